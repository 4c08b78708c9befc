/**
 * The value profile of a text that lies here and that nobody has counted yet, by the edition's dictionary: what a machine finds,
 * so provisional until its agreement with people is measured.
 * Example: the model concept in Kazakh: one sentence each of V04, V06, V08, V10 of 30.
 */
import type { Language } from '../../language/index.js';
import type { Dictionary } from '../../text/index.js';
import { countCodes } from '../keeping/count-codes.js';
import { estimate, type ValueProfile, valueCodes } from './value-profile.js';

export function valueProfileOfText(
  id: string,
  text: string,
  language: Language,
  dictionary: Dictionary,
  coder: string,
): ValueProfile {
  const { codes, sentences } = countCodes(text, language, dictionary);
  const looked = new Set(dictionary.codes.map((code) => code.id));
  return {
    group: id,
    texts: [id],
    values: valueCodes.map((code) => {
      if (!looked.has(code)) return { code, ...estimate([]), standing: null, coders: [] };
      const holding = codes.find((one) => one.code === code && one.place === 'whole')?.sentences ?? 0;
      return { code, ...estimate([{ holding, of: sentences }]), standing: 'unconfirmed', coders: [coder] };
    }),
  };
}
