import { useState } from 'react';
import { Button, IconButton } from '@vkontakte/vkui';
import { Icon20DeleteOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { ClassPage, RosterRow } from '@/shared/api/types';
import { ChoiceField } from './Fields';
import { PersonPick } from './PersonPick';
import { Refused } from './Said';
import { useAsk, useChange } from './useRoster';

const KINDS = ['mother', 'father', 'guardian', 'other'] as const;

/** Whose child this is: ties are made and undone at once, apart from the form around. */
export function Guardians({ organisation, pupil }: { organisation: string; pupil: RosterRow }) {
  const { t } = useTranslation('roster');
  const page = useAsk<ClassPage>(`/classes/${pupil.class!.id}`);
  const [who, setWho] = useState<RosterRow>();
  const [kind, setKind] = useState<string>('mother');
  const tie = useChange(() => api.put(`/members/${pupil.member}/guardians/${who!.member}`, { kind }));
  const untie = useChange((parent: string) => api.delete(`/members/${pupil.member}/guardians/${parent}`));
  const parents = page.data?.pupils.find((one) => one.member === pupil.member)?.parents ?? [];
  return (
    <fieldset className="opts">
      <legend>{t('form.guardians')}</legend>
      {parents.length === 0 && <span className="mut t13">{t('status.none')}</span>}
      {parents.map((parent) => (
        <div key={parent.member} className="pick__v"><span className="grow"><b>{parent.name.full}</b> <span className="mut t13">{t(`kinship.${parent.kind}`)}</span></span>
          <IconButton label={t('form.guardianAway', { name: parent.name.short })} onClick={() => untie.mutate(parent.member)}><Icon20DeleteOutline /></IconButton></div>
      ))}
      <div className="flds">
        <PersonPick label={t('form.guardianAdd')} organisation={organisation} role="parent" value={who} onPick={setWho} />
        {who && <ChoiceField label={t('form.kinship')} value={kind} onText={setKind}>{KINDS.map((one) => <option key={one} value={one}>{t(`kinship.${one}`)}</option>)}</ChoiceField>}
      </div>
      {who && <Button size="s" mode="secondary" type="button" loading={tie.isPending} onClick={() => tie.mutate(undefined, { onSuccess: () => setWho(undefined) })}>{t('form.tie')}</Button>}
      <Refused error={tie.error ?? untie.error} />
    </fieldset>
  );
}
