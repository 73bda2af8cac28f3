import type { ImportRow, ImportSummary } from '@/shared/api/types';

export type Show = 'error' | 'warning' | 'all' | 'leave';

/** Rows that will change something; the button names their number. Who is missing in the file stays unless it is said that they go. */
export const toLoad = (summary: ImportSummary, expel = false): number => summary.add + summary.change + (expel ? summary.leave : 0);

/** Rows without remarks. A row with an error is refused; warnings are counted apart. */
export const clean = (summary: ImportSummary): number => Math.max(0, summary.rows - summary.refuse - summary.warnings);

/** The heaviest remark of a cell. */
export const levelOf = (row: ImportRow, column: string): 'error' | 'warning' | undefined => {
  const levels = row.remarks.filter((remark) => remark.column === column).map((remark) => remark.level);
  return levels.includes('error') ? 'error' : levels[0];
};

/** Columns worth showing: those that some row fills, and those that something is said about, in the file's order. */
export function columnsOf(all: readonly string[], rows: readonly ImportRow[]): string[] {
  return all.filter((column) => rows.some((row) => row.values[column] || row.remarks.some((remark) => remark.column === column)));
}

const NAMES = /^(фио|фамилия|имя|отчество|familyname|givenname|middlename)/i;

/** Whom a row is about: a phone has no room for the columns beside the wrong cell. */
export const whoOf = (row: ImportRow, columns: readonly string[]): string => columns.filter((column) => NAMES.test(column)).map((column) => row.values[column]).filter(Boolean).join(' ');

const KNOWN = /\.(xlsx|csv|zip)$/i;
export const LARGEST_MIB = 32;

/** What can be said before the bytes travel. */
export function fault(file: { name: string; size: number }): 'type' | 'size' | 'empty' | undefined {
  if (!KNOWN.test(file.name)) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > LARGEST_MIB * 1024 * 1024 ? 'size' : undefined;
}
