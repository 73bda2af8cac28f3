import { Link } from '@tanstack/react-router';
import { Icon20CheckCircleFillGreen } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ClassRow, Organisation } from '@/shared/api/types';
import { classWord } from '@/shared/roster/words';
import { todo } from './structure';

/** What the office still has to do, as the figures say it. */
export function ToDo({ rows, organisation }: { rows: ClassRow[]; organisation: Organisation }) {
  const { t } = useTranslation('school');
  const { leaderless, parents, pupils } = todo(rows);
  const teachers = organisation.totals.teachers.total - organisation.totals.teachers.joined;
  return (
    <aside className="kl__r" aria-label={t('todo.title')}>
      <div className="card">
        <div className="card__h"><h2>{t('todo.title')}</h2></div>
        <ul className="todo">
          {leaderless.map((one) => <li key={one.id}><i className="todo__d todo__d--bad" /><Link className="grow" to="/classes/$id" params={{ id: one.id }}>{t('todo.leader', { class: classWord(one.title) })}</Link></li>)}
          {teachers > 0 && <li><i className="todo__d" /><div className="grow">{t('todo.teachers', { count: teachers })}</div></li>}
          {pupils > 0 && <li><i className="todo__d" /><div className="grow">{t('todo.pupils', { count: pupils })}</div></li>}
          {parents > 0 && <li><i className="todo__d" /><div className="grow">{t('todo.parents', { count: parents })}</div></li>}
          {leaderless.length + teachers + pupils + parents === 0 && <li><Icon20CheckCircleFillGreen /><div className="grow">{t('todo.done')}</div></li>}
        </ul>
      </div>
    </aside>
  );
}
