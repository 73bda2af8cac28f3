import { describe, expect, it } from 'vitest';
import type { Message } from '@/shared/api/types';
import type { Pending } from '@/shared/realtime/cache';
import { linesOf } from './lines';

const ZONE = 'Asia/Krasnoyarsk';
const message = (seq: number, author: string | undefined, at: string, more: Partial<Message> = {}): Message => ({ id: `m${seq}`, seq, author, text: `text ${seq}`, sentAt: `2026-11-${at}Z`, ...more });
const pending = (id: string): Pending => ({ id, chat: 'a', text: id, at: '2026-11-22T05:00:00Z', order: 1, state: 'waiting' });
const shape = (messages: Message[], waiting: Pending[] = [], newFrom?: number): string[] =>
  linesOf(messages, waiting, 'olga', ZONE, newFrom).map((line) => {
    switch (line.kind) {
      case 'day': return line.day;
      case 'new': return 'new';
      case 'system': return `system ${line.message.seq}`;
      case 'pending': return `pending ${line.pending.id}`;
      default: return `${line.mine ? 'mine' : 'theirs'} ${line.message.seq}${line.first ? ' first' : ''}${line.tail ? ' tail' : ''}`;
    }
  });

describe('the lines of a conversation', () => {
  it('are parted by the days of the school', () => {
    expect(shape([message(1, 'ivan', '21T16:59:00'), message(2, 'ivan', '21T17:00:00')])).toEqual(['2026-11-21', 'theirs 1 first tail', '2026-11-22', 'theirs 2 first tail']);
  });

  it('gather what one person writes in one go', () => {
    expect(shape([message(1, 'ivan', '22T05:00:00'), message(2, 'ivan', '22T05:01:00'), message(3, 'olga', '22T05:01:30'), message(4, 'olga', '22T05:10:00')]))
      .toEqual(['2026-11-22', 'theirs 1 first', 'theirs 2 tail', 'mine 3 first tail', 'mine 4 first tail']);
  });

  it('show where the new begins, once, and never before my own message', () => {
    const messages = [message(1, 'ivan', '22T05:00:00'), message(2, 'olga', '22T05:00:10'), message(3, 'ivan', '22T05:00:20'), message(4, 'ivan', '22T05:00:30')];
    expect(shape(messages, [], 1)).toEqual(['2026-11-22', 'theirs 1 first tail', 'mine 2 first tail', 'new', 'theirs 3 first', 'theirs 4 tail']);
    expect(shape(messages).includes('new')).toBe(false);
  });

  it('begin with the new where nothing has been read yet', () => {
    expect(shape([message(1, 'ivan', '22T05:00:00')], [], 0)).toEqual(['2026-11-22', 'new', 'theirs 1 first tail']);
  });

  it('do not show where the new begins as long as it is above', () => {
    const messages = [message(4, 'ivan', '22T05:00:00'), message(5, 'ivan', '22T05:00:10')];
    expect(shape(messages, [], 2).includes('new')).toBe(false);
    expect(shape(messages, [], 3)).toEqual(['2026-11-22', 'new', 'theirs 4 first', 'theirs 5 tail']);
  });

  it('let a system line stand alone', () => {
    expect(shape([message(1, 'ivan', '22T05:00:00'), message(2, undefined, '22T05:00:10', { system: { kind: 'joined', people: [] } }), message(3, 'ivan', '22T05:00:20')]))
      .toEqual(['2026-11-22', 'theirs 1 first tail', 'system 2', 'theirs 3 first tail']);
  });

  it('end with what waits to be sent, without what has arrived already', () => {
    expect(shape([message(1, 'olga', '22T05:00:00')], [pending('m1'), pending('x')])).toEqual(['2026-11-22', 'mine 1 first tail', 'pending x']);
  });
});
