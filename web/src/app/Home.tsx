import { useEffect, useState } from 'react';
import { Navigate } from '@tanstack/react-router';
import { useProfile } from '@/shared/session/session';
import { useMemberships } from '@/shared/session/useMemberships';

/** A server that takes longer is not waited for. */
const PATIENCE_MS = 1_500;

/** Where somebody begins, by whatever way they come (signing in, another account or profile, the installed program): at the chats; whoever belongs to no school but to what is above schools, at what is there to be looked after. */
export function Home() {
  const { kind } = useProfile();
  const { data, isPending, failureCount, fetchStatus } = useMemberships();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (kind === 'learning' && isPending && failureCount === 0 && fetchStatus === 'fetching' && !late) return <div className="grow" aria-busy="true" />;
  const above = !!data?.length && data.every(({ organisation }) => organisation.kind !== 'school');
  return <Navigate to={above ? '/school' : '/chats'} replace />;
}
