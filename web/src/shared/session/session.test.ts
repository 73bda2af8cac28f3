import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '@/shared/api/types';

const account = (id: string): Account => ({ id, session: `s-${id}`, phone: '+7 900 ···-··-01', profiles: [{ id: `${id}-learning`, kind: 'learning', name: null }, { id: `${id}-personal`, kind: 'personal', name: null }] }) as unknown as Account;

/** The server: who is signed in by the cookies of this device, or how it fails. */
let cookies: Account[] = [];
let answers: () => Promise<void> = async () => undefined;
const calls: string[] = [];

const fetching = async (path: string, request: { method: string; headers: Record<string, string> }): Promise<Response> => {
  await answers();
  calls.push(`${request.method} ${path}`);
  if (request.method === 'DELETE') {
    cookies = cookies.filter(({ id }) => `${id}-learning` !== request.headers['Peremena-Profile']);
    return new Response(null, { status: 204 });
  }
  return new Response(JSON.stringify({ accounts: cookies }), { status: 200 });
};
const broken = async (): Promise<void> => { throw new TypeError('no network'); };

/** As after a reload of the page. */
async function page() {
  vi.resetModules();
  const session = await import('./session');
  const forgotten: string[] = [];
  session.onForget(({ id }) => { forgotten.push(id); });
  return { ...session, forgotten, seen: () => { const { state, accounts, profile } = session.useSession.getState(); return { state, accounts: accounts.map(({ id }) => id), profile }; } };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  calls.length = 0;
  cookies = [account('olga')];
  answers = async () => undefined;
  vi.stubGlobal('fetch', fetching);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('who is signed in on this device', () => {
  it('is what the server says', async () => {
    const { restore, seen } = await page();
    await restore();
    expect(seen()).toEqual({ state: 'in', accounts: ['olga'], profile: 'olga-learning' });
  });

  it('is what was kept while there is no network', async () => {
    await (await page()).restore();
    answers = broken;
    const { restore, seen, forgotten } = await page();
    await restore();
    expect(seen()).toEqual({ state: 'in', accounts: ['olga'], profile: 'olga-learning' });
    expect(forgotten).toEqual([]);
  });

  it('is what was kept while the server is silent, until it speaks', async () => {
    await (await page()).restore();
    cookies = [account('ivan')];
    let speak = () => {};
    answers = () => new Promise<void>((done) => { speak = done; });
    const { restore, seen, forgotten } = await page();
    const restored = restore();
    await vi.advanceTimersByTimeAsync(1_500);
    await restored;
    expect(seen()).toEqual({ state: 'in', accounts: ['olga'], profile: 'olga-learning' });
    speak();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen()).toEqual({ state: 'in', accounts: ['ivan'], profile: 'ivan-learning' });
    expect(forgotten).toEqual(['olga']);
  });

  it('is nobody where a guest was, once the server cannot be asked', async () => {
    const first = await page();
    first.signedIn(account('olga'), false);
    expect(first.forgotten).toEqual(['olga']);
    expect(localStorage.getItem('pm.accounts')).toBe('[]');
    answers = broken;
    await first.restore();
    expect(first.seen().state, 'a guest at work is not thrown out').toBe('in');
    const { restore, seen } = await page();
    await restore();
    expect(seen()).toEqual({ state: 'out', accounts: [], profile: undefined });
  });

  it('is the guest again after a reload with a network, and nothing of a guest who has gone', async () => {
    (await page()).signedIn(account('olga'), false);
    const second = await page();
    await second.restore();
    expect(second.seen().accounts).toEqual(['olga']);
    expect(second.keeps('olga')).toBe(false);
    cookies = [];
    await (await page()).restore();
    expect({ ...localStorage }).toEqual({ 'pm.accounts': '[]', 'pm.guests': '[]' });
  });
});

describe('signing out', () => {
  it('tells the server and forgets', async () => {
    const { restore, signOut, seen, forgotten } = await page();
    await restore();
    await signOut();
    expect(seen().state).toBe('out');
    expect(forgotten).toEqual(['olga']);
    expect(cookies).toEqual([]);
  });

  it('forgets at once without a network, and tells the server when it can', async () => {
    const { restore, signOut, seen, forgotten } = await page();
    await restore();
    answers = broken;
    await signOut();
    expect(seen().state).toBe('out');
    expect(forgotten).toEqual(['olga']);
    const offline = await page();
    await offline.restore();
    expect(offline.seen().state).toBe('out');
    answers = async () => undefined;
    await offline.restore();
    expect(offline.seen().state).toBe('out');
    expect(calls.filter((call) => call.startsWith('DELETE'))).toEqual(['DELETE /api/sessions/current']);
    expect(cookies).toEqual([]);
    expect(localStorage.getItem('pm.leaving')).toBeNull();
  });

  it('is over when the account signs in again', async () => {
    const { restore, signOut, signedIn, seen } = await page();
    await restore();
    answers = broken;
    await signOut();
    answers = async () => undefined;
    signedIn(account('olga'));
    await restore();
    expect(seen().accounts).toEqual(['olga']);
  });
});
