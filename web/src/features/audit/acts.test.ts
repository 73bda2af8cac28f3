import { expect, test } from 'vitest';
import type { AuditEntry } from '@/shared/api/types';
import { actKey, byDay, detailsOf } from './acts';

const entry = (id: string, at: string): AuditEntry => ({ id, at, act: 'school.member.transferred', target: { kind: 'member', id, label: 'Ким Иван' }, detail: {} });

test('the day is the school’s day, not the reader’s', () => {
  const entries = [entry('a', '2026-11-21T18:30:00Z'), entry('b', '2026-11-21T16:00:00Z')];
  expect(byDay(entries, 'ru', 'Asia/Krasnoyarsk').map((d) => [d.day, d.items.length])).toEqual([['22 ноября', 1], ['21 ноября', 1]]);
  expect(byDay(entries, 'ru', 'Europe/Moscow').length).toBe(1);
});
test('ids and noughts are left out, lists stay lists, instants are days', () => expect(detailsOf({ from: '7Б', to: '8А', class: '018f3b2a-1111-7000-8000-000000000000', roles: ['teacher', 'admin', 'teacher'], phone: true, nothing: '', none: 0, until: '2026-12-06T02:23:35.824055Z' }, (iso) => iso.slice(0, 10))).toEqual([['from', ['7Б']], ['to', ['8А']], ['roles', ['teacher', 'admin']], ['phone', ['true']], ['until', ['2026-12-06']]]));
test('an act is one key', () => expect(actKey('school.member.transferred')).toBe('act.school-member-transferred'));
test('where from comes before where to', () => expect(detailsOf({ to: '8А', from: '8Б', reason: 'просьба' }, (iso) => iso)).toEqual([['from', ['8Б']], ['to', ['8А']], ['reason', ['просьба']]]));
