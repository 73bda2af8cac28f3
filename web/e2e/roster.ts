import type { Page } from '@playwright/test';
import type { Somebody } from './people';

export type Row = { member: string; profile?: string; joined: boolean; roles: string[]; name: { family: string; given: string; full: string; short: string }; class?: { id: string; title: string } };
export type Class = { id: string; title: string };

export const school = (somebody: Somebody): Promise<string> => somebody.ask<{ items: Array<{ organisation: { id: string } }> }>('get', '/memberships').then(({ items }) => items[0]!.organisation.id);

export async function classOf(somebody: Somebody, title: string): Promise<Class> {
  const { items } = await somebody.ask<{ items: Class[] }>('get', `/organisations/${await school(somebody)}/classes`);
  return items.find((one) => one.title === title)!;
}

/** Somebody of the roster who has not come in yet. */
export async function waiting(somebody: Somebody, role: string): Promise<Row> {
  let cursor = '';
  for (;;) {
    const page = await somebody.ask<{ items: Row[]; next?: string }>('get', `/organisations/${await school(somebody)}/people?role=${role}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    const found = page.items.find((row) => !row.joined && row.class);
    if (found) return found;
    if (!page.next) throw new Error(`everybody has come in: ${role}`);
    cursor = page.next;
  }
}

/** A number that no other run uses. */
export const freshPhone = (): string => `+7 901 ${String(Date.now()).slice(-7)}`;

/** Signs in where the page asks for a phone; the demo shows the code. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Телефон').fill(freshPhone());
  await page.getByRole('button', { name: 'Получить код' }).click();
  const code = (await page.getByText('Ваш код:').textContent())!.match(/\d{6}/)![0];
  await page.getByLabel(/Код из SMS/).fill(code);
}

/** A file's content as Playwright takes it; this code is checked as the browser's, which knows no Buffer by name. */
export const bytes = (text: string) => (globalThis as unknown as { Buffer: { from(text: string): never } }).Buffer.from(text);
