/**
 * Where the sequences of words of a dictionary stand in a text: one pass over the tokens. Marks are passed over, the end of a
 * sentence and an empty line are not. Each sequence is found at its earliest end from each beginning.
 * Example: халықтық дипломатия* is found in «халықтық (азаматтық) дипломатияны» by coordination, from the first word to the last.
 */
import { grown, tokenKinds } from '../tokens/index.js';
import type { CompiledLanguage, CompiledStep } from './compile.js';
import { isConnector, isWall, linkMarks } from './connectors.js';
import type { Reading } from './reading.js';

/** Places of sequences by ascending first token. */
export interface Places {
  readonly count: number;
  readonly sequences: Uint32Array;
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
}

const noElements: readonly number[] = [];
const mostMembers = 3;

export function placesOf(reading: Reading, compiled: CompiledLanguage): Places {
  const { count, kinds, typeIds, types } = reading.tokens;
  const { from, pool } = compiled.typeElements.of(types, reading.alphabet);
  const { beginning, sequences, elements } = compiled;
  const byLemma = elements.needsKazakhLemmas;
  const walk = new Walk(reading, compiled, from, pool);
  const places = new GrowingPlaces();
  const begin = (element: number, at: number): void => {
    for (const sequence of beginning[element] ?? noElements) {
      const steps = sequences[sequence] as readonly CompiledStep[];
      const last = steps.length === 1 ? at : walk.endFrom(steps, 1, at, compiled.coordination);
      if (last >= 0) places.add(sequence, at, last);
    }
  };
  for (let at = 0; at < count; at += 1) {
    const type = typeIds[at] as number;
    const end = from[type + 1] as number;
    for (let one = from[type] as number; one < end; one += 1) begin(pool[one] as number, at);
    if (byLemma && kinds[at] !== tokenKinds.mark)
      for (const element of elements.ofLemma(reading.lemma(at))) begin(element, at);
  }
  return places.done();
}

class Walk {
  readonly #reading: Reading;
  readonly #compiled: CompiledLanguage;
  readonly #from: Uint32Array;
  readonly #pool: Int32Array;

  constructor(reading: Reading, compiled: CompiledLanguage, from: Uint32Array, pool: Int32Array) {
    this.#reading = reading;
    this.#compiled = compiled;
    this.#from = from;
    this.#pool = pool;
  }

  /** Last token of steps `step …`, of which the one before ended at a token; −1 where they do not follow. */
  endFrom(steps: readonly CompiledStep[], step: number, at: number, mayCoordinate: boolean): number {
    const wanted = steps[step];
    if (wanted === undefined) return at;
    let word = at;
    for (let skipped = 0; skipped <= wanted.most; skipped += 1) {
      word = this.#next(word);
      if (word < 0) break;
      if (skipped < wanted.least || !this.#meets(word, wanted)) continue;
      const end = this.endFrom(steps, step + 1, word, mayCoordinate);
      if (end >= 0) return end;
    }
    if (!mayCoordinate || wanted.most > 0) return -1;
    const joined = this.#afterMembers(at, wanted);
    return joined < 0 ? -1 : this.endFrom(steps, step + 1, joined, false);
  }

  /** «X, W және Y Z»: from X over linked members to the Z that is wanted. */
  #afterMembers(from: number, wanted: CompiledStep): number {
    let at = from;
    for (let member = 0; member < mostMembers; member += 1) {
      const next = this.#nextLinked(at);
      if (next < 0) return -1;
      at = next;
      const after = this.#next(at);
      if (after < 0) return -1;
      if (this.#meets(after, wanted)) return after;
    }
    return -1;
  }

  /** The next word that is no connector, if a connector or a linking mark stands before it. */
  #nextLinked(from: number): number {
    const { tokens, text, language } = this.#reading;
    let linked = false;
    for (let at = from + 1; at < tokens.count; at += 1) {
      if (this.#isCut(at)) return -1;
      if (tokens.kinds[at] === tokenKinds.mark) linked ||= linkMarks.has(text.charAt(tokens.starts[at] as number));
      else if (isConnector(this.#reading.key(at), language)) linked = true;
      else return linked ? at : -1;
    }
    return -1;
  }

  #next(from: number): number {
    const { tokens } = this.#reading;
    for (let at = from + 1; at < tokens.count; at += 1) {
      if (this.#isCut(at)) return -1;
      if (tokens.kinds[at] !== tokenKinds.mark) return at;
    }
    return -1;
  }

  /** A sentence or a paragraph ends before or at this token. */
  #isCut(at: number): boolean {
    const { tokens, text } = this.#reading;
    const start = tokens.starts[at] as number;
    if (isWall(this.#reading, at)) return true;
    return hasEmptyLine(text, tokens.ends[at - 1] as number, start);
  }

  #meets(at: number, { elements, any }: CompiledStep): boolean {
    if (any) return true;
    const type = this.#reading.tokens.typeIds[at] as number;
    const end = this.#from[type + 1] as number;
    for (let one = this.#from[type] as number; one < end; one += 1)
      if (elements.includes(this.#pool[one] as number)) return true;
    const known = this.#compiled.elements;
    return known.needsKazakhLemmas && known.ofLemma(this.#reading.lemma(at)).some((one) => elements.includes(one));
  }
}

export function hasEmptyLine(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 0x0a) lines += 1;
  return lines > 1;
}

class GrowingPlaces {
  #sequences = new Uint32Array(256);
  #firsts = new Uint32Array(256);
  #lasts = new Uint32Array(256);
  #count = 0;

  add(sequence: number, first: number, last: number): void {
    if (this.#count === this.#firsts.length) {
      this.#sequences = grown(this.#sequences, Uint32Array);
      this.#firsts = grown(this.#firsts, Uint32Array);
      this.#lasts = grown(this.#lasts, Uint32Array);
    }
    this.#sequences[this.#count] = sequence;
    this.#firsts[this.#count] = first;
    this.#lasts[this.#count] = last;
    this.#count += 1;
  }

  done(): Places {
    return {
      count: this.#count,
      sequences: this.#sequences.subarray(0, this.#count),
      firsts: this.#firsts.subarray(0, this.#count),
      lasts: this.#lasts.subarray(0, this.#count),
    };
  }
}
