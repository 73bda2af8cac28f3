import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from '@vkontakte/vkui';
import { Icon20MessageOutline, Icon20WriteOutline, Icon56LockOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/api/problem';
import type { Member } from '@/shared/api/types';
import { MemberMenu, actsOf } from '@/shared/roster/MemberMenu';
import { useCapacity, useStanding } from '@/shared/roster/useCapacity';
import { useAsk } from '@/shared/roster/useRoster';
import { useEditPerson } from '@/shared/roster/useEditPerson';
import { useMemberActs } from '@/shared/roster/useMemberActs';
import { EmptyState, ErrorState, PageHead, PersonMark, SkeletonRows } from '@/shared/ui';
import { About } from './About';
import { Family } from './Family';
import { History } from './History';
import { OwnLink } from './OwnLink';
import { PositionList } from './PositionList';
import '@/shared/roster/roster.css';
import './people.css';

/** One person of the school: as much as the server shows this viewer, with what they may do. */
export function PersonScreen({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const member = useAsk<Member>(`/members/${id}`);
  if (member.data) return <Loaded key={id} member={member.data} />;
  if (!member.isError) return <div className="page"><PageHead before={<Skeleton width={56} height={56} borderRadius={28} />} title={<span className="ghost" />} /><main className="page__scroll" id="content" aria-label={t('card')}><div className="card"><SkeletonRows rows={4} mark={false} /></div></main></div>;
  const closed = member.error instanceof Problem && member.error.status === 404;
  return (
    <main className="page page__scroll scroll" id="content" aria-label={t('card')}>
      {closed ? <EmptyState level={1} icon={<Icon56LockOutline />} title={t('person.closed')} action={<Link to="/people" className="lnk2">{t('person.toPeople')}</Link>}>{t('person.closedText')}</EmptyState> : <ErrorState level={1} error={member.error} onRetry={() => void member.refetch()} />}
    </main>
  );
}

function Loaded({ member }: { member: Member }) {
  const { t } = useTranslation('people');
  const { organisation, can } = member;
  const said = useCapacity();
  const standing = useStanding();
  const edit = useEditPerson(organisation.id);
  const acts = useMemberActs({ organisation: organisation.id, school: organisation.name }, () => edit.open(member));
  return (
    <div className="page">
      <PageHead before={<PersonMark name={member.name} size={56} />} title={member.name.full} sub={standing(member)}
        crumbs={<><Link to="/people">{t('title')}</Link><span aria-hidden>/</span><span>{organisation.shortName}</span></>}
        after={<>
          {can.includes('write') && member.profile && <Button size="m" mode="secondary" before={<Icon20MessageOutline />} onClick={() => acts.act(member, 'write')}>{t('roster:act.write')}</Button>}
          {can.includes('edit') && <Button size="m" before={<Icon20WriteOutline />} onClick={() => edit.open(member)}>{t('roster:act.edit')}</Button>}
          <MemberMenu row={member} acts={actsOf(member).filter((act) => act !== 'write' && act !== 'edit')} onAct={(act) => acts.act(member, act)} />
        </>} />
      <main className="page__scroll scroll" id="content" tabIndex={0} aria-label={t('card')}>
        {!!member.doubles?.length && <div className="say say--warn psn__d" role="status"><span>{t('person.doubles')} {member.doubles.map((one, i) => <span key={one.member}>{i > 0 && '; '}<Link to="/people/$member" params={{ member: one.member }}>{one.name.full}</Link>{one.capacity && `, ${said(one.capacity)}`}</span>)}</span></div>}
        <div className="psn">
          <About member={member} />
          {can.includes('invite') && !member.joined && !member.expelled && <OwnLink member={member} onMake={() => acts.act(member, 'invite')} />}
          <PositionList member={member} />
          {(member.roles.includes('pupil') || !!member.parents?.length) && member.parents && <Family member={member} side="parents" />}
          {(member.roles.includes('parent') || !!member.children?.length) && member.children && <Family member={member} side="children" />}
          {!!member.history?.length && <History facts={member.history} />}
        </div>
      </main>
      {acts.shown}
      {edit.shown}
    </div>
  );
}
