import { memo } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon16CheckDoubleOutline, Icon16CheckOutline } from '@vkontakte/icons';
import type { Chat, Person } from '@/shared/api/types';
import { useChatTitle } from '@/shared/chatTitle';
import { unread } from '@/shared/realtime/log';
import { Sign } from '@/shared/ui';
import { ChatMark } from './ChatMark';
import { when } from './dates';
import { preview } from './words';

type Props = { chat: Chat; me: string; people: Record<string, Person>; zone: string; active: boolean; online: boolean; typing?: string; draft?: string };

export const ChatRow = memo(function ChatRow({ chat, me, people, zone, active, online, typing, draft }: Props) {
  const { t, i18n } = useTranslation('messenger');
  const title = useChatTitle()(chat);
  const count = unread(chat);
  return (
    <Link to="/chats/$id" params={{ id: chat.id }} className="cr" data-active={active || undefined} aria-current={active ? 'true' : undefined}>
      <ChatMark chat={chat} people={people} online={online} size={52} />
      <span className="cr__b">
        <span className="row">
          <span className="cr__t trunc">{title}</span>
          <span className="grow" />
          {chat.last?.author === me && !chat.last.system && <Ticks read={chat.othersReadSeq >= chat.last.seq} />}
          {chat.last && <span className="cr__tm num">{when(chat.last.sentAt, zone, i18n.language, t('yesterdayShort'))}</span>}
        </span>
        <span className="row cr__l">
          <Preview chat={chat} me={me} people={people} typing={typing} draft={draft} />
          <span className="grow" />
          {chat.firstMention !== undefined && <b className="cr__cnt" role="img" aria-label={t('mentioned')}>@</b>}
          {count > 0 && <b className="cr__cnt num" role="img" aria-label={t('app:unread', { count })}>{count > 999 ? '999+' : count}</b>}
        </span>
      </span>
    </Link>
  );
});

function Ticks({ read }: { read: boolean }) {
  const { t } = useTranslation('messenger');
  return read ? <Sign icon={Icon16CheckDoubleOutline} className="cr__tick" label={t('read')} /> : <Sign icon={Icon16CheckOutline} className="cr__i" label={t('sent')} />;
}

function Preview({ chat, me, people, typing, draft }: Pick<Props, 'chat' | 'me' | 'people' | 'typing' | 'draft'>) {
  const { t } = useTranslation('messenger');
  if (typing) return <span className="cr__p cr__p--typing trunc">{typing}<span className="dots" aria-hidden><i /><i /><i /></span></span>;
  if (draft) return <span className="cr__p trunc"><b className="cr__draft">{t('draft')}: </b>{draft}</span>;
  if (!chat.last) return <span className="cr__p trunc">{t('noMessages')}</span>;
  const { from, text } = preview(chat.last, chat, me, people, t);
  return <span className="cr__p trunc">{from && <span className="cr__from">{from}: </span>}{text}</span>;
}
