/**
 * A code by year and country: of all sentences of that country's texts in the year, the share that holds the code. `world`
 * counts every text of the year, states that no longer are included.
 */
import type { CodedText, Standing } from './coded-text.js';
import { worse } from './standing.js';

export interface YearCell {
  readonly year: number;
  /** ISO 3166-1 alpha-3, or `world`. */
  readonly country: string;
  readonly texts: number;
  readonly hits: number;
  readonly sentences: number;
  readonly of: number;
  readonly share: number;
  readonly standing: Standing;
}

export const world = 'world';

export function byYearAndCountry(texts: readonly CodedText[], code: string): YearCell[] {
  const cells = new Map<string, { -readonly [Key in keyof YearCell]: YearCell[Key] }>();
  const add = (country: string, text: CodedText): void => {
    const cell = text.codes.get(code);
    if (cell === undefined || text.year === null || text.sentences === null) return;
    const key = `${text.year} ${country}`;
    const sum = cells.get(key) ?? {
      year: text.year,
      country,
      texts: 0,
      hits: 0,
      sentences: 0,
      of: 0,
      share: 0,
      standing: cell.standing,
    };
    sum.texts += 1;
    sum.hits += cell.hits;
    sum.sentences += cell.sentences;
    sum.of += text.sentences;
    sum.share = sum.of === 0 ? 0 : sum.sentences / sum.of;
    sum.standing = worse(sum.standing, cell.standing);
    cells.set(key, sum);
  };
  for (const text of texts) {
    if (text.country !== null) add(text.country, text);
    add(world, text);
  }
  return [...cells.values()].sort(
    (a, b) => a.year - b.year || (a.country < b.country ? -1 : a.country > b.country ? 1 : 0),
  );
}
