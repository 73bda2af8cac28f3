import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Membership } from '@/shared/api/types';
import { useSession } from './session';

/** What the acting profile is, in which organisations. */
export function useMemberships() {
  const profile = useSession((s) => s.profile);
  return useQuery({
    queryKey: [profile, 'memberships'],
    queryFn: () => api.get<{ items: Membership[] }>('/memberships').then((page) => page.items),
    enabled: !!profile,
    staleTime: 60_000,
  });
}
