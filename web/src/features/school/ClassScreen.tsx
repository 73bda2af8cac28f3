import { useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Skeleton } from '@vkontakte/vkui';
import { Icon20MessageOutline, Icon20QrCodeOutline, Icon20WriteOutline, Icon56LockOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/api/problem';
import type { Chat, ClassPage } from '@/shared/api/types';
import { EndDialog } from '@/shared/roster/EndDialog';
import { useAsk } from '@/shared/roster/useRoster';
import { classWord } from '@/shared/roster/words';
import { ClassMark, EmptyState, ErrorState, PageHead, SkeletonRows } from '@/shared/ui';
import { ClassTabs } from './ClassTabs';
import { InvitationCard } from './InvitationCard';
import { NewClass } from './NewClass';
import '@/shared/roster/roster.css';
import './school.css';

export function ClassScreen({ id }: { id: string }) {
  const { t } = useTranslation('school');
  const page = useAsk<ClassPage>(`/classes/${id}`);
  if (page.isError) {
    const closed = page.error instanceof Problem && (page.error.status === 404 || page.error.status === 403);
    return (
      <main className="page page__scroll scroll" id="content" aria-label={t('class.word')}>
        {closed ? <EmptyState level={1} icon={<Icon56LockOutline />} title={t('class.closed')} action={<Link to="/school" className="lnk2">{t('class.toSchool')}</Link>}>{t('class.closedText')}</EmptyState> : <ErrorState level={1} error={page.error} onRetry={() => void page.refetch()} />}
      </main>
    );
  }
  if (!page.data) return <div className="page"><PageHead before={<Skeleton width={56} height={56} borderRadius={17} />} title={<span className="ghost" />} /><main className="page__scroll" id="content" aria-label={t('class.word')}><div className="card"><SkeletonRows /></div></main></div>;
  return <Loaded page={page.data} />;
}

function Loaded({ page }: { page: ClassPage }) {
  const { t } = useTranslation('school');
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const [closing, setClosing] = useState(false);
  const chats = useAsk<{ items: Chat[] }>(`/classes/${page.id}/chats`);
  const word = classWord(page.title);
  const main = chats.data?.items.find((chat) => chat.kind === 'class') ?? chats.data?.items[0];
  const invites = page.can.some((may) => may.startsWith('invite-'));
  return (
    <div className="page">
      <PageHead before={<ClassMark label={page.title.length <= 4 ? page.title : String(page.grade)} grade={page.grade} size={56} />}
        crumbs={<><Link to="/school/$org" params={{ org: page.organisation.id }}>{page.organisation.shortName}</Link><span aria-hidden>/</span><span>{t('parallel', { grade: page.grade })}</span></>} title={word}
        sub={page.classTeacher ? t('class.teacher', { name: page.classTeacher.name.full }) : <span className="kc__no">{t('noTeacher')}</span>}
        after={<>
          {invites && <Button className="to-invitation" size="m" before={<Icon20QrCodeOutline />} onClick={() => document.getElementById('invitation')?.scrollIntoView({ behavior: 'smooth' })}>{t('invite')}</Button>}
          {main && <Link to="/chats/$id" params={{ id: main.id }} className="ghostbtn ghostbtn--word"><Icon20MessageOutline />{t('class.chat')}</Link>}
          {page.can.includes('edit') && <Button size="m" mode="secondary" before={<Icon20WriteOutline />} onClick={() => setEditing(true)}>{t('class.edit')}</Button>}
          {page.can.includes('edit') && page.pupils.length === 0 && <Button size="m" mode="tertiary" appearance="negative" onClick={() => setClosing(true)}>{t('class.close')}</Button>}
        </>} />
      <main className="page__scroll scroll" id="content" tabIndex={0} aria-label={t('class.title', { class: word })}>
        <div className={invites ? 'kl' : undefined}>
          <div className="kl__m"><ClassTabs page={page} chats={chats} /></div>
          {invites && <InvitationCard page={page} />}
        </div>
      </main>
      {closing && <EndDialog go={t('more.end')} title={t('class.closeTitle')} what={<b>{word}</b>} will={t('class.closeWill')} path={`/classes/${page.id}`} onClose={() => setClosing(false)} onDone={() => void navigate({ to: '/school/$org', params: { org: page.organisation.id } })} />}
      {editing && <NewClass organisation={page.organisation.id} classes={[]} row={page} onClose={() => setEditing(false)} />}
    </div>
  );
}
