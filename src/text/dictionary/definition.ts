/**
 * A dictionary as it is written: codes, nested as deep as one likes, with patterns by language. What a pattern may say stands
 * in `pattern.ts`. The standard's own dictionary and any user's have this shape.
 * Example: {id: trust, codes: {TRUST: {kk: ['lemma:сенім', '!сенімсіз*'], ru: ['довери*'], en: ['trust*']}}}.
 */
import { type Language, languages } from '../../language/index.js';

export interface DictionaryCode {
  readonly kk?: readonly string[] | undefined;
  readonly ru?: readonly string[] | undefined;
  readonly en?: readonly string[] | undefined;
  /** Codes below this one: their hits are hits of this one too, where counts are added up. */
  readonly codes?: Readonly<Record<string, DictionaryCode>> | undefined;
}

export interface DictionaryDefinition {
  readonly id: string;
  readonly codes: Readonly<Record<string, DictionaryCode>>;
  /** Codes whose labels must not be taken for one another: the detector of conflation looks at these. */
  readonly concepts?: readonly string[] | undefined;
  /** «X және Y Z», «X (Y) Z» name both XZ and YZ (method §5.5). */
  readonly coordination?: boolean | undefined;
}

export interface FlatCode {
  readonly id: string;
  /** Ids from the top down to the code itself. */
  readonly path: readonly string[];
  readonly patterns: Readonly<Record<Language, readonly string[]>>;
}

/** Deeper nesting is a mistake of the file, not a codebook. */
const deepest = 12;

/** Every code with its place in the hierarchy, parents before children. */
export function flatCodes(codes: DictionaryDefinition['codes'], above: readonly string[] = []): FlatCode[] {
  if (above.length >= deepest) return [];
  return Object.entries(codes).flatMap(([id, code]) => {
    const path = [...above, id];
    const patterns = Object.fromEntries(languages.map((language) => [language, code[language] ?? []]));
    return [{ id, path, patterns: patterns as FlatCode['patterns'] }, ...flatCodes(code.codes ?? {}, path)];
  });
}
