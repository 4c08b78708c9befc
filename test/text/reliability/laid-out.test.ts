import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coincidencesOf, weightedCoincidences } from '../../../src/text/reliability/alpha/coincidences.js';
import { layOut } from '../../../src/text/reliability/alpha/laid-out.js';
import { countsOfRows } from '../../../src/text/reliability/counts.js';

describe('units drawn several times', () => {
  it('have the coincidences of a table in which they stand several times', () => {
    const row = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 });
    const drawn = fc.array(fc.record({ row, times: fc.nat(3) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(drawn, (units) => {
        const counted = countsOfRows(units.map((unit) => unit.row));
        const times = Int32Array.from(units, (unit) => unit.times);
        const written = units.flatMap((unit) => new Array(unit.times).fill(unit.row));
        fc.pre(written.length > 0);
        const weighted = weightedCoincidences(layOut(counted), times);
        const plain = coincidencesOf(countsOfRows(written));
        expect([...weighted.totals]).toEqual([...plain.totals]);
        expect(weighted.all).toBe(plain.all);
        expect(weighted.firsts).toEqual(plain.firsts);
        expect(weighted.seconds).toEqual(plain.seconds);
        expect(new Map(weighted.sizes)).toEqual(new Map(plain.sizes));
        for (const [at, amount] of plain.amounts.entries()) expect(weighted.amounts[at]).toBeCloseTo(amount, 12);
        for (const [at, amount] of plain.same.entries()) expect(weighted.same[at]).toBeCloseTo(amount, 12);
      }),
    );
  });
});
