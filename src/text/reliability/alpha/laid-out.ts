/**
 * Counts laid out so that their coincidences can be taken again and again, each time with the units weighted otherwise: of
 * a unit only the categories it has, and the pairs of them, stand in the lists. Ten coders give a unit a few of a hundred
 * categories.
 * Example: a unit coded a, a, b has the categories a 2 and b 1, and the pair a–b 2.
 */
import type { Counts } from '../counts.js';

export interface LaidOut {
  readonly units: number;
  readonly categories: number;
  readonly sizes: Float64Array;
  /** Categories of unit u and how many coders gave each: from `firstCategory[u]` up to `firstCategory[u + 1]`. */
  readonly firstCategory: Int32Array;
  readonly category: Int32Array;
  readonly count: Float64Array;
  /** Pairs of different categories of unit u, each a cell of the table, and the product of their counts. */
  readonly firstPair: Int32Array;
  readonly cell: Int32Array;
  readonly product: Float64Array;
  /** The cells that occur: first < second, in order. */
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
}

export function layOut({ units, categories, counts, sizes }: Counts): LaidOut {
  const firstCategory = new Int32Array(units + 1);
  const firstPair = new Int32Array(units + 1);
  const category: number[] = [];
  const places: number[] = [];
  const product: number[] = [];
  for (let unit = 0; unit < units; unit++) {
    const from = category.length;
    const base = unit * categories;
    for (let second = 0; (sizes[unit] as number) >= 2 && second < categories; second++) {
      const here = counts[base + second] as number;
      if (here === 0) continue;
      for (let at = from; at < category.length; at++) {
        const first = category[at] as number;
        places.push(first * categories + second);
        product.push(here * (counts[base + first] as number));
      }
      category.push(second);
    }
    firstCategory[unit + 1] = category.length;
    firstPair[unit + 1] = places.length;
  }
  const cells = Float64Array.from(new Set(places)).sort();
  const cellAt = new Map(Array.from(cells, (place, cell) => [place, cell]));
  const count = new Float64Array(category.length);
  for (let unit = 0; unit < units; unit++)
    for (let at = firstCategory[unit] as number; at < (firstCategory[unit + 1] as number); at++)
      count[at] = counts[unit * categories + (category[at] as number)] as number;
  return {
    units,
    categories,
    sizes,
    firstCategory,
    category: Int32Array.from(category),
    count,
    firstPair,
    cell: Int32Array.from(places, (place) => cellAt.get(place) as number),
    product: Float64Array.from(product),
    firsts: Int32Array.from(cells, (place) => Math.floor(place / categories)),
    seconds: Int32Array.from(cells, (place) => place % categories),
  };
}
