import { expect, test } from 'vitest';
import { blank, bodyOf, missing } from './joinForm';

test('a personal link asks nothing', () => expect([missing(blank, []), bodyOf(blank, [])]).toEqual([[], { name: undefined, child: undefined }]));
test('a parent names themselves and the child', () => expect(missing({ ...blank, family: 'Ким', given: ' ' }, ['name', 'child'])).toEqual(['given', 'childFamily', 'childGiven']));
test('names go without the spaces around them and without an empty patronymic', () => expect(bodyOf({ ...blank, family: ' Ким ', given: 'Пётр', childFamily: 'Ким', childGiven: 'Иван ' }, ['name', 'child'])).toEqual({ name: { family: 'Ким', given: 'Пётр', patronymic: undefined }, child: { family: 'Ким', given: 'Иван' } }));
