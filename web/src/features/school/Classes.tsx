import { useState } from 'react';
import { Button, Search, Skeleton } from '@vkontakte/vkui';
import { Icon56SearchOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ClassRow, Organisation } from '@/shared/api/types';
import { EmptyState } from '@/shared/ui';
import { ClassCard } from './ClassCard';
import { FirstSteps } from './FirstSteps';
import { type Level, levelsOf, parallels } from './structure';
import { ToDo } from './ToDo';

/** Rows of class cards by parallel, and beside them what is still to do. */
export function Classes({ organisation, rows }: { organisation: Organisation; rows: ClassRow[] }) {
  const { t } = useTranslation('school');
  const [level, setLevel] = useState<Level>('all');
  const [wanted, setWanted] = useState('');
  if (rows.length === 0) return <FirstSteps organisation={organisation} />;
  const levels = levelsOf(rows);
  const found = parallels(rows, level, wanted);
  const busy = organisation.can.includes('invite');
  const named = !organisation.can.includes('see-below');
  return (
    <div className={busy ? 'kl' : undefined}>
      <div className="kl__m">
        <div className="kl__bar">
          {levels.length > 2 && <div className="kl__tabs" role="group" aria-label={t('level')}>{levels.map((one) => <button key={one} type="button" className="fchip2" aria-pressed={one === level} onClick={() => setLevel(one)}>{t(`levels.${one}`)}</button>)}</div>}
          <span className="grow" />
          {rows.length > 6 && <Search noPadding placeholder={t('searchClass')} className="kl__s" value={wanted} onChange={(event) => setWanted(event.target.value)} slotProps={{ input: { 'aria-label': t('searchClass') } }} />}
        </div>
        {found.length === 0 && <EmptyState icon={<Icon56SearchOutline />} title={t('nothing.title', { wanted })} action={<Button size="m" mode="secondary" onClick={() => { setWanted(''); setLevel('all'); }}>{t('nothing.all')}</Button>}>{t('nothing.text')}</EmptyState>}
        {found.map((parallel) => (
          <section key={parallel.grade} className="kp" aria-label={t('parallel', { grade: parallel.grade })}>
            <h2 className="kp__n"><span className="num">{parallel.grade}</span><small>{t('classesWord', { count: parallel.classes.length })}</small></h2>
            <div className="kp__g">{parallel.classes.map((one) => <ClassCard key={one.id} row={one} named={named} />)}</div>
          </section>
        ))}
      </div>
      {busy && <ToDo rows={rows} organisation={organisation} />}
    </div>
  );
}

export function ClassesSkeleton() {
  const { t } = useTranslation('app');
  return (
    <div role="status" aria-label={t('state.loading')}>
      <div className="ks">{Array.from({ length: 4 }, (_, i) => <div key={i} className="ks__i"><Skeleton width="40%" height={14} /><Skeleton width="60%" height={26} /></div>)}</div>
      {Array.from({ length: 3 }, (_, i) => <div key={i} className="kp"><div className="kp__n" /><div className="kp__g">{Array.from({ length: 3 }, (_, j) => <Skeleton key={j} width="100%" height={116} borderRadius={14} />)}</div></div>)}
    </div>
  );
}
