/**
 * What a reading gains from its neighbours: signs of the word before and the word after, each a whole number made from
 * the letters alone, so that a type is looked at once and a text costs a few additions a token.
 * Example: before «бойынша» (adposition) a bare noun is likelier than an imperative.
 */
import { type Candidate, candidates, closedUnknown, kinds } from './candidates.js';
import { mix, outline, rival, textHash } from './features.js';
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

/**
 * Keys that signs are crossed with, for each candidate: its outline; its kind, or form and lemma of a closed-class word; and
 * whether the word as it stands competes with word + suffix («кітапты»: «with books», or «the book» before a verb).
 */
export function contextKeys(all: readonly Candidate[], form: string, lexicon: Lexicon): number[][] {
  const lower = form.toLowerCase();
  const bits = all.map((one) => lexicon.stems.get(one.lemma) ?? 0);
  const stripped = rival(all, bits, kinds.nominal);
  const whole = (lexicon.stems.get(lower) ?? 0) === 0 ? 0 : 1;
  return all.map((one) => {
    const own = one.kind === kinds.closed ? textHash(lower) ^ textHash(one.lemma) : one.kind;
    const contest = one.reading.chain.length === 0 ? 5000 + one.kind * 100 + stripped : 6000 + outline(one) * 2 + whole;
    return [outline(one), own, contest];
  });
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
