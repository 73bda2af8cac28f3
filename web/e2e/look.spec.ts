import type { Locator, Page } from '@playwright/test';
import { expect, test, type Somebody, type Who } from './people';
import { look, lookedAt } from './look';
import { bytes, classOf, freshPhone, school } from './roster';

/** Each size in one theme: between them every screen is seen in both, and every rule in every theme. */
const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme: 'dark' },
} as const;
type Screen = { name: string; to?: (somebody: Somebody) => Promise<string> | string; then?: (page: Page, somebody: Somebody) => Promise<unknown>; seen: (page: Page) => Locator };

const heading = (name: string | RegExp, level?: number) => (page: Page) => page.getByRole('heading', { name, level }).first();
const dialog = (page: Page) => page.getByRole('dialog');
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const tab = (name: RegExp) => (page: Page) => page.getByRole('tab', { name }).click();
const chat = (kind: string) => (somebody: Somebody) => somebody.chats().then((chats) => `/chats/${chats.find((one) => one.kind === kind)!.id}`);
const silent = (kind: string) => async (somebody: Somebody) => {
  await somebody.page.route(/\/messages[/?]/, (route) => route.fulfill({ status: 503 }));
  return chat(kind)(somebody);
};
const waits = async (page: Page) => {
  await expect(page.getByRole('log').getByRole('button', { name: 'Повторить' })).toBeVisible();
  await page.getByLabel('Текст сообщения').fill('Завтра урок в другом кабинете.');
  await press('Отправить')(page);
};
const log = (page: Page) => page.getByRole('log').getByRole('article').last();
const theClass = (somebody: Somebody) => classOf(somebody, '7Б').then(({ id }) => `/classes/${id}`);
const list = (rows: string[]) => ({ name: 'ученики.csv', mimeType: 'text/csv', buffer: bytes(`\uFEFF${['Роль;Фамилия;Имя;Отчество;Телефон;Класс;Дата рождения', ...rows].join('\r\n')}\r\n`) });
const file = (rows: string[]) => (page: Page) => page.getByLabel('Выбрать файл').first().setInputFiles(list(rows));
const wrongRows = ['ученик;Проверкина;Юлия;Игоревна;+7 900 000-20-4;7Б;15.03.2013', 'ученик;Проверкин;Роман;Олегович;;12Г;30.02.2010', 'учитель;Проверкин;Олег;Павлович;+7 900 000-77-15;;'];

/** Every screen, by whom it is looked at; a screen without an address is reached from the one before it. */
const SCREENS: Partial<Record<Who, Screen[]>> = {
  'class-teacher': [
    { name: 'chats', to: () => '/chats', seen: (page) => page.getByRole('navigation', { name: 'Список чатов' }) },
    { name: 'accounts', then: press(/^Аккаунты на этом устройстве/), seen: (page) => page.getByText('Добавить аккаунт') },
    { name: 'new chat', to: () => '/chats', then: press('Новое сообщение'), seen: dialog },
    { name: 'no chat found', to: () => '/chats', then: (page) => page.getByRole('searchbox').first().fill('щщщ'), seen: heading('Ничего не нашлось') },
    { name: 'class chat', to: chat('class'), seen: log },
    { name: 'direct chat', to: chat('direct'), seen: log },
    { name: 'a chat without its history', to: silent('subject'), then: waits, seen: (page) => page.getByRole('log').getByRole('article', { name: 'Ждёт отправки' }) },
    { name: 'about a chat', to: chat('class'), then: async (page) => { if (!(await page.getByLabel('Сведения о чате').and(page.locator('aside, main')).count())) await press('Сведения о чате')(page); }, seen: heading(/^Взрослые/) },
    { name: 'a chat that is not there', to: () => '/chats/00000000-0000-7000-8000-000000000000', seen: heading('Здесь ничего нет') },
    { name: 'a page that is not there', to: () => '/nowhere', seen: heading('Здесь ничего нет', 1) },
    { name: 'own class', to: theClass, seen: (page) => page.getByRole('tabpanel').getByRole('row').nth(3) },
    { name: 'settings', to: () => '/settings', seen: (page) => page.getByText('это устройство') },
    { name: 'personal profile', to: () => '/chats', then: (page) => page.getByRole('radio', { name: 'Личное' }).click(), seen: heading('Личный профиль') },
  ],
  administrator: [
    { name: 'school', to: () => '/school', seen: (page) => page.locator('.kc').first() },
    { name: 'new class', then: press('Новый класс'), seen: dialog },
    { name: 'settings of the organisation', then: press('Настройки организации'), seen: dialog },
    { name: 'invite', to: () => '/settings', then: async (page) => { await go(page, '/school'); await press('Пригласить')(page); }, seen: dialog },
    { name: 'class', to: theClass, seen: (page) => page.getByRole('tabpanel').getByRole('row').nth(3) },
    { name: 'what one may do with a pupil', then: (page) => page.getByRole('button', { name: /^Действия/ }).nth(2).click(), seen: (page) => page.getByText('Перевести в другой класс') },
    { name: 'class: parents', to: () => '/settings', then: async (page, somebody) => { await go(page, await theClass(somebody)); await tab(/^Родители/)(page); }, seen: (page) => page.getByRole('tabpanel').getByRole('row').nth(3) },
    { name: 'class: teachers', then: tab(/^Учителя/), seen: (page) => page.getByRole('tabpanel').getByRole('row').nth(3) },
    { name: 'class: chats', then: tab(/^Чаты/), seen: (page) => page.getByRole('tabpanel') },
    { name: 'subjects and groups', to: async (somebody) => `/school/${await school(somebody)}/structure`, seen: (page) => page.getByRole('main').getByRole('listitem').first() },
    { name: 'people', to: () => '/people', seen: (page) => page.getByRole('main').getByRole('listitem').nth(5) },
    { name: 'person', then: (page) => page.getByRole('main').getByRole('listitem').nth(2).getByRole('link').first().click(), seen: (page) => page.locator('.psn') },
    { name: 'record of a person', then: press('Изменить данные'), seen: (page) => dialog(page).getByLabel('Дата рождения') },
    { name: 'nobody found', to: () => '/people', then: (page) => page.getByRole('searchbox').fill('щщщ'), seen: heading('Никого не нашли') },
    { name: 'import', to: async (somebody) => `/school/${await school(somebody)}/import`, seen: heading(/./, 1) },
    { name: 'import of another kind of file', then: (page) => page.getByLabel('Выбрать файл').first().setInputFiles({ name: 'список.doc', mimeType: 'application/msword', buffer: bytes('x') }), seen: (page) => page.getByRole('alert') },
    { name: 'import with mistakes', then: file(wrongRows), seen: heading('Проверьте список перед загрузкой', 1) },
    { name: 'journal', to: async (somebody) => `/school/${await school(somebody)}/audit`, seen: (page) => page.getByRole('main').getByRole('listitem').first() },
  ],
  coordinator: [
    { name: 'district', to: () => '/school', seen: (page) => page.getByRole('table') },
    { name: 'new school', then: press('Добавить школу'), seen: dialog },
    { name: 'people of a district', to: () => '/people', seen: (page) => page.getByRole('main').getByRole('listitem').first() },
  ],
  pupil: [
    { name: 'school of a pupil', to: () => '/school', seen: (page) => page.locator('.kc').first() },
    { name: 'people of a pupil', to: () => '/people', seen: (page) => page.getByRole('main').getByRole('listitem').nth(2) },
  ],
  parent: [
    { name: 'chat of parents', to: chat('parents'), seen: log },
    { name: 'school of a parent', to: () => '/school', seen: (page) => page.locator('.kc').first() },
    { name: 'the server is away', to: () => '/chats', then: async (page) => { await page.route('**/api/**', (route) => route.fulfill({ status: 503 })); await go(page, '/people'); }, seen: (page) => page.getByRole('button', { name: 'Повторить' }) },
  ],
};

/** To another screen as a link leads there: without loading the program again. */
const go = (page: Page, path: string) => page.evaluate((to) => history.pushState({}, '', to), path);

for (const [size, options] of Object.entries(SIZES)) {
  for (const [who, screens] of Object.entries(SCREENS)) {
    test(`what ${who} sees on a ${size} is accessible, inside its frame and within the policy`, async ({ sign }) => {
      const somebody = await sign(who as Who, { ...options, reducedMotion: 'reduce' });
      const { page } = somebody;
      const seen = await lookedAt(page);
      for (const screen of screens) {
        await test.step(screen.name, async () => {
          if (screen.to) await go(page, await screen.to(somebody));
          await screen.then?.(page, somebody);
          await expect(screen.seen(page)).toBeVisible();
          await look(page, screen.name, seen);
          if (await page.locator('[role=dialog], [role=menu], dialog[open]').count()) await page.keyboard.press('Escape');
        });
      }
      expect(seen).toEqual([]);
    });
  }

  test(`what a stranger sees on a ${size} is accessible, inside its frame and within the policy`, async ({ sign, browser, baseURL }) => {
    const office = await sign('administrator');
    const { id, url } = await office.ask<{ id: string; url: string }>('put', `/organisations/${await school(office)}/invitations/${crypto.randomUUID()}`, { role: 'teacher', days: 1, uses: 1 });
    const context = await browser.newContext({ baseURL, locale: 'ru-RU', serviceWorkers: 'block', reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const seen = await lookedAt(page);
    await page.goto('/signin');
    await expect(page.getByRole('region', { name: /./ }).first()).toBeVisible();
    await look(page, 'sign-in', seen);
    await press('По приглашению')(page);
    await page.getByLabel('Ссылка из приглашения').fill('привет');
    await page.keyboard.press('Enter');
    await look(page, 'not an invitation', seen);
    await page.getByLabel('Телефон').fill(freshPhone());
    await press('Получить код')(page);
    await page.getByLabel(/Код из SMS/).fill('000000');
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, 'wrong code', seen);
    await go(page, new URL(url).pathname);
    await expect(page.getByLabel('Телефон')).toBeVisible();
    await look(page, 'invitation', seen);
    await go(page, '/join/no-such-invitation');
    await expect(heading('Приглашение больше не действует', 1)(page)).toBeVisible();
    await look(page, 'invitation that is over', seen);
    await context.close();
    await office.ask('delete', `/invitations/${id}`);
    expect(seen).toEqual([]);
  });
}
