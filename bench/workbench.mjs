/**
 * The live workbench on a generated study of 10,000 cases:
 * 1. server time a request of the registry (filter, words, order, map), beside a bare loop over the same rows;
 * 2. in the browser, the work of each frame while one types and filters (goal: the whole change within frames of 16 ms),
 *    beside the bare loop over the same rows in the same browser;
 * 3. what the first view transfers, gzipped, without fonts (goal ≤ 300 kB).
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { openStudy } from '../dist/server/index.js';
import { frameWork } from './frame-work.mjs';
import { generateStudy } from './generate-study.mjs';
import { median } from './processes.mjs';

const here = import.meta.dirname ?? join(process.cwd(), 'bench');
const cases = Number(process.env.ELSHI_BENCH_CASES ?? 10_000);
const frame = 16;
const folder = mkdtempSync(join(tmpdir(), 'elshi-bench-'));
const root = join(folder, 'study');
const shown = (milliseconds) => `${milliseconds.toFixed(1)} ms`;

/** Which rows hold a word: the least that any search must do. */
function bareLoop(rows, word) {
  let found = 0;
  for (let at = 0; at < rows.length; at++) if (rows[at].includes(word)) found++;
  return found;
}

const requests = {
  'all cases': 'cases/',
  'one filter': 'cases/?country=KAZ',
  'three filters': 'cases/?country=KAZ&concept=P&level=REG',
  'Kazakh word': `cases/?q=${encodeURIComponent('діндер')}`,
  'words and filter': `cases/?q=${encodeURIComponent('гуманитарная помощь')}&country=KAZ`,
  'by name, page 7': 'cases/?sort=name&page=7',
  timeline: 'cases/?view=timeline&country=KAZ',
  map: 'cases/?view=map&country=KAZ',
};

async function serverTimes(origin, cookie) {
  const ask = async (path) => {
    const start = performance.now();
    const answer = await fetch(`${origin}/kk/${path}`, { headers: { cookie } });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return { time: performance.now() - start, text };
  };
  const first = await ask(`cases/?q=${encodeURIComponent('съезд')}`);
  console.log(`first search after a change of the study, index made: ${shown(first.time)}`);
  const csv = (await ask('cases/selection.csv')).text;
  const rows = csv
    .split('\n')
    .slice(1)
    .map((row) => row.toLowerCase());
  const loops = [];
  for (let run = 0; run < 21; run++) {
    const start = performance.now();
    bareLoop(rows, 'дін');
    loops.push(performance.now() - start);
  }
  const floor = median(loops);
  console.log(`bare loop over the same ${rows.length - 1} rows, server: ${floor.toFixed(2)} ms`);
  for (const [name, path] of Object.entries(requests)) {
    const times = [];
    for (let run = 0; run <= 9; run++) {
      const { time } = await ask(path);
      if (run > 0) times.push(time);
    }
    const time = median(times);
    console.log(`server, ${name}: ${shown(time)}, ${(time / floor).toFixed(0)} × the bare loop`);
  }
  return rows;
}

async function transferred(page, address) {
  const bodies = [];
  const keep = async (answer) => {
    if (answer.request().resourceType() === 'font' || answer.url().endsWith('/events')) return;
    bodies.push(
      answer
        .body()
        .then((body) => gzipSync(body).length)
        .catch(() => 0),
    );
  };
  page.on('response', keep);
  await page.goto(address);
  page.off('response', keep);
  return (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
}

async function browserTimes(address, rows) {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    console.log(`no browser at ${executablePath}: the browser is not measured`);
    return;
  }
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(address);
  const origin = new URL(address).origin;
  const size = await transferred(page, `${origin}/kk/cases/`);
  console.log(`first view: ${Math.round(size / 1024)} kB gzipped without fonts (goal ≤ 300)`);

  const floor = await page.evaluate((texts) => {
    const times = [];
    for (let run = 0; run < 21; run++) {
      const start = performance.now();
      let found = 0;
      for (let at = 0; at < texts.length; at++) if (texts[at].includes('дін')) found++;
      times.push(performance.now() - start + (found < 0 ? 1 : 0));
    }
    return times.sort((a, b) => a - b)[10];
  }, rows);
  console.log(`bare loop over the same rows, browser: ${floor.toFixed(2)} ms`);

  // Keys and clicks as from the hand: a driver's own scripts in the page would be counted as the page's work.
  const press = async (place) => {
    const box = await place.boundingBox();
    return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  const answered = async (act) => {
    const answer = page.waitForResponse((one) => one.url().includes('/cases/'));
    await act();
    await (await answer).finished();
    await page.waitForTimeout(1200);
  };
  await (await press(page.locator('#q')))();
  const acts = {
    'typing a word': () => () => page.keyboard.type('дін', { delay: 30 }),
    'taking it away': () => async () => {
      for (let letter = 0; letter < 3; letter++) await page.keyboard.press('Backspace', { delay: 30 });
    },
    'a filter of thousands': async () => {
      await page.locator('#facet-country > summary').click();
      return press(page.locator('[data-key="country=KAZ"]'));
    },
    'another order': () => press(page.locator('[data-key="sort=name"]')),
  };
  for (const [name, prepare] of Object.entries(acts)) {
    const act = await prepare();
    await page.waitForTimeout(500);
    const { frames, longest, busiest } = await frameWork(browser, page, () => answered(act));
    console.log(
      `browser, ${name}: busiest frame ${shown(busiest)} (goal ≤ ${frame}), longest task ${shown(longest)}, ${frames} frames over the goal, ${(busiest / floor).toFixed(0)} × the bare loop`,
    );
  }
  await browser.close();
}

try {
  generateStudy(join(here, '..', 'studies', 'kazakhstan'), root, cases);
  const start = performance.now();
  const workbench = await openStudy({ root, port: 0, browser: false, language: 'kk' });
  console.log(`${cases} cases opened in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  try {
    const entered = await fetch(workbench.address, { redirect: 'manual' });
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0];
    const rows = await serverTimes(new URL(workbench.address).origin, cookie);
    await browserTimes(workbench.address, rows);
  } finally {
    await workbench.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
