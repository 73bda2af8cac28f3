import { Icon20CheckCircleFillGreen } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { Pill } from '@/shared/ui';

export function Status({ joined }: { joined: boolean }) {
  const { t } = useTranslation('roster');
  return joined ? <span className="st st--ok"><Icon20CheckCircleFillGreen width={16} height={16} aria-hidden />{t('status.in')}</span> : <Pill>{t('status.waiting')}</Pill>;
}
