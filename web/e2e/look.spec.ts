import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type Somebody, type Who } from './people';

/** Routes, who looks at it, and how its address is found. */
const ROUTES: Array<{ name: string; who?: Who; path: (somebody?: Somebody) => Promise<string> | string }> = [
  { name: 'sign-in', path: () => '/signin' },
  { name: 'chats', who: 'class-teacher', path: () => '/chats' },
  { name: 'a chat that is not there', who: 'pupil', path: () => '/chats/00000000-0000-7000-8000-000000000000' },
];

for (const theme of ['light', 'dark'] as const) {
  for (const route of ROUTES) {
    test(`${route.name}, ${theme}: accessible, inside its frame, nothing against the policy`, async ({ sign, browser, baseURL, viewport, isMobile, hasTouch }) => {
      const options = { viewport, isMobile, hasTouch, colorScheme: theme, reducedMotion: 'reduce' } as const;
      const somebody = route.who ? await sign(route.who, options) : undefined;
      const page = somebody?.page ?? (await (await browser.newContext({ baseURL, locale: 'ru-RU', serviceWorkers: 'block', ...options })).newPage());
      const said = listen(page);
      await page.goto(await route.path(somebody));
      await expect(page.locator('main')).toBeVisible();
      await expect(page.locator('[aria-label=Загрузка]')).toHaveCount(0);
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru');

      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(found.violations.map((violation) => `${violation.impact} ${violation.id}: ${violation.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`)).toEqual([]);
      expect(await outside(page)).toEqual([]);
      expect(said).toEqual([]);
      if (!somebody) await page.context().close();
    });
  }
}

/** Errors of the page; a 404 for what is not there is an answer, not an error. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !/status of 404/.test(message.text())) said.push(message.text()); });
  return said;
}

/** What hangs out of the window to the right and is not scrolled by something. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolled = (element: Element): boolean => !!element.parentElement && (/auto|scroll|hidden/.test(getComputedStyle(element.parentElement).overflowX) && element.parentElement !== document.body ? true : scrolled(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => { const box = element.getBoundingClientRect(); return box.width > 0 && box.right > innerWidth + 1 && getComputedStyle(element).position !== 'fixed' && !scrolled(element); })
      .map((element) => `${element.tagName} ${element.className}`).slice(0, 5);
  });
}
