/**
 * The chance of being among the first three when neither the weights nor the unknown are settled (method §8.3): weights
 * are drawn from a Dirichlet distribution around equal ones (α = w·k, k = 10, as in §4.6), each part from its interval,
 * an unknown one from the whole scale. The same seed gives the same chances on every machine.
 */
import { sfc32 } from '../../evidence/index.js';
import { type Prospect, partNames, speaksFor } from './model.js';

/** Fewer judged cases say too little to take part (as for a cell of VEC-04). */
export const fewestJudged = 5;

export const takingPart = (prospects: readonly Prospect[]): readonly Prospect[] =>
  prospects.filter(({ judged }) => judged >= fewestJudged);

const places = 3;
const draws = 5000;
/** α = w·k = ⅕ · 10 = 2 for each part: a gamma variable of shape 2 is the sum of two exponential ones. */
const exponentialsPerWeight = 2;

function drawWeights(next: () => number, into: Float64Array): void {
  let sum = 0;
  for (let at = 0; at < into.length; at++) {
    let gamma = 0;
    for (let term = 0; term < exponentialsPerWeight; term++) gamma -= Math.log(1 - next());
    into[at] = gamma;
    sum += gamma;
  }
  for (let at = 0; at < into.length; at++) into[at] = (into[at] as number) / sum;
}

/** By id of the prospect; empty where three or fewer take part, since then all are among the first three. */
export function chancesOfTopThree(prospects: readonly Prospect[], seed: number): ReadonlyMap<string, number> {
  if (prospects.length <= places) return new Map();
  const next = sfc32(seed);
  const weights = new Float64Array(partNames.length);
  const scores = new Float64Array(prospects.length);
  const counts = new Uint32Array(prospects.length);
  const order = Array.from({ length: prospects.length }, (_, index) => index);
  for (let draw = 0; draw < draws; draw++) {
    drawWeights(next, weights);
    for (const [index, { parts }] of prospects.entries()) {
      let score = 0;
      for (const [at, name] of partNames.entries()) {
        const { low, high } = parts[name];
        score += (weights[at] as number) * speaksFor(name, low + (high - low) * next());
      }
      scores[index] = score;
    }
    order.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
    for (const index of order.slice(0, places)) counts[index] = (counts[index] as number) + 1;
  }
  return new Map(prospects.map(({ id }, index) => [id, (counts[index] as number) / draws]));
}
