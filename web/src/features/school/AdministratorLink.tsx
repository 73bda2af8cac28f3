import { useEffect } from 'react';
import { Button, Spinner } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Invitation } from '@/shared/api/types';
import { InvitationLink } from '@/shared/roster/InvitationLink';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { Dialog } from '@/shared/ui/Dialog';

/** The link that lets a new school's administrator in; the same one each time, until somebody has come in. */
export function AdministratorLink({ school, onClose }: { school: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation('school');
  const ask = useChange(() => api.post<Invitation>(`/organisations/${school.id}/administrator-link`, {}));
  const { mutate } = ask;
  useEffect(() => mutate(undefined), [mutate]);
  return (
    <Dialog title={t('add.link')} onClose={onClose} actions={<Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:close')}</Button>}>
      <p><b>{school.name}</b>{ask.data?.member && <>, {ask.data.member.name.full}</>}. {t('add.linkText')}</p>
      <div className="iv">{ask.isPending && <Spinner aria-label={t('app:state.loading')} />}{ask.data && <InvitationLink invitation={ask.data} label={`${t('add.link')}: ${school.name}`} />}</div>
      <Refused error={ask.error} />
    </Dialog>
  );
}
