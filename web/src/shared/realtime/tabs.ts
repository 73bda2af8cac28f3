import type { ClientFrame, ServerEvent } from './events';
import { Socket, type SocketState } from './socket';

type Words =
  | { event: ServerEvent }
  | { state: SocketState }
  | { frame: ClientFrame; tab: string }
  | { over: true }
  | { newcomer: true }
  | { leader: true };

type Listener = { event: (event: ServerEvent) => void; state: (state: SocketState) => void; over: () => void };

/**
 * One socket for all tabs of a profile: whoever holds the lock has it and passes events on. Where the browser has no locks (a page that
 * did not come over https) each tab has a socket of its own; nothing else changes.
 */
export class Tabs {
  private readonly tab = crypto.getRandomValues(new Uint32Array(2)).join('-');
  private readonly channel?: BroadcastChannel;
  private readonly release: Array<() => void> = [];
  private readonly looks = new Map<string, string[]>();
  private look?: string[];
  private socket?: Socket;
  private state: SocketState = 'connecting';
  private stopped = false;

  constructor(private readonly profile: string, private readonly listener: Listener) {
    if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) {
      this.lead();
      return;
    }
    this.channel = new BroadcastChannel(`pm-${profile}`);
    this.channel.onmessage = ({ data }) => this.hear(data as Words);
    this.say({ newcomer: true });
    void navigator.locks.request(`pm-socket-${profile}`, () => {
      if (this.stopped) return undefined;
      this.lead();
      return new Promise<void>((done) => this.release.push(done));
    });
  }

  send(frame: ClientFrame): void {
    if (frame.t === 'look') this.look = frame.profiles;
    if (this.socket) this.out(frame, this.tab);
    else this.say({ frame, tab: this.tab });
  }

  stop(): void {
    this.stopped = true;
    if (this.look && !this.socket) this.say({ frame: { t: 'look', profiles: [] }, tab: this.tab });
    this.socket?.stop();
    this.release.forEach((done) => done());
    this.channel?.close();
  }

  private lead(): void {
    this.socket = new Socket(this.profile, {
      event: (event) => { this.say({ event }); this.listener.event(event); },
      state: (state) => {
        this.state = state;
        if (state === 'open') this.tellLooks();
        this.say({ state });
        this.listener.state(state);
      },
      over: () => { this.say({ over: true }); this.listener.over(); },
    });
    if (this.look) this.looks.set(this.tab, this.look);
    this.say({ leader: true });
  }

  private hear(words: Words): void {
    if ('event' in words) this.listener.event(words.event);
    else if ('state' in words) this.listener.state(words.state);
    else if ('over' in words) this.listener.over();
    else if ('leader' in words) this.lookAgain();
    else if (this.socket && 'frame' in words) this.out(words.frame, words.tab);
    else if (this.socket && 'newcomer' in words) this.say({ state: this.state });
  }

  /** A tab that has just got the socket does not know what the others look at. */
  private lookAgain(): void {
    if (this.look) this.say({ frame: { t: 'look', profiles: this.look }, tab: this.tab });
  }

  /** What is looked at is the sum of all tabs. */
  private out(frame: ClientFrame, tab: string): void {
    if (frame.t !== 'look') {
      this.socket?.send(frame);
      return;
    }
    this.looks.set(tab, frame.profiles);
    this.tellLooks();
  }

  private tellLooks(): void {
    if (this.looks.size > 0) this.socket?.send({ t: 'look', profiles: [...new Set([...this.looks.values()].flat())].slice(0, 200) });
  }

  private say(words: Words): void {
    this.channel?.postMessage(words);
  }
}
