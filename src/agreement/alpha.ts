/**
 * Krippendorff's alpha (2011): how far coders agree beyond chance, for nominal and ordinal values, any number of coders
 * and missing values. 1 = always, 0 = as by chance.
 */
export type AlphaLevel = 'nominal' | 'ordinal';

/** The values that coders gave to one unit; what a coder left out is simply not there. */
export type Unit = readonly (string | number | boolean)[];

type Value = Unit[number];

/** Null where there is nothing to compare, or where everybody always gave one and the same value: alpha is not defined. */
export function alpha(units: readonly Unit[], level: AlphaLevel): number | null {
  const paired = units.filter((unit) => unit.length >= 2);
  const values = [...new Set(paired.flat())].sort(byOrder);
  if (values.length < 2) return null;
  const position = new Map(values.map((value, index) => [value, index]));
  const coincidences = values.map(() => values.map(() => 0));
  for (const unit of paired) {
    for (const [first, a] of unit.entries())
      for (const [second, b] of unit.entries()) {
        if (first === second) continue;
        const row = coincidences[position.get(a) as number] as number[];
        const column = position.get(b) as number;
        row[column] = (row[column] as number) + 1 / (unit.length - 1);
      }
  }
  const totals = coincidences.map((row) => row.reduce((sum, n) => sum + n, 0));
  const all = totals.reduce((sum, n) => sum + n, 0);
  const distance = distances(totals, level);
  let observed = 0;
  let expected = 0;
  for (const [a, row] of coincidences.entries())
    for (const [b, n] of row.entries()) {
      const apart = distance(a, b);
      observed += n * apart;
      expected += (totals[a] as number) * (totals[b] as number) * apart;
    }
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
}

const byOrder = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;

/** Squared distance of two values: all different values alike, or by how many values were given between them. */
function distances(totals: readonly number[], level: AlphaLevel): (a: number, b: number) => number {
  if (level === 'nominal') return (a, b) => (a === b ? 0 : 1);
  return (a, b) => {
    const [from, to] = a < b ? [a, b] : [b, a];
    const ends = ((totals[from] as number) + (totals[to] as number)) / 2;
    const between = totals.slice(from, to + 1).reduce((sum, n) => sum + n, 0);
    return a === b ? 0 : (between - ends) ** 2;
  };
}
