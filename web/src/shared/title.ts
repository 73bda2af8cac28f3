import { useEffect } from 'react';
import { create } from 'zustand';

/** What the open screen is called; the window's title and a screen reader say it. */
export const useTitleOf = create<{ title: string }>(() => ({ title: '' }));

/** Names the open screen; nothing (still loading) leaves the name before. */
export function useTitle(title: string | undefined): void {
  useEffect(() => { if (title) useTitleOf.setState({ title }); }, [title]);
}
