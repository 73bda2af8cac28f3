import { memo, useRef, useState, type ReactNode, type TouchEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@vkontakte/vkui';
import { Icon16CheckDoubleOutline, Icon16CheckOutline, Icon16ClockOutline, Icon16ErrorCircleOutline, Icon20ReplyOutline, Icon20MoreVertical } from '@vkontakte/icons';
import type { Message, Person } from '@/shared/api/types';
import type { Pending } from '@/shared/realtime/cache';
import { PersonMark, RoleChip, Sign } from '@/shared/ui';
import { MessageMenu, type Acts } from './MessageMenu';
import { clock } from './dates';
import { richText } from './text';

const HOLD_MS = 450;
const tone = (name: string): number => (name.charCodeAt(0) + name.length) % 4;

type Props = { message: Message; mine: boolean; first: boolean; tail: boolean; direct: boolean; people: Record<string, Person>; zone: string; read: boolean; flash: boolean; acts: Acts };

export const Bubble = memo(function Bubble({ message, mine, first, tail, direct, people, zone, read, flash, acts }: Props) {
  const { t, i18n } = useTranslation('messenger');
  const author = message.author ? people[message.author] : undefined;
  const name = author?.name.short ?? t('someone');
  const time = clock(message.sentAt, zone, i18n.language);
  return (
    <Frame mine={mine} tail={tail} direct={direct} mark={author ? <PersonMark name={author.name} size={32} /> : null} label={`${mine ? t('you') : name}, ${time}`} seq={message.seq} flash={flash} message={message} acts={acts}>
      {!mine && first && !direct && <div className="bb__who" data-tone={tone(name)}>{name}{author?.role && author.role !== 'pupil' && <RoleChip role={author.role} />}</div>}
      {message.replyTo && <Quote quote={message.replyTo} people={people} onOpen={() => acts.jump(message.replyTo!.seq)} />}
      {message.deletedAt ? <p className="bb__x bb__x--gone">{t('deleted')}</p> : <p className="bb__x">{richText(message.text ?? '', (message.mentions ?? []).flatMap((id) => people[id] ?? []))}</p>}
      <div className="bb__m"><span className="bb__t num">{message.editedAt && !message.deletedAt && <span>{t('edited')}</span>}{time}{mine && (read ? <Sign icon={Icon16CheckDoubleOutline} className="bb__rd" label={t('read')} /> : <Sign icon={Icon16CheckOutline} label={t('sent')} />)}</span></div>
    </Frame>
  );
});

function Quote({ quote, people, onOpen }: { quote: NonNullable<Message['replyTo']>; people: Record<string, Person>; onOpen: () => void }) {
  const { t } = useTranslation('messenger');
  return <button type="button" className="rp" onClick={onOpen}><b className="trunc">{(quote.author && people[quote.author]?.name.short) ?? t('someone')}</b><span className="trunc">{quote.text ?? t('deleted')}</span></button>;
}

type FrameProps = { mine: boolean; tail: boolean; direct: boolean; mark: ReactNode; label: string; seq: number; flash: boolean; message: Message; acts: Acts; children: ReactNode };

/** The bubble's outline with its menu: by pointer, by long press, by right button and by keyboard. */
function Frame({ mine, tail, direct, mark, label, seq, flash, message, acts, children }: FrameProps) {
  const { t } = useTranslation('messenger');
  const more = useRef<HTMLElement>(null);
  const [menu, setMenu] = useState(false);
  const hold = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  const letGo = () => { clearTimeout(hold.current); held.current = false; };
  const touch = {
    onTouchStart: () => { hold.current = setTimeout(() => { held.current = true; setMenu(true); }, HOLD_MS); },
    onTouchMove: () => clearTimeout(hold.current),
    // The finger that opened the menu must not close it again by the click that follows.
    onTouchEnd: (event: TouchEvent) => { if (held.current) event.preventDefault(); letGo(); },
    onTouchCancel: letGo,
  };
  return (
    <article className={`ms ${mine ? 'ms--me' : ''} ${direct ? 'ms--direct' : ''}`} data-tail={tail || undefined} data-flash={flash || undefined} data-seq={seq} aria-label={label}>
      {!mine && !direct && <span className="ms__av">{tail && mark}</span>}
      <div className="bb" {...touch} onContextMenu={(event) => { if (getSelection()?.isCollapsed !== false) { event.preventDefault(); setMenu(true); } }}>{children}</div>
      <span className="ms__act">
        {acts.canWrite && !message.deletedAt && <IconButton label={t('act.reply')} onClick={() => acts.reply(message)}><Icon20ReplyOutline /></IconButton>}
        {!message.deletedAt && <IconButton getRootRef={more} label={t('act.menu')} aria-haspopup="menu" onClick={() => setMenu(true)}><Icon20MoreVertical /></IconButton>}
      </span>
      {menu && !message.deletedAt && <MessageMenu message={message} mine={mine} acts={acts} toggle={more} onClosed={() => setMenu(false)} />}
    </article>
  );
}

/** Written, not yet acknowledged. */
export function PendingBubble({ pending, tail, zone, onRepeat, onDiscard }: { pending: Pending; tail: boolean; zone: string; onRepeat: () => void; onDiscard: () => void }) {
  const { t, i18n } = useTranslation('messenger');
  const failed = pending.state === 'failed';
  return (
    <article className="ms ms--me" data-tail={tail || undefined} aria-label={t(failed ? 'notSent' : 'waiting')}>
      <div className="bb bb--wait" data-failed={failed || undefined}>
        {pending.replyTo && <div className="rp"><span className="trunc">{pending.replyTo.text}</span></div>}
        <p className="bb__x">{pending.text}</p>
        <div className="bb__m">
          {failed && <span className="bb__bad" role="alert">{pending.problem || t('notSent')} <button type="button" className="lnk" onClick={onRepeat}>{t('app:state.retry')}</button> <button type="button" className="lnk" onClick={onDiscard}>{t('act.discard')}</button></span>}
          <span className="bb__t num">{clock(pending.at, zone, i18n.language)}{failed ? <Icon16ErrorCircleOutline className="bb__err" aria-hidden /> : <Sign icon={Icon16ClockOutline} label={t('waiting')} />}</span>
        </div>
      </div>
    </article>
  );
}
