import { useTranslation } from 'react-i18next';
import type { Capacity, Position, RosterRow } from '@/shared/api/types';
import { capacityWord, positionWord } from './capacity';

/** Says what somebody is, in the language of the interface; nothing of whom the school does not know. */
export function useCapacity(): (is?: Capacity) => string {
  const { t, i18n } = useTranslation('roster');
  return (is) => (is ? capacityWord(is, t, i18n.language) : '');
}

export function usePosition(): (one: Position) => string {
  const { t } = useTranslation('roster');
  return (one) => positionWord(one, t);
}

/** What somebody is in the school, in a line: every position, else what stands beside the name. */
export function useStanding(): (row: Pick<RosterRow, 'capacities' | 'capacity'>) => string {
  const said = useCapacity();
  return (row) => row.capacities.map(said).join(', ') || said(row.capacity);
}
