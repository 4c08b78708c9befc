/** How far a value may be used, and why: «Алдын ала. Бастамалардың класы …», a label and a whole sentence. */
import type { IndicatorValue } from '../../indicators/index.js';
import type { Words } from '../words.js';

export function statusWords(value: IndicatorValue | undefined, words: Words): string {
  const status = words(`status.${value?.status ?? 'no_data'}`);
  if (value?.reason == null) return status;
  return `${status.slice(0, 1).toUpperCase()}${status.slice(1)}. ${words.say(value.reason)}`;
}
