// Pictures of every page: three languages, light and dark, wide and phone. `node scripts/pictures.mjs [--out DIR] [--only start]`
import { mkdirSync } from 'node:fs';
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
  },
});
const pages = {
  start: '',
  criteria: 'criteria/',
  criterion: 'criteria/K5.2/',
  indicators: 'indicators/',
  indicator: 'indicators/GOV-05/',
  registry: 'cases/',
  'registry-timeline': 'cases/?view=timeline',
  'registry-map': 'cases/?view=map',
  case: 'cases/kz-congress-religions/',
  actors: 'actors/',
  actor: 'actors/mfa-kz/',
  chains: 'chains/',
  forms: 'forms/',
  concepts: 'concepts/',
  problems: 'problems/',
  recommendations: 'recommendations/',
  recommendation: 'recommendations/R16/',
  concordance: 'concordance/?q=preventive+diplomacy',
  codebook: 'codebook/',
  corpora: 'corpora/',
  discourse: 'discourse/',
  keyness: 'keyness/',
  scaling: 'scaling/',
  parallel: 'parallel/',
  reliability: 'reliability/',
  effectiveness: 'effectiveness/',
  modes: 'effectiveness/modes/',
  ledger: 'ledger/',
  decide: 'ledger/decide/',
  directions: 'directions/',
  compare: 'compare/',
  periods: 'compare/?periods=2011-2015,2021-2025',
  statements: 'statements/',
  sources: 'sources/',
  method: 'method/',
  explain: 'explain/criterion%3AK1.5%3AKAZ%3Acurrent/',
};

mkdirSync(values.out, { recursive: true });
const workbench = await openStudy({ root: values.study, port: 0, browser: false, language: undefined });
const origin = new URL(workbench.address).origin;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await (await browser.newContext()).newPage();
await page.goto(workbench.address);
for (const [name, path] of Object.entries(pages)) {
  if (values.only !== undefined && values.only !== name) continue;
  for (const language of ['kk', 'ru', 'en'])
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 390],
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`${origin}/${language}/${path}`);
      await page.screenshot({
        path: join(values.out, `${name}-${language}-${scheme}-${width}.png`),
        fullPage: values.full,
      });
    }
}
await browser.close();
await workbench.close();
