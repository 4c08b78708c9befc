/**
 * What the ranking looks at, as whole numbers hashed into one table of weights: the chain of suffixes, what the lexica know
 * of the stem, the letters it ends in, and (see context.ts) the neighbours.
 * Example: for «халқының» the reading халық+poss3+genitive has the features chain, listed stem, dropped vowel restored …
 */
import { type Candidate, kinds } from './candidates.js';
import { known, type Lexicon, type Memory } from './lexicon.js';
import { suffixes } from './suffixes.js';

const tableBits = 18;
export const tableSize = 1 << tableBits;

export function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b + 0x165667b1, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 13), 0x9e3779b1) ^ Math.imul(c + 0x3c6ef372, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) >>> (32 - tableBits);
}

export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

const bucket = (count: number): number => (count === 0 ? 0 : count === 1 ? 1 : count < 4 ? 2 : 3);
const vowels = /[аәеёиоөуұүыіэюя]/;
const recentVoice = /(?:л|н|с)$/;

/** What neighbours and templates see of a candidate: its kind with the outermost suffix, or its closed class. */
export const outline = (one: Candidate): number =>
  one.kind === kinds.closed ? 1000 + one.tag : one.kind * 200 + (one.reading.chain.at(-1) ?? 199);

export function baseFeatures(all: readonly Candidate[], form: string, lexicon: Lexicon, memory: Memory): Int32Array[] {
  const lower = form.toLowerCase();
  const capital = form === lower ? 0 : form === form.toUpperCase() && form.length > 1 ? 2 : 1;
  const seen = memory.forms.get(lower);
  const wordBits = standing(lexicon.stems.get(lower) ?? 0, kinds.nominal);
  const longest = [0, 0, 0];
  let longestOwn = 0;
  const bitsOf = all.map((one) => {
    const bits = lexicon.stems.get(one.lemma) ?? 0;
    const fits =
      one.kind === kinds.verbal
        ? bits & (known.verb | known.ownVerb)
        : bits & ~(known.verb | known.ownVerb | known.dropsVowel);
    if (one.kind !== kinds.verbal && bits & (known.ownNominal | known.closed))
      longestOwn = Math.max(longestOwn, one.lemma.length);
    if (fits !== 0) longest[one.kind] = Math.max(longest[one.kind] ?? 0, one.lemma.length);
    return bits;
  });
  const rivals = [rival(all, bitsOf, kinds.nominal), rival(all, bitsOf, kinds.verbal)];
  const closedForm = all[0]?.kind === kinds.closed && all[0].tag < 12 ? 1 : 0;
  return all.map((one, index) => {
    const { kind, lemma, tag } = one;
    const { chain, restored, disharmonic } = one.reading;
    const bits = standing(bitsOf[index] ?? 0, kind);
    const as = kind * 16 + (kind === kinds.closed ? tag : 0);
    const inner = chain[0] ?? 99;
    const outer = chain.at(-1) ?? 99;
    let chainHash = kind;
    for (const suffix of chain) chainHash = Math.imul(chainHash ^ (suffix + 1), 0x01000193);
    const verbs = bucket(memory.verbs.get(lemma) ?? 0);
    const others = bucket(memory.others.get(lemma) ?? 0);
    const before = seen?.get(lemma) ?? 0;
    const found: number[] = [
      mix(1, chainHash, kind),
      mix(2, as, bits),
      mix(3, as, bits, inner),
      mix(6, as, chain.length),
      mix(7, as, Math.min(lemma.length, 8), bits === 0 ? 0 : 1),
      mix(8, restored, kind * 2 + ((bitsOf[index] ?? 0) & known.dropsVowel ? 1 : 0), bits),
      mix(37, as, bits === 0 || bits === 1 ? 1 : 0, ((longest[0] ?? 0) > 0 ? 1 : 0) + ((longest[1] ?? 0) > 0 ? 2 : 0)),
      mix(9, disharmonic ? 1 : 0, kind, capital),
      mix(10, as, chain.length === 0 ? 1 : 0, wordBits),
      mix(11, capital, kind, outer),
      mix(12, kind, textHash(lemma.slice(-2))),
      mix(13, kind, textHash(lemma.slice(-3))),
      mix(14, as, verbs * 4 + others, bits === 0 ? 0 : 1),
      mix(15, bucket(before), seen === undefined ? 0 : seen.size > 1 ? 2 : 1, closedForm),
      mix(16, as, lemma.length - (longest[kind] ?? 0), wordBits === 0 ? 0 : 1),
      mix(17, as, (longest[0] ?? 0) - (longest[1] ?? 0), longest[0] === 0 ? 0 : longest[1] === 0 ? 1 : 2),
      mix(28, kind, Math.sign(lemma.length - longestOwn), bits),
      mix(18, vowels.test(lemma) ? 1 : 0, kind),
      mix(19, closedForm, as, chain.length),
      mix(20, lemma.length === lower.length ? 1 : 0, capital, bits),
      mix(21, as, inner, lemma.charCodeAt(lemma.length - 1)),
      mix(22, as, capital, bits),
    ];
    if (chain.length === 0 && kind !== kinds.closed) {
      found.push(mix(30, kind, bits, rivals[0] ?? 0), mix(31, kind, bits, rivals[1] ?? 0));
      found.push(
        mix(33, kind, textHash(lemma.slice(-2))),
        mix(34, capital, kind * 8 + Math.min(bits, 7), rivals[0] ?? 0),
      );
    } else found.push(mix(32, kind, outer, wordBits), mix(35, kind, inner, bits), mix(36, kind, wordBits, bits));
    found.push(mix(41, kind, cluster(lemma), bits));
    if (kind === kinds.verbal) {
      const longer = voicedRival(all, bitsOf, one);
      if (longer >= 0) found.push(mix(38, inner, bits, longer), mix(26, inner, verbs, longer));
      const shorter = chain.length === 0 || inner < firstVoice || inner > lastVoice ? baseRival(all, bitsOf, one) : -1;
      if (shorter >= 0)
        found.push(mix(39, lemma.charCodeAt(lemma.length - 1), bits, shorter), mix(27, bits, verbs, shorter));
    }
    for (let at = 0; at < chain.length; at += 1) {
      found.push(mix(4, kind, chain[at] ?? 0), mix(5, kind, chain[at] ?? 0, chain[at + 1] ?? 99));
    }
    if (kind === kinds.verbal) {
      const voiced = inner < 99 ? 1 : 0;
      found.push(mix(23, inner, bits, recentVoice.test(lemma) ? 1 : 0));
      found.push(mix(24, voiced, verbs, recentVoice.test(lemma) ? 1 : 0));
    }
    if (kind === kinds.closed) found.push(mix(25, textHash(lower), textHash(lemma), tag));
    return Int32Array.from(found);
  });
}

const firstVoice = suffixes.findIndex((one) => one.name === 'reciprocal');
const lastVoice = suffixes.findIndex((one) => one.name === 'causative');

/** Standing of the verb that this one would be with its innermost suffix grown on (құр+ыл → құрыл); −1 if there is none. */
function voicedRival(all: readonly Candidate[], bits: readonly number[], one: Candidate): number {
  const inner = one.reading.chain[0] ?? -1;
  if (inner < firstVoice || inner > lastVoice) return -1;
  let best = -1;
  all.forEach((other, index) => {
    if (other.kind !== kinds.verbal || other.reading.chain.length !== one.reading.chain.length - 1) return;
    if (other.lemma.startsWith(one.lemma.slice(0, -1)))
      best = Math.max(best, standing(bits[index] ?? 0, kinds.verbal) >> 3);
  });
  return best;
}

/** The same seen from the longer verb. */
function baseRival(all: readonly Candidate[], bits: readonly number[], one: Candidate): number {
  let best = -1;
  all.forEach((other, index) => {
    const inner = other.reading.chain[0] ?? -1;
    if (other.kind !== kinds.verbal || inner < firstVoice || inner > lastVoice) return;
    if (other.reading.chain.length !== one.reading.chain.length + 1) return;
    if (one.lemma.startsWith(other.lemma.slice(0, -1)))
      best = Math.max(best, standing(bits[index] ?? 0, kinds.verbal) >> 3);
  });
  return best;
}

const legalClusters = /(?:[рлйуинм][тқкпсш]|[сшқкпх]т|[кн]с)$/;
/** Consonants at the stem's end: none or one, two that Kazakh allows, two that it does not. */
const cluster = (stem: string): number =>
  /[бвгғд]$/.test(stem) ? 3 : /[^аәеёиоөуұүыіэюяьъ]{2}$/.test(stem) ? (legalClusters.test(stem) ? 1 : 2) : 0;

/** How well a stem is known as what this reading makes of it, in few steps, so that little training suffices. */
function standing(bits: number, kind: number): number {
  const verb = bits & known.ownVerb ? 3 : bits & known.verb ? 2 : 0;
  const nominal =
    bits & (known.ownNominal | known.closed)
      ? 5
      : bits & (known.name | known.ownName)
        ? 4
        : bits & known.unimorph
          ? 3
          : bits & known.inflectedNoun
            ? 6
            : bits & known.inflectedVerb
              ? 7
              : bits & (known.listed | known.bare)
                ? 2
                : bits & known.gerund
                  ? 1
                  : 0;
  if (kind === kinds.verbal) return verb * 8 + (verb === 0 && nominal > 0 ? 1 : nominal >= 3 && nominal <= 5 ? 2 : 0);
  return nominal * 4 + verb;
}

/** The outermost suffix of the reading of this kind that has suffixes and the longest known stem; 98 if there is none. */
export function rival(all: readonly Candidate[], bits: readonly number[], kind: number): number {
  let best = 98;
  let length = 1;
  all.forEach((one, index) => {
    if (one.kind !== kind || one.reading.chain.length === 0 || one.lemma.length <= length) return;
    const strong =
      kind === kinds.verbal ? known.verb | known.ownVerb : ~(known.verb | known.ownVerb | known.dropsVowel);
    if (((bits[index] ?? 0) & strong) === 0) return;
    best = one.reading.chain.at(-1) ?? 98;
    length = one.lemma.length;
  });
  return best;
}
