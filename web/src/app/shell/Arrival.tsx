import { useEffect, useRef, type ReactNode } from 'react';
import { useRouter } from '@tanstack/react-router';
import { useTitleOf } from '@/shared/title';

/** The frame of the open screen: whoever comes to another one stands in it, and hears what it is called. */
export function Arrival({ className, children }: { className: string; children: ReactNode }) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const title = useTitleOf((s) => s.title);
  useEffect(() => router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged && !frame.current?.contains(document.activeElement)) frame.current?.focus({ preventScroll: true });
  }), [router]);
  // What had the focus may be taken away with the screen before it, a moment after the address has changed.
  useEffect(() => {
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => { last = target as Element; };
    const keep = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      frame.current?.focus({ preventScroll: true });
    });
    const now = frame.current!;
    now.addEventListener('focusin', remember);
    keep.observe(now, { childList: true, subtree: true });
    return () => { keep.disconnect(); now.removeEventListener('focusin', remember); };
  }, []);
  return (
    <>
      <div ref={frame} className={className} tabIndex={-1}>{children}</div>
      <div className="sr" aria-live="polite">{title}</div>
    </>
  );
}
