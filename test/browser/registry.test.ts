import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../src/server/index.js';
import { contrastOn, violationsOn } from './axe.js';
import { launch, withoutBrowser } from './browser.js';
import { openDefaultStudy } from './default-workbench.js';
import { addressOf, views } from './pages.js';

describe.skipIf(withoutBrowser)('the registry in a real browser', () => {
  let workbench: Workbench;
  let browser: Browser;
  let page: Page;
  let origin: string;
  const shown = (): Promise<string> => page.locator('#shown').innerText();

  beforeAll(async () => {
    workbench = await openDefaultStudy();
    origin = new URL(workbench.address).origin;
    browser = await launch();
    page = await (await browser.newContext({ acceptDownloads: true })).newPage();
    await page.goto(workbench.address);
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  test('typing narrows the list in place, without leaving the page, and the address says what is shown', async () => {
    await page.goto(`${origin}/kk/cases/`);
    const rows = (): Promise<string[]> => page.locator('#selection tbody tr').allInnerTexts();
    const all = await rows();
    await page.evaluate(() => {
      document.body.dataset['same'] = 'yes';
    });
    await page.locator('#q').pressSequentially('діннің съезі');
    await page.waitForURL(/q=/);
    await page.locator('#selection a[href*="kz-congress-religions"]').waitFor();
    // The address says what was asked for before the answer has come.
    await expect.poll(() => page.locator('#selection tbody tr').count(), { timeout: 20_000 }).toBeLessThan(5);
    expect(await page.locator('#q').inputValue()).toBe('діннің съезі');
    expect(await page.evaluate(() => document.body.dataset['same'])).toBe('yes');
    expect(await page.locator('.langs a[lang=ru]').getAttribute('href')).toContain('q=');
    // Rows come a few a frame: all of them, once, in their order.
    await page.locator('#q').fill('');
    await expect.poll(rows, { timeout: 20_000 }).toEqual(all);
  });

  test('filters by keyboard alone keep the focus on the filter; back and reload bring the same list', async () => {
    await page.goto(`${origin}/ru/cases/`);
    const all = await shown();
    await page.locator('#facet-country > summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/country=KAZ/);
    await page.locator('#selection .facets a', { hasText: 'Казахстан' }).first().waitFor();
    const narrowed = await shown();
    expect(narrowed).not.toBe(all);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'])).toBe('country=KAZ');
    await page.reload();
    expect(await shown()).toBe(narrowed);
    await page.goBack();
    await expect.poll(shown).toBe(all);
  });

  test('without a script everything is reached by links and a form', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(workbench.address);
    await plain.goto(`${origin}/en/cases/`);
    await plain.locator('#q').fill('congress');
    await plain.locator('form.search button').click();
    expect(new URL(plain.url()).search).toBe('?q=congress');
    await plain.locator('.views a', { hasText: 'Timeline' }).click();
    expect(new URL(plain.url()).search).toBe('?q=congress&view=timeline');
    expect(await plain.locator('.case-lanes > a.name').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('the selection is saved as a file', async () => {
    await page.goto(`${origin}/en/cases/?country=UZB`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.views a[download]').click()]);
    expect(file.suggestedFilename()).toMatch(/selection\.csv$/);
  });

  test('from the network one clicks to an actor, and from there to a case', async () => {
    await page.goto(`${origin}/kk/actors/`);
    await page.locator('.net a[href*="/actors/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/kk\/actors\/.+/);
    await page.locator('.evid a[href*="/cases/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/kk\/cases\/.+/);
  });

  // Every language is in the long tests.
  test('axe finds no violation in any view, light and dark', async () => {
    for (const path of views) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${origin}/kk/${addressOf(path)}`);
      expect(await violationsOn(page, path)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await contrastOn(page, path)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('a phone of 360 pixels never scrolls sideways', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const path of [...views, 'cases?q=форум', 'actors/mfa-kz']) {
      await page.goto(`${origin}/kk/${addressOf(path)}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(`${path} ${overflow}`).toBe(`${path} 0`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
