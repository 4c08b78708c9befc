/** Effort moved between cells: arithmetic on yields, dominated options found and not listed (Z2). */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { dominatedBy, dominates, effortOptions, effortTable, moveEffort } from '../../src/report/index.js';
import { assessed } from '../judgement/judged.js';

/** Six cases a cell, all judged: `reached` of them have an evidenced outcome. */
function cell(instrument: string, country: string, reached: number) {
  return Object.fromEntries(
    Array.from({ length: 6 }, (_, n) => [
      `${instrument}-${country}-${n}`.toLowerCase(),
      {
        kind: 'programme',
        time: { start: '2020', continuous: true },
        goals: [{ id: 'G02' }],
        instruments: [instrument],
        partners: [{ country }],
        results: [
          {
            id: 'r',
            text: 'a result',
            cat: 'RC',
            level: 'STA',
            sign: n < reached ? '+' : '0',
            goal: 'G02',
            date: '2021',
            evidence: [{ src: 'press-page', claimed_by: 'independent' }],
          },
        ],
      },
    ]),
  );
}

let study: Assessment;
beforeAll(async () => {
  study = await assessed({
    cases: {
      ...cell('I-CULT', 'RUS', 0),
      ...cell('I-SCHO', 'CHN', 6),
      ...cell('I-FORU', 'USA', 3),
      ...cell('I-HUMA', 'AFG', 6),
    },
  });
});
const table = () => {
  const found = effortTable(study);
  if (found === null) throw new Error('no yields');
  return found;
};
const cult = { instrument: 'I-CULT', vector: 'RU' } as const;
const scholarships = { instrument: 'I-SCHO', vector: 'CN' } as const;
const forum = { instrument: 'I-FORU', vector: 'US' } as const;
const relief = { instrument: 'I-HUMA', vector: 'IS' } as const;

describe('effort', () => {
  it('is one for each case, shared equally over its cells', () => {
    expect(table().shared).toBe(24);
    expect([...table().effort.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(24, 9);
    expect(
      table()
        .cells.map(({ instrument }) => instrument)
        .sort(),
    ).toEqual(['I-CULT', 'I-FORU', 'I-HUMA', 'I-SCHO']);
  });

  it('moved from a low to a high yield reaches as many more goals as the yields differ', () => {
    const option = moveEffort(study, table(), cult, scholarships, 0.05);
    const yieldOf = (name: typeof cult | typeof scholarships) =>
      table().cells.find((one) => one.instrument === name.instrument)?.cell.value ?? Number.NaN;
    expect(option?.moved).toBeCloseTo(1.2, 9);
    expect(option?.reached.value).toBeCloseTo(1.2 * (yieldOf(scholarships) - yieldOf(cult)), 9);
    expect(option?.reached.low).toBeLessThan(option?.reached.value ?? 0);
    expect(option?.reached.high).toBeGreaterThan(option?.reached.value ?? 0);
  });

  it('for people in need is moved neither away nor in, and no cell to itself', () => {
    expect(moveEffort(study, table(), relief, scholarships, 0.05)).toBeNull();
    expect(moveEffort(study, table(), cult, relief, 0.05)).toBeNull();
    expect(moveEffort(study, table(), cult, cult, 0.05)).toBeNull();
  });

  it('a dominated option is found and not listed', () => {
    const options = effortOptions(study, table(), 0.05);
    expect(options.listed.length).toBeGreaterThan(0);
    // From the best yield to the worst, away from evenness as well: leaving all as it is beats it.
    const worst = moveEffort(study, table(), scholarships, cult, 0.05);
    if (worst === null) throw new Error('it can be moved');
    expect(dominatedBy(worst, options)).toBe('stay');
    const same = (one: typeof worst) => one.from.instrument === 'I-SCHO' && one.to.instrument === 'I-CULT';
    expect(options.listed.some(same)).toBe(false);
    expect(options.dominated.some(same)).toBe(true);
    // Between two gains of the same evenness the smaller one is dominated by the larger.
    const smaller = moveEffort(study, table(), cult, forum, 0.05);
    if (smaller === null) throw new Error('it can be moved');
    expect(dominatedBy(smaller, options)).toMatchObject({ to: scholarships });
  });

  it('nothing that is listed is dominated by anything, whatever the options are', () => {
    const gain = fc.record({
      reached: fc.record({ value: fc.integer({ min: -3, max: 3 }) }),
      vectors: fc.integer({ min: -3, max: 3 }),
      instruments: fc.integer({ min: -3, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(gain, { maxLength: 8 }), gain, (others, one) => {
        expect(dominates(one, one)).toBe(false);
        for (const other of others) expect(dominates(other, one) && dominates(one, other)).toBe(false);
      }),
    );
  });
});
