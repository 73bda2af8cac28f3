import { api } from '@/shared/api/client';
import { Problem } from '@/shared/api/problem';
import type { Changes, Chat, ChatList, Message, MessagePage } from '@/shared/api/types';
import { useBadges } from '@/shared/badges';
import { Cache } from './cache';
import type { ServerEvent } from './events';
import { known, onChanges, onEvent, onChat, onList, onPage, onRead, onSent, replace, unread, type Log, type Step } from './log';
import { Outbox } from './outbox';
import { FRESH, useLive } from './store';
import { Tabs } from './tabs';

const KEEP_MS = 2_000;
const READ_MS = 400;
const TYPING_MS = 3_000;
const PAGE = 50;
/** How often the newest page is asked for again when the chat moved on under way; in a chat that never rests the rest comes by scrolling. */
const OVERTAKEN = 3;

type Who = { account: string; profile: string; keep: boolean };

/** The live side of one profile: what is kept, what the socket says, what was missed, what waits to be sent. One at a time. */
export class Engine {
  private cache?: Cache;
  private outbox!: Outbox;
  private tabs?: Tabs;
  private stopped = false;
  private catching?: Promise<void>;
  private behind = false;
  private keeper?: ReturnType<typeof setTimeout>;
  private dirty = new Set<string>();
  private peopleDirty = false;
  private readonly reads = new Map<string, number>();
  private reader?: ReturnType<typeof setTimeout>;
  private typedAt = 0;

  constructor(private readonly who: Who, private readonly told: { over: () => void; memberships: () => void }) {}

  async start(): Promise<void> {
    useLive.setState({ ...FRESH, profile: this.who.profile }, true);
    if (this.who.keep) this.cache = await Cache.open(this.who.account, this.who.profile).catch(() => undefined);
    if (this.stopped) return;
    await this.restore();
    this.outbox = new Outbox(this.who.profile, this.cache, { changed: (pending) => useLive.setState({ pending }), sent: this.sent });
    addEventListener('pagehide', this.leave);
    await Promise.all([this.outbox.start(), this.refresh()]);
    if (this.stopped) return;
    this.tabs = new Tabs(this.who.profile, { event: this.hear, state: this.connection, over: this.told.over });
  }

  stop(): void {
    this.stopped = true;
    this.leave();
    removeEventListener('pagehide', this.leave);
    this.outbox?.stop();
    this.tabs?.stop();
    this.cache?.close();
    useLive.setState(FRESH, true);
    useBadges.setState({ unread: 0 });
  }

  /** The whole list anew; without a network what was kept stays on the screen. */
  refresh = async (): Promise<void> => {
    try {
      const list = await api.get<ChatList>('/chats', { profile: this.who.profile });
      this.commit(onList(useLive.getState().log, list));
      useLive.setState({ list: 'fresh', problem: undefined });
    } catch (problem) {
      if (!this.stopped) useLive.setState((live) => ({ list: live.list === 'stale' || live.list === 'fresh' ? 'stale' : 'failed', problem }));
    }
  };

  /** @param place «newest» also after a chat was opened for the first time */
  async page(chat: string, place: 'newest' | 'before' | 'after' | 'around', seq?: number): Promise<void> {
    const query = place === 'newest' ? '' : `&${place}=${seq}`;
    const ask = () => api.get<MessagePage>(`/chats/${chat}/messages?limit=${PAGE}${query}`, { profile: this.who.profile });
    let page = await ask();
    // What waited in the outbox may have gone out meanwhile: the end is only the end with it.
    for (let more = OVERTAKEN; place === 'newest' && more > 0 && page.seq < (useLive.getState().log.chats[chat]?.seq ?? 0); more--) page = await ask();
    // What is kept now may be another profile's.
    if (this.stopped) return;
    this.commit(onPage(useLive.getState().log, chat, page, place));
    useLive.setState(({ sent: { [chat]: _, ...sent } }) => ({ sent }));
    const head = useLive.getState().log.chats[chat];
    if (head && (page.seq > head.seq || page.rev > head.rev)) this.catchUp();
  }

  send = (draft: { chat: string; text: string; replyTo?: { seq: number; author?: string; text?: string }; mentions?: string[] }): void => { void this.outbox.add(draft); };
  repeat = (id: string): void => { void this.outbox.repeat(id); };
  discard = (id: string): void => { void this.outbox.discard(id); };

  async edit(chat: string, message: Message, text: string, mentions: string[]): Promise<void> {
    this.amended(chat, await api.patch<Message>(`/chats/${chat}/messages/${message.id}`, { text, mentions }, { profile: this.who.profile }));
  }

  async remove(chat: string, message: Message): Promise<void> {
    this.amended(chat, await api.delete<Message>(`/chats/${chat}/messages/${message.id}`, { profile: this.who.profile }));
  }

  /** A chat that this client made or was shown for the first time. */
  add(chat: Chat): void {
    this.commit(onChat(useLive.getState().log, chat));
    this.catchUp();
  }

  /** Read up to here: shown at once, told to the server in one call for many. */
  read(chat: string, seq: number): void {
    const { log } = useLive.getState();
    if ((log.chats[chat]?.readSeq ?? seq) >= seq) return;
    this.commit(onRead(log, chat, this.who.profile, seq, this.who.profile));
    this.reads.set(chat, seq);
    this.reader ??= setTimeout(this.tellReads, READ_MS);
  }

  typing(chat: string): void {
    if (Date.now() - this.typedAt < TYPING_MS) return;
    this.typedAt = Date.now();
    this.tabs?.send({ t: 'typing', chat });
  }

  look = (profiles: string[]): void => this.tabs?.send({ t: 'look', profiles });

  draft(chat: string, text: string): void {
    useLive.setState((live) => ({ drafts: { ...live.drafts, [chat]: text } }));
    void this.cache?.keepDraft(chat, text);
  }

  private async restore(): Promise<void> {
    const [log, drafts] = await Promise.all([this.cache?.log(), this.cache?.drafts()]).catch(() => [undefined, undefined] as const);
    if (log && Object.keys(log.chats).length > 0) useLive.setState({ log, list: 'stale' });
    if (drafts) useLive.setState({ drafts: Object.fromEntries(drafts.map((draft) => [draft.chat, draft.text])) });
    this.badge(useLive.getState().log);
  }

  private connection = (connection: 'connecting' | 'open' | 'closed'): void => {
    useLive.setState({ connection });
    if (connection !== 'open') return;
    this.catchUp();
    this.outbox.flush();
  };

  private hear = (event: ServerEvent): void => {
    const live = useLive.getState();
    if (event.t === 'typing') useLive.setState({ typing: { ...live.typing, [event.chat]: { ...live.typing[event.chat], [event.profile]: Date.now() } } });
    else if (event.t === 'presence') useLive.setState({ presence: { ...live.presence, ...Object.fromEntries(event.people.map((person) => [person.profile, person])) } });
    else if (event.t === 'memberships') this.told.memberships();
    else this.step(onEvent(live.log, event, this.who.profile), 'chat' in event ? [event.chat] : []);
    if (event.t === 'message' && event.message.author) this.stoppedTyping(event.chat, event.message.author);
    if (event.t === 'message' && event.message.author && !useLive.getState().log.people[event.message.author]) this.catchUpPeople([event.message.author]);
  };

  private stoppedTyping(chat: string, profile: string): void {
    const { typing } = useLive.getState();
    if (!typing[chat]?.[profile]) return;
    const { [profile]: _, ...others } = typing[chat];
    useLive.setState({ typing: { ...typing, [chat]: others } });
  }

  private catchUpPeople(ids: string[]): void {
    void api.get<{ items: Changes['people'] }>(`/people?ids=${ids.join(',')}`, { profile: this.who.profile })
      .then(({ items }) => this.commit({ ...useLive.getState().log, people: { ...useLive.getState().log.people, ...Object.fromEntries(items.map((person) => [person.profile, person])) } }))
      .catch(() => undefined);
  }

  private sent = (chat: string, message: Message): void => {
    const { log, sent } = useLive.getState();
    if (!log.windows[chat] && !this.stopped) useLive.setState({ sent: { ...sent, [chat]: [...(sent[chat] ?? []), message] } });
    this.step(onSent(log, chat, message), [chat]);
  };

  private amended(chat: string, message: Message): void {
    this.commit(replace(useLive.getState().log, chat, [message]), [chat]);
  }

  private step({ log, gap }: Step, dirty: string[]): void {
    this.commit(log, dirty);
    if (gap) this.catchUp();
  }

  /** Asks what was missed. Never twice at once: what comes up meanwhile is asked for afterwards. */
  private catchUp(): void {
    if (this.catching) {
      this.behind = true;
      return;
    }
    this.catching = this.changes().finally(() => {
      this.catching = undefined;
      if (this.behind && !this.stopped) {
        this.behind = false;
        this.catchUp();
      }
    });
  }

  private async changes(): Promise<void> {
    try {
      const before = useLive.getState().log;
      const changes = await api.post<Changes>('/chats/changes', { chats: known(before) }, { profile: this.who.profile });
      if (this.stopped) return;
      if (changes.left.length > 0) useLive.setState((live) => ({ gone: { ...live.gone, ...Object.fromEntries(changes.left.map((id) => [id, true as const])) } }));
      this.commit(onChanges(useLive.getState().log, changes));
      useLive.setState({ list: 'fresh', problem: undefined });
      // Too much was missed: the last messages come with the list, the rest by pages.
      if (changes.chats.some((chat) => chat.more)) await this.refresh();
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) this.told.over();
    }
  }

  private commit(log: Log, dirty?: string[]): void {
    if (this.stopped) return;
    const before = useLive.getState().log;
    if (log === before) return;
    useLive.setState({ log });
    const touched = dirty ?? [...new Set([...Object.keys(before.chats), ...Object.keys(log.chats)])].filter((id) => before.chats[id] !== log.chats[id] || before.windows[id] !== log.windows[id]);
    touched.forEach((id) => this.dirty.add(id));
    this.peopleDirty ||= before.people !== log.people;
    this.keeper ??= setTimeout(this.keepNow, KEEP_MS);
    this.badge(log);
  }

  private badge(log: Log): void {
    useBadges.setState({ unread: Object.values(log.chats).filter((chat) => unread(chat) > 0).length });
  }

  private keepNow = (): void => {
    clearTimeout(this.keeper);
    this.keeper = undefined;
    if (!this.cache || (this.dirty.size === 0 && !this.peopleDirty)) return;
    const dirty = this.dirty;
    const people = this.peopleDirty;
    this.dirty = new Set();
    this.peopleDirty = false;
    void this.cache.keep(useLive.getState().log, dirty, people).catch(() => undefined);
  };

  /** The page may be gone the next moment: nothing that was read or came in may wait. */
  private leave = (): void => {
    this.keepNow();
    this.tellReads();
  };

  private tellReads = (): void => {
    clearTimeout(this.reader);
    this.reader = undefined;
    const reads = [...this.reads];
    this.reads.clear();
    for (const [chat, seq] of reads) void api.put(`/chats/${chat}/read`, { seq }, { profile: this.who.profile, keepalive: true }).catch(() => undefined);
  };
}
