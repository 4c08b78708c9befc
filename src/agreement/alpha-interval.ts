/** The 90 % interval of alpha: units drawn anew with the study's seed, so that the same codings give the same interval. */
import { sfc32 } from '../evidence/index.js';
import { type AlphaLevel, alpha, type Unit } from './alpha.js';

const fewestUnits = 5;
const tail = 0.05;

/** Null where alpha is not defined or where there are too few units to draw from. */
export function alphaInterval(
  units: readonly Unit[],
  level: AlphaLevel,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): readonly [number, number] | null {
  const paired = units.filter((unit) => unit.length >= 2);
  if (paired.length < fewestUnits || alpha(paired, level) === null) return null;
  const next = sfc32(seed);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = paired.map(() => paired[Math.floor(next() * paired.length)] as Unit);
    // All drawn values alike: the coders agreed on every drawn unit.
    found.push(alpha(drawn, level) ?? 1);
  }
  found.sort((a, b) => a - b);
  return [quantile(found, tail), quantile(found, 1 - tail)];
}

/** Type 7, as everywhere in the method. */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (at - Math.floor(at)) * (high - low);
}
