/**
 * The best local alignment of two runs of words (T. F. Smith & M. S. Waterman 1981, J. Mol. Biol. 147: 195–197) with gaps
 * that cost a little to open and less to go on (O. Gotoh 1982, J. Mol. Biol. 162: 705–708), within a band around a diagonal.
 * Cost: length × width of the band, in time and in bytes.
 * Example (Smith & Waterman): CAGCCUCGCUUAG and AAUGCCAUUGACGG, match 1, mismatch −⅓, gap −(1 + k/3): 3.33 for
 * GCC-UCG over GCCAUUG.
 */
export interface AlignmentCosts {
  readonly match: number;
  readonly mismatch: number;
  readonly openGap: number;
  readonly extendGap: number;
}
export interface LocalAlignment {
  readonly score: number;
  /** Runs aligned; the ends are exclusive. */
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
  readonly identical: number;
  /** Pairs of positions, −1 for a gap, from the beginning. */
  readonly pairs: readonly (readonly [number, number])[];
}
export interface Band {
  /** Smallest and largest b − a that is looked at. */
  readonly low: number;
  readonly high: number;
}

const stop = 0;
const diagonal = 1;
const fromUp = 2;
const fromLeft = 3;
const upOpens = 4;
const leftOpens = 8;

export function alignLocally(
  a: Uint32Array,
  b: Uint32Array,
  costs: AlignmentCosts,
  band: Band = { low: -a.length, high: b.length },
): LocalAlignment | null {
  const width = band.high - band.low + 1;
  if (a.length === 0 || b.length === 0 || width <= 0) return null;
  const trace = new Uint8Array(a.length * width);
  const none = Number.NEGATIVE_INFINITY;
  // Column c of row i is position i + low + c of b; the row above has the same b one column further.
  let above = new Float64Array(width + 1);
  let current = new Float64Array(width + 1);
  let up = new Float64Array(width + 1).fill(none);
  let nextUp = new Float64Array(width + 1);
  let best = 0;
  let bestCell = -1;
  for (let i = 0; i < a.length; i += 1) {
    let left = none;
    nextUp.fill(none);
    current.fill(0);
    for (let c = 0; c < width; c += 1) {
      const j = i + band.low + c;
      if (j < 0 || j >= b.length) {
        left = none;
        continue;
      }
      const before = i === 0 || j === 0 ? 0 : (above[c] as number);
      const overhead = i === 0 || c + 1 >= width ? 0 : (above[c + 1] as number);
      const beside = c === 0 || j === 0 ? 0 : (current[c - 1] as number);
      const opened = overhead - costs.openGap - costs.extendGap;
      const longer = (i === 0 || c + 1 >= width ? none : (up[c + 1] as number)) - costs.extendGap;
      const upScore = Math.max(opened, longer);
      const openedLeft = beside - costs.openGap - costs.extendGap;
      const longerLeft = left - costs.extendGap;
      left = Math.max(openedLeft, longerLeft);
      nextUp[c] = upScore;
      const straight = before + (a[i] === b[j] ? costs.match : costs.mismatch);
      const score = Math.max(0, straight, upScore, left);
      current[c] = score;
      let mark = score === 0 ? stop : score === straight ? diagonal : score === upScore ? fromUp : fromLeft;
      if (opened >= longer) mark |= upOpens;
      if (openedLeft >= longerLeft) mark |= leftOpens;
      trace[i * width + c] = mark;
      if (score > best) {
        best = score;
        bestCell = i * width + c;
      }
    }
    [above, current] = [current, above];
    [up, nextUp] = [nextUp, up];
  }
  return bestCell < 0 ? null : traced(a, b, trace, width, band.low, bestCell, best);
}

function traced(
  a: Uint32Array,
  b: Uint32Array,
  trace: Uint8Array,
  width: number,
  low: number,
  cell: number,
  score: number,
): LocalAlignment {
  let i = Math.floor(cell / width);
  let c = cell % width;
  const pairs: [number, number][] = [];
  let identical = 0;
  let state = diagonal as number;
  for (;;) {
    if (i < 0 || c < 0 || c >= width) break;
    const mark = trace[i * width + c] as number;
    const j = i + low + c;
    if (j < 0) break;
    if (state === fromUp) {
      pairs.push([i, -1]);
      if (mark & upOpens) state = diagonal;
      i -= 1;
      c += 1;
    } else if (state === fromLeft) {
      pairs.push([-1, j]);
      if (mark & leftOpens) state = diagonal;
      c -= 1;
    } else if ((mark & 3) === stop) break;
    else if ((mark & 3) === diagonal) {
      pairs.push([i, j]);
      if (a[i] === b[j]) identical += 1;
      i -= 1;
    } else state = mark & 3;
  }
  pairs.reverse();
  const inA = pairs.map(([one]) => one).filter((one) => one >= 0);
  const inB = pairs.map(([, one]) => one).filter((one) => one >= 0);
  return {
    score,
    a: [inA[0] ?? 0, (inA.at(-1) ?? -1) + 1],
    b: [inB[0] ?? 0, (inB.at(-1) ?? -1) + 1],
    identical,
    pairs,
  };
}
