import { beforeAll, describe, expect, test } from 'vitest';
import type { Capacity } from '@/shared/api/types';
import { changeLanguage, i18n, type Language } from '@/shared/i18n';
import { capacityWord, positionWord } from './capacity';

const said = (language: Language, is: Capacity) => capacityWord(is, i18n.getFixedT(language, 'roster'), language);
const KINDS = ['director', 'deputy', 'association-head', 'group-leader', 'class-teacher', 'subject-teacher', 'primary-teacher', 'additional-education-teacher', 'upbringing-counsellor', 'psychologist',
  'social-pedagogue', 'speech-therapist', 'parents-committee', 'board-of-trustees'];

beforeAll(async () => {
  await changeLanguage('en');
  await changeLanguage('ru');
});

describe('what stands beside a name', () => {
  test.each<[Capacity, string, string]>([
    [{ role: 'admin', position: 'deputy', area: 'УР' }, 'заместитель директора по УР', 'deputy head, УР'],
    [{ role: 'teacher', position: 'deputy' }, 'заместитель директора', 'deputy head'],
    [{ role: 'teacher', position: 'class-teacher', classes: ['7Б'] }, 'классный руководитель 7Б', 'class teacher of 7Б'],
    [{ role: 'teacher', position: 'subject-teacher', subjects: ['Русский язык', 'Литература'] }, 'учитель русского языка и литературы', 'teacher of Русский язык and Литература'],
    [{ role: 'teacher', position: 'subject-teacher', subjects: ['Робототехника'] }, 'учитель, робототехника', 'teacher of Робототехника'],
    [{ role: 'teacher', position: 'subject-teacher' }, 'учитель', 'teacher'],
    [{ role: 'teacher', position: 'association-head', group: 'МО математики' }, 'руководитель методобъединения: МО математики', 'head of an association: МО математики'],
    [{ role: 'parent', position: 'parents-committee', classes: ['7Б'] }, 'родительский комитет: 7Б', 'parents\' committee: 7Б'],
    [{ role: 'parent', classes: ['7Б', '9А'] }, 'родитель, 7Б, 9А', 'parent, 7Б, 9А'],
    [{ role: 'parent' }, 'родитель', 'parent'],
    [{ role: 'pupil', classes: ['7Б'] }, '7Б', '7Б'],
    [{ role: 'pupil' }, 'ученик', 'pupil'],
    [{ role: 'admin' }, 'администратор', 'administrator'],
  ])('%j', (is, ru, en) => expect([said('ru', is), said('en', is)]).toEqual([ru, en]));

  test('every position has words in both languages', () => {
    for (const language of ['ru', 'en'] as const) for (const position of KINDS) expect(said(language, { role: 'teacher', position }), position).toMatch(language === 'ru' ? /^[а-яё -]+$/ : /^[a-z' -]+$/);
  });

  test('a position says all that it is about', () => {
    const lesson = { kind: 'subject-teacher', class: { id: 'c', title: '7Б' }, subject: { id: 's', name: 'Математика' } };
    expect([positionWord(lesson, i18n.getFixedT('ru', 'roster')), positionWord(lesson, i18n.getFixedT('en', 'roster'))]).toEqual(['учитель: Математика, 7Б', 'teacher: Математика, 7Б']);
  });
});
