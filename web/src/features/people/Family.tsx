import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, IconButton } from '@vkontakte/vkui';
import { Icon20Add, Icon20DeleteOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Member, Relative, RosterRow } from '@/shared/api/types';
import { EndDialog } from '@/shared/roster/EndDialog';
import { ChoiceField } from '@/shared/roster/Fields';
import { PersonPick } from '@/shared/roster/PersonPick';
import { Refused } from '@/shared/roster/Said';
import { Status } from '@/shared/roster/Status';
import { useChange } from '@/shared/roster/useRoster';
import { classWord } from '@/shared/roster/words';
import { Dialog } from '@/shared/ui/Dialog';
import { PersonMark } from '@/shared/ui';

type Side = 'parents' | 'children';
const KINDS = ['mother', 'father', 'guardian', 'other'] as const;
const pathOf = (member: Member, side: Side, other: string) => (side === 'parents' ? `/members/${member.member}/guardians/${other}` : `/members/${other}/guardians/${member.member}`);

/** Whose child this is, or whose parent; who keeps the roster ties and unties. */
export function Family({ member, side }: { member: Member; side: Side }) {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState<'tie' | Relative>();
  const edits = member.can.includes('edit');
  const rows = member[side] ?? [];
  const close = () => setOpen(undefined);
  return (
    <section className="card psn__c" aria-label={t(`person.${side}`)}>
      <h2 className="h2">{t(`person.${side}`)}</h2>
      {rows.length === 0 && <p className="mut t13">{t(`person.no${side}`)}</p>}
      <ul className="psn__p">
        {rows.map((one) => (
          <li key={one.member}>
            <PersonMark name={one.name} size={32} />
            <span className="grow"><Link to="/people/$member" params={{ member: one.member }}>{one.name.full}</Link><small className="mut">{[t(`roster:kinship.${one.kind}`), one.class && classWord(one.class.title)].filter(Boolean).join(', ')}</small></span>
            <Status joined={one.joined} />
            {edits && <IconButton label={t('roster:form.guardianAway', { name: one.name.short })} onClick={() => setOpen(one)}><Icon20DeleteOutline /></IconButton>}
          </li>
        ))}
      </ul>
      {edits && <Button size="s" mode="secondary" before={<Icon20Add />} onClick={() => setOpen('tie')}>{t(`person.add${side}`)}</Button>}
      {open === 'tie' && <Tie member={member} side={side} onClose={close} />}
      {typeof open === 'object' && (
        <EndDialog title={t('person.untie')} what={<><b>{member.name.full}</b> — <b>{open.name.full}</b></>} will={t('person.untieWill')} go={t('person.untieGo')} path={pathOf(member, side, open.member)} onClose={close} />
      )}
    </section>
  );
}

function Tie({ member, side, onClose }: { member: Member; side: Side; onClose: () => void }) {
  const { t } = useTranslation('people');
  const [who, setWho] = useState<RosterRow>();
  const [kind, setKind] = useState<string>('mother');
  const tie = useChange(() => api.put(pathOf(member, side, who!.member), { kind }));
  return (
    <Dialog title={t(`person.add${side}`)} onClose={onClose} onSubmit={() => { if (who) tie.mutate(undefined, { onSuccess: onClose }); }}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" type="submit" disabled={!who} loading={tie.isPending}>{t('roster:form.tie')}</Button></>}>
      <PersonPick label={t(`person.pick${side}`)} organisation={member.organisation.id} role={side === 'children' ? 'pupil' : undefined} adults={side === 'parents'} value={who} onPick={setWho} />
      <ChoiceField label={t('roster:form.kinship')} hint={t(side === 'parents' ? 'person.kinshipOfParent' : 'person.kinshipOwn')} value={kind} onText={setKind}>{KINDS.map((one) => <option key={one} value={one}>{t(`roster:kinship.${one}`)}</option>)}</ChoiceField>
      <Refused error={tie.error} />
    </Dialog>
  );
}
