/**
 * Reads what stands under `language-data/`: own lists (Apache-2.0), hunspell-kk (MPL-1.1), and what was derived from the
 * treebank and UniMorph (CC BY-SA 4.0), each in a folder of its own. Read once, when the first Kazakh word comes.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tableSize } from './features.js';
import { closedTags, known, type Lexicon, type Memory, readClosed, readOwn, readStems, readSure } from './lexicon.js';

/** Found from `src/text/kazakh` and from `dist/text/kazakh` alike. */
const folder = fileURLToPath(new URL('../../../language-data/', import.meta.url));
const read = (path: string): string => readFileSync(folder + path, 'utf8');

/** Letters of `hunspell-kk/words.txt` and of `kazakh-treebank/unimorph.txt`. */
const stemLetters: Readonly<Record<string, number>> = {
  n: known.listed,
  v: known.verb,
  x: known.bare,
  p: known.name,
  g: known.gerund,
  i: known.inflectedNoun,
  j: known.inflectedVerb,
  u: known.unimorph,
};

const asStem = new Set(['pron', 'det', 'adv', 'adj', 'num'].map((name) => closedTags.indexOf(name as 'pron')));

/** Everything but the memory of the treebank. */
export function lexiconWithout(memory: Memory): Lexicon {
  const stems = new Map<string, number>();
  readStems(read('hunspell-kk/words.txt'), stemLetters, stems);
  readOwn(read('kazakh/nominals.txt'), known.ownNominal, stems);
  readOwn(read('kazakh/verbs.txt'), known.ownVerb, stems);
  readOwn(read('kazakh/names.txt'), known.ownName, stems);
  readStems(read('kazakh-treebank/unimorph.txt'), stemLetters, stems);
  readOwn(read('kazakh/vowel-drop.txt'), known.dropsVowel, stems);
  const words = read('kazakh/closed-words.txt');
  const closed = readClosed(words);
  for (const [form, entries] of closed)
    if (entries.some((one) => one.lemma === form && asStem.has(one.tag)))
      stems.set(form, (stems.get(form) ?? 0) | known.closed);
  return { stems, closed, sure: readSure(words), memory };
}

/** `memory.txt`: `v lemma count`, `o lemma count`, `f form lemma count …`, tab-separated. */
export function readMemory(text: string): Memory {
  const verbs = new Map<string, number>();
  const others = new Map<string, number>();
  const forms = new Map<string, ReadonlyMap<string, number>>();
  for (const line of text.split('\n')) {
    const [kind, key = '', ...rest] = line.split('\t');
    if (kind === 'v') verbs.set(key, Number(rest[0]));
    else if (kind === 'o') others.set(key, Number(rest[0]));
    else if (kind === 'f') {
      const lemmas = new Map<string, number>();
      for (let at = 0; at + 1 < rest.length; at += 2) lemmas.set(rest[at] ?? '', Number(rest[at + 1]));
      forms.set(key, lemmas);
    }
  }
  return { verbs, others, forms };
}

/** `weights.txt`: bucket and weight in thousandths, one pair a line. */
export function readWeights(text: string): Float32Array {
  const weights = new Float32Array(tableSize);
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const space = text.indexOf(' ', at);
    if (space > at && space < end && text.charCodeAt(at) !== 0x23)
      weights[Number(text.slice(at, space))] = Number(text.slice(space + 1, end)) / 1000;
    at = end + 1;
  }
  return weights;
}

export const trained = (): { readonly lexicon: Lexicon; readonly weights: Float32Array } => ({
  lexicon: lexiconWithout(readMemory(read('kazakh-treebank/memory.txt'))),
  weights: readWeights(read('kazakh-treebank/weights.txt')),
});
