import { useState } from 'react';
import { Button } from '@vkontakte/vkui';
import { Icon28ComputerOutline, Icon28SmartphoneOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { SessionRow } from '@/shared/api/types';
import { Refused } from '@/shared/roster/Said';
import { useAsk, useChange } from '@/shared/roster/useRoster';
import { dayAndTime } from '@/shared/roster/words';
import { Dialog } from '@/shared/ui/Dialog';
import { ErrorState, SkeletonRows } from '@/shared/ui';

const isPhone = (device: string) => /android|iphone|ipad|ios|mobile/i.test(device);

/** Where this account is signed in; what is ended there loses its connection at once. */
export function DevicesCard() {
  const { t, i18n } = useTranslation('settings');
  const sessions = useAsk<{ items: SessionRow[] }>('/sessions');
  const [ending, setEnding] = useState<SessionRow | 'others'>();
  const items = [...(sessions.data?.items ?? [])].sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt));
  return (
    <section className="card set__c" aria-labelledby="set-devices">
      <h2 className="h2" id="set-devices">{t('devices.title')}</h2>
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <SkeletonRows rows={3} />}
      <ul className="set__l">
        {items.map((session) => (
          <li key={session.id} data-current={session.current || undefined}>
            <span className="set__d" aria-hidden>{isPhone(session.device) ? <Icon28SmartphoneOutline /> : <Icon28ComputerOutline />}</span>
            <div className="grow"><b>{session.device}</b><small className="num">{session.current ? t('devices.here') : t('devices.seen', { when: dayAndTime(session.lastSeenAt, i18n.language) })}{session.address && ` · ${session.address}`}</small></div>
            {!session.current && <Button size="m" mode="secondary" appearance="negative" aria-label={t('devices.endOne', { device: session.device })} onClick={() => setEnding(session)}>{t('devices.end')}</Button>}
          </li>
        ))}
      </ul>
      {items.length > 1 && <div className="set__b"><Button size="m" mode="secondary" appearance="negative" onClick={() => setEnding('others')}>{t('devices.others')}</Button></div>}
      {ending && <End what={ending} onClose={() => setEnding(undefined)} />}
    </section>
  );
}

function End({ what, onClose }: { what: SessionRow | 'others'; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const end = useChange(() => api.delete(what === 'others' ? '/sessions' : `/sessions/${what.id}`));
  return (
    <Dialog title={what === 'others' ? t('devices.othersTitle') : t('devices.endTitle')} onClose={onClose} onSubmit={() => end.mutate(undefined, { onSuccess: onClose })}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" appearance="negative" type="submit" loading={end.isPending}>{t('devices.end')}</Button></>}>
      <p>{what !== 'others' && <><b>{what.device}</b>. </>}{t('devices.endText')}</p>
      <Refused error={end.error} />
    </Dialog>
  );
}
