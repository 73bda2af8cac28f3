import { v7 } from 'uuid';
import { expect, test } from './people';
import { school, type Row } from './roster';

type Me = { items: Array<{ name: Row['name']; classes: Array<{ id: string }> }> };

test('a parent is tied to a pupil and sits with the parents of the class, until untied', async ({ sign }) => {
  const office = await sign('administrator');
  const parent = await sign('parent');
  const { page } = office;
  const org = await school(office);
  const me = (await parent.ask<Me>('get', '/memberships')).items[0]!;
  const { items } = await office.ask<{ items: Array<{ id: string; title: string }> }>('get', `/organisations/${org}/classes`);
  const other = items.find((one) => !me.classes.some(({ id }) => id === one.id))!;
  const [pupil, mate] = (await office.ask<{ pupils: [Row, Row] }>('get', `/classes/${other.id}`)).pupils;
  const chat = parent.page.getByRole('navigation', { name: 'Список чатов' }).getByRole('link', { name: new RegExp(`${other.title} · Родители`) });
  await expect(chat).toHaveCount(0);

  const gone = { member: v7(), family: `Ушедший${Date.now().toString(36).replace(/\d/g, '')}`, given: 'Пётр' };
  await office.ask('put', `/organisations/${org}/members/${gone.member}`, { ...gone, member: undefined, roles: ['parent'] });
  await page.goto(`/people/${pupil.member}`);
  const family = page.getByRole('region', { name: 'Родители и представители' });
  const row = family.getByRole('listitem').filter({ hasText: me.name.full });
  await family.getByRole('button', { name: 'Добавить представителя' }).click();
  const dialog = page.getByRole('dialog', { name: 'Добавить представителя' });
  const who = dialog.getByRole('searchbox', { name: 'Кто' });
  await who.fill(mate.name.full);
  await expect(dialog.getByText('Никого не нашли')).toBeVisible();
  await who.fill(gone.family);
  await dialog.getByRole('button', { name: gone.family }).click();
  await office.ask('post', `/members/${gone.member}/expel`, {});
  await dialog.getByRole('button', { name: 'Связать' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Этого человека в организации уже нет. Чтобы вернуть его, восстановите запись.');
  await dialog.getByRole('button', { name: 'Другой человек' }).click();
  await who.fill(me.name.full);
  await dialog.getByRole('button', { name: me.name.full }).click();
  await dialog.getByLabel('Кем приходится').selectOption({ label: 'опекун' });
  await dialog.getByRole('button', { name: 'Связать' }).click();
  await expect(row).toContainText('опекун');
  await expect(chat).toBeVisible();

  await row.getByRole('button', { name: /^Убрать связь/ }).click();
  const sure = page.getByRole('dialog', { name: 'Убрать связь?' });
  await expect(sure).toContainText(me.name.full);
  await sure.getByRole('button', { name: 'Отмена' }).click();
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: /^Убрать связь/ }).click();
  await sure.getByRole('button', { name: 'Убрать', exact: true }).click();
  await expect(row).toHaveCount(0);
  await expect(chat).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'История' })).toContainText(me.name.full);
});
