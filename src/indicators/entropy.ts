/**
 * Concentration and distance of shares (method §4.2, VEC-01, VEC-02, VEC-05): Shannon entropy with natural logarithms,
 * the Herfindahl–Hirschman index, and the Jensen–Shannon distance with base 2 (Lin 1991; its square root is a metric).
 *
 * Counts 10, 6, 4, 2, 8, 6, 4 → H 1.84790, H/ln 7 .94963, HHI .17 (method §13, G1).
 */
const sum = (counts: ArrayLike<number>): number => {
  let total = 0;
  for (let index = 0; index < counts.length; index++) total += counts[index] as number;
  return total;
};

export function entropy(counts: ArrayLike<number>): number {
  const total = sum(counts);
  let result = 0;
  for (let index = 0; index < counts.length; index++) {
    const share = (counts[index] as number) / total;
    if (share > 0) result -= share * Math.log(share);
  }
  return result;
}

/** 0 = all in one category, 1 = even over all `categories`, empty ones included. */
export const evenness = (counts: ArrayLike<number>, categories: number): number =>
  entropy(counts) / Math.log(categories);

export function concentration(counts: ArrayLike<number>): number {
  const total = sum(counts);
  let result = 0;
  for (let index = 0; index < counts.length; index++) result += ((counts[index] as number) / total) ** 2;
  return result;
}

/** Base 2: 0 for equal shares, 1 for shares that do not meet. */
export function jensenShannonDivergence(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const totalFirst = sum(first);
  const totalSecond = sum(second);
  let result = 0;
  for (let index = 0; index < first.length; index++) {
    const p = (first[index] as number) / totalFirst;
    const q = (second[index] as number) / totalSecond;
    const middle = (p + q) / 2;
    if (p > 0) result += (p / 2) * Math.log2(p / middle);
    if (q > 0) result += (q / 2) * Math.log2(q / middle);
  }
  return Math.max(0, result);
}

export const jensenShannonDistance = (first: ArrayLike<number>, second: ArrayLike<number>): number =>
  Math.sqrt(jensenShannonDivergence(first, second));

const mostKept = 1 << 16;

/**
 * The same distance for many pairs of mixes whose sizes never change: what a pair of counts adds is computed once. Null
 * where the counts are not whole numbers or too many.
 *
 * @param firstTotal how many the first mix always has in all
 * @param weights what the second is always made of
 */
export function keptDistances(
  firstTotal: number,
  weights: ArrayLike<number>,
): ((first: Float64Array, second: Float64Array) => number) | null {
  const secondTotal = sum(weights);
  const width = secondTotal + 1;
  if ((firstTotal + 1) * width > mostKept) return null;
  for (let at = 0; at < weights.length; at++)
    if (!Number.isInteger(weights[at]) || (weights[at] as number) < 0) return null;
  // Two numbers a pair: what the first mix adds and what the second.
  const parts = new Float64Array(2 * (firstTotal + 1) * width).fill(Number.NaN);
  return (first, second) => {
    let result = 0;
    for (let index = 0; index < first.length; index++) {
      const at = 2 * ((first[index] as number) * width + (second[index] as number));
      let ofFirst = parts[at] as number;
      if (Number.isNaN(ofFirst)) {
        const p = (first[index] as number) / firstTotal;
        const q = (second[index] as number) / secondTotal;
        const middle = (p + q) / 2;
        ofFirst = parts[at] = p > 0 ? (p / 2) * Math.log2(p / middle) : 0;
        parts[at + 1] = q > 0 ? (q / 2) * Math.log2(q / middle) : 0;
      }
      result += ofFirst;
      result += parts[at + 1] as number;
    }
    return Math.sqrt(Math.max(0, result));
  };
}
