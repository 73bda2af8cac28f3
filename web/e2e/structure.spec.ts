import { v7 } from 'uuid';
import { expect, test, words } from './people';
import { classOf, school } from './roster';

const SURE = /^Закрыть$/;

test('a class is opened, and closed after a second question once nobody is in it', async ({ sign }) => {
  const office = await sign('administrator');
  const { page } = office;
  const org = await school(office);
  const letter = `п-${Date.now().toString(36)}`;
  await page.goto(`/school/${org}`);
  await page.getByRole('button', { name: 'Новый класс' }).click();
  const fresh = page.getByRole('dialog', { name: 'Новый класс' });
  await fresh.getByRole('button', { name: 'Создать класс' }).click();
  await expect(fresh.getByRole('alert')).toHaveText(['Выберите параллель', 'Впишите букву']);
  await fresh.getByLabel('Параллель').selectOption('7');
  await fresh.getByLabel('Буква или название').fill('«б»');
  await expect(fresh.getByRole('alert')).toHaveText('7«Б» уже есть');
  await fresh.getByLabel('Буква или название').fill(letter);
  await fresh.getByRole('button', { name: 'Создать класс' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `7 ${letter}` })).toBeVisible();

  await page.getByRole('button', { name: 'Изменить', exact: true }).click();
  const other = page.getByRole('dialog', { name: 'Номер и буква класса' });
  await other.getByLabel('Буква или название').fill('Б');
  await other.getByRole('button', { name: 'Сохранить' }).click();
  await expect(other.getByRole('alert')).toHaveText('Класс с таким номером и литерой уже есть.');
  await other.getByRole('button', { name: 'Отмена' }).click();

  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  const pupil = v7();
  await page.getByRole('button', { name: 'Закрыть класс' }).click();
  const sure = page.getByRole('dialog', { name: 'Закрыть класс?' });
  await expect(sure).toContainText('Класс исчезнет из списков');
  await office.ask('put', `/organisations/${org}/members/${pupil}`, { family: 'Последний', given: 'Лев', roles: ['pupil'], class: id });
  await sure.getByRole('button', { name: SURE }).last().click();
  await expect(sure.getByRole('alert')).toHaveText('Сначала переведите или отчислите учеников этого класса, потом закройте его.');
  await office.ask('post', `/members/${pupil}/expel`, {});
  await sure.getByRole('button', { name: SURE }).last().click();
  await expect(page).toHaveURL(new RegExp(`/school/${org}$`));
  await expect(page.getByRole('link', { name: /7«Б»/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(letter) })).toHaveCount(0);
  await page.goto(`/classes/${id}`);
  await expect(page.getByRole('heading', { name: 'Этот класс закрыт для вас' })).toBeVisible();
});

test('a subject is added, renamed and ended, and one that is taught stays', async ({ sign }) => {
  const office = await sign('administrator');
  const { page } = office;
  const org = await school(office);
  const { teachers } = await office.ask<{ teachers: Array<{ subjects: Array<{ name: string }> }> }>('get', `/classes/${(await classOf(office, '7Б')).id}`);
  const taught = teachers.flatMap(({ subjects }) => subjects)[0]!.name;
  const [name, better] = [words('Астрономия'), words('Астрономия и космос')];
  await page.goto(`/school/${org}/structure`);
  const list = page.getByRole('region', { name: 'Предметы', exact: true });
  await list.getByRole('button', { name: 'Новый предмет' }).click();
  const dialog = page.getByRole('dialog', { name: 'Новый предмет' });
  await dialog.getByLabel('Название').fill(taught);
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Предмет или группа с таким названием уже есть.');
  await dialog.getByLabel('Название').fill(name);
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await list.getByRole('button', { name: `Изменить: ${name}`, exact: true }).click();
  await page.getByRole('dialog').getByLabel('Название').fill(better);
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();

  const sure = page.getByRole('dialog', { name: 'Закрыть предмет?' });
  await list.getByRole('button', { name: `Закрыть: ${taught}`, exact: true }).click();
  await sure.getByRole('button', { name: SURE }).last().click();
  await expect(sure.getByRole('alert')).toHaveText('Сначала снимите этот предмет у учителей в классах, потом закройте его.');
  await sure.getByRole('button', { name: 'Отмена' }).click();
  await list.getByRole('button', { name: `Закрыть: ${better}`, exact: true }).click();
  await expect(sure).toContainText(better);
  await sure.getByRole('button', { name: SURE }).last().click();
  await expect(sure).toHaveCount(0);
  await expect(list.getByRole('listitem').filter({ hasText: better })).toHaveCount(0);
  await expect(list.getByRole('listitem').filter({ hasText: taught }).first()).toBeVisible();
});

test('an association gets a chat that its end leaves to be read, and a circle comes and goes', async ({ sign }) => {
  const office = await sign('administrator');
  const teacher = await sign('subject-teacher');
  const { page } = office;
  const org = await school(office);
  const own = (await teacher.ask<{ items: Array<{ name: { full: string } }> }>('get', '/memberships')).items[0]!.name.full;
  const [name, circle] = [words('МО физики'), words('Кружок шахмат')];
  await page.goto(`/school/${org}/structure`);
  const list = page.getByRole('region', { name: 'Объединения и группы' });
  const add = async (kind: string, called: string) => {
    await list.getByRole('button', { name: 'Новая группа' }).click();
    const dialog = page.getByRole('dialog', { name: 'Новая группа' });
    await dialog.getByLabel('Что это').selectOption({ label: kind });
    await dialog.getByLabel('Название').fill(called);
    return dialog;
  };
  const association = await add('методическое объединение', name);
  await association.getByRole('searchbox', { name: 'Кто ведёт' }).fill(own);
  await association.getByRole('list', { name: 'Кто ведёт' }).getByRole('button', { name: own }).click();
  await association.getByRole('button', { name: 'Сохранить' }).click();
  await expect(list.getByRole('listitem').filter({ hasText: name })).toContainText('Ведёт');
  await teacher.page.getByRole('navigation', { name: 'Список чатов' }).getByRole('link', { name: new RegExp(name) }).click();
  await expect(teacher.composer).toBeVisible();

  const twin = await add('методическое объединение', name);
  await twin.getByRole('button', { name: 'Сохранить' }).click();
  await expect(twin.getByRole('alert')).toHaveText('Предмет или группа с таким названием уже есть.');
  await twin.getByLabel('Что это').selectOption({ label: 'кружок' });
  await twin.getByLabel('Название').fill(circle);
  await twin.getByRole('button', { name: 'Сохранить' }).click();
  await expect(list.getByRole('listitem').filter({ hasText: circle })).toBeVisible();

  const sure = page.getByRole('dialog', { name: 'Закрыть группу?' });
  for (const one of [circle, name]) {
    await list.getByRole('button', { name: `Закрыть: ${one}`, exact: true }).click();
    await expect(sure).toContainText(one);
    await sure.getByRole('button', { name: SURE }).last().click();
    await expect(list.getByRole('listitem').filter({ hasText: one })).toHaveCount(0);
  }
  await expect(teacher.page.getByText('Чат в архиве: его можно читать, но нельзя писать')).toBeVisible();
  await expect(teacher.composer).toHaveCount(0);
});
