import { Link } from '@tanstack/react-router';
import { Icon16WarningTriangleOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ClassRow, Joined } from '@/shared/api/types';
import { classWord, percent } from '@/shared/roster/words';
import { Bar, ClassMark } from '@/shared/ui';
import { toneOf } from './structure';

/** @param named false for those who may see counts but nobody's name (a coordinator from above) */
export function ClassCard({ row, named }: { row: ClassRow; named: boolean }) {
  const { t } = useTranslation('school');
  const inner = (
    <>
      <div className="kc__t">
        <ClassMark label={row.title.length <= 4 ? row.title : String(row.grade)} grade={row.grade} size={44} />
        <div className="grow">
          <div className="kc__n">{classWord(row.title)}</div>
          {named && <div className="t13 mut trunc">{row.classTeacher?.name.full ?? <span className="kc__no">{t('noTeacher')}</span>}</div>}
        </div>
        {named && !row.classTeacher && <Icon16WarningTriangleOutline className="kc__w" aria-hidden />}
      </div>
      <Line word={t('pupils')} of={row.pupils} good={90} bad={50} />
      <Line word={t('parents')} of={row.parents} good={75} bad={20} />
    </>
  );
  return named ? <Link to="/classes/$id" params={{ id: row.id }} className="kc">{inner}</Link> : <div className="kc">{inner}</div>;
}

function Line({ word, of, good, bad }: { word: string; of: Joined; good: number; bad: number }) {
  const { t } = useTranslation('roster');
  const value = percent(of);
  return <div className="kc__r"><span>{word}</span><Bar value={value} tone={of.total === 0 ? 'accent' : toneOf(value, good, bad)} label={`${word}: ${t('joined', of)}`} /><b className="num">{t('joined', of)}</b></div>;
}
