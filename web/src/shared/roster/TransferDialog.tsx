import { useState } from 'react';
import { Button } from '@vkontakte/vkui';
import { Icon20ArrowRightOutline, Icon20MessagesOutline, Icon20UsersOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { ClassRow, RosterRow } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { ChoiceField } from './Fields';
import { Refused } from './Said';
import { useAsk, useChange } from './useRoster';
import { classWord } from './words';

type Props = { organisation: string; pupil: RosterRow; onClose: () => void; onDone: (to: string) => void };

/** Into which class, and what will follow from it. */
export function TransferDialog({ organisation, pupil, onClose, onDone }: Props) {
  const { t } = useTranslation('roster');
  const classes = useAsk<{ items: ClassRow[] }>(`/organisations/${organisation}/classes`);
  const [to, setTo] = useState('');
  const target = classes.data?.items.find((one) => one.id === to);
  const transfer = useChange(() => api.post(`/members/${pupil.member}/transfer`, { class: to }));
  const go = () => { if (target) transfer.mutate(undefined, { onSuccess: () => onDone(target.title) }); };
  const from = pupil.class ? classWord(pupil.class.title) : undefined;
  return (
    <Dialog title={t('transfer.title')} onClose={onClose} onSubmit={go}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" type="submit" disabled={!target} loading={transfer.isPending}>{target ? t('transfer.to', { class: classWord(target.title) }) : t('transfer.go')}</Button></>}>
      <p><b>{pupil.name.full}</b>{from && <>, {t('transfer.now', { class: from })}</>}</p>
      <ChoiceField label={t('transfer.class')} value={to} onText={setTo} disabled={!classes.data}>
        <option value="">{t('transfer.choose')}</option>
        {classes.data?.items.filter((one) => one.id !== pupil.class?.id).map((one) => <option key={one.id} value={one.id}>{classWord(one.title)}{one.classTeacher ? ` — ${one.classTeacher.name.short}` : ''}</option>)}
      </ChoiceField>
      {target && (
        <ul className="will" aria-label={t('transfer.will')}>
          <li><Icon20MessagesOutline />{from ? t('transfer.chats', { from, to: classWord(target.title) }) : t('transfer.chatsIn', { to: classWord(target.title) })}</li>
          <li><Icon20UsersOutline />{t('transfer.parents')}</li>
          <li><Icon20ArrowRightOutline />{t('transfer.line')}</li>
        </ul>
      )}
      <Refused error={classes.error ?? transfer.error} />
    </Dialog>
  );
}
