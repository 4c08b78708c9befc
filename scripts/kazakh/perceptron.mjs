// The averaged perceptron (Collins 2002) that ranks the readings of a token. Deterministic: fixed order of shuffling, fixed
// number of rounds. Counts that a token is shown come from the other parts of the treebank (jackknife).
import { memoryOf, parts } from './memory.mjs';

export function train(
  sentences,
  lexicon,
  text,
  { rounds = 8, folds = 12, unknownEvery = 4, seeds = 4, paradigms = [] } = {},
) {
  const { candidates, baseFeatures, contextFeatures, contextKeys, fixedLemma, signsOf, signsOfEdge, tableSize } = text;
  const samples = [];
  const pieces = parts(sentences, folds);
  for (const piece of pieces) {
    const memory = memoryOf(pieces.filter((one) => one !== piece).flat());
    const seen = { ...lexicon, memory };
    for (const { words } of piece) {
      const signs = words.map(({ form }) => signsOf(form, lexicon));
      words.forEach(({ form, lemma, upos }, at) => {
        if (upos === 'PUNCT' || fixedLemma(form, lexicon) !== undefined) return;
        sample(form, lemma, upos, seen, memory, signs, at);
        // Now and then the same word as if no list knew it: what to do with unknown stems is learnt from known ones.
        if (samples.length % unknownEvery === 0) sample(form, lemma, upos, without(seen), nothing, signs, at);
      });
    }
  }
  for (const { form, lemma, upos } of paradigms)
    sample(form, lemma, upos, { ...lexicon, memory: nothing }, nothing, undefined, 0);
  function sample(form, lemma, upos, seen, memory, signs, at) {
    const all = candidates(form, seen);
    const gold = goldOf(all, lemma.toLowerCase(), upos);
    if (gold.length === 0) return;
    const base = baseFeatures(all, form, seen, memory);
    const keys = contextKeys(all, form, seen);
    const features = all.map((_, index) => [
      ...base[index],
      ...(signs === undefined
        ? []
        : contextFeatures(keys[index], signs[at - 1] ?? signsOfEdge, signs[at + 1] ?? signsOfEdge)),
    ]);
    samples.push({ features, gold, lemmas: all.map((one) => one.lemma), lemma: lemma.toLowerCase() });
  }
  const averaged = new Float32Array(tableSize);
  for (let seed = 0; seed < seeds; seed += 1) {
    const weights = new Float64Array(tableSize);
    const sums = new Float64Array(tableSize);
    const touched = new Float64Array(tableSize);
    let step = 0;
    const move = (features, by) => {
      for (const index of features) {
        sums[index] += weights[index] * (step - touched[index]);
        touched[index] = step;
        weights[index] += by;
      }
    };
    const score = (features) => {
      let total = 0;
      for (const index of features) total += weights[index];
      return total;
    };
    const order = samples.map((_, index) => index);
    const random = generator(20240501 + seed);
    for (let round = 0; round < rounds; round += 1) {
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = Math.floor(random() * (at + 1));
        [order[at], order[other]] = [order[other], order[at]];
      }
      for (const index of order) {
        const sample = samples[index];
        step += 1;
        let best = -1;
        let bestScore = Number.NEGATIVE_INFINITY;
        let target = -1;
        let targetScore = Number.NEGATIVE_INFINITY;
        for (let one = 0; one < sample.features.length; one += 1) {
          const isGold = sample.lemmas[one] === sample.lemma;
          const value = score(sample.features[one]) + (isGold ? 0 : 1.5);
          if (value > bestScore) [best, bestScore] = [one, value];
          if (sample.gold.includes(one) && value > targetScore) [target, targetScore] = [one, value];
        }
        if (sample.lemmas[best] === sample.lemma) continue;
        move(sample.features[target], 1);
        move(sample.features[best], -1);
      }
    }
    for (let index = 0; index < tableSize; index += 1)
      averaged[index] += (sums[index] + weights[index] * (step - touched[index])) / Math.max(1, step) / seeds;
  }
  return averaged;
}

const nothing = { verbs: new Map(), others: new Map(), forms: new Map() };
const without = (lexicon) => ({
  ...lexicon,
  stems: new Map(),
});

/** Readings with the right lemma; where the word class tells, those of that class. */
function goldOf(all, lemma, upos) {
  const right = all.map((_, index) => index).filter((index) => all[index].lemma === lemma);
  const wanted = upos === 'VERB' || upos === 'AUX' ? 1 : 0;
  const tag = {
    PRON: 0,
    DET: 1,
    ADP: 2,
    CCONJ: 3,
    SCONJ: 4,
    PART: 5,
    ADV: 6,
    INTJ: 7,
    AUX: 8,
    VERB: 9,
    ADJ: 10,
    NUM: 11,
  }[upos];
  const exact = right.filter((index) => all[index].kind === 2 && all[index].tag === tag);
  if (exact.length > 0) return exact;
  const classed = right.filter((index) => all[index].kind === wanted);
  return classed.length > 0 ? classed : right;
}

function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
