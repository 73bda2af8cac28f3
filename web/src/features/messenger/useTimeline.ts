import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Chat } from '@/shared/api/types';
import { engine } from '@/shared/realtime/current';
import { unread, type Window } from '@/shared/realtime/log';
import type { Line } from './lines';

/** A page is asked for when the edge of the window comes this near, px. */
const NEAR = 600;
/** Closer to the end than this counts as being at the end, px. */
const AT_END = 60;
const FLASH_MS = 1_600;
/** Behind by more than a page: open at the first unread message instead of the end. */
const FAR_BEHIND = 40;

/**
 * The scrolling of a conversation: stays at the end while one is there, keeps the line under the eye in its place when history comes in
 * above or below, opens at the first unread message, and says how far has been read.
 */
export function useTimeline(chat: Chat, window: Window | undefined, lines: Line[], newFrom: number) {
  const box = useRef<HTMLDivElement>(null);
  const stick = useRef(newFrom === 0);
  const anchor = useRef<{ key: string; top: number }>(undefined);
  const busy = useRef(false);
  const wanted = useRef<{ seq: number; block: ScrollLogicalPosition }>(undefined);
  const opened = useRef(false);
  const [away, setAway] = useState(false);
  const [flash, setFlash] = useState<number>();
  const [problem, setProblem] = useState<unknown>();

  const load = useCallback(async (place: 'newest' | 'before' | 'after' | 'around', seq?: number) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await engine().page(chat.id, place, seq);
      setProblem(undefined);
    } catch (error) {
      setProblem(error);
    } finally {
      busy.current = false;
    }
  }, [chat.id]);

  const start = useCallback(() => void (unread(chat) > FAR_BEHIND && !opened.current ? load('around', chat.readSeq + 1) : load('newest')), [chat, load]);

  useEffect(() => {
    if (!window) start();
    // Asked again whenever the window is dropped because too much was missed.
    // The chat's other changes are no reason to ask.
  }, [window === undefined, chat.id]);

  const look = useCallback(() => {
    const element = box.current;
    if (!element || !window) return;
    const end = element.scrollHeight - element.scrollTop - element.clientHeight < AT_END;
    stick.current = end && !window.hasAfter;
    setAway(!stick.current);
    anchor.current = firstVisible(element);
    if (element.scrollTop < NEAR && window.hasBefore) void load('before', window.messages[0]?.seq);
    else if (window.hasAfter && element.scrollHeight - element.scrollTop - element.clientHeight < NEAR) void load('after', window.messages.at(-1)?.seq);
    if (document.visibilityState === 'visible' && document.hasFocus()) {
      const seq = stick.current ? chat.seq : lastVisible(element);
      if (seq > chat.readSeq) engine().read(chat.id, seq);
    }
  }, [window, chat.id, chat.seq, chat.readSeq, load]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !window) return;
    if (!opened.current) {
      opened.current = true;
      const mark = element.querySelector('[data-key=new]');
      if (mark) mark.scrollIntoView({ block: 'center' });
      else element.scrollTop = element.scrollHeight;
    } else if (wanted.current && show(element, wanted.current)) {
      setFlash(wanted.current.seq);
      wanted.current = undefined;
    } else if (stick.current) element.scrollTop = element.scrollHeight;
    else keepPlace(element, anchor.current);
    look();
    // The place is put right when the lines change; looking changes nothing that is shown.
  }, [lines]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const settle = () => { if (stick.current) element.scrollTop = element.scrollHeight; };
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

  const jump = useCallback(async (seq: number) => {
    const element = box.current;
    if (element && show(element, { seq, block: 'center' })) {
      setFlash(seq);
      return;
    }
    wanted.current = { seq, block: 'center' };
    stick.current = false;
    await load('around', seq);
  }, [load]);

  const toEnd = useCallback(() => {
    stick.current = true;
    if (window?.hasAfter) void load('newest');
    else if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [window?.hasAfter, load]);

  return { box, onScroll: look, away, flash, problem, jump, toEnd, retry: start };
}

function firstVisible(box: HTMLElement): { key: string; top: number } | undefined {
  const edge = box.getBoundingClientRect().top;
  for (const line of box.querySelectorAll<HTMLElement>('[data-key]')) {
    const { top, bottom } = line.getBoundingClientRect();
    if (bottom > edge) return { key: line.dataset.key!, top: top - edge };
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

function keepPlace(box: HTMLElement, anchor: { key: string; top: number } | undefined): void {
  const line = anchor && box.querySelector(`[data-key="${CSS.escape(anchor.key)}"]`);
  if (line) box.scrollTop += line.getBoundingClientRect().top - box.getBoundingClientRect().top - anchor.top;
}

function show(box: HTMLElement, { seq, block }: { seq: number; block: ScrollLogicalPosition }): boolean {
  const line = box.querySelector(`[data-seq="${seq}"]`);
  line?.scrollIntoView({ block });
  return !!line;
}
