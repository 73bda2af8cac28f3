import { Icon20ErrorCircleOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { sentence } from '@/shared/api/problem';

/** Why the server refused, in its words. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('app');
  if (!error) return null;
  return <div className="say say--bad" role="alert"><Icon20ErrorCircleOutline />{sentence(error, t('state.unreachable'))}</div>;
}
