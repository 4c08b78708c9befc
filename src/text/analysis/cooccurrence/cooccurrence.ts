/**
 * Codes that stand in the same unit (sentence, paragraph, case) more or less often than their own frequencies would have it:
 * Jaccard's index (P. Jaccard 1901, Bull. Soc. Vaudoise Sci. Nat. 37: 547–579), φ (G. U. Yule 1912, J. R. Stat. Soc. 75:
 * 579–652), the exact probability, and the share of the units of one that also carry the other, with Wilson's interval.
 * Example: of 10 units A in 4, B in 5, both in 3: expected 2, Jaccard 3/6 = .5, φ = .41.
 */
import { fisherExact } from '../distributions/index.js';
import { type Interval, wilsonInterval } from '../intervals/index.js';

export interface CodePair {
  readonly one: string;
  readonly other: string;
  readonly both: number;
  readonly ofOne: number;
  readonly ofOther: number;
  readonly expected: number;
  readonly jaccard: number;
  readonly phi: number | null;
  readonly p: number | null;
  readonly shareOfOne: number;
  readonly shareOfOneInterval: Interval;
}

/** The codes of each unit; units without a code count too. */
export function codePairs(units: readonly ReadonlySet<string>[]): CodePair[] {
  const single = new Map<string, number>();
  const together = new Map<string, Map<string, number>>();
  for (const unit of units) {
    const codes = [...unit].sort();
    codes.forEach((one, at) => {
      single.set(one, (single.get(one) ?? 0) + 1);
      const others = together.get(one) ?? new Map<string, number>();
      together.set(one, others);
      for (const other of codes.slice(at + 1)) others.set(other, (others.get(other) ?? 0) + 1);
    });
  }
  const codes = [...single.keys()].sort();
  return codes
    .flatMap((one, at) =>
      codes
        .slice(at + 1)
        .map((other) =>
          pairOf(
            one,
            other,
            single.get(one) ?? 0,
            single.get(other) ?? 0,
            together.get(one)?.get(other) ?? 0,
            units.length,
          ),
        ),
    )
    .sort((a, b) => b.both - a.both || (b.phi ?? -2) - (a.phi ?? -2));
}

function pairOf(one: string, other: string, ofOne: number, ofOther: number, both: number, all: number): CodePair {
  const margins = ofOne * ofOther * (all - ofOne) * (all - ofOther);
  return {
    one,
    other,
    both,
    ofOne,
    ofOther,
    expected: (ofOne * ofOther) / all,
    jaccard: both / (ofOne + ofOther - both),
    phi: margins === 0 ? null : (both * all - ofOne * ofOther) / Math.sqrt(margins),
    p: fisherExact(both, ofOne - both, ofOther - both, all - ofOne - ofOther + both)?.bothSides ?? null,
    shareOfOne: both / ofOne,
    shareOfOneInterval: wilsonInterval(both, ofOne),
  };
}
