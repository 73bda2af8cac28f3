import type { ReactNode } from 'react';
import { Icon28MessagesOutline, Icon28SchoolOutline, Icon28SettingsOutline, Icon28Users3Outline } from '@vkontakte/icons';

export type Section = { to: string; key: 'chats' | 'school' | 'people' | 'settings'; icon: ReactNode; learningOnly?: boolean; foot?: boolean; also?: RegExp };

/** What the rail and the tab bar offer; only what works. */
export const SECTIONS: Section[] = [
  { to: '/chats', key: 'chats', icon: <Icon28MessagesOutline /> },
  { to: '/school', key: 'school', icon: <Icon28SchoolOutline />, learningOnly: true, also: /^\/(classes|imports)\// },
  { to: '/people', key: 'people', icon: <Icon28Users3Outline />, learningOnly: true },
  { to: '/settings', key: 'settings', icon: <Icon28SettingsOutline />, foot: true },
];

export const isOpen = (section: Section, pathname: string): boolean => pathname.startsWith(section.to) || !!section.also?.test(pathname);
