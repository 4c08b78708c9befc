// Pictures of every page: three languages, light and dark, wide and phone. `node scripts/pictures.mjs [--out DIR] [--only start]`
// The pages are those of every-page.json, which the browser tests walk too. `--readme` makes the one picture of the README anew.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { openStudy } from '../dist/server/index.js';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'results/pictures' },
    only: { type: 'string' },
    study: { type: 'string', default: 'studies/kazakhstan' },
    full: { type: 'boolean', default: true },
    readme: { type: 'boolean', default: false },
  },
});
const pages = JSON.parse(readFileSync(new URL('every-page.json', import.meta.url), 'utf8'));
const addressOf = (path) => {
  const [place, query] = path.split('?');
  return `${place === '' ? '' : `${place}/`}${query === undefined ? '' : `?${query}`}`;
};
const nameOf = (path) => (path === '' ? 'start' : path.replaceAll(/[^\w-]+/g, '_'));

mkdirSync(values.out, { recursive: true });
const workbench = await openStudy({ root: values.study, port: 0, browser: false, language: undefined });
const origin = new URL(workbench.address).origin;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await (await browser.newContext()).newPage();
await page.goto(workbench.address);
if (values.readme) {
  await page.setViewportSize({ width: 1200, height: 1000 });
  await page.goto(`${origin}/en/`);
  await page.screenshot({ path: 'docs/pictures/start.png' });
}
for (const path of values.readme ? [] : pages) {
  const name = nameOf(path);
  if (values.only !== undefined && values.only !== name) continue;
  for (const language of ['kk', 'ru', 'en'])
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 390],
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`${origin}/${language}/${addressOf(path)}`);
      await page.screenshot({
        path: join(values.out, `${name}-${language}-${scheme}-${width}.png`),
        fullPage: values.full,
      });
    }
}
await browser.close();
await workbench.close();
