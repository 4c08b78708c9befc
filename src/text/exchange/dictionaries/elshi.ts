/**
 * Between Elshi's dictionaries, which know three languages, lemmas, gaps, windows and exclusions, and the plain trees of other
 * programs, for one language at a time. What the other side cannot say is named and left out.
 * Example: `lemma:сенім` has no counterpart in LIWC: note dictionary_pattern_left_out.
 */
import { stringify } from 'yaml';
import type { Language } from '../../../language/index.js';
import type { DictionaryCode, DictionaryDefinition } from '../../dictionary/index.js';
import type { Problems } from '../problem.js';
import type { DictionaryCategory, DictionaryTree } from './tree.js';

/** Words with `*` and `?`, one after another: what everybody understands alike. */
const plain = /^[^\s|/!{}:"]+( [^\s|/!{}:"]+)*$/u;
const operator = /(^| )(NEAR|NOT)(<|>)?(\/\d+)?( |$)/;

const understood = (pattern: string): boolean => plain.test(pattern) && !operator.test(pattern);

export function treeOfDefinition(
  definition: DictionaryDefinition,
  language: Language,
  problems: Problems,
): DictionaryTree {
  const categories = (codes: Readonly<Record<string, DictionaryCode>>): DictionaryCategory[] =>
    Object.entries(codes).map(([name, code]) => ({
      name,
      patterns: (code[language] ?? []).filter((pattern) => {
        if (understood(pattern)) return true;
        problems.add('note', 'dictionary_pattern_left_out', null, { pattern });
        return false;
      }),
      categories: categories(code.codes ?? {}),
    }));
  return { title: definition.id, categories: categories(definition.codes) };
}

/** Ids must differ over the whole dictionary: a name that comes twice is written with those above it. */
export function definitionOfTree(
  { title, categories }: DictionaryTree,
  id: string,
  language: Language,
  problems: Problems,
): DictionaryDefinition {
  const seen = new Set<string>();
  const codes = (list: readonly DictionaryCategory[], above: string): Record<string, DictionaryCode> =>
    Object.fromEntries(
      list.map(({ name, patterns, categories: below }): [string, DictionaryCode] => {
        const path = above === '' ? name : `${above}/${name}`;
        const own = seen.has(name) ? path : name;
        seen.add(own);
        const kept = patterns
          .map((pattern) => pattern.trim().replace(/[\s_]+/g, ' '))
          .filter((pattern) => {
            if (understood(pattern)) return true;
            problems.add('note', 'dictionary_pattern_left_out', null, { pattern });
            return false;
          });
        return [own, { [language]: kept, ...(below.length === 0 ? {} : { codes: codes(below, path) }) }];
      }),
    );
  return { id: title ?? id, codes: codes(categories, '') };
}

export const writeDefinition = ({ id, codes }: DictionaryDefinition): string =>
  stringify({ id, codes }, { lineWidth: 0 });
