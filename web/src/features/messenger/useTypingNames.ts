import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chat } from '@/shared/api/types';
import { useLive } from '@/shared/realtime/store';
import { useProfile } from '@/shared/session/session';

const SHOWN_MS = 6_000;

/** «печатает» for a chat, «Ольга печатает», «печатают двое»; forgotten after six seconds of silence. */
export function useTypingNames(): (chat: Chat) => string | undefined {
  const { t } = useTranslation('messenger');
  const me = useProfile();
  const typing = useLive((s) => s.typing);
  const people = useLive((s) => s.log.people);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setTimeout(() => setNow(Date.now()), SHOWN_MS + 100);
    return () => clearTimeout(timer);
  }, [typing]);
  return (chat) => {
    const who = Object.entries(typing[chat.id] ?? {}).filter(([profile, at]) => profile !== me.id && now - at < SHOWN_MS).map(([profile]) => profile);
    if (who.length === 0) return undefined;
    if (chat.kind === 'direct') return t('typing.direct');
    return who.length === 1 && people[who[0]!] ? t('typing.one', { name: people[who[0]!]!.name.given }) : t('typing.many', { count: who.length });
  };
}
