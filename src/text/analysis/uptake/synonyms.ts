/**
 * Words that say the same counted as one, so that a proposal is found again where the act says it in other words (method §9.5,
 * step 2: alignment with synonym match). Each group's first word stands for all; places in the text stay.
 * Example: [['feedback', 'response']]: “a feedback channel” and “a response channel” share all their words.
 */
import type { Words } from '../words/index.js';

export function withSynonyms(words: Words, groups: readonly (readonly string[])[]): Words {
  const standsFor = new Map<number, number>();
  for (const [first, ...others] of groups) {
    if (first === undefined) continue;
    const number = words.vocabulary.number(first);
    for (const other of others) {
      const found = words.vocabulary.find(other);
      if (found !== undefined) standsFor.set(found, number);
    }
  }
  return { ...words, numbers: words.numbers.map((number) => standsFor.get(number) ?? number) };
}
