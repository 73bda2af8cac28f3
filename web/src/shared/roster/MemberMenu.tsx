import { useRef, useState } from 'react';
import { ActionSheet, ActionSheetDefaultIosCloseItem, ActionSheetItem, IconButton } from '@vkontakte/vkui';
import { Icon20MoreHorizontal, Icon28AddSquareOutline, Icon28EditOutline, Icon28MessageOutline, Icon28QrCodeOutline, Icon28RefreshOutline, Icon28UserOutgoingOutline, Icon28UsersOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { RosterRow } from '@/shared/api/types';
import { shortName } from './words';

export type MemberAct = 'write' | 'transfer' | 'expel' | 'edit' | 'restore' | 'invite' | 'invite-parents' | 'load';

/** What may be done with this person: only what the server names. */
export function MemberMenu({ row, acts, onAct }: { row: RosterRow; acts?: MemberAct[]; onAct: (act: MemberAct) => void }) {
  const { t } = useTranslation('roster');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLElement>(null);
  const shown = acts ?? actsOf(row);
  if (shown.length === 0) return null;
  return (
    <>
      <IconButton getRootRef={button} label={t('actions', { name: shortName(row.name) })} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)}><Icon20MoreHorizontal /></IconButton>
      {open && (
        <ActionSheet aria-label={t('actions', { name: shortName(row.name) })} toggleRef={button} onClosed={() => setOpen(false)} iosCloseItem={<ActionSheetDefaultIosCloseItem />} placement="bottom-end">
          {shown.map((act) => <ActionSheetItem key={act} before={ICONS[act]} mode={act === 'expel' ? 'destructive' : 'default'} onClick={() => onAct(act)}>{t(act === 'expel' && row.roles.includes('pupil') ? 'act.expel-pupil' : `act.${act}`)}</ActionSheetItem>)}
        </ActionSheet>
      )}
    </>
  );
}

const ICONS = {
  write: <Icon28MessageOutline />, transfer: <Icon28RefreshOutline />, expel: <Icon28UserOutgoingOutline />, edit: <Icon28EditOutline />, restore: <Icon28AddSquareOutline />,
  invite: <Icon28QrCodeOutline />, 'invite-parents': <Icon28UsersOutline />, load: <Icon28EditOutline />,
};

/** A link of their own only for those who have not come in yet; a parent's link from every child's row. */
export function actsOf(row: RosterRow): MemberAct[] {
  const may = (word: string) => row.can.includes(word);
  const acts: MemberAct[] = [];
  if (may('write') && row.profile) acts.push('write');
  if (may('invite') && !row.joined) acts.push('invite');
  if (may('invite') && row.roles.includes('pupil')) acts.push('invite-parents');
  for (const act of ['edit', 'transfer', 'restore', 'expel'] as const) if (may(act)) acts.push(act);
  return acts;
}
