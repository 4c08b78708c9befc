/**
 * Counts of every word in the parts of a corpus: each text is a part, and one text alone is cut into equal parts.
 * Example: a text of 100 words in 10 parts: words 1–10, 11–20 and so on.
 */
import type { Words } from '../words/index.js';
import { type Dispersion, dispersion } from './dispersion.js';

export interface WordDispersion extends Dispersion {
  readonly word: string;
}

export function wordDispersions(texts: readonly Words[], equalParts = 10): WordDispersion[] {
  const vocabulary = texts[0]?.vocabulary;
  if (vocabulary === undefined) return [];
  if (texts.some((words) => words.vocabulary !== vocabulary)) throw new Error('the texts need one vocabulary');
  const sizes: number[] = [];
  const counts = new Map<number, number[]>();
  const count = (number: number, part: number): void => {
    const row = counts.get(number) ?? [];
    counts.set(number, row);
    row[part] = (row[part] ?? 0) + 1;
  };
  if (texts.length === 1 && texts[0] !== undefined) {
    const [words] = texts;
    for (let at = 0; at < words.count; at += 1) {
      const part = Math.floor((at * equalParts) / words.count);
      sizes[part] = (sizes[part] ?? 0) + 1;
      count(words.numbers[at] as number, part);
    }
  } else
    texts.forEach((words, part) => {
      sizes[part] = words.count;
      for (const number of words.numbers) count(number, part);
    });
  return [...counts]
    .map(([number, row]) => ({
      word: vocabulary.word(number),
      ...dispersion(
        sizes.map((_, part) => row[part] ?? 0),
        sizes.map((size) => size ?? 0),
      ),
    }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}
