import { type FormEvent, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { JoinOffer, Membership, Role } from '@/shared/api/types';
import { TextField } from '@/shared/roster/Fields';
import { faultsFrom } from '@/shared/roster/personForm';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { restore, useProfile } from '@/shared/session/session';
import { type JoinForm, blank, bodyOf, missing } from './joinForm';

const KEEPERS: Role[] = ['admin', 'coordinator'];

/** The last step: the name on the roster, a parent's child, and in. */
export function Enter({ token, offer, onOther }: { token: string; offer: JoinOffer; onOther: () => void }) {
  const { t } = useTranslation('join');
  const navigate = useNavigate();
  const { account } = useProfile();
  const [form, setForm] = useState<JoinForm>(blank);
  const [tried, setTried] = useState(false);
  const gaps = missing(form, offer.asks);
  const enter = useChange(() => api.post<Membership>(`/join/${encodeURIComponent(token)}`, bodyOf(form, offer.asks)));
  const told = faultsFrom(enter.error) as Record<string, string>;
  const go = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    // The school gives the learning profile its name: ask again who we are now. Whoever comes to look after it begins with its page.
    const begin = KEEPERS.includes(offer.role) ? '/school' : '/chats';
    if (gaps.length === 0 && !enter.isPending) enter.mutate(undefined, { onSuccess: () => void restore().finally(() => void navigate({ to: begin })) });
  };
  const field = (name: keyof JoinForm, more?: { autoFocus?: boolean; autoComplete?: string }) => (
    <TextField label={t(`field.${name}`)} value={form[name]} maxLength={60} {...more} onText={(text) => setForm({ ...form, [name]: text })} error={tried && gaps.includes(name) ? t('empty') : undefined} />
  );
  return (
    <form onSubmit={go} noValidate className="jn__e">
      <h2 className="si__t">{offer.person ? t('enter.person', { name: offer.person.given }) : t('enter.title')}</h2>
      <p className="si__p">{offer.person ? t('enter.personText') : t(offer.asks.includes('child') ? 'enter.childText' : 'enter.text')} <span className="num">{account.phone}</span> <button type="button" className="lnk2" onClick={onOther}>{t('enter.other')}</button></p>
      {offer.asks.includes('name') && (
        <fieldset className="opts"><legend>{t('enter.you')}</legend><div className="flds">{field('family', { autoFocus: true, autoComplete: 'family-name' })}{field('given', { autoComplete: 'given-name' })}<div className="all">{field('patronymic', { autoComplete: 'additional-name' })}</div></div></fieldset>
      )}
      {offer.asks.includes('child') && <fieldset className="opts"><legend>{t('enter.child')}</legend><div className="flds">{field('childFamily')}{field('childGiven')}</div></fieldset>}
      {told.name && <span className="fld__e" role="alert">{told.name}</span>}
      {told.child && <span className="fld__e" role="alert">{told.child}</span>}
      <Refused error={enter.error} />
      <Button type="submit" size="l" stretched loading={enter.isPending}>{t('enter.go')}</Button>
    </form>
  );
}
