import { Link } from '@tanstack/react-router';
import { Icon56LockOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/api/problem';
import type { Group, Organisation, Subject } from '@/shared/api/types';
import { useAsk } from '@/shared/roster/useRoster';
import { EmptyState, ErrorState, PageHead, SkeletonRows } from '@/shared/ui';
import { GroupList } from './GroupList';
import { SubjectList } from './SubjectList';
import '@/shared/roster/roster.css';
import './school.css';

/** What is taught, and who belongs together beside the classes: methodical associations, electives, circles, sections. */
export function Structure({ org }: { org: string }) {
  const { t } = useTranslation('school');
  const organisation = useAsk<Organisation>(`/organisations/${org}`);
  const groups = useAsk<{ items: Group[]; can: string[] }>(`/organisations/${org}/groups`);
  const subjects = useAsk<{ items: Subject[] }>(`/organisations/${org}/subjects`);
  const error = organisation.error ?? groups.error ?? subjects.error;
  const closed = error instanceof Problem && [403, 404].includes(error.status);
  const retry = () => { void organisation.refetch(); void groups.refetch(); void subjects.refetch(); };
  return (
    <div className="page">
      <PageHead crumbs={<><Link to="/school/$org" params={{ org }}>{organisation.data?.shortName ?? '…'}</Link><span aria-hidden>/</span><span>{t('more.title')}</span></>} title={t('more.title')} />
      <main className="page__scroll scroll" id="content" tabIndex={0} aria-label={t('more.title')}>
        {closed ? <EmptyState icon={<Icon56LockOutline />} title={t('more.closed')} action={<Link to="/school" className="lnk2">{t('class.toSchool')}</Link>}>{t('more.closedText')}</EmptyState>
          : error ? <ErrorState error={error} onRetry={retry} /> : !organisation.data || !groups.data || !subjects.data ? <div className="card"><SkeletonRows mark={false} /></div> : (
            <div className="sg">
              <GroupList organisation={organisation.data} groups={groups.data.items} mayAdd={groups.data.can.includes('create')} />
              <SubjectList organisation={organisation.data} subjects={subjects.data.items} />
            </div>
          )}
      </main>
    </div>
  );
}
