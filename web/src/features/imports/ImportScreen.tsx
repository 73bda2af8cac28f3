import { useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox } from '@vkontakte/vkui';
import { Icon20DocumentOutline, Icon20DownloadOutline, Icon56DeleteOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api, download } from '@/shared/api/client';
import { Problem, sentence } from '@/shared/api/problem';
import type { ImportSummary } from '@/shared/api/types';
import { Refused } from '@/shared/roster/Said';
import { useAsk, useChange } from '@/shared/roster/useRoster';
import { EmptyState, ErrorState, PageHead, SkeletonRows } from '@/shared/ui';
import { ImportDone } from './ImportDone';
import { ImportRows } from './ImportRows';
import { ImportTotals } from './ImportTotals';
import { type Show, toLoad } from './importWords';
import { Steps } from './Steps';
import '@/shared/roster/roster.css';
import './imports.css';

/** Steps two and three: what the file would change, row by row, and what it has changed. */
export function ImportScreen({ id, org, expelled }: { id: string; org?: string; expelled?: boolean }) {
  const { t } = useTranslation('imports');
  const summary = useAsk<ImportSummary>(`/imports/${id}`);
  const crumbs = <><Link to={org ? '/school/$org' : '/school'} params={org ? { org } : undefined}>{t('school')}</Link><span aria-hidden>/</span><span>{t('crumb')}</span></>;
  if (!summary.data) return <div className="page"><PageHead crumbs={crumbs} title={t('check.title')} /><Steps now="check" /><main className="page__scroll" id="content" aria-label={t('check.title')}>{summary.isError ? <ErrorState error={summary.error} onRetry={() => void summary.refetch()} /> : <div className="card"><SkeletonRows mark={false} /></div>}</main></div>;
  const { data } = summary;
  if (data.state === 'applied') return <div className="page"><PageHead crumbs={crumbs} title={t('done.title')} sub={<File summary={data} />} /><Steps now="done" /><ImportDone summary={data} org={org} expelled={expelled} /></div>;
  if (data.state === 'discarded') return <div className="page"><PageHead crumbs={crumbs} title={t('check.title')} sub={<File summary={data} />} /><main className="page__scroll" id="content" aria-label={t('check.title')}><EmptyState icon={<Icon56DeleteOutline />} title={t('discarded.title')} action={<Again org={org} />}>{t('discarded.text')}</EmptyState></main></div>;
  return <div className="page"><PageHead crumbs={crumbs} title={t('check.title')} sub={<File summary={data} />} /><Steps now="check" /><Preview summary={data} org={org} /></div>;
}

function File({ summary }: { summary: ImportSummary }) {
  const { t } = useTranslation('imports');
  return <span className="im__file"><Icon20DocumentOutline width={16} height={16} aria-hidden />{summary.name} · {t('rows', { count: summary.rows })} · {t(`format.${summary.format}`)}</span>;
}

function Again({ org }: { org?: string }) {
  const { t } = useTranslation('imports');
  return <Link className="lnk2" to={org ? '/school/$org/import' : '/school'} params={org ? { org } : undefined}>{t('again')}</Link>;
}

function Preview({ summary, org }: { summary: ImportSummary; org?: string }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const [show, setShow] = useState<Show>(summary.refuse > 0 ? 'error' : summary.warnings > 0 ? 'warning' : 'all');
  const [csv, setCsv] = useState<unknown>();
  const [expel, setExpel] = useState(false);
  const confirm = useChange(async () => {
    await api.post<ImportSummary>(`/imports/${summary.id}/confirm`, { expel });
    if (expel) await navigate({ to: '/imports/$id', params: { id: summary.id }, search: { org, expelled: true }, replace: true });
  });
  const discard = useChange(() => api.delete(`/imports/${summary.id}`));
  const stale = confirm.error instanceof Problem && /stale|discarded/.test(confirm.error.reason);
  const count = toLoad(summary, expel);
  const back = () => void navigate(org ? { to: '/school/$org/import', params: { org } } : { to: '/school' });
  return (
    <>
      <main className="page__scroll scroll" id="content" tabIndex={0} aria-label={t('check.title')}>
        {stale ? <div className="say say--warn im__st" role="alert"><span className="grow">{sentence(confirm.error, t('stale'))}</span><button type="button" className="lnk2" onClick={back}>{t('staleAgain')}</button></div> : <Refused error={confirm.error ?? discard.error ?? csv} />}
        {!!summary.ignored?.length && <div className="say im__st">{t('ignored', { columns: summary.ignored.join(', ') })}</div>}
        <ImportTotals summary={summary} show={show} onShow={setShow} />
        <ImportRows summary={summary} show={show} onShow={setShow} />
      </main>
      <footer className="im__f">
        {summary.leave > 0 && <div className="im__e"><Checkbox checked={expel} onChange={(event) => setExpel(event.target.checked)}>{t('expel', { count: summary.leave })}</Checkbox><button type="button" className="lnk2" onClick={() => setShow('leave')}>{t('expelWho')}</button></div>}
        <Button size="l" mode="tertiary" appearance="neutral" loading={discard.isPending} onClick={() => discard.mutate(undefined, { onSuccess: back })}>{t('discard')}</Button>
        <span className="grow" />
        {summary.refuse > 0 && <Button size="l" mode="tertiary" before={<Icon20DownloadOutline />} onClick={() => void download(`/imports/${summary.id}/errors.csv`, 'errors.csv').then(() => setCsv(undefined), setCsv)}>{t('errorsCsv')}</Button>}
        <Button size="l" loading={confirm.isPending} disabled={count === 0 || stale} onClick={() => confirm.mutate(undefined)}>{count === 0 ? t('nothingNew') : t('load', { count })}</Button>
      </footer>
    </>
  );
}
