/**
 * Codings as a table says them – unit, coder, code – made into ratings: of all codes together where each coder gave a unit
 * one code, and of each code by itself (given or not). A row without a code says that the coder saw the unit and found
 * nothing; a coder without a row for a unit has not seen it; a code that a coder was not looking for is unseen as well.
 * Example: u1 anna peace; u1 bek –; u2 anna aid; u2 bek aid → peace: u1 yes no, u2 no no; aid: u1 no no, u2 yes yes.
 */
import { type Ratings, ratingsOf, type Value } from './ratings.js';

export interface CodedRow {
  readonly unit: string;
  readonly coder: string;
  /** Null: seen, and nothing found. */
  readonly code: Value | null;
  readonly language?: string | null;
  /** Codes that the coder was looking for; left out: all. Of any other the coder has said nothing. */
  readonly lookedFor?: ReadonlySet<Value>;
}

export interface CodedUnits {
  readonly coders: readonly string[];
  readonly codes: readonly Value[];
  readonly units: readonly string[];
  /** Several codes for one unit by one coder: then there is no single value to compare, only code by code. */
  readonly several: boolean;
  /** One value a unit; null where there are several. */
  readonly whole: Ratings | null;
  readonly ofCode: (code: Value) => Ratings;
}

export function codedUnits(rows: readonly CodedRow[]): CodedUnits {
  const coders = [...new Set(rows.map(({ coder }) => coder))].sort();
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const codes = ratingsOf([rows.map(({ code }) => code)]).labels;
  const seen = new Map<string, Set<Value>>();
  const lookedFor = new Map<string, ReadonlySet<Value>>();
  const key = (unit: string, coder: string): string => JSON.stringify([unit, coder]);
  for (const row of rows) {
    const at = key(row.unit, row.coder);
    const given = seen.get(at) ?? new Set();
    if (row.code !== null) given.add(row.code);
    seen.set(at, given);
    if (row.lookedFor !== undefined) lookedFor.set(at, row.lookedFor);
  }
  const several = [...seen.values()].some((given) => given.size > 1);
  const grid = (value: (given: Set<Value>, unit: string, coder: string) => Value | null): (Value | null)[][] =>
    units.map((unit) =>
      coders.map((coder) => {
        const given = seen.get(key(unit, coder));
        return given === undefined ? null : value(given, unit, coder);
      }),
    );
  const looksFor = (unit: string, coder: string, code: Value): boolean =>
    lookedFor.get(key(unit, coder))?.has(code) ?? true;
  /** Two who chose among different codes for one unit made no choice that can be compared as a whole. */
  const unequal =
    lookedFor.size > 0 &&
    units.some((unit) =>
      codes.some((code) => {
        const looking = coders.filter((coder) => seen.has(key(unit, coder)));
        return new Set(looking.map((coder) => looksFor(unit, coder, code))).size > 1;
      }),
    );
  /** «Nothing found» is an answer of its own wherever somebody gave it. */
  const nothing = [...seen.values()].some((given) => given.size === 0);
  return {
    coders,
    codes,
    units,
    several,
    whole:
      several || unequal
        ? null
        : ratingsOf(
            grid((given) => [...given][0] ?? noCode),
            nothing ? [noCode, ...codes] : codes,
          ),
    ofCode: (code) =>
      ratingsOf(
        grid((given, unit, coder) => (looksFor(unit, coder, code) ? given.has(code) : null)),
        [false, true],
      ),
  };
}

const noCode = '';
