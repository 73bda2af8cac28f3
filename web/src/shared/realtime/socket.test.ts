import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServerEvent } from './events';
import { Socket, wait, type SocketState } from './socket';

class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  readyState = 1;
  sent: unknown[] = [];
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number }) => void;
  constructor(readonly url: string) { FakeSocket.all.push(this); }
  send(text: string): void { this.sent.push(JSON.parse(text)); }
  close(): void { this.readyState = 3; }
  says(event: object): void { this.onmessage?.({ data: JSON.stringify(event) }); }
  dies(code: number): void { this.readyState = 3; this.onclose?.({ code }); }
}

const heard: ServerEvent[] = [];
const states: SocketState[] = [];
let over = 0;
const connect = (): Socket => new Socket('p1', { event: (event) => heard.push(event), state: (state) => states.push(state), over: () => { over += 1; } });
const newest = (): FakeSocket => FakeSocket.all.at(-1)!;

let socket: Socket;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
  FakeSocket.all = [];
  heard.length = 0;
  states.length = 0;
  over = 0;
  socket = connect();
});
afterEach(() => {
  socket.stop();
  vi.useRealTimers();
});

describe('coming back', () => {
  it('takes half a second to one and a half at first, then longer, at most 30 seconds', () => {
    expect([wait(0, 0), wait(0, 1)]).toEqual([500, 1500]);
    expect([wait(3, 0), wait(3, 1)]).toEqual([4_000, 12_000]);
    expect([wait(20, 0), wait(20, 1)]).toEqual([30_000, 30_000]);
  });
});

describe('the socket', () => {
  it('is open once the server said hello', () => {
    expect(states).toEqual(['connecting']);
    newest().says({ t: 'hello', connection: 'c', heartbeat: 25 });
    expect(states).toEqual(['connecting', 'open']);
    expect(newest().url).toMatch(/^ws:.*\/api\/socket\?profile=p1$/);
  });

  it('answers pings and keeps them to itself', () => {
    newest().says({ t: 'hello', connection: 'c', heartbeat: 25 });
    newest().says({ t: 'ping' });
    expect(newest().sent).toEqual([{ t: 'pong' }]);
    expect(heard.map((event) => event.t)).toEqual(['hello']);
  });

  it('takes a server that is silent for two and a half heartbeats for gone', () => {
    newest().says({ t: 'hello', connection: 'c', heartbeat: 2 });
    vi.advanceTimersByTime(4_900);
    newest().says({ t: 'ping' });
    vi.advanceTimersByTime(4_900);
    expect(states.at(-1)).toBe('open');
    vi.advanceTimersByTime(200);
    expect(states.at(-1)).toBe('closed');
    vi.advanceTimersByTime(1_600);
    expect(FakeSocket.all).toHaveLength(2);
  });

  it('gives up a try that reaches nobody', () => {
    vi.advanceTimersByTime(10_100);
    expect(states).toEqual(['connecting', 'closed']);
  });

  it('comes back after the server restarted', () => {
    newest().says({ t: 'hello', connection: 'c', heartbeat: 25 });
    newest().dies(1012);
    vi.advanceTimersByTime(1_600);
    newest().says({ t: 'hello', connection: 'd', heartbeat: 25 });
    expect(states).toEqual(['connecting', 'open', 'closed', 'connecting', 'open']);
  });

  it('does not listen to a socket that it gave up', () => {
    const old = newest();
    old.dies(1006);
    vi.advanceTimersByTime(1_600);
    old.says({ t: 'message', chat: 'a' });
    expect(heard).toEqual([]);
  });

  it('does not come back when the session is over', () => {
    newest().says({ t: 'hello', connection: 'c', heartbeat: 25 });
    newest().dies(4401);
    vi.advanceTimersByTime(120_000);
    expect(over).toBe(1);
    expect(FakeSocket.all).toHaveLength(1);
  });

  it('hurries when the network is back', () => {
    newest().dies(1006);
    dispatchEvent(new Event('online'));
    expect(FakeSocket.all).toHaveLength(2);
  });
});
