/**
 * The words of a text as numbers, each with its place and its sentence: what every count in this room counts. The unit is the
 * form (small letters, look-alike letters repaired) or the lemma (in Russian and English the stem).
 * Example: «Елдің тарихы. Елде …» by lemma: ел, тарих | ел.
 */
import type { Language } from '../../../language/index.js';
import { lemmas } from '../../lemmas.js';
import { repairHomoglyphs } from '../../script/index.js';
import { divide } from '../../sentences/index.js';
import { scan, tokenKinds } from '../../tokens/index.js';
import { Vocabulary } from './vocabulary.js';

export type WordUnit = 'form' | 'lemma';
export interface WordOptions {
  readonly language: Language;
  readonly unit?: WordUnit;
  /** Numbers count as words: for text reuse, where «2030» is part of what was taken over. */
  readonly numbers?: boolean;
}
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly numbers: Uint32Array;
  /** UTF-16 offsets; the end is exclusive. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Sentence of each word, from 0; never falls. */
  readonly sentences: Uint32Array;
  readonly sentenceCount: number;
  readonly vocabulary: Vocabulary;
}

export function wordsOf(text: string, options: WordOptions, vocabulary = new Vocabulary()): Words {
  const tokens = scan(text);
  const { firsts, count: sentenceCount } = divide(text, tokens);
  const kept = new Uint32Array(tokens.count);
  const starts = new Uint32Array(tokens.count);
  const ends = new Uint32Array(tokens.count);
  const sentences = new Uint32Array(tokens.count);
  const formNumbers = new Int32Array(tokens.types.count).fill(-1);
  let count = 0;
  for (let sentence = 0; sentence < sentenceCount; sentence += 1) {
    const from = firsts[sentence] as number;
    const to = firsts[sentence + 1] as number;
    const found = options.unit === 'lemma' ? lemmasBetween(text, tokens, from, to, options.language) : undefined;
    for (let at = from; at < to; at += 1) {
      const kind = tokens.kinds[at];
      if (kind !== tokenKinds.word && !(kind === tokenKinds.number && options.numbers === true)) continue;
      const type = tokens.typeIds[at] as number;
      let number: number;
      if (found !== undefined && kind === tokenKinds.word)
        number = vocabulary.number((found[at - from] ?? '').toLowerCase());
      else {
        number = formNumbers[type] as number;
        if (number < 0) {
          number = vocabulary.number(repairHomoglyphs(tokens.types.text(type)));
          formNumbers[type] = number;
        }
      }
      kept[count] = number;
      starts[count] = tokens.starts[at] as number;
      ends[count] = tokens.ends[at] as number;
      sentences[count] = sentence;
      count += 1;
    }
  }
  return {
    text,
    count,
    numbers: kept.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    sentences: sentences.subarray(0, count),
    sentenceCount,
    vocabulary,
  };
}

function lemmasBetween(
  text: string,
  tokens: ReturnType<typeof scan>,
  from: number,
  to: number,
  language: Language,
): readonly string[] {
  const forms: string[] = [];
  for (let at = from; at < to; at += 1)
    forms.push(repairHomoglyphs(text.slice(tokens.starts[at], tokens.ends[at]).replace(invisible, '')));
  return lemmas(forms, language);
}

/** Soft hyphens and zero-width characters stand inside words and are no letters. */
const invisible = /[\u00ad\u200b\u2060\ufeff]|\u200c|\u200d/g;

/** How often each word of the vocabulary stands in the text. */
export function countsOf(words: Words): Float64Array {
  const counts = new Float64Array(words.vocabulary.size);
  for (let at = 0; at < words.count; at += 1) {
    const number = words.numbers[at] as number;
    counts[number] = (counts[number] as number) + 1;
  }
  return counts;
}
