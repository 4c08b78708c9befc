/**
 * LIWC dictionaries (.dic): numbered categories between two lines of `%`, indented by tabs where they are nested, then a
 * pattern a line with the numbers of its categories (LIWC 2007 manual; quanteda reads the same).
 * Example: «%\n1\ttrust\n%\nдовер*\t1\n». Conditional entries («like (02 134)125/464») are named and left out.
 */
import { Problems } from '../problem.js';
import type { TreeRead } from './quanteda-yaml.js';
import { type DictionaryCategory, type DictionaryTree, deepest } from './tree.js';

interface Numbered {
  readonly name: string;
  readonly patterns: string[];
  readonly categories: Numbered[];
}

export function readLiwc(source: string, file: string): TreeRead {
  const problems = new Problems(file);
  const top: Numbered[] = [];
  const byNumber = new Map<string, Numbered>();
  const path: Numbered[] = [];
  let part = 0;
  for (const [index, raw] of source
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const at = { line: index + 1, column: 1 };
    if (raw.trim() === '') continue;
    if (raw.trim() === '%' && part < 2) part++;
    else if (part === 0) problems.add('error', 'dictionary_shape', at, { reason: '%' });
    else if (part === 1) {
      const [number = '', ...rest] = raw.trim().split(/\s+/);
      if (rest.length === 0 || byNumber.has(number)) {
        problems.add('error', 'dictionary_category', at, { number });
        continue;
      }
      const depth = Math.min(raw.search(/[^\t]/), path.length, deepest);
      const one: Numbered = { name: rest.join(' '), patterns: [], categories: [] };
      (depth === 0 ? top : (path[depth - 1] as Numbered).categories).push(one);
      path.splice(depth, path.length, one);
      byNumber.set(number, one);
    } else {
      const { word, numbers } = parted(raw.trim(), byNumber);
      if (word === '' || numbers.length === 0 || numbers.some((number) => !byNumber.has(number))) {
        problems.add('note', 'dictionary_pattern_left_out', at, { pattern: raw.trim().slice(0, 100) });
        continue;
      }
      for (const number of numbers) byNumber.get(number)?.patterns.push(word);
    }
    if (problems.failed && problems.list.length > 50) break;
  }
  if (part < 2 && !problems.failed) problems.add('error', 'dictionary_shape', null, { reason: '%' });
  if (top.length === 0 && !problems.failed) problems.add('error', 'dictionary_empty', { line: 1, column: 1 });
  return { tree: problems.failed ? null : { title: null, categories: top }, problems: problems.list };
}

/** A tab parts the words from their numbers; without one, the numbers are what is known as such at the end. */
function parted(
  line: string,
  known: ReadonlyMap<string, unknown>,
): { readonly word: string; readonly numbers: readonly string[] } {
  const tab = line.indexOf('\t');
  if (tab > 0)
    return {
      word: line.slice(0, tab).trim(),
      numbers: line
        .slice(tab + 1)
        .trim()
        .split(/\s+/),
    };
  const parts = line.split(/\s+/);
  let at = parts.length;
  while (at > 1 && known.has(parts[at - 1] as string)) at--;
  return { word: parts.slice(0, at).join(' '), numbers: parts.slice(at) };
}

/** Patterns in the order of their first category; one that several categories hold stands once. */
export function writeLiwc({ categories }: DictionaryTree): string {
  const head: string[] = [];
  const numbers = new Map<string, number[]>();
  const walk = (list: readonly DictionaryCategory[], depth: number): void => {
    for (const { name, patterns, categories: below } of list) {
      const number = head.length + 1;
      head.push(`${'\t'.repeat(depth)}${number}\t${name}`);
      for (const pattern of patterns) numbers.set(pattern, [...(numbers.get(pattern) ?? []), number]);
      walk(below, depth + 1);
    }
  };
  walk(categories, 0);
  const lines = [...numbers].map(([pattern, list]) => `${pattern}\t${list.join('\t')}`);
  return `${['%', ...head, '%', ...lines].join('\n')}\n`;
}
