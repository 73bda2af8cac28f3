import type { Message } from '@/shared/api/types';
import type { Pending } from '@/shared/realtime/cache';
import { dayOf } from './dates';

/** What a timeline shows, top to bottom. `first` and `tail` mark the first and the last bubble of a run by one author. */
export type Line =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'new'; key: string }
  | { kind: 'system'; key: string; message: Message }
  | { kind: 'message'; key: string; message: Message; mine: boolean; first: boolean; tail: boolean }
  | { kind: 'pending'; key: string; pending: Pending; first: boolean; tail: boolean };

const RUN_MS = 5 * 60_000;

/** @param newFrom the seq after which messages are new to the reader, as it was when the chat was opened; 0 for none */
export function linesOf(messages: Message[], pending: Pending[], me: string, zone: string, newFrom: number): Line[] {
  const lines: Line[] = [];
  let day = '';
  let marked = false;
  messages.forEach((message, i) => {
    const its = dayOf(message.sentAt, zone);
    if (its !== day) lines.push({ kind: 'day', key: `day-${its}`, day: its });
    const fresh = newFrom > 0 && !marked && message.seq > newFrom && message.author !== me;
    if (fresh) lines.push({ kind: 'new', key: 'new' });
    marked ||= fresh;
    const before = its === day && !fresh ? messages[i - 1] : undefined;
    day = its;
    if (message.system) lines.push({ kind: 'system', key: message.id, message });
    else lines.push({ kind: 'message', key: message.id, message, mine: message.author === me, first: !together(before, message), tail: !together(message, messages[i + 1]) });
  });
  const sent = new Set(messages.slice(-60).map((message) => message.id));
  const left = pending.filter((one) => !sent.has(one.id));
  left.forEach((one, i) => lines.push({ kind: 'pending', key: one.id, pending: one, first: i === 0, tail: i === left.length - 1 }));
  return lines;
}

function together(one: Message | undefined, next: Message | undefined): boolean {
  return !!one && !!next && !one.system && !next.system && one.author === next.author && Date.parse(next.sentAt) - Date.parse(one.sentAt) < RUN_MS;
}
