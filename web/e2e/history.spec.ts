import { v7 } from 'uuid';
import { expect, shared, test, words, type Somebody } from './people';

/** Fills a chat with messages of unlike height, as fast as the server takes them. */
async function fill(somebody: Somebody, chat: string, count: number, text: string): Promise<void> {
  for (let i = 1; i <= count; i++) await somebody.ask('put', `/chats/${chat}/messages/${v7()}`, { text: `${text} № ${i}${i % 7 === 0 ? '\nи ещё\nтри\nстроки' : ''}` });
}

test('history comes in above without a jump', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const parent = await sign('parent');
  const chat = await shared(teacher, parent, 'direct');
  const text = words('строка');
  await fill(parent, chat.id, 160, text);
  await teacher.ask('put', `/chats/${chat.id}/read`, { seq: (await teacher.chats()).find((one) => one.id === chat.id)!.seq });
  await teacher.page.reload();
  await teacher.open(chat);
  await expect(teacher.bubble(`${text} № 160`)).toBeInViewport();

  // Every line under the eye must stay where it is while older ones come in above it.
  const shifts = await teacher.log.evaluate(async (log) => {
    const frames = (count: number) => new Promise<void>((done) => { const next = (left: number) => (left ? requestAnimationFrame(() => next(left - 1)) : done()); next(count); });
    const found: number[] = [];
    for (let step = 0; step < 60 && log.scrollTop > 0; step++) {
      log.scrollTop -= 150;
      await frames(1);
      const seen = [...log.querySelectorAll<HTMLElement>('[data-seq]')].find((line) => line.getBoundingClientRect().top > log.getBoundingClientRect().top + 40)!;
      const before = seen.getBoundingClientRect().top;
      await frames(4);
      found.push(Math.abs(seen.getBoundingClientRect().top - before));
    }
    return found;
  });
  expect(Math.max(...shifts)).toBeLessThanOrEqual(1);
  expect(await teacher.log.locator('[data-seq]').count()).toBeGreaterThan(100);
  await teacher.page.getByRole('button', { name: 'К последним сообщениям' }).click();
  await expect(teacher.bubble(`${text} № 160`)).toBeInViewport();
});

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
