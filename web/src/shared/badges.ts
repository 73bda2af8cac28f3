import { create } from 'zustand';

/** Unread chats of the acting profile; set by the messenger, shown by the shell. */
export const useBadges = create<{ unread: number }>(() => ({ unread: 0 }));
