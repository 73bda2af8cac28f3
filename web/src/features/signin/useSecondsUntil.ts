import { useEffect, useState } from 'react';

const left = (until: string): number => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000));

export function useSecondsUntil(until: string): number {
  const [seconds, setSeconds] = useState(() => left(until));
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left(until)), 500);
    return () => clearInterval(timer);
  }, [until]);
  return seconds;
}
