import { useDeferredValue, useEffect, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, Search } from '@vkontakte/vkui';
import { Icon20UserAddOutline, Icon56SearchOutline, Icon56UsersOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { ClassRow, Membership, RosterRow } from '@/shared/api/types';
import { asked, useAsk, usePages } from '@/shared/roster/useRoster';
import { useEditPerson } from '@/shared/roster/useEditPerson';
import { useMemberActs } from '@/shared/roster/useMemberActs';
import { classWord } from '@/shared/roster/words';
import { useMemberships } from '@/shared/session/useMemberships';
import { EmptyState, ErrorState, PageHead, SkeletonRows } from '@/shared/ui';
import { More } from '@/shared/ui/More';
import { PeopleList } from './PeopleList';
import '@/shared/roster/roster.css';
import './people.css';

/** What is looked for; it stands in the address, so that coming back from a person finds the same list. */
export type Sought = { org?: string; query?: string; role?: string; class?: string; waiting?: boolean; left?: boolean };

/** Whom this person may see, in one of the organisations they belong to. */
export function People({ sought }: { sought: Sought }) {
  const { t } = useTranslation('people');
  const memberships = useMemberships();
  const navigate = useNavigate();
  const seek = (search: Sought) => void navigate({ to: '/people', search, replace: true });
  const all = memberships.data ?? [];
  const membership = all.find((one) => one.organisation.id === sought.org) ?? all[0];
  if (membership) {
    const picker = all.length > 1 && <select className="fld__in pp__org" aria-label={t('organisation')} value={membership.organisation.id} onChange={(event) => seek({ org: event.target.value })}>{all.map((one) => <option key={one.organisation.id} value={one.organisation.id}>{one.organisation.shortName}</option>)}</select>;
    return <Directory key={membership.organisation.id} membership={membership} picker={picker} sought={sought} seek={seek} />;
  }
  return (
    <main className="page page__scroll scroll" id="content" aria-label={t('title')}>
      {memberships.isError ? <ErrorState level={1} error={memberships.error} onRetry={() => void memberships.refetch()} /> : memberships.isPending ? <SkeletonRows /> : <EmptyState level={1} icon={<Icon56UsersOutline />} title={t('nobody.title')}>{t('nobody.text')}</EmptyState>}
    </main>
  );
}

const ROLES = ['teacher', 'pupil', 'parent', 'admin'] as const;

type Props = { membership: Membership; picker: React.ReactNode; sought: Sought; seek: (search: Sought) => void };

function Directory({ membership, picker, sought, seek }: Props) {
  const { t } = useTranslation('people');
  const { organisation } = membership;
  const edits = membership.can.includes('edit-people');
  const { role = '', class: klass = '', waiting, left } = sought;
  const [typed, setTyped] = useState(sought.query ?? '');
  const wanted = useDeferredValue(typed.trim());
  const change = (part: Sought) => seek({ ...sought, query: wanted || undefined, ...part });
  useEffect(() => {
    if (wanted !== (sought.query ?? '')) seek({ ...sought, query: wanted || undefined });
    // Only typing moves the address here; the filters do it themselves.
  }, [wanted]);
  const isSchool = organisation.kind === 'school';
  const classes = useAsk<{ items: ClassRow[] }>(isSchool ? `/organisations/${organisation.id}/classes` : undefined);
  const people = usePages<RosterRow>(asked(`/organisations/${organisation.id}/people`, { query: wanted, role, class: klass, joined: waiting && 'false', expelled: left && 'true' }));
  const edit = useEditPerson(organisation.id);
  const acts = useMemberActs({ organisation: organisation.id, school: organisation.name }, (row) => edit.open(row));
  const rows = people.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = !!(wanted || role || klass || waiting || left);
  return (
    <div className="page">
      <PageHead title={t('title')} sub={organisation.name} after={<>{picker}{edits && <Button size="m" before={<Icon20UserAddOutline />} onClick={() => edit.open()}>{t('add')}</Button>}</>} />
      <main className="page__scroll scroll" id="content" tabIndex={0} aria-label={t('title')}>
        <div className="pp__bar">
          <Search noPadding className="pp__s" placeholder={t('search')} value={typed} onChange={(event) => setTyped(event.target.value)} slotProps={{ input: { 'aria-label': t('search') } }} />
          <div className="pp__f">
            <div className="pp__r" role="group" aria-label={t('role')}>{['', ...ROLES].map((one) => <button key={one} type="button" className="fchip2" aria-pressed={role === one} onClick={() => change({ role: one || undefined })}>{t(`roles.${one || 'all'}`)}</button>)}</div>
            {isSchool && <select className="fld__in pp__c" aria-label={t('class')} value={klass} onChange={(event) => change({ class: event.target.value || undefined })}><option value="">{t('anyClass')}</option>{classes.data?.items.map((one) => <option key={one.id} value={one.id}>{classWord(one.title)}</option>)}</select>}
            {!left && <button type="button" className="fchip2" aria-pressed={!!waiting} onClick={() => change({ waiting: !waiting || undefined })}>{t('waiting')}</button>}
            {edits && <button type="button" className="fchip2" aria-pressed={!!left} onClick={() => change({ left: !left || undefined, waiting: undefined })}>{t('expelled')}</button>}
          </div>
        </div>
        <div className="card pp" aria-busy={people.isPlaceholderData || undefined}>
          {people.isLoadingError ? <ErrorState error={people.error} onRetry={() => void people.refetch()} /> : people.isPending ? <SkeletonRows /> : rows.length === 0
            ? (filtered ? <EmptyState icon={<Icon56SearchOutline />} title={t('nothing.title')}>{t('nothing.text')}</EmptyState> : <EmptyState icon={<Icon56UsersOutline />} title={t('empty.title')}>{t('empty.text')}</EmptyState>)
            : <PeopleList rows={rows} onAct={acts.act} />}
          <More of={people} />
        </div>
      </main>
      {acts.shown}
      {edit.shown}
    </div>
  );
}
