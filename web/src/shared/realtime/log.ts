import type { Changes, Chat, ChatChange, ChatList, Message, MessagePage, Person } from '@/shared/api/types';
import type { ServerEvent } from './events';

/**
 * What this client knows of its chats, as a value: every function takes one and gives the next. A window is a run of messages without
 * gaps; `hasAfter` says that it does not reach the newest one. «State + events = fresh state» holds as long as gaps are caught up.
 */
export type Log = { chats: Record<string, Chat>; windows: Record<string, Window>; people: Record<string, Person> };
export type Window = { messages: Message[]; hasBefore: boolean; hasAfter: boolean };

/** `gap`: something was missed, ask for the changes. */
export type Step = { log: Log; gap: boolean };

export const EMPTY: Log = { chats: {}, windows: {}, people: {} };
export const WINDOW = 300;

const same = (log: Log): Step => ({ log, gap: false });
const put = <T>(of: Record<string, T>, id: string, value: T): Record<string, T> => ({ ...of, [id]: value });
const without = <T>(of: Record<string, T>, id: string): Record<string, T> => {
  const { [id]: _, ...rest } = of;
  return rest;
};
const withPeople = (log: Log, people: Person[]): Log =>
  people.length === 0 ? log : { ...log, people: { ...log.people, ...Object.fromEntries(people.map((person) => [person.profile, person])) } };

/** The list as the server has it now. Windows whose chat moved on are dropped: they are asked for again when looked at. */
export function onList(log: Log, list: ChatList): Log {
  const chats = Object.fromEntries(list.chats.map((chat) => [chat.id, chat]));
  const windows = Object.fromEntries(Object.entries(log.windows).filter(([id]) => chats[id] && log.chats[id]?.seq === chats[id].seq && log.chats[id].rev === chats[id].rev));
  return withPeople({ ...log, chats, windows }, list.people);
}

export function onEvent(log: Log, event: ServerEvent, me: string): Step {
  switch (event.t) {
    case 'message': return onMessage(log, event, me);
    case 'changed': return onChanged(log, event);
    case 'read': return same(onRead(log, event.chat, event.profile, event.seq, me));
    case 'chat': case 'joined': case 'left': return { log, gap: true };
    default: return same(log);
  }
}

function onMessage(log: Log, event: Extract<ServerEvent, { t: 'message' }>, me: string): Step {
  const chat = log.chats[event.chat];
  if (!chat || event.seq > chat.seq + 1 || event.rev > chat.rev) return { log, gap: true };
  return event.seq <= chat.seq ? same(log) : same(append(log, noted(chat, event.message, me), event.message));
}

/** My own message, as the server answered it: there may be an event of it, too, before or after. */
export function onSent(log: Log, id: string, message: Message): Step {
  const chat = log.chats[id];
  if (!chat || message.seq <= chat.seq) return same(log);
  return message.seq === chat.seq + 1 ? same(append(log, { ...chat, readSeq: message.seq, firstMention: undefined }, message)) : { log, gap: true };
}

/** Who writes has read; the server sends no read event for it. */
function noted(chat: Chat, message: Message, me: string): Chat {
  if (message.author === me) return { ...chat, readSeq: message.seq, firstMention: undefined };
  return message.mentions?.includes(me) ? { ...chat, firstMention: chat.firstMention ?? message.seq } : chat;
}

function append(log: Log, chat: Chat, message: Message): Log {
  const chats = put(log.chats, chat.id, { ...chat, seq: message.seq, last: message });
  return withNewer({ ...log, chats }, chat.id, [message]);
}

/** At the end of the window, if it reaches there; a page may have brought some of them already. */
function withNewer(log: Log, id: string, messages: Message[]): Log {
  const window = log.windows[id];
  if (!window || window.hasAfter) return log;
  const newest = window.messages.at(-1)?.seq ?? 0;
  const fresh = messages.filter((message) => message.seq > newest);
  return fresh.length === 0 ? log : { ...log, windows: put(log.windows, id, trimmed({ ...window, messages: [...window.messages, ...fresh] }, 'start')) };
}

function onChanged(log: Log, event: Extract<ServerEvent, { t: 'changed' }>): Step {
  const chat = log.chats[event.chat];
  if (!chat || event.rev > chat.rev + 1 || event.seq > chat.seq) return { log, gap: true };
  return event.rev <= chat.rev ? same(log) : same(replace({ ...log, chats: put(log.chats, chat.id, { ...chat, rev: event.rev }) }, chat.id, [event.message]));
}

/** Newer versions of messages take the place of older ones, wherever they are shown. */
export function replace(log: Log, id: string, changed: Message[]): Log {
  const chat = log.chats[id];
  if (!chat || changed.length === 0) return log;
  const bySeq = new Map(changed.map((message) => [message.seq, message]));
  const newer = (message: Message): Message => {
    const other = bySeq.get(message.seq);
    return other && (other.rev ?? 0) >= (message.rev ?? 0) ? other : message;
  };
  const window = log.windows[id];
  return {
    ...log,
    chats: chat.last ? put(log.chats, id, { ...chat, last: newer(chat.last) }) : log.chats,
    windows: window ? put(log.windows, id, { ...window, messages: window.messages.map(newer) }) : log.windows,
  };
}

export function onRead(log: Log, id: string, profile: string, seq: number, me: string): Log {
  const chat = log.chats[id];
  if (!chat) return log;
  const next = profile === me
    ? { ...chat, readSeq: Math.max(chat.readSeq, seq), firstMention: chat.firstMention && chat.firstMention <= seq ? undefined : chat.firstMention }
    : { ...chat, othersReadSeq: Math.max(chat.othersReadSeq, seq) };
  return { ...log, chats: put(log.chats, id, next) };
}

export function onChat(log: Log, chat: Chat): Log {
  const known = log.chats[chat.id];
  const { seq, rev, last } = known ?? chat;
  return { ...log, chats: put(log.chats, chat.id, { ...chat, seq, rev, last: last ?? chat.last }) };
}

export function onLeft(log: Log, id: string): Log {
  return { ...log, chats: without(log.chats, id), windows: without(log.windows, id) };
}

export function onChanges(log: Log, changes: Changes): Log {
  let next = withPeople(log, changes.people);
  for (const id of changes.left) next = onLeft(next, id);
  for (const chat of changes.joined) next = { ...next, chats: put(next.chats, chat.id, chat), windows: without(next.windows, chat.id) };
  for (const change of changes.chats) next = onChange(next, change);
  return next;
}

function onChange(log: Log, change: ChatChange): Log {
  const known = log.chats[change.id];
  if (!known) return log;
  const { messages, changed, more, ...head } = change;
  // An answer may have been overtaken by events: only what is newer than what is known counts.
  const overtaken = change.seq < known.seq || change.readSeq < known.readSeq;
  const last = messages.findLast((message) => message.seq > known.seq) ?? known.last;
  const chat: Chat = {
    ...known, ...head, last, seq: Math.max(known.seq, change.seq), rev: Math.max(known.rev, change.rev), readSeq: Math.max(known.readSeq, change.readSeq),
    othersReadSeq: Math.max(known.othersReadSeq, change.othersReadSeq), firstMention: overtaken ? known.firstMention : head.firstMention,
  };
  const next = { ...log, chats: put(log.chats, change.id, chat) };
  if (more) return { ...next, windows: without(next.windows, change.id) };
  return replace(withNewer(next, change.id, messages), change.id, changed);
}

/** Puts a page of history where it belongs: at the end («newest»), before or after the window, or in its place («around»). */
export function onPage(log: Log, id: string, page: MessagePage, place: 'newest' | 'before' | 'after' | 'around'): Log {
  const chat = log.chats[id];
  if (!chat) return log;
  const next = withPeople(log, page.people);
  const window = next.windows[id];
  // The chat may have moved on while the page was under way.
  const whole: Window = { messages: page.messages, hasBefore: page.hasBefore, hasAfter: page.hasAfter || (page.messages.at(-1)?.seq ?? 0) < chat.seq };
  return { ...next, windows: put(next.windows, id, window && (place === 'before' || place === 'after') ? extended(window, whole, place) : whole) };
}

/** A page that does not touch the window is too late: another one has taken its place. */
function extended(window: Window, page: Window, place: 'before' | 'after'): Window {
  const first = window.messages[0]?.seq ?? 1;
  const last = window.messages.at(-1)?.seq ?? 0;
  if (place === 'before') {
    const older = page.messages.filter((message) => message.seq < first);
    if (older.length > 0 && older.at(-1)!.seq !== first - 1) return window;
    return trimmed({ ...window, hasBefore: page.hasBefore, messages: [...older, ...window.messages] }, 'end');
  }
  const newer = page.messages.filter((message) => message.seq > last);
  if (newer.length > 0 && newer[0]!.seq !== last + 1) return window;
  return trimmed({ ...window, hasAfter: page.hasAfter, messages: [...window.messages, ...newer] }, 'start');
}

/** Keeps a window bounded by letting go of its far end. */
function trimmed(window: Window, side: 'start' | 'end'): Window {
  const over = window.messages.length - WINDOW;
  if (over <= 0) return window;
  return side === 'start'
    ? { ...window, messages: window.messages.slice(over), hasBefore: true }
    : { ...window, messages: window.messages.slice(0, WINDOW), hasAfter: true };
}

export const unread = (chat: Chat): number => Math.max(0, chat.seq - chat.readSeq);
/** What to ask the changes with. */
export const known = (log: Log): Record<string, [number, number, number, number]> =>
  Object.fromEntries(Object.values(log.chats).map((chat) => [chat.id, [chat.seq, chat.rev, chat.readSeq, chat.othersReadSeq]]));
