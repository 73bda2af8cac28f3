import { type FormEvent, useState } from 'react';
import { Button } from '@vkontakte/vkui';
import { Icon20LockOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { TextField } from '@/shared/roster/Fields';
import { faultsFrom } from '@/shared/roster/personForm';
import { useNotice } from '@/shared/roster/Notice';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { restore, useProfile } from '@/shared/session/session';

/** The personal profile names itself; a learning profile has its name from the school. */
export function NameCard() {
  const { t } = useTranslation('settings');
  const profile = useProfile();
  const [name, setName] = useState({ family: profile.name?.family ?? '', given: profile.name?.given ?? '', patronymic: profile.name?.patronymic ?? '' });
  const [tried, setTried] = useState(false);
  const { notice, tell } = useNotice();
  const save = useChange(() => api.put('/profile/name', { family: name.family.trim(), given: name.given.trim(), patronymic: name.patronymic.trim() || undefined }));
  const told = faultsFrom(save.error);
  const go = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.family.trim() && name.given.trim()) save.mutate(undefined, { onSuccess: () => { tell(t('name.saved')); void restore(); } });
  };
  const field = (key: keyof typeof name, complete: string) => (
    <TextField label={t(`name.${key}`)} value={name[key]} maxLength={60} autoComplete={complete} onText={(text) => setName({ ...name, [key]: text })} error={tried && key !== 'patronymic' && !name[key].trim() ? t('name.empty') : told[key]} />
  );
  return (
    <section className="card set__c" aria-labelledby="set-name">
      <h2 className="h2" id="set-name">{t(`name.title.${profile.kind}`)}</h2>
      {profile.kind === 'learning' ? (
        <><p className="set__n">{profile.name?.full ?? t('name.none')}</p><p className="set__p"><Icon20LockOutline aria-hidden />{t('name.fromSchool')}</p></>
      ) : (
        <form onSubmit={go} noValidate>
          <div className="flds">{field('family', 'family-name')}{field('given', 'given-name')}{field('patronymic', 'additional-name')}</div>
          <Refused error={Object.keys(told).length ? undefined : save.error} />
          <div className="set__b"><Button size="m" type="submit" loading={save.isPending}>{t('app:save')}</Button></div>
        </form>
      )}
      {notice}
    </section>
  );
}
