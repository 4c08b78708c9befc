/**
 * How evenly something is spread over the parts of a corpus (documents, chapters, tenths of a text).
 * Juilland's D = 1 − V/√(n − 1), V the variation coefficient of the rates in the parts (A. Juilland & E. Chang-Rodríguez
 * 1964, Frequency Dictionary of Spanish Words, pp. LIII–LV); Gries' deviation of proportions DP = ½ Σ |vᵢ − sᵢ| (S. Th. Gries 2008,
 * Int. J. Corpus Linguistics 13(4): 403–437), 0 even, towards 1 in one part only; DPnorm = DP/(1 − min s) (J. Lijffijt & S. Th. Gries 2012, same journal 17(1): 147–149).
 * Example: Gries' fifty letters in five parts of 9, 10, 10, 10, 11, «a» standing 1, 2, 3, 4, 5 times: DP .18, D .785.
 */
export interface Dispersion {
  readonly count: number;
  /** Parts that hold it, of all. */
  readonly range: number;
  readonly parts: number;
  readonly juillandD: number | null;
  readonly dp: number | null;
  readonly dpNorm: number | null;
}

export function dispersion(counts: ArrayLike<number>, sizes: ArrayLike<number>): Dispersion {
  const parts = Array.from({ length: sizes.length }, (_, at) => ({
    count: counts[at] ?? 0,
    size: sizes[at] ?? 0,
  })).filter(({ size }) => size > 0);
  const count = parts.reduce((all, part) => all + part.count, 0);
  const words = parts.reduce((all, part) => all + part.size, 0);
  const range = parts.filter((part) => part.count > 0).length;
  if (count === 0 || parts.length < 2)
    return { count, range, parts: parts.length, juillandD: null, dp: null, dpNorm: null };
  const rates = parts.map((part) => part.count / part.size);
  const mean = rates.reduce((all, rate) => all + rate, 0) / rates.length;
  const deviation = Math.sqrt(rates.reduce((all, rate) => all + (rate - mean) ** 2, 0) / rates.length);
  const dp = parts.reduce((all, part) => all + Math.abs(part.count / count - part.size / words), 0) / 2;
  const least = Math.min(...parts.map((part) => part.size)) / words;
  return {
    count,
    range,
    parts: parts.length,
    juillandD: 1 - deviation / mean / Math.sqrt(parts.length - 1),
    dp,
    dpNorm: dp / (1 - least),
  };
}
