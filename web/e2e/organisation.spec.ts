import { expect, test, words } from './people';
import { school } from './roster';

type Place = { name: string; shortName: string; timeZone: string };

test('an organisation gets another name and another time, and no wrong ones', async ({ sign }) => {
  const office = await sign('administrator');
  const { page } = office;
  const path = `/organisations/${await school(office)}`;
  const { name, shortName, timeZone } = await office.ask<Place>('get', path);
  const better = words('Лицей имени Ломоносова');
  await page.goto('/school');
  await page.getByRole('button', { name: 'Настройки организации' }).click();
  const dialog = page.getByRole('dialog', { name: 'Настройки организации' });
  await expect(dialog.getByLabel('Полное название')).toHaveValue(name);
  await dialog.getByLabel('Полное название').fill('  ');
  await dialog.getByLabel('Краткое название').fill('');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(['Заполните', 'Заполните']);
  await dialog.getByLabel('Полное название').fill(better);
  await dialog.getByLabel('Краткое название').fill(shortName);
  await dialog.getByLabel('Часовой пояс').selectOption({ label: 'Омск (МСК+3)' });
  // As a page of yesterday would, that knows a time zone which is no more.
  await page.route(`**/api${path}`, (route) => route.continue({ postData: route.request().postData()?.replace('Asia/Omsk', 'Asia/Atlantis') }));
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog.getByRole('alert').first()).toHaveText('Такого часового пояса нет. Выберите пояс из списка.');
  await page.unroute(`**/api${path}`);
  expect(await office.ask<Place>('get', path)).toMatchObject({ name, timeZone });
  try {
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1, name: better })).toBeVisible();
    expect(await office.ask<Place>('get', path)).toMatchObject({ name: better, shortName, timeZone: 'Asia/Omsk' });
    await page.reload();
    await page.getByRole('button', { name: 'Настройки организации' }).click();
    await expect(dialog.getByLabel('Часовой пояс')).toHaveValue('Asia/Omsk');
  } finally {
    await office.ask('patch', path, { name, shortName, timeZone });
  }
});
