import { Link } from '@tanstack/react-router';
import { Icon56UsersOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ClassPage, RosterRow } from '@/shared/api/types';
import { type MemberAct, MemberMenu } from '@/shared/roster/MemberMenu';
import { Status } from '@/shared/roster/Status';
import { shortName } from '@/shared/roster/words';
import { EmptyState, PersonMark } from '@/shared/ui';

export function ParentTable({ page, onAct }: { page: ClassPage; onAct: (row: RosterRow, act: MemberAct) => void }) {
  const { t } = useTranslation('school');
  if (page.parents.length === 0) return <EmptyState icon={<Icon56UsersOutline />} title={t('class.noParents')}>{t('class.noParentsText')}</EmptyState>;
  return (
    <table className="tb">
      <caption className="sr">{t('parents')}</caption>
      <thead><tr><th scope="col">{t('parent')}</th><th scope="col">{t('status')}</th><th scope="col" className="tb__p">{t('children')}</th><th scope="col"><span className="sr">{t('act')}</span></th></tr></thead>
      <tbody>
        {page.parents.map((parent) => (
          <tr key={parent.member}>
            <td><div className="tb__who"><PersonMark name={parent.name} size={32} /><Link to="/people/$member" params={{ member: parent.member }} className="tb__n">{shortName(parent.name)}<small className="only-phone">{parent.children.map((child) => child.name.given).join(', ')}</small></Link></div></td>
            <td><Status joined={parent.joined} /></td>
            <td className="tb__p">{parent.children.map((child) => shortName(child.name)).join(', ')}</td>
            <td className="tb__a"><MemberMenu row={parent} onAct={(act) => onAct(parent, act)} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
