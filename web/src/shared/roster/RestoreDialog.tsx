import { useState } from 'react';
import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { ClassRow, RosterRow } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { ChoiceField } from './Fields';
import { Refused } from './Said';
import { useAsk, useChange } from './useRoster';
import { classWord } from './words';

/** Takes somebody back into the school; a pupil into a class. */
export function RestoreDialog({ organisation, person, onClose, onDone }: { organisation: string; person: RosterRow; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('roster');
  const pupil = person.roles.includes('pupil') || person.roles.length === 0;
  const classes = useAsk<{ items: ClassRow[] }>(pupil ? `/organisations/${organisation}/classes` : undefined);
  const [to, setTo] = useState(person.class?.id ?? '');
  const restore = useChange(() => api.post(`/members/${person.member}/restore`, { class: to || undefined }));
  return (
    <Dialog title={t('restore.title')} onClose={onClose} onSubmit={() => restore.mutate(undefined, { onSuccess: onDone })}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" type="submit" loading={restore.isPending}>{t('restore.go')}</Button></>}>
      <p><b>{person.name.full}</b></p>
      {pupil && (
        <ChoiceField label={t('transfer.class')} value={to} onText={setTo}>
          <option value="">{t('restore.same')}</option>
          {classes.data?.items.map((one) => <option key={one.id} value={one.id}>{classWord(one.title)}</option>)}
        </ChoiceField>
      )}
      <Refused error={restore.error} />
    </Dialog>
  );
}
