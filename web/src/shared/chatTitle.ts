import { useCallback } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Chat } from '@/shared/api/types';

/** What a chat is called: the name that somebody gave it, else what it is of, in the language of the interface. */
export const chatTitle = (chat: Pick<Chat, 'kind' | 'title' | 'label' | 'subject'>, t: TFunction<'app'>): string =>
  chat.title ?? t(`chat.${chat.kind}`, { class: chat.label, subject: chat.subject });

export function useChatTitle(): (chat: Chat) => string {
  const { t } = useTranslation('app');
  return useCallback((chat: Chat) => chatTitle(chat, t), [t]);
}
