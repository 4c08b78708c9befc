/**
 * Association in a table of two by two: a occurrences of n in one text against b of m in another.
 * Chi-square with Yates' correction (F. Yates 1934, J. R. Stat. Soc. Suppl. 1: 217–235); the likelihood ratio G² (T. Dunning
 * 1993, Computational Linguistics 19(1): 61–74), with Williams' correction on request (D. A. Williams 1976,
 * Biometrika 63: 33–37); pointwise mutual information (K. W. Church & P. Hanks 1990, Computational Linguistics 16(1): 22–29,
 * here in natural logarithms); the signs show which text has more of it.
 * Example: «the swiss» in Dunning's table, 110 2442 / 111 29114, gives G² = 270.72.
 */
export interface Table {
  /** Occurrences of the word in the target and its other words; the same in the reference. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}
const total = ({ a, b, c, d }: Table): number => a + b + c + d;
const expectedOf = (table: Table): number => ((table.a + table.b) * (table.a + table.c)) / total(table);
const signed = (table: Table, value: number): number => (table.a < expectedOf(table) ? -value : value);

export function chiSquare(table: Table, yates = true): number {
  const { a, b, c, d } = table;
  const all = total(table);
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  if (margins === 0) return 0;
  const difference = Math.abs(a * d - b * c);
  const corrected = yates ? Math.max(0, difference - Math.min(difference, all / 2)) : difference;
  return signed(table, (all * corrected * corrected) / margins);
}

export function likelihoodRatio(table: Table, williams = false): number {
  const { a, b, c, d } = table;
  const all = total(table);
  if (all === 0) return 0;
  const part = (seen: number, row: number, column: number): number =>
    seen === 0 ? 0 : seen * Math.log((seen * all) / (row * column));
  const value = 2 * (part(a, a + b, a + c) + part(b, a + b, b + d) + part(c, c + d, a + c) + part(d, c + d, b + d));
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  const q =
    williams && margins > 0
      ? 1 + ((all / (a + b) + all / (c + d) - 1) * (all / (a + c) + all / (b + d) - 1)) / (6 * all)
      : 1;
  return signed(table, Math.max(0, value) / q);
}

export function mutualInformation(table: Table): number {
  return table.a === 0 ? Number.NEGATIVE_INFINITY : Math.log(table.a / expectedOf(table));
}

/**
 * Binary logarithm of the ratio of the two rates with its interval (A. Hardie 2014, «Log Ratio: an informal introduction», CASS;
 * a half is added to the counts and one to the totals, J. B. S. Haldane 1956, Ann. Hum. Genet. 20: 309–311, so that a word absent from one text has a finite one).
 */
export function logRatio({ a, b, c, d }: Table, z: number): { value: number; interval: [number, number] } {
  const one = (a + 0.5) / (a + b + 1);
  const two = (c + 0.5) / (c + d + 1);
  const value = Math.log2(one / two);
  const error = Math.sqrt(1 / (a + 0.5) - 1 / (a + b + 1) + 1 / (c + 0.5) - 1 / (c + d + 1)) / Math.LN2;
  return { value, interval: [value - z * error, value + z * error] };
}
