import type { Chat } from '@/shared/api/types';
import { unread } from '@/shared/realtime/log';

/** What the list can be narrowed to. */
export const FOLDERS = {
  all: () => true,
  unread: (chat: Chat) => unread(chat) > 0,
  classes: (chat: Chat) => chat.kind === 'class' || chat.kind === 'subject',
  parents: (chat: Chat) => chat.kind === 'parents',
  staff: (chat: Chat) => ['staff', 'administration', 'association'].includes(chat.kind),
  direct: (chat: Chat) => chat.kind === 'direct' || chat.kind === 'group',
};
export type Folder = keyof typeof FOLDERS;
