import { v7 } from 'uuid';
import { expect, shared, test, words, type Somebody } from './people';

/** What the menu of a message offers. */
async function menu(somebody: Somebody, text: string): Promise<string[]> {
  await somebody.bubble(text).hover();
  await somebody.bubble(text).getByRole('button', { name: 'Действия с сообщением' }).click();
  const dialog = somebody.page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Копировать текст' })).toBeVisible();
  const entries = (await dialog.getByRole('button').allInnerTexts()).map((entry) => entry.trim());
  await somebody.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return entries;
}

async function answers(somebody: Somebody, to: string, text: string): Promise<void> {
  await somebody.act(to, 'Ответить');
  await expect(somebody.page.getByRole('main').getByRole('button', { name: 'Отмена' })).toBeVisible();
  await expect(somebody.composer).toBeFocused();
  await somebody.page.keyboard.type(text);
  await somebody.page.keyboard.press('Enter');
}

test('an answer quotes what it answers and leads there, however far above it is', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const colleague = await sign('subject-teacher');
  const group = await teacher.ask<{ id: string }>('put', `/chats/${v7()}`, { title: words('Вопросы'), members: [await colleague.profile()] });
  const question = words('Кто ведёт седьмой класс в музей?');
  await teacher.ask('put', `/chats/${group.id}/messages/${v7()}`, { text: question });
  await teacher.open(group);
  await colleague.open(group);

  const answer = words('Я');
  await answers(colleague, question, answer);
  await expect(colleague.bubble(answer).getByLabel('Отправлено')).toBeVisible();
  const quote = teacher.bubble(answer).getByRole('button', { name: question });
  await expect(quote).toContainText('Покровская Лариса');

  for (let i = 0; i < 130; i++) await colleague.ask('put', `/chats/${group.id}/messages/${v7()}`, { text: `${i} — и ещё об этом` });
  const again = words('Так кто же?');
  await expect.poll(async () => (await teacher.chats()).find((chat) => chat.id === group.id)).toMatchObject({ seq: 133, readSeq: 133 });
  await teacher.page.reload();
  await expect(teacher.bubble('129 — и ещё')).toBeInViewport();
  await expect(teacher.bubble(question)).toHaveCount(0);
  const { messages } = await teacher.ask<{ messages: Array<{ seq: number; text?: string }> }>('get', `/chats/${group.id}/messages?around=1`);
  await teacher.ask('put', `/chats/${group.id}/messages/${v7()}`, { text: again, replyTo: messages.find((message) => message.text === question)!.seq });
  await teacher.bubble(again).getByRole('button', { name: question }).click();
  await expect(teacher.log.locator('[data-flash]')).toContainText(question);
  await expect(teacher.log.locator('[data-flash]')).toBeInViewport();
});

test('a change is seen by the other at once, says that it is one, and reaches the answers', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'direct');
  await teacher.open(chat);
  await pupil.open(chat);
  const [before, answer, after] = [words('Сбор в восемь'), words('Буду'), words('Сбор в девять')];
  await teacher.write(before);
  await answers(pupil, before, answer);
  await expect(teacher.bubble(answer)).toContainText(before);

  await teacher.act(before, 'Изменить');
  await expect(teacher.composer).toHaveValue(before);
  await expect(teacher.composer).toBeFocused();
  await teacher.write(after);
  for (const one of [teacher, pupil]) {
    await expect(one.bubble(after).first()).toContainText('изменено');
    await expect(one.bubble(before)).toHaveCount(0);
    await expect(one.bubble(answer).getByRole('button', { name: after })).toBeVisible();
  }
  await expect(teacher.composer).toHaveValue('');
  await pupil.page.reload();
  await expect(pupil.bubble(after).first()).toContainText('изменено');
});

test('a deletion leaves a trace, is seen by the other at once and takes the quotations along', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'direct');
  await teacher.open(chat);
  await pupil.open(chat);
  const [slip, answer] = [words('не туда'), words('Что не туда?')];
  await teacher.write(slip);
  await answers(pupil, slip, answer);
  await expect(teacher.bubble(answer)).toContainText(slip);
  const seq = await teacher.bubble(slip).first().getAttribute('data-seq');

  await teacher.act(slip, 'Удалить');
  await teacher.page.getByRole('alertdialog').or(teacher.page.getByRole('dialog')).getByRole('button', { name: 'Удалить' }).click();
  for (const one of [teacher, pupil]) {
    await expect(one.log.locator(`[data-seq="${seq}"]`)).toContainText('Сообщение удалено');
    await expect(one.log.locator(`[data-seq="${seq}"]`).getByRole('button')).toHaveCount(0);
    await expect(one.page.getByText(slip)).toHaveCount(0);
    await expect(one.bubble(answer).getByRole('button', { name: 'Сообщение удалено' })).toBeVisible();
  }
});

test('somebody else’s message is not mine to change: the menu does not offer it, the server refuses it', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'class');
  const [theirs, mine, id] = [words('План на неделю'), words('Хорошо'), v7()];
  await teacher.ask('put', `/chats/${chat.id}/messages/${id}`, { text: theirs });
  await pupil.open(chat);
  await pupil.write(mine);
  expect(await menu(pupil, theirs)).toEqual(['Ответить', 'Копировать текст']);
  expect(await menu(pupil, mine)).toEqual(['Ответить', 'Копировать текст', 'Изменить', 'Удалить']);
  await teacher.open(chat);
  expect(await menu(teacher, mine), 'who leads the chat may take away').toEqual(['Ответить', 'Копировать текст', 'Удалить']);

  const headers = { Origin: pupil.url, 'Peremena-Profile': await pupil.profile() };
  const path = `${pupil.url}/api/chats/${chat.id}/messages/${id}`;
  expect((await pupil.context.request.patch(path, { headers, data: { text: 'Каникулы' } })).status()).toBe(403);
  expect((await pupil.context.request.delete(path, { headers })).status()).toBe(403);
  await expect(pupil.bubble(theirs)).toBeVisible();
});
