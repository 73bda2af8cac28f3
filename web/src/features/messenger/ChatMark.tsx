import { Icon20EducationOutline, Icon20UsersOutline, Icon24BuildingOutline, Icon24Users3Outline, Icon24WorkOutline } from '@vkontakte/icons';
import type { Chat, Person } from '@/shared/api/types';
import { ClassMark, PersonMark } from '@/shared/ui';

const SUBJECT: Record<string, string> = { Математика: '∑', Алгебра: 'x²', Геометрия: '∠', Физика: 'F', Химия: 'H₂', Информатика: '01' };

/** Shape says kind: people are round, classes are rounded squares with a badge of what the chat is about. */
export function ChatMark({ chat, people, online, size }: { chat: Chat; people: Record<string, Person>; online?: boolean; size: 36 | 40 | 52 | 72 }) {
  if (chat.kind === 'direct') return <PersonMark name={(chat.peer && people[chat.peer]?.name) || (chat.title ?? '')} size={size} online={online} />;
  if (chat.kind === 'class') return <ClassMark label={chat.label} grade={chat.grade} size={size} badge={<Icon20EducationOutline />} />;
  if (chat.kind === 'parents') return <ClassMark label={chat.label} grade={chat.grade} size={size} badge={<Icon20UsersOutline />} />;
  if (chat.kind === 'subject') return <ClassMark label={chat.label} grade={chat.grade} size={size} badge={SUBJECT[chat.subject ?? ''] ?? [...(chat.subject ?? ' ')][0]} />;
  if (chat.kind === 'staff' || chat.kind === 'administration') return <ClassMark icon={<Icon24BuildingOutline />} tone={2} size={size} />;
  if (chat.kind === 'association') return <ClassMark icon={<Icon24WorkOutline />} tone={2} size={size} />;
  return <ClassMark icon={<Icon24Users3Outline />} tone={3} size={size} />;
}
