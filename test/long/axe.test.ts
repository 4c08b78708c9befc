/** Every page in three languages, light and dark: axe finds nothing. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStudy, type Workbench } from '../../src/server/index.js';
import { contrastOn, violationsOn } from '../browser/axe.js';
import { launch, withoutBrowser } from '../browser/browser.js';
import { addressOf, pages, views } from '../browser/pages.js';

const languages = ['kk', 'ru', 'en'] as const;

describe.skipIf(withoutBrowser)('axe on every page', () => {
  let workbench: Workbench;
  let browser: Browser;

  beforeAll(async () => {
    workbench = await openStudy({ root: 'studies/kazakhstan', port: 0, browser: false, language: undefined });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  // Two at a time (`maxConcurrency`): a page is analysed in the browser while the next one is rendered here.
  test.concurrent.each(languages)('%s: no violation, light and dark', async (language) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(workbench.address);
    const found: string[] = [];
    for (const path of [...pages, ...views]) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${new URL(workbench.address).origin}/${language}/${addressOf(path)}`);
      found.push(...(await violationsOn(page, path)));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await contrastOn(page, `${path}, dark`)));
    }
    expect(found).toEqual([]);
  });
});
