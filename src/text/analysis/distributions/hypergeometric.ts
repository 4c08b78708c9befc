/**
 * Fisher's exact test of a two-by-two table: the probability, margins kept, of a table as unlikely as the one seen or more so
 * (R. A. Fisher 1935, The Design of Experiments, § 6–9: the lady tasting tea; two-sided as the sum over tables not more
 * likely than the one seen, Freeman & Halton 1951, Biometrika 38: 141–149).
 * Example: 3 1 / 1 3 gives .4857 on both sides, .2429 on the upper one.
 */
import { logGamma } from './gamma.js';

/** Beyond this many possible tables chi-square says the same. */
const mostTables = 100_000;

export interface ExactTest {
  readonly bothSides: number;
  readonly upper: number;
  readonly lower: number;
}

export function fisherExact(a: number, b: number, c: number, d: number): ExactTest | null {
  const row = a + b;
  const column = a + c;
  const total = row + c + d;
  const least = Math.max(0, row + column - total);
  const most = Math.min(row, column);
  if (most - least > mostTables) return null;
  const logFactorial = (n: number): number => logGamma(n + 1);
  const constant =
    logFactorial(row) +
    logFactorial(total - row) +
    logFactorial(column) +
    logFactorial(total - column) -
    logFactorial(total);
  const chance = (n: number): number =>
    Math.exp(
      constant -
        logFactorial(n) -
        logFactorial(row - n) -
        logFactorial(column - n) -
        logFactorial(total - row - column + n),
    );
  const seen = chance(a);
  let bothSides = 0;
  let upper = 0;
  let lower = 0;
  for (let n = least; n <= most; n += 1) {
    const one = chance(n);
    // Rounding must not part a table from its mirror image.
    if (one <= seen * (1 + 1e-7)) bothSides += one;
    if (n >= a) upper += one;
    if (n <= a) lower += one;
  }
  return { bothSides: Math.min(1, bothSides), upper: Math.min(1, upper), lower: Math.min(1, lower) };
}
