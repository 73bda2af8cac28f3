import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClientFrame } from './events';
import { Tabs } from './tabs';

type Made = { sent: ClientFrame[]; listener: { state: (state: string) => void; event: (event: unknown) => void; over: () => void }; stopped: boolean };
const made: Made[] = [];

vi.mock('./socket', () => ({
  Socket: class {
    sent: ClientFrame[] = [];
    stopped = false;
    constructor(_: string, readonly listener: Made['listener']) { made.push(this); }
    send(frame: ClientFrame) { this.sent.push(frame); }
    stop() { this.stopped = true; }
  },
}));

/** Channels of one browser: every one but the sender hears, at once. */
const channels = new Set<Channel>();
class Channel {
  onmessage?: (message: { data: unknown }) => void;
  constructor(readonly name: string) { channels.add(this); }
  postMessage(data: unknown) { for (const other of channels) if (other !== this && other.name === this.name) other.onmessage?.({ data }); }
  close() { channels.delete(this); }
}

/** The first that asks has the lock; the next gets it when the first lets go. */
const waiting: Array<() => Promise<void> | undefined> = [];
let held = false;
function take() {
  const work = waiting.shift();
  if (!work) return;
  held = true;
  void Promise.resolve(work()).then(() => { held = false; take(); });
}
const locks = { request: (_: string, work: () => Promise<void> | undefined) => { waiting.push(work); if (!held) take(); return Promise.resolve(); } };

beforeEach(() => {
  made.length = 0;
  channels.clear();
  waiting.length = 0;
  held = false;
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => vi.unstubAllGlobals());

const nobody = { event: () => {}, state: () => {}, over: () => {} };
const lastLook = (socket: Made) => socket.sent.filter((frame) => frame.t === 'look').at(-1);

it('opens one socket for all tabs and passes its events on', () => {
  const heard: unknown[] = [];
  new Tabs('p', nobody);
  new Tabs('p', { ...nobody, event: (event) => heard.push(event) });
  expect(made).toHaveLength(1);
  made[0]!.listener.event({ t: 'ping' });
  expect(heard).toEqual([{ t: 'ping' }]);
});

it('looks at what any of the tabs looks at', () => {
  const first = new Tabs('p', nobody);
  const second = new Tabs('p', nobody);
  first.send({ t: 'look', profiles: ['a'] });
  second.send({ t: 'look', profiles: ['b', 'a'] });
  expect(lastLook(made[0]!)).toEqual({ t: 'look', profiles: ['a', 'b'] });
});

it('goes on looking for the other tabs when the one with the socket is closed', async () => {
  const first = new Tabs('p', nobody);
  const second = new Tabs('p', nobody);
  const third = new Tabs('p', nobody);
  first.send({ t: 'look', profiles: ['a'] });
  second.send({ t: 'look', profiles: ['b'] });
  third.send({ t: 'look', profiles: ['c'] });
  first.stop();
  await vi.waitFor(() => expect(made).toHaveLength(2));
  made[1]!.listener.state('open');
  expect(lastLook(made[1]!)).toEqual({ t: 'look', profiles: ['b', 'c'] });
});

it('stops looking for a tab that was closed', () => {
  const first = new Tabs('p', nobody);
  const second = new Tabs('p', nobody);
  first.send({ t: 'look', profiles: ['a'] });
  second.send({ t: 'look', profiles: ['b'] });
  second.stop();
  expect(lastLook(made[0]!)).toEqual({ t: 'look', profiles: ['a'] });
});

it('has a socket of its own where the browser has no locks', () => {
  vi.stubGlobal('navigator', {});
  new Tabs('p', nobody);
  new Tabs('p', nobody);
  expect(made).toHaveLength(2);
});
