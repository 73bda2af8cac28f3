import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page, RosterRow } from '@/shared/api/types';
import type { PersonForm } from './personForm';
import { useCapacity } from './useCapacity';
import { asked, useAsk } from './useRoster';

const SHOWN = '5';

/** Somebody of this name is on the roster already: a hint while a new row is written. Namesakes are possible, so it stops nobody. */
export function Alike({ organisation, form }: { organisation: string; form: PersonForm }) {
  const { t } = useTranslation('roster');
  const said = useCapacity();
  const family = useDeferredValue(form.family.trim());
  const given = useDeferredValue(form.given.trim());
  const alike = useAsk<Page<RosterRow>>(family.length >= 2 && given.length >= 2 ? asked(`/organisations/${organisation}/people`, { query: `${family} ${given}`, limit: SHOWN }) : undefined);
  if (!alike.data?.items.length) return null;
  return <div className="say say--warn" role="status">{t('form.alike', { who: alike.data.items.map((row) => [row.name.full, said(row.capacity)].filter(Boolean).join(', ')).join('; ') })}</div>;
}
