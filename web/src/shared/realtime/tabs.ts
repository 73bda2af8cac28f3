import type { ClientFrame, ServerEvent } from './events';
import { Socket, type SocketState } from './socket';

type Words =
  | { event: ServerEvent }
  | { state: SocketState }
  | { frame: ClientFrame; tab: string }
  | { over: true }
  | { newcomer: true };

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
    if (this.socket) this.out(frame, this.tab);
    else this.say({ frame, tab: this.tab });
  }

  stop(): void {
    this.stopped = true;
    this.socket?.stop();
    this.release.forEach((done) => done());
    this.channel?.close();
  }

  private lead(): void {
    this.socket = new Socket(this.profile, {
      event: (event) => { this.say({ event }); this.listener.event(event); },
      state: (state) => { this.state = state; this.say({ state }); this.listener.state(state); },
      over: () => { this.say({ over: true }); this.listener.over(); },
    });
  }

  private hear(words: Words): void {
    if ('event' in words) this.listener.event(words.event);
    else if ('state' in words) this.listener.state(words.state);
    else if ('over' in words) this.listener.over();
    else if (this.socket && 'frame' in words) this.out(words.frame, words.tab);
    else if (this.socket && 'newcomer' in words) this.say({ state: this.state });
  }

  /** What is looked at is the sum of all tabs. */
  private out(frame: ClientFrame, tab: string): void {
    if (frame.t !== 'look') {
      this.socket?.send(frame);
      return;
    }
    this.looks.set(tab, frame.profiles);
    this.socket?.send({ t: 'look', profiles: [...new Set([...this.looks.values()].flat())].slice(0, 200) });
  }

  private say(words: Words): void {
    this.channel?.postMessage(words);
  }
}
