import { Problem } from '@/shared/api/problem';
import type { ClassRef, Member, Role } from '@/shared/api/types';

export type PositionWish = { kind: string; class?: string; subject?: string; area?: string };
export type PersonForm = { family: string; given: string; patronymic: string; phone: string; bornOn: string; roles: Role[]; klass: string; positions: PositionWish[] };
export type PersonField = 'family' | 'given' | 'patronymic' | 'phone' | 'bornOn' | 'roles' | 'class' | 'positions';
export type Faults = Partial<Record<PersonField, string>>;

export const empty = (given: { roles?: Role[]; class?: ClassRef } = {}): PersonForm => ({ family: '', given: '', patronymic: '', phone: '', bornOn: '', roles: given.roles ?? [], klass: given.class?.id ?? '', positions: [] });

/** Leading a group is said where the group is written. */
export const formOf = (member: Member): PersonForm => ({
  family: member.name.family, given: member.name.given, patronymic: member.name.patronymic ?? '', phone: member.phone ? phoneWord(member.phone) : '', bornOn: member.bornOn ?? '', roles: member.roles, klass: member.class?.id ?? '',
  positions: member.positions.filter((one) => !one.group).map((one) => ({ kind: one.kind, class: one.class?.id, subject: one.subject?.id, area: one.area })),
});

/** Ten digits after +7 or 8, or any other country's number with its plus. */
export function phoneOf(typed: string): string | undefined {
  const digits = typed.replace(/\D/g, '');
  if (typed.trim().startsWith('+') && !digits.startsWith('7')) return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
  if (typed.trim().startsWith('+')) return digits.length === 11 ? `+${digits}` : undefined;
  const national = digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits;
  return national.length === 10 ? `+7${national}` : undefined;
}

/** «+7 900 000-18-60»; numbers of other countries stay as they are. */
export const phoneWord = (phone: string): string => phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2-$3-$4');

/** What the form can see by itself; the meaning is the server's to judge. Values are keys of words. */
export function faultsOf(form: PersonForm, halfADate = false): Faults {
  const faults: Faults = {};
  if (!form.family.trim()) faults.family = 'form.familyMissing';
  if (!form.given.trim()) faults.given = 'form.givenMissing';
  if (form.phone.trim() && !phoneOf(form.phone)) faults.phone = 'form.phoneWrong';
  if (form.roles.length === 0) faults.roles = 'form.rolesMissing';
  if (form.roles.includes('pupil') && !form.klass) faults.class = 'form.classMissing';
  if (halfADate) faults.bornOn = 'form.bornOnWrong';
  return faults;
}

/** What goes to the server. Of somebody who is there, positions that nobody touched are left out, so that they stay as they are; a birth date that was taken away is said to be none. */
export function bodyOf(form: PersonForm, before?: PersonForm): Record<string, unknown> {
  const text = (value: string) => value.trim() || undefined;
  const positions = fitting(form);
  return {
    family: form.family.trim(), given: form.given.trim(), patronymic: text(form.patronymic), phone: form.phone.trim() ? phoneOf(form.phone) : undefined, bornOn: text(form.bornOn) ?? (before?.bornOn ? null : undefined), roles: form.roles,
    class: form.roles.includes('pupil') ? form.klass : undefined, positions: before ? (same(positions, before.positions) ? undefined : positions) : (positions.length ? positions : undefined),
  };
}

const OF_PARENTS = ['parents-committee', 'board-of-trustees'];
export const isOfParents = (kind: string): boolean => OF_PARENTS.includes(kind);

/** Who is no teacher any more has no teacher's positions either. */
const fitting = (form: PersonForm): PositionWish[] => form.positions.filter((one) => (isOfParents(one.kind) ? form.roles.includes('parent') : isStaff(form)));

const wordOf = (one: PositionWish) => [one.kind, one.class, one.subject, one.area?.trim()].join('|');
const same = (one: PositionWish[], other: PositionWish[]) => one.map(wordOf).sort().join() === other.map(wordOf).sort().join();

export const isStaff = ({ roles }: { roles: readonly Role[] }): boolean => roles.includes('teacher') || roles.includes('admin');

/** The server's remarks at their fields. */
export function faultsFrom(error: unknown): Faults {
  const faults: Faults = {};
  if (error instanceof Problem) for (const { pointer, detail } of error.fields) faults[pointer.split('/')[1] as PersonField] ??= detail;
  return faults;
}
