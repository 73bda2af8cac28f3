import { type ReactNode, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Chat, RosterRow } from '@/shared/api/types';
import { ExpelDialog } from './ExpelDialog';
import type { MemberAct } from './MemberMenu';
import { PersonalLink } from './PersonalLink';
import { RestoreDialog } from './RestoreDialog';
import { TransferDialog } from './TransferDialog';
import { useNotice } from './Notice';
import { useChange } from './useRoster';
import { classWord, shortName } from './words';

/** The direct chat with this person, made when it is first opened. */
export function useWrite() {
  const navigate = useNavigate();
  return useChange((profile: string) => api.put<Chat>(`/chats/direct/${profile}`).then((chat) => { void navigate({ to: '/chats/$id', params: { id: chat.id } }); }));
}

type Place = { organisation: string; school: string };

/** Does what a member's menu offers; `more` takes what only one screen knows (editing, a teacher's load). */
export function useMemberActs({ organisation, school }: Place, more?: (row: RosterRow, act: MemberAct) => void): { act: (row: RosterRow, act: MemberAct) => void; shown: ReactNode } {
  const { t } = useTranslation('roster');
  const [open, setOpen] = useState<{ row: RosterRow; act: MemberAct }>();
  const { notice, tell } = useNotice();
  const write = useWrite();
  const act = (row: RosterRow, wanted: MemberAct) => {
    if (wanted === 'write') write.mutate(row.profile!, { onError: tell });
    else if (wanted === 'edit' || wanted === 'load') more?.(row, wanted);
    else setOpen({ row, act: wanted });
  };
  const close = () => setOpen(undefined);
  const done = (text: string) => { close(); tell(text); };
  const dialog = () => {
    if (!open) return null;
    const { row, act: wanted } = open;
    const name = shortName(row.name);
    if (wanted === 'transfer') return <TransferDialog organisation={organisation} pupil={row} onClose={close} onDone={(to) => done(t('transfer.done', { name, class: classWord(to) }))} />;
    if (wanted === 'expel') return <ExpelDialog person={row} onClose={close} onDone={() => done(t('expel.done', { name }))} />;
    if (wanted === 'restore') return <RestoreDialog organisation={organisation} person={row} onClose={close} onDone={() => done(t('restore.done', { name }))} />;
    return <PersonalLink organisation={organisation} school={school} person={row} role={wanted === 'invite-parents' ? 'parent' : (row.roles[0] ?? 'pupil')} onClose={close} />;
  };
  return { act, shown: <>{dialog()}{notice}</> };
}
