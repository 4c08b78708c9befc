/**
 * How many coders put each unit into each category (Fleiss 1971: n_ij); who they were no longer matters.
 * Example: a unit coded a, a, b has the counts 2 1.
 */
import { missing, type Ratings } from './ratings.js';

export interface Counts {
  readonly units: number;
  readonly categories: number;
  /** `counts[unit * categories + category]`. */
  readonly counts: Float64Array;
  /** Coders who said something of the unit. */
  readonly sizes: Float64Array;
}

export function countsOf({ units, coders, labels, codes }: Ratings): Counts {
  const categories = labels.length;
  const counts = new Float64Array(units * categories);
  const sizes = new Float64Array(units);
  for (let unit = 0; unit < units; unit++)
    for (let coder = 0; coder < coders; coder++) {
      const code = codes[unit * coders + coder] as number;
      if (code === missing) continue;
      const at = unit * categories + code;
      counts[at] = (counts[at] as number) + 1;
      sizes[unit] = (sizes[unit] as number) + 1;
    }
  return { units, categories, counts, sizes };
}

/** Counts as papers print them: a row a unit, a column a category. */
export function countsOfRows(rows: readonly (readonly number[])[]): Counts {
  const categories = rows[0]?.length ?? 0;
  return {
    units: rows.length,
    categories,
    counts: Float64Array.from(rows.flat()),
    sizes: Float64Array.from(rows, (row) => row.reduce((sum, n) => sum + n, 0)),
  };
}

/** At least two categories were used: otherwise nothing was told apart, and no agreement beyond chance can be asked for. */
export function varies({ units, categories, counts, sizes }: Counts): boolean {
  let seen = -1;
  for (let unit = 0; unit < units; unit++) {
    if ((sizes[unit] as number) < 2) continue;
    for (let category = 0; category < categories; category++) {
      if (counts[unit * categories + category] === 0) continue;
      if (seen === -1) seen = category;
      else if (seen !== category) return true;
    }
  }
  return false;
}
