import { expect, test } from './people';

const phone = (): string => `+7 900 ${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;

test('phone and code lead inside, a wrong code says how many tries are left', async ({ page }) => {
  await page.goto('/chats');
  await expect(page).toHaveURL(/\/signin/);
  await page.getByLabel('Телефон').fill(phone());
  await page.getByRole('button', { name: 'Получить код' }).click();
  const code = (await page.getByText('Ваш код:').locator('b').innerText()).trim();
  const boxes = page.getByLabel('Код из SMS, 6 цифр');
  await boxes.fill(code === '111111' ? '222222' : '111111');
  await expect(page.getByRole('alert')).toContainText('4');
  await boxes.fill(code);
  await expect(page).toHaveURL(/\/chats$/);
  await expect(page.getByRole('heading', { name: 'Здесь появятся чаты' })).toBeVisible();
});

test('a demo person is inside with one click, and out again', async ({ page }) => {
  await page.goto('/signin');
  await page.getByRole('button', { name: /^Ученик/ }).click();
  await expect(page.getByRole('navigation', { name: 'Список чатов' })).toBeVisible();
  await page.getByRole('button', { name: /^Аккаунты на этом устройстве/ }).click();
  await page.getByText('Выйти', { exact: true }).click();
  await expect(page).toHaveURL(/\/signin/);
  await page.goto('/chats');
  await expect(page).toHaveURL(/\/signin/);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name))).toEqual([]);
});

test('two accounts live on one device and change places', async ({ page }) => {
  await page.goto('/signin');
  await page.getByRole('button', { name: /^Ученик/ }).click();
  await expect(page.getByRole('link', { name: /7Б · Алгебра/ })).toBeVisible();
  await page.getByRole('button', { name: /^Аккаунты на этом устройстве/ }).click();
  await page.getByText('Добавить аккаунт').click();
  await page.getByRole('button', { name: /^Родитель/ }).click();
  await expect(page.getByRole('link', { name: /7Б · Родители/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /7Б · Алгебра/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^Аккаунты на этом устройстве/ }).click();
  await page.getByText('Панова Екатерина').click();
  await expect(page.getByRole('link', { name: /7Б · Алгебра/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /7Б · Родители/ })).toHaveCount(0);
});

test('the personal profile shows nothing of school', async ({ sign }) => {
  const { page } = await sign('class-teacher');
  await page.getByRole('radio', { name: 'Личное' }).click();
  await expect(page.getByRole('heading', { name: 'Личный профиль' })).toBeVisible();
  await expect(page.getByRole('link', { name: /7Б/ })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Учёба' }).click();
  await expect(page.getByRole('link', { name: /7Б · Родители/ })).toBeVisible();
});

test('a language is chosen before signing in and stays', async ({ page }) => {
  await page.goto('/signin');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Русский' })).toBeVisible();
});

test('something that is no invitation is said to be none', async ({ page }) => {
  await page.goto('/signin');
  await page.getByRole('button', { name: 'По приглашению' }).click();
  await page.getByLabel('Ссылка из приглашения').fill('привет');
  await page.getByRole('button', { name: 'Открыть' }).click();
  await expect(page.getByRole('alert')).toContainText('не похоже');
});
