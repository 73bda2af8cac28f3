import { useRef, useState } from 'react';
import { v7 } from 'uuid';
import { Button, Spinner } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { ClassRef, ClassRow, Member, Organisation, Role, RosterRow } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { ChoiceField, Options, TextField } from './Fields';
import { Alike } from './Alike';
import { type Faults, type PersonField, type PersonForm, bodyOf, empty, faultsFrom, faultsOf, formOf, isStaff } from './personForm';
import { Positions } from './Positions';
import { Refused } from './Said';
import { useAsk, useChange } from './useRoster';
import { classWord } from './words';

type Given = { roles?: Role[]; class?: ClassRef };
type Props = { organisation: string; row?: Pick<RosterRow, 'member'>; given?: Given; onClose: (saved?: string) => void };

/** With it the browser takes no years of six digits. */
const TODAY = new Date().toISOString().slice(0, 10);

const ROLES: Record<string, Role[]> = { school: ['pupil', 'parent', 'teacher', 'admin'], other: ['coordinator', 'admin'] };

/** One row of the roster: written anew or corrected in place. What is there is asked anew, so that nobody writes over another's correction. */
export function EditPerson({ organisation, row, given, onClose }: Props) {
  const { t } = useTranslation('roster');
  const now = useAsk<Member>(row && `/members/${row.member}`, { staleTime: 0 });
  if (!row) return <Form organisation={organisation} given={given} onClose={onClose} />;
  if (now.data && now.isFetchedAfterMount) return <Form organisation={organisation} row={now.data} onClose={onClose} />;
  return <Dialog wide title={t('form.correct')} onClose={() => onClose()}>{now.isError ? <Refused error={now.error} /> : <Spinner aria-label={t('app:state.loading')} />}</Dialog>;
}

function Form({ organisation, row, given, onClose }: { organisation: string; row?: Member; given?: Given; onClose: (saved?: string) => void }) {
  const { t } = useTranslation('roster');
  const [before] = useState(() => row && formOf(row));
  const [id] = useState(() => row?.member ?? v7());
  const [form, setForm] = useState<PersonForm>(() => before ?? empty(given));
  const [own, setOwn] = useState<Faults>({});
  const day = useRef<HTMLInputElement>(null);
  const place = useAsk<Organisation>(`/organisations/${organisation}`);
  const classes = useAsk<{ items: ClassRow[] }>(place.data?.kind === 'school' ? `/organisations/${organisation}/classes` : undefined);
  const save = useChange(() => api.put<RosterRow>(`/organisations/${organisation}/members/${id}`, bodyOf(form, before)));
  const told = faultsFrom(save.error);
  const fault = (field: PersonField) => (own[field] ? t(own[field]) : told[field]);
  const change = (part: Partial<PersonForm>) => setForm({ ...form, ...part });
  const go = () => {
    // Of a date that is written in part the browser tells no more than that: it would pass for an empty one.
    const faults = faultsOf(form, day.current!.validity.badInput);
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
      <div className="flds">
        {form.roles.includes('pupil') && (
          <ChoiceField label={t('form.class')} value={form.klass} onText={(klass) => change({ klass })} error={fault('class')} hint={row?.class ? t('form.classHint') : undefined}>
            <option value="">—</option>
            {classes.data?.items.map((one) => <option key={one.id} value={one.id}>{classWord(one.title)}</option>)}
          </ChoiceField>
        )}
        <TextField ref={day} label={t('form.bornOn')} type="date" max={TODAY} value={form.bornOn} onText={(bornOn) => change({ bornOn })} error={fault('bornOn')}
          after={(form.bornOn || before?.bornOn) && <button type="button" className="lnk2 fld__a" onClick={() => { day.current!.value = ''; change({ bornOn: '' }); }}>{t('form.bornOnAway')}</button>} />
      </div>
      {!row && <Alike organisation={organisation} form={form} />}
      {(isStaff(form) || form.roles.includes('parent')) && <Positions organisation={organisation} roles={form.roles} classes={classes.data?.items ?? []} value={form.positions} onChange={(positions) => change({ positions })} error={fault('positions')} />}
      <Refused error={classes.error ?? (Object.keys(told).length === 0 ? save.error : undefined)} />
    </Dialog>
  );
}
