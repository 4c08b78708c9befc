/**
 * A dictionary made ready for texts: patterns read, elements numbered, sequences listed under the elements they begin with.
 * A pattern that cannot be read is left out and told, with its code, its language and its place; the others work.
 */
import { type Language, languages } from '../../language/index.js';
import { type DictionaryDefinition, type FlatCode, flatCodes } from './definition.js';
import { Elements } from './elements.js';
import { parsePattern } from './parse-pattern.js';
import type { Condition, PatternMistake, Sequence } from './pattern.js';
import type { Lemmatize } from './reading.js';
import { type BoundedRegex, boundedRegex } from './regex.js';
import { TypeElements } from './type-elements.js';

export interface CompiledStep {
  readonly elements: readonly number[];
  readonly least: number;
  readonly most: number;
  /** `*` alone: any word does. */
  readonly any: boolean;
}

export interface CompiledPattern {
  readonly source: string;
  /** Index among the dictionary's codes. */
  readonly code: number;
  readonly excludes: boolean;
  /** Number of the sequence of words, or −1 for a regular expression on the running text. */
  readonly sequence: number;
  readonly regex: BoundedRegex | undefined;
  readonly conditions: readonly (Omit<Condition, 'other'> & { readonly sequence: number })[];
}

export interface CompiledLanguage {
  readonly language: Language;
  readonly elements: Elements;
  readonly sequences: readonly (readonly CompiledStep[])[];
  /** By element: the sequences that begin with it. */
  readonly beginning: readonly (readonly number[])[];
  readonly patterns: readonly CompiledPattern[];
  readonly coordination: boolean;
  readonly typeElements: TypeElements;
}

export interface Dictionary {
  readonly id: string;
  readonly codes: readonly FlatCode[];
  readonly concepts: readonly string[];
  readonly in: Readonly<Record<Language, CompiledLanguage>>;
}

export interface PatternProblem {
  readonly path: readonly string[];
  readonly language: Language;
  /** Place in the list of patterns. */
  readonly index: number;
  readonly source: string;
  readonly mistake: PatternMistake;
}

export function compileDictionary(
  definition: DictionaryDefinition,
  lemmatize?: Lemmatize,
): {
  readonly dictionary: Dictionary;
  readonly problems: readonly PatternProblem[];
} {
  const codes = flatCodes(definition.codes);
  const problems: PatternProblem[] = [];
  const compiled = languages.map(
    (language) => [language, compileFor(language, codes, definition, problems, lemmatize)] as const,
  );
  const dictionary: Dictionary = {
    id: definition.id,
    codes,
    concepts: definition.concepts ?? [],
    in: Object.fromEntries(compiled) as Dictionary['in'],
  };
  return { dictionary, problems };
}

function compileFor(
  language: Language,
  codes: readonly FlatCode[],
  { coordination = false }: DictionaryDefinition,
  problems: PatternProblem[],
  lemmatize: Lemmatize | undefined,
): CompiledLanguage {
  const elements = new Elements(language, lemmatize);
  const sequences: CompiledStep[][] = [];
  const patterns: CompiledPattern[] = [];
  const sequenceOf = (sequence: Sequence): number => {
    sequences.push(
      sequence.map(({ alternatives, least, most }) => ({
        elements: alternatives.map((one) => elements.number(one)),
        least,
        most,
        any: alternatives.some((one) => one.kind === 'glob' && /^\*+$/.test(one.glob)),
      })),
    );
    return sequences.length - 1;
  };
  codes.forEach((code, number) => {
    code.patterns[language].forEach((source, index) => {
      const parsed = parsePattern(source, language);
      if ('mistake' in parsed) {
        problems.push({ path: code.path, language, index, source, mistake: parsed.mistake });
        return;
      }
      const { pattern } = parsed;
      const base = { source, code: number, excludes: pattern.excludes };
      if (pattern.kind === 'text') {
        const made = boundedRegex(pattern.regex, language);
        patterns.push({ ...base, sequence: -1, regex: 'regex' in made ? made.regex : undefined, conditions: [] });
      } else
        patterns.push({
          ...base,
          sequence: sequenceOf(pattern.sequence),
          regex: undefined,
          conditions: pattern.conditions.map(({ other, ...rest }) => ({ ...rest, sequence: sequenceOf(other) })),
        });
    });
  });
  const beginning: number[][] = Array.from({ length: elements.count }, () => []);
  sequences.forEach((steps, number) => {
    for (const element of new Set(steps[0]?.elements)) beginning[element]?.push(number);
  });
  return {
    language,
    elements,
    sequences,
    beginning,
    patterns,
    coordination,
    typeElements: new TypeElements(elements, language),
  };
}
