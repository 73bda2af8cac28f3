import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@vkontakte/vkui';
import { Icon20Cancel, Icon20ReplyOutline, Icon20WriteOutline, Icon28CheckCircleOutline, Icon28Send } from '@vkontakte/icons';
import { sentence } from '@/shared/api/problem';
import type { Chat, Message, Person } from '@/shared/api/types';
import { engine } from '@/shared/realtime/current';
import { useLive } from '@/shared/realtime/store';
import { useMedia } from '@/shared/media';
import { MentionPicker, wordAt } from './MentionPicker';

const MOST = 4000;
const NEAR_MOST = 3800;

type Props = { chat: Chat; replyTo?: Message; editing?: Message; onDone: () => void; onEditLast: () => void; onSent: () => void };

export function Composer({ chat, replyTo, editing, onDone, onEditLast, onSent }: Props) {
  const { t } = useTranslation('messenger');
  const people = useLive((s) => s.log.people);
  const touch = useMedia('(pointer: coarse)');
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => useLive.getState().drafts[chat.id] ?? '');
  const [caret, setCaret] = useState(0);
  const [mentioned, setMentioned] = useState<Person[]>([]);
  const length = [...text].length;
  const edit = useMutation({ mutationFn: (words: string) => engine().edit(chat.id, editing!, words, idsIn(words)), onSuccess: () => finish() });

  useEffect(() => {
    if (editing) setText(editing.text ?? '');
    if (editing || replyTo) input.current?.focus();
  }, [editing, replyTo]);
  useEffect(() => { if (!touch) input.current?.focus(); }, [touch]);
  useEffect(() => grow(input.current), [text]);

  const idsIn = (words: string): string[] => mentioned.filter((person) => words.includes(`@${person.name.short}`)).map((person) => person.profile);
  const finish = () => {
    if (editing) setText(useLive.getState().drafts[chat.id] ?? '');
    else change('');
    setMentioned([]);
    onDone();
  };
  const change = (words: string) => {
    setText(words);
    setCaret(input.current?.selectionStart ?? words.length);
    if (editing) return;
    engine().draft(chat.id, words);
    if (words) engine().typing(chat.id);
  };
  const submit = () => {
    const words = text.trim();
    if (!words || length > MOST || edit.isPending) return;
    if (editing) {
      edit.mutate(words);
      return;
    }
    engine().send({ chat: chat.id, text: words, mentions: idsIn(words), replyTo: replyTo && { seq: replyTo.seq, author: replyTo.author, text: replyTo.text?.slice(0, 200) } });
    onSent();
    finish();
  };
  const cancel = () => {
    if (editing) setText(useLive.getState().drafts[chat.id] ?? '');
    onDone();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === 'Enter' && !event.shiftKey && !touch) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape' && (editing || replyTo)) cancel();
    else if (event.key === 'ArrowUp' && !text && !editing) onEditLast();
  };
  const pick = (person: Person) => {
    const word = wordAt(text, caret);
    if (!word) return;
    const words = `${text.slice(0, word.start)}@${person.name.short} ${text.slice(caret)}`;
    setMentioned((others) => [...others.filter((other) => other.profile !== person.profile), person]);
    setText(words);
    requestAnimationFrame(() => {
      const at = word.start + person.name.short.length + 2;
      input.current?.focus();
      input.current?.setSelectionRange(at, at);
      setCaret(at);
    });
  };
  return (
    <div className="cv__w">
      {(editing || replyTo) && <Above editing={!!editing} message={(editing ?? replyTo)!} people={people} onCancel={cancel} />}
      {edit.isError && <p className="cp__bad" role="alert">{sentence(edit.error, t('app:state.unreachable'))}</p>}
      <MentionPicker chat={chat} text={text} caret={caret} input={input} onPick={pick} />
      <div className="cp">
        <textarea ref={input} className="cp__in" rows={1} value={text} placeholder={t('message')} aria-label={t('messageText')} enterKeyHint={touch ? 'enter' : 'send'}
          onChange={(event) => change(event.target.value)} onKeyDown={keys} onSelect={(event) => setCaret(event.currentTarget.selectionStart)} />
        {length > NEAR_MOST && <span className={`cp__n num ${length > MOST ? 'cp__n--over' : ''}`} role="status">{MOST - length}</span>}
        <IconButton label={editing ? t('app:save') : t('send')} className="cp__go" disabled={!text.trim() || length > MOST || edit.isPending} onClick={submit}>{editing ? <Icon28CheckCircleOutline /> : <Icon28Send />}</IconButton>
      </div>
    </div>
  );
}

function Above({ editing, message, people, onCancel }: { editing: boolean; message: Message; people: Record<string, Person>; onCancel: () => void }) {
  const { t } = useTranslation('messenger');
  return (
    <div className="cp__top">
      {editing ? <Icon20WriteOutline aria-hidden /> : <Icon20ReplyOutline aria-hidden />}
      <div className="grow"><b className="trunc">{editing ? t('editing') : ((message.author && people[message.author]?.name.short) ?? t('someone'))}</b><span className="trunc">{message.text}</span></div>
      <IconButton label={t('app:cancel')} onClick={onCancel}><Icon20Cancel /></IconButton>
    </div>
  );
}

/** As tall as the text, up to eight lines. */
function grow(input: HTMLTextAreaElement | null): void {
  if (!input) return;
  input.style.blockSize = 'auto';
  input.style.blockSize = `${Math.min(input.scrollHeight, 176)}px`;
}
