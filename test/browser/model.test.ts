import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../src/server/index.js';
import { launch, withoutBrowser } from './browser.js';
import { openDefaultStudy } from './default-workbench.js';

const languages = ['kk', 'ru', 'en'] as const;
const answers = {
  kk: ['Жоқ', 'Иә', 'Иә', 'Мемлекет'],
  ru: ['Нет', 'Да', 'Да', 'Государство'],
  en: ['No', 'Yes', 'Yes', 'The state'],
};
const concept = { kk: 'жариялы дипломатия', ru: 'публичная дипломатия', en: 'public diplomacy' };

describe.skipIf(withoutBrowser)('a reader of the model’s pages, in a real browser without any script', () => {
  let workbench: Workbench;
  let browser: Browser;
  let page: Page;
  let origin: string;

  beforeAll(async () => {
    workbench = await openDefaultStudy();
    origin = new URL(workbench.address).origin;
    browser = await launch();
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(workbench.address);
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  test.each(languages)('%s: answers the decision tree by keyboard, and goes back by the browser', async (language) => {
    await page.goto(`${origin}/${language}/concepts/`);
    for (const answer of answers[language]) {
      await page.locator('a.btn', { hasText: new RegExp(`^${answer}$`) }).focus();
      const before = page.url();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== before);
    }
    expect(new URL(page.url()).search).toBe('?q1=no&q2=yes&q3=yes&q4=state');
    expect(await page.locator('.decide-end .lead').innerText()).toContain(concept[language]);
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?q1=no&q2=yes&q3=yes');
    expect(await page.locator('.decide-end').count()).toBe(0);
  });

  test.each(languages)(
    '%s: walks from a statement of the abstract to its criterion and on to a source',
    async (language) => {
      await page.goto(`${origin}/${language}/statements/`);
      await page.locator('.st-map a[href="#N7"]').click();
      expect(new URL(page.url()).hash).toBe('#N7');
      await page.locator('#N7 a[href*="/criteria/K1.5/"]').click();
      await page.locator('a.opens[href*="/explain/criterion"]').first().click();
      const source = await page.locator('.tree a[href*="/sources/"]').first().getAttribute('href');
      await page.goto(origin + source);
      expect(await page.locator('h1').innerText()).not.toBe('');
    },
  );

  test('narrows the sources with a plain form, and finds the choice in the address', async () => {
    await page.goto(`${origin}/kk/sources/`);
    await page.locator('select[name=owner]').selectOption('academic');
    await page.locator('main form button').click();
    expect(new URL(page.url()).searchParams.get('owner')).toBe('academic');
    expect(await page.locator('select[name=owner]').inputValue()).toBe('academic');
  });

  test('on paper finds every statement whole: none is cut between pages, and the map stands first', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${origin}/ru/statements/`);
    const kept = await page
      .locator('.st')
      .first()
      .evaluate((element) => getComputedStyle(element).breakInside);
    expect(kept).toBe('avoid');
    expect(await page.locator('.st').count()).toBe(77);
    await page.emulateMedia({ media: 'screen' });
  });
});
