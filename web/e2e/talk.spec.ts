import { expect, shared, test, titleOf, words } from './people';

test('two browsers talk: typing, message, reading, unread', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'direct');
  await teacher.open(chat);
  await expect(pupil.page.getByRole('link', { name: /Покровская Лариса/ })).toBeVisible();

  await teacher.composer.pressSequentially('Екатерина, ');
  await expect(pupil.page.getByRole('link', { name: /Покровская Лариса/ })).toContainText('печатает');
  const text = words('завтра берём циркули');
  await teacher.write(text);
  await expect(teacher.bubble(text).getByRole('img', { name: 'Отправлено' })).toBeVisible();
  const row = pupil.page.getByRole('link', { name: /Покровская Лариса/ });
  await expect(row).toContainText(text);
  await expect(row.getByLabel(/непрочитанн/)).toBeVisible();

  await row.click();
  await expect(pupil.bubble(text)).toBeVisible();
  await expect(teacher.bubble(text).getByRole('img', { name: 'Прочитано' })).toBeVisible();
  await expect(row.getByLabel(/непрочитанн/)).toHaveCount(0);
});

test('who is mentioned sees it in the list and gets there', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'class');
  await teacher.open(chat);
  await teacher.composer.pressSequentially('@Панова');
  await teacher.page.getByRole('option', { name: /Панова Екатерина/ }).click();
  const text = words('зайди после урока');
  await teacher.composer.pressSequentially(text);
  await teacher.composer.press('Enter');
  await expect(teacher.bubble(text)).toContainText('@Панова Екатерина');
  const row = pupil.page.getByRole('link', { name: new RegExp(titleOf(chat)) });
  await expect(row.getByLabel('Вас упомянули')).toBeVisible();
  await row.click();
  await expect(pupil.bubble(text)).toBeVisible();
  await expect(row.getByLabel('Вас упомянули')).toHaveCount(0);
});

test('a group is made of several people and talks', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const colleague = await sign('subject-teacher');
  await teacher.page.getByRole('button', { name: 'Новое сообщение' }).click();
  const dialog = teacher.page.getByRole('dialog');
  for (const name of ['Барсукова Мария', 'Юсупова Полина']) {
    await dialog.getByPlaceholder('Имя или фамилия').fill(name);
    await dialog.getByRole('checkbox', { name: new RegExp(name) }).first().check({ force: true });
  }
  const title = words('Поездка в музей');
  await dialog.getByLabel('Название группы').fill(title);
  await dialog.getByRole('button', { name: /Создать группу/ }).click();
  await expect(teacher.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  const text = words('Едем в пятницу');
  await teacher.write(text);
  await expect(colleague.page.getByRole('link', { name: new RegExp(title) })).toContainText(text);
});

test('whom to write to comes in pages, and a page that does not come is asked for again', async ({ sign }) => {
  const { page } = await sign('class-teacher');
  let broken = true;
  await page.route(/\/people\?.*cursor=/, (route) => (broken ? route.fulfill({ status: 503 }) : route.continue()));
  await page.getByRole('button', { name: 'Новое сообщение' }).click();
  const dialog = page.getByRole('dialog');
  const people = dialog.getByRole('checkbox');
  await expect(people).not.toHaveCount(0);
  const first = await people.count();
  await people.last().scrollIntoViewIfNeeded();
  await expect(dialog.getByRole('alert')).toContainText('Не получилось загрузить', { timeout: 20_000 });
  await expect(people).toHaveCount(first);
  broken = false;
  await dialog.getByRole('button', { name: 'Повторить' }).click();
  await expect(async () => expect(await people.count()).toBeGreaterThan(first)).toPass();
  await people.last().scrollIntoViewIfNeeded();
  const second = await people.count();
  await expect(async () => expect(await people.count()).toBeGreaterThan(second)).toPass();
});

test('what was begun is kept as a draft', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const [first, second] = (await teacher.chats()).filter((chat) => chat.kind !== 'direct');
  await teacher.open(first!);
  const text = words('Не забудьте');
  await teacher.composer.fill(text);
  await teacher.page.getByRole('link', { name: new RegExp(titleOf(second!)) }).first().click();
  await expect(teacher.page.getByRole('link', { name: new RegExp(titleOf(first!)) }).first()).toContainText(`Черновик: ${text}`);
  await teacher.page.reload();
  await teacher.page.getByRole('link', { name: new RegExp(titleOf(first!)) }).first().click();
  await expect(teacher.composer).toHaveValue(text);
});

test('the keyboard walks the list, opens and leaves', async ({ sign }) => {
  const { page } = await sign('class-teacher');
  const rows = page.getByRole('navigation', { name: 'Список чатов' }).getByRole('link');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Текст сообщения' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/chats$/);
});
