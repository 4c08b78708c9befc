/** An empty field of a table has its reason beside it: chains, ledger, forms, intervals. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assessment, assessFolder } from '../../src/assessment/index.js';
import { resultTables } from '../../src/report/result-files.js';
import { buildStudy } from '../study/build-study.js';

let assessment: Assessment;
beforeAll(async () => {
  const root = await buildStudy({
    cases: {
      forum: {
        kind: 'series',
        time: { start: '2020', last_activity: '2021-01-01' },
        instruments: ['I-FORU'],
        goals: [
          {
            id: 'G02',
            text: 'talk',
            measurable: false,
            clause: { value: null, reason: 'not_collected' },
            src: 's1',
          },
        ],
        results: { value: null, reason: 'not_public' },
        contribution: [
          {
            deed: 'A forum',
            date: '2020-05-01',
            result: { value: null, reason: 'not_found' },
            share_of_credit: { value: null, reason: 'not_yet_coded' },
            src: 's1',
          },
        ],
      },
    },
  });
  const read = await assessFolder(root);
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  assessment = read.assessment as Assessment;
});

function rows(name: string): Record<string, unknown>[] {
  const table = resultTables(assessment, 'en').find((one) => one.name === name);
  return [...(table?.rows ?? [])].map((row) =>
    Object.fromEntries((table?.columns ?? []).map((column, at) => [column.name, row[at]])),
  );
}

describe('an empty field', () => {
  it('of a deed or a chain says with one of the five reasons why it is empty', () => {
    expect(rows('ledger')[0]?.missing).toContain(
      'result=not_found sign=not_found grade=not_found credit=not_yet_coded',
    );
    expect(rows('chains')[0]?.missing).toBe(
      'actors=not_yet_coded results=not_public clause=not_collected best_grade=not_public',
    );
  });

  it('is never without a reason, and a reason never stands beside a full field', () => {
    for (const name of ['ledger', 'chains', 'forms'])
      for (const { missing, broken: _broken, ...row } of rows(name)) {
        const empty = Object.keys(row).filter((field) => row[field] === null || row[field] === '');
        expect([
          name,
          String(missing)
            .split(' ')
            .filter(Boolean)
            .map((one) => one.split('=')[0]),
        ]).toEqual([name, empty]);
      }
  });

  it('is no interval without a word: a value that has none says why', () => {
    for (const { value, low, reason } of rows('indicators'))
      if (value !== null && low === null) expect(reason).not.toBeNull();
  });
});
