import { useEffect, useState } from 'react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Alert, Button, IconButton, Search } from '@vkontakte/vkui';
import { Icon20CheckShieldOutline, Icon24Cancel, Icon24MessageOutline } from '@vkontakte/icons';
import { api } from '@/shared/api/client';
import { sentence } from '@/shared/api/problem';
import type { Chat, ChatMember, Page } from '@/shared/api/types';
import { engine } from '@/shared/realtime/current';
import { useLive } from '@/shared/realtime/store';
import { useCapacity } from '@/shared/roster/useCapacity';
import { useProfile } from '@/shared/session/session';
import { useChatTitle } from '@/shared/chatTitle';
import { ErrorState, PersonMark, RoleChip, SkeletonRows } from '@/shared/ui';
import { More } from '@/shared/ui/More';
import { plain } from '@/shared/plain';
import { useZone } from '@/shared/zone';
import { ChatMark } from './ChatMark';
import { when } from './dates';

/** @param whole on a phone it is the screen, not beside one */
export function InfoPanel({ chat, whole, onClose, onLook }: { chat: Chat; whole: boolean; onClose: () => void; onLook: (profiles: string[]) => void }) {
  const { t } = useTranslation('messenger');
  const people = useLive((s) => s.log.people);
  const Frame = whole ? 'main' : 'aside';
  const Title = whole ? 'h1' : 'h2';
  const title = useChatTitle()(chat);
  return (
    <Frame className="ip" id={whole ? 'content' : undefined} aria-label={t('info.label')}>
      <div className="ip__top">
        <IconButton label={t('info.close')} className="ip__x" onClick={onClose}><Icon24Cancel /></IconButton>
        <ChatMark chat={chat} people={people} size={72} />
        <Title className="ip__t">{title}</Title>
        <div className="t13 mut">{[chat.organisation?.shortName, t(`kind.${chat.kind}`)].filter(Boolean).join(' · ')}</div>
        {chat.kind !== 'direct' && chat.kind !== 'group' && <div className="ip__safe"><Icon20CheckShieldOutline aria-hidden /><span>{t('info.closed')}</span></div>}
        <GroupActs chat={chat} />
      </div>
      <Members chat={chat} whole={whole} onLook={onLook} />
    </Frame>
  );
}

function Members({ chat, whole, onLook }: { chat: Chat; whole: boolean; onLook: (profiles: string[]) => void }) {
  const { t } = useTranslation('messenger');
  const me = useProfile();
  const [query, setQuery] = useState('');
  // A seat given or taken raises seq or rev: then the members are asked for again.
  const members = useInfiniteQuery({
    queryKey: [me.id, 'chat', chat.id, 'members', chat.members], initialPageParam: '',
    queryFn: ({ pageParam }) => api.get<Page<ChatMember>>(`/chats/${chat.id}/members?limit=100${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`),
    getNextPageParam: (page) => page.next,
  });
  const all = members.data?.pages.flatMap((page) => page.items) ?? [];
  const seen = all.slice(0, 150).map((person) => person.profile).join();
  useEffect(() => { onLook(seen ? seen.split(',') : []); }, [seen, onLook]);
  useEffect(() => () => onLook([]), [onLook]);
  if (members.isPending) return <SkeletonRows rows={5} />;
  if (members.isLoadingError) return <ErrorState error={members.error} onRetry={() => void members.refetch()} />;
  const shown = all.filter((person) => plain(person.name.full).includes(plain(query)));
  const parted = chat.kind !== 'direct' && shown.some((person) => person.role === 'pupil');
  const adults = parted ? shown.filter((person) => person.role !== 'pupil') : shown;
  const pupils = parted ? shown.filter((person) => person.role === 'pupil') : [];
  return (
    <div className="ip__b scroll" tabIndex={0} role="region" aria-label={t('info.members')}>
      {chat.members > 8 && <div className="ip__f"><Search noPadding placeholder={t('app:members', { count: chat.members })} value={query} onChange={(event) => setQuery(event.target.value)} /></div>}
      {adults.length > 0 && <Group title={parted ? t('info.adults') : t('info.members')} people={adults} chat={chat} whole={whole} />}
      {pupils.length > 0 && <Group title={t('info.pupils')} people={pupils} chat={chat} whole={whole} />}
      <More of={members} />
    </div>
  );
}

function Group({ title, people, chat, whole }: { title: string; people: ChatMember[]; chat: Chat; whole: boolean }) {
  const Title = whole ? 'h2' : 'h3';
  return (
    <section>
      <Title className="ip__h">{title} <span className="num mut">{people.length}</span></Title>
      <ul className="ip__l">{people.map((person) => <Member key={person.profile} person={person} chat={chat} />)}</ul>
    </section>
  );
}

function Member({ person, chat }: { person: ChatMember; chat: Chat }) {
  const { t, i18n } = useTranslation('messenger');
  const zone = useZone();
  const me = useProfile();
  const said = useCapacity();
  const navigate = useNavigate();
  const presence = useLive((s) => s.presence[person.profile]);
  const write = useMutation({
    mutationFn: () => api.put<Chat>(`/chats/direct/${person.profile}`),
    onSuccess: (direct) => { engine().add(direct); void navigate({ to: '/chats/$id', params: { id: direct.id } }); },
  });
  const state = write.isError ? sentence(write.error, t('app:state.unreachable')) : presence?.online ? t('online') : presence?.lastSeenAt ? t('lastSeen', { when: when(presence.lastSeenAt, zone, i18n.language, t('yesterdayShort')) }) : '';
  return (
    <li className="mb">
      <PersonMark name={person.name} size={36} online={presence?.online} />
      <div className="grow">
        <div className="row"><span className="trunc mb__n">{person.name.short}</span>{person.role && person.role !== 'pupil' && person.role !== 'parent' && <RoleChip role={person.role} />}</div>
        <div className="t12 mut trunc">{[said(person.capacity), state].filter(Boolean).join(' · ')}</div>
      </div>
      {person.profile !== me.id && chat.peer !== person.profile && <IconButton label={t('info.write', { name: person.name.short })} disabled={write.isPending} onClick={() => write.mutate()}><Icon24MessageOutline /></IconButton>}
    </li>
  );
}

/** A free group can be left and renamed; chats of the school's structure cannot. */
function GroupActs({ chat }: { chat: Chat }) {
  const { t } = useTranslation('messenger');
  const [asking, setAsking] = useState(false);
  const leave = useMutation({ mutationFn: () => api.delete(`/chats/${chat.id}/members/me`) });
  if (!chat.can.includes('leave')) return null;
  return (
    <>
      <Button size="m" mode="secondary" appearance="negative" loading={leave.isPending} onClick={() => setAsking(true)}>{t('info.leave')}</Button>
      {leave.isError && <p className="cp__bad" role="alert">{sentence(leave.error, t('app:state.unreachable'))}</p>}
      {asking && <Alert onClosed={() => setAsking(false)} title={t('info.leaveTitle')} description={t('info.leaveText')} dismissLabel={t('app:close')} actions={[{ title: t('app:cancel'), mode: 'cancel' }, { title: t('info.leave'), mode: 'destructive', action: () => leave.mutate() }]} />}
    </>
  );
}
