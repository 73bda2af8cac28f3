import { useNavigate } from '@tanstack/react-router';
import { Button } from '@vkontakte/vkui';
import { Icon20Add, Icon20Check, Icon20DoorArrowRightOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { Account } from '@/shared/api/types';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { learning, signOut, useProfile, useSession } from '@/shared/session/session';
import { useActAs } from '@/shared/session/useActAs';
import { PersonMark } from '@/shared/ui';

const nameOf = (account: Account): string | undefined => (account.profiles.find((profile) => profile.kind === 'learning' && profile.name) ?? account.profiles.find((profile) => profile.name))?.name?.full;

/** Who is signed in on this device: a change, one more, and the way out. */
export function AccountsCard() {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const actAs = useActAs();
  const accounts = useSession((s) => s.accounts);
  const { account: mine } = useProfile();
  const leave = useChange(() => signOut().then(() => navigate({ to: '/' })));
  return (
    <section className="card set__c" aria-labelledby="set-accounts">
      <h2 className="h2" id="set-accounts">{t('accounts.title')}</h2>
      <ul className="set__l">
        {accounts.map((account) => {
          const name = nameOf(account);
          const current = account.id === mine.id;
          return (
            <li key={account.id}>
              <PersonMark name={name ?? '?'} size={44} />
              <div className="grow"><b>{name ?? t('accounts.noName')}</b><small className="num">{account.phone}</small></div>
              {current ? <span className="st st--ok"><Icon20Check aria-hidden />{t('accounts.current')}</span> : <Button size="m" mode="secondary" onClick={() => actAs(learning(account)!.id)} aria-label={t('accounts.changeTo', { name: name ?? account.phone })}>{t('accounts.change')}</Button>}
            </li>
          );
        })}
      </ul>
      <div className="set__b">
        <Button size="m" mode="secondary" before={<Icon20Add />} onClick={() => void navigate({ to: '/signin', search: { to: undefined } })}>{t('app:account.add')}</Button>
        <Button size="m" mode="secondary" appearance="negative" before={<Icon20DoorArrowRightOutline />} loading={leave.isPending} onClick={() => leave.mutate(undefined)}>{t('app:account.signOut')}</Button>
      </div>
      <Refused error={leave.error} />
    </section>
  );
}
