/** A clause from a problem, and its check a year later (Z3). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { clausesYaml } from '../../src/export/clauses-document.js';
import { attainmentOf, checkClauses, clauseFile, clausesForProblem, movementOf } from '../../src/report/index.js';
import { assessed } from '../judgement/judged.js';

const lastYears = () => assessed({ given: { 'GOV-01': [0.3, 0.2, 0.4], 'GOV-02': [0.7, 0.6, 0.8] } });

describe('a clause', () => {
  it('begins with the measured value and its interval; its target is the line of the criterion', async () => {
    const study = await lastYears();
    const clauses = clausesForProblem(study, 'PR1');
    const first = clauses.find(({ indicator }) => indicator === 'GOV-01');
    expect(first).toMatchObject({
      id: 'clause:PR1:GOV-01',
      baseline: { value: 0.3, low: 0.2, high: 0.4 },
      target: { kind: 'at_least', value: 0.5 },
      lineOf: 'K5.1',
      rule: { id: 'R01' },
    });
    expect(first?.deadline).toMatch(/^\d{4}-12-31$/);
    expect(clauses.find(({ indicator }) => indicator === 'GOV-02')?.target?.kind).toBe('at_most');
  });

  it('takes what a person sets otherwise, and then names no criterion for it', async () => {
    const [clause] = clausesForProblem(await lastYears(), 'PR1', { target: 0.6, deadline: '2030', owner: 'МИД' });
    expect(clause).toMatchObject({
      target: { value: 0.6 },
      lineOf: null,
      deadline: '2030',
      owner: { text: { ru: 'МИД' } },
    });
  });

  it('is written with its id and baseline, and next year’s run says reached, not reached or cannot be told', async () => {
    const study = await lastYears();
    const file = clauseFile.parse(parse(clausesYaml(study, clausesForProblem(study, 'PR1'))));
    expect(file.clauses[0]).toMatchObject({ id: 'clause:PR1:GOV-01', baseline: { value: 0.3 } });
    const verdict = async (now: [number, number, number]) =>
      checkClauses(await assessed({ given: { 'GOV-01': now, 'GOV-02': [0.7, 0.6, 0.8] } }), file)[0];
    expect(await verdict([0.7, 0.6, 0.8])).toMatchObject({ attainment: 'reached', movement: 'higher' });
    expect(await verdict([0.3, 0.2, 0.4])).toMatchObject({ attainment: 'not_reached', movement: 'indistinguishable' });
    expect(await verdict([0.5, 0.35, 0.6])).toMatchObject({ attainment: 'cannot_tell', movement: 'indistinguishable' });
  });

  it('without data cannot be told, and no target can be reached without one', () => {
    expect(attainmentOf(null, { kind: 'at_least', value: 0.5 })).toBe('cannot_tell');
    expect(attainmentOf({ value: 1, low: 1, high: 1 }, null)).toBe('cannot_tell');
    expect(movementOf(null, { value: 1, low: 1, high: 1 })).toBe('cannot_tell');
  });

  it('is never both reached and not, wherever the interval lies', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, (a, b, line) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const ends = { value: (low + high) / 2, low, high };
        const least = attainmentOf(ends, { kind: 'at_least', value: line });
        expect(least === 'cannot_tell').toBe(low < line && high >= line);
        const most = attainmentOf(ends, { kind: 'at_most', value: line });
        if (least === 'reached' && low > line) expect(most).toBe('not_reached');
      }),
    );
  });
});
