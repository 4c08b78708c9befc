/**
 * Fixed expressions: sequences of 2–4 words that stand together more often than their parts alone would have it, by the
 * interaction term of the saturated log-linear model (D. Blaheta & M. Johnson 2001, «Unsupervised learning of multi-word
 * verbs», ACL Workshop on Collocations, pp. 54–60): λ = Σ (−1)^(K−|b|) ln(n_b + ½) over the 2^K patterns b of agreement,
 * σ² = Σ 1/(n_b + ½), z = λ/σ.
 * Example: of 10 bigrams, «a b» 3 times, «a» otherwise 1, «b» otherwise 1, neither 5: λ = ln(3.5·5.5/(1.5·1.5)) = 2.147.
 */
import { normalBothTails } from '../distributions/index.js';
import type { Words } from '../words/index.js';

export interface Sequence {
  readonly words: readonly string[];
  readonly count: number;
  readonly lambda: number;
  readonly z: number;
  readonly p: number;
}
export interface SequenceOptions {
  readonly size?: 2 | 3 | 4;
  readonly leastCount?: number;
}

export function sequences(texts: readonly Words[], { size = 2, leastCount = 2 }: SequenceOptions = {}): Sequence[] {
  const masks = 1 << size;
  // For every set of positions, how many sequences have these words there, whatever stands elsewhere.
  const agreeing = Array.from({ length: masks }, () => new Map<string, number>());
  let all = 0;
  const first = new Map<string, readonly string[]>();
  for (const words of texts)
    for (let at = 0; at + size <= words.count; at += 1) {
      if (words.sentences[at] !== words.sentences[at + size - 1]) continue;
      all += 1;
      for (let mask = 1; mask < masks; mask += 1) {
        const key = keyOf(words, at, size, mask);
        const counts = agreeing[mask] as Map<string, number>;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (mask === masks - 1 && !first.has(key))
          first.set(
            key,
            Array.from({ length: size }, (_, one) => words.vocabulary.word(words.numbers[at + one] as number)),
          );
      }
    }
  const found: Sequence[] = [];
  for (const [key, words] of first) {
    const count = agreeing[masks - 1]?.get(key) ?? 0;
    if (count < leastCount) continue;
    const numbers = key.split(' ');
    const atLeast = Float64Array.from({ length: masks }, (_, mask) =>
      mask === 0 ? all : (agreeing[mask]?.get(numbers.filter((_, one) => mask & (1 << one)).join(' ')) ?? 0),
    );
    found.push({ words, count, ...interaction(atLeast, size) });
  }
  return found.sort((a, b) => b.z - a.z || b.count - a.count || (a.words.join(' ') < b.words.join(' ') ? -1 : 1));
}

function interaction(atLeast: Float64Array, size: number): { lambda: number; z: number; p: number } {
  const exactly = atLeast.slice();
  // What agrees in these positions and in no other.
  for (let one = 0; one < size; one += 1)
    for (let mask = 0; mask < exactly.length; mask += 1)
      if ((mask & (1 << one)) === 0) exactly[mask] = (exactly[mask] as number) - (exactly[mask | (1 << one)] as number);
  let lambda = 0;
  let variance = 0;
  exactly.forEach((n, mask) => {
    let set = 0;
    for (let rest = mask; rest > 0; rest >>= 1) set += rest & 1;
    lambda += ((size - set) % 2 === 0 ? 1 : -1) * Math.log(n + 0.5);
    variance += 1 / (n + 0.5);
  });
  const z = lambda / Math.sqrt(variance);
  return { lambda, z, p: normalBothTails(z) };
}

function keyOf(words: Words, at: number, size: number, mask: number): string {
  let key = '';
  for (let one = 0; one < size; one += 1)
    if (mask & (1 << one)) key += key === '' ? `${words.numbers[at + one]}` : ` ${words.numbers[at + one]}`;
  return key;
}
