import { expect, shared, test, type Somebody } from './people';
import { classOf } from './roster';

const RUSSIAN = /родител|учител|руководител|директор|психолог|педагог|администрат|учительская|класс/i;
/** Without the names that the school itself gave. */
const ours = (text: string): string => text.replace(/МО [^,\n”]*/g, '');

async function inEnglish(somebody: Somebody, path: string): Promise<void> {
  await somebody.page.evaluate(() => localStorage.setItem('pm.language', 'en'));
  await somebody.page.goto(path);
}

test('what people are and what chats are called follows the language of the interface', async ({ sign }) => {
  const teacher = await sign('class-teacher');
  const parent = await sign('parent');
  await inEnglish(teacher, `/chats/${(await shared(teacher, parent, 'parents')).id}`);
  const { page } = teacher;
  const chats = page.getByRole('navigation', { name: 'List of chats' });
  await expect(page.getByRole('heading', { name: '7Б · Parents', level: 1 })).toBeVisible();
  for (const name of ['7Б · Class', '7Б · Parents', 'Staff room']) await expect(chats.getByText(name, { exact: true })).toBeVisible();
  for (const title of await chats.locator('.cr__t').allInnerTexts()) expect(ours(title)).not.toMatch(RUSSIAN);

  if (!(await page.getByRole('complementary', { name: 'About the chat' }).count())) await page.getByRole('button', { name: 'About the chat' }).click();
  const about = page.getByRole('complementary', { name: 'About the chat' });
  await expect(about.getByText('class teacher of 7Б')).toBeVisible();
  await expect(about.getByText(/^parent, /).first()).toBeVisible();
  expect(ours(await about.innerText())).not.toMatch(RUSSIAN);
});

test('the people of a school and a person are described in English', async ({ sign }) => {
  const office = await sign('administrator');
  const { classTeacher } = await office.ask<{ classTeacher: { member: string } }>('get', `/classes/${(await classOf(office, '7Б')).id}`);
  await inEnglish(office, '/people?role=teacher');
  const people = office.page.getByRole('list', { name: 'People' });
  await expect(people.getByText(/^class teacher of /).first()).toBeVisible();
  await expect(people.getByText(/teacher of [А-Я]/).first()).toBeVisible();
  expect(ours(await people.innerText())).not.toMatch(RUSSIAN);

  await office.page.goto(`/people/${classTeacher.member}`);
  await expect(office.page.getByRole('region', { name: 'Positions' }).getByText('class teacher of 7Б')).toBeVisible();
  await expect(office.page.getByRole('region', { name: 'Positions' }).getByText(/^teacher: [А-Я].*7/).first()).toBeVisible();
  await expect(office.page.getByRole('region', { name: 'History' }).getByText('class teacher of 7Б')).toBeVisible();
  expect(ours(await office.page.locator('#content').innerText())).not.toMatch(RUSSIAN);
});
