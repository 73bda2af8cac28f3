import { useTranslation } from 'react-i18next';
import { useLasting, useOnline } from '@/shared/online';
import { useLive } from '@/shared/realtime/store';
import { update, useUpdate } from '../update';

const NOTED_MS = 4_000;

/** One line above everything: no network, no server, or a newer client. */
export function Strips() {
  const { t } = useTranslation('app');
  const online = useOnline();
  const offered = useUpdate((s) => s.offered);
  const lost = useLasting(useLive((s) => s.connection !== 'open'), NOTED_MS);
  if (!online) return <div className="strip" role="status">{t('state.offline')}</div>;
  if (lost) return <div className="strip" role="status">{t('state.lost')}</div>;
  if (!offered) return null;
  return <div className="strip strip--info" role="status">{t('state.newVersion')} <button type="button" onClick={update}>{t('state.update')}</button></div>;
}
