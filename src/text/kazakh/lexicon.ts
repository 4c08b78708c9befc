/**
 * What is known of a stem before any training, as bits: from hunspell-kk (MPL), from the treebank and UniMorph (CC BY-SA),
 * from our own lists. Each source stands in a folder of its own under `language-data/`, with its licence.
 * Example: «құр» is listed and is a verb stem, since «құру» takes verb endings in the list.
 */

export const known = {
  listed: 1,
  verb: 2,
  bare: 4,
  name: 8,
  ownNominal: 16,
  ownVerb: 32,
  ownName: 64,
  /** Listed, but also stem + suffixes of another listed noun / verb: «ғасырда». */
  inflectedNoun: 128,
  inflectedVerb: 256,
  unimorph: 512,
  dropsVowel: 1024,
  gerund: 2048,
  closed: 4096,
} as const;

export interface ClosedReading {
  readonly lemma: string;
  readonly tag: number;
}

export interface Lexicon {
  readonly stems: ReadonlyMap<string, number>;
  readonly closed: ReadonlyMap<string, readonly ClosedReading[]>;
  /** Forms with one lemma whatever stands around them. */
  readonly sure: ReadonlyMap<string, string>;
  /** Of the treebank: how often a stem is a lemma of a verb / of anything else, and what a form's lemmas were. */
  readonly memory: Memory;
}

export interface Memory {
  readonly verbs: ReadonlyMap<string, number>;
  readonly others: ReadonlyMap<string, number>;
  /** form → lemma → count. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export const closedTags = [
  'pron',
  'det',
  'adp',
  'cconj',
  'sconj',
  'part',
  'adv',
  'intj',
  'aux',
  'verb',
  'adj',
  'num',
] as const;

/** `words.txt` of a folder: a word, a tab, letters of what it is. */
export function readStems(text: string, meaning: Readonly<Record<string, number>>, into: Map<string, number>): void {
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const tab = line.indexOf('\t');
    const word = line.slice(0, tab);
    let bits = into.get(word) ?? 0;
    for (let index = tab + 1; index < line.length; index += 1) bits |= meaning[line.charAt(index)] ?? 0;
    into.set(word, bits);
  }
}

/** `closed-words.txt`: `class: word form=lemma …`, several lines a class. */
export function readClosed(text: string): Map<string, ClosedReading[]> {
  const found = new Map<string, ClosedReading[]>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    const tag = closedTags.indexOf(line.slice(0, colon) as (typeof closedTags)[number]);
    if (line.startsWith('#') || tag < 0) continue;
    for (const entry of line.slice(colon + 1).split(' ')) {
      if (entry === '') continue;
      const [form = '', lemma = form] = entry.split('=');
      const list = found.get(form) ?? [];
      if (!list.some((one) => one.lemma === lemma && one.tag === tag)) list.push({ lemma, tag });
      found.set(form, list);
    }
  }
  return found;
}

/** Lines `sure:` of `closed-words.txt`. */
export function readSure(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (!line.startsWith('sure:')) continue;
    for (const entry of line.slice(5).trim().split(' ')) {
      const [form = '', lemma = form] = entry.split('=');
      found.set(form, lemma);
    }
  }
  return found;
}

/** Own lists: `class: word word …`. */
export function readOwn(text: string, bit: number, into: Map<string, number>): void {
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    for (const word of line.split(/\s+/)) if (word !== '') into.set(word, (into.get(word) ?? 0) | bit);
  }
}
