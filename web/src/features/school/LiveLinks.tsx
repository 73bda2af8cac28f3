import { Button } from '@vkontakte/vkui';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import type { Invitation } from '@/shared/api/types';
import { useAsk, useChange } from '@/shared/roster/useRoster';
import { classWord, day } from '@/shared/roster/words';

/** Links that still let people in, each to be closed. */
export function LiveLinks({ organisation }: { organisation: string }) {
  const { t, i18n } = useTranslation('school');
  const links = useAsk<{ items: Invitation[] }>(`/organisations/${organisation}/invitations`);
  const revoke = useChange((id: string) => api.delete(`/invitations/${id}`));
  const live = links.data?.items.filter((one) => one.live) ?? [];
  if (live.length === 0) return null;
  return (
    <section aria-label={t('invitation.live')}>
      <h3 className="h2">{t('invitation.live')} <span className="mut num">{live.length}</span></h3>
      <ul className="lv">
        {live.map((one) => (
          <li key={one.id}>
            <div className="grow"><div>{one.member ? one.member.name.full : t(`for.${one.role}`)}{one.class && `, ${classWord(one.class.title)}`}</div><div className="t12 mut num">{t('invitation.liveLine', { day: day(one.expiresAt, i18n.language), left: one.usesMax - one.uses, all: one.usesMax })}</div></div>
            <Button size="s" mode="secondary" appearance="negative" type="button" loading={revoke.isPending && revoke.variables === one.id} onClick={() => revoke.mutate(one.id)}>{t('invitation.revoke')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
