import { mkdtempSync, rmSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { expect, shared, test as signed, titleOf, words, Somebody, type Chat } from './people';
import { freshPhone, school, waiting } from './roster';
import { Wire } from './wire';

const test = signed.extend<{ wire: Wire }>({
  wire: async ({ baseURL }, use) => {
    const wire = await Wire.to(baseURL!);
    await use(wire);
    await wire.cut();
  },
});

/** What IndexedDB holds of a chat's messages, in any database. */
const kept = (page: Page, chat: string): Promise<number> => page.evaluate(async (id) => {
  const rows = await Promise.all((await indexedDB.databases()).map(({ name }) => new Promise<number>((done) => {
    const opening = indexedDB.open(name!);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('chats').objectStore('chats').get(id);
      asking.onsuccess = () => { opening.result.close(); done((asking.result as { messages: unknown[] } | undefined)?.messages.length ?? 0); };
    };
  })));
  return Math.max(0, ...rows);
}, chat);

/** The program is on the device and so are the chat's messages. */
async function settled(somebody: Somebody, chat: Chat): Promise<string> {
  await somebody.open(chat);
  await expect(somebody.log.locator(`[data-seq="${chat.seq}"]`)).toBeVisible();
  await expect.poll(() => kept(somebody.page, chat.id)).toBeGreaterThan(0);
  await somebody.page.evaluate(async () => { await navigator.serviceWorker.ready; });
  return (await somebody.log.getByRole('article').last().locator('.bb__x').innerText()).trim();
}

test('without a server the last chats and messages are there, and what is written goes out when it is back', async ({ sign, wire }) => {
  const teacher = await sign('class-teacher', { baseURL: wire.url, serviceWorkers: 'allow' });
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'class');
  const last = await settled(teacher, chat);
  const rows = await teacher.page.getByRole('navigation', { name: 'Список чатов' }).getByRole('link').count();
  await teacher.page.close();
  await wire.cut();

  const page = await teacher.context.newPage();
  const again = new Somebody(teacher.context, page, wire.url);
  await page.goto('/chats');
  await expect(page.getByRole('navigation', { name: 'Список чатов' }).getByRole('link')).toHaveCount(rows);
  await expect(page.getByRole('status').filter({ hasText: 'Нет связи с сервером' })).toBeVisible();
  await page.getByRole('link', { name: new RegExp(titleOf(chat)) }).first().click();
  await expect(again.log.getByRole('article').last()).toContainText(last);
  const mark = words('писал в подвале');
  for (const count of ['раз', 'два']) await again.write(`${count} ${mark}`);
  await expect(again.bubble(mark).getByRole('img', { name: 'Ждёт отправки' })).toHaveCount(2);
  await page.reload();
  await expect(again.bubble(mark).getByRole('img', { name: 'Ждёт отправки' })).toHaveCount(2);

  await wire.mend();
  await expect(again.bubble(mark).getByRole('img', { name: 'Отправлено' })).toHaveCount(2, { timeout: 40_000 });
  await expect(page.getByText('Нет связи с сервером')).toHaveCount(0, { timeout: 40_000 });
  await pupil.open(chat);
  await expect(pupil.bubble(mark)).toHaveText([/раз/, /два/]);
});

test('a network that leads nowhere does not keep one waiting', async ({ sign, wire }) => {
  const teacher = await sign('class-teacher', { baseURL: wire.url, serviceWorkers: 'allow' });
  const [chat] = (await teacher.chats()).filter((one) => one.kind === 'parents');
  const last = await settled(teacher, chat!);
  await wire.swallow();
  await teacher.page.reload();
  await expect(teacher.log.getByRole('article').last()).toContainText(last, { timeout: 5_000 });
  await expect(teacher.page.getByRole('status').filter({ hasText: 'Нет связи с сервером' })).toBeVisible();
});

test('a chat that was never opened says honestly that it cannot be shown, and shows itself when the network is back', async ({ sign, wire }) => {
  const teacher = await sign('class-teacher', { baseURL: wire.url, serviceWorkers: 'allow' });
  const chats = await teacher.chats();
  await settled(teacher, chats.find((one) => one.kind === 'parents')!);
  const other = chats.find((one) => one.kind === 'administration')!;
  await wire.cut();
  await teacher.page.reload();
  await teacher.page.getByRole('link', { name: new RegExp(titleOf(other)) }).click();
  await expect(teacher.page.getByRole('alert')).toContainText('Сервер не отвечает');
  const text = words('ещё не видно');
  await teacher.write(text);
  await expect(teacher.bubble(text).getByRole('img', { name: 'Ждёт отправки' })).toBeVisible();
  await wire.mend();
  await expect(teacher.log.locator(`[data-seq="${other.seq}"]`)).toBeVisible({ timeout: 40_000 });
  await expect(teacher.bubble(text).getByRole('img', { name: 'Отправлено' })).toHaveCount(1);
});

/** All that the page can get at on this device: names of databases, of caches and what they hold, and both storages. */
const device = (page: Page) => page.evaluate(async () => ({
  databases: (await indexedDB.databases()).map(({ name }) => name!),
  cached: (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat(),
  storage: JSON.stringify({ ...localStorage, ...sessionStorage }),
}));

test('signing out takes this account off the device and leaves the other', async ({ sign, wire }) => {
  const teacher = await sign('class-teacher', { baseURL: wire.url, serviceWorkers: 'allow' });
  const account = async () => (await teacher.page.evaluate(() => JSON.parse(localStorage.getItem('pm.accounts')!) as Array<{ id: string }>)).map(({ id }) => id);
  await settled(teacher, (await teacher.chats()).find((one) => one.kind === 'parents')!);
  const [mine] = await account();
  await teacher.page.goto('/signin');
  await teacher.page.getByRole('button', { name: /^Родитель/ }).click();
  await expect(teacher.page.getByRole('link', { name: /^Покровская Лариса/ })).toBeVisible();
  const other = (await account()).find((id) => id !== mine)!;
  await expect.poll(async () => (await device(teacher.page)).databases.join()).toContain(other);

  await teacher.page.getByRole('button', { name: /^Аккаунты на этом устройстве/ }).click();
  await teacher.page.getByText('Выйти', { exact: true }).click();
  await expect(teacher.page.getByRole('link', { name: /7Б · Родители/ })).toBeVisible();
  await expect.poll(async () => (await device(teacher.page)).databases.join()).not.toContain(other);
  const left = await device(teacher.page);
  expect(left.databases.join()).toContain(mine);
  expect(left.storage).not.toContain(other);
  expect(left.cached.length, 'the program itself stays').toBeGreaterThan(5);
  expect(left.cached.filter((path) => path.startsWith('/api'))).toEqual([]);
});

test('signing out without a network forgets at once and ends the session when the network is back', async ({ sign, wire }) => {
  const parent = await sign('parent', { baseURL: wire.url, serviceWorkers: 'allow' });
  await settled(parent, (await parent.chats()).find((one) => one.kind === 'parents')!);
  await wire.cut();
  await parent.page.getByRole('button', { name: /^Аккаунты на этом устройстве/ }).click();
  await parent.page.getByText('Выйти', { exact: true }).click();
  await expect(parent.page).toHaveURL(/\/signin/);
  expect((await device(parent.page)).databases).toEqual([]);
  await parent.page.goto('/chats');
  await expect(parent.page).toHaveURL(/\/signin/);
  await wire.mend();
  await parent.page.goto('/chats');
  await expect(parent.page).toHaveURL(/\/signin/);
  await expect.poll(async () => ((await (await parent.context.request.get(`${wire.url}/api/accounts`)).json()) as { accounts: unknown[] }).accounts).toEqual([]);
});

test('on a device that is not one’s own nothing stays when the browser is closed', async ({ sign, baseURL }, { project }) => {
  const administrator = await sign('administrator');
  const row = await waiting(administrator, 'pupil');
  const phone = freshPhone();
  const { family, given } = row.name;
  await administrator.ask('put', `/organisations/${await school(administrator)}/members/${row.member}`, { family, given, phone, roles: ['pupil'], class: row.class!.id });
  const home = mkdtempSync('/tmp/peremena-guest-');
  const { executablePath, args } = project.use.launchOptions!;
  const open = () => chromium.launchPersistentContext(home, { executablePath, args, baseURL, locale: 'ru-RU', serviceWorkers: 'allow' });
  try {
    let browser = await open();
    let page = await browser.newPage();
    await page.goto('/signin');
    await page.getByLabel('Телефон').fill(phone);
    await page.getByText('Это моё устройство').click();
    await page.getByRole('button', { name: 'Получить код' }).click();
    await page.getByLabel('Код из SMS, 6 цифр').fill((await page.getByText('Ваш код:').locator('b').innerText()).trim());
    await page.getByRole('link', { name: new RegExp(`${row.class!.title} · Класс`) }).click();
    await expect(page.getByRole('log').getByRole('article').last()).toBeVisible();
    await page.getByRole('textbox', { name: 'Текст сообщения' }).fill('Черновик гостя');
    await page.reload();
    await expect(page.getByRole('log').getByRole('article').last(), 'a reload is no goodbye').toBeVisible();
    const during = await device(page);
    expect(during.databases).toEqual([]);
    expect(during.storage).not.toMatch(new RegExp(`${family}|Черновик`));
    await browser.close();

    browser = await open();
    page = await browser.newPage();
    await page.goto('/chats');
    await expect(page).toHaveURL(/\/signin/);
    const after = await device(page);
    expect(after.databases).toEqual([]);
    // The zone is the school's, not a person's.
    expect(JSON.parse(after.storage)).toEqual({ 'pm.accounts': '[]', 'pm.guests': '[]', 'pm.profile': 'null', 'pm.zone': expect.any(String) });
    expect(after.cached.filter((path) => path.startsWith('/api'))).toEqual([]);
    expect(((await (await browser.request.get(`${baseURL}/api/accounts`)).json()) as { accounts: unknown[] }).accounts).toEqual([]);
    await browser.close();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
