import type { Page } from '@playwright/test';
import { expect, test as signed, type Somebody } from './people';
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
