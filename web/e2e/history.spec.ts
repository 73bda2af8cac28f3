import { v7 } from 'uuid';
import { expect, shared, test, words, type Chat, type Somebody } from './people';

/** Messages of unlike height. */
const put = (somebody: Somebody, chat: string, i: number, text: string) => somebody.ask('put', `/chats/${chat}/messages/${v7()}`, { text: `${text} № ${i}${i % 7 === 0 ? '\nи ещё\nтри\nстроки' : ''}` });

async function fill(somebody: Somebody, chat: string, count: number, text: string): Promise<void> {
  for (let i = 1; i <= count; i++) await put(somebody, chat, i, text);
}

/** A chat that no other test knows, with so many messages of the first, written before anybody looks at it. */
async function long(one: Somebody, other: Somebody, count: number): Promise<Chat> {
  const chat = await one.ask<Chat>('put', `/chats/${v7()}`, { title: words('Долгий разговор'), members: [await other.profile()] });
  const all = Array.from({ length: count }, (_, i) => i + 1);
  while (all.length > 0) await Promise.all(all.splice(0, 30).map((i) => put(one, chat.id, i, 'Сообщение')));
  return (await one.chats()).find(({ id }) => id === chat.id)!;
}

test('a chat opens where the new begins, counts what is below and leads to the end', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const colleague = await sign('subject-teacher');
  const chat = await shared(teacher, colleague, 'direct');
  await teacher.ask('put', `/chats/${chat.id}/read`, { seq: chat.seq });
  const text = words('новое');
  await fill(colleague, chat.id, 60, text);
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
  await expect(teacher.page.locator('.cv__down')).toBeVisible();
  const before = await teacher.log.evaluate((log) => log.scrollTop);
  const news = words('стало');
  await fill(pupil, chat.id, 1, news);
  await expect(teacher.page.getByRole('link', { name: /^Панова Екатерина/ })).toContainText(news);
  expect(await teacher.log.evaluate((log) => log.scrollTop)).toBe(before);
  await expect(teacher.page.getByRole('button', { name: /непрочитанн/ })).toBeVisible();
});

/** Where messages stand on the screen, by their number; only those that are in sight. */
const places = (somebody: Somebody): Promise<Record<string, number>> => somebody.log.evaluate((log) => {
  const { top, bottom } = log.getBoundingClientRect();
  return Object.fromEntries([...log.querySelectorAll<HTMLElement>('[data-seq]')].map((line) => [line.dataset.seq!, line.getBoundingClientRect()] as const)
    .filter(([, box]) => box.bottom > top && box.top < bottom).map(([seq, box]) => [seq, box.top]));
});
const lowest = (somebody: Somebody): Promise<number> => somebody.log.evaluate((log) => Number(log.querySelector<HTMLElement>('[data-seq]')?.dataset.seq ?? 0));
/** Resolves when two frames in a row have shown the log at the same place. */
const still = (somebody: Somebody): Promise<void> => somebody.log.evaluate((log) => new Promise<void>((done) => {
  let last = NaN;
  const frame = () => { if (log.scrollTop === last) done(); else { last = log.scrollTop; requestAnimationFrame(() => requestAnimationFrame(frame)); } };
  frame();
}));

/** Lets pages of history through only when told. */
async function gate(somebody: Somebody) {
  let release: (() => void) | undefined;
  await somebody.page.route(/\/messages\?.*before=/, async (route) => {
    await new Promise<void>((open) => { release = open; });
    await route.continue();
  });
  return {
    waits: () => expect.poll(() => release !== undefined).toBe(true),
    open: () => { release!(); release = undefined; },
  };
}

/** Wheels up until a page is asked for, lets it in and says by how many pixels what was in sight has moved. */
async function olderPage(somebody: Somebody, pages: Awaited<ReturnType<typeof gate>>, toTheTop: boolean): Promise<number> {
  await somebody.log.hover();
  await expect.poll(async () => {
    await somebody.page.mouse.wheel(0, toTheTop ? -4000 : -300);
    return somebody.log.evaluate((log, edge) => log.scrollTop <= edge, toTheTop ? 0 : 550);
  }, { intervals: [20] }).toBe(true);
  await pages.waits();
  await still(somebody);
  const before = await places(somebody);
  const first = await lowest(somebody);
  pages.open();
  await expect.poll(() => lowest(somebody)).toBeLessThan(first);
  const after = await places(somebody);
  expect(Object.keys(after), 'the same messages are in sight').toEqual(expect.arrayContaining(Object.keys(before).slice(1, -1)));
  return Math.max(...Object.entries(before).filter(([seq]) => seq in after).map(([seq, top]) => Math.abs(after[seq]! - top)));
}

test('older pages come in above without moving what is being read, to the first message and back', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const chat = await long(teacher, await sign('subject-teacher'), 330);
  await teacher.open(chat);
  const pages = await gate(teacher);
  for (let page = 0; (await lowest(teacher)) > 1; page++) expect(await olderPage(teacher, pages, page % 2 === 1), `page ${page}`).toBeLessThanOrEqual(2);
  await expect(teacher.log.locator('[data-seq="1"]')).toHaveCount(1);
  await expect(teacher.log.getByText('Сегодня', { exact: true })).toHaveCount(1);
  await teacher.page.getByRole('button', { name: 'К последним сообщениям' }).click();
  await expect(teacher.log.locator(`[data-seq="${chat.seq}"]`)).toBeInViewport();
  await expect(teacher.page.getByRole('button', { name: 'К последним сообщениям' })).toHaveCount(0);
});

test('who is far behind begins at the line of the new and gets to the end', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const colleague = await sign('subject-teacher');
  const chat = await long(teacher, colleague, 240);
  await colleague.ask('put', `/chats/${chat.id}/read`, { seq: 61 });
  await colleague.open(chat);
  await expect(colleague.page.getByRole('separator').filter({ hasText: 'Новые сообщения' })).toBeInViewport();
  await expect(colleague.log.locator('[data-seq="62"]')).toBeInViewport();
  expect(await colleague.log.evaluate((log) => log.querySelector('[data-key=new]')!.nextElementSibling!.querySelector<HTMLElement>('[data-seq]')!.dataset.seq)).toBe('62');
  await colleague.page.getByRole('button', { name: /непрочитанн/ }).click();
  await expect(colleague.log.locator(`[data-seq="${chat.seq}"]`)).toBeInViewport();
  await expect(colleague.page.getByRole('separator').filter({ hasText: 'Новые сообщения' })).toHaveCount(0);
  await expect(colleague.page.getByRole('main').getByRole('button', { name: /непрочитанн/ })).toHaveCount(0);
});

test('what one writes while reading above brings one to the end', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const chat = await long(teacher, await sign('subject-teacher'), 60);
  await teacher.open(chat);
  await teacher.log.evaluate((log) => { log.scrollTop = 0; });
  await expect(teacher.page.getByRole('button', { name: 'К последним сообщениям' })).toBeVisible();
  const text = words('А я о другом');
  await teacher.write(text);
  await expect(teacher.bubble(text)).toBeInViewport();
  await expect(teacher.bubble(text).getByLabel('Отправлено')).toBeVisible();
});

test('days are told apart as they were in the school’s zone', async ({ sign }) => {
  const deputy = await sign('deputy');
  const chat = (await deputy.chats()).find((one) => one.kind === 'staff')!;
  const { items } = await deputy.ask<{ items: Array<{ organisation: { timeZone: string } }> }>('get', '/memberships');
  const zone = items[0]!.organisation.timeZone;
  const { messages } = await deputy.ask<{ messages: Array<{ seq: number; sentAt: string }> }>('get', `/chats/${chat.id}/messages?limit=50`);
  const day = (at: string): string => {
    const days = (instant: number) => Math.floor(Date.parse(`${new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant)}T00:00:00Z`) / 86_400_000);
    const ago = days(Date.now()) - days(Date.parse(at));
    return ago === 0 ? 'Сегодня' : ago === 1 ? 'Вчера' : new Intl.DateTimeFormat('ru', { timeZone: zone, day: 'numeric', month: 'long' }).format(Date.parse(at));
  };
  const wanted = messages.flatMap(({ seq, sentAt }, i) => (i > 0 && day(messages[i - 1]!.sentAt) === day(sentAt) ? [`${seq}`] : [day(sentAt), `${seq}`]));
  expect(wanted.length - messages.length, 'several days').toBeGreaterThan(1);
  await deputy.open(chat);
  await expect(deputy.log.locator(`[data-seq="${messages.at(-1)!.seq}"]`)).toHaveCount(1);
  expect(await deputy.log.evaluate((log) => [...log.querySelectorAll<HTMLElement>('.dt, [data-seq]')].map((line) => line.dataset.seq ?? line.textContent))).toEqual(wanted);
});
