import { Link } from '@tanstack/react-router';
import { Button } from '@vkontakte/vkui';
import { Icon20UserAddOutline, Icon56SchoolOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ClassPage, RosterRow } from '@/shared/api/types';
import { type MemberAct, MemberMenu, actsOf } from '@/shared/roster/MemberMenu';
import { Status } from '@/shared/roster/Status';
import { useCapacity } from '@/shared/roster/useCapacity';
import { EmptyState, PersonMark, Pill } from '@/shared/ui';

export function TeacherTable({ page, onAct, onAssign }: { page: ClassPage; onAct: (row: RosterRow, act: MemberAct) => void; onAssign: () => void }) {
  const { t } = useTranslation('school');
  const said = useCapacity();
  const edits = page.can.includes('edit');
  const assign = edits && <Button size="m" mode="tertiary" before={<Icon20UserAddOutline />} onClick={onAssign}>{t('load.assign')}</Button>;
  if (page.teachers.length === 0) return <EmptyState icon={<Icon56SchoolOutline />} title={t('class.noTeachers')} action={assign}>{t('class.noTeachersText')}</EmptyState>;
  return (
    <>
      <table className="tb">
        <caption className="sr">{t('teachers')}</caption>
        <thead><tr><th scope="col">{t('teacher')}</th><th scope="col">{t('status')}</th><th scope="col" className="tb__p">{t('subjects')}</th><th scope="col"><span className="sr">{t('act')}</span></th></tr></thead>
        <tbody>
          {page.teachers.map((teacher) => {
            const subjects = teacher.subjects.map((one) => one.name).join(', ');
            return (
              <tr key={teacher.member}>
                <td><div className="tb__who"><PersonMark name={teacher.name} size={32} /><Link to="/people/$member" params={{ member: teacher.member }} className="tb__n">{teacher.name.full}<small className="only-phone">{teacher.classTeacher ? t('class.leads') : subjects}</small></Link></div></td>
                <td><Status joined={teacher.joined} /></td>
                <td className="tb__p">{teacher.classTeacher && <Pill tone="info">{t('class.leads')}</Pill>} {subjects || (teacher.classTeacher ? '' : said(teacher.capacity))}</td>
                <td className="tb__a"><MemberMenu row={teacher} acts={[...(edits ? (['load'] as const) : []), ...actsOf(teacher)]} onAct={(act) => onAct(teacher, act)} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {assign && <div className="kt__add">{assign}</div>}
    </>
  );
}
