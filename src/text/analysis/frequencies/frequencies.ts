/**
 * How often words stand in a text: count, rate per 1,000 words with Byar's interval, share of sentences with Wilson's.
 * Ties stand in the order of their letters' code points, so that the same text always gives the same bytes.
 * Example: «ел мен ел» → ел 2 (666.7 per 1,000), мен 1.
 */
import { byarInterval, type Interval, wilsonInterval } from '../intervals/index.js';
import { countsOf, type Words } from '../words/index.js';

export interface Frequency {
  readonly word: string;
  readonly count: number;
  readonly perThousand: number;
  readonly interval: Interval;
  /** Sentences that hold the word, of all. */
  readonly sentences: number;
  readonly sentenceShare: number;
  readonly sentenceInterval: Interval;
}

export function frequencies(words: Words): Frequency[] {
  const counts = countsOf(words);
  const inSentences = new Float64Array(counts.length);
  const lastSentence = new Int32Array(counts.length).fill(-1);
  for (let at = 0; at < words.count; at += 1) {
    const number = words.numbers[at] as number;
    const sentence = words.sentences[at] as number;
    if (lastSentence[number] === sentence) continue;
    lastSentence[number] = sentence;
    inSentences[number] = (inSentences[number] as number) + 1;
  }
  const found: Frequency[] = [];
  for (let number = 0; number < counts.length; number += 1) {
    const count = counts[number] as number;
    if (count === 0) continue;
    const sentences = inSentences[number] as number;
    found.push({
      word: words.vocabulary.word(number),
      count,
      perThousand: (1000 * count) / words.count,
      interval: byarInterval(count, words.count),
      sentences,
      sentenceShare: sentences / words.sentenceCount,
      sentenceInterval: wilsonInterval(sentences, words.sentenceCount),
    });
  }
  return found.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}
