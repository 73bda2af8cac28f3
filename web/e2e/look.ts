import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './people';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
type Axe = { run(options: object): Promise<{ violations: Array<{ impact: string; id: string; nodes: Array<{ target: string[]; any: Array<{ message: string }> }> }> }> };

/** What is found wrong with the screens of this page, gathered to the end; errors of the page are heard from now on. */
export async function lookedAt(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  // What is not there or not allowed is an answer, and a server that is away is one of the screens.
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !/status of (401|404|410|422|503)/.test(message.text())) wrong.push(message.text()); });
  return wrong;
}

/** What axe and the frames say of the screen as it is now. */
export async function look(page: Page, name: string, wrong: string[]): Promise<void> {
  await expect(page.locator('.sk, [aria-busy=true]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Colours and buttons pass over from one look to another: judged is what they come to.
    // (Rows out of sight stand still in theirs, hence the bound.)
    for (let frame = 0, still = 0; frame < 20 && still < 3; frame++) {
      await new Promise(requestAnimationFrame);
      still = document.getAnimations().some((one) => one instanceof CSSTransition) ? 0 : still + 1;
    }
  });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate((values) => (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false }), TAGS);
  wrong.push(...found.violations.map((violation) => `${name}: ${violation.impact} ${violation.id}: ${violation.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`));
  wrong.push(...(await outside(page)).map((element) => `${name}: ${element} hangs out`));
}

/** What hangs out of the window to the right and is not scrolled by something. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolled = (element: Element): boolean => !!element.parentElement && (/auto|scroll|hidden/.test(getComputedStyle(element.parentElement).overflowX) && element.parentElement !== document.body ? true : scrolled(element.parentElement));
    const out = [...document.querySelectorAll('body *')]
      .filter((element) => { const box = element.getBoundingClientRect(); return box.width > 0 && box.right > innerWidth + 1 && getComputedStyle(element).position !== 'fixed' && !scrolled(element); })
      .map((element) => `${element.tagName} ${element.className}`).slice(0, 5);
    // What scrolls by itself may be wider; the frames of the screen may not.
    const frames = [...document.querySelectorAll('main, .page__scroll, dialog, html')].filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => `inside of ${element.tagName} ${element.className}`);
    return [...out, ...frames];
  });
}
