/**
 * A text as a profile reads it: its units, its words, and what a dictionary finds in it. What people coded comes in the same
 * shape from their codings.
 * Example: a speech with `values.yaml` gives the spans of V01–V10 over its sentences.
 */
import type { Language } from '../../../language/index.js';
import { type Dictionary, hitsOf, Reading } from '../../dictionary/index.js';
import { paragraphsOf } from '../paragraphs/index.js';
import type { CodedText } from './profile.js';

export function codedText(
  id: string,
  text: string,
  language: Language,
  dictionary: Dictionary,
  unit: 'sentence' | 'paragraph' = 'sentence',
): CodedText {
  const reading = new Reading(text, language);
  const { tokens, sentences } = reading;
  let words = 0;
  for (let at = 0; at < tokens.count; at += 1) if (reading.isWord(at)) words += 1;
  return {
    id,
    words,
    units:
      unit === 'paragraph'
        ? paragraphsOf(text).map(({ start, end }) => ({ start, end }))
        : Array.from({ length: sentences.count }, (_, at) => ({
            start: tokens.starts[sentences.firsts[at] as number] as number,
            end: tokens.ends[(sentences.firsts[at + 1] as number) - 1] as number,
          })),
    spans: hitsOf(dictionary, reading).hits.map(({ code, start, end }) => ({
      code: dictionary.codes[code]?.id ?? '',
      start,
      end,
    })),
  };
}
