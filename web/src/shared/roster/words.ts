import type { Joined, Name } from '@/shared/api/types';

/** «7«Б»» for a letter, the title itself for names like «7 кадетский» or «10-Т». */
export const classWord = (title: string): string => {
  const plain = /^(\d{1,2})\s?[«"]?(\p{L}{1,2})[»"]?$/u.exec(title.trim());
  return plain ? `${plain[1]}«${plain[2]!.toUpperCase()}»` : title;
};

export const gradeOf = (title?: string): number => Number.parseInt(title ?? '', 10) || 0;

/** Whole percent, never rounded up to all or down to nobody. */
export function percent({ joined, total }: Joined): number {
  if (total <= 0 || joined <= 0) return 0;
  if (joined >= total) return 100;
  return Math.min(99, Math.max(1, Math.round((joined / total) * 100)));
}

export const day = (iso: string, language: string, zone?: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: zone }).format(new Date(iso));

export const dayAndTime = (iso: string, language: string, zone?: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(iso));

/** «Соколова Марина»: enough for a list; the whole name is for papers. */
export const shortName = (name: Name): string => name.short || `${name.family} ${name.given}`;

const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/[«»"\s]/g, '');

/** Ignores case, ё and quotation marks. */
export const holds = (text: string, wanted: string): boolean => plain(text).includes(plain(wanted));

/** «1 сентября 2025 г.»: for what may be years ago. */
export const fullDay = (iso: string, language: string, zone?: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(new Date(iso));
