/** Pages of a study with more cases than one list may hold: they stay as light as those of a small one, and nothing falls away unsaid. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assessment, assessFolder } from '../../src/assessment/index.js';
import { type Page, renderFile, renderPage } from '../../src/pages/index.js';
import { defaultFolder } from '../default-study.js';

const script = new URL('../../bench/generate-study.mjs', import.meta.url);
const { generateStudy } = (await import(script.href)) as {
  generateStudy(from: string, to: string, cases: number): string[];
};

/** Of the focal country alone there are more than 200 then. */
const cases = 400;
const largestPage = 40_000;
const longestList = 200;
const addresses = JSON.parse(readFileSync('scripts/every-page.json', 'utf8')) as string[];

/** The items of the longest list or table of a page, those inside an item not counted. */
function longestListOf(html: string): number {
  const open: number[] = [];
  let longest = 0;
  for (const [, closing, tag] of html.matchAll(/<(\/?)(ul|ol|tbody|li|tr)\b/g)) {
    const isItem = tag === 'li' || tag === 'tr';
    if (isItem && closing === '' && open.length > 0) open[open.length - 1] = (open.at(-1) as number) + 1;
    else if (!isItem && closing === '') open.push(0);
    else if (!isItem) longest = Math.max(longest, open.pop() ?? 0);
  }
  return longest;
}

describe('a study of 400 cases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elshi-larger-'));
  let assessment: Assessment;
  let pages: Map<string, Page>;
  const site = () => ({ assessment, problems: [], language: 'ru', mode: 'static' }) as const;

  beforeAll(async () => {
    generateStudy(defaultFolder, folder, cases);
    const result = await assessFolder(folder);
    if (result.assessment === null) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
    assessment = result.assessment;
    pages = new Map(
      addresses.flatMap((address): [string, Page][] => {
        const { pathname, searchParams } = new URL(address, 'http://study/');
        const page = renderPage(site(), pathname.split('/').filter(Boolean).map(decodeURIComponent), searchParams);
        return page === null ? [] : [[address, page]];
      }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('no page is larger than 40 kB packed, pictures not counted', () => {
    expect(pages.size).toBeGreaterThan(60);
    const packed = [...pages].map(([address, { html }]): [string, number] => [
      address,
      gzipSync(html.replace(/<svg class="world"[\s\S]*?<\/svg>/g, '')).length,
    ]);
    expect(packed.filter(([, bytes]) => bytes > largestPage)).toEqual([]);
  });

  test('no page has a list of more than 200', () => {
    const lengths = [...pages].map(([address, { html }]): [string, number] => [address, longestListOf(html)]);
    expect(lengths.filter(([, length]) => length > longestList)).toEqual([]);
  });

  test('the units of an indicator are divided over the parts of its page: each stands on one of them, none on two', () => {
    const stacksOn = (part: number): string => {
      const query = new URLSearchParams(part === 1 ? [] : [['page', String(part)]]);
      const html = renderPage(site(), ['indicators', 'GOV-08'], query)?.html ?? '';
      return /<div class="stacks">[\s\S]*?<\/section><\/div>/.exec(html)?.[0] ?? '';
    };
    const unitsOn = (part: number): number => [...stacksOn(part).matchAll(/<li>/g)].length;
    // The first part says how many there are of each.
    const counted = [...stacksOn(1).matchAll(/<h3 class="sub">[^<]*?(\d+)/g)];
    const all = counted.reduce((sum, [, n]) => sum + Number(n), 0);
    const parts = Array.from({ length: Math.ceil(all / longestList) }, (_, at) => unitsOn(at + 1));
    expect(all).toBeGreaterThan(longestList);
    expect(parts).toEqual(parts.map((_, at) => Math.min(longestList, all - at * longestList)));
  });

  test('what a cell cuts off stands whole where its link leads', () => {
    const html = pages.get('effectiveness/modes')?.html ?? renderPage(site(), ['effectiveness', 'modes'])?.html ?? '';
    expect(html).toContain('href="/ru/effectiveness/modes.csv"');
    const pieces = renderFile(site(), ['effectiveness', 'modes.csv'])?.pieces ?? [];
    const table = [...pieces].join('');
    const linked = (assessment.evidence.byCountry.get(assessment.study.settings.focal) ?? []).filter(
      ({ record }) => Array.isArray(record.links) && record.links.length > 0,
    );
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.filter(({ id }) => !new RegExp(`[ ,"]${id}[ "\\n]`).test(table)).map(({ id }) => id)).toEqual([]);
  });
});
