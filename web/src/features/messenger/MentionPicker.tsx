import { useEffect, useState, type RefObject } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Chat, ChatMember, Page, Person } from '@/shared/api/types';
import { plain } from '@/shared/plain';
import { useProfile } from '@/shared/session/session';
import { PersonMark, RoleChip } from '@/shared/ui';

const SHOWN = 6;
/** The «@word» that the caret stands in. */
export function wordAt(text: string, caret: number): { start: number; word: string } | undefined {
  const match = /(?:^|\s)@([\p{L}-]*)$/u.exec(text.slice(0, caret));
  return match ? { start: caret - match[1]!.length - 1, word: match[1]! } : undefined;
}

/** Members whose name begins with what follows an «@». Arrows choose, Enter or Tab takes. */
export function MentionPicker({ chat, text, caret, input, onPick }: { chat: Chat; text: string; caret: number; input: RefObject<HTMLTextAreaElement | null>; onPick: (person: Person) => void }) {
  const { t } = useTranslation('messenger');
  const me = useProfile();
  const word = chat.kind === 'direct' ? undefined : wordAt(text, caret)?.word;
  const [at, setAt] = useState(0);
  const members = useQuery({
    queryKey: [me.id, 'chat', chat.id, 'mentionable'], enabled: word !== undefined, staleTime: 60_000,
    queryFn: () => api.get<Page<ChatMember>>(`/chats/${chat.id}/members?limit=200`).then((page) => page.items),
  });
  const found = word === undefined ? [] : (members.data ?? []).filter((person) => person.profile !== me.id && [person.name.family, person.name.given].some((name) => plain(name).startsWith(plain(word)))).slice(0, SHOWN);
  useEffect(() => setAt(0), [word]);
  useEffect(() => {
    const field = input.current;
    if (!field || found.length === 0) return undefined;
    const keys = (event: globalThis.KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step) setAt((i) => (i + step + found.length) % found.length);
      else if (event.key === 'Enter' || event.key === 'Tab') onPick(found[at] ?? found[0]!);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    field.addEventListener('keydown', keys, true);
    return () => field.removeEventListener('keydown', keys, true);
  });
  if (found.length === 0) return null;
  return (
    <ul className="mp" role="listbox" aria-label={t('mentionWhom')}>
      {found.map((person, i) => (
        <li key={person.profile} role="option" aria-selected={i === at} className="mp__i" onMouseDown={(event) => { event.preventDefault(); onPick(person); }}>
          <PersonMark name={person.name} size={28} /><span className="trunc">{person.name.short}</span>{person.role && person.role !== 'pupil' && <RoleChip role={person.role} />}
        </li>
      ))}
    </ul>
  );
}
