import type { Group, GroupKind } from '@/shared/api/types';

export const GROUP_KINDS = ['association', 'elective', 'circle', 'section', 'mini'] as const satisfies readonly GroupKind[];

/** In the order of the kinds; kinds that nobody has are left out. */
export const byKind = (groups: readonly Group[]): Array<{ kind: GroupKind; items: Group[] }> =>
  GROUP_KINDS.map((kind) => ({ kind, items: groups.filter((group) => group.kind === kind) })).filter(({ items }) => items.length > 0);

/** Teachers keep groups that they lead themselves; associations are the administration's. */
export const kindsFor = (administrator: boolean): readonly GroupKind[] => (administrator ? GROUP_KINDS : GROUP_KINDS.filter((kind) => kind !== 'association'));
