import { Link } from '@tanstack/react-router';
import { IconButton } from '@vkontakte/vkui';
import { Icon20MessageOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { RosterRow } from '@/shared/api/types';
import { type MemberAct, MemberMenu, actsOf } from '@/shared/roster/MemberMenu';
import { Status } from '@/shared/roster/Status';
import { useStanding } from '@/shared/roster/useCapacity';
import { shortName } from '@/shared/roster/words';
import { PersonMark, RoleChip } from '@/shared/ui';

type Props = { rows: RosterRow[]; onAct: (row: RosterRow, act: MemberAct) => void };

export function PeopleList({ rows, onAct }: Props) {
  const { t } = useTranslation('people');
  const standing = useStanding();
  return (
    <ul className="pp__l" aria-label={t('title')}>
      {rows.map((row) => (
        <li key={row.member} className="pp__i">
          <PersonMark name={row.name} size={40} />
          <Link to="/people/$member" params={{ member: row.member }} className="pp__n">
            <span>{row.name.full}</span>
            <small>{standing(row)}{!row.joined && !row.expelled && <span className="only-phone pp__w">{t('roster:status.waiting')}</span>}</small>
          </Link>
          <span className="pp__chips">{row.roles.filter((role) => role !== 'pupil').map((role) => <RoleChip key={role} role={role} />)}</span>
          <span className="pp__st">{!row.expelled && <Status joined={row.joined} />}</span>
          <span className="pp__a">
            {row.can.includes('write') && row.profile && <IconButton label={t('write', { name: shortName(row.name) })} onClick={() => onAct(row, 'write')}><Icon20MessageOutline /></IconButton>}
            <MemberMenu row={row} acts={actsOf(row).filter((act) => act !== 'write')} onAct={(act) => onAct(row, act)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
