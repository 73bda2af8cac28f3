// Pictures of the screens for people to look at, from a running program with the demo: BASE_URL=http://127.0.0.1:8080 npm run shots [name…]
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';

const base = process.env.BASE_URL ?? 'http://127.0.0.1:8080';
const out = process.env.OUT ?? 'shots';
const only = process.argv.slice(2);
mkdirSync(out, { recursive: true });

const SIZES = { desktop: { width: 1440, height: 900 }, tablet: { width: 834, height: 1112 }, phone: { width: 390, height: 844 } };
const busiest = (kind) => async (page) => {
  const { chats } = await page.evaluate(() => fetch('/api/chats', { headers: { 'Peremena-Profile': JSON.parse(localStorage.getItem('pm.profile')) } }).then((answer) => answer.json()));
  return `/chats/${chats.filter((chat) => !kind || chat.kind === kind).sort((a, b) => b.seq - a.seq)[0].id}`;
};
const mine = (path) => async (page) => {
  const { items } = await page.evaluate(() => fetch('/api/memberships', { headers: { 'Peremena-Profile': JSON.parse(localStorage.getItem('pm.profile')) } }).then((answer) => answer.json()));
  return path(items[0]);
};
const first = (what) => async (page) => {
  await page.goto(`${base}/school`);
  return page.locator(what).first().getAttribute('href');
};
// name: who (a demo person, or nobody), where (a path or how to find it), which sizes
const SCREENS = {
  signin: { where: '/signin' },
  code: { where: '/signin', then: async (page) => { await page.getByLabel('Телефон').fill('+7 900 111-22-33'); await page.getByRole('button', { name: 'Получить код' }).click(); await page.getByRole('heading', { name: /код/ }).waitFor(); } },
  chats: { who: 'class-teacher', where: '/chats' },
  chat: { who: 'class-teacher', where: busiest('class') },
  parents: { who: 'parent', where: busiest('parents') },
  direct: { who: 'class-teacher', where: busiest('direct') },
  info: { who: 'pupil', where: busiest('subject'), then: async (page) => { if (!(await page.getByRole('complementary').count())) await page.getByRole('button', { name: 'Сведения о чате' }).click(); await page.getByRole('complementary').waitFor(); } },
  new: { who: 'class-teacher', where: '/chats', then: async (page) => { await page.getByRole('button', { name: 'Новое сообщение' }).click(); await page.getByRole('dialog').waitFor(); } },
  personal: { who: 'class-teacher', where: '/chats', then: async (page) => { await page.getByRole('radio', { name: 'Личное' }).click(); } },
  school: { who: 'administrator', where: '/school' },
  class: { who: 'administrator', where: first('a[href^="/class/"]') },
  people: { who: 'administrator', where: '/people' },
  person: { who: 'class-teacher', where: mine((one) => `/people/${one.member}`) },
  structure: { who: 'administrator', where: mine((one) => `/school/${one.organisation.id}/structure`) },
  import: { who: 'administrator', where: '/import' },
  audit: { who: 'administrator', where: '/audit' },
  settings: { who: 'class-teacher', where: '/settings' },
  devices: { who: 'class-teacher', where: '/settings/devices' },
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'] });
const sessions = {};
async function session(who) {
  if (!who || sessions[who]) return sessions[who];
  const context = await browser.newContext();
  const answer = await context.request.post(`${base}/api/demo/sign-in`, { data: { key: who }, headers: { Origin: base } });
  if (!answer.ok()) throw new Error(`${who}: ${answer.status()} ${await answer.text()}`);
  sessions[who] = await context.storageState();
  await context.close();
  return sessions[who];
}

for (const [name, screen] of Object.entries(SCREENS)) {
  if (only.length && !only.includes(name)) continue;
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const scheme of ['light', 'dark']) {
      if (size === 'tablet' && scheme === 'dark') continue;
      const phone = size === 'phone';
      const context = await browser.newContext({ viewport, locale: 'ru-RU', colorScheme: scheme, isMobile: phone, hasTouch: phone, serviceWorkers: 'block', reducedMotion: 'reduce', storageState: await session(screen.who) });
      const page = await context.newPage();
      page.on('pageerror', (error) => console.log(name, size, scheme, 'PAGE ERROR', error.message));
      page.on('console', (message) => { if (message.type() === 'error') console.log(name, size, scheme, message.text().slice(0, 300)); });
      try {
        if (typeof screen.where === 'function') {
          await page.goto(base);
          await page.locator('main').first().waitFor();
        }
        await page.goto(base + (typeof screen.where === 'function' ? await screen.where(page) : screen.where));
        await page.locator('main').first().waitFor();
        await screen.then?.(page);
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(700);
        await page.screenshot({ path: `${out}/${name}-${size}-${scheme}.png` });
      } catch (error) {
        console.log(name, size, scheme, 'FAILED', String(error).split('\n')[0]);
      }
      await context.close();
    }
  }
  console.log(name);
}
await browser.close();
