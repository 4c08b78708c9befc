/**
 * What an interval lets one say of a share, in a sentence: most of them, the lesser part, or neither (rule 7 of the
 * method: nothing is said that the interval does not carry). Values of too few units or low coverage carry nothing.
 *
 * INS-07 = .51 [.38; .64] → “The interval takes in one half, so the data do not tell whether …”
 */
import type { IndicatorValue } from '../../indicators/index.js';
import { judgedIndicator } from '../../report/index.js';
import type { Composer, SentenceArguments } from '../composer.js';
import type { Sentence } from '../model.js';

const half = 0.5;
export type CountedAs = 'initiatives' | 'goals' | 'deeds';

export function reading(c: Composer, value: IndicatorValue | null | undefined, of: CountedAs): Sentence[] {
  if (value == null || value.value === null || value.low === null || value.high === null) return [];
  const side = value.low > half ? 'above' : value.high < half ? 'below' : 'across';
  const key = value.status === 'few' || value.status === 'low_coverage' ? 'weak' : side;
  return [c.sentence(`export.reading.${key}`, { id: value.indicator, of: { key: `export.reading.of.${of}` } })];
}

export const judgedReading = (c: Composer, indicator: string, of: CountedAs): Sentence[] =>
  reading(c, judgedIndicator(c.assessment, indicator, c.focal), of);

/** A sentence in prose where all its values are known; else the plain one, in which “no data” can stand. */
export function told(c: Composer, key: string, args: SentenceArguments): Sentence {
  const known = Object.values(args).every(
    (item) => typeof item !== 'object' || item === null || !('kind' in item) || item.kind !== 'text',
  );
  return c.sentence(known ? `${key}_told` : key, args);
}
