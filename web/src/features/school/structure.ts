import type { ClassRow } from '@/shared/api/types';
import { holds } from '@/shared/roster/words';

export const LEVELS = ['primary', 'middle', 'senior', 'all'] as const;
export type Level = (typeof LEVELS)[number];
const GRADES: Record<Level, [from: number, to: number]> = { primary: [1, 4], middle: [5, 9], senior: [10, 11], all: [1, 11] };

/** The classes of a level that hold what is looked for, by parallel. The server has sorted them. */
export function parallels(classes: readonly ClassRow[], level: Level, wanted: string): Array<{ grade: number; classes: ClassRow[] }> {
  const [from, to] = GRADES[level];
  const rows = new Map<number, ClassRow[]>();
  for (const one of classes) {
    if (one.grade < from || one.grade > to || !(wanted.trim() === '' || holds(`${one.title} ${one.classTeacher?.name.full ?? ''}`, wanted))) continue;
    rows.set(one.grade, [...(rows.get(one.grade) ?? []), one]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([grade, found]) => ({ grade, classes: found }));
}

/** Levels that the school has; a small school needs no tabs. */
export const levelsOf = (classes: readonly ClassRow[]): Level[] => LEVELS.filter((level) => level === 'all' || classes.some(({ grade }) => grade >= GRADES[level][0] && grade <= GRADES[level][1]));

/** What is still to do, out of what is known. */
export function todo(classes: readonly ClassRow[]): { leaderless: ClassRow[]; parents: number; pupils: number } {
  const missing = (of: 'parents' | 'pupils') => classes.reduce((sum, one) => sum + Math.max(0, one[of].total - one[of].joined), 0);
  return { leaderless: classes.filter((one) => !one.classTeacher), parents: missing('parents'), pupils: missing('pupils') };
}

export const toneOf = (value: number, good: number, bad: number): 'good' | 'bad' | 'accent' => (value >= good ? 'good' : value < bad ? 'bad' : 'accent');

/** A letter may be any name of up to 15 characters; the office types it with quotation marks now and then. */
export const tidyLetter = (typed: string): string => {
  const bare = typed.replace(/[«»"']/g, '').trim();
  return bare.length <= 2 ? bare.toLocaleUpperCase('ru') : bare;
};
