import type { Page } from '@playwright/test';
import { expect, shared, test, words } from './people';

/** What Tab reaches, and whether one sees where one is: a change of the element or of what it stands in. */
async function walk(page: Page, most: number): Promise<{ unseen: string[]; reached: string[] }> {
  const unseen: string[] = [];
  const reached: string[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const { name, seen } = await page.evaluate(async () => {
      const element = document.activeElement as HTMLElement;
      // The ring is the element's own, its box's (a field), or drawn before or after it.
      const look = () => [element, element.parentElement, element.parentElement?.parentElement].flatMap((one) => !one ? [] : [undefined, '::before', '::after'].map((part) => { const { outline, boxShadow, borderColor, backgroundColor, opacity } = getComputedStyle(one, part); return [outline, boxShadow, borderColor, backgroundColor, opacity].join(); })).join('|') + [...(element.parentElement?.children ?? [])].map((child) => getComputedStyle(child).boxShadow + getComputedStyle(child).outline).join();
      const focused = look();
      const name = element === document.body ? '' : `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''} ${element.className}`;
      if (!name) return { name, seen: true };
      element.blur();
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const blurred = look();
      element.focus();
      return { name, seen: focused !== blurred };
    });
    if (!name) break;
    reached.push(name);
    if (!seen) unseen.push(name);
  }
  return { unseen, reached };
}

test('Tab reaches what the screens offer and shows where it is', async ({ sign }) => {
  const { page } = await sign('administrator');
  for (const [path, wanted] of [['/chats', 'Новое сообщение'], ['/school', 'Новый класс'], ['/people', 'Добавить человека'], ['/settings', 'Добавить аккаунт']] as const) {
    await page.goto(path);
    await expect(page.getByRole('button', { name: wanted })).toBeVisible();
    const { unseen, reached } = await walk(page, 30);
    expect(unseen, path).toEqual([]);
    expect(reached.join('\n'), path).toContain(wanted);
  }
});

test('the first Tab leads past the sections to the content', async ({ sign }) => {
  const { page } = await sign('administrator');
  await page.goto('/settings');
  await expect(page.getByText('это устройство')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'К содержанию' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => !!document.activeElement?.closest('#content'))).toBe(true);
});

test('another screen is stood in, named and told', async ({ sign }) => {
  const { page } = await sign('administrator');
  await page.getByRole('link', { name: 'Школа', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/школа № 12 · Перемена$/);
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'школа № 12' })).toHaveCount(1);
  await page.locator('.kc').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /^Ученики/ })).toBeVisible();
  expect(await page.evaluate(() => !!document.activeElement?.closest('.shell__page'))).toBe(true);
  await page.getByRole('tab', { name: /^Ученики/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /^Родители/ })).toHaveAttribute('aria-selected', 'true');
});

test('a dialog keeps focus inside and gives it back', async ({ sign }) => {
  const { page } = await sign('administrator');
  const kept = async (times: number) => {
    for (let i = 0; i < times; i++) {
      await page.keyboard.press(i % 3 === 2 ? 'Shift+Tab' : 'Tab');
      // Between the last and the first the browser's own dialog passes its frame.
      expect(await page.evaluate(() => document.activeElement === document.body || !!document.activeElement?.closest('[role=dialog], dialog'))).toBe(true);
    }
  };
  await page.goto('/school');
  for (const name of ['Новый класс', 'Пригласить']) {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await kept(15);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
  await page.goto('/chats');
  await page.getByRole('button', { name: 'Новое сообщение' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
  await kept(15);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Новое сообщение' })).toBeFocused();
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) test(`a menu opens and gives focus back, motion: ${reducedMotion}`, async ({ sign }) => {
  const { page } = await sign('administrator', { reducedMotion });
  const mark = page.getByRole('button', { name: /^Аккаунты на этом устройстве/ });
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Добавить аккаунт')).toBeVisible();
  await expect.poll(() => page.evaluate(() => !!document.activeElement?.closest('[role=dialog], [role=menu]'))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Добавить аккаунт')).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test('one of two profiles is a stop of Tab, arrows change it', async ({ sign }) => {
  const { page } = await sign('class-teacher');
  await page.getByRole('radio', { name: 'Учёба' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Личное' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Личный профиль' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'Учёба' })).toBeChecked();
});

test('what comes in is told politely, and history is not', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const pupil = await sign('pupil');
  const chat = await shared(teacher, pupil, 'direct');
  await teacher.open(chat);
  await expect(teacher.log).toHaveAttribute('aria-live', 'off');
  const text = words('слышно');
  await pupil.open(chat);
  await pupil.write(text);
  await expect(teacher.page.locator('[aria-live=polite]').filter({ hasText: text })).toHaveCount(1);
});
