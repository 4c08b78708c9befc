/** What a reader does with the keyboard and the mouse on the pages of effectiveness, ledger and comparison. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../src/server/index.js';
import { launch, withoutBrowser } from './browser.js';
import { openDefaultStudy } from './default-workbench.js';

describe.skipIf(withoutBrowser)('effectiveness, ledger and comparison in a real browser', () => {
  let workbench: Workbench;
  let browser: Browser;
  let page: Page;
  let origin: string;

  beforeAll(async () => {
    workbench = await openDefaultStudy();
    origin = new URL(workbench.address).origin;
    browser = await launch();
    page = await (await browser.newContext()).newPage();
    await page.goto(workbench.address);
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  test.each(['kk', 'ru', 'en'])(
    '%s: a cell of the yields opens its cases, and a case opens its page',
    async (language) => {
      await page.goto(`${origin}/${language}/effectiveness/`);
      const cell = page.locator('#yields td details').first();
      await cell.locator('summary').focus();
      await page.keyboard.press('Enter');
      await cell.locator('a').first().click();
      expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${language}/cases/.+`));
    },
  );

  test('the ledger is filtered by keyboard; the choice stands in the address, back undoes it, languages keep it', async () => {
    await page.goto(`${origin}/en/ledger/`);
    const all = await page.locator('li.deed').count();
    await page.locator('#f-sign').selectOption('zero');
    await page.locator('#f-sign').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sign=zero/);
    const zero = await page.locator('li.deed').count();
    expect(zero).toBeLessThan(all);
    await page.locator('.langs a[lang="kk"]').click();
    await page.waitForURL(/\/kk\/ledger\/\?.*sign=zero/);
    expect(await page.locator('li.deed').count()).toBe(zero);
    await page.goBack();
    await page.goBack();
    expect(await page.locator('li.deed').count()).toBe(all);
  });

  test('a reader picks two countries in the form and sees them beside the focal one', async () => {
    await page.goto(`${origin}/en/compare/`);
    await page.locator('#country-0').selectOption('TUR');
    await page.locator('#country-1').selectOption('NOR');
    await page.locator('#country-2').selectOption('');
    await page.getByRole('button', { name: 'Compare countries' }).click();
    await page.waitForURL(/country=TUR/);
    const heads = await page.locator('table.compare').first().locator('thead th').allInnerTexts();
    expect(heads.slice(1)).toEqual(['Kazakhstan', 'Türkiye', 'Norway']);
  });

  test('on paper the ledger keeps its deeds and drops its form', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${origin}/ru/ledger/`);
    expect(await page.locator('form.filters').first().isVisible()).toBe(false);
    expect(await page.locator('li.deed').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('on paper a cell names its cases by number and the list at the end says which they are; on the screen neither is seen', async () => {
    await page.goto(`${origin}/ru/effectiveness/`);
    const cell = page.locator('#yields td:has(> details)').first();
    const list = page.locator('.print-cases li');
    expect(await cell.locator('.by-number').isVisible()).toBe(false);
    expect(await list.first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await cell.locator('.by-number').innerText()).toMatch(/^№ \d/);
    expect(await list.first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test.each([
    ['kk/recommendations/R01', 'a leaf of paper', 2],
    ['kk/codebook', 'a codebook, not a book', 24],
    ['kk/ledger', 'a hundred deeds', 28],
    ['ru/compare', 'a comparison', 7],
  ])('printed on A4, %s is %s: at most %i pages', async (path, _, most) => {
    await page.goto(`${origin}/${path}/`);
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: 'screen' });
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
  });

  test('on paper a question and its notes never lie over the answer', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${origin}/en/infrastructure/`);
    const over = await page.locator('.row').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const [ask, say] = [row.querySelector(':scope > .ask'), row.querySelector(':scope > .say')];
        if (ask === null || say === null) return [];
        const answer = say.getBoundingClientRect();
        return Array.from(ask.children)
          .map((child) => child.getBoundingClientRect())
          .filter((box) => box.right > answer.left + 1 && box.bottom > answer.top + 1)
          .map(() => ask.textContent ?? '');
      }),
    );
    await page.emulateMedia({ media: 'screen' });
    expect(over).toEqual([]);
  });
});
