import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, FormItem, Input } from '@vkontakte/vkui';
import { api } from '@/shared/api/client';
import { sentence } from '@/shared/api/problem';
import type { Account, Challenge } from '@/shared/api/types';
import { CodeStep } from './CodeStep';
import './signin.css';

/** Phone, then the code that was sent to it; used by the sign-in page and by an invitation. @param children other ways in, shown until a code is on its way */
export function PhoneAndCode({ onSignedIn, title, text, children }: { onSignedIn: (account: Account, remember: boolean) => void; title?: string; text?: string; children?: ReactNode }) {
  const { t } = useTranslation('signin');
  const [phone, setPhone] = useState('+7 ');
  const [remember, setRemember] = useState(true);
  const [challenge, setChallenge] = useState<Challenge>();
  const ask = useMutation({ mutationFn: () => api.post<Challenge>('/sign-in/codes', { phone }), onSuccess: setChallenge });
  if (challenge) return <CodeStep key={challenge.challenge} challenge={challenge} remember={remember} onSignedIn={(account) => onSignedIn(account, remember)} onAgain={ask} onOther={() => setChallenge(undefined)} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ask.isPending) ask.mutate();
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        {title && <h1 className="si__t">{title}</h1>}
        {text && <p className="si__p">{text}</p>}
        <FormItem noPadding top={t('phone')} htmlFor="phone" status={ask.isError ? 'error' : 'default'} bottom={ask.isError ? sentence(ask.error, t('app:state.unreachable')) : t('smsComes')}>
          <Input id="phone" type="tel" inputMode="tel" autoComplete="tel" value={phone} onChange={(event) => setPhone(event.target.value)} disabled={ask.isPending} />
        </FormItem>
        <Checkbox className="si__c" checked={remember} onChange={(event) => setRemember(event.target.checked)}>{t('mine')}</Checkbox>
        <Button type="submit" size="l" stretched loading={ask.isPending} disabled={phone.replace(/\D/g, '').length < 10}>{t('getCode')}</Button>
      </form>
      {children}
    </>
  );
}
