import { useState } from 'react';
import { v7 } from 'uuid';
import { Button, IconButton } from '@vkontakte/vkui';
import { Icon20DeleteOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { remark } from '@/shared/api/problem';
import type { Group, GroupKind, NamedMember, Organisation } from '@/shared/api/types';
import { ChoiceField, TextField } from '@/shared/roster/Fields';
import { PersonPick } from '@/shared/roster/PersonPick';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { useMemberships } from '@/shared/session/useMemberships';
import { Dialog } from '@/shared/ui/Dialog';
import { kindsFor } from './groups';

/** An association, an elective, a circle: its name, who leads it and who is in it. */
export function GroupDialog({ organisation, group, onClose }: { organisation: Organisation; group?: Group; onClose: () => void }) {
  const { t } = useTranslation('school');
  const administrator = organisation.can.includes('edit-structure');
  const me = useMemberships().data?.find((one) => one.organisation.id === organisation.id);
  const [id] = useState(() => group?.id ?? v7());
  const [kind, setKind] = useState<GroupKind>(group?.kind ?? kindsFor(administrator)[0]!);
  const [name, setName] = useState(group?.name ?? '');
  const [leader, setLeader] = useState<NamedMember | undefined>(group?.leader);
  const [members, setMembers] = useState<NamedMember[]>(group?.members ?? []);
  const leads = administrator ? leader?.member : me?.member;
  const save = useChange(() => api.put(`/organisations/${organisation.id}/groups/${id}`, { kind, name: name.trim(), leader: leads, members: members.map((one) => one.member) }));
  const add = (row?: NamedMember) => { if (row && !members.some((one) => one.member === row.member)) setMembers([...members, row]); };
  return (
    <Dialog wide title={group ? group.name : t('more.addGroup')} onClose={onClose} onSubmit={() => { if (name.trim()) save.mutate(undefined, { onSuccess: onClose }); }}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" type="submit" disabled={!name.trim()} loading={save.isPending}>{t('app:save')}</Button></>}>
      <div className="flds">
        <ChoiceField label={t('more.kind')} value={kind} onText={(one) => setKind(one as GroupKind)}>{kindsFor(administrator).map((one) => <option key={one} value={one}>{t(`more.kindOne.${one}`)}</option>)}</ChoiceField>
        <TextField label={t('more.name')} value={name} maxLength={100} onText={setName} error={remark(save.error, '/name')} />
      </div>
      {administrator && <PersonPick label={t('more.leader')} organisation={organisation.id} role="teacher" value={leader} onPick={setLeader} />}
      <fieldset className="opts">
        <legend>{t('more.members')} <span className="num mut">{members.length || ''}</span></legend>
        <ul className="sg__m">
          {members.map((one) => <li key={one.member} className="pick__v"><span className="grow">{one.name.full}</span><IconButton label={t('more.away', { name: one.name.short })} onClick={() => setMembers(members.filter((other) => other.member !== one.member))}><Icon20DeleteOutline /></IconButton></li>)}
        </ul>
        <PersonPick key={members.length} label={t('more.addMember')} organisation={organisation.id} role={kind === 'association' ? 'teacher' : undefined} onPick={add} />
      </fieldset>
      <Refused error={save.error} />
    </Dialog>
  );
}
