import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Icon24ChevronRightOutline, Icon56MessagesOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { Chat } from '@/shared/api/types';
import { useChatTitle } from '@/shared/chatTitle';
import { ClassMark, EmptyState, ErrorState, SkeletonRows } from '@/shared/ui';

/** The class's chats that this person has a seat in. */
export function ClassChats({ chats }: { chats: UseQueryResult<{ items: Chat[] }> }) {
  const { t } = useTranslation('school');
  const titleOf = useChatTitle();
  if (chats.isError) return <ErrorState error={chats.error} onRetry={() => void chats.refetch()} />;
  if (!chats.data) return <SkeletonRows rows={4} />;
  if (chats.data.items.length === 0) return <EmptyState icon={<Icon56MessagesOutline />} title={t('class.noChats')}>{t('class.noChatsText')}</EmptyState>;
  return (
    <ul className="chl">
      {chats.data.items.map((chat) => {
        const unread = chat.seq - chat.readSeq;
        return (
          <li key={chat.id}>
            <Link to="/chats/$id" params={{ id: chat.id }}>
              <ClassMark label={chat.label} grade={chat.grade} size={40} />
              <span className="grow"><b>{titleOf(chat)}</b><small>{t('app:members', { count: chat.members })}</small></span>
              {unread > 0 && <span className="chl__u num" role="img" aria-label={t('app:unread', { count: unread })}>{unread}</span>}
              <Icon24ChevronRightOutline width={20} height={20} aria-hidden />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
