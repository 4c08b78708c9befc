/**
 * Change points of a multinomial series by binary segmentation on its likelihood (method §5.3.2): penalty per break
 * k·ln N (k categories, N total count), segments of at least three years.
 */
export interface ChangePoint {
  readonly year: number;
  readonly gain: number;
}

const minimumSegment = 3;

/** Log-likelihood of one segment under its own shares. */
function likelihood(counts: readonly (readonly number[])[], from: number, to: number): number {
  const categories = counts[0]?.length ?? 0;
  let total = 0;
  let sum = 0;
  for (let category = 0; category < categories; category++) {
    let count = 0;
    for (let row = from; row < to; row++) count += counts[row]?.[category] ?? 0;
    if (count > 0) sum += count * Math.log(count);
    total += count;
  }
  return total === 0 ? 0 : sum - total * Math.log(total);
}

/** @param counts one row a year, one column a category @returns breaks: the first year of each new segment */
export function changePoints(years: readonly number[], counts: readonly (readonly number[])[]): ChangePoint[] {
  const categories = counts[0]?.length ?? 0;
  const all = counts.reduce((sum, row) => sum + row.reduce((total, value) => total + value, 0), 0);
  if (categories < 2 || all === 0) return [];
  const penalty = categories * Math.log(all);
  const found: ChangePoint[] = [];
  const split = (from: number, to: number): void => {
    const whole = likelihood(counts, from, to);
    let best = { at: -1, gain: 0 };
    for (let at = from + minimumSegment; at <= to - minimumSegment; at++) {
      const gain = 2 * (likelihood(counts, from, at) + likelihood(counts, at, to) - whole);
      if (gain > best.gain) best = { at, gain };
    }
    if (best.at < 0 || best.gain <= penalty) return;
    found.push({ year: years[best.at] as number, gain: best.gain });
    split(from, best.at);
    split(best.at, to);
  };
  split(0, counts.length);
  return found.sort((a, b) => a.year - b.year);
}
