import type { TFunction } from 'i18next';
import type { Chat, Message, Person, SystemLine } from '@/shared/api/types';

const full = (name: SystemLine['people'][number]['name']): string => (typeof name === 'string' ? name : name.short);

/** The sentence of a system line: «Иванов Иван переведён(а) в 7В». */
export function systemText(line: SystemLine, people: Record<string, Person>, t: TFunction<'messenger'>): string {
  const names = line.people.map((person) => full(person.name)).join(', ');
  const by = line.by ? people[line.by]?.name.short : undefined;
  return t(`system.${line.kind}${by && line.kind !== 'transferred-in' && line.kind !== 'transferred-out' && line.by !== line.people[0]?.profile ? '-by' : ''}`, { names, by, title: line.title, class: line.class, count: line.people.length });
}

/** The second line of a chat in the list. */
export function preview(message: Message, chat: Chat, me: string, people: Record<string, Person>, t: TFunction<'messenger'>): { from?: string; text: string } {
  if (message.system) return { text: systemText(message.system, people, t) };
  const text = message.deletedAt ? t('deleted') : (message.text ?? '').replace(/\s+/g, ' ');
  if (message.author === me) return { from: t('you'), text };
  return { from: chat.kind === 'direct' || !message.author ? undefined : people[message.author]?.name.given, text };
}
