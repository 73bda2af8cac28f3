import { expect, test } from 'vitest';
import type { Group } from '@/shared/api/types';
import { byKind, kindsFor } from './groups';

const group = (id: string, kind: Group['kind']): Group => ({ id, kind, name: id, members: [], can: [] });

test('associations come first, kinds without groups not at all', () => expect(byKind([group('chess', 'circle'), group('maths', 'association'), group('choir', 'circle')]).map(({ kind, items }) => [kind, items.map(({ id }) => id)])).toEqual([['association', ['maths']], ['circle', ['chess', 'choir']]]));
test('a teacher is not offered what the server would refuse', () => expect([kindsFor(true).includes('association'), kindsFor(false).includes('association')]).toEqual([true, false]));
