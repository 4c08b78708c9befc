/**
 * Wordfish (J. B. Slapin & S.-O. Proksch 2008, American Journal of Political Science 52(3): 705–722): positions of texts
 * without reference texts, from y ~ Poisson(exp(α + ψ + β·θ)): α the length of the document, ψ the frequency of the
 * word, β its weight, θ the position. Words and documents are fitted in turn by Newton's method, β kept in by a normal prior
 * of deviation 3 and θ by one of deviation 1, as quanteda.textmodels does; θ then has mean 0 and deviation 1, and two
 * documents named by the user fix its direction.
 * The published procedure stops when the posterior no longer rises, though standardising may have brought it down: positions
 * can still drift, so `movement` says how far they went in the last round; `untilStill` goes on until they stay.
 * Example: Laver, Benoit & Garry's six texts: θ = −1.2906, −.6164, .0335, .7096, 1.5233, −.3595.
 */
import { type Interval, z90 } from '../intervals/index.js';
import { fitDocument, fitWord, type Parameters } from './poisson-newton.js';
import { firstPositions, standardise } from './start.js';
import type { WordCounts } from './word-counts.js';

export interface WordfishOptions {
  /** θ of the first named document is to be smaller than that of the second (numbers from 0). */
  readonly direction?: readonly [low: number, high: number];
  readonly tolerance?: number;
  readonly rounds?: number;
  readonly untilStill?: boolean;
  readonly deviationOfBeta?: number;
  readonly deviationOfTheta?: number;
}
export interface FishedText {
  readonly document: string;
  readonly theta: number;
  readonly error: number;
  readonly interval: Interval;
  readonly alpha: number;
}
export interface FishedWord {
  readonly word: string;
  readonly beta: number;
  readonly psi: number;
}
export interface Wordfish {
  readonly texts: readonly FishedText[];
  readonly words: readonly FishedWord[];
  readonly rounds: number;
  /** The largest change of a position in the last round. */
  readonly movement: number;
  readonly logPosterior: number;
}

/** One round looks at every document and every word. */
const mostCells = 20_000_000;

export function wordfish(given: WordCounts, options: WordfishOptions = {}): Wordfish {
  const { direction = [0, given.rows.length - 1], tolerance = 1e-6, untilStill = false } = options;
  const { rounds: mostRounds = untilStill ? 10_000 : 100 } = options;
  const counts = withoutEmptyWords(given);
  const [documents, words] = [counts.rows.length, counts.words.length];
  if (documents < 2 || words < 2) throw new RangeError('wordfish needs two texts and two words');
  if (documents * words > mostCells) throw new RangeError('wordfish: too many documents and words');
  if (counts.rows.some((row) => row.every((count) => count === 0))) throw new RangeError('wordfish: an empty text');
  const priorOfBeta = 1 / (options.deviationOfBeta ?? 3) ** 2;
  const priorOfTheta = 1 / (options.deviationOfTheta ?? 1) ** 2;
  const fit = firstParameters(counts);
  const posterior = (): number => logPosterior(counts.rows, fit, priorOfBeta, priorOfTheta);
  let value = posterior();
  let round = 0;
  let movement = Number.POSITIVE_INFINITY;
  for (let gain = Number.POSITIVE_INFINITY; round < mostRounds && (untilStill ? movement > 1e-9 : gain > tolerance); ) {
    round += 1;
    const firstStep = round === 1 ? 0.5 : 1;
    for (let word = 0; word < words; word += 1) fitWord(counts.rows, fit, word, priorOfBeta, firstStep);
    const before = fit.theta.slice();
    for (let one = 0; one < documents; one += 1) fitDocument(counts.rows, fit, one, priorOfTheta, firstStep);
    centre(fit.alpha);
    standardise(fit.theta);
    movement = before.reduce((most, theta, one) => Math.max(most, Math.abs(theta - (fit.theta[one] as number))), 0);
    const next = posterior();
    gain = next - value;
    value = next;
  }
  if ((fit.theta[direction[0]] ?? 0) > (fit.theta[direction[1]] ?? 0)) turn(fit);
  return {
    texts: counts.documents.map((document, one) => {
      const theta = fit.theta[one] as number;
      const error = errorOf(fit, one, priorOfTheta);
      return {
        document,
        theta,
        error,
        interval: [theta - z90 * error, theta + z90 * error],
        alpha: fit.alpha[one] as number,
      };
    }),
    words: counts.words.map((word, at) => ({ word, beta: fit.beta[at] as number, psi: fit.psi[at] as number })),
    rounds: round,
    movement,
    logPosterior: value,
  };
}

function withoutEmptyWords(counts: WordCounts): WordCounts {
  const kept = counts.words.map((_, word) => word).filter((word) => counts.rows.some((row) => (row[word] ?? 0) > 0));
  return {
    documents: counts.documents,
    words: kept.map((word) => counts.words[word] ?? ''),
    rows: counts.rows.map((row) => Float64Array.from(kept, (word) => row[word] ?? 0)),
  };
}

function firstParameters(counts: WordCounts): Parameters {
  const sums = Float64Array.from(counts.rows, (row) => row.reduce((sum, count) => sum + count, 0));
  const mean = sums.reduce((sum, one) => sum + one, 0) / sums.length;
  return {
    theta: firstPositions(counts.rows),
    alpha: sums.map((sum) => Math.log(sum / mean)),
    beta: new Float64Array(counts.words.length),
    psi: Float64Array.from(counts.words, (_, word) =>
      Math.log(counts.rows.reduce((sum, row) => sum + (row[word] as number), 0) / sums.length),
    ),
  };
}

function logPosterior(rows: readonly Float64Array[], fit: Parameters, ofBeta: number, ofTheta: number): number {
  let value = 0;
  for (const beta of fit.beta) value -= (beta * beta * ofBeta) / 2;
  for (const theta of fit.theta) value -= (theta * theta * ofTheta) / 2;
  rows.forEach((row, one) => {
    for (let word = 0; word < row.length; word += 1) {
      const rate =
        (fit.alpha[one] as number) +
        (fit.psi[word] as number) +
        (fit.beta[word] as number) * (fit.theta[one] as number);
      value += (row[word] as number) * rate - Math.exp(rate);
    }
  });
  return value;
}

/** From the curvature at the fit, words taken as known (the paper's own errors come from a bootstrap). */
function errorOf({ alpha, psi, beta, theta }: Parameters, one: number, prior: number): number {
  let [plain, mixed, square] = [0, 0, prior];
  for (let word = 0; word < beta.length; word += 1) {
    const weight = beta[word] as number;
    const rate = Math.exp((alpha[one] as number) + (psi[word] as number) + weight * (theta[one] as number));
    plain += rate;
    mixed += weight * rate;
    square += weight * weight * rate;
  }
  return Math.sqrt(plain / (plain * square - mixed * mixed));
}

function centre(values: Float64Array): void {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] as number) - mean;
}

function turn({ theta, beta }: Parameters): void {
  for (let at = 0; at < theta.length; at += 1) theta[at] = -(theta[at] as number);
  for (let at = 0; at < beta.length; at += 1) beta[at] = -(beta[at] as number);
}
