import { useEffect, useState } from 'react';
import { v7 } from 'uuid';
import { Button, Spinner } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Invitation, Role, RosterRow } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { InvitationLink } from './InvitationLink';
import { PrintSheet } from './PrintSheet';
import { Refused } from './Said';
import { useChange } from './useRoster';

const DAYS = 14;
/** A child has two parents and now and then a grandmother. */
const PARENTS_OF_ONE = 3;

export type ForWhom = { person: RosterRow; role: Role };

/** A link for one row of the roster, or for the parents of one child. It is made when this opens. */
export function PersonalLink({ organisation, school, person, role, onClose }: ForWhom & { organisation: string; school: string; onClose: () => void }) {
  const { t } = useTranslation('roster');
  const [id] = useState(() => v7());
  const [printing, setPrinting] = useState(false);
  const ofChild = role === 'parent' && person.roles.includes('pupil');
  const make = useChange(() => api.put<Invitation>(`/organisations/${organisation}/invitations/${id}`, { role, member: person.member, class: ofChild ? person.class?.id : undefined, days: DAYS, uses: ofChild ? PARENTS_OF_ONE : 1 }));
  const { mutate } = make;
  useEffect(() => mutate(undefined), [mutate]);
  const title = ofChild ? t('invitation.parentsOf') : t('invitation.personal');
  return (
    <Dialog title={title} onClose={onClose} actions={<Button size="l" mode="secondary" onClick={onClose}>{t('app:close')}</Button>}>
      <p><b>{person.name.full}</b>{person.class && `, ${person.class.title}`}. {t(ofChild ? 'invitation.parentsOfText' : 'invitation.personalText')}</p>
      <div className="iv">
        {make.isPending && <div className="iv__wait"><Spinner aria-label={t('app:state.loading')} /></div>}
        {make.data && <InvitationLink invitation={make.data} label={`${title}: ${person.name.full}`} onPrint={() => setPrinting(true)} />}
      </div>
      <Refused error={make.error} />
      {printing && make.data && <PrintSheet invitation={make.data} school={school} slips={[person.name.full]} onDone={() => setPrinting(false)} />}
    </Dialog>
  );
}
