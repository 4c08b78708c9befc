/**
 * Reliability of a whole set of codings: all codes together, each code, each language, each pair of coders (method §11.4).
 * Example: three coders, two codes, kk and ru: (1 + 2) × (1 + 2) × (1 + 3) sets of ratings.
 */
import { type Agreement, type AgreementOptions, agreementOf } from './coefficients.js';
import { pairOf, type Ratings } from './ratings.js';
import { type CodedRow, codedUnits } from './rows.js';

export interface ReliabilityRow extends Agreement {
  /** Null: all codes together, one value a unit. */
  readonly code: string | null;
  /** Null: all languages together. */
  readonly language: string | null;
  /** Null: all coders together. */
  readonly pair: readonly [string, string] | null;
}

export interface ReliabilityReport {
  readonly coders: readonly string[];
  readonly codes: readonly string[];
  readonly units: number;
  /** Some coder gave a unit several codes: only code by code can be compared. */
  readonly several: boolean;
  readonly rows: readonly ReliabilityRow[];
}

export function reliabilityOf(rows: readonly CodedRow[], options: AgreementOptions): ReliabilityReport {
  const all = codedUnits(rows);
  const languages = [...new Set(rows.map(({ language }) => language ?? null))].filter((one) => one !== null).sort();
  const found: ReliabilityRow[] = [];
  for (const language of [null, ...(languages.length > 1 ? languages : [])]) {
    const coded = language === null ? all : codedUnits(rows.filter((row) => row.language === language));
    const add = (code: string | null, ratings: Ratings, used: AgreementOptions): void => {
      found.push({ code, language, pair: null, ...agreementOf(ratings, used) });
      if (coded.coders.length < 3) return;
      for (const [first, one] of coded.coders.entries())
        for (let second = first + 1; second < coded.coders.length; second++)
          found.push({
            code,
            language,
            pair: [one, coded.coders[second] as string],
            ...agreementOf(pairOf(ratings, first, second), used),
          });
    };
    if (coded.whole !== null) add(null, coded.whole, options);
    for (const code of coded.codes) add(String(code), coded.ofCode(code), { ...options, level: 'nominal' });
  }
  return {
    coders: all.coders,
    codes: all.codes.map(String),
    units: all.units.length,
    several: all.several,
    rows: found,
  };
}
