import { Suspense, useCallback, useEffect, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@vkontakte/vkui';
import { Icon56LockOutline, Icon56MessagesOutline } from '@vkontakte/icons';
import { fetched } from '@/shared/fetched';
import { engine } from '@/shared/realtime/current';
import { useLive } from '@/shared/realtime/store';
import { useMedia } from '@/shared/media';
import { useProfile } from '@/shared/session/session';
import { useTitle } from '@/shared/title';
import { EmptyState, ErrorState, SkeletonRows } from '@/shared/ui';
import { ChatList } from './ChatList';
import { Conversation } from './Conversation';
import { InfoPanel } from './InfoPanel';
import './messenger.css';

const NewChat = fetched(() => import('./NewChat'), 'NewChat');

export function Messenger({ id }: { id?: string }) {
  const { t } = useTranslation('messenger');
  const phone = useMedia('(max-width: 767px)');
  const roomy = useMedia('(min-width: 1280px)');
  const { kind } = useProfile();
  const navigate = useNavigate();
  const [info, setInfo] = useState<boolean>();
  const [creating, setCreating] = useState(false);
  const chat = useLive((s) => (id ? s.log.chats[id] : undefined));
  const infoOpen = (info ?? roomy) && !!chat;
  const look = useLook(chat?.peer);
  useTitle(id ? undefined : t('app:nav.chats'));
  const onNew = kind === 'learning' ? () => setCreating(true) : undefined;
  useEffect(() => {
    const escape = (event: KeyboardEvent) => { if (event.key === 'Escape' && id && !event.defaultPrevented && !document.querySelector('[role=dialog],[role=menu]')) void navigate({ to: '/chats' }); };
    addEventListener('keydown', escape);
    return () => removeEventListener('keydown', escape);
  }, [id, navigate]);
  const toggle = () => setInfo(!infoOpen);
  const inside = chat ? <Conversation key={chat.id} chat={chat} infoOpen={infoOpen} onInfo={toggle} /> : <NoChat id={id} phone={phone} />;
  const panel = infoOpen && chat && <InfoPanel key={`info-${chat.id}`} chat={chat} whole={phone} onClose={() => setInfo(false)} onLook={look} />;
  return (
    <>
      {phone ? (id ? (panel && info ? panel : inside) : <main className="cl-wrap" id="content"><ChatList onNew={onNew} /></main>) : <div className="mg"><ChatList activeId={id} onNew={onNew} />{inside}{panel}</div>}
      {creating && <Suspense fallback={null}><NewChat onClosed={() => setCreating(false)} /></Suspense>}
    </>
  );
}

function NoChat({ id, phone }: { id?: string; phone: boolean }) {
  const { t } = useTranslation('messenger');
  const navigate = useNavigate();
  const state = useLive((s) => s.list);
  const problem = useLive((s) => s.problem);
  const any = useLive((s) => Object.keys(s.log.chats).length > 0);
  const { kind } = useProfile();
  const gone = useLive((s) => !!id && !!s.gone[id]);
  useTitle(id && state !== 'loading' && state !== 'failed' ? t(gone ? 'gone.title' : 'app:state.notFoundTitle') : undefined);
  if (id && state === 'loading') return <main className="cv" id="content"><SkeletonRows /></main>;
  if (id && state === 'failed') return <main className="cv cv--none" id="content"><ErrorState level={phone ? 1 : 2} error={problem} onRetry={() => void engine().refresh()} /></main>;
  if (!id && !any) return <main className="cv cv--none" id="content">{state !== 'loading' && state !== 'failed' && <EmptyState icon={<Icon56MessagesOutline />} title={t(`empty.${kind}.title`)}>{t(`empty.${kind}.text`)}</EmptyState>}</main>;
  if (!id) return <main className="cv cv--none" id="content"><EmptyState icon={<Icon56MessagesOutline />} title={t('choose.title')}>{t('choose.text')}</EmptyState></main>;
  return (
    <main className="cv cv--none" id="content">
      <EmptyState level={phone ? 1 : 2} icon={<Icon56LockOutline />} title={t(gone ? 'gone.title' : 'app:state.notFoundTitle')} action={<Button size="m" mode="secondary" onClick={() => void navigate({ to: '/chats' })}>{t('app:state.home')}</Button>}>{t(gone ? 'gone.text' : 'app:state.notFoundText')}</EmptyState>
    </main>
  );
}

const MOST_LOOKED_AT = 200;

/** Whose presence is on the screen: the people of direct chats in the list, the other side of this one, the members shown. */
function useLook(peer: string | undefined): (profiles: string[]) => void {
  const [members, setMembers] = useState<string[]>([]);
  const connection = useLive((s) => s.connection);
  const peers = useLive((s) => Object.values(s.log.chats).flatMap((chat) => chat.peer ?? []).sort().join());
  useEffect(() => {
    if (connection !== 'open') return;
    const all = new Set([...(peer ? [peer] : []), ...members, ...(peers ? peers.split(',') : [])]);
    engine().look([...all].slice(0, MOST_LOOKED_AT));
  }, [connection, peer, members, peers]);
  return useCallback((profiles: string[]) => setMembers(profiles), []);
}
