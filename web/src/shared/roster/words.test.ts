import { describe, expect, test } from 'vitest';
import { classWord, gradeOf, holds, percent } from './words';
import { asked } from './useRoster';

describe('classWord', () => {
  test.each([['7Б', '7«Б»'], ['10«А»', '10«А»'], ['5 в', '5«В»'], ['10-Т', '10-Т'], ['7 кадетский', '7 кадетский']])('%s is shown as %s', (title, shown) => expect(classWord(title)).toBe(shown));
  test('the grade is the number in front', () => expect([gradeOf('11А'), gradeOf('без номера'), gradeOf()]).toEqual([11, 0, 0]));
});

describe('percent', () => {
  test('nobody is 0 and all are 100', () => expect([percent({ joined: 0, total: 30 }), percent({ joined: 30, total: 30 }), percent({ joined: 0, total: 0 })]).toEqual([0, 100, 0]));
  test('one missing is never «all», one present never «nobody»', () => expect([percent({ joined: 999, total: 1000 }), percent({ joined: 1, total: 1000 })]).toEqual([99, 1]));
});

describe('holds', () => {
  test('ё, case and quotation marks do not matter', () => expect([holds('Дёмина Алёна', 'демина'), holds('7«Б»', '7б'), holds('7«Б»', '7в')]).toEqual([true, true, false]));
});

describe('asked', () => {
  test('leaves out what is not set', () => expect(asked('/people', { query: 'Ли', role: undefined, class: '', expelled: false })).toBe('/people?query=%D0%9B%D0%B8'));
});
