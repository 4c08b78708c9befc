import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStudy, type Workbench } from '../../src/server/index.js';
import { buildStudy } from '../study/build-study.js';
import { contrastOn, violationsOn } from './axe.js';
import { launch, withoutBrowser } from './browser.js';

const file = 'initiatives/kz-forum.yaml';
const text = `# whose case this is
id: kz-forum
country: KAZ
status: verified
name: {kk: Форум, ru: Форум, en: Forum} # three languages
name_status: official
kind: series
interaction: {depth: 2, src: s1}
concepts: {primary: P, src: s1}
economic_link: {code: 1}
editions:
  # the first one
  - {n: 1, date: 2019-05-01, held_in: KAZ, src: s1}
coding: {coders: [a1], status: draft}
`;

const pagesOfWork = [
  'work/',
  'new-case/',
  'second-coding/?coder=a2',
  'agreement/',
  'what-if/?field=interaction.depth',
  'edit/case/kz-forum/?part=time',
  'edit/case/kz-forum/?part=diplomacy',
  'edit/source/s1/',
  'edit/coding/a2/kz-forum/',
];

describe.skipIf(withoutBrowser)('working in the study, in a real browser', () => {
  let root: string;
  let workbench: Workbench;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let origin: string;
  const onDisk = (path = file): string => readFileSync(join(root, path), 'utf8');
  const reset = (): void => writeFileSync(join(root, file), text);
  /** A page that follows the study may be loading anew at this very moment; then it is asked for again. */
  const open = async (path: string, on = page): Promise<void> => {
    const wanted = `${origin}${path}`;
    await expect
      .poll(async () => {
        const answer = await on.goto(wanted).catch(() => null);
        // Time for what the page before had begun.
        await on.waitForTimeout(50);
        return answer === null ? 'interrupted' : `${answer.status()} ${on.url()}`;
      })
      .toBe(`200 ${wanted}`);
  };

  beforeAll(async () => {
    root = await buildStudy({
      files: { [file]: text },
      sources: { s1: { title: 'The page on the forum' } },
      publishers: { press: {} },
    });
    workbench = await openStudy({ root, port: 0, browser: false, language: undefined });
    origin = new URL(workbench.address).origin;
    browser = await launch();
    context = await browser.newContext();
    page = await context.newPage();
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(workbench.address);
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  test('a case with one source is added by keyboard alone, and its form opens', async () => {
    await open('/en/work/');
    await page.locator('.doors a[href="/en/new-case/"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/new-case/');
    await page.locator('#q-kk').focus();
    const typed = ['Достық жолы', 'Путь дружбы', 'Road of friendship', 'serie', 'KAZ', '2021-05'];
    for (const answer of typed) {
      await page.keyboard.type(answer);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('G02');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('to bring peoples together');
    await page.keyboard.press('Tab');
    await page.keyboard.type('I-CULT');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    for (const answer of ['https://example.org/road', 'The road', 'press', 'news', 'a1']) {
      await page.keyboard.type(answer);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/edit/case/**');
    expect(await page.locator('[data-said]').innerText()).toBe('Saved.');
    const made = onDisk('initiatives/kz-road-of-friendship.yaml');
    expect(made).toContain('kk: Достық жолы');
    expect(made).toContain('kind: series');
    expect(made).toContain('src: example-org-road');
    expect(made).toMatch(/goals:\n {2}- id: G02/);
    expect(onDisk('sources/example-org-road.yaml')).toContain('publisher: press');
    // Both files go by one undo.
    await page.locator('.undo-bar button').first().click();
    await page.waitForURL('**/work/');
    expect(existsSync(join(root, 'initiatives/kz-road-of-friendship.yaml'))).toBe(false);
    expect(existsSync(join(root, 'sources/example-org-road.yaml'))).toBe(false);
  });

  test('a field is changed by keyboard, problems come as one types, saving keeps comments, undo gives the old bytes', async () => {
    reset();
    await open('/ru/edit/case/kz-forum/?part=time');
    const date = page.getByLabel('Дата (обязательно)', { exact: false }).first();
    await date.fill('2019-13-01');
    await page.locator('.found .error').waitFor();
    expect(await page.locator('.found .error').first().innerText()).toMatch(/initiatives\/kz-forum\.yaml, строка 13/);
    await date.fill('2020-06-02');
    await page.locator('.found .error').waitFor({ state: 'detached' });
    expect(await page.locator('#yaml').inputValue()).toContain('2020-06-02');
    await date.press('Enter');
    await page.waitForURL('**saved=yes**');
    expect(onDisk()).toBe(text.replace('2019-05-01', '2020-06-02'));
    await page.locator('.undo-bar button').first().click();
    await expect.poll(() => onDisk()).toBe(text);
  });

  test('keys undo and redo fields that have not been saved', async () => {
    await open('/en/edit/case/kz-forum/');
    const country = page.locator('#v-country');
    await country.fill('KGZ');
    await page.locator('#v-status').focus();
    await page.locator('#v-status').selectOption('partly');
    await page.keyboard.press('Control+z');
    expect(await page.locator('#v-status').inputValue()).toBe('verified');
    await page.keyboard.press('Control+z');
    expect(await country.inputValue()).toBe('KAZ');
    await page.keyboard.press('Control+Shift+z');
    expect(await country.inputValue()).toBe('KGZ');
  });

  test('without a script the same form adds an entry, takes it back, and saves', async () => {
    reset();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(workbench.address);
    await open('/en/edit/case/kz-forum/?part=time', still);
    await still.locator('button[value="add:editions"]').click();
    await still.locator('#v-editions-1-date').fill('2021');
    await still.locator('button[value="check"]').click();
    expect(await still.locator('#yaml').inputValue()).toContain('2021');
    await still.locator('button[value="undo"]').click();
    expect(await still.locator('#v-editions-1-date').inputValue()).toBe('');
    await still.locator('button[value="redo"]').click();
    await still.locator('button[value="save"]').click();
    await still.waitForURL('**saved=yes**');
    expect(onDisk()).toMatch(/# the first one\n.*2019-05-01.*\n.*2021/);
    await plain.close();
  });

  test('two windows edit one case: the second to save sees both versions and loses nothing', async () => {
    reset();
    const other = await context.newPage();
    await open('/en/edit/case/kz-forum/?part=people');
    await open('/en/edit/case/kz-forum/?part=people', other);
    await page.locator('#v-interaction-depth').selectOption('3');
    await page.locator('button[value="save"]').click();
    await page.waitForURL('**saved=yes**');
    await other.locator('#v-interaction-depth').selectOption('1');
    await other.locator('button[value="save"]').click();
    await other.locator('.diff').waitFor();
    expect(onDisk()).toContain('depth: 3');
    expect(await other.locator('#theirs').inputValue()).toContain('depth: 3');
    expect(await other.locator('#yaml').inputValue()).toContain('depth: 1');
    expect(await violationsOn(other, 'two versions')).toEqual([]);
    await other.locator('button[value="save"]').click();
    await other.waitForURL('**saved=yes**');
    expect(onDisk()).toBe(text.replace('depth: 2', 'depth: 1'));
    await other.close();
  });

  test('a file changed by another program while it is edited is said at once, and never overwritten', async () => {
    reset();
    await open('/kk/edit/case/kz-forum/?part=people');
    await page.locator('#v-interaction-depth').selectOption('3');
    writeFileSync(join(root, file), text.replace('kind: series', 'kind: event'));
    await page.locator('[data-changed]:not([hidden])').waitFor({ timeout: 20_000 });
    expect(await page.locator('#v-interaction-depth').inputValue()).toBe('3');
    await page.locator('button[value="save"]').click();
    await page.locator('.diff').waitFor();
    expect(onDisk()).toContain('kind: event');
    expect(onDisk()).toContain('depth: 2');
  });

  const isFocused = (selector: string, name = ''): Promise<boolean> =>
    page.evaluate(
      ([wanted, words]) => {
        const here = document.activeElement;
        return here?.matches(wanted ?? '') === true && (here.textContent ?? '').includes(words ?? '');
      },
      [selector, name],
    );
  const tabTo = async (selector: string, name = ''): Promise<void> => {
    for (let pressed = 0; pressed < 600; pressed++) {
      await page.keyboard.press('Tab');
      if (await isFocused(selector, name)) return;
    }
    throw new Error(`the keyboard does not come to ${selector}`);
  };
  const chooseByKeys = async (selector: string, value: string): Promise<void> => {
    await tabTo(selector);
    const last = await page.locator(`${selector} option`).count();
    for (let pressed = 0; pressed < last; pressed++) {
      if ((await page.locator(selector).inputValue()) === value) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`no key chooses ${value} in ${selector}`);
  };

  test('a second coder codes by keyboard alone without seeing the first; the difference is settled with a note, and the status follows', async () => {
    const own = text.replace('Forum', 'Forum of coders');
    writeFileSync(join(root, file), own);
    // A page of the workbench comes anew when the study has changed: not under the keys of this test.
    await expect
      .poll(
        async () => {
          await open('/en/cases/kz-forum/');
          return page.locator('h1').innerText();
        },
        { timeout: 20_000 },
      )
      .toContain('Forum of coders');
    await open('/en/second-coding/');
    await tabTo('#coder');
    await page.keyboard.type('a2');
    await page.keyboard.press('Enter');
    await page.waitForURL('**coder=a2');
    await tabTo('main a', 'Forum');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/edit/coding/a2/kz-forum/');
    expect(await page.locator('#v-interaction-depth').inputValue()).toBe('');
    expect(await page.locator('#yaml').inputValue()).not.toContain('depth');
    expect(await page.locator('main').innerText()).toContain('The page on the forum');
    await chooseByKeys('#v-interaction-depth', '3');
    await chooseByKeys('#v-concepts-primary', 'P');
    await chooseByKeys('#v-economic_link-code', '1');
    await tabTo('button[value="save"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**saved=yes**');
    expect(onDisk('codings/a2/kz-forum.yaml')).toContain('coder: a2');
    expect(onDisk()).toBe(own);
    await expect
      .poll(
        async () => {
          await open('/en/agreement/');
          return page.locator('.differences > li').count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    expect(await page.locator('main').innerText()).toContain('two coders');
    await tabTo('.differences summary');
    await page.keyboard.press('Enter');
    await tabTo('.settle input[type="radio"]');
    await page.keyboard.press('Space');
    for (let moved = 0; moved < 4 && !(await isFocused('input[value="second"]')); moved++)
      await page.keyboard.press('ArrowDown');
    expect(await page.locator('.settle input[value="second"]').isChecked()).toBe(true);
    await tabTo('.settle textarea');
    await page.keyboard.type('the plan names joint projects');
    await tabTo('.settle input[name="by"]');
    await page.keyboard.type('a3');
    await page.keyboard.press('Enter');
    await page.waitForURL('**settled=yes');
    expect(onDisk()).toBe(own);
    expect(onDisk('adjudications/a3/kz-forum.yaml')).toContain('the plan names joint projects');
    await expect
      .poll(
        async () => {
          await open('/en/cases/kz-forum/');
          return page.locator('.facts').innerText();
        },
        { timeout: 20_000 },
      )
      .toMatch(/adjudicated|settled|agreed/i);
    await open('/en/work/');
    await page.locator('.undo-bar button').first().click();
    await expect.poll(() => existsSync(join(root, 'adjudications/a3/kz-forum.yaml'))).toBe(false);
    expect(onDisk()).toBe(own);
  });

  test('a name of 3,000 letters and right-to-left text are kept, shown, and never become markup', async () => {
    reset();
    const long = `${'Қ'.repeat(2980)}<b>x</b> "quoted"`;
    const arabic = 'مؤتمر «الأديان» 2003';
    await open('/en/edit/case/kz-forum/');
    await page.locator('#v-name-kk').fill(long);
    await page.locator('#v-name-en').fill(arabic);
    await page.locator('button[value="save"]').click();
    await page.waitForURL('**saved=yes**');
    expect(await page.locator('#v-name-kk').inputValue()).toBe(long);
    expect(await page.locator('#v-name-en').inputValue()).toBe(arabic);
    expect(await page.locator('#v-name-en').getAttribute('dir')).toBe('auto');
    await page.setViewportSize({ width: 360, height: 800 });
    await expect
      .poll(
        async () => {
          await open('/kk/cases/kz-forum/');
          return page.locator('h1 bdi').innerText();
        },
        { timeout: 20_000 },
      )
      .toBe(long);
    expect(await page.locator('h1 b').count()).toBe(0);
    for (const path of ['/kk/cases/kz-forum/', '/kk/edit/case/kz-forum/']) {
      await open(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(`${path} ${overflow}`).toBe(`${path} 0`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('the folder moved away while a form is open: the message is clear and what was typed stays', async () => {
    reset();
    await open('/en/edit/case/kz-forum/?part=people');
    await page.locator('#v-interaction-depth').selectOption('3');
    renameSync(root, `${root}-moved`);
    try {
      await page.locator('button[value="save"]').click();
      await page.locator('.found .error').first().waitFor();
      expect(await page.locator('.found').first().innerText()).toContain('no longer where it was');
      expect(await page.locator('#v-interaction-depth').inputValue()).toBe('3');
    } finally {
      if (existsSync(root)) for (const name of readdirSync(root)) expect(name).toBe('');
      renameSync(`${root}-moved`, root);
    }
    await page.locator('button[value="save"]').click();
    await page.waitForURL('**saved=yes**');
    expect(onDisk()).toContain('depth: 3');
  });

  test('the workbench is started anew while a form is open: that is said, and what was typed is offered again', async () => {
    reset();
    let other = await openStudy({ root, port: 0, browser: false, language: undefined });
    const there = new URL(other.address);
    const own = await browser.newContext();
    const seen = await own.newPage();
    seen.on('dialog', (dialog) => dialog.accept());
    const part = `${there.origin}/ru/edit/case/kz-forum/?part=time`;
    await seen.goto(other.address);
    await seen.goto(part);
    await seen.locator('button[value="add:editions"]').click();
    await seen.locator('#v-editions-1-date').fill('2021');
    await other.close();
    await seen.locator('#v-editions-1-held_in').fill('KGZ');
    await seen.locator('[data-unreachable]:not([hidden])').waitFor();
    expect(await seen.locator('[data-unreachable]').innerText()).toContain('Программа не отвечает');
    other = await openStudy({ root, port: Number(there.port), browser: false, language: undefined });
    expect(new URL(other.address).port).toBe(there.port);
    await seen.locator('button[value="save"]').click();
    await seen.locator('h1', { hasText: 'Эта страница закрыта' }).waitFor();
    expect(await seen.locator('main').innerText()).toContain('Набранное не потеряно');
    expect(onDisk()).toBe(text);
    await seen.goto(other.address);
    await seen.goto(part);
    expect(await seen.locator('#v-editions-1-date').count()).toBe(0);
    await seen.locator('[data-bring-back]').focus();
    await seen.keyboard.press('Enter');
    expect(await seen.locator('#v-editions-1-date').inputValue()).toBe('2021');
    expect(await seen.locator('#v-editions-1-held_in').inputValue()).toBe('KGZ');
    await seen.locator('button[value="save"]').click();
    await seen.waitForURL('**saved=yes**');
    expect(onDisk()).toMatch(/# the first one\n.*2019-05-01.*\n.*2021[\s\S]*KGZ/);
    await seen.goto(part);
    expect(await seen.locator('[data-kept]').isVisible()).toBe(false);
    await own.close();
    await other.close();
  });

  test('a form that is refused is found as it was typed when one goes back', async () => {
    reset();
    await open('/en/edit/case/kz-forum/');
    await page.locator('#v-name-en').fill('Forum of friends');
    const old = (route: Route) =>
      route.continue({ postData: (route.request().postData() ?? '').replace(/form_token=[^&]+/, 'form_token=old') });
    await page.route('**/edit/case/kz-forum/', old);
    await page.locator('button[value="save"]').click();
    await page.locator('h1', { hasText: 'This form is old' }).waitFor();
    await page.unroute('**/edit/case/kz-forum/', old);
    await page.goBack();
    await expect.poll(() => page.locator('#v-name-en').inputValue()).toBe('Forum of friends');
    await page.locator('button[value="save"]').click();
    await page.waitForURL('**saved=yes**');
    expect(onDisk()).toContain('Forum of friends');
  });

  test('what if: a question stands in the address, changes no file, and can be kept by name', async () => {
    reset();
    await open('/en/what-if/');
    await page.locator('#field').selectOption('interaction.depth');
    await page.keyboard.press('Tab');
    await page.locator('.suppose button').click();
    await page.waitForURL('**field=interaction.depth**');
    expect(await page.locator('main').innerText()).toContain('Without the field: Interaction – Depth');
    await page.locator('summary', { hasText: 'Keep as a scenario' }).click();
    await page.locator('#name').fill('Without depth');
    await page.keyboard.press('Enter');
    await page.waitForURL('**scenario=without-depth');
    expect(onDisk('scenarios/without-depth.yaml')).toContain('interaction.depth');
    expect(onDisk()).toBe(text);
  });

  test.each(['kk', 'ru', 'en'])(
    '%s: axe finds no violation on the pages of work, in kk also in the dark',
    async (language) => {
      reset();
      // A page that follows the study would load anew in the middle of being looked at.
      const looking = await browser.newContext({ colorScheme: 'light' });
      const seen = await looking.newPage();
      await seen.goto(workbench.address);
      await seen.route('**/events', (route) => route.abort());
      for (const path of pagesOfWork) {
        await seen.emulateMedia({ colorScheme: 'light' });
        await open(`/${language}/${path}`, seen);
        expect(await violationsOn(seen, path, 'datalist')).toEqual([]);
        expect(await seen.locator('main').innerText()).not.toMatch(/undefined|NaN|\[object/);
        // Colours are the same in every language.
        if (language !== 'kk') continue;
        await seen.emulateMedia({ colorScheme: 'dark' });
        expect(await contrastOn(seen, path, 'datalist')).toEqual([]);
      }
      await looking.close();
    },
    180_000,
  );
});
