import { expect, test } from 'vitest';
import type { Invitation } from '@/shared/api/types';
import { openLink, usesFor } from './invitations';

const link = (id: string, more: Partial<Invitation>): Invitation => ({ id, role: 'parent', class: { id: '7b', title: '7Б' }, url: `/join/${id}`, token: id, createdAt: '2026-11-01T00:00:00Z', expiresAt: '2026-12-01T00:00:00Z', uses: 0, usesMax: 20, live: true, ...more });

test('the class’s link is the live one of the role that is nobody’s own and lasts longest', () => {
  const links = [link('dead', { live: false, expiresAt: '2027-01-01T00:00:00Z' }), link('own', { member: { id: 'm', name: { family: 'А', given: 'Б', full: 'А Б', short: 'А Б' } } }), link('old', { expiresAt: '2026-11-25T00:00:00Z' }), link('new', {}), link('other', { class: { id: '8a', title: '8А' } }), link('pupils', { role: 'pupil' })];
  expect(openLink(links, 'parent', '7b')?.id).toBe('new');
  expect(openLink(links, 'pupil', '8a')).toBeUndefined();
});

test('a link has room for those who are missing and a few more', () => expect([usesFor(0), usesFor(27), usesFor(5000)]).toEqual([10, 35, 2000]));
