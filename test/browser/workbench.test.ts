import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../src/server/index.js';
import { defaultFolder } from '../default-study.js';
import { plain, tagsOf } from '../site/html.js';
import { violationsOn } from './axe.js';
import { launch, withoutBrowser } from './browser.js';
import { openDefaultStudy } from './default-workbench.js';
import { addressOf, pages } from './pages.js';

const languages = ['kk', 'ru', 'en'] as const;
/** What a value that is not there leaves in a text. */
const slip = /undefined|NaN|\[object/;
const untitled = /undefined|^ · /;

describe.skipIf(withoutBrowser)('the workbench in a real browser', () => {
  let folder: string;
  let workbench: Workbench;
  let browser: Browser;
  let page: Page;
  let origin: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'elshi-workbench-'));
    await cp(defaultFolder, folder, { recursive: true });
    workbench = await openDefaultStudy(folder);
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
    await page.evaluate(() => {
      for (const details of Array.from(document.querySelectorAll('details'))) details.open = true;
    });
    await page.locator('.tree a[href*="/sources/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${language}/sources/.+`));
    expect(await page.locator('h1').innerText()).not.toBe('');
  });

  test('every page opens on a phone of 360 pixels and at 200 % of a screen of 1280, in Kazakh with its longest words; it fits, stands still for who wants less motion, and nothing asks another host', async () => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    /** In pixels at a width of 360: some thirty screens; lists were twice that before their rows were said in one breath. */
    const tallest = 30_000;
    const overflowAt = async (width: number): Promise<number> => {
      await page.setViewportSize({ width, height: 800 });
      return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    };
    for (const path of pages) {
      const answer = await page.goto(`${origin}/kk/${addressOf(path)}`);
      expect(`${path} ${answer?.status()}`).toBe(`${path} 200`);
      expect(`${path} ${await overflowAt(640)}`).toBe(`${path} 0`);
      const overflow = await overflowAt(360);
      const { title, text, moves, height, boxes } = await page.evaluate(() => ({
        title: document.title,
        height: document.documentElement.scrollHeight,
        // What opens on a phone only when asked is read too.
        text: document.querySelector('main')?.textContent ?? '',
        boxes: Array.from(document.querySelectorAll('.scroll')).filter(
          (box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1,
        ).length,
        moves: Array.from(document.querySelectorAll('a, button, .btn, svg *')).filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return animationName !== 'none' || /[1-9]/.test(transitionDuration);
        }).length,
      }));
      expect(`${path} ${moves}`).toBe(`${path} 0`);
      expect(title).not.toMatch(untitled);
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(slip);
      expect(`${path} ${overflow}`).toBe(`${path} 0`);
      expect(`${path} ${boxes}`).toBe(`${path} 0`);
      expect(`${path} ${Math.max(height, tallest)}`).toBe(`${path} ${tallest}`);
    }
    // The longest words in narrow columns of two.
    await page.goto(`${origin}/ru/experience/swe/`);
    expect(await overflowAt(640)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ reducedMotion: null });
    expect(foreign).toEqual([]);
  });

  test('who wants to know why GOV-05 has its value finds it by keyboard alone, down to the source', async () => {
    /** As often as it takes, as a person without a mouse does. */
    const tabTo = async (selector: string): Promise<void> => {
      for (let steps = 0; steps < 400; steps += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      }
      throw new Error(`the key Tab does not lead to ${selector}`);
    };
    const enter = async (address: RegExp): Promise<void> => {
      await page.keyboard.press('Enter');
      await page.waitForURL(address);
    };
    await page.goto(`${origin}/ru/`);
    await tabTo('a.to-search');
    await enter(/\/ru\/search\//);
    await tabTo('#q');
    await page.keyboard.type('GOV-05');
    await enter(/q=GOV-05/);
    await tabTo('main a[href*="/indicators/GOV-05/"]');
    await enter(/\/ru\/indicators\/GOV-05\//);
    await tabTo('main a[href*="/explain/indicator"][href*="GOV-05"]');
    await enter(/\/ru\/explain\//);
    expect(await page.locator('main').innerText()).toContain('GOV-05');
    // What is folded is opened by Enter, until a source is in reach.
    const source = page.locator('.tree a[href*="/sources/"]').filter({ visible: true });
    for (let opened = 0; opened < 12 && (await source.count()) === 0; opened += 1) {
      await tabTo('.tree details:not([open]) > summary');
      await page.keyboard.press('Enter');
    }
    await tabTo('.tree a[href*="/sources/"]');
    await enter(/\/ru\/sources\/./);
    expect(await page.locator('h1').innerText()).not.toBe('');
  });

  // The same style and script as in Kazakh: what can differ is in the page as it is sent.
  test.each(['ru', 'en'])(
    '%s: every page is there, has a title, and loads nothing of another host',
    async (language) => {
      for (const path of pages) {
        const answer = await page.request.get(`${origin}/${language}/${addressOf(path)}`);
        expect(`${path} ${answer.status()}`).toBe(`${path} 200`);
        const html = await answer.text();
        expect(/<title>([^<]*)<\/title>/.exec(html)?.[1]).toMatch(/\S/);
        expect(/<title>([^<]*)<\/title>/.exec(html)?.[1]).not.toMatch(untitled);
        const text = plain(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(slip);
        // What a screen reader says of parts of the page; names of people’s own bodies and codes stay as they are.
        const names = tagsOf(html).flatMap(({ name, attributes }) =>
          ['a', 'svg', 'html', 'g', 'li'].includes(name) ? [] : [attributes['aria-label'] ?? ''],
        );
        const foreign = language === 'ru' ? /^(?=.*[a-z]{4})[^а-яё]*$/ : /[а-яёәіңғүұқөһ]{4}/i;
        expect(names.filter((name) => foreign.test(name))).toEqual([]);
        const loaded = tagsOf(html).flatMap(({ name, attributes }) =>
          name === 'a' ? [] : [attributes['src'], attributes['href'], attributes['action']],
        );
        expect(loaded.filter((address) => /^(\w+:)?\/\//.test(address ?? ''))).toEqual([]);
      }
    },
  );

  test('axe finds no violation on what a reader meets first; every page in every language is in the long tests', async () => {
    for (const path of ['', 'criteria/K5.2', 'indicators/GOV-05', 'cases/kz-congress-religions', 'statements']) {
      await page.goto(`${origin}/kk/${addressOf(path)}`);
      expect(await violationsOn(page, path)).toEqual([]);
    }
  });

  test('the page follows a case file as it changes on disk', async () => {
    await page.goto(`${origin}/en/cases/kz-congress-religions/`);
    const file = join(folder, 'initiatives', 'kz-congress-religions.yaml');
    const before = readFileSync(file, 'utf8');
    const name = await page.locator('h1 bdi').innerText();
    writeFileSync(file, before.replace(name, `${name} (renamed)`));
    await page.locator('h1', { hasText: '(renamed)' }).waitFor({ timeout: 20_000 });
    writeFileSync(file, before);
    await expect.poll(() => page.locator('h1 bdi').innerText()).toBe(name);
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

  test('a change that is made while a page is on its way to the reader is not missed', async () => {
    const file = join(folder, 'initiatives', 'kz-congress-religions.yaml');
    const before = readFileSync(file, 'utf8');
    // The page stands, and asks for news only after the study has changed.
    await page.route(
      '**/events',
      async (route) => {
        writeFileSync(file, `${before}\nunknown_field: 1\n`);
        for (let isTaken = false; !isTaken; )
          isTaken = (await (await page.request.get(`${origin}/en/`)).text()).includes('class="alarm"');
        await route.continue();
      },
      { times: 1 },
    );
    await page.goto(`${origin}/en/`);
    await page.locator('.alarm').waitFor({ timeout: 20_000 });
    expect(await page.locator('.alarm').innerText()).toContain('unknown_field');
    writeFileSync(file, before);
    await page.locator('.alarm').waitFor({ state: 'detached', timeout: 20_000 });
  });

  test('without the key, or under another host name, nothing is shown', async () => {
    const stranger = await browser.newContext();
    const strange = await stranger.newPage();
    expect((await strange.goto(`${origin}/kk/`))?.status()).toBe(403);
    await stranger.close();
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const under = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const { hostname, port } = new URL(origin);
        get({ hostname, port, path: '/kk/', headers: { host, cookie } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).on('error', reject);
      });
    expect(await under(new URL(origin).host)).toBe(200);
    expect(await under('evil.example')).toBe(403);
  });
});
