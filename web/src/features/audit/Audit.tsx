import { Link } from '@tanstack/react-router';
import { Icon56HistoryOutline, Icon56LockOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/api/problem';
import type { AuditEntry, Organisation } from '@/shared/api/types';
import { useAsk, usePages } from '@/shared/roster/useRoster';
import { day } from '@/shared/roster/words';
import { EmptyState, ErrorState, PageHead, PersonMark, SkeletonRows } from '@/shared/ui';
import { More } from '@/shared/ui/More';
import { actKey, byDay, detailsOf, wordOf } from './acts';
import '@/shared/roster/roster.css';
import './audit.css';

/** Who did what to whom in the school, newest first; nothing here can be changed. */
export function Audit({ org }: { org: string }) {
  const { t, i18n } = useTranslation('audit');
  const organisation = useAsk<Organisation>(`/organisations/${org}`);
  const entries = usePages<AuditEntry>(`/organisations/${org}/audit`);
  const zone = organisation.data?.timeZone;
  const days = byDay(entries.data?.pages.flatMap((page) => page.items) ?? [], i18n.language, zone);
  const closed = entries.error instanceof Problem && [403, 404].includes(entries.error.status);
  return (
    <div className="page">
      <PageHead crumbs={<><Link to="/school/$org" params={{ org }}>{organisation.data?.shortName ?? '…'}</Link><span aria-hidden>/</span><span>{t('title')}</span></>} title={t('title')} sub={t('sub')} />
      <main className="page__scroll scroll" id="content" tabIndex={0} aria-label={t('title')}>
        {closed ? <EmptyState icon={<Icon56LockOutline />} title={t('closed')}>{t('closedText')}</EmptyState> : entries.isLoadingError ? <ErrorState error={entries.error} onRetry={() => void entries.refetch()} /> : entries.isPending ? <div className="card"><SkeletonRows /></div>
          : days.length === 0 ? <EmptyState icon={<Icon56HistoryOutline />} title={t('empty')}>{t('emptyText')}</EmptyState> : days.map(({ day: date, items }) => (
            <section key={date} className="au" aria-label={date}>
              <h2 className="au__d">{date}</h2>
              <ul className="card au__l">{items.map((entry) => <Line key={entry.id} entry={entry} zone={zone} />)}</ul>
            </section>
          ))}
        <More of={entries} />
      </main>
    </div>
  );
}

function Line({ entry, zone }: { entry: AuditEntry; zone?: string }) {
  const { t, i18n } = useTranslation('audit');
  const who = entry.actor ? (entry.actor.name?.short ?? t('somebody')) : t('program');
  const details = detailsOf(entry.detail, (iso) => day(iso, i18n.language, zone));
  return (
    <li>
      <PersonMark name={who} size={36} />
      <div className="grow">
        <div><b>{who}</b> <span className="mut">{t(actKey(entry.act), { defaultValue: entry.act })}</span></div>
        <div className="au__t">{t(`value.${entry.target.label}`, { defaultValue: entry.target.label })}{details.map(([key, values]) => <span key={key} className="mut"> · {t(`detail.${key}`, { defaultValue: key })}: {values.map((value) => t(wordOf(key, value), { defaultValue: value })).join(', ')}</span>)}</div>
      </div>
      <time className="mut t13 num" dateTime={entry.at}>{new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(entry.at))}</time>
    </li>
  );
}
