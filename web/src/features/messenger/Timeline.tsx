import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, Spinner } from '@vkontakte/vkui';
import { Icon24ChevronDown } from '@vkontakte/icons';
import type { Chat, Person } from '@/shared/api/types';
import { engine } from '@/shared/realtime/current';
import { unread } from '@/shared/realtime/log';
import { useLive } from '@/shared/realtime/store';
import { useProfile } from '@/shared/session/session';
import { useZone } from '@/shared/zone';
import { Bubble, PendingBubble } from './Bubble';
import { dayTitle } from './dates';
import { linesOf, type Line } from './lines';
import type { Acts } from './MessageMenu';
import { NoHistory } from './NoHistory';
import { useTimeline } from './useTimeline';
import { systemText } from './words';

type Props = { chat: Chat; acts: Omit<Acts, 'jump'>; target?: number; onArrived: () => void; sent: number };

/** @param sent how often this person has sent something here: each time leads to the end */
export function Timeline({ chat, acts, target, onArrived, sent }: Props) {
  const { t } = useTranslation('messenger');
  const me = useProfile();
  const zone = useZone();
  const people = useLive((s) => s.log.people);
  const window = useLive((s) => s.log.windows[chat.id]);
  const pendingAll = useLive((s) => s.pending);
  const sentHere = useLive((s) => s.sent[chat.id]);
  const newFrom = useNewFrom(chat);
  const pending = useMemo(() => pendingAll.filter((one) => one.chat === chat.id), [pendingAll, chat.id]);
  const lines = useMemo(() => linesOf(window?.messages ?? sentHere ?? [], window?.hasAfter ? [] : pending, me.id, zone, newFrom), [window, sentHere, pending, me.id, zone, newFrom]);
  const timeline = useTimeline(chat, window, lines, newFrom);
  const { jump, toEnd } = timeline;
  const stale = useLive((s) => s.list === 'stale');
  const problem = useLive((s) => (stale ? s.problem : undefined)) ?? timeline.problem;
  useEffect(() => {
    if (target === undefined) return;
    void jump(target);
    onArrived();
  }, [target, jump, onArrived]);
  useEffect(() => {
    if (sent > 0) toEnd();
    // Once a sending; where the end is changes more often.
  }, [sent]);
  const all: Acts = useMemo(() => ({ ...acts, jump: (seq) => void jump(seq) }), [acts, jump]);
  return (
    <div className="cv__mid">
      <div ref={timeline.box} className="cv__s" tabIndex={0} role="log" aria-label={t('messages')} aria-live="off" onScroll={timeline.onScroll}>
        <div className="cv__in">
          {window?.hasBefore && <div className="cv__more"><Spinner size="s" aria-label={t('app:state.loading')} /></div>}
          {!window && <NoHistory problem={problem} canWrite={acts.canWrite} onRetry={stale ? engine().refresh : timeline.retry} />}
          {window && lines.length === 0 && <p className="sys">{chat.can.includes('write') ? t(`firstWords.${chat.kind}`, { defaultValue: t('firstWords.group') }) : t('noMessages')}</p>}
          {lines.map((line) => <div key={line.key} data-key={line.key}><LineView line={line} chat={chat} people={people} zone={zone} acts={all} flash={timeline.flash} /></div>)}
        </div>
      </div>
      <Announcer lines={lines} people={people} />
      {timeline.away && (
        <span className="cv__down">
          <IconButton label={unread(chat) > 0 ? t('app:unread', { count: unread(chat) }) : t('toEnd')} onClick={timeline.toEnd}><Icon24ChevronDown /></IconButton>
          {unread(chat) > 0 && <b className="cr__cnt num" aria-hidden>{unread(chat)}</b>}
        </span>
      )}
    </div>
  );
}

/** What was new when the chat was opened stays marked while it is open; what was kept on the device is not asked when the server has answered. */
function useNewFrom(chat: Chat): number | undefined {
  const known = useLive((s) => s.list !== 'stale');
  const from = () => (unread(chat) > 0 ? chat.readSeq : undefined);
  const [opened, setOpened] = useState(() => ({ known, from: from() }));
  if (known && !opened.known) setOpened({ known, from: from() });
  return opened.from;
}

function LineView({ line, chat, people, zone, acts, flash }: { line: Line; chat: Chat; people: Record<string, Person>; zone: string; acts: Acts; flash?: number }) {
  const { t, i18n } = useTranslation('messenger');
  switch (line.kind) {
    case 'day': return <div className="dt"><span>{dayTitle(line.day, zone, i18n.language, { today: t('today'), yesterday: t('yesterday') })}</span></div>;
    case 'new': return <div className="nw" role="separator"><span>{t('newMessages')}</span></div>;
    case 'system': return <div className="sys" data-seq={line.message.seq}>{line.message.system && systemText(line.message.system, people, t)}</div>;
    case 'pending': return <PendingBubble pending={line.pending} tail={line.tail} zone={zone} onRepeat={() => engine().repeat(line.pending.id)} onDiscard={() => engine().discard(line.pending.id)} />;
    default: return <Bubble message={line.message} mine={line.mine} first={line.first} tail={line.tail} direct={chat.kind === 'direct'} people={people} zone={zone} read={chat.othersReadSeq >= line.message.seq} flash={flash === line.message.seq} acts={acts} />;
  }
}

const QUIET_MS = 2_000;

/** Says what comes in to a screen reader, at most once in two seconds: the log itself would read out history, too. */
function Announcer({ lines, people }: { lines: Line[]; people: Record<string, Person> }) {
  const last = lines.at(-1);
  const incoming = last?.kind === 'message' && !last.mine ? last.message : undefined;
  const [said, setSaid] = useState('');
  const [from] = useState(() => incoming?.seq ?? 0);
  useEffect(() => {
    if (!incoming || incoming.seq <= from) return undefined;
    const timer = setTimeout(() => setSaid(`${(incoming.author && people[incoming.author]?.name.short) ?? ''}: ${incoming.text ?? ''}`), QUIET_MS);
    return () => clearTimeout(timer);
  }, [incoming, from, people]);
  return <div className="sr" aria-live="polite">{said}</div>;
}
