/**
 * Kazakh, Russian and English numbers, dates, names, order and case, the same samples in Node and in Chromium. Chromium
 * carries no Kazakh data though it accepts the locale («2003 M09 23»), so whatever is shown is written by Node and the
 * script of the pages formats nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareText, countryName, formatDate, formatNumber, formatShare } from '../../src/language/index.js';
import { launch, withoutBrowser } from './browser.js';

const languages = ['kk', 'ru', 'en'] as const;
const numbers = [0, 1, 21, 1.5, -0.25, 1234, 12_345.5, 1_000_000];
const dates = ['2003', '2003-09', '2003-09-23', '2026-01-01', '2024-02-29'];
const countries = ['KAZ', 'KGZ', 'AZE', 'USA', 'PSE', 'TUR', 'KOR', 'CIV'];
const letters = 'Я Ү Ұ Һ Ң Қ Ғ Ә Ө І Ё Э А Б Г Е З И Й К Л Н О У Х Ц'.split(' ');

const samplesOf = (language: (typeof languages)[number]): string[] => [
  ...numbers.flatMap((n) => [formatNumber(n, language), formatNumber(n, language, 2), formatShare(n, language)]),
  ...dates.map((date) => formatDate(date, language)),
  ...countries.map((country) => countryName(country, language)),
  letters.toSorted((a, b) => compareText(a, b, language)).join(''),
];

test('Kazakh is written as Kazakhs write it', () => {
  const said = samplesOf('kk');
  for (const wanted of ['12\u00a0345,5', '150\u00a0%', '2003 жылғы 23 қыркүйек', 'Қырғызстан', 'Әзербайжан', 'Түркия'])
    expect(said).toContain(wanted);
  expect(said).toContain('АӘБГҒЕЁЗИЙКҚЛНҢОӨУҰҮХҺЦІЭЯ');
});

test('nothing is formatted or sorted by the browser, which does not know Kazakh', () => {
  const folder = join(import.meta.dirname, '../../src/web');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const name of scripts)
    expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/Intl\.|toLocale(?!Lower|Upper)|localeCompare/);
});

describe.skipIf(withoutBrowser)('in Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
  });

  test.each(languages)('%s reads as Node wrote it, spaces and letters included', async (language) => {
    const samples = samplesOf(language);
    await page.setContent(`<ul lang="${language}">${samples.map((text) => `<li>${text}</li>`).join('')}</ul>`);
    expect(await page.locator('li').allTextContents()).toEqual(samples);
    expect(await page.locator('li').allInnerTexts()).toEqual(samples);
  });

  test.each(languages)('%s changes case as in Node', async (language) => {
    const lower = 'іңғүұқөһәё i istanbul';
    await page.setContent(`<p lang="${language}" style="text-transform: uppercase">${lower}</p>`);
    expect(await page.locator('p').innerText()).toBe(lower.toLocaleUpperCase(language));
  });
});
