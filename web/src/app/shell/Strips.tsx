import { useTranslation } from 'react-i18next';
import { useOnline } from '@/shared/online';
import { update, useUpdate } from '../update';

/** One line above everything: no network, or a newer client. */
export function Strips() {
  const { t } = useTranslation('app');
  const online = useOnline();
  const waiting = useUpdate((s) => s.waiting);
  if (!online) return <div className="strip" role="status">{t('state.offline')}</div>;
  if (!waiting) return null;
  return <div className="strip strip--info" role="status">{t('state.newVersion')} <button type="button" onClick={() => update(waiting)}>{t('state.update')}</button></div>;
}
