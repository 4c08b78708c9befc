/**
 * Years in which the level of a series shifts: binary segmentation by the drop of the sum of squares, penalty 2·ln n times
 * the noise variance (Yao 1988, Statistics & Probability Letters 6: 181–189), segments of three years at least.
 *
 * 0 0 0 0 5 5 5 5 from 2001: a break in 2005; noise around one level: none.
 */
const minimumSegment = 3;

const squares = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

/** Noise from differences of neighbours, which a shift of level touches only once. */
function noise(values: readonly number[]): number {
  const differences = values.slice(1).map((value, index) => (value - (values[index] as number)) ** 2);
  differences.sort((a, b) => a - b);
  const middle = differences[Math.floor(differences.length / 2)] ?? 0;
  // The median of a squared normal difference is .9099 σ².
  return middle / 0.9099;
}

export function levelShifts(series: readonly (readonly [year: number, value: number])[]): number[] {
  const values = series.map(([, value]) => value);
  const n = values.length;
  if (n < 2 * minimumSegment) return [];
  const penalty = 2 * Math.log(n) * noise(values);
  const found: number[] = [];
  const split = (from: number, to: number): void => {
    const whole = squares(values.slice(from, to));
    let best = { at: -1, gain: 0 };
    for (let at = from + minimumSegment; at <= to - minimumSegment; at++) {
      const gain = whole - squares(values.slice(from, at)) - squares(values.slice(at, to));
      if (gain > best.gain) best = { at, gain };
    }
    if (best.at < 0 || best.gain <= penalty) return;
    found.push((series[best.at] as readonly [number, number])[0]);
    split(from, best.at);
    split(best.at, to);
  };
  split(0, n);
  return found.sort((a, b) => a - b);
}
