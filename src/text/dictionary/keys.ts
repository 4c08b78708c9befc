/**
 * The form under which words of texts and of patterns meet: one pipeline for both. Small letters and no invisible characters
 * (that is done by `Types`), NFC, letters of the wrong alphabet repaired, Russian ё as е, Kazakh in Latin letters as Cyrillic.
 * Example: «Енгiзiледi» with Latin i → енгізіледі; «надёжный» → надежный; «halyqtyq» in a Latin Kazakh text → халықтық.
 */
import type { Language } from '../../language/index.js';
import { cyrillicForm, type LatinAlphabet, latinAlphabetOf, repairHomoglyphs } from '../script/index.js';
import { Types } from '../tokens/index.js';

/** Of a form that is folded already. */
export function keyOf(folded: string, language: Language, alphabet: LatinAlphabet | undefined): string {
  const whole = repairHomoglyphs(folded.normalize('NFC'));
  if (language === 'ru') return whole.replaceAll('ё', 'е');
  return alphabet === undefined || !/^[\p{Script=Latin}'-]+$/u.test(whole) ? whole : cyrillicForm(whole, alphabet);
}

/** Of a form as it stands, `*` and `?` included. */
export function keyOfForm(form: string, language: Language): string {
  const types = new Types();
  return keyOf(types.text(types.number(form, 0, form.length)), language, undefined);
}

const lookedAt = 20_000;

/** The Latin alphabet of a Kazakh text, or undefined where most of its letters are Cyrillic. */
export function kazakhAlphabetOf(text: string, language: Language): LatinAlphabet | undefined {
  if (language !== 'kk') return undefined;
  let latin = 0;
  let cyrillic = 0;
  for (let at = 0; at < text.length && at < lookedAt; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin += 1;
    else if (code >= 0x400 && code <= 0x52f) cyrillic += 1;
  }
  return latin > cyrillic ? (latinAlphabetOf(text.slice(0, lookedAt)) ?? '2021') : undefined;
}
