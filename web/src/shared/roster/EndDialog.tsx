import { Button } from '@vkontakte/vkui';
import { Icon20WarningTriangleOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { Dialog } from '@/shared/ui/Dialog';

type Props = { title: string; name: string; will: string; path: string; onClose: () => void; onDone?: () => void };

/** Asks again before something of the school ends. */
export function CloseDialog({ title, name, will, path, onClose, onDone = onClose }: Props) {
  const { t } = useTranslation('school');
  const end = useChange(() => api.delete(path));
  return (
    <Dialog title={title} onClose={onClose} onSubmit={() => end.mutate(undefined, { onSuccess: onDone })}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" appearance="negative" type="submit" loading={end.isPending}>{t('more.end')}</Button></>}>
      <p><b>{name}</b></p>
      <div className="say say--warn"><Icon20WarningTriangleOutline /><span>{will}</span></div>
      <Refused error={end.error} />
    </Dialog>
  );
}
