/**
 * What a reading gains from its neighbours: signs of the word before and the word after, each a whole number made from
 * the letters alone, so that a type is looked at once and a text costs a few additions a token.
 * Example: before «бойынша» (adposition) a bare noun is likelier than an imperative.
 */
import { type Candidate, candidates, closedUnknown, kinds } from './candidates.js';
import { mix, outline, textHash } from './features.js';
import { known, type Lexicon } from './lexicon.js';

export const signCount = 4;
export const signsOfEdge: readonly number[] = [1, 2, 3, 4];

/** Three signs of a form: its last letters, itself if it is a closed-class word, its shape. */
export function signsOf(form: string, lexicon: Lexicon): number[] {
  const lower = form.toLowerCase();
  const shape = /^\p{L}/u.test(form)
    ? form === lower
      ? 11
      : 12
    : /^\p{N}/u.test(form)
      ? 13
      : 14 + (textHash(form) & 0xff);
  return [
    textHash(lower.slice(-3)),
    lexicon.closed.has(lower) ? textHash(lower) : textHash(lower.slice(-2)) + 7,
    shape,
    roughly(form, lexicon),
  ];
}

/** The outline of the reading with the longest known stem, no training needed. */
function roughly(form: string, lexicon: Lexicon): number {
  let best = 77;
  let length = 1;
  for (const one of candidates(form, lexicon)) {
    if (one.kind === kinds.closed && one.tag !== closedUnknown) return outline(one);
    const bits = lexicon.stems.get(one.lemma) ?? 0;
    const strong =
      one.kind === kinds.verbal ? known.verb | known.ownVerb : ~(known.verb | known.ownVerb | known.dropsVowel);
    if ((bits & strong) === 0 || one.lemma.length <= length) continue;
    best = outline(one);
    length = one.lemma.length;
  }
  return best;
}

/** Keys of a candidate that signs are crossed with. */
export function contextKeys(one: Candidate, form: string): number[] {
  const closed = one.kind === 2;
  return [outline(one), closed ? textHash(form.toLowerCase()) ^ textHash(one.lemma) : one.kind];
}

export function contextFeatures(
  keys: readonly number[],
  before: readonly number[],
  after: readonly number[],
): number[] {
  const found: number[] = [];
  for (const key of keys) {
    for (let sign = 0; sign < signCount; sign += 1) {
      found.push(mix(40 + sign, key, before[sign] ?? 0), mix(50 + sign, key, after[sign] ?? 0));
    }
  }
  return found;
}
