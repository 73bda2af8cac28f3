import { beforeAll, expect, test } from 'vitest';
import type { Chat } from '@/shared/api/types';
import { changeLanguage, i18n } from '@/shared/i18n';
import { chatTitle } from './chatTitle';

beforeAll(async () => {
  await changeLanguage('en');
  await changeLanguage('ru');
});

test.each<[Pick<Chat, 'kind' | 'title' | 'label' | 'subject'>, string, string]>([
  [{ kind: 'class', label: '7Б' }, '7Б · Класс', '7Б · Class'],
  [{ kind: 'parents', label: '7Б' }, '7Б · Родители', '7Б · Parents'],
  [{ kind: 'subject', label: '7Б', subject: 'Математика' }, '7Б · Математика', '7Б · Математика'],
  [{ kind: 'staff' }, 'Учительская', 'Staff room'],
  [{ kind: 'administration' }, 'Администрация', 'Administration'],
  [{ kind: 'association', title: 'МО математики' }, 'МО математики', 'МО математики'],
  [{ kind: 'direct', title: 'Кузнецов Пётр' }, 'Кузнецов Пётр', 'Кузнецов Пётр'],
  [{ kind: 'direct' }, 'Личный чат', 'Direct chat'],
  [{ kind: 'group', title: 'Поход' }, 'Поход', 'Поход'],
])('%j', (chat, ru, en) => expect([chatTitle(chat, i18n.getFixedT('ru', 'app')), chatTitle(chat, i18n.getFixedT('en', 'app'))]).toEqual([ru, en]));
