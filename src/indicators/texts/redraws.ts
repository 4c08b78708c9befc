/**
 * How far two mixes differ by chance alone: both samples are redrawn from the pooled mix, each at its own size, and their
 * Jensen–Shannon distance is taken each time (method §4.2, NAR-05). What a real distance has beyond the mean of these is gap.
 * Example: two samples of 10 from one even mix of ten themes lie some .5 apart on average although nothing differs.
 */
import { jensenShannonDistance, keptDistances } from '../entropy.js';
import { type Ascending, ascending } from '../quantile.js';
import { eachStretch, twoToMinus32 } from '../random.js';

export interface Redraws {
  readonly mean: number;
  readonly distances: Ascending;
}

/** `weights`: of the second sample's units; a unit redrawn keeps its weight. */
export function redraws(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights: ArrayLike<number>,
  seed: number,
  draws: number,
): Redraws {
  const size = first.length;
  const secondTotal = totalOf(second);
  const count = Math.round(totalOf(first));
  const units = weights.length;
  // Each sample enters the pool with as many units as it has.
  const cumulative = new Float64Array(size);
  let sum = 0;
  for (let at = 0; at < size; at += 1) {
    sum += (first[at] as number) + ((second[at] as number) / secondTotal) * units;
    cumulative[at] = sum;
  }
  const { pick, byLeadingBits } = pickerOf(cumulative, sum);
  const distances = new Float64Array(draws);
  const a = new Float64Array(size);
  const b = new Float64Array(size);
  const distance = keptDistances(count, weights) ?? jensenShannonDistance;
  let draw = 0;
  eachStretch(seed, draws, count + units, (words, from) => {
    a.fill(0);
    b.fill(0);
    for (let at = from, end = from + count; at < end; at += 1) {
      const word = words[at] as number;
      let theme = byLeadingBits[word >>> otherBits] as number;
      if (theme < 0) theme = pick(word);
      a[theme] = (a[theme] as number) + 1;
    }
    for (let at = from + count, unit = 0; unit < units; at += 1, unit += 1) {
      const word = words[at] as number;
      let theme = byLeadingBits[word >>> otherBits] as number;
      if (theme < 0) theme = pick(word);
      b[theme] = (b[theme] as number) + (weights[unit] as number);
    }
    distances[draw++] = distance(a, b);
  });
  return { mean: totalOf(distances) / draws, distances: ascending(distances) };
}

const leadingBits = 11;
const otherBits = 32 - leadingBits;

/** The theme of a random word; most words tell it by their leading bits (−1: these words have to be looked at whole). */
function pickerOf(cumulative: Float64Array, sum: number) {
  const last = cumulative.length - 1;
  const pick = (word: number): number => {
    const target = word * twoToMinus32 * sum;
    let at = 0;
    while (at < last && (cumulative[at] as number) <= target) at += 1;
    return at;
  };
  const byLeadingBits = new Int16Array(1 << leadingBits);
  for (let bits = 0; bits < byLeadingBits.length; bits += 1) {
    const lowest = pick(bits * 2 ** otherBits);
    byLeadingBits[bits] = lowest === pick((bits + 1) * 2 ** otherBits - 1) ? lowest : -1;
  }
  return { pick, byLeadingBits };
}

function totalOf(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] as number;
  return total;
}
