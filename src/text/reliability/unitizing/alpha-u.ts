/**
 * Krippendorff's αU for dividing a text into coded units (1995; 2004, «Measuring the reliability of qualitative text
 * analysis data»): for each code 1 − D_o / D_e, over all codes 1 − Σ D_o / Σ D_e.
 * Two units that meet differ by the squares of how far their ends stand apart; a unit inside the other's gap by its length
 * squared. Example (2004): code c D_o .0144, D_e .0532, α .7286; code k 1; together .8591.
 */
import { type Continuum, codesOf, type Section, sectionsOf } from './continuum.js';

export interface UnitizingAlpha {
  /** Null where nobody coded anything that could be compared. */
  readonly value: number | null;
  readonly codes: readonly {
    readonly code: string;
    readonly observed: number;
    readonly expected: number;
    readonly value: number | null;
  }[];
}

export function unitizingAlpha(continuum: Continuum): UnitizingAlpha {
  const codes = codesOf(continuum).map((code) => {
    const sections = continuum.coders.map((_, coder) => sectionsOf(continuum, coder, code));
    const observed = observedOf(sections, continuum.length);
    const expected = expectedOf(sections, continuum.length);
    return { code, observed, expected, value: expected === 0 ? null : 1 - observed / expected };
  });
  const expected = codes.reduce((sum, one) => sum + one.expected, 0);
  const observed = codes.reduce((sum, one) => sum + one.observed, 0);
  return { value: expected === 0 ? null : 1 - observed / expected, codes };
}

function observedOf(coders: readonly (readonly Section[])[], length: number): number {
  const m = coders.length;
  let sum = 0;
  for (const [i, own] of coders.entries())
    for (const [j, others] of coders.entries()) {
      if (i === j) continue;
      let from = 0;
      for (const one of own) {
        // Sections are in order: those that end before this one begins are done with.
        while (from < others.length && endOf(others[from] as Section) <= one.start) from++;
        for (let at = from; at < others.length; at++) {
          const other = others[at] as Section;
          if (other.start >= endOf(one)) break;
          sum += apart(one, other);
        }
      }
    }
  return sum / (m * (m - 1) * length * length);
}

const endOf = ({ start, length }: Section): number => start + length;

/** Squared difference of two sections that meet. */
function apart(one: Section, other: Section): number {
  if (one.code !== null && other.code !== null)
    return (one.start - other.start) ** 2 + (endOf(one) - endOf(other)) ** 2;
  const [unit, gap] = one.code !== null ? [one, other] : [other, one];
  if (unit.code === null) return 0;
  return unit.start >= gap.start && endOf(unit) <= endOf(gap) ? unit.length ** 2 : 0;
}

function expectedOf(coders: readonly (readonly Section[])[], length: number): number {
  const m = coders.length;
  const all = coders.flat();
  const units = all.filter(({ code }) => code !== null);
  const gaps = all.filter(({ code }) => code === null);
  let sum = 0;
  let own = 0;
  for (const { length: l } of units) {
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l);
    for (const gap of gaps) if (gap.length >= l) sum += l * l * (gap.length - l + 1);
    own += l * (l - 1);
  }
  const pairs = m * length * (m * length - 1) - own;
  return pairs === 0 ? 0 : ((2 / length) * sum) / pairs;
}
