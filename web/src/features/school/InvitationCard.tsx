import { useState } from 'react';
import { v7 } from 'uuid';
import { Button, SegmentedControl, Skeleton } from '@vkontakte/vkui';
import { Icon20DeleteOutline, Icon20QrCodeOutline, Icon20RefreshOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { ClassPage, Invitation } from '@/shared/api/types';
import { InvitationLink } from '@/shared/roster/InvitationLink';
import { PrintSheet } from '@/shared/roster/PrintSheet';
import { Refused } from '@/shared/roster/Said';
import { useAsk, useChange } from '@/shared/roster/useRoster';
import { classWord, shortName } from '@/shared/roster/words';
import { ErrorState } from '@/shared/ui';
import { DEFAULT_DAYS, openLink, usesFor } from './invitations';

type Invited = 'parent' | 'pupil';

/** The class's open link, a role at a time: shown, printed, replaced, closed. */
export function InvitationCard({ page }: { page: ClassPage }) {
  const { t } = useTranslation('school');
  const roles = (['parent', 'pupil'] as const).filter((role) => page.can.includes(`invite-${role}s`));
  const [role, setRole] = useState<Invited>(roles[0] ?? 'parent');
  const [printing, setPrinting] = useState(false);
  const base = `/organisations/${page.organisation.id}/invitations`;
  const links = useAsk<{ items: Invitation[] }>(`${base}?class=${page.id}`);
  const link = openLink(links.data?.items ?? [], role, page.id);
  const missing = role === 'parent' ? page.parents.filter((one) => !one.joined).length + page.pupils.filter((one) => one.parents.length === 0).length * 2 : page.pupils.filter((one) => !one.joined).length;
  const revoke = useChange((id: string) => api.delete(`/invitations/${id}`));
  // First the new one, then the old one goes: a failure between leaves two links, not none.
  const make = useChange(async (old?: Invitation) => {
    await api.put<Invitation>(`${base}/${v7()}`, { role, class: page.id, days: DEFAULT_DAYS, uses: usesFor(missing) });
    if (old) await api.delete(`/invitations/${old.id}`);
  });
  return (
    <aside className="kl__r" id="invitation" aria-label={t('invitation.aside')}>
      <div className="card iv">
        <h2 className="h2">{t('invitation.to', { class: classWord(page.title) })}</h2>
        {roles.length > 1 && <SegmentedControl size="m" name="role" value={role} onChange={(value) => setRole(value as Invited)} options={roles.map((one) => ({ label: t(`app:role.${one}`), value: one }))} />}
        {links.isError ? <ErrorState error={links.error} onRetry={() => void links.refetch()} /> : !links.data ? <Skeleton width="100%" height={200} borderRadius={14} /> : link ? (
          <InvitationLink invitation={link} label={t('invitation.qrClass', { role: t(`for.${role}`), class: classWord(page.title) })} onPrint={() => setPrinting(true)}>
            <Button size="m" mode="secondary" stretched before={<Icon20RefreshOutline />} loading={make.isPending} onClick={() => make.mutate(link)}>{t('invitation.replace')}</Button>
          </InvitationLink>
        ) : (
          <>
            <p className="t13 mut iv__none">{t(`invitation.none.${role}`)}</p>
            <Button size="m" stretched before={<Icon20QrCodeOutline />} loading={make.isPending} onClick={() => make.mutate(undefined)}>{t('invitation.make')}</Button>
          </>
        )}
        {link && <Button size="m" mode="tertiary" appearance="negative" stretched before={<Icon20DeleteOutline />} loading={revoke.isPending} onClick={() => revoke.mutate(link.id)}>{t('invitation.revoke')}</Button>}
        <Refused error={make.error ?? revoke.error} />
      </div>
      {printing && link && <PrintSheet invitation={link} school={page.organisation.name} slips={page.pupils.map((pupil) => (role === 'parent' ? t('invitation.slip', { name: shortName(pupil.name) }) : shortName(pupil.name)))} onDone={() => setPrinting(false)} />}
    </aside>
  );
}
