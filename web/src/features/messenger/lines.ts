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

/** @param newFrom the seq after which messages are new to the reader, as it was when the chat was opened; 0 is before the first */
export function linesOf(messages: Message[], pending: Pending[], me: string, zone: string, newFrom?: number): Line[] {
  const days = messages.map((message) => dayOf(message.sentAt, zone));
  // Only where the window reaches back to it: else it would wander up with every older page.
  const firstNew = newFrom !== undefined && (messages[0]?.seq ?? 0) <= newFrom + 1 ? messages.findIndex((message) => message.seq > newFrom && !message.system && message.author !== me) : -1;
  /** Whether a run of one author goes on from message i - 1 to message i. */
  const goesOn = (i: number): boolean => days[i - 1] === days[i] && i !== firstNew && together(messages[i - 1], messages[i]);
  const lines: Line[] = [];
  messages.forEach((message, i) => {
    const day = days[i]!;
    if (day !== days[i - 1]) lines.push({ kind: 'day', key: `day-${day}`, day });
    if (i === firstNew) lines.push({ kind: 'new', key: 'new' });
    if (message.system) lines.push({ kind: 'system', key: message.id, message });
    else lines.push({ kind: 'message', key: message.id, message, mine: message.author === me, first: !goesOn(i), tail: !goesOn(i + 1) });
  });
  const sent = new Set(messages.slice(-60).map((message) => message.id));
  const left = pending.filter((one) => !sent.has(one.id));
  left.forEach((one, i) => lines.push({ kind: 'pending', key: one.id, pending: one, first: i === 0, tail: i === left.length - 1 }));
  return lines;
}

function together(one: Message | undefined, next: Message | undefined): boolean {
  return !!one && !!next && !one.system && !next.system && one.author === next.author && Date.parse(next.sentAt) - Date.parse(one.sentAt) < RUN_MS;
}
