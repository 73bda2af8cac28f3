import type { AuditEntry } from '@/shared/api/types';
import { day } from '@/shared/roster/words';

/** Dots in the words' keys would be levels. */
export const actKey = (act: string): string => `act.${act.replaceAll('.', '-')}`;

/** Entries come newest first; so do the days. */
export function byDay(entries: readonly AuditEntry[], language: string, zone?: string): Array<{ day: string; items: AuditEntry[] }> {
  const days: Array<{ day: string; items: AuditEntry[] }> = [];
  for (const entry of entries) {
    const name = day(entry.at, language, zone);
    if (days.at(-1)?.day === name) days.at(-1)!.items.push(entry);
    else days.push({ day: name, items: [entry] });
  }
  return days;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** The store keeps no order: where somebody came from is said before where they went. */
const inOrder = ([one]: [string, unknown], [other]: [string, unknown]): number => Number(other === 'from') - Number(one === 'from');

/** What a person can read of the detail: ids, noughts and the same word again tell nobody anything. */
export function detailsOf(detail: Record<string, unknown> | undefined, dayOf: (iso: string) => string): Array<[string, string[]]> {
  return Object.entries(detail ?? {}).sort(inOrder).flatMap(([key, value]): Array<[string, string[]]> => {
    const words = (Array.isArray(value) ? value : [value]).filter((one) => ['string', 'number', 'boolean'].includes(typeof one)).map(String).filter((one) => !ID.test(one) && one !== '' && one !== '0').map((one) => (INSTANT.test(one) ? dayOf(one) : one));
    return words.length ? [[key, [...new Set(words)]]] : [];
  });
}

/** The same word means different things in different details: «phone» is how somebody came in, or what was corrected. */
export const wordOf = (key: string, value: string): string => (key === 'changed' ? `changed.${value}` : key === 'positions' ? `roster:position.${value}` : `value.${value}`);
