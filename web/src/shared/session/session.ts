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

export const learning = (account?: Account): AccountProfile | undefined => account?.profiles.find((profile) => profile.kind === 'learning');

/** The server may take this long to say who is signed in; then what was kept stands until it has said so. */
const PATIENCE_MS = 1_500;

/** Asks who is signed in here; without a network what was kept stands. Data of accounts that are gone is wiped. */
export async function restore(): Promise<void> {
  const kept = (read<Account[]>(ACCOUNTS) ?? []).filter((account) => !leaving().includes(account.id));
  const wanted = read<string>(PROFILE, sessionStorage) ?? read<string>(PROFILE);
  const asked = ask(kept);
  asked.catch(() => undefined);
  const first = await Promise.race([asked, patience()]).catch((error: unknown) => error);
  if (Array.isArray(first)) return settle(first, wanted);
  // Later on, what is on the screen stands: a guest is in no list.
  if (useSession.getState().state === 'loading') settle(kept, wanted);
  if (first === LATE) void asked.then((accounts) => settle(accounts, useSession.getState().profile ?? wanted), () => undefined);
}

const LATE = Symbol('late');
const patience = () => new Promise<typeof LATE>((late) => setTimeout(() => late(LATE), PATIENCE_MS));

/** Who is signed in, when the server knows; those who left without a network are signed out first. */
async function ask(kept: Account[]): Promise<Account[]> {
  let { accounts } = await api.get<{ accounts: Account[] }>('/accounts');
  for (const account of accounts.filter(({ id }) => leaving().includes(id))) await end(account);
  accounts = accounts.filter(({ id }) => !leaving().includes(id));
  localStorage.removeItem(LEAVING);
  localStorage.setItem(GUESTS, JSON.stringify((read<string[]>(GUESTS) ?? []).filter((id) => accounts.some((account) => account.id === id))));
  await forget(kept.filter((account) => !accounts.some(({ id }) => id === account.id)));
  return accounts;
}

/** Accounts that were left while nobody could be told: their cookies are still here. */
const LEAVING = 'pm.leaving';
const leaving = (): string[] => read<string[]>(LEAVING) ?? [];

async function end(account: Account): Promise<void> {
  await api.delete('/sessions/current', { profile: learning(account)?.id }).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
  });
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
  localStorage.setItem(LEAVING, JSON.stringify(leaving().filter((id) => id !== account.id)));
  if (!remember) void forget([account]);
  const others = useSession.getState().accounts.filter((a) => a.id !== account.id);
  settle([...others, account], learning(account)?.id);
}

export function choose(profile: string): void {
  settle(useSession.getState().accounts, profile);
}

/** Signs the account of the acting profile out; the next account on the device takes over. Without a network the server is told later. */
export async function signOut(): Promise<void> {
  const { accounts, profile } = useSession.getState();
  const account = owner(accounts, profile);
  if (!account) return;
  await end(account).catch((error: unknown) => {
    if (!(error instanceof Problem) || !error.unreachable) throw error;
    localStorage.setItem(LEAVING, JSON.stringify([...leaving(), account.id]));
  });
  await dropped(account);
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
