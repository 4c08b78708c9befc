/**
 * Which units people should code (method §11.2): per code and language at least max(50, 10 / prevalence), drawn at random
 * within strata in proportion to their size, with a fixed seed: the same units for everybody.
 * Example: a code on 2 % of the sentences asks for 500 of them; of strata with 3,000 and 1,000 sentences 375 and 125.
 */
import { sfc32 } from '../../derivation/index.js';

export interface SamplingUnit {
  readonly id: string;
  readonly language: string;
  readonly stratum: string;
}
export interface ExpectedCode {
  readonly code: string;
  readonly language: string;
  /** Share of units that carry the code, from a pilot or a dictionary; null: not known. */
  readonly prevalence: number | null;
}

export interface SamplingPlan {
  readonly needs: readonly {
    readonly code: string;
    readonly language: string;
    readonly needed: number;
    readonly available: number;
    /** `all`: fewer units than needed, all are coded; `pilot`: prevalence unknown, the first 50 will tell. */
    readonly standing: 'enough' | 'all' | 'pilot';
  }[];
  readonly strata: readonly {
    readonly language: string;
    readonly stratum: string;
    readonly size: number;
    readonly drawn: number;
  }[];
  /** Ids to be coded, in the order of the units given. */
  readonly units: readonly string[];
}

const fewest = 50;
const fewestPositives = 10;

/** Units needed for one code in one language. */
export const unitsNeeded = (prevalence: number | null): number =>
  prevalence === null
    ? fewest
    : prevalence <= 0
      ? Number.POSITIVE_INFINITY
      : Math.max(fewest, Math.ceil(fewestPositives / Math.min(1, prevalence) - 1e-9));

export function samplingPlan(
  units: readonly SamplingUnit[],
  codes: readonly ExpectedCode[],
  seed: number,
): SamplingPlan {
  const next = sfc32(seed);
  const drawn = new Set<SamplingUnit>();
  const strata: SamplingPlan['strata'][number][] = [];
  const needs: SamplingPlan['needs'][number][] = [];
  for (const language of [...new Set(units.map((unit) => unit.language))].sort()) {
    const here = units.filter((unit) => unit.language === language);
    const asked = codes.filter((one) => one.language === language);
    for (const { code, prevalence } of asked) {
      const needed = unitsNeeded(prevalence);
      needs.push({
        code,
        language,
        needed: Math.min(needed, here.length),
        available: here.length,
        standing: needed > here.length ? 'all' : prevalence === null ? 'pilot' : 'enough',
      });
    }
    const total = Math.min(here.length, Math.max(0, ...asked.map(({ prevalence }) => unitsNeeded(prevalence))));
    const names = [...new Set(here.map((unit) => unit.stratum))].sort();
    const groups = names.map((stratum) => here.filter((unit) => unit.stratum === stratum));
    const shares = inProportion(
      groups.map((group) => group.length),
      total,
    );
    for (const [index, group] of groups.entries()) {
      const size = shares[index] as number;
      for (const unit of shuffled(group, next).slice(0, size)) drawn.add(unit);
      strata.push({ language, stratum: names[index] as string, size: group.length, drawn: size });
    }
  }
  for (const { code, language, prevalence } of codes)
    if (!units.some((unit) => unit.language === language))
      needs.push({ code, language, needed: 0, available: 0, standing: prevalence === null ? 'pilot' : 'all' });
  return { needs, strata, units: units.filter((unit) => drawn.has(unit)).map(({ id }) => id) };
}

/** Whole numbers in proportion to the sizes (largest remainder), none above its size, one at least where there is room. */
function inProportion(sizes: readonly number[], total: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all === 0) return sizes.map(() => 0);
  const exact = sizes.map((size) => (size * total) / all);
  const found = exact.map((share, index) =>
    Math.min(sizes[index] as number, Math.max(total >= sizes.length ? 1 : 0, Math.floor(share))),
  );
  const gap = (index: number): number => (exact[index] as number) - (found[index] as number);
  for (let left = total - found.reduce((sum, n) => sum + n, 0); left !== 0; left += left > 0 ? -1 : 1) {
    const free = found
      .map((_, index) => index)
      .filter((index) =>
        left > 0 ? (found[index] as number) < (sizes[index] as number) : (found[index] as number) > 1,
      );
    const best = free.sort((a, b) => (left > 0 ? gap(b) - gap(a) : gap(a) - gap(b)) || a - b)[0];
    if (best === undefined) break;
    found[best] = (found[best] as number) + Math.sign(left);
  }
  return found;
}

/** Fisher and Yates, forwards. */
function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const found = [...items];
  for (let at = 0; at < found.length - 1; at++) {
    const other = at + Math.floor(next() * (found.length - at));
    [found[at], found[other]] = [found[other] as Item, found[at] as Item];
  }
  return found;
}
