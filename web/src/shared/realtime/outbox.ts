import { v7 } from 'uuid';
import { api } from '@/shared/api/client';
import { Problem } from '@/shared/api/problem';
import type { Message } from '@/shared/api/types';
import type { Cache, Pending } from './cache';

type Told = { changed: (pending: Pending[]) => void; sent: (chat: string, message: Message) => void };
type Draft = Pick<Pending, 'chat' | 'text' | 'replyTo' | 'mentions'>;

/** On average; thousands must not come back in one moment. */
const RETRY_MS = 3_000;

/**
 * What was written and is not yet acknowledged. It is on disk before it is sent, goes out once and in order a chat, and survives reload
 * and crash: the id is made here and the server knows it again. Tabs take turns by a lock; where there are no locks the server's
 * idempotence keeps it single.
 */
export class Outbox {
  private waiting: Pending[] = [];
  private running = false;
  private again = false;
  private stopped = false;
  private timer?: ReturnType<typeof setTimeout>;
  private order = Date.now();
  /** Not on disk (yet, or because there is none): only this tab knows them. */
  private readonly unsaved = new Set<string>();

  constructor(private readonly profile: string, private readonly cache: Cache | undefined, private readonly told: Told) {
    addEventListener('online', this.flush);
  }

  async start(): Promise<void> {
    const kept = (await this.cache?.outbox().catch(() => [])) ?? [];
    this.waiting = [...kept, ...this.waiting];
    this.told.changed(this.waiting);
    this.flush();
  }

  stop(): void {
    this.stopped = true;
    removeEventListener('online', this.flush);
    clearTimeout(this.timer);
  }

  async add(draft: Draft): Promise<void> {
    this.order = Math.max(this.order + 1, Date.now());
    const pending: Pending = { ...draft, id: v7(), at: new Date().toISOString(), order: this.order, state: 'waiting' };
    this.unsaved.add(pending.id);
    this.set([...this.waiting, pending]);
    await this.save(pending);
    this.flush();
  }

  async repeat(id: string): Promise<void> {
    const pending = this.waiting.find((one) => one.id === id);
    if (!pending) return;
    await this.change({ ...pending, state: 'waiting', problem: undefined });
    this.flush();
  }

  async discard(id: string): Promise<void> {
    this.unsaved.delete(id);
    this.set(this.waiting.filter((one) => one.id !== id));
    // A record that stays on disk goes out once more under the same id; the server then answers what it has.
    await this.cache?.dropPending(id).catch(() => undefined);
  }

  flush = (): void => {
    clearTimeout(this.timer);
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    void this.inTurn(() => this.sendAll()).finally(() => {
      this.running = false;
      if (this.again) {
        this.again = false;
        this.flush();
      }
    });
  };

  private inTurn(work: () => Promise<void>): Promise<unknown> {
    return 'locks' in navigator ? navigator.locks.request(`pm-outbox-${this.profile}`, work) : work();
  }

  private async sendAll(): Promise<void> {
    // Another tab may have sent some while this one waited for its turn.
    if (this.cache) await this.reload();
    for (;;) {
      const next = this.waiting.find((one) => one.state === 'waiting');
      if (!next || this.stopped || !(await this.sendOne(next))) return;
    }
  }

  private async reload(): Promise<void> {
    const unsaved = new Set(this.unsaved);
    const onDisk = await this.cache!.outbox().catch(() => undefined);
    if (!onDisk) return;
    const ids = new Set(onDisk.map((one) => one.id));
    const onlyHere = this.waiting.filter((one) => (unsaved.has(one.id) || this.unsaved.has(one.id)) && !ids.has(one.id));
    this.set([...onDisk, ...onlyHere].sort((a, b) => a.order - b.order));
  }

  /** False: the server cannot be reached or has had too much, try later. */
  private async sendOne(pending: Pending): Promise<boolean> {
    try {
      const message = await api.put<Message>(`/chats/${pending.chat}/messages/${pending.id}`, { text: pending.text, replyTo: pending.replyTo?.seq, mentions: pending.mentions?.length ? pending.mentions : undefined }, { profile: this.profile });
      this.told.sent(pending.chat, message);
      await this.discard(pending.id);
      return true;
    } catch (error) {
      if (!(error instanceof Problem) || error.unreachable || error.status === 429 || error.status >= 500 || error.status === 401) {
        this.timer = setTimeout(this.flush, error instanceof Problem && error.status === 429 ? Number(error.body.retryAfter ?? 3) * 1000 : RETRY_MS * (0.5 + Math.random()));
        return false;
      }
      await this.change({ ...pending, state: 'failed', problem: error.message });
      return true;
    }
  }

  private async change(pending: Pending): Promise<void> {
    if (!this.waiting.some((one) => one.id === pending.id)) return;
    this.set(this.waiting.map((one) => (one.id === pending.id ? pending : one)));
    await this.save(pending);
  }

  private async save(pending: Pending): Promise<void> {
    if (!this.cache) return;
    await this.cache.addPending(pending).then(() => this.unsaved.delete(pending.id), () => undefined);
  }

  private set(pending: Pending[]): void {
    this.waiting = pending;
    if (this.stopped) return;
    this.told.changed(pending);
  }
}
