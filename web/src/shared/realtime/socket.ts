import type { ClientFrame, ServerEvent } from './events';

export type SocketState = 'connecting' | 'open' | 'closed';
type Listener = { event: (event: ServerEvent) => void; state: (state: SocketState) => void; over: () => void };

const SESSION_OVER = 4401;
const FIRST_MS = 1_000;
const MOST_MS = 30_000;
/** A try that reaches nobody is given up after this. */
const OPENING_MS = 10_000;

/** Between half and one and a half of a second at first, then doubling: thousands must not come back in one moment. */
export const wait = (tries: number, random = Math.random()): number => Math.min(MOST_MS, FIRST_MS * 2 ** tries * (0.5 + random));

/** One WebSocket that comes back by itself, with a watchdog: a server that is silent for 2.5 heartbeats is taken for gone. */
export class Socket {
  private socket?: WebSocket;
  private tries = 0;
  private timer?: ReturnType<typeof setTimeout>;
  private dog?: ReturnType<typeof setTimeout>;
  private heartbeat = 25;
  private stopped = false;

  constructor(private readonly profile: string, private readonly listener: Listener) {
    addEventListener('online', this.hurry);
    this.open();
  }

  send(frame: ClientFrame): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  stop(): void {
    this.stopped = true;
    removeEventListener('online', this.hurry);
    clearTimeout(this.timer);
    clearTimeout(this.dog);
    this.socket?.close();
  }

  private open = (): void => {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.listener.state('connecting');
    const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/socket?profile=${this.profile}`;
    const socket = new WebSocket(url);
    this.socket = socket;
    this.watch(OPENING_MS);
    socket.onmessage = ({ data }) => { if (this.socket === socket) this.hear(JSON.parse(String(data)) as ServerEvent); };
    socket.onclose = ({ code }) => { if (this.socket === socket) this.lost(code); };
  };

  private hear(event: ServerEvent): void {
    if (event.t === 'hello') {
      this.tries = 0;
      this.heartbeat = event.heartbeat;
      this.listener.state('open');
    }
    this.watch(this.heartbeat * 2500);
    if (event.t === 'ping') this.send({ t: 'pong' });
    else this.listener.event(event);
  }

  private watch(milliseconds: number): void {
    clearTimeout(this.dog);
    this.dog = setTimeout(() => { this.socket?.close(); this.lost(0); }, milliseconds);
  }

  private lost(code: number): void {
    clearTimeout(this.dog);
    this.socket = undefined;
    if (this.stopped) return;
    this.listener.state('closed');
    if (code === SESSION_OVER) {
      this.stop();
      this.listener.over();
      return;
    }
    this.timer = setTimeout(this.open, wait(this.tries++));
  }

  private hurry = (): void => {
    if (this.socket) return;
    this.tries = 0;
    this.open();
  };
}
