import { describe, expect, test } from 'vitest';
import type { ImportRow, ImportSummary } from '@/shared/api/types';
import { clean, columnsOf, fault, levelOf, toLoad, whoOf } from './importWords';

const summary: ImportSummary = { id: 'i', name: 'ученики.xlsx', format: 'xlsx', state: 'preview', rows: 612, add: 102, change: 9, same: 496, leave: 12, refuse: 5, warnings: 9, columns: ['Фамилия', 'Имя', 'Телефон', 'Класс'], createdAt: '2026-11-22T00:00:00Z' };
const row: ImportRow = { number: 14, action: 'refuse', values: { Фамилия: 'Абрамова', Телефон: '+7 900 000-20-4' }, remarks: [{ column: 'Телефон', level: 'warning', reason: 'a', detail: 'А' }, { column: 'Телефон', level: 'error', reason: 'b', detail: 'Б' }, { column: 'Имя', level: 'error', reason: 'c', detail: 'В' }] };

test('what is loaded are rows that change something; who is missing goes only when that is said', () => expect([toLoad(summary), toLoad(summary, true), clean(summary)]).toEqual([111, 123, 598]));
test('a cell is as bad as its worst remark', () => expect([levelOf(row, 'Телефон'), levelOf(row, 'Класс')]).toEqual(['error', undefined]));
test('empty columns stay away, but not when something is missing in them', () => expect(columnsOf(summary.columns, [row])).toEqual(['Фамилия', 'Имя', 'Телефон']));

test('a row is about the person whose name it holds, whatever stands first', () => expect([whoOf({ ...row, values: { Роль: 'ученик', Фамилия: 'Ким', Имя: 'Анна' } }, ['Роль', 'Фамилия', 'Имя', 'Отчество']), whoOf({ ...row, values: { Роль: 'ученик' } }, ['Роль', 'ФИО'])]).toEqual(['Ким Анна', '']));

describe('fault', () => {
  test('lists and archives may come', () => expect(['a.xlsx', 'b.CSV', 'c.zip'].map((name) => fault({ name, size: 10 }))).toEqual([undefined, undefined, undefined]));
  test('another kind, nothing at all and too much may not', () => expect([fault({ name: 'a.xls', size: 10 }), fault({ name: 'a.csv', size: 0 }), fault({ name: 'a.csv', size: 33 << 20 })]).toEqual(['type', 'empty', 'size']));
});
