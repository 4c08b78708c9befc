/**
 * What a page of a site costs, and whether it costs the same in a larger study: sites of 100, 500 and 1,000 generated cases
 * (`SITE_CASES=100,500` for fewer), each in a process of its own, as a ratio to writing the same files with nothing in
 * between (a copy of the folder, in the same run). Goal: the cost per page of the largest ≤ 1.5 times that of the smallest,
 * by the clock and by the work of all processors, which other work on the machine disturbs less.
 * Also the largest page, packed, without pictures (goal ≤ 40 kB), and the largest document to take along.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { generateStudy } from './generate-study.mjs';

const here = import.meta.dirname ?? join(process.cwd(), 'bench');
const study = join(here, '..', 'studies', 'kazakhstan');
const folder = mkdtempSync(join(tmpdir(), 'elshi-bench-site-'));
const sizes = (process.env.SITE_CASES ?? '100,500,1000').split(',').map(Number);
const picture = /<svg class="world"[\s\S]*?<\/svg>/g;

function* pagesBelow(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* pagesBelow(inner);
    else if (entry.name.endsWith('.html')) yield inner;
  }
}

/** A document to take along is read as a file of its own, not met on the way through the site. */
const isDocument = (page) => /\/downloads\/[^/]+\.html$/.test(page) && !page.endsWith('/index.html');

function largestOf(pages) {
  let largest = { bytes: 0, page: '' };
  for (const page of pages) {
    const text = Buffer.from(readFileSync(page, 'utf8').replace(picture, ''));
    // Letters and marks pack to less than half; most pages need not be packed to be known as smaller.
    if (text.length < 2 * largest.bytes) continue;
    const bytes = gzipSync(text).length;
    if (bytes > largest.bytes) largest = { bytes, page };
  }
  return largest;
}

try {
  const perPage = [];
  const workPerPage = [];
  for (const cases of sizes) {
    const root = join(folder, 'study');
    const out = join(folder, 'site');
    generateStudy(study, root, cases);
    const made = JSON.parse(
      execFileSync(process.execPath, ['--max-old-space-size=4096', join(here, 'one-site.mjs'), root, out], {
        encoding: 'utf8',
        maxBuffer: 1 << 20,
      }),
    );
    const start = performance.now();
    cpSync(out, join(folder, 'copy'), { recursive: true });
    const floor = performance.now() - start;
    const pages = [...pagesBelow(out)];
    const page = largestOf(pages.filter((one) => !isDocument(one)));
    const document = largestOf(pages.filter(isDocument));
    const said = ({ bytes, page: path }) => `${(bytes / 1000).toFixed(1)} kB packed (${path.slice(out.length + 1)})`;
    const cost = made.milliseconds / made.pages;
    const work = made.processorMilliseconds / made.pages;
    perPage.push(cost);
    workPerPage.push(work);
    console.log(
      `${cases} cases: ${made.pages} pages, ${Math.round(made.bytes / 1e6)} MB, ${(made.milliseconds / 1000).toFixed(1)} s, ${cost.toFixed(2)} ms a page (${work.toFixed(2)} ms of all processors), ${(made.milliseconds / floor).toFixed(1)} times a copy of the same files, peak memory ${Math.round(made.peakMebibytes)} MiB; largest page ${said(page)} (goal ≤ 40), largest document to take along ${said(document)}`,
    );
    for (const name of ['study', 'site', 'copy']) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const ratio = (costs) => ((costs.at(-1) ?? 0) / (costs[0] ?? 1)).toFixed(2);
  console.log(
    `cost a page, largest study ÷ smallest: ${ratio(perPage)}, by the work of all processors ${ratio(workPerPage)} (goal ≤ 1.5)`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
