import { useEffect, useRef, useState } from 'react';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@vkontakte/vkui';
import { Icon24ArrowLeftOutline } from '@vkontakte/icons';
import { api } from '@/shared/api/client';
import { Problem, sentence } from '@/shared/api/problem';
import type { Account, Challenge } from '@/shared/api/types';
import { useSecondsUntil } from './useSecondsUntil';

type Props = { challenge: Challenge; remember: boolean; onSignedIn: (account: Account) => void; onAgain: UseMutationResult<Challenge, Error, void>; onOther: () => void };

export function CodeStep({ challenge, remember, onSignedIn, onAgain, onOther }: Props) {
  const { t } = useTranslation('signin');
  const [code, setCode] = useState('');
  const enter = useMutation({
    mutationFn: (digits: string) => api.post<Account>('/sign-in', { challenge: challenge.challenge, code: digits, remember }),
    onSuccess: onSignedIn,
    onError: () => setCode(''),
  });
  const over = enter.error instanceof Problem && ['identity-code-spent', 'identity-code-expired'].includes(enter.error.reason);
  const type = (digits: string) => {
    setCode(digits);
    if (digits.length === challenge.digits && !enter.isPending) enter.mutate(digits);
  };
  return (
    <div>
      <button type="button" className="si__back" onClick={onOther}><Icon24ArrowLeftOutline width={20} height={20} />{t('otherNumber')}</button>
      <h1 className="si__t">{t('codeTitle')}</h1>
      <p className="si__p">{t('sentTo')} <b className="num">{challenge.phone}</b>. {t('fiveMinutes')}</p>
      {challenge.code && <p className="si__code" role="status">{t('codeOnScreen')} <b className="num">{challenge.code}</b></p>}
      <Boxes digits={challenge.digits} value={code} wrong={enter.isError} disabled={enter.isPending || over} label={t('codeLabel')} onType={type} />
      {enter.isError && <p className="si__bad" role="alert">{sentence(enter.error, t('app:state.unreachable'))}</p>}
      <Again until={challenge.resendAt} again={onAgain} />
      <Button size="l" stretched loading={enter.isPending} disabled={code.length < challenge.digits} onClick={() => enter.mutate(code)}>{t('enter')}</Button>
    </div>
  );
}

/** Six boxes over one real input: paste and the system's code suggestion work. */
function Boxes({ digits, value, wrong, disabled, label, onType }: { digits: number; value: string; wrong: boolean; disabled: boolean; label: string; onType: (digits: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => { if (!disabled) input.current?.focus(); }, [disabled]);
  return (
    <div className="code" data-wrong={wrong || undefined} onClick={() => input.current?.focus()}>
      <input ref={input} className="code__in" value={value} disabled={disabled} inputMode="numeric" autoComplete="one-time-code" aria-label={label} aria-invalid={wrong}
        onChange={(event) => onType(event.target.value.replace(/\D/g, '').slice(0, digits))} />
      {Array.from({ length: digits }, (_, i) => <span key={i} className="code__c num" data-cur={(i === value.length && !disabled) || undefined} aria-hidden>{value[i]}</span>)}
    </div>
  );
}

function Again({ until, again }: { until: string; again: UseMutationResult<Challenge, Error, void> }) {
  const { t } = useTranslation('signin');
  const seconds = useSecondsUntil(until);
  if (again.isError) return <p className="si__bad" role="alert">{sentence(again.error, t('app:state.unreachable'))}</p>;
  return (
    <p className="si__again">
      {t('noCode')}{' '}
      {seconds > 0 ? <>{t('againIn')} <b className="num">{Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}</b></> : <button type="button" className="si__link" disabled={again.isPending} onClick={() => again.mutate()}>{t('again')}</button>}
    </p>
  );
}
