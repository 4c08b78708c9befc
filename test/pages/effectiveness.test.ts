/** Effectiveness in the multi-vector policy (T6, T4, B2): cells open their cases, totals reconcile, too few is said. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { modeTables, outcomeTable, successes, yieldTable } from '../../src/report/index.js';
import { assessed, many } from '../judgement/judged.js';
import { pageHtml, partOf, tableRows, wordsOf } from './page-text.js';

const forum = (fields: object, reached: boolean): object => ({
  kind: 'series',
  instruments: ['I-FORU'],
  partners: [{ country: 'UZB' }],
  editions: [{ date: '2023-05-01' }],
  goals: [{ id: 'G01', text: 'Talk' }],
  links: [{ a: 'ministry', b: 'university', mechanism: 'X5' }],
  security_relevance: { code: 'conflict', level: 'REG', why: 'talks' },
  results: [
    {
      id: 'r1',
      text: 'Agreement kept',
      cat: 'RC',
      sign: reached ? '+' : '0',
      goal: 'G01',
      level: 'REG',
      date: '2023-09',
      evidence: [{ src: 's1', claimed_by: 'independent' }],
    },
  ],
  contribution: [{ deed: 'Held talks', date: '2023-05', actor: 'ministry', result: 'r1', share_of_credit: 'host' }],
  ...fields,
});

let study: Assessment;
beforeAll(async () => {
  study = await assessed({
    cases: {
      ...many(6, (at) => forum({}, at < 4), 'forum'),
      ...many(2, () => forum({ instruments: ['I-SCHO', 'I-CULT'], partners: [{ country: 'CHN' }] }, true), 'school'),
      unknown: forum({ results: null, contribution: null }, true),
      alone: forum({ partners: [], links: 'none' }, true),
      silent: forum({ links: null }, true),
    },
  });
});

describe('the yields', () => {
  test('hold the numbers of VEC-04c, VEC-04v and VEC-04, and the way from the registry loses nobody', () => {
    const table = yieldTable(study, 'whole');
    if (table === null) throw new Error('no yields');
    expect(table.registry).toBe(11);
    expect(table.known.length + table.unknown.length + table.notApplicable.length + table.outside).toBe(table.registry);
    const cells = study.table.get('VEC-04c', 'KAZ', 'whole')?.cells ?? [];
    const forumCa = table.rows.find((row) => row.instrument === 'I-FORU')?.cells.find((cell) => cell.vector === 'CA');
    expect(forumCa?.pooled).toBe(cells.find((cell) => cell.row === 'I-FORU' && cell.column === 'CA'));
    expect([successes(forumCa?.units ?? []), forumCa?.units.length]).toEqual([5, 7]);
    expect(table.entries).toBe(cells.reduce((sum, cell) => sum + cell.n, 0));
    for (const row of table.rows) expect(row.units.length).toBe(new Set(row.units.map(({ id }) => id)).size);
    expect(table.withoutVector).toEqual(['alone']);
  });

  test('a cell below five cases is hatched and says too few, an empty one says that there is no case', () => {
    const html = partOf(pageHtml(study, 'effectiveness?period=whole'), 'yields');
    const rows = tableRows(html);
    const school = rows.find((row) => row[0] === 'scholarship, study') ?? [];
    expect(school[2]).toMatch(/^too few 2 \/ 2/);
    expect(school[1]).toBe('no case');
    expect(school.join(' ')).not.toMatch(/\b0[.,]00|–\s*$/);
    const forums = rows.find((row) => row[0] === 'global forum, platform of leaders') ?? [];
    expect(forums[5]).toMatch(/^\d\.\d\d \(\d\.\d\d–\d\.\d\d\) own cases alone .* 5 \/ 7/);
    expect(html).toMatch(/<td class="hatch"[^>]*><span>too few/);
  });

  test('every cell opens its cases', () => {
    const html = partOf(pageHtml(study, 'effectiveness?period=whole'), 'yields');
    for (const id of ['forum-00', 'forum-05', 'school-00']) expect(html).toContain(`href="/en/cases/${id}/"`);
    expect(html).toContain('/en/explain/indicator%3AVEC-04c%3AKAZ%3Awhole/');
  });

  test('a study without known results says so and shows no number', async () => {
    const empty = await assessed({ cases: {} });
    expect(wordsOf(pageHtml(empty, 'effectiveness'))).toContain('There are no data on whether initiatives reached');
  });
});

describe('modes of interaction', () => {
  test('a case without links is told apart from one where none were found', () => {
    const tables = modeTables(study, null);
    expect([tables.searchedNone, tables.notCoded]).toEqual([['alone'], ['silent']]);
    expect(tables.registry).toBe(
      new Set(tables.modes.flatMap((row) => row.cases)).size + tables.searchedNone.length + tables.notCoded.length,
    );
  });

  test('a mode that nobody uses is named as such', () => {
    const rows = tableRows(partOf(pageHtml(study, 'effectiveness'), 'modes'));
    expect(rows.find((row) => row[0]?.startsWith('X9'))?.[1]).toBe('no case with this mode is recorded');
    expect(rows.find((row) => row[0]?.startsWith('X5'))?.[1]).toMatch(/^Cases: 9/);
  });

  test('the mode in the address filters the partners', () => {
    expect(wordsOf(pageHtml(study, 'effectiveness/modes?mode=X5'))).toContain(
      'Joint event: 9 cases, 2 partner countries.',
    );
    expect(wordsOf(pageHtml(study, 'effectiveness/modes?mode=X1'))).toContain('no case with this mode is recorded');
  });
});

describe('security outcomes', () => {
  test('each deed stands once in the last row and in each instrument of its case; zero results are said in words', () => {
    const table = outcomeTable(study, 'deeds');
    expect(table.all).toHaveLength(10);
    expect(table.entries).toBe(12);
    const html = partOf(pageHtml(study, 'effectiveness'), 'outcomes');
    expect(wordsOf(html)).toContain('zero result: 2');
    expect(wordsOf(html)).toContain('10 in all');
  });
});

test('the whole period is an address of the frozen site too', () => {
  expect(pageHtml(study, 'effectiveness', 'en', 'static')).toContain('href="/en/effectiveness/?period=whole"');
});
