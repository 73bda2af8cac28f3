import type { Changes, Chat, ChatList, Message, MessagePage } from '@/shared/api/types';
import type { ServerEvent } from './events';

/** A server in miniature for tests, as docs/api.md describes it: one viewer, some chats, every change with its event. */
export class ServerModel {
  readonly chats = new Map<string, { head: Chat; messages: Message[]; changedAt: Map<number, number>; seated: boolean }>();
  private ids = 0;

  constructor(private readonly me: string, names: string[]) {
    for (const id of names) this.open(id);
  }

  open(id: string): ServerEvent {
    const head: Chat = { id, kind: 'class', title: id, members: 3, seq: 0, rev: 0, readSeq: 0, othersReadSeq: 0, can: ['write'], editHours: 24 };
    this.chats.set(id, { head, messages: [], changedAt: new Map(), seated: true });
    return { t: 'joined', chat: id };
  }

  take(id: string): ServerEvent {
    this.at(id).seated = false;
    return { t: 'left', chat: id };
  }

  give(id: string): ServerEvent {
    this.at(id).seated = true;
    return { t: 'joined', chat: id };
  }

  write(id: string, author: string, mentions: string[] = [], uuid = `m${++this.ids}`): Extract<ServerEvent, { t: 'message' }> {
    const { head, messages } = this.at(id);
    head.seq += 1;
    const message: Message = { id: uuid, seq: head.seq, author, text: `text ${this.ids}`, mentions, sentAt: new Date(1_760_000_000_000 + this.ids * 1000).toISOString() };
    messages.push(message);
    if (author === this.me) this.read(id, this.me, head.seq);
    else head.firstMention ??= mentions.includes(this.me) ? head.seq : undefined;
    return { t: 'message', chat: id, seq: head.seq, rev: head.rev, message };
  }

  change(id: string, seq: number, remove: boolean): ServerEvent | undefined {
    const { head, messages, changedAt } = this.at(id);
    const old = messages[seq - 1];
    if (!old || old.deletedAt) return undefined;
    head.rev += 1;
    const message: Message = remove ? { ...old, text: undefined, mentions: undefined, deletedAt: old.sentAt, rev: head.rev } : { ...old, text: `${old.text}!`, editedAt: old.sentAt, rev: head.rev };
    messages[seq - 1] = message;
    changedAt.set(seq, head.rev);
    return { t: 'changed', chat: id, seq: head.seq, rev: head.rev, message };
  }

  rename(id: string, title: string): ServerEvent {
    const { head } = this.at(id);
    head.rev += 1;
    head.title = title;
    return { t: 'chat', chat: id, seq: head.seq, rev: head.rev };
  }

  read(id: string, profile: string, seq: number): ServerEvent {
    const { head } = this.at(id);
    if (profile === this.me) {
      head.readSeq = Math.max(head.readSeq, seq);
      if (head.firstMention && head.firstMention <= head.readSeq) head.firstMention = undefined;
    } else {
      head.othersReadSeq = Math.max(head.othersReadSeq, seq);
    }
    return { t: 'read', chat: id, profile, seq };
  }

  list(): ChatList {
    return { chats: this.seated().map(({ head, messages }) => ({ ...head, last: messages.at(-1) })), people: [] };
  }

  page(id: string, of: { before?: number; after?: number; around?: number } = {}, limit = 50): MessagePage {
    const { head, messages } = this.at(id);
    const end = of.before !== undefined ? of.before - 1 : of.around !== undefined ? Math.min(messages.length, of.around + limit / 2) : of.after !== undefined ? Math.min(messages.length, of.after + limit) : messages.length;
    const start = of.after ?? Math.max(0, end - limit);
    return { messages: messages.slice(start, end), people: [], hasBefore: start > 0, hasAfter: end < messages.length, seq: head.seq, rev: head.rev };
  }

  changes(known: Record<string, [number, number, number, number]>): Changes {
    const left = Object.keys(known).filter((id) => !this.chats.get(id)?.seated);
    const joined = this.list().chats.filter((chat) => !known[chat.id]);
    const chats = this.seated().flatMap(({ head, messages, changedAt }) => {
      const has = known[head.id];
      if (!has || (has[0] === head.seq && has[1] === head.rev && has[2] === head.readSeq && has[3] === head.othersReadSeq)) return [];
      const changed = [...changedAt].filter(([seq, rev]) => seq <= has[0] && rev > has[1]).map(([seq]) => messages[seq - 1]!);
      const more = head.seq - has[0] > 200 || changed.length > 200;
      return [{ ...head, messages: more ? [] : messages.slice(has[0]), changed: more ? [] : changed, more }];
    });
    return { chats, joined, left, people: [] };
  }

  private seated() {
    return [...this.chats.values()].filter((chat) => chat.seated);
  }

  private at(id: string) {
    return this.chats.get(id)!;
  }
}
