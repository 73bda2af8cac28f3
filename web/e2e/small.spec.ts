import { v7 } from 'uuid';
import { expect, test, words } from './people';

test('the day’s way under a thumb: in, read, write, answer, back, school, class, settings', async ({ page, sign, baseURL, viewport }) => {
  const phone = viewport!.width < 768;
  const colleague = await sign('subject-teacher');
  const inFrame = () => expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await page.goto('/signin');
  await page.getByRole('button', { name: /^Классный руководитель/ }).tap();
  const list = page.getByRole('navigation', { name: 'Список чатов' });
  await expect(list).toBeVisible();
  await inFrame();

  const me = await page.evaluate(() => JSON.parse(localStorage.getItem('pm.profile')!) as string);
  const title = words('Экскурсия');
  const group = await colleague.ask<{ id: string }>('put', `/chats/${v7()}`, { title, members: [me] });
  const question = words('Во сколько выезжаем?');
  await colleague.ask('put', `/chats/${group.id}/messages/${v7()}`, { text: question });
  await list.getByRole('link', { name: new RegExp(title) }).tap();
  const log = page.getByRole('log', { name: 'Сообщения' });
  const asked = log.getByRole('article').filter({ hasText: question }).first();
  await expect(asked).toBeInViewport();
  await expect(list).toBeVisible({ visible: !phone });
  const sections = page.getByRole('navigation', { name: 'Основные разделы' });
  await expect(sections).toBeVisible({ visible: !phone });

  const composer = page.getByRole('textbox', { name: 'Текст сообщения' });
  const [first, answer] = [words('Сейчас скажу'), words('В девять от школы')];
  await composer.tap();
  await page.keyboard.type(first);
  await page.getByRole('button', { name: 'Отправить' }).tap();
  await expect(log.getByRole('article').filter({ hasText: first }).getByRole('img', { name: 'Отправлено' })).toBeVisible();

  // A long press: the finger stays until the menu is there.
  const finger = await page.context().newCDPSession(page);
  const box = (await asked.locator('.bb').boundingBox())!;
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] });
  const reply = page.getByRole('dialog').getByRole('button', { name: 'Ответить' });
  await expect(reply).toBeVisible();
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await reply.tap();
  await expect(composer).toBeFocused();
  await page.keyboard.type(answer);
  await page.getByRole('button', { name: 'Отправить' }).tap();
  const answered = log.getByRole('article').filter({ hasText: answer });
  await expect(answered.getByRole('button', { name: question })).toBeVisible();
  await expect(answered).toBeInViewport();
  await colleague.open(group);
  await expect(colleague.bubble(answer)).toContainText(question);
  await inFrame();

  if (phone) await page.getByRole('link', { name: 'Назад к чатам' }).tap();
  await expect(list.getByRole('link', { name: new RegExp(title) })).toContainText(answer);

  await sections.getByRole('link', { name: 'Школа' }).tap();
  await page.getByRole('main').getByRole('link', { name: /7«Б»/ }).first().tap();
  await expect(page).toHaveURL(/\/classes\//);
  await expect(page.getByRole('main')).toContainText('Панова Екатерина');
  await inFrame();

  await sections.getByRole('link', { name: 'Настройки' }).tap();
  await expect(page.getByRole('heading', { name: 'Настройки', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Устройства, где вы вошли' }).getByText('это устройство')).toBeVisible();
  await inFrame();
  await page.goto(`${baseURL}/chats`);
  await expect(list.getByRole('link', { name: new RegExp(title) })).toBeVisible();
});
