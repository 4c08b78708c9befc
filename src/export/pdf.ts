/** PDF by the browser's own printing: the exported HTML is given to Chromium, which is asked for and never downloaded. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWhole } from '../study/index.js';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const patience = 120_000;

export const browserPath = (environment: Readonly<Record<string, string | undefined>>): string | null =>
  [environment['CHROMIUM_PATH'], ...usualPlaces].find((path) => path !== undefined && existsSync(path)) ?? null;

/** True when the PDF is there. */
export function printToPdf(browser: string, html: string, out: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'elshi-pdf-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, html);
    const made = join(folder, 'page.pdf');
    spawnSync(
      browser,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${made}`,
        pathToFileURL(page).href,
      ],
      { timeout: patience, stdio: 'ignore' },
    );
    if (!existsSync(made)) return false;
    writeWhole(resolve(out), readFileSync(made));
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
