import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '@/shared/api/types';
import { useMemberships } from '@/shared/session/useMemberships';

/** Who works in several schools changes between them here; a coordinator goes back up. */
export function OrganisationPicker({ id, current }: { id: string; current?: Organisation }) {
  const { t } = useTranslation('school');
  const navigate = useNavigate();
  const own = useMemberships().data?.map((membership) => membership.organisation) ?? [];
  const inside = own.some((one) => one.id === id);
  if (!inside) {
    const up = current?.parent;
    return up ? <Link to="/school/$org" params={{ org: up.id }}>{up.name}</Link> : null;
  }
  if (own.length < 2) return null;
  return (
    <select className="orgs" aria-label={t('organisation')} value={id} onChange={(event) => void navigate({ to: '/school/$org', params: { org: event.target.value } })}>
      {own.map((one) => <option key={one.id} value={one.id}>{one.shortName}</option>)}
    </select>
  );
}
