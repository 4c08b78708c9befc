/**
 * Raw wordscores lie close together, since most words are everywhere; two ways bring them back to the scale of the references.
 * LBG (Laver, Benoit & Garry 2003): the spread of the texts becomes that of the reference positions, their mean stays.
 * MV (L. W. Martin & G. Vanberg 2008, Political Analysis 16(1): 93–100): the two outermost references come back to their own
 * positions. The standard errors are stretched by the same factor as the scores.
 * Example: the paper's virgin text: raw −.448, LBG −.530, MV −.510.
 */
import { type Interval, z90 } from '../intervals/index.js';
import type { ScoredText } from './wordscores.js';

export type Rescaling = 'none' | 'lbg' | 'mv';
export interface RescaledText {
  readonly document: string;
  readonly score: number | null;
  readonly error: number | null;
  readonly interval: Interval | null;
}

export function rescale(texts: readonly ScoredText[], how: Rescaling, z = z90): RescaledText[] {
  const line = how === 'none' ? same : how === 'lbg' ? bySpread(texts) : byOutermost(texts);
  return texts.map(({ document, raw, error }) => {
    if (raw === null || error === null) return { document, score: null, error: null, interval: null };
    const score = line.at + (raw - line.from) * line.factor;
    const stretched = error * Math.abs(line.factor);
    return { document, score, error: stretched, interval: [score - z * stretched, score + z * stretched] };
  });
}

interface Line {
  readonly from: number;
  readonly at: number;
  readonly factor: number;
}
const same: Line = { from: 0, at: 0, factor: 1 };

function bySpread(texts: readonly ScoredText[]): Line {
  const raw = texts.flatMap((one) => (one.raw === null ? [] : [one.raw]));
  const references = texts.flatMap((one) => (one.reference === null ? [] : [one.reference]));
  const centre = mean(raw);
  const spread = deviation(raw);
  return { from: centre, at: centre, factor: spread === 0 ? 0 : deviation(references) / spread };
}

function byOutermost(texts: readonly ScoredText[]): Line {
  const references = texts
    .filter((one): one is ScoredText & { reference: number; raw: number } => one.reference !== null && one.raw !== null)
    .sort((a, b) => a.reference - b.reference);
  const low = references[0];
  const high = references.at(-1);
  if (low === undefined || high === undefined || low.raw === high.raw) return same;
  return { from: low.raw, at: low.reference, factor: (high.reference - low.reference) / (high.raw - low.raw) };
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (values.length - 1));
}
