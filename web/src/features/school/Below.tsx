import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Icon56SchoolOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { Joined, OrganisationBelow } from '@/shared/api/types';
import { useAsk } from '@/shared/roster/useRoster';
import { percent } from '@/shared/roster/words';
import { Bar, EmptyState, ErrorState, Pill, SkeletonRows } from '@/shared/ui';
import { AdministratorLink } from './AdministratorLink';

/** The organisations below, as figures: a coordinator sees counts and nobody's name. */
export function Below({ id, mayAdd }: { id: string; mayAdd: boolean }) {
  const { t } = useTranslation('school');
  const [link, setLink] = useState<OrganisationBelow>();
  const below = useAsk<{ items: OrganisationBelow[] }>(`/organisations/${id}/organisations`);
  if (below.isError) return <ErrorState error={below.error} onRetry={() => void below.refetch()} />;
  if (!below.data) return <div className="card"><SkeletonRows rows={4} mark={false} /></div>;
  if (below.data.items.length === 0) return <EmptyState icon={<Icon56SchoolOutline />} title={t('below.none')}>{t('below.noneText')}</EmptyState>;
  return (
    <div className="card bl">
      <div className="bl__x" role="region" aria-label={t('below.title')} tabIndex={0}>
        <table className="tb">
          <caption className="sr">{t('below.title')}</caption>
          <thead><tr><th scope="col">{t('below.name')}</th><th scope="col">{t('below.classes')}</th><th scope="col">{t('pupils')}</th><th scope="col">{t('parents')}</th><th scope="col">{t('teachers')}</th></tr></thead>
          <tbody>
            {below.data.items.map((one) => (
              <tr key={one.id}>
                <th scope="row"><Link className="tb__n" to="/school/$org" params={{ org: one.id }}>{one.name}</Link>{one.waiting && <div className="bl__w"><Pill tone="warn">{t('add.waiting')}</Pill>{mayAdd && <button type="button" className="lnk2" onClick={() => setLink(one)}>{t('add.linkShort')}</button>}</div>}</th>
                <td className="num">{one.totals.classes}</td>
                {(['pupils', 'parents', 'teachers'] as const).map((who) => <td key={who}><Share word={t(who)} of={one.totals[who]} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {link && <AdministratorLink school={link} onClose={() => setLink(undefined)} />}
    </div>
  );
}

function Share({ word, of }: { word: string; of: Joined }) {
  const { t } = useTranslation('roster');
  if (of.total === 0) return <span className="mut">—</span>;
  const value = percent(of);
  return <div className="bl__s"><span className="only-phone mut t12">{word}</span><span><b className="num">{value}%</b> <span className="mut num t13">{t('joined', of)}</span></span><Bar value={value} tone={value > 85 ? 'good' : value < 20 ? 'bad' : 'accent'} height={4} label={`${word}: ${t('joined', of)}`} /></div>;
}
