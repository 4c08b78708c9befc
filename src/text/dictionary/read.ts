/**
 * Reads a dictionary from YAML: what is wrong is told with line and column, and what is right still works. Accepted are the
 * whole form (`id`, `codes`, …) and the plain one, where codes stand at the top as in method §5.5.
 * Example: `TRUST: {ru: ['довери*', '/[а-/']}` gives one code with one pattern and the problem pattern_regex at 1:25.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { languages } from '../../language/index.js';
import { compileDictionary, type Dictionary } from './compile.js';
import type { DictionaryCode, DictionaryDefinition } from './definition.js';

export interface DictionaryProblem {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface DictionaryRead {
  readonly definition: DictionaryDefinition;
  readonly dictionary: Dictionary;
  readonly problems: readonly DictionaryProblem[];
}

const limits = { units: 5_000_000, codes: 5_000, depth: 12 };
const aboutWhole = new Set(['id', 'title', 'note', 'source', 'licence', 'concepts', 'coordination', 'codes']);
const aboutCode = new Set([...languages, 'name', 'note', 'definition', 'codes']);

export function readDictionary(source: string, id: string): DictionaryRead {
  return new Reader(source.length > limits.units ? '' : source, id, source.length > limits.units).read();
}

class Reader {
  readonly #lines = new LineCounter();
  readonly #document;
  readonly #id: string;
  readonly #problems: DictionaryProblem[] = [];
  /** Where each pattern stands, by path, language and index. */
  readonly #places = new Map<string, number>();
  readonly #seen = new Set<string>();

  constructor(source: string, id: string, tooLarge: boolean) {
    this.#id = id;
    this.#document = parseDocument(source, { lineCounter: this.#lines, prettyErrors: false });
    if (tooLarge) this.#problem('dictionary_too_large', 0, { most: limits.units });
  }

  read(): DictionaryRead {
    for (const { pos, message } of this.#document.errors) this.#problem('dictionary_yaml', pos[0], { reason: message });
    // Of a file that is no YAML nothing is guessed.
    const definition = this.#problems.length > 0 ? { id: this.#id, codes: {} } : this.#definition();
    const { dictionary, problems } = compileDictionary(definition);
    for (const { path, language, index, source, mistake } of problems) {
      const at = this.#places.get([...path, language, index].join('\n')) ?? 0;
      this.#problem(mistake.code, at, { pattern: source, place: mistake.at + 1, ...mistake.args });
    }
    if (this.#problems.length === 0 && this.#places.size === 0) this.#problem('dictionary_empty', 0, {});
    this.#problems.sort((a, b) => a.line - b.line || a.column - b.column);
    return { definition, dictionary, problems: this.#problems };
  }

  #definition(): DictionaryDefinition {
    const root = this.#document.contents;
    const empty = { id: this.#id, codes: {} };
    if (root === null) return empty;
    if (!isMap(root)) {
      this.#problem('dictionary_shape', placeOf(root), { expected: 'codes' });
      return empty;
    }
    const codes = root.get('codes', true) as Node | undefined;
    if (codes === undefined) return { ...empty, codes: this.#codes(root, []) };
    for (const { key } of root.items)
      if (!aboutWhole.has(String(key))) this.#problem('dictionary_key', placeOf(key), { name: String(key) });
    const id = root.get('id');
    const concepts = root.get('concepts');
    return {
      id: typeof id === 'string' && id !== '' ? id : this.#id,
      codes: this.#codes(codes, []),
      concepts: isSeq(concepts) ? concepts.items.map((one) => String(isScalar(one) ? one.value : one)) : [],
      coordination: (root.get('coordination') as unknown) === true,
    };
  }

  #codes(node: Node | undefined, path: readonly string[]): Record<string, DictionaryCode> {
    const codes: Record<string, DictionaryCode> = {};
    if (!isMap(node) || path.length >= limits.depth) {
      this.#problem('dictionary_shape', placeOf(node), { expected: 'codes' });
      return codes;
    }
    for (const { key, value } of node.items) {
      const id = String(isScalar(key) ? key.value : key);
      if (this.#seen.has(id)) this.#problem('dictionary_code_twice', placeOf(key), { id });
      else if (this.#seen.size >= limits.codes)
        this.#problem('dictionary_too_large', placeOf(key), { most: limits.codes });
      else {
        this.#seen.add(id);
        codes[id] = this.#code(value as Node | undefined, [...path, id], placeOf(key));
      }
    }
    return codes;
  }

  #code(node: Node | undefined, path: readonly string[], at: number): DictionaryCode {
    if (!isMap(node)) {
      this.#problem('dictionary_shape', at, { expected: 'kk, ru, en' });
      return {};
    }
    const code: { -readonly [Key in keyof DictionaryCode]: DictionaryCode[Key] } = {};
    for (const { key, value } of node.items) {
      const name = String(isScalar(key) ? key.value : key);
      if (!aboutCode.has(name)) this.#problem('dictionary_key', placeOf(key), { name });
      else if (name === 'codes') code.codes = this.#codes(value as Node | undefined, path);
      else if (name === 'kk' || name === 'ru' || name === 'en')
        code[name] = this.#patterns(value as Node | undefined, [...path, name], placeOf(key));
    }
    return code;
  }

  #patterns(node: Node | undefined, path: readonly string[], at: number): string[] {
    if (!isSeq(node)) {
      this.#problem('dictionary_shape', at, { expected: '[…]' });
      return [];
    }
    return node.items.map((item, index) => {
      this.#places.set([...path, index].join('\n'), placeOf(item));
      return isScalar(item) && item.value !== null ? String(item.value) : '';
    });
  }

  #problem(code: string, at: number, args: DictionaryProblem['args']): void {
    const { line, col } = this.#lines.linePos(at);
    this.#problems.push({ code, line: Math.max(1, line), column: Math.max(1, col), args });
  }
}

const placeOf = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? 0;
