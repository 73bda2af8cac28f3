import { useMemberships } from './session/useMemberships';

const KEY = 'pm.zone';

/** The school's time zone, never the browser's: a traveller sees the lesson times of the school. */
export function useZone(): string {
  const { data } = useMemberships();
  const zone = data?.find((membership) => membership.organisation.kind === 'school')?.organisation.timeZone ?? data?.[0]?.organisation.timeZone;
  if (zone) localStorage.setItem(KEY, zone);
  return zone ?? localStorage.getItem(KEY) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
