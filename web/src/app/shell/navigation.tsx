import type { ReactNode } from 'react';
import { Icon28MessagesOutline } from '@vkontakte/icons';

export type Section = { to: string; key: 'chats' | 'school' | 'people' | 'settings'; icon: ReactNode; learningOnly?: boolean; foot?: boolean };

/** What the rail and the tab bar offer; only what works. */
export const SECTIONS: Section[] = [
  { to: '/chats', key: 'chats', icon: <Icon28MessagesOutline /> },
];
