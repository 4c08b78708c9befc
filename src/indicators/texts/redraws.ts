/**
 * How far two mixes differ by chance alone: both samples are redrawn from the pooled mix, each at its own size, and their
 * Jensen–Shannon distance is taken each time (method §4.2, NAR-05). What a real distance has beyond the mean of these is gap.
 * Example: two samples of 10 from one even mix of ten themes lie some .5 apart on average although nothing differs.
 */
import { sfc32 } from '../../evidence/index.js';
import { jensenShannonDistance } from '../entropy.js';

const steps = 1024;

export interface Redraws {
  readonly mean: number;
  /** In ascending order. */
  readonly distances: Float64Array;
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
  const firstTotal = totalOf(first);
  const secondTotal = totalOf(second);
  const count = Math.round(firstTotal);
  const units = weights.length;
  // Each sample enters the pool with as many units as it has.
  const cumulative = new Float64Array(size);
  let sum = 0;
  for (let at = 0; at < size; at += 1) {
    sum += (first[at] as number) + ((second[at] as number) / secondTotal) * units;
    cumulative[at] = sum;
  }
  // Where the search for a theme begins, by the leading digits of what was drawn: most picks are found at once.
  const starts = new Uint16Array(steps);
  for (let step = 0, at = 0; step < steps; step += 1) {
    while (at < size - 1 && (cumulative[at] as number) <= (step / steps) * sum) at += 1;
    starts[step] = at;
  }
  const next = sfc32(seed);
  const pick = (): number => {
    const drawn = next();
    const target = drawn * sum;
    let at = starts[(drawn * steps) | 0] as number;
    while (at < size - 1 && (cumulative[at] as number) <= target) at += 1;
    return at;
  };
  const distances = new Float64Array(draws);
  const a = new Float64Array(size);
  const b = new Float64Array(size);
  for (let draw = 0; draw < draws; draw += 1) {
    a.fill(0);
    b.fill(0);
    for (let unit = 0; unit < count; unit += 1) add(a, pick(), 1);
    for (let unit = 0; unit < units; unit += 1) add(b, pick(), weights[unit] as number);
    distances[draw] = jensenShannonDistance(a, b);
  }
  return { mean: totalOf(distances) / draws, distances: distances.sort() };
}

function add(sums: Float64Array, at: number, weight: number): void {
  sums[at] = (sums[at] as number) + weight;
}

function totalOf(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] as number;
  return total;
}
