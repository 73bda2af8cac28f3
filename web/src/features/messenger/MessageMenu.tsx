import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionSheet, ActionSheetDefaultIosCloseItem, ActionSheetItem, Alert } from '@vkontakte/vkui';
import { Icon20CopyOutline, Icon20DeleteOutline, Icon20ReplyOutline, Icon20WriteOutline } from '@vkontakte/icons';
import type { Message } from '@/shared/api/types';
import { copyText } from '@/shared/ui/clipboard';

/** What one may do with a message here; the server said so for the chat. */
export type Acts = {
  canWrite: boolean;
  can: string[];
  editHours: number;
  reply: (message: Message) => void;
  edit: (message: Message) => void;
  remove: (message: Message) => void;
  jump: (seq: number) => void;
};

const within = (message: Message, hours: number): boolean => Date.now() - Date.parse(message.sentAt) < hours * 3_600_000;

export function MessageMenu({ message, mine, acts, toggle, onClosed }: { message: Message; mine: boolean; acts: Acts; toggle: RefObject<HTMLElement | null>; onClosed: () => void }) {
  const { t } = useTranslation('messenger');
  const [sure, setSure] = useState(false);
  // To answer or to change is to write: the caret stays in the composer instead of going back to the menu's button.
  const writes = useRef(false);
  const write = (act: (message: Message) => void) => () => { writes.current = true; act(message); };
  const fresh = within(message, acts.editHours);
  const mayEdit = mine && fresh && acts.can.includes('edit-own');
  const mayDelete = (mine && fresh && acts.can.includes('delete-own')) || acts.can.includes('delete-any');
  if (sure) {
    return (
      <Alert onClosed={onClosed} title={t('remove.title')} description={t('remove.text')} dismissLabel={t('app:close')}
        actions={[{ title: t('app:cancel'), mode: 'cancel' }, { title: t('act.delete'), mode: 'destructive', action: () => acts.remove(message) }]} />
    );
  }
  return (
    <ActionSheet aria-label={t('act.menu')} toggleRef={toggle} onClosed={onClosed} restoreFocus={() => !writes.current} iosCloseItem={<ActionSheetDefaultIosCloseItem />}>
      {acts.canWrite && <ActionSheetItem before={<Icon20ReplyOutline />} onClick={write(acts.reply)}>{t('act.reply')}</ActionSheetItem>}
      <ActionSheetItem before={<Icon20CopyOutline />} onClick={() => void copyText(message.text ?? '')}>{t('act.copy')}</ActionSheetItem>
      {mayEdit && <ActionSheetItem before={<Icon20WriteOutline />} onClick={write(acts.edit)}>{t('act.edit')}</ActionSheetItem>}
      {mayDelete && <ActionSheetItem before={<Icon20DeleteOutline />} mode="destructive" autoCloseDisabled onClick={() => setSure(true)}>{t('act.delete')}</ActionSheetItem>}
    </ActionSheet>
  );
}
