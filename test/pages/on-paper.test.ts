/** What paper needs: a number that opens on the screen names its cases, a link says where it leads. */
import { beforeAll, describe, expect, test } from 'vitest';
import { withPrintedCases } from '../../src/pages/share/print-cases.js';
import { withPrintNotes } from '../../src/pages/share/print-notes.js';
import { yieldTable } from '../../src/report/index.js';
import { defaultSite, partOf, type SmallSite } from './small-site.js';

const numbersIn = (html: string): number[] => (html.match(/\d+/g) ?? []).map(Number);

describe('the default study on paper', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await defaultSite();
  });

  test('every cell of instrument × vector names as many cases as it counts, and each number stands in the list', () => {
    const html = site.html('effectiveness/', 'ru');
    const part = partOf(html, 'yields');
    const period = /VEC-04(?::|%3A)KAZ(?::|%3A)([\d-]+)/.exec(part)?.[1] ?? '';
    const table = yieldTable(site.assessment, period);
    const cells = (table?.rows ?? []).flatMap(({ cells: own }) => own).filter(({ units }) => units.length > 0);
    const body = part.slice(part.indexOf('<tbody>'), part.indexOf('</tbody>'));
    const printed = [...body.matchAll(/<td class="(?:hatch)?"[^>]*>([\s\S]*?)<\/td>/g)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/<span class="by-number"[^>]*>([\s\S]*?)<\/span>/g)])
      .map(([, said = '']) => said);
    expect(cells.length).toBeGreaterThan(40);
    expect(printed.slice(0, cells.length).map((said) => numbersIn(said).length)).toEqual(
      cells.map(({ units }) => new Set(units.map(({ id }) => id)).size),
    );
    expect(printed.slice(0, cells.length).map((said) => said.match(/<b>/g)?.length ?? 0)).toEqual(
      cells.map(({ units }) => new Set(units.filter(({ state }) => state === 'yes').map(({ id }) => id)).size),
    );
    const list = html.slice(html.indexOf('print-cases'));
    const named = list.slice(0, list.indexOf('</ol>')).match(/<li>[^<]+<\/li>/g)?.length ?? 0;
    const all = numbersIn(
      [...html.matchAll(/<span class="by-number"[^>]*>([\s\S]*?)<\/span>/g)].join(' ').replace(/… \+ \d+/g, ''),
    );
    expect(new Set(all).size).toBe(named);
    expect(Math.max(...all)).toBe(named);
  });

  test('“source 1” of a recommendation has a note that says who published it, when and where', () => {
    const html = site.html('recommendations/R01/', 'en');
    const cited = [
      ...html.matchAll(/<a class="small" href="\/en\/sources\/([^/]+)\/"[\s\S]*?<\/a><sup[^>]*>(\d+)<\/sup>/g),
    ];
    expect(cited.length).toBeGreaterThan(5);
    const list = html.slice(html.lastIndexOf('<ol>'));
    const notes = [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, note = '']) => note);
    for (const [, id = '', number] of cited) {
      const { url } = site.assessment.study.sources.get(id) ?? {};
      expect(notes[Number(number) - 1]).toContain((url ?? 'no address').replaceAll('&', '&amp;'));
    }
  });

  test('a derivation names its sources itself and has no second list of them', () => {
    const html = site.html('explain/indicator:GOV-05:KAZ:2021-2025/', 'en');
    expect(html).not.toContain('print-notes');
  });
});

test('numbers follow the page, a case has one number however often it is named, and a long cell says how many are left', () => {
  const cell = (said: string) => `<td><span class="by-number" aria-hidden="true">${said}</span></td>`;
  const html = withPrintedCases(`${cell('+forum -expo')}${cell('?expo …12')}`, () => ({
    heading: 'Cases',
    key: 'key',
    tooMany: (n) => `${n} cases`,
    nameOf: (id) => `<${id}>`.replaceAll('<', '&lt;'),
  }));
  expect(html).toContain('№ <b>1</b>, 2<');
  expect(html).toContain('№ 2?, … + 12<');
  expect(html).toContain('<ol><li>&lt;forum></li><li>&lt;expo></li></ol>');
});

test('a page with more sources than a list can hold keeps its links without notes; others outside keep theirs', () => {
  const texts = { heading: 'Links', ofSource: (id: string) => `note of ${id}` };
  const links = (n: number) => Array.from({ length: n }, (_, at) => `<a href="/en/sources/s${at}/">s</a>`).join('');
  expect(withPrintNotes(links(160), texts).match(/<li>note of/g)?.length).toBe(160);
  expect(withPrintNotes(links(161), texts)).toBe(links(161));
  const mixed = withPrintNotes(`${links(161)}<a href="https://un.org/a">report</a>`, texts);
  expect(mixed.match(/<li>/g)?.length).toBe(1);
});

test('of hundreds of cases the paper says where they are named, and prints no registry', () => {
  const ids = Array.from({ length: 201 }, (_, at) => `-c${at}`);
  const span = (said: readonly string[]) => `<span class="by-number" aria-hidden="true">${said.join(' ')}</span>`;
  const texts = () => ({
    heading: 'Cases',
    key: 'key',
    tooMany: (n: number) => `${n} cases`,
    nameOf: (id: string) => id,
  });
  expect(withPrintedCases(span(ids.slice(1)), texts).match(/<li>/g)?.length).toBe(200);
  const html = withPrintedCases(span(ids), texts);
  expect(html).not.toContain('by-number');
  expect(html).toContain('<p>201 cases</p>');
});
