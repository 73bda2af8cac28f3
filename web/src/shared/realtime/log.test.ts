import { describe, expect, it } from 'vitest';
import type { ServerEvent } from './events';
import { EMPTY, WINDOW, known, onChanges, onEvent, onList, onPage, onSent, type Log } from './log';
import { ServerModel } from './ServerModel';

const ME = 'olga';
const opened = (server: ServerModel, ...ids: string[]): Log => ids.reduce((log, id) => onPage(log, id, server.page(id), 'newest'), onList(EMPTY, server.list()));
const hear = (log: Log, event: ServerEvent): Log => onEvent(log, event, ME).log;
const seqs = (log: Log, id = 'a'): number[] => log.windows[id]!.messages.map((message) => message.seq);

describe('the log of a client', () => {
  it('takes every message once', () => {
    const server = new ServerModel(ME, ['a']);
    const before = opened(server, 'a');
    const event = server.write('a', 'ivan');
    const once = hear(before, event);
    expect(seqs(once)).toEqual([1]);
    expect(onEvent(once, event, ME)).toEqual({ log: once, gap: false });
  });

  it('notices a gap and leaves what it has as it was', () => {
    const server = new ServerModel(ME, ['a']);
    const log = opened(server, 'a');
    server.write('a', 'ivan');
    const step = onEvent(log, server.write('a', 'ivan'), ME);
    expect(step).toEqual({ log, gap: true });
    expect(onChanges(log, server.changes(known(log))).chats.a!.seq).toBe(2);
  });

  it('counts my own message as read whichever device wrote it', () => {
    const server = new ServerModel(ME, ['a']);
    const log = hear(opened(server, 'a'), server.write('a', ME));
    expect(log.chats.a!.readSeq).toBe(1);
  });

  it('knows its own message whether the answer or the event comes first', () => {
    const server = new ServerModel(ME, ['a']);
    const log = opened(server, 'a');
    const event = server.write('a', ME);
    const answerFirst = hear(onSent(log, 'a', event.message).log, event);
    const eventFirst = onSent(hear(log, event), 'a', event.message).log;
    expect(answerFirst).toEqual(eventFirst);
    expect(seqs(eventFirst)).toEqual([1]);
  });

  it('remembers the first unread mention until it is read', () => {
    const server = new ServerModel(ME, ['a']);
    let log = opened(server, 'a');
    log = hear(log, server.write('a', 'ivan'));
    log = hear(log, server.write('a', 'ivan', [ME]));
    log = hear(log, server.write('a', 'ivan', [ME]));
    expect(log.chats.a!.firstMention).toBe(2);
    expect(hear(log, server.read('a', ME, 3)).chats.a!.firstMention).toBeUndefined();
  });

  it('forgets a mention that was read on another device meanwhile', () => {
    const server = new ServerModel(ME, ['a']);
    const log = hear(opened(server, 'a'), server.write('a', 'ivan', [ME]));
    server.read('a', ME, 1);
    expect(onChanges(log, server.changes(known(log))).chats.a!.firstMention).toBeUndefined();
  });

  it('does not show a message twice when a page was newer than the events', () => {
    const server = new ServerModel(ME, ['a']);
    let log = opened(server);
    const events = [server.write('a', 'ivan'), server.write('a', 'pyotr')];
    log = onPage(log, 'a', server.page('a'), 'newest');
    for (const event of events) log = hear(log, event);
    expect(seqs(log)).toEqual([1, 2]);
  });

  it('does not show a message twice when a page was newer than the changes', () => {
    const server = new ServerModel(ME, ['a']);
    let log = opened(server);
    server.write('a', 'ivan');
    const changes = server.changes(known(log));
    log = onPage(log, 'a', server.page('a'), 'newest');
    expect(seqs(onChanges(log, changes))).toEqual([1]);
  });

  it('keeps the page that was under way while a message came', () => {
    const server = new ServerModel(ME, ['a']);
    let log = opened(server);
    const page = server.page('a');
    log = hear(log, server.write('a', 'ivan'));
    log = onPage(log, 'a', page, 'newest');
    expect(log.windows.a).toEqual({ messages: [], hasBefore: false, hasAfter: true });
    log = onPage(log, 'a', server.page('a', { after: 0 }), 'after');
    expect(log.windows.a!.hasAfter).toBe(false);
  });

  it('says that there is more when a message came while the last page was under way', () => {
    const server = new ServerModel(ME, ['a']);
    for (let i = 0; i < 120; i++) server.write('a', 'ivan');
    let log = onPage(opened(server), 'a', server.page('a', { around: 20 }), 'around');
    const page = server.page('a', { after: 45 }, 200);
    log = hear(log, server.write('a', 'ivan'));
    log = onPage(log, 'a', page, 'after');
    expect(log.windows.a!.hasAfter).toBe(true);
  });

  it('puts aside a page that no longer touches the window', () => {
    const server = new ServerModel(ME, ['a']);
    for (let i = 0; i < 400; i++) server.write('a', 'ivan');
    const log = opened(server, 'a');
    expect(onPage(log, 'a', server.page('a', { before: 100 }), 'before')).toEqual(log);
  });

  it('keeps at most a window and says on which side there is more', () => {
    const server = new ServerModel(ME, ['a']);
    for (let i = 0; i < 500; i++) server.write('a', 'ivan');
    let log = opened(server, 'a');
    while (log.windows.a!.hasBefore) log = onPage(log, 'a', server.page('a', { before: seqs(log)[0] }), 'before');
    expect(seqs(log)).toEqual(Array.from({ length: WINDOW }, (_, i) => i + 1));
    expect(log.windows.a!.hasAfter).toBe(true);
    log = hear(log, server.write('a', 'ivan'));
    expect(seqs(log).at(-1)).toBe(WINDOW);
  });

  it('drops the window when too much was missed', () => {
    const server = new ServerModel(ME, ['a']);
    const log = opened(server, 'a');
    for (let i = 0; i < 201; i++) server.write('a', 'ivan');
    const after = onChanges(log, server.changes(known(log)));
    expect(after.windows.a).toBeUndefined();
    expect(after.chats.a!.seq).toBe(201);
  });

  it('shows a change of the last message in the list, too', () => {
    const server = new ServerModel(ME, ['a']);
    let log = hear(opened(server, 'a'), server.write('a', 'ivan'));
    log = hear(log, server.change('a', 1, true)!);
    expect(log.chats.a!.last!.deletedAt).toBeDefined();
    expect(log.windows.a!.messages[0]!.text).toBeUndefined();
  });

  it('lets go of a chat whose seat was taken', () => {
    const server = new ServerModel(ME, ['a', 'b']);
    const log = opened(server, 'a', 'b');
    const step = onEvent(log, server.take('a'), ME);
    expect(step.gap).toBe(true);
    const after = onChanges(step.log, server.changes(known(step.log)));
    expect(Object.keys(after.chats)).toEqual(['b']);
    expect(Object.keys(after.windows)).toEqual(['b']);
  });
});

/** Mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function somethingHappens(server: ServerModel, pick: (of: number) => number): ServerEvent | undefined {
  const ids = [...server.chats.keys()];
  const id = ids[pick(ids.length)]!;
  const { head, seated } = server.chats.get(id)!;
  if (!seated) return pick(3) === 0 ? server.give(id) : undefined;
  switch (pick(12)) {
    case 0: return server.change(id, 1 + pick(head.seq + 1), pick(2) === 0);
    case 1: return server.read(id, ME, 1 + pick(head.seq + 1) > head.seq ? head.seq : pick(head.seq + 1));
    case 2: return server.read(id, 'ivan', head.seq);
    case 3: return pick(3) === 0 ? server.rename(id, `${id}${pick(1000)}`) : undefined;
    case 4: return pick(6) === 0 ? server.take(id) : undefined;
    case 5: return pick(8) === 0 && ids.length < 8 ? server.open(`n${ids.length}`) : undefined;
    default: return server.write(id, ['ivan', 'pyotr', ME][pick(3)]!, pick(5) === 0 ? [ME] : []);
  }
}

describe('state + events = fresh state', () => {
  it.each(Array.from({ length: 60 }, (_, i) => [i + 1]))('however the network behaves (%i)', (seed) => {
    const chance = random(seed);
    const pick = (of: number) => Math.floor(chance() * of);
    const server = new ServerModel(ME, ['a', 'b', 'c']);
    for (let i = 0; i < 30; i++) server.write('abc'[pick(3)]!, 'ivan');
    let log = opened(server, 'a', 'b');
    let inFlight: ReturnType<ServerModel['changes']> | undefined;
    let gap = false;
    const loss = [0, 0.05, 0.3][seed % 3]!;
    for (let step = 0; step < 400; step++) {
      const event = somethingHappens(server, pick);
      if (event && chance() >= loss) {
        const next = onEvent(log, event, ME);
        log = next.log;
        gap ||= next.gap;
      }
      // An answer arrives later than it was made: events may overtake it.
      if (inFlight && pick(3) === 0) {
        log = onChanges(log, inFlight);
        inFlight = undefined;
      } else if (gap && !inFlight) {
        inFlight = server.changes(known(log));
        gap = false;
      }
      if (pick(40) === 0 && log.chats.c && !log.windows.c) log = onPage(log, 'c', server.page('c'), 'newest');
    }
    // The socket comes back: what is under way lands, then what was missed is asked for until nothing is.
    if (inFlight) log = onChanges(log, inFlight);
    for (let i = 0; i < 3; i++) {
      const changes = server.changes(known(log));
      log = onChanges(log, changes);
      if (changes.chats.some((chat) => chat.more)) log = onList(log, server.list());
    }

    const fresh = onList(EMPTY, server.list());
    expect(log.chats).toEqual(fresh.chats);
    for (const [id, window] of Object.entries(log.windows)) {
      if (window.hasAfter) continue;
      expect(window.messages).toEqual(server.chats.get(id)!.messages.slice(-window.messages.length || Infinity));
    }
  });
});
