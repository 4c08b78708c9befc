import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStudy, type Workbench } from '../../src/server/index.js';
import { launch, withoutBrowser } from './browser.js';

const languages = ['kk', 'ru', 'en'] as const;
const pages = [
  '',
  'criteria',
  'criteria/K5.2',
  'indicators',
  'indicators/GOV-05',
  'lanes',
  'cases',
  'cases/kz-congress-religions',
  'actors',
  'actors/mfa-kz',
  'chains',
  'forms',
  'concepts',
  'concepts?q1=no&q2=yes&q3=yes&q4=state',
  'problems',
  'recommendations',
  'recommendations/R16',
  'effectiveness',
  'effectiveness/modes',
  'ledger?level=REG',
  'ledger/decide',
  'directions',
  'compare',
  'compare?periods=2011-2015,2021-2025',
  'statements',
  'quality',
  'sources',
  'sources?owner=state&page=2',
  'method',
  'downloads',
  'search',
  'method/indicators',
  'explain/criterion:K1.5:KAZ:current',
];

/** A page by its path, with the slash before a query. */
const addressOf = (path: string): string => {
  const [place = '', query] = path.split('?');
  return `${place === '' || place.endsWith('/') ? place : `${place}/`}${query === undefined ? '' : `?${query}`}`;
};

describe.skipIf(withoutBrowser)('the workbench in a real browser', () => {
  let folder: string;
  let workbench: Workbench;
  let browser: Browser;
  let page: Page;
  let origin: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'elshi-workbench-'));
    await cp('studies/kazakhstan', folder, { recursive: true });
    workbench = await openStudy({ root: folder, port: 0, browser: false, language: undefined });
    origin = new URL(workbench.address).origin;
    browser = await launch();
    page = await (await browser.newContext()).newPage();
    await page.goto(workbench.address);
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('opens in Kazakh, the first language of the study, with the main question as title', async () => {
    expect(new URL(page.url()).pathname).toBe('/kk/');
    expect(await page.locator('html').getAttribute('lang')).toBe('kk');
    expect(await page.locator('h1').innerText()).toBe(
      'Қазақстан гуманитарлық өзара іс-қимыл тетіктері арқылы аймақтық және жаһандық қауіпсіздікке қандай үлес қосып отыр?',
    );
  });

  test.each(languages)('%s: a reader walks from a verdict to the source record by clicking', async (language) => {
    await page.goto(`${origin}/${language}/`);
    await page.locator('.two a[href*="/criteria/K1.5/"]').first().click();
    await page.locator('a.opens[href*="/explain/criterion"]').first().click();
    for (const details of await page.locator('details:not([open])').all())
      await details.evaluate((element) => {
        (element as HTMLDetailsElement).open = true;
      });
    await page.locator('.tree a[href*="/sources/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${language}/sources/.+`));
    expect(await page.locator('h1').innerText()).not.toBe('');
  });

  test.each(languages)(
    '%s: every page opens, holds no empty title and asks nothing of another host',
    async (language) => {
      const foreign: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url());
      });
      for (const path of pages) {
        const answer = await page.goto(`${origin}/${language}/${addressOf(path)}`);
        expect(`${path} ${answer?.status()}`).toBe(`${path} 200`);
        expect(await page.title()).not.toMatch(/undefined|^ · /);
        expect(await page.locator('main').innerText()).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(foreign).toEqual([]);
    },
  );

  test.each(languages.flatMap((language) => (['light', 'dark'] as const).map((scheme) => [language, scheme] as const)))(
    '%s, %s: axe finds no violation',
    async (language, scheme) => {
      await page.emulateMedia({ colorScheme: scheme });
      for (const path of pages) {
        await page.goto(`${origin}/${language}/${addressOf(path)}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(
            (violation) =>
              `${path}: ${violation.id} ${violation.nodes
                .slice(0, 3)
                .map((node) => node.html.slice(0, 160))
                .join(' | ')}`,
          ),
        ).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
  );

  test('a phone of 360 pixels never scrolls sideways', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const path of pages) {
      await page.goto(`${origin}/kk/${addressOf(path)}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(`${path} ${overflow}`).toBe(`${path} 0`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('the page follows a case file as it changes on disk', async () => {
    await page.goto(`${origin}/en/cases/kz-congress-religions/`);
    const file = join(folder, 'initiatives', 'kz-congress-religions.yaml');
    const before = readFileSync(file, 'utf8');
    const name = await page.locator('h1').innerText();
    writeFileSync(file, before.replace(name, `${name} (renamed)`));
    await page.locator('h1', { hasText: '(renamed)' }).waitFor({ timeout: 20_000 });
    writeFileSync(file, before);
    await page.locator('h1', { hasNotText: '(renamed)' }).waitFor({ timeout: 20_000 });
  });

  test('a file that breaks shows its problem with the place, and the last good results stay', async () => {
    await page.goto(`${origin}/en/`);
    const file = join(folder, 'initiatives', 'kz-congress-religions.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\nunknown_field: 1\n`);
    await page.locator('.alarm').waitFor({ timeout: 20_000 });
    expect(await page.locator('.alarm').innerText()).toContain('initiatives/kz-congress-religions.yaml');
    writeFileSync(file, before);
    await page.locator('.alarm').waitFor({ state: 'detached', timeout: 20_000 });
  });

  test('without the key, or under another host name, nothing is shown', async () => {
    const stranger = await browser.newContext();
    const strange = await stranger.newPage();
    expect((await strange.goto(`${origin}/kk/`))?.status()).toBe(403);
    await stranger.close();
    const rebound = await fetch(`${origin}/kk/`, { headers: { host: 'evil.example' } }).catch(() => null);
    expect(rebound === null || rebound.status === 403).toBe(true);
  });
});
