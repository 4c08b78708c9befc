/**
 * Counts of hits by code: its own, and with those of all codes below it.
 * Example: with POL above POL1 and POL2, three hits of POL1 are 3 with POL1 and 3 below POL.
 */
import type { Dictionary } from './compile.js';
import type { Hit } from './hits.js';

export interface CodeCount {
  readonly code: string;
  readonly path: readonly string[];
  readonly own: number;
  readonly withBelow: number;
}

/** Of hits, or of the number of hits of each code. */
export function countsByCode(dictionary: Dictionary, found: readonly Pick<Hit, 'code'>[] | Float64Array): CodeCount[] {
  const own = found instanceof Float64Array ? found : new Float64Array(dictionary.codes.length);
  if (!(found instanceof Float64Array)) for (const { code } of found) own[code] = (own[code] as number) + 1;
  const totals = new Map<string, number>();
  dictionary.codes.forEach(({ path }, at) => {
    for (let depth = 1; depth <= path.length; depth += 1) {
      const name = path.slice(0, depth).join('\n');
      totals.set(name, (totals.get(name) ?? 0) + (own[at] as number));
    }
  });
  return dictionary.codes.map(({ id, path }, at) => ({
    code: id,
    path,
    own: own[at] as number,
    withBelow: totals.get(path.join('\n')) ?? 0,
  }));
}
