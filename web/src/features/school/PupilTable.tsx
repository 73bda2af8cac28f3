import { Link } from '@tanstack/react-router';
import { Button } from '@vkontakte/vkui';
import { Icon16ClockOutline, Icon20UserAddOutline, Icon20WarningTriangleOutline, Icon56UsersOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ClassPage, Pupil, RosterRow } from '@/shared/api/types';
import { type MemberAct, MemberMenu, actsOf } from '@/shared/roster/MemberMenu';
import { Status } from '@/shared/roster/Status';
import { shortName } from '@/shared/roster/words';
import { EmptyState, PersonMark, Sign } from '@/shared/ui';

type Props = { page: ClassPage; onAct: (row: RosterRow, act: MemberAct) => void; onAdd: () => void };

export function PupilTable({ page, onAct, onAdd }: Props) {
  const { t } = useTranslation('school');
  const adding = page.can.includes('edit') && <Button size="m" mode="tertiary" before={<Icon20UserAddOutline />} onClick={onAdd}>{t('class.addPupil')}</Button>;
  if (page.pupils.length === 0) return <EmptyState icon={<Icon56UsersOutline />} title={t('class.noPupils')} action={adding}>{t('class.noPupilsText')}</EmptyState>;
  const parents = page.pupils.some((pupil) => pupil.parents.length > 0) || page.can.includes('invite-parents');
  return (
    <>
      <table className="tb">
        <caption className="sr">{t('pupils')}</caption>
        <thead><tr><th scope="col">{t('pupil')}</th><th scope="col">{t('status')}</th>{parents && <th scope="col">{t('parents')}</th>}<th scope="col"><span className="sr">{t('act')}</span></th></tr></thead>
        <tbody>
          {page.pupils.map((pupil) => (
            <tr key={pupil.member}>
              <td><div className="tb__who"><PersonMark name={pupil.name} size={32} /><Link to="/people/$member" params={{ member: pupil.member }} className="tb__n">{shortName(pupil.name)}</Link></div></td>
              <td><Status joined={pupil.joined} /></td>
              {parents && <td className="tb__fam"><Parents pupil={pupil} /></td>}
              <td className="tb__a"><MemberMenu row={pupil} acts={actsOf(pupil)} onAct={(act) => onAct(pupil, act)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {adding && <div className="kt__add">{adding}</div>}
    </>
  );
}

/** Those who are not in yet are paler and have a clock. */
function Parents({ pupil }: { pupil: Pupil }) {
  const { t } = useTranslation('roster');
  if (pupil.parents.length === 0) return <span className="st st--no"><Icon20WarningTriangleOutline width={16} height={16} aria-hidden />{t('status.none')}</span>;
  return (
    <>
      {pupil.parents.map((parent, i) => (
        <span key={parent.member} className={parent.joined ? undefined : 'mut'} title={parent.joined ? undefined : t('status.waiting')}>
          {i > 0 && ', '}{!parent.joined && <Sign icon={Icon16ClockOutline} className="tb__wait" label={t('status.waiting')} />}{shortName(parent.name)}
        </span>
      ))}
    </>
  );
}
