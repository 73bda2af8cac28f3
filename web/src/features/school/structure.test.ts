import { describe, expect, test } from 'vitest';
import type { ClassRow, Name } from '@/shared/api/types';
import { levelsOf, parallels, tidyLetter, todo, toneOf } from './structure';

const name = (full: string): Name => ({ family: full.split(' ')[0]!, given: full.split(' ')[1]!, full, short: full });
const klass = (grade: number, letter: string, teacher?: string): ClassRow => ({ id: `${grade}${letter}`, grade, letter, title: `${grade}${letter}`, classTeacher: teacher ? { member: 'm', name: name(teacher) } : undefined, pupils: { joined: 20, total: 25 }, parents: { joined: 10, total: 40 } });
const classes = [klass(3, 'А', 'Рябова Алёна Юрьевна'), klass(7, 'А', 'Панина Елена Олеговна'), klass(7, 'Б', 'Соколова Ольга Викторовна'), klass(10, 'А')];

describe('parallels', () => {
  test('a level shows its grades only, in their order', () => expect(parallels(classes, 'middle', '').map((p) => [p.grade, p.classes.length])).toEqual([[7, 2]]));
  test('a class is found by its title in any spelling and by its teacher', () => {
    expect(parallels(classes, 'all', '7«б»').map((p) => p.classes.map((c) => c.id))).toEqual([['7Б']]);
    expect(parallels(classes, 'all', 'алена')[0]?.grade).toBe(3);
  });
  test('nothing found is an empty list', () => expect(parallels(classes, 'all', 'физика')).toEqual([]));
});

test('only levels that have classes are offered, and all of them', () => expect(levelsOf(classes.slice(1, 3))).toEqual(['middle', 'all']));
test('what is to do counts who is missing and names classes without a teacher', () => expect(todo(classes)).toEqual({ leaderless: [classes[3]], parents: 120, pupils: 20 }));
test('a letter loses its quotation marks, a name keeps its case', () => expect([tidyLetter('«б»'), tidyLetter(' кадетский ')]).toEqual(['Б', 'кадетский']));
test('many are good, few are bad', () => expect([toneOf(95, 90, 50), toneOf(60, 90, 50), toneOf(10, 90, 50)]).toEqual(['good', 'accent', 'bad']));
