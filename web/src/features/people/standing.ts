import type { TFunction } from 'i18next';
import type { RosterRow } from '@/shared/api/types';

/** What somebody is in the school, in a line: every position, else what the server calls them, else their roles. */
export const standingOf = (row: Pick<RosterRow, 'labels' | 'label' | 'roles'>, t: TFunction<'people'>): string =>
  row.labels.join(', ') || row.label || row.roles.map((role) => t(`app:role.${role}`)).join(', ');
