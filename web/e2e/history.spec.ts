import { v7 } from 'uuid';
import { expect, shared, test, words, type Somebody } from './people';

/** Fills a chat with messages of unlike height, as fast as the server takes them. */
async function fill(somebody: Somebody, chat: string, count: number, text: string): Promise<void> {
  for (let i = 1; i <= count; i++) await somebody.ask('put', `/chats/${chat}/messages/${v7()}`, { text: `${text} № ${i}${i % 7 === 0 ? '\nи ещё\nтри\nстроки' : ''}` });
}

test('a chat opens where the new begins, counts what is below and leads to the end', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const colleague = await sign('subject-teacher');
  const chat = await shared(teacher, colleague, 'direct');
  await teacher.ask('put', `/chats/${chat.id}/read`, { seq: chat.seq });
  const text = words('новое');
  await fill(colleague, chat.id, 60, text);
  await teacher.page.reload();
  await teacher.open(chat);
  await expect(teacher.page.getByText('Новые сообщения')).toBeInViewport();
  await expect(teacher.bubble(`${text} № 1`).first()).toBeInViewport();
  await expect(teacher.page.getByRole('button', { name: /непрочитанн/ })).toBeVisible();
  await teacher.page.getByRole('button', { name: /непрочитанн/ }).click();
  await expect(teacher.bubble(`${text} № 60`)).toBeInViewport();
  await expect(colleague.page.getByRole('link', { name: /^Покровская Лариса/ }).getByLabel('Прочитано')).toBeVisible();
});

test('what comes in does not move the one who reads above', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'direct');
  const text = words('было');
  await fill(pupil, chat.id, 60, text);
  await teacher.open(chat);
  await teacher.log.evaluate((log) => { log.scrollTop = log.scrollHeight / 2; });
  await teacher.page.waitForTimeout(200);
  const before = await teacher.log.evaluate((log) => log.scrollTop);
  const news = words('стало');
  await fill(pupil, chat.id, 1, news);
  await expect(teacher.page.getByRole('link', { name: /^Панова Екатерина/ })).toContainText(news);
  expect(await teacher.log.evaluate((log) => log.scrollTop)).toBe(before);
  await expect(teacher.page.getByRole('button', { name: /непрочитанн/ })).toBeVisible();
});
