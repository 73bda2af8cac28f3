import type { Invitation, Role } from '@/shared/api/types';

export type Wish = { role: Role; class?: string; days: number; uses: number };
export const TERMS = [3, 7, 14, 30, 90] as const;
export const DEFAULT_DAYS = 14;
const LARGEST = 2000;

/** Enough for all who are still to come, and a few more for a second telephone. */
export const usesFor = (missing: number): number => Math.min(LARGEST, Math.max(10, Math.ceil((missing * 1.2) / 5) * 5));

/** The link that is handed out to a whole class or school in this role: the one that lives longest. */
export function openLink(invitations: readonly Invitation[], role: Role, klass?: string): Invitation | undefined {
  return invitations.filter((one) => one.live && one.role === role && !one.member && one.class?.id === klass).sort((a, b) => b.expiresAt.localeCompare(a.expiresAt))[0];
}
