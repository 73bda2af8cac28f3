import { useDeferredValue, useId, useState } from 'react';
import { Icon20Check } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { Page, Role, RosterRow } from '@/shared/api/types';
import { PersonMark } from '@/shared/ui';
import { useCapacity } from './useCapacity';
import { asked, useAsk } from './useRoster';

/** @param adults pupils are not offered */
type Props = { label: string; organisation: string; role?: Role; adults?: boolean; value?: Pick<RosterRow, 'member' | 'name'>; onPick: (row: RosterRow | undefined) => void };

const SHOWN = 6;

/** Finds one person of the roster by name. */
export function PersonPick({ label, organisation, role, adults, value, onPick }: Props) {
  const { t } = useTranslation('roster');
  const said = useCapacity();
  const id = useId();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const found = useAsk<Page<RosterRow>>(wanted.length >= 2 && !value ? asked(`/organisations/${organisation}/people`, { query: wanted, role, adults: adults && 'true', limit: String(SHOWN) }) : undefined);
  const rows = found.data?.items;
  if (value) return <div className="fld"><span className="fld__t">{label}</span><div className="pick__v"><PersonMark name={value.name} size={28} /><b className="grow">{value.name.full}</b><button type="button" className="lnk2" onClick={() => onPick(undefined)}>{t('pick.other')}</button></div></div>;
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="fld__in" type="search" autoComplete="off" value={typed} placeholder={t('pick.hint')} onChange={(event) => setTyped(event.target.value)} />
      {rows && (
        <ul className="pick" aria-label={label}>
          {rows.map((row) => (
            <li key={row.member}><button type="button" onClick={() => onPick(row)}><PersonMark name={row.name} size={28} /><span className="grow">{row.name.full}<small>{said(row.capacity)}</small></span><Icon20Check aria-hidden /></button></li>
          ))}
          {rows.length === 0 && <li className="mut t13">{t('pick.nobody')}</li>}
        </ul>
      )}
    </div>
  );
}
