import { expect, test, titleOf } from './people';
import { classOf } from './roster';

test('a pupil who is moved sees the other class’s chats at once and the old ones no more', async ({ sign }) => {
  const office = await sign('administrator');
  const pupil = await sign('pupil');
  const me = (await pupil.ask<{ items: Array<{ member: string; classes: Array<{ id: string; title: string }> }> }>('get', '/memberships')).items[0]!;
  const from = me.classes[0]!;
  const to = await classOf(office, from.title.endsWith('А') ? `${Number.parseInt(from.title, 10)}Б` : `${Number.parseInt(from.title, 10)}А`);
  const word = (title: string) => title.replace(/(\d+)(.+)/, '$1«$2»');
  const name = await pupil.ask<{ pupils: Array<{ member: string; name: { short: string } }> }>('get', `/classes/${from.id}`).then(({ pupils }) => pupils.find((one) => one.member === me.member)!.name.short);
  const chats = pupil.page.getByRole('navigation', { name: 'Список чатов' });
  const old = (await pupil.chats()).find((chat) => chat.kind === 'class')!;
  await pupil.open(old);
  try {
    await office.page.goto(`/classes/${from.id}`);
    await office.page.getByRole('row').filter({ hasText: name }).getByRole('button', { name: /Действия/ }).click();
    await office.page.getByText('Перевести в другой класс', { exact: true }).click();
    const dialog = office.page.getByRole('dialog', { name: 'Перевод ученика' });
    await dialog.getByLabel('В какой класс').selectOption(to.id);
    await expect(dialog.getByRole('list', { name: 'Что произойдёт' })).toContainText(`уйдёт из чатов ${word(from.title)} и войдёт в чаты ${word(to.title)}`);
    await dialog.getByRole('button', { name: `Перевести в ${word(to.title)}` }).click();
    await expect(office.page.getByText(`${name} — теперь в ${word(to.title)}`)).toBeVisible();
    await expect(office.page.getByRole('row').filter({ hasText: name })).toHaveCount(0);

    await expect(chats.getByRole('link', { name: new RegExp(titleOf(old)) })).toHaveCount(0);
    const now = (await pupil.chats()).find((chat) => chat.kind === 'class')!;
    expect(now.class).toBe(to.id);
    await expect(chats.getByRole('link', { name: new RegExp(titleOf(now)) }).first()).toBeVisible();
    const answer = await pupil.context.request.get(`${pupil.url}/api/chats/${old.id}`, { headers: { 'Peremena-Profile': await pupil.profile() } });
    expect(answer.status()).toBe(404);
  } finally {
    await office.ask('post', `/members/${me.member}/transfer`, { class: from.id });
  }
  await expect(chats.getByRole('link', { name: new RegExp(titleOf(old)) }).first()).toBeVisible();
});
