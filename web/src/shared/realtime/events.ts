import type { Message } from '@/shared/api/types';

/** Frames from the server (docs/api.md, «The socket»). */
export type ServerEvent =
  | { t: 'hello'; connection: string; heartbeat: number }
  | { t: 'ping' }
  | { t: 'message'; chat: string; seq: number; rev: number; message: Message }
  | { t: 'changed'; chat: string; seq: number; rev: number; message: Message }
  | { t: 'read'; chat: string; profile: string; seq: number }
  | { t: 'typing'; chat: string; profile: string }
  | { t: 'chat'; chat: string; seq: number; rev: number }
  | { t: 'joined'; chat: string }
  | { t: 'left'; chat: string }
  | { t: 'presence'; people: Presence[] }
  | { t: 'memberships' };

export type Presence = { profile: string; online: boolean; lastSeenAt?: string };

export type ClientFrame = { t: 'pong' } | { t: 'typing'; chat: string } | { t: 'look'; profiles: string[] };
