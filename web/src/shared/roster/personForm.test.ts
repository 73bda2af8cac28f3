import { describe, expect, test } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { bodyOf, empty, faultsFrom, faultsOf, phoneOf, phoneWord } from './personForm';

describe('phoneOf', () => {
  test.each([['+7 900 000-18-60', '+79000001860'], ['8 (900) 000 18 60', '+79000001860'], ['9000001860', '+79000001860'], ['+375 29 123-45-67', '+375291234567']])('%s is %s', (typed, phone) => expect(phoneOf(typed)).toBe(phone));
  test.each(['+7 900 000-20-4', '12', '+7', 'нет'])('%s is no number', (typed) => expect(phoneOf(typed)).toBeUndefined());
});

test('a number is shown in groups and read again as the same', () => expect([phoneWord('+79000001860'), phoneOf(phoneWord('+79000001860')), phoneWord('+375291234567')]).toEqual(['+7 900 000-18-60', '+79000001860', '+375291234567']));

describe('the person form', () => {
  const ivan = { ...empty({ roles: ['pupil'], class: { id: '7b', title: '7Б' } }), family: ' Ким ', given: 'Иван' };

  test('a pupil with a name and a class has no faults', () => expect(faultsOf(ivan)).toEqual({}));
  test('all faults are named at once', () => expect(Object.keys(faultsOf({ ...empty({ roles: ['pupil'] }), phone: '12' })).sort()).toEqual(['class', 'family', 'given', 'phone']));
  test('half a date is none', () => expect(faultsOf(ivan, true)).toEqual({ bornOn: 'form.bornOnWrong' }));
  test('somebody must be somebody', () => expect(faultsOf({ ...ivan, roles: [] }).roles).toBeTruthy());
  test('empty fields are left out, names are trimmed', () => expect(bodyOf(ivan)).toEqual({ family: 'Ким', given: 'Иван', patronymic: undefined, phone: undefined, bornOn: undefined, roles: ['pupil'], class: '7b', positions: undefined }));
  test('a class goes with the role of pupil', () => expect(bodyOf({ ...ivan, roles: ['parent'] }).class).toBeUndefined());
  test('positions go only when they were changed', () => {
    const teacher = { ...ivan, roles: ['teacher' as const], positions: [{ kind: 'psychologist' }] };
    const deputy = { ...teacher, positions: [...teacher.positions, { kind: 'deputy', area: 'УВР' }] };
    expect([bodyOf(teacher).positions, bodyOf(teacher, teacher).positions, bodyOf(deputy, teacher).positions]).toEqual([[{ kind: 'psychologist' }], undefined, deputy.positions]);
  });
  test('a birth date that was taken away is said to be none', () => {
    const born = { ...ivan, bornOn: '2012-03-04' };
    expect([bodyOf(born, ivan).bornOn, bodyOf(ivan, born).bornOn, bodyOf(ivan, ivan).bornOn]).toEqual(['2012-03-04', null, undefined]);
  });
  test('who is no teacher any more has no teacher’s positions', () => {
    const teacher = { ...ivan, roles: ['teacher' as const, 'parent' as const], positions: [{ kind: 'psychologist' }, { kind: 'board-of-trustees' }] };
    expect(bodyOf({ ...teacher, roles: ['parent'] }, teacher).positions).toEqual([{ kind: 'board-of-trustees' }]);
  });
  test('the server’s remarks go to their fields', () => expect(faultsFrom(new Problem(422, 'shared-invalid', '', { errors: [{ pointer: '/phone', detail: 'Занят' }] }))).toEqual({ phone: 'Занят' }));
});
