import { expect, shared, test, titleOf, words, type Chat, type Somebody } from './people';

/** Where one writes is at the lower edge of the window, on a wide screen and on a phone. */
async function writesBelow({ page, composer }: Somebody): Promise<void> {
  for (const size of [{ width: 390, height: 844 }, { width: 1440, height: 900 }]) {
    await page.setViewportSize(size);
    await expect.poll(async () => { const box = await composer.boundingBox(); return box ? size.height - box.y - box.height : undefined; }, `${size.width} px wide`).toBeLessThan(20);
  }
}

/** Without loading the page anew. */
const enter = (somebody: Somebody, chat: Chat) => somebody.page.getByRole('navigation', { name: 'Список чатов' }).getByRole('link', { name: new RegExp(titleOf(chat)) }).first().click();

test('what is written without a network goes out once and in order', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'class');
  await teacher.open(chat);
  await expect(teacher.log.getByRole('article').first()).toBeVisible();
  await teacher.context.setOffline(true);
  const mark = words('без сети');
  for (const count of ['раз', 'два', 'три']) await teacher.write(`${count} ${mark}`);
  await expect(teacher.bubble(mark).getByLabel('Ждёт отправки')).toHaveCount(3);
  await teacher.context.setOffline(false);
  await expect(teacher.bubble(mark).getByLabel('Ждёт отправки')).toHaveCount(0);
  await pupil.open(chat);
  await expect(pupil.bubble(mark)).toHaveText([/раз/, /два/, /три/]);
});

test('what waits survives a reload and is sent once though two tabs know it', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'class');
  await teacher.open(chat);
  let blocked = true;
  const sent: string[] = [];
  await teacher.context.route(/\/messages\/[0-9a-f-]{36}$/, (route) => {
    if (blocked) return route.abort('connectionfailed');
    sent.push(route.request().url());
    return route.continue();
  });
  const mark = words('после перезагрузки');
  for (const count of ['раз', 'два', 'три']) await teacher.write(`${count} ${mark}`);
  await teacher.page.reload();
  await expect(teacher.bubble(mark).getByLabel('Ждёт отправки')).toHaveCount(3);
  const tab = await teacher.context.newPage();
  await tab.goto(`/chats/${chat.id}`);
  await expect(tab.getByRole('log').getByRole('article').filter({ hasText: mark })).toHaveCount(3);
  blocked = false;
  await teacher.page.evaluate(() => dispatchEvent(new Event('online')));
  await tab.evaluate(() => dispatchEvent(new Event('online')));
  await expect(teacher.bubble(mark).getByLabel('Отправлено')).toHaveCount(3);
  await pupil.open(chat);
  await expect(pupil.bubble(mark)).toHaveText([/раз/, /два/, /три/]);
  expect(new Set(sent).size).toBe(3);
  expect(sent).toHaveLength(3);
});

test('a refused message says why and may be given up', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const [chat] = (await teacher.chats()).filter((one) => one.kind === 'class');
  await teacher.open(chat!);
  await teacher.context.route(/\/messages\/[0-9a-f-]{36}$/, (route) => route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify({ status: 403, reason: 'chat-read-only', detail: 'Здесь можно только читать.' }) }));
  const text = words('не пройдёт');
  await teacher.write(text);
  await expect(teacher.bubble(text)).toContainText('Здесь можно только читать.');
  await teacher.bubble(text).getByRole('button', { name: 'Удалить' }).click();
  await expect(teacher.bubble(text)).toHaveCount(0);
});

test('a chat without its history can be written in, and has both once and in order when the network is back', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'class');
  const missing = teacher.log.getByRole('alert');
  await teacher.context.setOffline(true);
  await enter(teacher, chat);
  await expect(missing).toContainText('Не получилось загрузить');
  await writesBelow(teacher);
  const mark = words('без истории');
  for (const count of ['раз', 'два', 'три']) await teacher.write(`${count} ${mark}`);
  await expect(teacher.bubble(mark).getByLabel('Ждёт отправки')).toHaveCount(3);
  await writesBelow(teacher);
  await missing.getByRole('button', { name: 'Повторить' }).click();
  await expect(missing).toContainText('Сообщения загрузятся сами');
  const above = (await missing.boundingBox())!;
  expect(above.y + above.height).toBeLessThanOrEqual((await teacher.bubble(mark).first().boundingBox())!.y);
  const later = `вслед ${mark}`;
  await pupil.open(chat);
  await pupil.write(later);
  await expect(pupil.bubble(later).getByLabel('Отправлено')).toBeVisible();

  await teacher.context.setOffline(false);
  await expect(teacher.bubble(mark)).toHaveText([/вслед/, /раз/, /два/, /три/]);
  await expect(teacher.bubble(mark).getByLabel('Отправлено')).toHaveCount(3);
  await expect(missing).toHaveCount(0);
  await expect(teacher.log.locator(`[data-seq="${chat.seq}"]`)).toHaveCount(1);
  await expect(teacher.bubble(mark).last()).toBeInViewport();
  await expect(pupil.bubble(mark)).toHaveText([/вслед/, /раз/, /два/, /три/]);
});

test('while a history is slow what is written goes out and stays on the screen', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const [chat] = (await teacher.chats()).filter((one) => one.kind === 'parents');
  let fail = () => {};
  const held = new Promise<void>((done) => { fail = done; });
  let away = true;
  await teacher.context.route(/\/messages\?/, async (route) => {
    if (!away) return route.continue();
    await held;
    return route.abort('connectionfailed');
  });
  await enter(teacher, chat!);
  await expect(teacher.log.getByRole('status', { name: 'Загрузка' })).toBeVisible();
  await writesBelow(teacher);
  const mark = words('пока грузится');
  for (const count of ['раз', 'два']) await teacher.write(`${count} ${mark}`);
  await expect(teacher.bubble(mark).getByLabel('Отправлено')).toHaveCount(2);
  fail();
  await expect(teacher.log.getByRole('alert')).toContainText('Не получилось загрузить');
  await expect(teacher.bubble(mark)).toHaveText([/раз/, /два/]);
  away = false;
  // Nobody presses anything, and the browser has noticed nothing.
  await expect(teacher.log.locator(`[data-seq="${chat!.seq}"]`)).toHaveCount(1);
  await expect(teacher.bubble(mark)).toHaveText([/раз/, /два/]);
  await expect(teacher.bubble(mark).last()).toBeInViewport();
});
