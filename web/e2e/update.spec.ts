import type { LaunchOptions, Page } from '@playwright/test';
import { expect, Somebody, test as signed, words } from './people';
import { Release } from './release';

const test = signed.extend<{ release: Release }, { launchOptions: LaunchOptions }>({
  // A Chromium started without a window, as tests do it, keeps every check for a newer worker back for its first minute.
  launchOptions: [async ({ launchOptions }, use) => { await use({ ...launchOptions, ignoreDefaultArgs: ['--no-startup-window'] }); }, { scope: 'worker' }],
  release: async ({ baseURL }, use) => {
    const release = await Release.of(baseURL!);
    await use(release);
    release.close();
  },
});

/** A worker has the pages that come after it: the first visit is without one. From here on the browser answers at once when it is asked for a newer one. */
async function underWorker({ page }: Somebody): Promise<void> {
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.reload();
  expect(await page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
  await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
}

const barOf = (page: Page) => page.getByRole('status').filter({ hasText: 'Есть новая версия' });
const newerOf = (page: Page) => page.locator('meta[name="release"]');
const take = (page: Page) => barOf(page).getByRole('button', { name: 'Обновить' }).click();

/** The class teacher in the chat of the class, under a worker. */
async function inChat(sign: (who: 'class-teacher', options: object) => Promise<Somebody>, release: Release): Promise<Somebody> {
  const teacher = await sign('class-teacher', { baseURL: release.url, serviceWorkers: 'allow' });
  await teacher.open((await teacher.chats()).find((one) => one.kind === 'class')!);
  await underWorker(teacher);
  return teacher;
}

test('a newer version says that it is there, comes when it is asked for, and nothing is lost', async ({ sign, release }) => {
  const teacher = await inChat(sign, release);
  const { page } = teacher;
  const text = words('Допишу после урока');
  await teacher.composer.fill(text);
  await expect(barOf(page)).toHaveCount(0);

  release.publish();
  await page.reload();
  await expect(barOf(page)).toBeVisible();
  await expect(newerOf(page), 'nobody is made to take it').toHaveCount(0);
  await expect(teacher.composer).toHaveValue(text);

  await take(page);
  await expect(newerOf(page)).toHaveCount(1);
  await expect(barOf(page)).toHaveCount(0);
  await expect(teacher.composer).toHaveValue(text);
  await teacher.composer.press('Enter');
  await expect(teacher.bubble(text).getByRole('img', { name: 'Отправлено' })).toBeVisible();
});

test('a newer version taken in one tab leaves the other as it is until somebody presses there', async ({ sign, release }) => {
  const teacher = await inChat(sign, release);
  const other = new Somebody(teacher.context, await teacher.context.newPage(), teacher.url);
  await other.page.goto(teacher.page.url());
  const text = words('Пишу в другой вкладке');
  await other.composer.fill(text);

  release.publish();
  await teacher.page.reload();
  await take(teacher.page);
  await expect(newerOf(teacher.page)).toHaveCount(1);

  await expect(barOf(other.page)).toBeVisible();
  await expect(newerOf(other.page)).toHaveCount(0);
  await expect(other.composer).toHaveValue(text);
  await take(other.page);
  await expect(newerOf(other.page)).toHaveCount(1);
  await expect(barOf(other.page)).toHaveCount(0);
  await expect(other.composer).toHaveValue(text);
});

test('a page that stays open hears of a newer version within the hour', async ({ sign, release }) => {
  const teacher = await sign('class-teacher', { baseURL: release.url, serviceWorkers: 'allow' });
  await teacher.page.clock.install();
  await underWorker(teacher);
  await expect(barOf(teacher.page)).toHaveCount(0);
  release.publish();
  await expect(async () => {
    await teacher.page.clock.fastForward('01:00:00');
    await expect(barOf(teacher.page)).toBeVisible({ timeout: 3_000 });
  }).toPass();
});

test('a screen whose files are gone says so, and comes with a new page', async ({ sign }) => {
  const { page } = await sign('class-teacher');
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));
  await page.getByRole('link', { name: 'Школа' }).first().click();
  await expect(page.getByRole('alert')).toContainText('Страница не загрузилась');
  await page.unroute('**/assets/**');
  await page.getByRole('button', { name: 'Обновить страницу' }).click();
  await expect(page.getByRole('heading', { name: 'Средняя общеобразовательная школа № 12' })).toBeVisible();
});
