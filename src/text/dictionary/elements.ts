/**
 * Which elements of a dictionary a word meets: asked once for each type of a text, then known. A word with a hyphen meets what
 * it meets whole and what any of its parts meets.
 * Example: «тарихи-мәдени» meets мәдени*, «БҰҰ-ның» meets бұұ.
 */
import type { Language } from '../../language/index.js';
import { isKazakhLemma, kazakhLemmas } from '../kazakh/index.js';
import { stem } from '../stems/index.js';
import { globMatcher } from './glob.js';
import type { Element } from './pattern.js';
import type { Lemmatize } from './reading.js';
import { boundedRegex } from './regex.js';

/** No word is longer; what is, is no word. */
const longestWord = 256;

type Ids = number[];

export class Elements {
  readonly #language: Language;
  readonly #lemmatize: Lemmatize;
  readonly #ids = new Map<string, number>();
  readonly #forms = new Map<string, Ids>();
  readonly #prefixes = new Map<number, Map<string, Ids>>();
  readonly #others: { readonly id: number; readonly matches: (word: string) => boolean }[] = [];
  /** Stems of Russian and English; in Kazakh lemmas, which depend on the sentence. */
  readonly #lemmas = new Map<string, Ids>();
  #shortest = Number.POSITIVE_INFINITY;
  #longest = 0;

  constructor(language: Language, lemmatize: Lemmatize = kazakhLemmas) {
    this.#language = language;
    this.#lemmatize = lemmatize;
  }

  get needsKazakhLemmas(): boolean {
    return this.#language === 'kk' && this.#lemmas.size > 0;
  }

  get count(): number {
    return this.#ids.size;
  }

  /** Number of the element; the same element has the same number. */
  number(element: Element): number {
    const name = JSON.stringify(element);
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(name, id);
    this.#add(element, id);
    return id;
  }

  #add(element: Element, id: number): void {
    if (element.kind === 'form') push(this.#forms, element.key, id);
    else if (element.kind === 'lemma') push(this.#lemmas, this.#lemmaOf(element.word), id);
    else if (element.kind === 'regex') {
      const made = boundedRegex(element.source, this.#language);
      if ('regex' in made) this.#others.push({ id, matches: (word) => made.regex.matches(word) });
    } else if (/^[^*?]+\*$/.test(element.glob)) {
      const prefix = element.glob.slice(0, -1);
      const same = this.#prefixes.get(prefix.length) ?? new Map<string, Ids>();
      this.#prefixes.set(prefix.length, same);
      push(same, prefix, id);
      this.#shortest = Math.min(this.#shortest, prefix.length);
      this.#longest = Math.max(this.#longest, prefix.length);
    } else this.#others.push({ id, matches: globMatcher(element.glob) });
  }

  /** The word passes through what the text passes through; a Kazakh lemma is left as it is («баста» is no form of бас). */
  #lemmaOf(word: string): string {
    if (this.#language !== 'kk') return stem(word, this.#language);
    return isKazakhLemma(word) ? word : (this.#lemmatize([word])[0] ?? word).toLowerCase();
  }

  /** Elements that a word meets by its form (and in Russian and English by its stem), in ascending order. */
  ofWord(word: string): readonly number[] {
    if (word.length > longestWord) return [];
    const found = new Set<number>();
    this.#collect(word, found);
    if (word.includes('-')) for (const part of word.split('-')) this.#collect(part, found);
    return [...found].sort((a, b) => a - b);
  }

  /** Elements that a Kazakh lemma meets. */
  ofLemma(lemma: string): readonly number[] {
    return this.#lemmas.get(lemma.toLowerCase()) ?? [];
  }

  #collect(word: string, found: Set<number>): void {
    for (const id of this.#forms.get(word) ?? []) found.add(id);
    const last = Math.min(this.#longest, word.length);
    for (let length = this.#shortest; length <= last; length += 1)
      for (const id of this.#prefixes.get(length)?.get(word.slice(0, length)) ?? []) found.add(id);
    for (const { id, matches } of this.#others) if (matches(word)) found.add(id);
    if (this.#lemmas.size > 0 && this.#language !== 'kk')
      for (const id of this.#lemmas.get(stem(word, this.#language)) ?? []) found.add(id);
  }
}

function push(map: Map<string, Ids>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}
