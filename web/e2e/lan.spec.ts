import { expect, test, words } from './people';

/** What a class sees that opens the address of the teacher's laptop: no https, and so a browser that keeps back its newer abilities. */
test('a page that came without https sends, hears and copies', async ({ browser, baseURL }) => {
  const url = new URL(baseURL!);
  url.hostname = 'school.test'; // playwright.config.ts leads it here
  const context = await browser.newContext({ baseURL: url.origin, locale: 'ru-RU' });
  const page = await context.newPage();
  await page.goto('/signin');
  expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'clipboard' in navigator, 'serviceWorker' in navigator])).toEqual([false, false, false, false]);
  await page.getByRole('button', { name: /^Классный руководитель/ }).click();
  await page.getByRole('navigation', { name: 'Список чатов' }).getByRole('link', { name: /7Б · Родители/ }).click();

  const composer = page.getByRole('textbox', { name: 'Текст сообщения' });
  const log = page.getByRole('log', { name: 'Сообщения' });
  const text = words('Собрание в четверг');
  await composer.fill(text);
  await composer.press('Enter');
  const bubble = log.getByRole('article').filter({ hasText: text });
  await expect(bubble.getByRole('img', { name: /Отправлено|Прочитано/ })).toBeVisible();
  const heard = await context.newPage();
  await heard.goto(page.url());
  await expect(heard.getByRole('article').filter({ hasText: text })).toBeVisible();
  await heard.close();

  await bubble.hover();
  await bubble.getByRole('button', { name: 'Действия с сообщением' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Копировать текст' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await composer.focus();
  await page.keyboard.press('Control+V');
  await expect(composer).toHaveValue(text);
  await context.close();
});
