import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/ui';
import { useProfile } from '@/shared/session/session';
import { AccountsCard } from './AccountsCard';
import { DevicesCard } from './DevicesCard';
import { LookCard } from './LookCard';
import { NameCard } from './NameCard';
import '@/shared/roster/roster.css';
import './settings.css';

export function Settings() {
  const { t } = useTranslation('settings');
  const profile = useProfile();
  return (
    <div className="page">
      <PageHead title={t('title')} />
      <main className="page__scroll scroll" id="content" tabIndex={0} aria-label={t('title')}>
        <div className="set">
          <AccountsCard />
          <NameCard key={profile.id} />
          <LookCard />
          <DevicesCard key={`d${profile.id}`} />
        </div>
      </main>
    </div>
  );
}
