import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, Search } from '@vkontakte/vkui';
import { Icon28EditOutline, Icon56MessagesOutline, Icon56SearchOutline } from '@vkontakte/icons';
import { AccountMenu } from '@/app/shell/AccountMenu';
import { ProfileSwitch } from '@/app/shell/ProfileSwitch';
import { engine } from '@/shared/realtime/current';
import { unread } from '@/shared/realtime/log';
import { useLive } from '@/shared/realtime/store';
import type { Chat, Person } from '@/shared/api/types';
import { useProfile } from '@/shared/session/session';
import { EmptyState, ErrorState, SkeletonRows } from '@/shared/ui';
import { useChatTitle } from '@/shared/chatTitle';
import { useMedia } from '@/shared/media';
import { plain } from '@/shared/plain';
import { useZone } from '@/shared/zone';
import { ChatRow } from './ChatRow';
import { FOLDERS, type Folder } from './folders';
import { useTypingNames } from './useTypingNames';

function matches(chat: Chat, called: string, query: string, people: Record<string, Person>): boolean {
  const title = plain(`${called} ${chat.subject ?? ''} ${(chat.peer && people[chat.peer]?.name.full) ?? ''}`);
  return plain(query).split(/\s+/).every((word) => title.includes(word));
}

export function ChatList({ activeId, onNew }: { activeId?: string; onNew?: () => void }) {
  const { t, i18n } = useTranslation('messenger');
  const titleOf = useChatTitle();
  const phone = useMedia('(max-width: 767px)');
  const [query, setQuery] = useState('');
  const [folder, setFolder] = useState<Folder>('all');
  const chats = useLive((s) => s.log.chats);
  const people = useLive((s) => s.log.people);
  const sorted = useMemo(() => Object.values(chats).sort((a, b) => (b.last?.sentAt ?? '').localeCompare(a.last?.sentAt ?? '') || titleOf(a).localeCompare(titleOf(b), i18n.language)), [chats, titleOf, i18n.language]);
  const shown = sorted.filter((chat) => FOLDERS[folder](chat) && (!query || matches(chat, titleOf(chat), query, people)));
  return (
    <section className="cl" aria-label={t('app:nav.chats')}>
      <div className="cl__top">
        <div className="row cl__ph">
          {phone ? <><h1 className="sr">{t('app:nav.chats')}</h1><AccountMenu /><span className="grow cl__ps"><ProfileSwitch /></span></> : <h1 className="cl__h grow">{t('app:nav.chats')}</h1>}
          {onNew && <IconButton label={t('new.open')} className="cl__new" onClick={onNew}><Icon28EditOutline width={26} height={26} /></IconButton>}
        </div>
        <Search noPadding placeholder={t('searchChats')} value={query} onChange={(event) => setQuery(event.target.value)} />
        <Folders chats={sorted} folder={folder} onFolder={setFolder} />
      </div>
      <Rows phone={phone} shown={shown} any={sorted.length > 0} activeId={activeId} onReset={() => { setQuery(''); setFolder('all'); }} />
    </section>
  );
}

function Folders({ chats, folder, onFolder }: { chats: Chat[]; folder: Folder; onFolder: (folder: Folder) => void }) {
  const { t } = useTranslation('messenger');
  const used = (Object.keys(FOLDERS) as Folder[]).filter((key) => key === 'all' || key === 'unread' || chats.some(FOLDERS[key]));
  if (used.length < 3) return <div className="cl__gap" />;
  return (
    <div className="cl__f" role="group" aria-label={t('folders.label')}>
      {used.map((key) => {
        const count = chats.filter((chat) => FOLDERS[key](chat) && unread(chat) > 0).length;
        return <button key={key} type="button" aria-pressed={key === folder} className="fchip" onClick={() => onFolder(key)}>{t(`folders.${key}`)}{count > 0 && key !== 'unread' && <b className="num">{count}</b>}</button>;
      })}
    </div>
  );
}

function Rows({ phone, shown, any, activeId, onReset }: { phone: boolean; shown: Chat[]; any: boolean; activeId?: string; onReset: () => void }) {
  const { t } = useTranslation('messenger');
  const zone = useZone();
  const me = useProfile();
  const state = useLive((s) => s.list);
  const problem = useLive((s) => s.problem);
  const people = useLive((s) => s.log.people);
  const presence = useLive((s) => s.presence);
  const drafts = useLive((s) => s.drafts);
  const typing = useTypingNames();
  if (!any && state === 'loading') return <SkeletonRows />;
  if (!any && state === 'failed') return <ErrorState error={problem} onRetry={() => void engine().refresh()} />;
  if (!any && !phone) return <p className="cl__none">{t('noChats')}</p>;
  if (!any) return <EmptyState icon={<Icon56MessagesOutline />} title={t(`empty.${me.kind}.title`)}>{t(`empty.${me.kind}.text`)}</EmptyState>;
  if (shown.length === 0) return <EmptyState icon={<Icon56SearchOutline />} title={t('nothing.title')} action={<Button size="m" mode="secondary" onClick={onReset}>{t('nothing.reset')}</Button>}>{t('nothing.text')}</EmptyState>;
  return (
    <nav className="cl__list scroll" aria-label={t('listLabel')} onKeyDown={walk}>
      {shown.map((chat) => (
        <ChatRow key={chat.id} chat={chat} me={me.id} people={people} zone={zone} active={chat.id === activeId} online={!!chat.peer && !!presence[chat.peer]?.online} typing={typing(chat)} draft={chat.id === activeId ? undefined : drafts[chat.id]} />
      ))}
    </nav>
  );
}

/** Up and down walk the list as well as Tab does. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a.cr')];
  const next = rows[rows.indexOf(document.activeElement as HTMLElement) + step];
  if (next) { event.preventDefault(); next.focus(); }
}
