import { Button, Skeleton } from '@vkontakte/vkui';
import { Icon20MessageOutline } from '@vkontakte/icons';
import { useTranslation } from 'react-i18next';
import type { Person, Role, RosterRow } from '@/shared/api/types';
import { Refused } from '@/shared/roster/Said';
import { phoneWord } from '@/shared/roster/personForm';
import { useAsk } from '@/shared/roster/useRoster';
import { Status } from '@/shared/roster/Status';
import { useWrite } from '@/shared/roster/useMemberActs';
import { Dialog } from '@/shared/ui/Dialog';
import { PersonMark, RoleChip } from '@/shared/ui';

type Card = Person & { memberships: Array<{ organisation: { id: string; shortName: string }; role: Role; label?: string; classTitle?: string }>; can: string[] };

/** Who this is; never a phone number but for those who keep the roster. */
export function PersonCard({ row, onClose, onEdit }: { row: RosterRow; onClose: () => void; onEdit?: () => void }) {
  const { t } = useTranslation('people');
  const card = useAsk<Card>(row.profile ? `/people/${row.profile}` : undefined);
  const write = useWrite();
  const mayWrite = row.profile && (card.data?.can.includes('write') ?? row.can.includes('write'));
  return (
    <Dialog title={t('card')} onClose={onClose} actions={(mayWrite || onEdit) && (
      <>{onEdit && <Button size="l" mode="secondary" type="button" onClick={onEdit}>{t('roster:act.edit')}</Button>}{mayWrite && <Button size="l" type="button" before={<Icon20MessageOutline />} loading={write.isPending} onClick={() => write.mutate(row.profile!)}>{t('roster:act.write')}</Button>}</>
    )}>
      <div className="pc"><PersonMark name={row.name} size={72} /><div className="grow"><b>{row.name.full}</b>{row.label && <span className="mut">{row.label}</span>}<span><Status joined={row.joined} /></span></div></div>
      {row.phone && <div className="pc__l"><span className="mut t13">{t('phone')}</span><a className="num" href={`tel:${row.phone}`}>{phoneWord(row.phone)}</a></div>}
      {row.profile && card.isPending && <Skeleton width="100%" height={48} borderRadius={10} />}
      {card.data?.memberships.map((one) => <div key={`${one.organisation.id}${one.role}`} className="pc__l"><span className="mut t13">{one.organisation.shortName}</span><span><RoleChip role={one.role} /> {one.label ?? one.classTitle}</span></div>)}
      {!card.data && !card.isPending && row.roles.length > 0 && <div className="pc__l"><span>{row.roles.map((role) => <RoleChip key={role} role={role} />)}</span></div>}
      <Refused error={card.error ?? write.error} />
    </Dialog>
  );
}
