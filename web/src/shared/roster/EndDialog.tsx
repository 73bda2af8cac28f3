import type { ReactNode } from 'react';
import { Button } from '@vkontakte/vkui';
import { Icon20WarningTriangleOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { Dialog } from '@/shared/ui/Dialog';
import { Refused } from './Said';
import { useChange } from './useRoster';

/** @param what ends · @param will come of it · @param go the word on the button · @param path what is deleted */
type Props = { title: string; what: ReactNode; will: string; go: string; path: string; onClose: () => void; onDone?: () => void };

/** Asks again before something of the school ends. */
export function EndDialog({ title, what, will, go, path, onClose, onDone = onClose }: Props) {
  const { t } = useTranslation('app');
  const end = useChange(() => api.delete(path));
  return (
    <Dialog title={title} onClose={onClose} onSubmit={() => end.mutate(undefined, { onSuccess: onDone })}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('cancel')}</Button><Button size="l" appearance="negative" type="submit" loading={end.isPending}>{go}</Button></>}>
      <p>{what}</p>
      <div className="say say--warn"><Icon20WarningTriangleOutline /><span>{will}</span></div>
      <Refused error={end.error} />
    </Dialog>
  );
}
