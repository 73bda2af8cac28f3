import { useDeferredValue, useId, useState } from 'react';
import { Icon20Check } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { Page, Role, RosterRow } from '@/shared/api/types';
import { PersonMark } from '@/shared/ui';
import { asked, useAsk } from './useRoster';

type Props = { label: string; organisation: string; role?: Role; value?: Pick<RosterRow, 'member' | 'name'>; onPick: (row: RosterRow | undefined) => void };

const SHOWN = '6';

/** Finds one person of the roster by name. */
export function PersonPick({ label, organisation, role, value, onPick }: Props) {
  const { t } = useTranslation('roster');
  const id = useId();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const found = useAsk<Page<RosterRow>>(wanted.length >= 2 && !value ? asked(`/organisations/${organisation}/people`, { query: wanted, role, limit: SHOWN }) : undefined);
  if (value) return <div className="fld"><span className="fld__t">{label}</span><div className="pick__v"><PersonMark name={value.name} size={28} /><b className="grow">{value.name.full}</b><button type="button" className="lnk2" onClick={() => onPick(undefined)}>{t('pick.other')}</button></div></div>;
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="fld__in" type="search" autoComplete="off" value={typed} placeholder={t('pick.hint')} onChange={(event) => setTyped(event.target.value)} />
      {found.data && (
        <ul className="pick" aria-label={label}>
          {found.data.items.map((row) => (
            <li key={row.member}><button type="button" onClick={() => onPick(row)}><PersonMark name={row.name} size={28} /><span className="grow">{row.name.full}<small>{row.label}</small></span><Icon20Check aria-hidden /></button></li>
          ))}
          {found.data.items.length === 0 && <li className="mut t13">{t('pick.nobody')}</li>}
        </ul>
      )}
    </div>
  );
}
