/**
 * quanteda's YAML dictionaries: keys over lists of patterns, nested; a list may hold further keys among its patterns
 * (quanteda 4, `dictionary(file = …, format = "YAML")`).
 * Example: «trust: [довер*]» or «trust:\n - довер*\n - deep:\n   - верност*».
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import { type ExchangeProblem, Problems } from '../problem.js';
import { type DictionaryCategory, type DictionaryTree, deepest } from './tree.js';

export interface TreeRead {
  readonly tree: DictionaryTree | null;
  readonly problems: readonly ExchangeProblem[];
}

const longest = 10_000_000;

export function readQuantedaYaml(source: string, file: string): TreeRead {
  const problems = new Problems(file);
  const lines = new LineCounter();
  const place = (node: unknown) => {
    const at = (node as { range?: [number, number, number] } | null | undefined)?.range?.[0] ?? 0;
    const { line, col } = lines.linePos(at);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (source.length > longest) {
    problems.add('error', 'xml_too_large', null, { most: longest });
    return { tree: null, problems: problems.list };
  }
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  for (const { pos, message } of document.errors) {
    const { line, col } = lines.linePos(pos[0]);
    problems.add('error', 'dictionary_shape', { line, column: col }, { reason: message });
  }
  const category = (name: string, node: unknown, depth: number): DictionaryCategory => {
    const patterns: string[] = [];
    const categories: DictionaryCategory[] = [];
    const take = (one: unknown): void => {
      if (one === null || one === undefined) return;
      if (isScalar(one)) {
        if (one.value !== null && String(one.value).trim() !== '') patterns.push(String(one.source ?? one.value));
      } else if (depth < deepest && isSeq(one)) for (const item of one.items) take(item);
      else if (depth < deepest && isMap(one))
        for (const { key, value } of one.items)
          categories.push(category(String(isScalar(key) ? (key.source ?? key.value) : key), value, depth + 1));
      else problems.add('error', 'dictionary_shape', place(one), { reason: name });
    };
    take(node);
    return { name, patterns, categories };
  };
  const { patterns, categories } = category('', document.contents, 0);
  if (patterns.length > 0)
    problems.add('error', 'dictionary_shape', place(document.contents), { reason: patterns[0] as string });
  if (categories.length === 0 && !problems.failed) problems.add('error', 'dictionary_empty', { line: 1, column: 1 });
  return { tree: problems.failed ? null : { title: null, categories }, problems: problems.list };
}

export const writeQuantedaYaml = ({ categories }: DictionaryTree): string =>
  stringify(nested(categories), { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });

type Nested = { [name: string]: (string | Nested)[] | Nested };

const nested = (categories: readonly DictionaryCategory[]): Nested =>
  Object.fromEntries(
    categories.map(({ name, patterns, categories: below }) => [
      name,
      patterns.length === 0 && below.length > 0 ? nested(below) : [...patterns, ...below.map((one) => nested([one]))],
    ]),
  );
