import { useState } from 'react';
import { v7 } from 'uuid';
import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { ClassRef, ClassRow, Organisation, Role, RosterRow } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { ChoiceField, Options, TextField } from './Fields';
import { Guardians } from './Guardians';
import { type Faults, type PersonField, type PersonForm, bodyOf, empty, faultsFrom, faultsOf, formOf, isStaff } from './personForm';
import { Positions } from './Positions';
import { Refused } from './Said';
import { useAsk, useChange } from './useRoster';
import { classWord } from './words';

type Props = { organisation: string; row?: RosterRow; given?: { roles?: Role[]; class?: ClassRef }; onClose: (saved?: string) => void };

const ROLES: Record<string, Role[]> = { school: ['pupil', 'parent', 'teacher', 'admin'], other: ['coordinator', 'admin'] };

/** One row of the roster: written anew or corrected in place. */
export function EditPerson({ organisation, row, given, onClose }: Props) {
  const { t } = useTranslation('roster');
  const [id] = useState(() => row?.member ?? v7());
  const [form, setForm] = useState<PersonForm>(() => (row ? formOf(row) : empty(given)));
  const [own, setOwn] = useState<Faults>({});
  const place = useAsk<Organisation>(`/organisations/${organisation}`);
  const classes = useAsk<{ items: ClassRow[] }>(place.data?.kind === 'school' ? `/organisations/${organisation}/classes` : undefined);
  const save = useChange(() => api.put<RosterRow>(`/organisations/${organisation}/members/${id}`, bodyOf(form, !row)));
  const told = faultsFrom(save.error);
  const fault = (field: PersonField) => (own[field] ? t(own[field]) : told[field]);
  const change = (part: Partial<PersonForm>) => setForm({ ...form, ...part });
  const go = () => {
    const faults = faultsOf(form);
    setOwn(faults);
    if (Object.keys(faults).length === 0) save.mutate(undefined, { onSuccess: (saved) => onClose(saved.name.short) });
  };
  return (
    <Dialog wide title={t(row ? 'form.correct' : 'form.new')} onClose={() => onClose()} onSubmit={go}
      actions={<><Button size="l" mode="secondary" type="button" onClick={() => onClose()}>{t('app:cancel')}</Button><Button size="l" type="submit" loading={save.isPending}>{t('app:save')}</Button></>}>
      {row?.joined && <div className="say">{t('form.joined')}</div>}
      <div className="flds">
        <TextField label={t('form.family')} value={form.family} maxLength={60} onText={(family) => change({ family })} error={fault('family')} />
        <TextField label={t('form.given')} value={form.given} maxLength={60} onText={(name) => change({ given: name })} error={fault('given')} />
        <TextField label={t('form.patronymic')} value={form.patronymic} maxLength={60} onText={(patronymic) => change({ patronymic })} error={fault('patronymic')} />
        <TextField label={t('form.phone')} type="tel" inputMode="tel" value={form.phone} hint={t('form.phoneHint')} onText={(phone) => change({ phone })} error={fault('phone')} />
      </div>
      <Options label={t('form.roles')} values={(place.data && place.data.kind !== 'school' ? ROLES.other! : ROLES.school!).map((value) => ({ value, label: t(`app:role.${value}`) }))} chosen={form.roles} onChoose={(roles) => change({ roles })} />
      {fault('roles') && <span className="fld__e" role="alert">{fault('roles')}</span>}
      {form.roles.includes('pupil') && (
        <div className="flds">
          <ChoiceField label={t('form.class')} value={form.klass} onText={(klass) => change({ klass })} error={fault('class')} hint={row?.class ? t('form.classHint') : undefined}>
            <option value="">—</option>
            {classes.data?.items.map((one) => <option key={one.id} value={one.id}>{classWord(one.title)}</option>)}
          </ChoiceField>
          <TextField label={t('form.bornOn')} type="date" value={form.bornOn} hint={row ? t('form.bornOnHint') : undefined} onText={(bornOn) => change({ bornOn })} error={fault('bornOn')} />
        </div>
      )}
      {!row && isStaff(form) && <Positions organisation={organisation} classes={classes.data?.items ?? []} value={form.positions} onChange={(positions) => change({ positions })} error={fault('positions')} />}
      {row && isStaff(form) && row.label && <p className="t13 mut">{t('form.positionsStay', { label: row.label })}</p>}
      {row?.roles.includes('pupil') && row.class && <Guardians organisation={organisation} pupil={row} />}
      <Refused error={classes.error ?? (Object.keys(told).length === 0 ? save.error : undefined)} />
    </Dialog>
  );
}
