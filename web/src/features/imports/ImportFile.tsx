import { type DragEvent, useRef, useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Spinner } from '@vkontakte/vkui';
import { Icon20DownloadOutline, Icon56DocumentOutline, Icon56LockOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { ImportSummary, Organisation } from '@/shared/api/types';
import { Refused } from '@/shared/roster/Said';
import { useAsk, useChange } from '@/shared/roster/useRoster';
import { EmptyState, PageHead } from '@/shared/ui';
import { LARGEST_MIB, fault } from './importWords';
import { Steps } from './Steps';
import '@/shared/roster/roster.css';
import './imports.css';

/** Step one: the file. Nothing changes before the preview is confirmed. */
export function ImportFile({ org }: { org: string }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const organisation = useAsk<Organisation>(`/organisations/${org}`);
  const [wrong, setWrong] = useState<ReturnType<typeof fault>>();
  const send = useChange((file: File) => api.upload<ImportSummary>(`/organisations/${org}/imports?name=${encodeURIComponent(file.name)}`, file));
  const take = (file?: File) => {
    if (!file || send.isPending) return;
    const found = fault(file);
    setWrong(found);
    send.reset();
    if (!found) send.mutate(file, { onSuccess: (made) => void navigate({ to: '/imports/$id', params: { id: made.id }, search: { org } }) });
  };
  const closed = organisation.data && !organisation.data.can.includes('import');
  return (
    <div className="page">
      <PageHead crumbs={<><Link to="/school/$org" params={{ org }}>{organisation.data?.shortName ?? '…'}</Link><span aria-hidden>/</span><span>{t('crumb')}</span></>} title={t('file.title')} sub={t('file.sub')} />
      <Steps now="file" />
      <main className="page__scroll scroll" id="content" tabIndex={0} aria-label={t('file.title')}>
        {closed ? <EmptyState icon={<Icon56LockOutline />} title={t('closed.title')}>{t('closed.text')}</EmptyState> : (
          <div className="imf">
            <Drop busy={send.isPending ? send.variables.name : undefined} onFile={take} />
            {wrong && <div className="say say--bad" role="alert">{t(`file.wrong.${wrong}`, { size: LARGEST_MIB })}</div>}
            <Refused error={send.error} />
            <Formats />
          </div>
        )}
      </main>
    </div>
  );
}

function Drop({ busy, onFile }: { busy?: string; onFile: (file?: File) => void }) {
  const { t } = useTranslation('imports');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <div className="card drop" data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <input ref={input} type="file" className="sr" tabIndex={-1} aria-label={t('file.choose')} accept=".xlsx,.csv,.zip" onChange={(event) => { onFile(event.target.files?.[0]); event.target.value = ''; }} />
      {busy ? <div className="drop__b" role="status"><Spinner size="l" /><b>{t('file.reading', { name: busy })}</b><span className="mut">{t('file.readingText')}</span></div> : (
        <>
          <Icon56DocumentOutline aria-hidden />
          <b className="only-wide">{t('file.drop')}</b>
          <Button size="l" onClick={() => input.current?.click()}>{t('file.choose')}</Button>
          <span className="mut t13">{t('file.limit', { size: LARGEST_MIB })}</span>
        </>
      )}
    </div>
  );
}

function Formats() {
  const { t } = useTranslation('imports');
  return (
    <div className="imf__f">
      <section className="card imf__c"><h2 className="h2">{t('formats.own')}</h2><p>{t('formats.ownText')}</p>
        <div className="imf__d"><a className="ghostbtn2" href="/api/imports/templates/people.xlsx" download="people.xlsx"><Icon20DownloadOutline />{t('formats.xlsx')}</a><a className="ghostbtn2" href="/api/imports/templates/people.csv" download="people.csv"><Icon20DownloadOutline />{t('formats.csv')}</a></div></section>
      <section className="card imf__c"><h2 className="h2">{t('formats.oneroster')}</h2><p>{t('formats.onerosterText')}</p></section>
      <section className="card imf__c"><h2 className="h2">{t('formats.safe')}</h2><p>{t('formats.safeText')}</p></section>
    </div>
  );
}
