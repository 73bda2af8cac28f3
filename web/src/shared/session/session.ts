import { create } from 'zustand';
import { actAs, api } from '@/shared/api/client';
import { Problem } from '@/shared/api/problem';
import type { Account, AccountProfile } from '@/shared/api/types';

/** Who is signed in on this device and which profile acts. Names only are kept for the offline start; the cookies are out of our reach. */
type Session = {
  state: 'loading' | 'in' | 'out';
  accounts: Account[];
  profile?: string;
};

const ACCOUNTS = 'pm.accounts';
const PROFILE = 'pm.profile';

export const useSession = create<Session>(() => ({ state: 'loading', accounts: [] }));

/** Called with an account whose data must go from this device. */
type Forget = (account: Account) => void | Promise<void>;
const forgetters: Forget[] = [];
export const onForget = (forget: Forget): void => { forgetters.push(forget); };

const read = <T>(key: string, storage = localStorage): T | undefined => {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

const owner = (accounts: Account[], profile?: string) => accounts.find((account) => account.profiles.some((p) => p.id === profile));

function settle(accounts: Account[], wanted?: string): void {
  const profile = owner(accounts, wanted) ? wanted : learning(accounts[0])?.id;
  const kept = accounts.filter((account) => keeps(account.id));
  localStorage.setItem(ACCOUNTS, JSON.stringify(kept));
  const guest = !!profile && !owner(kept, profile);
  sessionStorage.setItem(PROFILE, JSON.stringify(profile ?? null));
  if (profile && !guest) localStorage.setItem(PROFILE, JSON.stringify(profile));
  else if (!guest) localStorage.removeItem(PROFILE);
  actAs(profile);
  useSession.setState({ state: profile ? 'in' : 'out', accounts, profile });
}

const learning = (account?: Account): AccountProfile | undefined => account?.profiles.find((profile) => profile.kind === 'learning');

/** Asks who is signed in here; without a network what was kept stands. Data of accounts that are gone is wiped. */
export async function restore(): Promise<void> {
  const kept = read<Account[]>(ACCOUNTS) ?? [];
  const wanted = read<string>(PROFILE, sessionStorage) ?? read<string>(PROFILE);
  try {
    const { accounts } = await api.get<{ accounts: Account[] }>('/accounts');
    await forget(kept.filter((account) => !accounts.some((a) => a.id === account.id)));
    settle(accounts, wanted);
  } catch (error) {
    if (!(error instanceof Problem) || !error.unreachable) throw error;
    settle(kept, wanted);
  }
}

async function forget(accounts: Account[]): Promise<void> {
  for (const account of accounts) for (const wipe of forgetters) await wipe(account);
}

/** Accounts on a device that is not theirs: nothing of them is kept on it. */
const GUESTS = 'pm.guests';
export const keeps = (account: string): boolean => !(read<string[]>(GUESTS) ?? []).includes(account);

/** @param remember «this is my device» */
export function signedIn(account: Account, remember = true): void {
  const guests = (read<string[]>(GUESTS) ?? []).filter((id) => id !== account.id);
  localStorage.setItem(GUESTS, JSON.stringify(remember ? guests : [...guests, account.id]));
  const others = useSession.getState().accounts.filter((a) => a.id !== account.id);
  settle([...others, account], learning(account)?.id);
}

export function choose(profile: string): void {
  settle(useSession.getState().accounts, profile);
}

/** Signs the account of the acting profile out; the next account on the device takes over. */
export async function signOut(): Promise<void> {
  const { accounts, profile } = useSession.getState();
  const account = owner(accounts, profile);
  await api.delete('/sessions/current').catch((error: unknown) => {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
  });
  if (account) await dropped(account);
}

/** The server ended this account's session (revoked, expired). */
export async function dropped(account: Account): Promise<void> {
  await forget([account]);
  settle(useSession.getState().accounts.filter((a) => a.id !== account.id));
}

export function useProfile(): AccountProfile & { account: Account } {
  const accounts = useSession((s) => s.accounts);
  const id = useSession((s) => s.profile);
  const account = owner(accounts, id);
  const profile = account?.profiles.find((p) => p.id === id);
  if (!account || !profile) throw new Error('signed out');
  return { ...profile, account };
}
