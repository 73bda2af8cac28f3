/** «2026-11-19» of an instant in a zone; days are compared as these. */
export const dayOf = (at: string | number | Date, zone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));

export const clock = (at: string, zone: string, language: string): string => new Intl.DateTimeFormat(language, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));

const daysBetween = (a: string, b: string): number => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);

type Say = { today: string; yesterday: string };

/** «Сегодня», «Вчера», «19 ноября», with the year when it is another one. */
export function dayTitle(day: string, zone: string, language: string, say: Say, now = Date.now()): string {
  const today = dayOf(now, zone);
  const ago = daysBetween(day, today);
  if (ago === 0) return say.today;
  if (ago === 1) return say.yesterday;
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(new Date(`${day}T12:00:00Z`));
}

/** In the list: the time today, «вчера», the weekday within a week, else the date. */
export function when(at: string, zone: string, language: string, yesterday: string, now = Date.now()): string {
  const day = dayOf(at, zone);
  const ago = daysBetween(day, dayOf(now, zone));
  if (ago <= 0) return clock(at, zone, language);
  if (ago === 1) return yesterday;
  const noon = new Date(`${day}T12:00:00Z`);
  if (ago < 7) return new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'short' }).format(noon);
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: '2-digit' }).format(noon);
}
