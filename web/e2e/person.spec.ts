import { expect, test, words } from './people';
import { school, waiting, type Row } from './roster';

type Me = { items: Array<{ member: string; organisation: { id: string } }> };
type Kept = { name: { family: string; given: string; patronymic?: string }; phone?: string; roles: string[]; positions: Array<{ kind: string; class?: { id: string }; subject?: { id: string }; group?: { id: string }; area?: string }> };

test('a teacher who becomes deputy head is in the administration’s chat at once, and what was stays in the history', async ({ sign }) => {
  const office = await sign('administrator');
  const teacher = await sign('subject-teacher');
  const { member } = (await teacher.ask<Me>('get', '/memberships')).items[0]!;
  const before = await office.ask<Kept>('get', `/members/${member}`);
  const part = words('УВР');
  const chats = teacher.page.getByRole('navigation', { name: 'Список чатов' });
  await expect(chats.getByRole('link', { name: /Администрация/ })).toHaveCount(0);
  try {
    await office.page.goto('/people');
    await office.page.getByPlaceholder('Фамилия, имя или отчество').fill(`${before.name.family} ${before.name.given}`);
    await office.page.getByRole('list', { name: 'Люди' }).getByRole('link', { name: new RegExp(before.name.family) }).first().click();
    await expect(office.page.getByRole('heading', { level: 1 })).toContainText(before.name.family);
    await office.page.getByRole('button', { name: 'Изменить данные' }).click();
    const dialog = office.page.getByRole('dialog', { name: 'Данные в списке школы' });
    await expect(dialog.getByLabel('Фамилия')).toHaveValue(before.name.family);
    await dialog.getByRole('button', { name: 'Добавить должность' }).click();
    await dialog.getByLabel('Должность', { exact: true }).last().selectOption({ label: 'заместитель директора (завуч)' });
    await dialog.getByLabel('По какой части').fill(part);
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(office.page.getByRole('region', { name: 'Должности' })).toContainText(`заместитель директора по ${part}`);
    await expect(office.page.getByRole('region', { name: 'История' })).toContainText(`заместитель директора по ${part}`);

    await expect(chats.getByRole('link', { name: /Администрация/ })).toBeVisible({ timeout: 3_000 });
  } finally {
    const positions = before.positions.filter((one) => !one.group).map((one) => ({ kind: one.kind, class: one.class?.id, subject: one.subject?.id, area: one.area }));
    await office.ask('put', `/organisations/${await school(office)}/members/${member}`, { ...before.name, full: undefined, short: undefined, phone: before.phone, roles: before.roles, positions });
  }
  await expect(chats.getByRole('link', { name: /Администрация/ })).toHaveCount(0);
  await office.page.reload();
  await expect(office.page.getByRole('region', { name: 'История' }).getByRole('listitem').filter({ hasText: `заместитель директора по ${part}` })).toContainText('—');
});

test('somebody who has not come in has a link on their page, and a class teacher reads the page without changing it', async ({ sign }) => {
  const office = await sign('administrator');
  const row: Row = await waiting(office, 'pupil');
  await office.page.goto('/people');
  await office.page.getByRole('button', { name: 'Ещё не вошли' }).click();
  await expect(office.page).toHaveURL(/waiting=true/);
  await office.page.goto(`/people/${row.member}`);
  await office.page.getByRole('button', { name: 'Создать ссылку и QR-код' }).click();
  const made = office.page.getByRole('dialog', { name: 'Личная ссылка' });
  await expect(made.getByRole('img')).toBeVisible();
  await made.getByRole('button', { name: 'Закрыть' }).last().click();
  const link = office.page.getByRole('region', { name: 'Личная ссылка' });
  await expect(link.getByRole('img')).toBeVisible();
  await link.getByRole('button', { name: 'Закрыть ссылку' }).click();
  await expect(link.getByRole('button', { name: 'Создать ссылку и QR-код' })).toBeVisible();

  const leader = await sign('class-teacher');
  const own = (await leader.ask<{ items: Array<{ classes: Array<{ id: string }>; positions: Array<{ kind: string; class?: { id: string } }> }> }>('get', '/memberships')).items[0]!;
  const led = own.positions.find((one) => one.kind === 'class-teacher')!.class!.id;
  const { pupils } = await leader.ask<{ pupils: Row[] }>('get', `/classes/${led}`);
  await leader.page.goto(`/people/${pupils[0]!.member}`);
  await expect(leader.page.getByRole('region', { name: 'История' })).toBeVisible();
  await expect(leader.page.getByRole('region', { name: 'Родители и представители' })).toBeVisible();
  await expect(leader.page.getByRole('button', { name: 'Изменить данные' })).toHaveCount(0);
  await expect(leader.page.getByRole('button', { name: 'Добавить представителя' })).toHaveCount(0);
});
