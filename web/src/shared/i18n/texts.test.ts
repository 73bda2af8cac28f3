import { beforeAll, describe, expect, it } from 'vitest';
import { changeLanguage, i18n } from '@/shared/i18n';

type Texts = { [key: string]: string | Texts };
const files = import.meta.glob<{ default: Texts }>('../../**/{ru,en}.json', { eager: true });
const folders = [...new Set(Object.keys(files).map((path) => path.replace(/\/(ru|en)\.json$/, '')))];

const PLURAL = /_(zero|one|two|few|many|other)$/;
const leaves = (texts: Texts, above = ''): Array<[string, string]> =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[`${above}${key}`, value] as [string, string]] : leaves(value, `${above}${key}.`)));
const keys = (texts: Texts): string[] => [...new Set(leaves(texts).map(([key]) => key.replace(PLURAL, '')))].sort();
const holes = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name!))].sort();

describe.each(folders)('the texts of %s', (folder) => {
  const ru = files[`${folder}/ru.json`]!.default;
  const en = files[`${folder}/en.json`]!.default;

  it('are there in both languages', () => expect(keys(en)).toEqual(keys(ru)));

  it('have every form that the language needs', () => {
    for (const [texts, forms] of [[ru, ['one', 'few', 'many', 'other']], [en, ['one', 'other']]] as const) {
      const all = leaves(texts).map(([key]) => key);
      for (const stem of new Set(all.filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')))) {
        expect(all.filter((key) => key.replace(PLURAL, '') === stem && PLURAL.test(key)).map((key) => key.slice(stem.length + 1)).sort(), stem).toEqual([...forms].sort());
      }
    }
  });

  it('fill the same holes in both languages', () => {
    const filled = (texts: Texts) => Object.fromEntries(keys(texts).map((stem) => [stem, [...new Set(leaves(texts).filter(([key]) => key.replace(PLURAL, '') === stem).flatMap(([, text]) => holes(text)))].sort()]));
    expect(filled(en)).toEqual(filled(ru));
  });

  it('say nothing empty and shout at nobody', () => {
    for (const [key, text] of [...leaves(ru), ...leaves(en)]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/!|пользовател/i);
    }
  });
});

describe('numbers', () => {
  beforeAll(async () => {
    await changeLanguage('en');
    await changeLanguage('ru');
  });

  it.each([[1, '1 участник'], [2, '2 участника'], [5, '5 участников'], [11, '11 участников'], [21, '21 участник'], [29, '29 участников'], [112, '112 участников']])('%i in Russian', (count, text) =>
    expect(i18n.getFixedT('ru', 'app')('members', { count })).toBe(text));
  it.each([[1, '1 member'], [2, '2 members'], [21, '21 members']])('%i in English', (count, text) => expect(i18n.getFixedT('en', 'app')('members', { count })).toBe(text));
});
