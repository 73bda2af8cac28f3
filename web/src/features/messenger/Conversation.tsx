import { useCallback, useMemo, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@vkontakte/vkui';
import { Icon24Back, Icon24InfoCircleOutline } from '@vkontakte/icons';
import type { Chat, Message } from '@/shared/api/types';
import { useBadges } from '@/shared/badges';
import { engine } from '@/shared/realtime/current';
import { useLive } from '@/shared/realtime/store';
import { useMedia } from '@/shared/media';
import { useLasting } from '@/shared/online';
import { useProfile } from '@/shared/session/session';
import { useTitle } from '@/shared/title';
import { useChatTitle } from '@/shared/chatTitle';
import { ChatMark } from './ChatMark';
import { Composer } from './Composer';
import { Timeline } from './Timeline';
import { useTypingNames } from './useTypingNames';

export function Conversation({ chat, infoOpen, onInfo }: { chat: Chat; infoOpen: boolean; onInfo: () => void }) {
  const { t } = useTranslation('messenger');
  const me = useProfile();
  useTitle(useChatTitle()(chat));
  const [replyTo, setReplyTo] = useState<Message>();
  const [editing, setEditing] = useState<Message>();
  const [target, setTarget] = useState<number>();
  const [problem, setProblem] = useState('');
  const [sent, setSent] = useState(0);
  const done = useCallback(() => { setReplyTo(undefined); setEditing(undefined); }, []);
  const arrived = useCallback(() => setTarget(undefined), []);
  const canWrite = chat.can.includes('write');
  const acts = useMemo(() => ({
    canWrite, can: chat.can, editHours: chat.editHours,
    reply: (message: Message) => { setEditing(undefined); setReplyTo(message); },
    edit: (message: Message) => { setReplyTo(undefined); setEditing(message); },
    remove: (message: Message) => void engine().remove(chat.id, message).then(() => setProblem(''), (error: Error) => setProblem(error.message || t('app:state.unreachable'))),
  }), [canWrite, chat.can, chat.editHours, chat.id, t]);
  const editLast = () => {
    const mine = useLive.getState().log.windows[chat.id]?.messages.findLast((message) => message.author === me.id && !message.deletedAt && !message.system);
    if (mine && chat.can.includes('edit-own')) setEditing(mine);
  };
  return (
    <main className="cv" id="content">
      <Header chat={chat} infoOpen={infoOpen} onInfo={onInfo} />
      {chat.firstMention !== undefined && <div className="cv__at"><button type="button" className="lnk" onClick={() => setTarget(chat.firstMention)}>{t('toMention')}</button></div>}
      <Timeline chat={chat} acts={acts} target={target} onArrived={arrived} sent={sent} />
      {problem && <p className="cp__bad" role="alert">{problem}</p>}
      {canWrite ? <Composer chat={chat} replyTo={replyTo} editing={editing} onDone={done} onEditLast={editLast} onSent={() => setSent(sent + 1)} /> : <p className="cv__ro">{t(chat.archivedAt ? 'archived' : 'readOnly')}</p>}
    </main>
  );
}

function Header({ chat, infoOpen, onInfo }: { chat: Chat; infoOpen: boolean; onInfo: () => void }) {
  const { t } = useTranslation('messenger');
  const title = useChatTitle()(chat);
  const phone = useMedia('(max-width: 767px)');
  const unread = useBadges((s) => s.unread);
  const people = useLive((s) => s.log.people);
  const online = useLive((s) => !!chat.peer && !!s.presence[chat.peer]?.online);
  return (
    <header className="cv__h">
      {phone && <Link to="/chats" className="cv__back" aria-label={unread > 0 ? `${t('backToChats')}, ${t('app:unread', { count: unread })}` : t('backToChats')}><Icon24Back />{unread > 0 && <b className="num">{unread}</b>}</Link>}
      <ChatMark chat={chat} people={people} online={online} size={40} />
      <div className="grow cv__hd">
        <h1 className="cv__t trunc">{title}</h1>
        <Under chat={chat} online={online} />
      </div>
      <IconButton label={t('info.open')} aria-expanded={infoOpen} onClick={onInfo}><Icon24InfoCircleOutline /></IconButton>
    </header>
  );
}

/** Under the title: who is typing, whether the connection is there, who is here. */
function Under({ chat, online }: { chat: Chat; online: boolean }) {
  const { t } = useTranslation('messenger');
  const typing = useTypingNames()(chat);
  const connection = useLive((s) => s.connection);
  const slow = useLasting(connection !== 'open', 1_500);
  const text = slow ? t('app:state.connecting') : typing ?? (chat.kind === 'direct' ? (online ? t('online') : chat.subject ?? t('directChat')) : t('app:members', { count: chat.members }));
  return <div className={`t13 trunc ${typing && !slow ? 'cv__typing' : 'mut'}`} aria-live="off">{text}</div>;
}
