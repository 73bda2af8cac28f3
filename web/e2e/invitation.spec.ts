import { expect, test } from './people';
import { school, signIn, waiting } from './roster';

test('a pupil who waits in the list comes in by a personal link', async ({ sign, browser, baseURL }) => {
  const office = await sign('administrator');
  const pupil = await waiting(office, 'pupil');
  await office.page.goto(`/classes/${pupil.class!.id}`);
  const row = office.page.getByRole('row').filter({ hasText: pupil.name.short });
  await expect(row).toContainText('ещё не в контуре');
  await row.getByRole('button', { name: /Действия/ }).click();
  await office.page.getByText('Личная ссылка', { exact: true }).click();
  const dialog = office.page.getByRole('dialog', { name: 'Личная ссылка' });
  await expect(dialog.getByRole('img')).toHaveAttribute('src', /^data:image\/svg/);
  const link = new URL((await dialog.locator('[title*="/join/"]').getAttribute('title'))!);

  const context = await browser.newContext({ baseURL, locale: 'ru-RU', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(link.pathname);
  await expect(page.getByText(pupil.name.full)).toBeVisible();
  await signIn(page);
  await page.getByRole('button', { name: 'Войти в школу' }).click();
  await expect(page).toHaveURL(/\/chats$/);
  await expect(page.getByRole('navigation', { name: 'Список чатов' }).getByRole('link').first()).toBeVisible();
  await page.goto(`/classes/${pupil.class!.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await office.page.reload();
  await expect(office.page.getByRole('row').filter({ hasText: pupil.name.short })).toContainText('в контуре');
  await page.goto(link.pathname);
  await expect(page.getByText('Приглашение больше не действует')).toBeVisible();
  await context.close();
});

test('a parent comes in by the class link and is tied to the child', async ({ sign, browser, baseURL }) => {
  const teacher = await sign('class-teacher');
  const own = (await teacher.ask<{ items: Array<{ positions: Array<{ kind: string; class?: { id: string } }> }> }>('get', '/memberships')).items[0]!.positions.find((one) => one.kind === 'class-teacher')!.class!;
  await teacher.page.goto(`/classes/${own.id}`);
  const card = teacher.page.getByRole('complementary', { name: 'Приглашение' });
  await expect(card.getByRole('button', { name: /Создать ссылку|Сменить/ })).toBeEnabled();
  const before = await card.locator('[title*="/join/"]').getAttribute('title', { timeout: 1000 }).catch(() => '');
  await card.getByRole('button', { name: /Создать ссылку|Сменить/ }).click();
  await expect(card.locator('[title*="/join/"]')).not.toHaveAttribute('title', before ?? '');
  const link = new URL((await card.locator('[title*="/join/"]').getAttribute('title'))!);
  const page = await teacher.ask<{ pupils: Array<{ name: { family: string; given: string; short: string } }> }>('get', `/classes/${own.id}`);
  const child = page.pupils[0]!.name;

  const context = await browser.newContext({ baseURL, locale: 'ru-RU', serviceWorkers: 'block' });
  const parent = await context.newPage();
  await parent.goto(link.pathname);
  await signIn(parent);
  const given = `Тамара${Date.now().toString(36).replace(/\d/g, '')}`;
  await parent.getByLabel('Фамилия', { exact: true }).fill(child.family);
  await parent.getByLabel('Имя', { exact: true }).fill(given);
  await parent.getByRole('button', { name: 'Войти в школу' }).click();
  await expect(parent.getByText('Заполните, пожалуйста').first()).toBeVisible();
  await parent.getByLabel('Фамилия ребёнка').fill(child.family);
  await parent.getByLabel('Имя ребёнка').fill(child.given);
  await parent.getByRole('button', { name: 'Войти в школу' }).click();
  await expect(parent).toHaveURL(/\/chats$/);
  await expect(parent.getByRole('navigation', { name: 'Список чатов' }).getByRole('link').first()).toBeVisible();

  await teacher.page.reload();
  await expect(teacher.page.getByRole('row').filter({ hasText: child.short })).toContainText(given);
  await context.close();
});

test('a link that is closed lets nobody in', async ({ sign, browser, baseURL }) => {
  const office = await sign('administrator');
  await office.page.goto(`/school/${await school(office)}`);
  await office.page.getByRole('button', { name: 'Пригласить' }).click();
  const dialog = office.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Создать ссылку' }).click();
  const link = new URL((await dialog.locator('[title*="/join/"]').getAttribute('title'))!);
  const context = await browser.newContext({ baseURL, locale: 'ru-RU', serviceWorkers: 'block' });
  const guest = await context.newPage();
  await guest.goto(link.pathname);
  await expect(guest.getByLabel('Телефон')).toBeVisible();

  await dialog.getByRole('button', { name: 'Ещё одна' }).click();
  const live = dialog.getByRole('listitem').filter({ hasText: 'Учителям' });
  // Links of other runs may have been listed before: wait for the new one among them.
  const all = await office.ask<{ items: Array<{ live: boolean; role: string; class?: unknown; member?: unknown }> }>('get', `/organisations/${await school(office)}/invitations`);
  await expect(live).toHaveCount(all.items.filter((one) => one.live && one.role === 'teacher' && !one.class && !one.member).length);
  for (let left = await live.count(); left > 0; left--) {
    await live.first().getByRole('button', { name: 'Закрыть ссылку' }).click();
    await expect(live).toHaveCount(left - 1);
  }
  await guest.reload();
  await expect(guest.getByText('Приглашение больше не действует')).toBeVisible();
  await context.close();
});
