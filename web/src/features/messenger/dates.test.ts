import { describe, expect, it } from 'vitest';
import { clock, dayOf, dayTitle, when } from './dates';

const ZONE = 'Asia/Krasnoyarsk';
const NOW = Date.parse('2026-11-22T05:00:00Z');
const say = { today: 'Сегодня', yesterday: 'Вчера' };

describe('days and times', () => {
  it('are those of the school, not of the reader', () => {
    expect(dayOf('2026-11-21T17:30:00Z', ZONE)).toBe('2026-11-22');
    expect(dayOf('2026-11-21T17:30:00Z', 'Europe/Kaliningrad')).toBe('2026-11-21');
    expect(clock('2026-11-21T17:30:00Z', ZONE, 'ru')).toBe('00:30');
  });

  it.each([['2026-11-22', 'Сегодня'], ['2026-11-21', 'Вчера'], ['2026-11-20', '20 ноября'], ['2025-12-31', '31 декабря 2025 г.']])('%s is headed «%s»', (day, title) =>
    expect(dayTitle(day, ZONE, 'ru', say, NOW)).toBe(title));

  it.each([
    ['2026-11-22T01:15:00Z', '08:15'], ['2026-11-21T16:59:00Z', 'вчера'], ['2026-11-18T06:00:00Z', 'ср'], ['2026-11-15T06:00:00Z', '15.11.26'],
  ])('%s stands in the list as «%s»', (at, text) => expect(when(at, ZONE, 'ru', 'вчера', NOW)).toBe(text));
});
