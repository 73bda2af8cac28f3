import { expect, test } from './people';
import { bytes, school } from './roster';

const HEAD = 'Роль;Фамилия;Имя;Отчество;Телефон;Класс;Дата рождения';

test('a list with mistakes is shown row by row, and only what is right is loaded', async ({ sign }) => {
  const office = await sign('administrator');
  const { page } = office;
  const org = await school(office);
  const mark = `Проверкина${Date.now().toString(36).replace(/\d/g, '')}`;
  const people = () => office.ask<{ items: unknown[] }>('get', `/organisations/${org}/people?query=${encodeURIComponent(mark)}`).then(({ items }) => items.length);
  const rows = [HEAD, `ученик;${mark};Анна;Олеговна;;7Б;14.03.2013`, `ученик;${mark};Юлия;Игоревна;+7 900 000-20-4;7Б;15.03.2013`, `ученик;${mark};Вера;Ильинична;;7Б;30.02.2013`];
  await page.goto(`/school/${org}/import`);
  await page.getByLabel('Выбрать файл').first().setInputFiles({ name: 'ученики.csv', mimeType: 'text/csv', buffer: bytes(`\uFEFF${rows.join('\r\n')}\r\n`) });

  await expect(page.getByRole('heading', { level: 1, name: 'Проверьте список перед загрузкой' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^2\s*ошибки/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('cell', { name: '30.02.2013' }).locator('.cellbad--error')).toBeVisible();
  await expect(page.getByRole('cell', { name: '+7 900 000-20-4' }).locator('.cellbad--error')).toBeVisible();
  expect(await people()).toBe(0);

  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ошибки в CSV' }).click();
  expect((await file).suggestedFilename()).toBe('errors.csv');
  await page.getByRole('button', { name: 'Загрузить 1 строку' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Список загружен' })).toBeVisible();
  await expect.poll(people).toBe(1);

  await page.goto(`/school/${org}/import`);
  await page.getByLabel('Выбрать файл').first().setInputFiles({ name: 'ученики.csv', mimeType: 'text/csv', buffer: bytes(`\uFEFF${rows.slice(0, 2).join('\r\n')}\r\n`) });
  await expect(page.getByRole('button', { name: 'Нечего загружать' })).toBeDisabled();
});

test('a file of another kind is refused with a reason', async ({ sign }) => {
  const office = await sign('administrator');
  await office.page.goto(`/school/${await school(office)}/import`);
  await office.page.getByLabel('Выбрать файл').first().setInputFiles({ name: 'список.doc', mimeType: 'application/msword', buffer: bytes('список') });
  await expect(office.page.getByRole('alert')).toContainText('XLSX');
});
