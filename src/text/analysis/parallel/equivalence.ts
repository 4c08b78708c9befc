/**
 * The parallel-text test (method §11.5): over aligned paragraphs the counts of a code in two versions must go together
 * (Spearman's ρ ≥ .8) and their mean ratio lie in [.8, 1.25]; the paragraphs where the counts differ are named. A code that
 * stands in neither version is not tested; where it stands equally often everywhere, ρ says nothing and the ratio decides.
 * Example: AID 82 = 82 over the paragraphs of the aid law passes; 82 against 40 fails, with the paragraphs.
 */
import type { Paragraph } from '../paragraphs/index.js';
import type { SideBySide } from './align.js';
import { spearman } from './spearman.js';

export interface CodedSpan {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}
export interface DifferingParagraph {
  /** Number of the pair, from 0. */
  readonly pair: number;
  readonly address: string | null;
  readonly a: number;
  readonly b: number;
}
export interface CodeEquivalence {
  readonly code: string;
  readonly a: number;
  readonly b: number;
  readonly pairs: number;
  readonly rho: number | null;
  /** Mean count in a over mean count in b. */
  readonly ratio: number | null;
  readonly verdict: 'pass' | 'fail' | 'not_found';
  /** The largest differences first. */
  readonly differing: readonly DifferingParagraph[];
}

export const leastRho = 0.8;
export const ratioBounds: readonly [number, number] = [0.8, 1.25];

export function equivalence(
  pairs: readonly SideBySide[],
  spansA: readonly CodedSpan[],
  spansB: readonly CodedSpan[],
  codes: readonly string[],
): CodeEquivalence[] {
  const ofA = countsBy(
    pairs.map(({ a }) => a),
    spansA,
  );
  const ofB = countsBy(
    pairs.map(({ b }) => b),
    spansB,
  );
  return codes.map((code) => {
    const a = pairs.map((_, at) => ofA[at]?.get(code) ?? 0);
    const b = pairs.map((_, at) => ofB[at]?.get(code) ?? 0);
    const [sumA, sumB] = [sum(a), sum(b)];
    const rho = spearman(a, b);
    const ratio = sumB === 0 ? null : sumA / sumB;
    const equalEverywhere = a.every((count, at) => count === b[at]);
    const passes =
      equalEverywhere ||
      ((rho ?? 0) >= leastRho && ratio !== null && ratio >= ratioBounds[0] && ratio <= ratioBounds[1]);
    return {
      code,
      a: sumA,
      b: sumB,
      pairs: pairs.length,
      rho,
      ratio,
      verdict: sumA + sumB === 0 ? 'not_found' : passes ? 'pass' : 'fail',
      differing: pairs
        .map((pair, at) => ({
          pair: at,
          address: pair.a[0]?.address ?? pair.b[0]?.address ?? null,
          a: a[at] ?? 0,
          b: b[at] ?? 0,
        }))
        .filter((one) => one.a !== one.b)
        .sort((x, y) => Math.abs(y.a - y.b) - Math.abs(x.a - x.b) || x.pair - y.pair),
    };
  });
}

function countsBy(runs: readonly (readonly Paragraph[])[], spans: readonly CodedSpan[]): Map<string, number>[] {
  const counts = runs.map(() => new Map<string, number>());
  const owners = runs
    .flatMap((run, at) => run.map((paragraph) => ({ at, paragraph })))
    .sort((x, y) => x.paragraph.start - y.paragraph.start);
  let next = 0;
  for (const span of [...spans].sort((x, y) => x.start - y.start)) {
    while (next < owners.length && (owners[next]?.paragraph.end ?? 0) <= span.start) next += 1;
    const owner = owners[next];
    if (owner === undefined || owner.paragraph.start > span.start) continue;
    const of = counts[owner.at];
    of?.set(span.code, (of.get(span.code) ?? 0) + 1);
  }
  return counts;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
