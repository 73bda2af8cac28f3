import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { passing } from '@/shared/api/problem';
import type { Chat } from '@/shared/api/types';
import { engine } from '@/shared/realtime/current';
import { unread, type Window } from '@/shared/realtime/log';
import { wait } from '@/shared/realtime/socket';
import { useLive } from '@/shared/realtime/store';
import type { Line } from './lines';

/** A page is asked for when the edge of the window comes this near, px. */
const NEAR = 600;
/** Closer to the end than this counts as being at the end, px. */
const AT_END = 60;
const FLASH_MS = 1_600;
/** Behind by more than a page: open at the first unread message instead of the end. */
const FAR_BEHIND = 40;

type Ask = { place: 'newest' | 'before' | 'after' | 'around'; seq?: number };
/** A message and how far below the beginning of the content it stands. */
type Anchor = { seq: string; at: number };

/**
 * The scrolling of a conversation: stays at the end while one is there, keeps the line under the eye in its place when history comes in
 * above or below, opens at the first unread message, and says how far has been read.
 */
export function useTimeline(chat: Chat, window: Window | undefined, lines: Line[], newFrom: number | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const stick = useRef(newFrom === undefined);
  const anchor = useRef<Anchor>(undefined);
  const busy = useRef(false);
  const queued = useRef<Ask>(undefined);
  const wanted = useRef<number | 'end'>(undefined);
  /** Where the log stood when it was opened; nothing before that. */
  const opened = useRef<number>(undefined);
  /** Before the server has answered what is kept may be behind: nothing is asked for by it and nothing counts as read. */
  const known = useLive((s) => s.list !== 'stale');
  const [away, setAway] = useState(false);
  const [flash, setFlash] = useState<number>();
  const [problem, setProblem] = useState<unknown>();

  /** One page at a time: what comes of scrolling is asked for again by scrolling, what somebody asked for waits its turn. */
  const load = useCallback(async (place: Ask['place'], seq?: number) => {
    const asked = place !== 'before' && place !== 'after';
    if (busy.current) {
      if (asked) queued.current = { place, seq };
      return;
    }
    busy.current = true;
    for (let next: Ask | undefined = { place, seq }; next; next = queued.current) {
      queued.current = undefined;
      try {
        await engine().page(chat.id, next.place, next.seq);
        setProblem(undefined);
      } catch (error) {
        // Whoever writes before there is a history is led to the end when it comes.
        if (wanted.current !== 'end' || opened.current !== undefined) wanted.current = undefined;
        setProblem(error);
      }
    }
    busy.current = false;
  }, [chat.id]);

  const jump = useCallback(async (seq: number) => {
    if (box.current && show(box.current, seq)) {
      setFlash(seq);
      return;
    }
    wanted.current = seq;
    stick.current = false;
    await load('around', seq);
  }, [load]);

  const start = useCallback(() => {
    const behind = unread(chat) > FAR_BEHIND && opened.current === undefined && wanted.current !== 'end';
    return behind ? load('around', chat.readSeq + 1) : load('newest');
  }, [chat, load]);

  // What is new turned out to be something else than what was kept on the device knew: open once more, unless somebody reads here already.
  useLayoutEffect(() => {
    if (stick.current || box.current?.scrollTop === opened.current) opened.current = undefined;
  }, [newFrom]);

  useEffect(() => {
    if (!window && known) void start();
    // Asked again whenever the window is dropped because too much was missed.
    // The chat's other changes are no reason to ask.
  }, [window === undefined, chat.id, known]);

  const look = useCallback(() => {
    const element = box.current;
    if (!element || !window) return;
    const end = element.scrollHeight - element.scrollTop - element.clientHeight < AT_END;
    stick.current = end && !window.hasAfter;
    setAway(!stick.current);
    anchor.current = firstVisible(element);
    if (element.scrollTop < NEAR && window.hasBefore) void load('before', window.messages[0]?.seq);
    else if (window.hasAfter && element.scrollHeight - element.scrollTop - element.clientHeight < NEAR) void load('after', window.messages.at(-1)?.seq);
    if (known && wanted.current === undefined && document.visibilityState === 'visible' && document.hasFocus()) {
      const seq = stick.current ? chat.seq : lastVisible(element);
      if (seq > chat.readSeq) engine().read(chat.id, seq);
    }
  }, [window, chat.id, chat.seq, chat.readSeq, load, known]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (!window) {
      element.scrollTop = element.scrollHeight;
      return;
    }
    if (opened.current === undefined) {
      const toEnd = wanted.current === 'end';
      const mark = !toEnd && element.querySelector('[data-key=new]');
      if (mark) mark.scrollIntoView({ block: 'center' });
      else element.scrollTop = element.scrollHeight;
      opened.current = element.scrollTop;
      if (toEnd && window.hasAfter) void load('newest');
      else if (toEnd) wanted.current = undefined;
      else if (known && newFrom !== undefined && (window.messages[0]?.seq ?? 0) > newFrom + 1) void jump(newFrom + 1);
    } else if (wanted.current === 'end' && !window.hasAfter) {
      wanted.current = undefined;
      element.scrollTop = element.scrollHeight;
    } else if (typeof wanted.current === 'number' && show(element, wanted.current)) {
      setFlash(wanted.current);
      wanted.current = undefined;
    } else if (stick.current) element.scrollTop = element.scrollHeight;
    else keepPlace(element, anchor.current);
    look();
    // The place is put right when the lines change; looking changes nothing that is shown.
  }, [lines, known]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const settle = () => { if (stick.current || opened.current === undefined) element.scrollTop = element.scrollHeight; };
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [look]);

  useEffect(() => {
    if (flash === undefined) return undefined;
    const timer = setTimeout(() => setFlash(undefined), FLASH_MS);
    return () => clearTimeout(timer);
  }, [flash]);

  const toEnd = useCallback(() => {
    wanted.current = !window || window.hasAfter ? 'end' : undefined;
    if (window?.hasAfter) void load('newest');
    else if (box.current) {
      stick.current = true;
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [window === undefined, window?.hasAfter, load]);

  useComingBack({ missing: !window, problem, start, look });

  return { box, onScroll: look, away, flash, problem, jump, toEnd, retry: start };
}

/**
 * A history that could not be loaded is asked for again: at once when somebody says that the network is back, and by itself now and
 * then where nobody does. What is there looks whether its edge still wants a page.
 */
function useComingBack({ missing, problem, start, look }: { missing: boolean; problem: unknown; start: () => Promise<void>; look: () => void }) {
  const connection = useLive((s) => s.connection);
  const tries = useRef(0);
  useEffect(() => {
    if (!missing || problem === undefined || !passing(problem)) return undefined;
    const again = () => void start();
    const timer = setTimeout(() => { tries.current += 1; again(); }, wait(tries.current));
    addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [missing, problem, start]);
  useEffect(() => {
    if (connection !== 'open') return;
    tries.current = 0;
    if (!missing) look();
    else if (problem !== undefined) void start();
    // Once for each connection.
  }, [connection]);
}

/** Messages only: days and other marks between them move when history comes in. */
function firstVisible(box: HTMLElement): Anchor | undefined {
  const edge = box.getBoundingClientRect().top;
  for (const line of box.querySelectorAll<HTMLElement>('[data-seq]')) {
    const { top, bottom } = line.getBoundingClientRect();
    if (bottom > edge) return { seq: line.dataset.seq!, at: top - edge + box.scrollTop };
  }
  return undefined;
}

function lastVisible(box: HTMLElement): number {
  const edge = box.getBoundingClientRect().bottom;
  let seq = 0;
  for (const line of box.querySelectorAll<HTMLElement>('[data-seq]')) {
    if (line.getBoundingClientRect().bottom <= edge + 8) seq = Number(line.dataset.seq);
  }
  return seq;
}

/** By how much the message has moved within the content; whoever scrolls meanwhile is not held back. */
function keepPlace(box: HTMLElement, anchor: Anchor | undefined): void {
  const line = anchor && box.querySelector(`[data-seq="${anchor.seq}"]`);
  if (line) box.scrollTop += line.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop - anchor.at;
}

function show(box: HTMLElement, seq: number): boolean {
  const line = box.querySelector(`[data-seq="${seq}"]`);
  line?.scrollIntoView({ block: 'center' });
  return !!line;
}
