import { create } from 'zustand';
import type { Message } from '@/shared/api/types';
import type { Pending } from './cache';
import type { Presence } from './events';
import { EMPTY, type Log } from './log';

/** What the screens of the messenger read. Only the engine writes it. */
export type Live = {
  profile?: string;
  log: Log;
  /** «stale»: what is shown was kept on the device and has not been compared with the server yet. */
  list: 'loading' | 'stale' | 'fresh' | 'failed';
  problem?: unknown;
  connection: 'connecting' | 'open' | 'closed';
  pending: Pending[];
  /** chat → what went out while nothing of its history was here; shown until that comes. */
  sent: Record<string, Message[]>;
  /** chat → profile → when it typed last, ms. */
  typing: Record<string, Record<string, number>>;
  presence: Record<string, Presence>;
  drafts: Record<string, string>;
  /** Chats whose seat was taken while they were open. */
  gone: Record<string, true>;
};

export const FRESH: Live = { log: EMPTY, list: 'loading', connection: 'connecting', pending: [], sent: {}, typing: {}, presence: {}, drafts: {}, gone: {} };

export const useLive = create<Live>(() => FRESH);
