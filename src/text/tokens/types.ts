/**
 * The distinct folded forms of a text, each with a number: an open hash table over UTF-16 units, so that scanning makes no
 * strings. Folding: small letters, no soft hyphens and zero-width characters. A string is made when someone asks for it.
 * Example: «Халық», «ХАЛЫҚ» and «ха\u00adлық» are one type.
 */
import { classOf, foldOf, is } from './character-classes.js';

export class Types {
  #slots = new Int32Array(1 << 12).fill(-1);
  #hashes = new Int32Array(1 << 11);
  #starts = new Uint32Array((1 << 11) + 1);
  #pool = new Uint16Array(1 << 14);
  #count = 0;
  readonly #texts: (string | undefined)[] = [];

  get count(): number {
    return this.#count;
  }

  /** Number of the type of `text[start, end)`. */
  number(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let index = start; index < end; index += 1) {
      const code = text.charCodeAt(index);
      if (classOf[code] !== is.invisible) hash = Math.imul(hash ^ (foldOf[code] as number), 0x01000193);
    }
    hash ^= hash >>> 15;
    let slot = hash & (this.#slots.length - 1);
    for (;;) {
      const id = this.#slots[slot] as number;
      if (id < 0) return this.#add(text, start, end, hash, slot);
      if (this.#hashes[id] === hash && this.#same(id, text, start, end)) return id;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
  }

  text(id: number): string {
    const made = this.#texts[id];
    if (made !== undefined) return made;
    let text = '';
    for (let at = this.#starts[id] as number; at < (this.#starts[id + 1] as number); at += 1)
      text += String.fromCharCode(this.#pool[at] as number);
    this.#texts[id] = text;
    return text;
  }

  #same(id: number, text: string, start: number, end: number): boolean {
    let at = this.#starts[id] as number;
    const last = this.#starts[id + 1] as number;
    for (let index = start; index < end; index += 1) {
      const code = text.charCodeAt(index);
      if (classOf[code] === is.invisible) continue;
      if (at >= last || this.#pool[at] !== foldOf[code]) return false;
      at += 1;
    }
    return at === last;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const id = this.#count;
    if (id + 1 >= this.#hashes.length) {
      this.#hashes = grown(this.#hashes, Int32Array);
      this.#starts = grown(this.#starts, Uint32Array);
    }
    let at = this.#starts[id] as number;
    while (at + end - start > this.#pool.length) this.#pool = grown(this.#pool, Uint16Array);
    for (let index = start; index < end; index += 1) {
      const code = text.charCodeAt(index);
      if (classOf[code] !== is.invisible) this.#pool[at++] = foldOf[code] as number;
    }
    this.#hashes[id] = hash;
    this.#starts[id + 1] = at;
    this.#slots[slot] = id;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const size = this.#slots.length * 4;
    this.#slots = new Int32Array(size).fill(-1);
    for (let id = 0; id < this.#count; id += 1) {
      let slot = (this.#hashes[id] as number) & (size - 1);
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = id;
    }
  }
}

interface Growing {
  readonly length: number;
  set(from: Growing & ArrayLike<number>): void;
}
/** Twice the size, the same beginning. */
export function grown<T extends Growing & ArrayLike<number>>(array: T, Kind: new (length: number) => T): T {
  const larger = new Kind(array.length * 2 + 1);
  larger.set(array);
  return larger;
}
