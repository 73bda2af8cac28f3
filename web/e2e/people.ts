import { expect, test as base, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** Whom the demo lets a visitor be. */
export type Who = 'class-teacher' | 'subject-teacher' | 'pupil' | 'parent' | 'administrator' | 'deputy' | 'coordinator';
export type Chat = { id: string; kind: string; title?: string; label?: string; subject?: string; class?: string; seq: number; readSeq: number; peer?: string };

/** What the interface calls a chat. */
export const titleOf = ({ kind, title, label, subject }: Chat): string =>
  title ?? ({ class: `${label} · Класс`, parents: `${label} · Родители`, subject: `${label} · ${subject}`, staff: 'Учительская', administration: 'Администрация' } as Record<string, string>)[kind]!;

/** Somebody of the demo, signed in, in a browser of their own. */
export class Somebody {
  constructor(readonly context: BrowserContext, readonly page: Page, readonly url: string) {}

  profile = (): Promise<string> => this.page.evaluate(() => JSON.parse(localStorage.getItem('pm.profile')!) as string);

  async ask<T>(method: 'get' | 'put' | 'post' | 'patch' | 'delete', path: string, data?: unknown): Promise<T> {
    const answer = await this.context.request[method](`${this.url}/api${path}`, { data, headers: { Origin: this.url, 'Peremena-Profile': await this.profile() } });
    expect(answer.ok(), `${method} ${path}: ${answer.status()}`).toBe(true);
    return (answer.status() === 204 ? undefined : await answer.json()) as T;
  }

  chats = (): Promise<Chat[]> => this.ask<{ chats: Chat[] }>('get', '/chats').then(({ chats }) => chats);

  async open(chat: { id: string }): Promise<void> {
    await this.page.goto(`/chats/${chat.id}`);
    await expect(this.log).toBeVisible();
  }

  get log() { return this.page.getByRole('log', { name: 'Сообщения' }); }
  get composer() { return this.page.getByRole('textbox', { name: 'Текст сообщения' }); }
  bubble = (text: string) => this.log.getByRole('article').filter({ hasText: text });

  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Opens the menu of a message and takes an entry. */
  async act(text: string, entry: string): Promise<void> {
    // The message itself comes before those that quote it.
    await this.bubble(text).first().hover();
    await this.bubble(text).first().getByRole('button', { name: 'Действия с сообщением' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: entry }).click();
  }
}

/** Who begins somewhere else than at the chats. */
const HOME: Partial<Record<Who, { path: string; seen: (page: Page) => Locator }>> = {
  coordinator: { path: '/', seen: (page) => page.getByRole('region', { name: 'Организации ниже' }) },
};

export async function be(browser: Browser, url: string, who: Who, options: Parameters<Browser['newContext']>[0] = {}): Promise<Somebody> {
  const context = await browser.newContext({ baseURL: url, locale: 'ru-RU', timezoneId: 'Asia/Krasnoyarsk', serviceWorkers: 'block', ...options });
  const answer = await context.request.post(`${url}/api/demo/sign-in`, { data: { key: who }, headers: { Origin: url } });
  expect(answer.ok(), `${who}: ${answer.status()}`).toBe(true);
  const page = await context.newPage();
  await page.goto(HOME[who]?.path ?? '/chats');
  await expect(HOME[who]?.seen(page) ?? page.getByRole('navigation', { name: 'Список чатов' })).toBeVisible();
  return new Somebody(context, page, url);
}

/** `sign(who)` opens a browser as that person; it is closed after the test. */
export const test = base.extend<{ sign: (who: Who, options?: Parameters<Browser['newContext']>[0]) => Promise<Somebody> }>({
  sign: async ({ browser, baseURL, viewport, isMobile, hasTouch }, use) => {
    const open: Somebody[] = [];
    await use(async (who, options) => {
      const somebody = await be(browser, options?.baseURL ?? baseURL!, who, { viewport, isMobile, hasTouch, ...options });
      open.push(somebody);
      return somebody;
    });
    for (const { context } of open) await context.close();
  },
});

/** A chat that both sit in. */
export async function shared(one: Somebody, other: Somebody, kind: string): Promise<Chat> {
  const ids = new Set((await other.chats()).map((chat) => chat.id));
  const chat = (await one.chats()).find((candidate) => candidate.kind === kind && ids.has(candidate.id));
  expect(chat, `a chat of kind ${kind} that both sit in`).toBeDefined();
  return chat!;
}

let told = 0;
/** A text that no other test writes. */
export const words = (text: string): string => `${text} ${Date.now().toString(36)}-${++told}`;
export { expect };
