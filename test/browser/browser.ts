/** A real browser for tests of the pages: Debian's chromium, or the one named in CHROMIUM_PATH. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const present = existsSync(executablePath);
if (!present && process.env['ELSHI_REQUIRE_BROWSER'] === '1')
  throw new Error(`no browser at ${executablePath}, and this run requires one`);

/** Tests of the pages are skipped, and counted as skipped, where there is no browser. */
export const withoutBrowser = !present;

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
