import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { readLenses } from '../../src/judgement/index.js';
import { renderFile, renderPage } from '../../src/pages/index.js';
import { allTableNames, allTables, pageTable, tableText, writeResults } from '../../src/report/index.js';
import { assessed } from '../pages/assessed.js';

/** Table, and the page that shows the same. */
const pages: Readonly<Record<string, string>> = {
  lenses: 'lenses',
  model: 'model',
  loops: 'model',
  directions: 'policy-directions',
  commitments: 'commitments',
  infrastructure: 'infrastructure',
  mediator: 'mediator',
  'country-model': 'country-model',
  'soft-power': 'soft-power',
  editions: 'norms',
};

let assessment: Assessment;
const site = (language: 'kk' | 'en' = 'en') => ({ assessment, problems: [], language, mode: 'live' as const });
const rowsOf = (name: string): Record<string, string>[] => {
  const table = allTables(assessment, 'en').find((one) => one.name === name);
  if (table === undefined) throw new Error(name);
  return parse(tableText(table), { columns: true });
};
const label = (en: string) => ({ kk: en, ru: en, en });
beforeAll(async () => {
  const congress = {
    time: { start: '2018-02-01' },
    instruments: ['I-MEDI', 'I-CENT'],
    directions: ['DR6'],
    values: ['V03'],
    partners: [{ country: 'UZB' }],
    interaction: { depth: 2 },
    goals: [{ id: 'g1', text: 'a goal', commitment: 'c1' }],
  };
  const norm = (id: string, rest: string): string =>
    `id: ${id}\nlane: national\nadopted: {value: ${id.slice(1)}-05-01, src: s1}\n${rest}`;
  ({ assessment } = await assessed({
    cases: { congress },
    sources: { s1: {} },
    commitments: [{ id: 'c1', text: label('to hold a congress'), document: 'concept', date: '2016-01-01' }],
    files: {
      'norms/n2015.yaml': norm('n2015', 'document: d2015\n'),
      'norms/n2020.yaml': norm('n2020', 'supersedes: n2015\ndocument: d2020\n'),
      'norms/n2022.yaml': norm('n2022', 'supersedes: n2020\n'),
      ...Object.fromEntries(
        [2015, 2020].flatMap((year) => [
          [
            `documents/d${year}/card.yaml`,
            `title: {en: Law}\nowner: official\ndate: ${year}-05-01\ngenre: law\ntexts: [{lang: en, status: original}]\n`,
          ],
          [
            `documents/d${year}/text.en.txt`,
            `Law\n\nArticle 1. Duties\n\nThe ministry ${year === 2015 ? 'supports' : 'must open'} houses of friendship.\n`,
          ],
        ]),
      ),
      'country-model.yaml': JSON.stringify({
        title: label('own'),
        principles: [{ id: 'peace', name: label('Peace'), value: 'V03' }],
        families: [{ id: 'congress', name: label('Congress'), cases: ['congress'] }],
        cells: [
          { principle: 'peace', family: 'congress', against: [{ text: label('image is its motive'), src: 's1' }] },
        ],
      }),
    },
  }));
});

describe('the tables of theories, model and policy', () => {
  it('stand among the downloads under the names that the list of downloads has', () => {
    expect(allTables(assessment, 'en').map(({ name }) => name)).toEqual(allTableNames);
    const html = renderPage(site(), ['downloads'])?.html ?? '';
    for (const name of Object.keys(pages)) {
      expect(html).toContain(`/en/downloads/${name}.csv`);
      expect(renderFile(site(), ['downloads', `${name}.csv`])).not.toBeNull();
      expect(renderFile(site(), ['downloads', `${name}.metadata.json`])).not.toBeNull();
    }
  });

  it('are reached from the page that shows the same, in the reader’s language', () => {
    for (const [name, page] of Object.entries(pages)) {
      expect(renderPage(site('kk'), [page])?.html, name).toContain(`/kk/${page}/${name}.csv`);
      expect(renderFile(site('kk'), [page, `${name}.csv`]), name).not.toBeNull();
    }
  });

  it('are written by the build with their schemas, each row as wide as its columns', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'elshi-tables-'));
    try {
      await writeResults(assessment, join(folder, 'out'), 'en');
      const written = new Set(readdirSync(join(folder, 'out')));
      for (const name of Object.keys(pages).filter((one) => one !== 'editions')) {
        expect(written.has(`${name}.csv`), name).toBe(true);
        const schema = JSON.parse(readFileSync(join(folder, 'out', `${name}.schema.json`), 'utf8'));
        const rows: string[][] = parse(readFileSync(join(folder, 'out', `${name}.csv`), 'utf8'));
        expect(rows[0]).toEqual(schema.fields.map(({ name: column }: { name: string }) => column));
        expect(rows.length, name).toBeGreaterThan(1);
        const { fields } = schema as { fields: { constraints?: { enum: string[] } }[] };
        fields.forEach(({ constraints }, at) => {
          if (constraints === undefined) return;
          for (const row of rows.slice(1)) expect([...constraints.enum, '']).toContain(row[at]);
        });
      }
      // A build over an older one takes away tables with a hyphen in their name too.
      expect([...written].filter((one) => one.startsWith('soft-power'))).toHaveLength(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('say what the pages say: every test of every theory, every indicator at its node once', () => {
    const tests = readLenses(assessment.evidence, assessment.table, 'KAZ').flatMap(({ expectations }) =>
      expectations.flatMap((one) => one.tests),
    );
    expect(rowsOf('lenses').map(({ test, outcome }) => [test, outcome])).toEqual(
      tests.map(({ id, outcome }) => [id, outcome]),
    );
    const placed = rowsOf('model').flatMap(({ indicator = '' }) => (indicator === '' ? [] : [indicator]));
    expect(new Set(placed).size).toBe(placed.length);
    for (const id of assessment.evidence.standard.indicators.keys()) expect(placed).toContain(id);
    for (const row of rowsOf('model')) if (row['indicator'] === '') expect(row['empty']).not.toBe('');
    expect(rowsOf('directions').map(({ direction }) => direction)).toHaveLength(10);
  });

  it('of one pair of editions hold that pair only', () => {
    const whole = rowsOf('editions');
    const { later = '', earlier = '' } = whole[0] ?? {};
    const own = pageTable(assessment, ['norms', later, earlier], 'editions', 'en');
    if (own === null) throw new Error('no table of the pair');
    const rows: Record<string, string>[] = parse(tableText(own), { columns: true });
    expect(rows).toEqual(whole.filter((row) => row['later'] === later && row['earlier'] === earlier));
    expect(rows.map(({ what, fate }) => [what, fate])).toContainEqual(['commitment', 'strengthened']);
    expect(rows.length).toBeLessThan(whole.length);
    expect(whole.at(-1)).toMatchObject({ later: 'n2022', what: 'missing', fate: 'there no_document' });
  });

  it('no page of findings is without data of its own', () => {
    const withData = [
      ['compare', 'comparison'],
      ['directions', 'prospects'],
      ['quality', 'completeness'],
      ['actors', 'ties'],
      ['actors', 'actors'],
      ['forms', 'actorness'],
      ['lanes', 'indicators'],
      ['effectiveness/modes', 'effectiveness/modes'],
      ['ledger/decide', 'ledger/ledger'],
    ] as const;
    for (const [page, file] of withData) {
      const address = file.includes('/') ? file : `${page}/${file}`;
      expect(renderPage(site(), page.split('/'))?.html, page).toContain(`/en/${address}.csv`);
      for (const ending of ['csv', 'metadata.json'])
        expect(renderFile(site(), `${address}.${ending}`.split('/')), address).not.toBeNull();
    }
  });

  it('comparison: a relation or the reason why there is none, and the focal country is held against nobody', () => {
    const rows = rowsOf('comparison');
    expect(rows.length).toBe(assessment.evidence.standard.indicators.size * assessment.evidence.subjects.length);
    for (const row of rows)
      expect((row['relation'] === '') !== (row['why_not'] === ''), JSON.stringify(row)).toBe(true);
    for (const row of rows.filter(({ country }) => country === 'KAZ')) expect(row['why_not']).toBe('first');
  });

  it('completeness: known and the five reasons add up to the cases of the country', () => {
    const n = assessment.evidence.byCountry.get('KAZ')?.length ?? 0;
    const reasons = ['known', 'not_found', 'not_public', 'not_applicable', 'not_yet_coded', 'not_collected'];
    expect(rowsOf('completeness').length).toBeGreaterThan(20);
    for (const row of rowsOf('completeness'))
      expect(
        reasons.reduce((sum, reason) => sum + Number(row[reason]), 0),
        row['field'],
      ).toBe(n);
  });
});
