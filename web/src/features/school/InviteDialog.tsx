import { useState } from 'react';
import { v7 } from 'uuid';
import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { ClassRow, Invitation, Organisation, Role } from '@/shared/api/types';
import { ChoiceField, TextField } from '@/shared/roster/Fields';
import { InvitationLink } from '@/shared/roster/InvitationLink';
import { PrintSheet } from '@/shared/roster/PrintSheet';
import { Refused } from '@/shared/roster/Said';
import { useChange } from '@/shared/roster/useRoster';
import { classWord } from '@/shared/roster/words';
import { Dialog } from '@/shared/ui/Dialog';
import { DEFAULT_DAYS, TERMS, type Wish, usesFor } from './invitations';
import { LiveLinks } from './LiveLinks';

/** Administrators come by a link of their own only: rights over a school are not for whoever holds a piece of paper. */
const ROLES: Role[] = ['teacher', 'parent', 'pupil'];

/** A link for anybody of a role: whole school or one class. */
export function InviteDialog({ organisation, classes, onClose }: { organisation: Organisation; classes: ClassRow[]; onClose: () => void }) {
  const { t } = useTranslation('school');
  const [wish, setWish] = useState<Wish>({ role: 'teacher', days: DEFAULT_DAYS, uses: usesFor(organisation.totals.teachers.total - organisation.totals.teachers.joined) });
  const [tried, setTried] = useState(false);
  const [printing, setPrinting] = useState(false);
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const needsClass = wish.role === 'pupil' || wish.role === 'parent';
  const make = useChange(() => api.put<Invitation>(`/organisations/${organisation.id}/invitations/${v7()}`, { ...wish, class: needsClass ? wish.class : undefined }));
  const inClass = (id: string) => {
    const found = classes.find((one) => one.id === id);
    const of = found && (wish.role === 'parent' ? found.parents : found.pupils);
    change({ class: id, uses: of ? usesFor(of.total - of.joined) : wish.uses });
  };
  const go = () => {
    setTried(true);
    if (!needsClass || wish.class) make.mutate(undefined);
  };
  if (make.data) {
    return (
      <Dialog title={t('invitation.ready')} onClose={onClose} actions={<><Button size="l" mode="secondary" type="button" onClick={() => make.reset()}>{t('invitation.another')}</Button><Button size="l" type="button" onClick={onClose}>{t('app:close')}</Button></>}>
        <div className="iv"><InvitationLink invitation={make.data} label={t('invitation.qr', { role: t(`for.${make.data.role}`) })} onPrint={() => setPrinting(true)} /></div>
        {printing && <PrintSheet invitation={make.data} school={organisation.name} slips={Array.from({ length: 4 }, () => t(`for.${make.data.role}`))} onDone={() => setPrinting(false)} />}
      </Dialog>
    );
  }
  return (
    <Dialog title={t('invitation.title')} onClose={onClose} onSubmit={go}
      actions={<><Button size="l" mode="secondary" type="button" onClick={onClose}>{t('app:cancel')}</Button><Button size="l" type="submit" loading={make.isPending}>{t('invitation.make')}</Button></>}>
      <div className="flds">
        <ChoiceField label={t('invitation.role')} value={wish.role} onText={(role) => change({ role: role as Role, class: undefined })}>
          {ROLES.map((role) => <option key={role} value={role}>{t(`for.${role}`)}</option>)}
        </ChoiceField>
        {needsClass && (
          <ChoiceField label={t('invitation.class')} value={wish.class ?? ''} onText={inClass} error={tried && !wish.class ? t('invitation.classMissing') : undefined}>
            <option value="">—</option>
            {classes.map((one) => <option key={one.id} value={one.id}>{classWord(one.title)}</option>)}
          </ChoiceField>
        )}
        <ChoiceField label={t('invitation.days')} value={String(wish.days)} onText={(days) => change({ days: Number(days) })}>{TERMS.map((days) => <option key={days} value={days}>{t('days', { count: days })}</option>)}</ChoiceField>
        <TextField label={t('invitation.uses')} type="number" inputMode="numeric" min={1} max={2000} value={String(wish.uses)} onText={(uses) => change({ uses: Math.min(2000, Math.max(1, Number(uses) || 1)) })} />
      </div>
      <Refused error={make.error} />
      <LiveLinks organisation={organisation.id} />
    </Dialog>
  );
}
