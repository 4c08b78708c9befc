import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStudy, type Workbench } from '../../src/server/index.js';
import { hashOfText } from '../../src/text/index.js';
import { buildStudy } from '../study/build-study.js';
import { violationsOn } from './axe.js';
import { launch, withoutBrowser } from './browser.js';

/** A text of our own. */
const text =
  'Жоспар.\n\nМинистрлік 😀 есеп беруге тиіс. Орталықтар ашуды қолдайды.\n\nКөршілермен сөйлесу жалғасады.\n';
const file = 'documents/plan/codings/aigul.jsonl';

describe.skipIf(withoutBrowser)('coding a text in a real browser', () => {
  let root: string;
  let workbench: Workbench;
  let browser: Browser;
  let page: Page;
  let origin: string;
  const codings = () =>
    existsSync(join(root, file))
      ? readFileSync(join(root, file), 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { code: string; unit?: string; start: number; end: number; quote: string })
      : [];
  const said = () => page.locator('#coding [data-said]').first().getAttribute('data-said');
  const at = () => page.locator('#reader [aria-current]').getAttribute('id');

  beforeAll(async () => {
    root = await buildStudy({
      files: {
        'documents/coders.yaml': '- {id: aigul}\n- {id: berik}\n',
        'documents/plan/card.yaml': JSON.stringify({
          title: { kk: 'Жоспар', en: 'The plan' },
          owner: 'official',
          country: 'KAZ',
          date: '2021',
          genre: 'programme',
          texts: [{ lang: 'kk', status: 'original', sha256: hashOfText(text) }],
        }),
        'documents/plan/text.kk.txt': text,
        'documents/plan/codings/berik.jsonl': `${JSON.stringify({ lang: 'kk', code: 'MOD-DESC', unit: 's1', start: 0, end: 7, quote: 'Жоспар.' })}\n`,
      },
    });
    workbench = await openStudy({ root, port: 0, browser: false, language: undefined });
    origin = new URL(workbench.address).origin;
    browser = await launch();
    page = await (await browser.newContext()).newPage();
    await page.goto(workbench.address);
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  test('by keyboard alone: a sentence, a span, a recent code, taken away, undone and done again, on disk each time', async () => {
    await page.goto(`${origin}/en/documents/plan/coding/?lang=kk&coder=aigul`);
    expect(await page.locator('#reader').innerText()).not.toContain('MOD-DESC');
    expect(await at()).toBe('s1');
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe('s2');
    await page.keyboard.press('/');
    await page.keyboard.type('mod-hard');
    await page.keyboard.press('Enter');
    await page.locator('[data-said="given"]').waitFor();
    // Offsets are code points: the sign beyond the basic plane is one.
    expect(codings()).toMatchObject([
      { code: 'MOD-HARD', unit: 's2', start: 9, end: 39, quote: 'Министрлік 😀 есеп беруге тиіс.' },
    ]);
    expect(await at()).toBe('s2');

    // Two words of the next sentence, with a code by its name.
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('/');
    await page.keyboard.type('soft commitment');
    await page.keyboard.press('Enter');
    await page.locator('button[data-digit="2"]').waitFor();
    expect(codings()[1]).toMatchObject({ code: 'MOD-SOFT', quote: 'Орталықтар ашуды' });
    expect(codings()[1]?.unit).toBeUndefined();

    // The first of the recent codes, on the last sentence.
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe('s4');
    await page.keyboard.press('1');
    await expect.poll(() => codings().length).toBe(3);
    expect(codings()[2]).toMatchObject({ code: 'MOD-HARD', unit: 's4' });
    await page.locator('#p3 .take-away').waitFor();
    await page.keyboard.press('x');
    await page.locator('[data-said="taken"]').waitFor();
    expect(codings()).toHaveLength(2);

    await page.keyboard.press('u');
    await expect.poll(() => codings().length).toBe(3);
    await page.locator('#p3 .take-away').waitFor();
    for (const left of [2, 1, 0]) {
      await page.keyboard.press('u');
      await expect.poll(() => codings().length).toBe(left);
      await expect.poll(() => page.locator('.take-away').count()).toBe(left);
    }
    expect(existsSync(join(root, file))).toBe(false);
    await page.keyboard.press('r');
    await expect.poll(() => codings().length).toBe(1);
    expect(await said()).not.toBeNull();
    expect(await violationsOn(page, 'coding')).toEqual([]);
    // A page that follows the study would load anew in the middle of being looked at.
    const looking = await page.context().newPage();
    await looking.route('**/events', (route) => route.abort());
    for (const place of ['', 'coders/?a=aigul&b=berik']) {
      await looking.goto(`${origin}/en/documents/plan/${place}`);
      expect(await violationsOn(looking, place)).toEqual([]);
    }
    await looking.close();
  });

  test('a file that changed meanwhile is never overwritten, and the page says so', async () => {
    await page.goto(`${origin}/en/documents/plan/coding/?lang=kk&coder=aigul`);
    const other = `${JSON.stringify({ lang: 'kk', code: 'MOD-SOFT', unit: 's1', start: 0, end: 7, quote: 'Жоспар.' })}\n`;
    writeFileSync(join(root, file), other);
    await page.locator('#s4').click();
    await page.keyboard.press('/');
    await page.keyboard.type('MOD-DESC');
    await page.keyboard.press('Enter');
    await page.locator('[data-said="changed"]').waitFor();
    expect(readFileSync(join(root, file), 'utf8')).toBe(other);
    expect(await page.locator('#p1 .take-away').count()).toBe(1);
  });

  test('without a script the same forms give and take codes, and say when the whole text was gone through', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const plain = await context.newPage();
    await plain.goto(`${origin}/en/documents/plan/coding/?lang=kk&coder=berik`);
    await plain.locator('#p2 a.sent-n').nth(1).click();
    await plain.waitForURL('**sentence=3**');
    await plain.locator('#give-code').fill('MOD-SOFT');
    await plain.locator('#give-code').press('Enter');
    await plain.waitForURL('**said=given**');
    expect(readFileSync(join(root, 'documents/plan/codings/berik.jsonl'), 'utf8')).toContain(
      '"quote":"Орталықтар ашуды қолдайды."',
    );
    await plain.locator('#finish button').click();
    await plain.waitForURL('**said=counted**');
    const counts = readFileSync(join(root, 'documents/plan/counts.csv'), 'utf8');
    expect(counts).toContain(`whole,berik,MOD-SOFT,kk,1,1,40-66,${hashOfText(text).slice(0, 12)}`);
    expect(readFileSync(join(root, 'documents/plan/card.yaml'), 'utf8')).toMatch(/counted.*berik/s);
    await plain.locator('.undo-bar button').first().click();
    expect(existsSync(join(root, 'documents/plan/counts.csv'))).toBe(false);
    expect(readFileSync(join(root, 'documents/plan/card.yaml'), 'utf8')).not.toContain('berik');
    await context.close();
  });

  test('a new coder is put on the list and begins', async () => {
    await page.goto(`${origin}/en/documents/plan/coding/?lang=kk`);
    await page.locator('#new-coder').fill('dana');
    await page.locator('#new-name').fill('Dana');
    await page.keyboard.press('Enter');
    await page.waitForURL('**coder=dana**');
    await page.locator('#reader').waitFor();
    expect(readFileSync(join(root, 'documents/coders.yaml'), 'utf8')).toContain('- id: dana\n  name:\n    en: Dana\n');
    expect(readFileSync(join(root, 'documents/coders.yaml'), 'utf8')).toContain('- {id: aigul}\n');
  });
});
