import type { ReactNode } from 'react';
import type { Person } from '@/shared/api/types';

const LINK = /(https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]])/g;

/** A message's text with links that open apart and mentioned names made to stand out. */
export function richText(text: string, mentioned: Person[]): ReactNode[] {
  const names = mentioned.map((person) => `@${person.name.short}`);
  return text.split(LINK).flatMap<ReactNode>((part, i) => (i % 2 === 1 ? [<a key={`l${i}`} href={part} target="_blank" rel="noopener noreferrer">{part}</a>] : withMentions(part, names, i)));
}

function withMentions(text: string, names: string[], at: number): ReactNode[] {
  if (names.length === 0) return [text];
  const any = new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'g');
  return text.split(any).map((part, i) => (i % 2 === 1 ? <b key={`m${at}-${i}`} className="bb__at">{part}</b> : part));
}
