import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '@/shared/api/types';
import { Cache, type Pending } from './cache';
import { Outbox } from './outbox';

/** What the server has stored, in the order in which it came; the same id answers the same row. */
const stored: Array<{ id: string; chat: string; text: string }> = [];
let calls = 0;
/** How the next calls go: undefined works. */
let answer: (id: string, text: string) => Response | Error | undefined = () => undefined;

const problem = (status: number, body: object = {}): Response => Response.json({ status, reason: `r${status}`, detail: `sentence ${status}`, ...body }, { status });

async function server(url: string, request: RequestInit): Promise<Response> {
  calls += 1;
  const [, chat, id] = /\/chats\/([^/]+)\/messages\/([^/]+)$/.exec(url)!;
  const { text } = JSON.parse(String(request.body)) as { text: string };
  const said = answer(id!, text);
  if (said instanceof Error) throw said;
  if (said) return said;
  if (!stored.some((row) => row.id === id)) stored.push({ id: id!, chat: chat!, text });
  return Response.json({ id, seq: stored.findIndex((row) => row.id === id) + 1, text, sentAt: '2026-11-22T00:00:00Z' });
}

/** Exclusive locks of one browser, for all its tabs. */
class Locks {
  private readonly tails = new Map<string, Promise<unknown>>();
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const done = (this.tails.get(name) ?? Promise.resolve()).then(work);
    this.tails.set(name, done.catch(() => undefined));
    return done;
  }
}

type Tab = { outbox: Outbox; cache?: Cache; shown: Pending[]; sent: Message[] };
const tabs: Tab[] = [];
let account = 0;

async function tab(cache?: Cache): Promise<Tab> {
  const one = { cache, shown: [] as Pending[], sent: [] as Message[] } as Tab;
  one.outbox = new Outbox('olga', cache, { changed: (pending) => { one.shown = pending; }, sent: (_, message) => { one.sent.push(message); } });
  tabs.push(one);
  await one.outbox.start();
  return one;
}
const disk = (): Promise<Cache> => Cache.open(`account${account}`, 'olga');
const close = (one: Tab): void => { one.outbox.stop(); one.cache?.close(); };
const online = (): void => { answer = () => undefined; dispatchEvent(new Event('online')); };
const offline = (): void => { answer = () => new TypeError('Failed to fetch'); };
const texts = (): string[] => stored.map((row) => row.text);
const settled = (one: Tab): Promise<void> => vi.waitFor(() => expect(one.shown).toEqual([]));

beforeEach(() => {
  account += 1;
  stored.length = 0;
  calls = 0;
  answer = () => undefined;
  vi.stubGlobal('fetch', server);
  Object.defineProperty(navigator, 'locks', { value: new Locks(), configurable: true });
});
afterEach(() => {
  tabs.splice(0).forEach(close);
  Reflect.deleteProperty(navigator, 'locks');
});

describe('the outbox', () => {
  it('sends what was written', async () => {
    const one = await tab(await disk());
    await one.outbox.add({ chat: 'a', text: 'Здравствуйте' });
    await settled(one);
    expect(texts()).toEqual(['Здравствуйте']);
    expect(one.sent).toHaveLength(1);
    expect(await one.cache!.outbox()).toEqual([]);
  });

  it('shows a message at once and keeps it while there is no network', async () => {
    offline();
    const one = await tab(await disk());
    const added = one.outbox.add({ chat: 'a', text: 'раз' });
    expect(one.shown.map((pending) => pending.text)).toEqual(['раз']);
    await added;
    expect((await one.cache!.outbox()).map((pending) => pending.text)).toEqual(['раз']);
  });

  it('sends in the order of writing when the network is back, each once', async () => {
    offline();
    const one = await tab(await disk());
    for (const text of ['раз', 'два', 'три', 'четыре']) await one.outbox.add({ chat: 'a', text });
    online();
    await settled(one);
    expect(texts()).toEqual(['раз', 'два', 'три', 'четыре']);
  });

  it('survives a reload', async () => {
    offline();
    const before = await tab(await disk());
    await before.outbox.add({ chat: 'a', text: 'раз' });
    await before.outbox.add({ chat: 'a', text: 'два' });
    close(before);
    answer = () => undefined;
    const after = await tab(await disk());
    await settled(after);
    expect(texts()).toEqual(['раз', 'два']);
  });

  it('sends once though the tab died between the answer and forgetting', async () => {
    const before = await tab(await disk());
    vi.spyOn(before.cache!, 'dropPending').mockRejectedValue(new Error('killed'));
    await before.outbox.add({ chat: 'a', text: 'раз' });
    await vi.waitFor(() => expect(stored).toHaveLength(1));
    close(before);
    const after = await tab(await disk());
    await settled(after);
    expect(calls).toBe(2);
    expect(texts()).toEqual(['раз']);
  });

  it('sends once though the answer was lost', async () => {
    const one = await tab(await disk());
    answer = (id, text) => { stored.push({ id, chat: 'a', text }); return new TypeError('connection reset'); };
    await one.outbox.add({ chat: 'a', text: 'раз' });
    await vi.waitFor(() => expect(stored).toHaveLength(1));
    online();
    await settled(one);
    expect(texts()).toEqual(['раз']);
  });

  it('takes turns with other tabs and sends nothing twice', async () => {
    offline();
    const one = await tab(await disk());
    const two = await tab(await disk());
    for (let i = 0; i < 5; i++) {
      await one.outbox.add({ chat: 'a', text: `первая ${i}` });
      await two.outbox.add({ chat: 'a', text: `вторая ${i}` });
    }
    calls = 0;
    online();
    await Promise.all([settled(one), settled(two)]);
    expect(calls).toBe(10);
    expect(texts().filter((text) => text.startsWith('первая'))).toEqual(Array.from({ length: 5 }, (_, i) => `первая ${i}`));
    expect(texts().filter((text) => text.startsWith('вторая'))).toEqual(Array.from({ length: 5 }, (_, i) => `вторая ${i}`));
  });

  it('does not lose what is written while another tab sends', async () => {
    const one = await tab(await disk());
    const two = await tab(await disk());
    await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).outbox.add({ chat: 'a', text: `${i}` })));
    await Promise.all([settled(one), settled(two)]);
    expect(texts().sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, i) => `${i}`));
  });

  it('lets a refused message fail alone, with the reason', async () => {
    answer = (_, text) => (text === 'нельзя' ? problem(403) : undefined);
    const one = await tab(await disk());
    for (const text of ['раз', 'нельзя', 'два']) await one.outbox.add({ chat: 'a', text });
    await vi.waitFor(() => expect(texts()).toEqual(['раз', 'два']));
    await vi.waitFor(() => expect(one.shown).toMatchObject([{ text: 'нельзя', state: 'failed', problem: 'sentence 403' }]));
  });

  it('repeats a failed message under the same name', async () => {
    answer = () => problem(403);
    const one = await tab(await disk());
    await one.outbox.add({ chat: 'a', text: 'раз' });
    await vi.waitFor(() => expect(one.shown).toMatchObject([{ state: 'failed' }]));
    const { id } = one.shown[0]!;
    answer = () => undefined;
    await one.outbox.repeat(id);
    await settled(one);
    expect(stored).toMatchObject([{ id, text: 'раз' }]);
  });

  it('forgets a failed message that the writer gave up, also on disk', async () => {
    answer = () => problem(403);
    const one = await tab(await disk());
    await one.outbox.add({ chat: 'a', text: 'раз' });
    await vi.waitFor(() => expect(one.shown).toMatchObject([{ state: 'failed' }]));
    await one.outbox.discard(one.shown[0]!.id);
    expect(await one.cache!.outbox()).toEqual([]);
  });

  it('waits as long as the server asks when it has had too much', async () => {
    const one = await tab(await disk());
    answer = () => { answer = () => undefined; return problem(429, { retryAfter: 0.05 }); };
    await one.outbox.add({ chat: 'a', text: 'раз' });
    await settled(one);
    expect(calls).toBe(2);
  });

  it.each([500, 502, 503])('keeps what the server stumbled over (%i)', async (status) => {
    const one = await tab(await disk());
    answer = () => problem(status);
    await one.outbox.add({ chat: 'a', text: 'раз' });
    await vi.waitFor(() => expect(calls).toBe(1));
    expect(one.shown).toMatchObject([{ state: 'waiting' }]);
    online();
    await settled(one);
    expect(texts()).toEqual(['раз']);
  });

  it('works in memory on a device that keeps nothing', async () => {
    offline();
    const one = await tab();
    await one.outbox.add({ chat: 'a', text: 'раз' });
    await one.outbox.add({ chat: 'a', text: 'два' });
    online();
    await settled(one);
    expect(texts()).toEqual(['раз', 'два']);
  });

  it('sends what the disk did not take', async () => {
    offline();
    const one = await tab(await disk());
    vi.spyOn(one.cache!, 'addPending').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await one.outbox.add({ chat: 'a', text: 'раз' });
    online();
    await settled(one);
    expect(texts()).toEqual(['раз']);
  });

  it('says nothing to the screen once it was stopped', async () => {
    offline();
    const one = await tab(await disk());
    await one.outbox.add({ chat: 'a', text: 'раз' });
    one.outbox.stop();
    one.shown = [];
    await one.outbox.discard('other');
    expect(one.shown).toEqual([]);
  });
});
