import type { JoinOffer, NameInput } from '@/shared/api/types';

export type JoinForm = { family: string; given: string; patronymic: string; childFamily: string; childGiven: string };
export const blank: JoinForm = { family: '', given: '', patronymic: '', childFamily: '', childGiven: '' };

type Field = keyof JoinForm;

/** Which fields are still empty that the invitation asks for. */
export function missing(form: JoinForm, asks: JoinOffer['asks']): Field[] {
  const wanted: Field[] = [...(asks.includes('name') ? (['family', 'given'] as const) : []), ...(asks.includes('child') ? (['childFamily', 'childGiven'] as const) : [])];
  return wanted.filter((field) => !form[field].trim());
}

export function bodyOf(form: JoinForm, asks: JoinOffer['asks']): { name?: NameInput; child?: { family: string; given: string } } {
  const name = { family: form.family.trim(), given: form.given.trim(), patronymic: form.patronymic.trim() || undefined };
  return { name: asks.includes('name') ? name : undefined, child: asks.includes('child') ? { family: form.childFamily.trim(), given: form.childGiven.trim() } : undefined };
}
