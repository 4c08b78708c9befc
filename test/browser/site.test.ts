import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallSite } from '../site/small-site.js';
import { contrastOn, violationsOn } from './axe.js';
import { launch, withoutBrowser } from './browser.js';

const languages = ['kk', 'ru', 'en'] as const;

describe.skipIf(withoutBrowser)('the site on a stick, in a folder with Kazakh letters, opened as a file', () => {
  let root: string;
  let browser: Browser;
  const addressOf = (file: string): string => pathToFileURL(join(root, file)).href;
  /** Everything that is asked for, and everything that goes wrong. */
  const watched = async (options: Parameters<Browser['newContext']>[0]) => {
    const context: BrowserContext = await browser.newContext(options);
    const page: Page = await context.newPage();
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) outside.push(request.url());
    });
    page.on('requestfailed', (request) => {
      // Left behind when the next page was opened: nobody asked for it in vain.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') outside.push(`failed ${request.url()}`);
    });
    page.on('pageerror', (error) => outside.push(error.message));
    return { context, page, outside };
  };

  beforeAll(async () => {
    root = (await smallSite()).out;
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test('without a script: from the doorstep to a verdict, its derivation, an indicator, a case and its source, in each language', async () => {
    const { context, page, outside } = await watched({ javaScriptEnabled: false });
    for (const language of languages) {
      await page.goto(addressOf('index.html'));
      await page.waitForURL(/kk\/index\.html$/);
      if (language !== 'kk') await page.locator(`.langs a[lang=${language}]`).click();
      await page.locator('nav.pages a[href*="cases/index.html"]').first().click();
      await page.locator('tbody th a').first().click();
      await page.locator('a[href*="/sources/"]').first().click();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('h1').innerText()).not.toBe('');
      await page.goto(addressOf(`${language}/criteria/K5.2/index.html`));
      await page.locator('a.opens[href*="/explain/criterion"]').first().click();
      expect(page.url()).toMatch(/explain\/criterion_K5\.2_KAZ\/index\.html#at-current$/);
      expect(await page.locator('.tree').count()).toBeGreaterThan(0);
    }
    // The style sheet and the faces are found.
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).toContain('Golos');
    expect(outside).toEqual([]);
    await context.close();
  });

  test('without a script the search page leads to all lists, with one it finds a word by its other forms', async () => {
    const silent = await watched({ javaScriptEnabled: false });
    await silent.page.goto(addressOf('kk/search/index.html'));
    expect(await silent.page.locator('#results a').count()).toBe(7);
    await silent.context.close();

    const { context, page, outside } = await watched({});
    for (const [language, asked] of [
      ['kk', 'дипломатияның'],
      ['ru', 'дипломатией'],
      ['en', 'diplomacies'],
    ] as const) {
      await page.goto(addressOf(`${language}/search/index.html`));
      await page.locator('#q').fill(asked);
      await page.locator('.found li').first().waitFor();
      expect(await page.locator('.found').innerText()).toMatch(/дипломати|diplomacy/i);
      await page.locator('#kind').selectOption('criterion');
      await page.locator('.found a').first().click();
      expect(page.url()).toMatch(new RegExp(`/${language}/criteria/[^/]+/index\\.html$`));
      await page.goBack();
    }
    expect(outside).toEqual([]);
    await context.close();
  });

  test('two filters of the registry at once are answered by the search page, with the number that the registry promised', async () => {
    const { context, page, outside } = await watched({});
    await page.goto(addressOf('ru/cases/by-country-KAZ/index.html'));
    const link = page.locator('.facet li', { has: page.locator('a[href*="search/index.html?"]') }).last();
    const promised = Number((await link.locator('.muted').textContent())?.trim());
    const target = await link.locator('a').getAttribute('href');
    await page.goto(new URL(target ?? '', page.url()).href);
    expect(await page.locator('.found li').count()).toBe(promised);
    expect(outside).toEqual([]);
    await context.close();
  });

  test('every kind of page opens with scripts on and asks nothing of anybody', async () => {
    const { context, page, outside } = await watched({});
    for (const language of languages)
      for (const path of [
        '',
        'criteria/',
        'indicators/GOV-05/',
        'cases/',
        'forms/',
        'problems/',
        'sources/',
        'downloads/',
        'search/',
      ]) {
        await page.goto(addressOf(`${language}/${path}index.html`));
        expect(await page.locator('main').innerText()).not.toMatch(/undefined|NaN|\[object/);
      }
    expect(outside).toEqual([]);
    await context.close();
  });

  test('a chart is taken away as a picture that needs nothing else, as SVG and as PNG', async () => {
    const { context, page } = await watched({ acceptDownloads: true });
    await page.goto(addressOf('kk/forms/index.html'));
    const take = async (format: string): Promise<Buffer> => {
      const waiting = page.waitForEvent('download');
      await page.locator('.take button', { hasText: format }).first().click();
      return readFileSync(await (await waiting).path());
    };
    const svg = (await take('SVG')).toString('utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+/);
    expect(svg).not.toMatch(/class=|var\(--|href="(?!#)/);
    expect(svg).toMatch(/SHA-256[^<]*: [0-9a-f]{12}/);
    expect([...svg.matchAll(/<text/g)].length).toBeGreaterThan(5);
    expect((await take('PNG')).subarray(1, 4).toString('latin1')).toBe('PNG');
    await context.close();
  });

  test('a matrix is taken away as it stands: its numbers, and the hatching where there is too little', async () => {
    const { context, page } = await watched({ acceptDownloads: true });
    await page.goto(addressOf('en/effectiveness/index.html'));
    const waiting = page.waitForEvent('download');
    await page.locator('.take button', { hasText: 'SVG' }).first().click();
    const svg = readFileSync(await (await waiting).path(), 'utf8');
    expect(svg).toMatch(/<pattern[^>]*id="hatch"/);
    expect(svg).toContain('fill="url(#hatch)"');
    const words = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain('Central Asia');
    // A case of a cell is folded away, and stays so in the picture.
    expect(words).not.toContain('Bolashak');
    await context.close();
  });

  test('printed, each page carries the version and the hash of its inputs, and its links outside as notes', async () => {
    const { context, page } = await watched({});
    await page.goto(addressOf('ru/recommendations/index.html'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-notes li').first().innerText()).toMatch(/^https?:\/\//);
    const notes = await page
      .locator('.note-mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).display);
    expect(notes).toBe('inline');
    const hash = JSON.parse(readFileSync(join(root, 'elshi-site.json'), 'utf8')).inputs.slice(0, 16);
    const heads = await page.evaluate(() =>
      Array.from(document.styleSheets)
        .filter((sheet) => sheet.href?.endsWith('print.css'))
        .map((sheet) => sheet.media.mediaText),
    );
    expect(heads).toEqual(['print']);
    expect(readFileSync(join(root, 'ru', 'print.css'), 'utf8')).toContain(hash);
    await context.close();
  });

  test.each(languages)(
    '%s: axe finds no violation on search, downloads and an opened share block, in kk also in the dark',
    async (language) => {
      const { context, page } = await watched({});
      for (const path of ['search/index.html?kind=case', 'downloads/index.html', 'forms/index.html']) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(`${addressOf(`${language}/`)}${path}`);
        await page.locator('.share summary').click();
        expect(await violationsOn(page, path)).toEqual([]);
        // Colours are the same in every language.
        if (language !== 'kk') continue;
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await contrastOn(page, path)).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 800 });
      for (const path of ['search/index.html?kind=case', 'downloads/index.html', 'forms/index.html', 'index.html']) {
        await page.goto(`${addressOf(`${language}/`)}${path}`);
        await page.locator('.share summary').click();
        expect(
          `${path} ${await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)}`,
        ).toBe(`${path} 0`);
      }
      await context.close();
    },
  );
});
