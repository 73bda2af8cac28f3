import { useState } from 'react';
import { Button } from '@vkontakte/vkui';
import { Icon20WarningTriangleOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { RosterRow } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { TextField } from './Fields';
import { Refused } from './Said';
import { useCapacity } from './useCapacity';
import { useChange } from './useRoster';

/** Asks again before somebody is taken out of the school; a pupil is «отчислить», an adult «убрать из школы». */
export function ExpelDialog({ person, onClose, onDone }: { person: RosterRow; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('roster');
  const said = useCapacity();
  const [reason, setReason] = useState('');
  const kind = person.roles.includes('pupil') ? 'pupil' : 'adult';
  const expel = useChange(() => api.post(`/members/${person.member}/expel`, { reason: reason.trim() || undefined }));
  return (
    <Dialog title={t(`expel.${kind}.title`)} onClose={onClose} onSubmit={() => expel.mutate(undefined, { onSuccess: onDone })}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" appearance="negative" type="submit" loading={expel.isPending}>{t(`expel.${kind}.go`)}</Button></>}>
      <p><b>{person.name.full}</b>{person.capacity && <>, {said(person.capacity)}</>}</p>
      <div className="say say--warn"><Icon20WarningTriangleOutline /><span>{t(`expel.${kind}.will`)}</span></div>
      <TextField label={t('expel.reason')} hint={t('expel.reasonHint')} value={reason} maxLength={500} onText={setReason} />
      <Refused error={expel.error} />
    </Dialog>
  );
}
