import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Chat, Message, Person } from '@/shared/api/types';
import { EMPTY, type Log } from './log';

export type Pending = { id: string; chat: string; text: string; replyTo?: { seq: number; author?: string; text?: string }; mentions?: string[]; at: string; order: number; state: 'waiting' | 'failed'; problem?: string };

interface Schema extends DBSchema {
  chats: { key: string; value: { id: string; chat: Chat; messages: Message[]; hasBefore: boolean; at: string } };
  people: { key: string; value: Person };
  outbox: { key: string; value: Pending };
  drafts: { key: string; value: { chat: string; text: string } };
}

const CHATS = 100;
const MESSAGES = 50;

/** What the server tells of chats and people has another shape since: they are asked for again. What was written here stays. */
const SHAPE = 2;

const nameOf = (account: string, profile: string): string => `pm-${account}-${profile}`;

/** What this device keeps of one profile: a database of its own, so that nothing of one profile is ever in the way of another. */
export class Cache {
  private constructor(private readonly db: IDBPDatabase<Schema>) {}

  static async open(account: string, profile: string): Promise<Cache> {
    const db = await openDB<Schema>(nameOf(account, profile), SHAPE, {
      upgrade(base, before, _now, change) {
        if (before > 0) {
          void change.objectStore('chats').clear();
          void change.objectStore('people').clear();
          return;
        }
        base.createObjectStore('chats', { keyPath: 'id' });
        base.createObjectStore('people', { keyPath: 'profile' });
        base.createObjectStore('outbox', { keyPath: 'id' });
        base.createObjectStore('drafts', { keyPath: 'chat' });
      },
      blocking() { db.close(); },
    });
    return new Cache(db);
  }

  static async wipe(account: string, profiles: string[]): Promise<void> {
    for (const profile of profiles) await deleteDB(nameOf(account, profile));
  }

  async log(): Promise<Log> {
    const [chats, people] = await Promise.all([this.db.getAll('chats'), this.db.getAll('people')]);
    return {
      ...EMPTY,
      chats: Object.fromEntries(chats.map((kept) => [kept.id, kept.chat])),
      windows: Object.fromEntries(chats.filter((kept) => kept.messages.length > 0).map((kept) => [kept.id, { messages: kept.messages, hasBefore: kept.hasBefore, hasAfter: false }])),
      people: Object.fromEntries(people.map((person) => [person.profile, person])),
    };
  }

  /** Keeps the chats named, forgets those that are no longer in the log and those beyond the newest hundred. */
  async keep(log: Log, dirty: Iterable<string>, people: boolean): Promise<void> {
    const write = this.db.transaction(['chats', 'people'], 'readwrite');
    const chats = write.objectStore('chats');
    for (const id of dirty) {
      const chat = log.chats[id];
      if (!chat) void chats.delete(id);
      else void chats.put(kept(chat, log));
    }
    if (people) for (const person of Object.values(log.people)) void write.objectStore('people').put(person);
    await write.done;
    await this.prune();
  }

  private async prune(): Promise<void> {
    if ((await this.db.count('chats')) <= CHATS) return;
    const all = await this.db.getAll('chats');
    const old = all.sort((a, b) => b.at.localeCompare(a.at)).slice(CHATS);
    const write = this.db.transaction('chats', 'readwrite');
    for (const { id } of old) void write.store.delete(id);
    await write.done;
  }

  outbox = (): Promise<Pending[]> => this.db.getAll('outbox').then((all) => all.sort((a, b) => a.order - b.order));
  addPending = (pending: Pending): Promise<unknown> => this.db.put('outbox', pending);
  dropPending = (id: string): Promise<void> => this.db.delete('outbox', id);
  drafts = (): Promise<Array<{ chat: string; text: string }>> => this.db.getAll('drafts');
  keepDraft = (chat: string, text: string): Promise<unknown> => (text ? this.db.put('drafts', { chat, text }) : this.db.delete('drafts', chat));
  close = (): void => this.db.close();
}

function kept(chat: Chat, log: Log) {
  const window = log.windows[chat.id];
  const whole = window && !window.hasAfter ? window : undefined;
  const messages = whole?.messages.slice(-MESSAGES) ?? [];
  return { id: chat.id, chat, messages, hasBefore: whole ? whole.hasBefore || whole.messages.length > MESSAGES : true, at: chat.last?.sentAt ?? '' };
}
