import { useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActionSheet, ActionSheetDefaultIosCloseItem, ActionSheetItem } from '@vkontakte/vkui';
import { Icon28AddOutline, Icon28CheckCircleOutline, Icon28DoorArrowRightOutline, Icon28UserCircleOutline } from '@vkontakte/icons';
import { PersonMark } from '@/shared/ui';
import { learning, signOut, useProfile, useSession } from '@/shared/session/session';
import { useActAs } from '@/shared/session/useActAs';
import type { Account } from '@/shared/api/types';

export const accountName = (account: Account): string => account.profiles.find((profile) => profile.name)?.name?.short ?? account.phone ?? '';

/** My mark; behind it the accounts on this device, another one, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const actAs = useActAs();
  const [open, setOpen] = useState(false);
  const mark = useRef<HTMLButtonElement>(null);
  const accounts = useSession((s) => s.accounts);
  const me = useProfile();
  return (
    <>
      <span className="rail__me">
        <PersonMark name={accountName(me.account) || '?'} size={36} />
        <button ref={mark} type="button" aria-haspopup="menu" aria-expanded={open} aria-label={`${t('nav.accounts')}: ${accountName(me.account)}`} onClick={() => setOpen(true)} />
      </span>
      {open && (
        <ActionSheet aria-label={t('nav.accounts')} toggleRef={mark} onClosed={() => setOpen(false)} iosCloseItem={<ActionSheetDefaultIosCloseItem />} placement="right-end">
          {accounts.map((account) => (
            <ActionSheetItem key={account.id} before={account.id === me.account.id ? <Icon28CheckCircleOutline /> : <Icon28UserCircleOutline />} subtitle={account.phone} onClick={() => actAs(learning(account)!.id)}>
              {accountName(account) || account.phone}
            </ActionSheetItem>
          ))}
          <ActionSheetItem before={<Icon28AddOutline />} onClick={() => void navigate({ to: '/signin', search: { to: undefined } })}>{t('account.add')}</ActionSheetItem>
          <ActionSheetItem before={<Icon28DoorArrowRightOutline />} mode="destructive" onClick={() => void signOut().then(() => navigate({ to: '/' }))}>{t('account.signOut')}</ActionSheetItem>
        </ActionSheet>
      )}
    </>
  );
}
