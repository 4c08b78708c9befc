/**
 * What each type of a text meets in a dictionary, kept beside the types so that a word costs one look-up however often it
 * comes, in one text or in the pieces of a long one.
 */
import type { Language } from '../../language/index.js';
import type { LatinAlphabet } from '../script/index.js';
import { grown, type Types } from '../tokens/index.js';
import type { Elements } from './elements.js';
import { keyOf } from './keys.js';

class ElementsOfTypes {
  /** Elements of type t stand at `pool[from[t]] … pool[from[t + 1] − 1]`. */
  from = new Uint32Array(1 << 10);
  pool = new Int32Array(1 << 10);
  #known = 0;

  update(types: Types, find: (folded: string) => readonly number[]): void {
    while (this.#known < types.count) {
      if (this.#known + 1 >= this.from.length) this.from = grown(this.from, Uint32Array);
      let at = this.from[this.#known] as number;
      for (const element of find(types.text(this.#known))) {
        if (at >= this.pool.length) this.pool = grown(this.pool, Int32Array);
        this.pool[at] = element;
        at += 1;
      }
      this.#known += 1;
      this.from[this.#known] = at;
    }
  }
}

export class TypeElements {
  readonly #elements: Elements;
  readonly #language: Language;
  readonly #kept = new WeakMap<Types, Map<LatinAlphabet | undefined, ElementsOfTypes>>();

  constructor(elements: Elements, language: Language) {
    this.#elements = elements;
    this.#language = language;
  }

  of(types: Types, alphabet: LatinAlphabet | undefined): ElementsOfTypes {
    let kept = this.#kept.get(types);
    if (kept === undefined) {
      kept = new Map();
      this.#kept.set(types, kept);
    }
    let found = kept.get(alphabet);
    if (found === undefined) {
      found = new ElementsOfTypes();
      kept.set(alphabet, found);
    }
    found.update(types, (folded) => this.#elements.ofWord(keyOf(folded, this.#language, alphabet)));
    return found;
  }
}
