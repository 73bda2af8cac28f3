import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { ChatList } from '@/shared/api/types';
import { useProfile } from '@/shared/session/session';
import { ErrorState, SkeletonRows } from '@/shared/ui';

export function Messenger({ id }: { id?: string }) {
  const profile = useProfile();
  const list = useQuery({ queryKey: [profile.id, 'chats'], queryFn: () => api.get<ChatList>('/chats') });
  if (list.isPending) return <SkeletonRows />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return <main id="content" data-chat={id}><ul>{list.data.chats.map((chat) => <li key={chat.id}>{chat.title}</li>)}</ul></main>;
}
