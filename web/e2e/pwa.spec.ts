import { expect, test, words } from './people';

test('the app starts without a network with the last known chats and sends later', async ({ sign }) => {
  const teacher = await sign('class-teacher', { serviceWorkers: 'allow' });
  const [chat] = (await teacher.chats()).filter((one) => one.kind === 'class');
  await teacher.open(chat!);
  await expect(teacher.log.getByRole('article').last()).toBeVisible();
  await teacher.page.evaluate(async () => { await navigator.serviceWorker.ready; });
  // What is known is written down shortly after it changed.
  await expect.poll(() => kept(teacher.page, chat!.id), { timeout: 10_000 }).toBeGreaterThan(10);

  await teacher.context.setOffline(true);
  await teacher.page.goto('/chats');
  await expect(teacher.page.getByText('Нет сети')).toBeVisible();
  await teacher.page.getByRole('link', { name: new RegExp(chat!.title) }).first().click();
  await expect(teacher.log.getByRole('article').last()).toBeVisible();
  const text = words('написано в пути');
  await teacher.write(text);
  await expect(teacher.bubble(text).getByLabel('Ждёт отправки')).toBeVisible();
  await teacher.page.reload();
  await expect(teacher.bubble(text).getByLabel('Ждёт отправки')).toBeVisible();
  await teacher.context.setOffline(false);
  await expect(teacher.bubble(text).getByLabel('Отправлено')).toBeVisible({ timeout: 30_000 });
});

test('a device that is not mine keeps nothing', async ({ page }) => {
  await page.goto('/signin');
  await page.getByLabel('Телефон').fill(`+7 900 ${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`);
  await page.getByText('Это моё устройство').click();
  await page.getByRole('button', { name: 'Получить код' }).click();
  await page.getByLabel('Код из SMS, 6 цифр').fill((await page.getByText('Ваш код:').locator('b').innerText()).trim());
  await expect(page).toHaveURL(/\/chats$/);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('900');
});

test('the manifest brings what an installation needs', async ({ request }) => {
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as { start_url: string; display: string; icons: Array<{ src: string; sizes: string; purpose: string }> };
  expect(manifest.display).toBe('standalone');
  expect(manifest.icons.map((icon) => icon.sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.some((icon) => icon.purpose === 'maskable')).toBe(true);
  for (const icon of manifest.icons) expect((await request.get(icon.src)).ok(), icon.src).toBe(true);
});

function kept(page: import('@playwright/test').Page, chat: string): Promise<number> {
  return page.evaluate(async (id) => {
    const { name } = (await indexedDB.databases()).find((database) => database.name?.startsWith('pm-')) ?? {};
    if (!name) return 0;
    const database = await new Promise<IDBDatabase>((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result); });
    const record = await new Promise<{ messages: unknown[] } | undefined>((done) => { const asked = database.transaction('chats').objectStore('chats').get(id); asked.onsuccess = () => done(asked.result as never); });
    database.close();
    return record?.messages.length ?? 0;
  }, chat);
}
