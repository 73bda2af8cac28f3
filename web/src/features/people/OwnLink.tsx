import { Button } from '@vkontakte/vkui';
import { Icon20QrCodeOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Invitation, Member } from '@/shared/api/types';
import { InvitationLink } from '@/shared/roster/InvitationLink';
import { Refused } from '@/shared/roster/Said';
import { asked, useAsk, useChange } from '@/shared/roster/useRoster';

/** The personal link of somebody who has not come in: the one that lives, or a button that makes one. */
export function OwnLink({ member, onMake }: { member: Member; onMake: () => void }) {
  const { t } = useTranslation('people');
  const links = useAsk<{ items: Invitation[] }>(asked(`/organisations/${member.organisation.id}/invitations`, { member: member.member }));
  const revoke = useChange((id: string) => api.delete(`/invitations/${id}`));
  const live = links.data?.items.find((one) => one.live && one.usesMax === 1 && member.roles.includes(one.role));
  return (
    <section className="card psn__c" aria-label={t('roster:invitation.personal')}>
      <h2 className="h2">{t('roster:invitation.personal')}</h2>
      {live ? (
        <div className="iv psn__q"><InvitationLink invitation={live} label={`${t('roster:invitation.personal')}: ${member.name.full}`}>
          <Button size="m" mode="tertiary" appearance="negative" loading={revoke.isPending} onClick={() => revoke.mutate(live.id)}>{t('person.revoke')}</Button>
        </InvitationLink></div>
      ) : <><p className="mut t13">{t('person.noLink')}</p><Button size="m" mode="secondary" before={<Icon20QrCodeOutline />} onClick={onMake}>{t('person.makeLink')}</Button></>}
      <Refused error={links.error ?? revoke.error} />
    </section>
  );
}
