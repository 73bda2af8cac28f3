import { expect, test, words } from './people';
import { signIn } from './roster';

test('a coordinator opens a school, and its link lets the first administrator in and nobody after', async ({ sign, browser, baseURL }) => {
  const { page } = await sign('coordinator');
  await expect(page).toHaveURL(/\/school$/);
  const name = words('Гимназия');
  await page.getByRole('button', { name: 'Добавить школу' }).click();
  const dialog = page.getByRole('dialog', { name: 'Добавить школу' });
  await dialog.getByLabel('Полное название').fill(name);
  await dialog.getByLabel('Фамилия').fill('Первых');
  await dialog.getByLabel('Имя', { exact: true }).fill('Вера');
  await dialog.getByLabel('Телефон').fill('+7 900 12');
  await dialog.getByRole('button', { name: 'Добавить' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(['Заполните', 'В номере должно быть 10 цифр после +7']);
  await dialog.getByLabel('Телефон').fill('');
  await dialog.getByLabel('Краткое название').fill(`${name}\tимени`);
  await dialog.getByRole('button', { name: 'Добавить' }).click();
  await expect(dialog.getByRole('alert')).toHaveText([/недопустимые знаки/, 'Исправьте отмеченное и отправьте снова.']);
  await dialog.getByLabel('Краткое название').fill(name);
  await dialog.getByRole('button', { name: 'Добавить' }).click();

  const given = page.getByRole('dialog', { name: 'Ссылка администратору' });
  await expect(given).toContainText('Первых Вера');
  const link = new URL((await given.locator('[title*="/join/"]').getAttribute('title'))!);
  await given.getByRole('button', { name: 'Закрыть' }).last().click();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('администратор ещё не вошёл');

  const context = await browser.newContext({ baseURL, locale: 'ru-RU', serviceWorkers: 'block' });
  const first = await context.newPage();
  await first.goto(link.pathname);
  await expect(first.getByText('Первых Вера')).toBeVisible();
  await signIn(first);
  await first.getByRole('button', { name: 'Войти в школу' }).click();
  await expect(first).toHaveURL(/\/school$/);
  await expect(first.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(first.getByRole('heading', { name: 'Соберём школу за три шага' })).toBeVisible();
  await expect(first.getByRole('button', { name: 'Новый класс' })).toBeVisible();
  await context.close();

  await row.getByRole('button', { name: 'Ссылка' }).click();
  await expect(given.getByRole('alert')).toHaveText('В этой школе уже есть администратор: дальше приглашает он.');
  await given.getByRole('button', { name: 'Закрыть' }).last().click();
  await expect(row).not.toContainText('администратор ещё не вошёл');
  await row.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name: 'Классов пока нет' })).toBeVisible();
});
