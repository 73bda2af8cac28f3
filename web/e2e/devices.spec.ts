import { expect, test } from './people';

test('a device that is ended elsewhere is out at once and keeps nothing', async ({ sign }) => {
  const here = await sign('deputy');
  const there = await sign('deputy');
  await here.page.goto('/settings');
  const devices = here.page.getByRole('region', { name: 'Устройства, где вы вошли' });
  await expect(devices.getByText('это устройство')).toBeVisible();
  await devices.getByRole('button', { name: 'Завершить все, кроме этого' }).click();
  await here.page.getByRole('dialog').getByRole('button', { name: 'Завершить' }).click();
  await expect(devices.getByRole('listitem')).toHaveCount(1);
  await expect(there.page).toHaveURL(/\/signin/);
  expect(await there.page.evaluate(() => localStorage.getItem('pm.accounts'))).toBe('[]');
  await here.page.reload();
  await expect(devices.getByText('это устройство')).toBeVisible();
});

test('two accounts live on one device and change places', async ({ sign, baseURL }) => {
  const { page, context } = await sign('parent');
  const answer = await context.request.post(`${baseURL}/api/demo/sign-in`, { data: { key: 'pupil' }, headers: { Origin: baseURL! } });
  expect(answer.ok()).toBe(true);
  await page.goto('/settings');
  const accounts = page.getByRole('region', { name: 'Аккаунты на этом устройстве' });
  await expect(accounts.getByRole('listitem')).toHaveCount(2);
  await accounts.getByRole('button', { name: /Перейти/ }).click();
  await expect(page).toHaveURL(/\/chats/);
  await page.goto('/settings');
  await accounts.getByRole('button', { name: 'Выйти' }).click();
  await expect(page).toHaveURL(/\/chats/);
  await page.goto('/settings');
  await expect(accounts.getByRole('listitem')).toHaveCount(1);
});

test('whoever looks after schools begins there: by the installed program, by the other account and by the other profile', async ({ sign, baseURL, request }) => {
  const { page, context } = await sign('parent');
  const answer = await context.request.post(`${baseURL}/api/demo/sign-in`, { data: { key: 'coordinator' }, headers: { Origin: baseURL! } });
  expect(answer.ok()).toBe(true);
  const below = page.getByRole('region', { name: 'Организации ниже' });
  const chats = page.getByRole('navigation', { name: 'Список чатов' });
  const { start_url: start } = (await (await request.get('/manifest.webmanifest')).json()) as { start_url: string };

  await page.goto('/settings');
  await page.getByRole('region', { name: 'Аккаунты на этом устройстве' }).getByRole('button', { name: /Перейти/ }).click();
  await expect(below).toBeVisible();
  await expect(page).toHaveURL(/\/school$/);
  await page.goto(start);
  await expect(below).toBeVisible();
  await page.getByText('Личное', { exact: true }).click();
  await expect(page).toHaveURL(/\/chats$/);
  await page.getByText('Учёба', { exact: true }).click();
  await expect(below).toBeVisible();

  await page.getByRole('button', { name: /^Аккаунты на этом устройстве/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /\+7/ }).first().click();
  await expect(chats).toBeVisible();
  await page.goto(start);
  await expect(chats).toBeVisible();
});

test('the look is the person’s: theme and language stay', async ({ sign }) => {
  const { page } = await sign('parent');
  await page.goto('/settings');
  await page.getByText('Тёмная', { exact: true }).click();
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
});
