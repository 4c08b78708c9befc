/**
 * Codes of documents by one name: dictionaries, and counts made by earlier versions of them, write some codes otherwise than
 * the codebook that people code by (LEG-authority, LEG-AUTH; COMMIT_HARD, MOD-HARD). What is one code is counted as one.
 */
import { codesOf, documentCodesOf, type Standard, type Text } from '../../standard/index.js';

/** By the codebook's id: as the dictionaries write it. */
export const inDictionaries: Readonly<Record<string, string>> = {
  'LEG-AUTH': 'LEG-authority',
  'LEG-MORAL': 'LEG-moral',
  'LEG-RAT': 'LEG-rational',
  'LEG-NARR': 'LEG-narrative',
  'UT-US': 'US',
  'UT-THEM': 'THEM',
  'MOD-HARD': 'COMMIT_HARD',
  'MOD-SOFT': 'COMMIT_SOFT',
};

const inCodebook = new Map(Object.entries(inDictionaries).map(([code, other]) => [other, code]));

export const dictionaryCodeOf = (code: string): string => inDictionaries[code] ?? code;

const names = new WeakMap<Standard, Map<string, Text>>();

/** The code's name; null for a code that the standard does not know. */
export function nameOfCode(standard: Standard, code: string): Text | null {
  let known = names.get(standard);
  if (known === undefined) {
    known = new Map<string, Text>();
    for (const { id, name } of standard.textCodes.values()) known.set(id, name);
    for (const { id, name } of codesOf(standard, 'text_codes').values()) known.set(id, name);
    for (const { id, name } of documentCodesOf(standard).values()) known.set(id, name);
    names.set(standard, known);
  }
  return known.get(code) ?? known.get(inCodebook.get(code) ?? '') ?? null;
}
