import type { Page } from '@playwright/test';
import { expect, test as signed, words, type Somebody } from './people';
import { Release } from './release';

const test = signed.extend<{ release: Release }>({
  release: async ({ baseURL }, use) => {
    const release = await Release.of(baseURL!);
    await use(release);
    release.close();
  },
});

/** A worker has the pages that come after it: the first visit is without one. */
async function underWorker({ page }: Somebody): Promise<void> {
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.reload();
  expect(await page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
}

const barOf = (page: Page) => page.getByRole('status').filter({ hasText: 'Есть новая версия' });

test('a newer version says that it is there, comes when it is asked for, and nothing is lost', async ({ sign, release }) => {
  const teacher = await sign('class-teacher', { baseURL: release.url, serviceWorkers: 'allow' });
  const { page } = teacher;
  await teacher.open((await teacher.chats()).find((one) => one.kind === 'class')!);
  await underWorker(teacher);
  const bar = barOf(page);
  const newer = page.locator('meta[name="release"]');
  const text = words('Допишу после урока');
  await teacher.composer.fill(text);
  await expect(bar).toHaveCount(0);

  release.publish();
  await page.reload();
  await expect(bar).toBeVisible({ timeout: 30_000 });
  await expect(newer, 'nobody is made to take it').toHaveCount(0);
  await expect(teacher.composer).toHaveValue(text);

  await bar.getByRole('button', { name: 'Обновить' }).click();
  await expect(newer).toHaveCount(1);
  await expect(bar).toHaveCount(0);
  await expect(teacher.composer).toHaveValue(text);
  await teacher.composer.press('Enter');
  await expect(teacher.bubble(text).getByLabel('Отправлено')).toBeVisible();
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
