import { expect, shared, test, words } from './people';

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
