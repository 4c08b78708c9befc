/**
 * Lemmas of a sentence in the convention of UD_Kazakh-KTB: verbs as the bare stem, everything else as the dictionary form.
 * A type is analysed once and kept; a token then costs a look-up and, where its readings are close, a few additions for its
 * neighbours. Method: analysis by tables, ranked by an averaged perceptron (Collins 2002).
 * Example: «Ол кітапты оқып отыр .» → ол кітап оқы отыр .
 */
import { repairHomoglyphs } from '../script/index.js';
import { candidates, fixedLemma, kinds } from './candidates.js';
import { contextKeys, signCount, signsOf, signsOfEdge } from './context.js';
import { baseFeatures, mix } from './features.js';
import { known, type Lexicon } from './lexicon.js';

/** Readings further behind than this are not brought back by any neighbours. */
const margin = 30;
const mostReadings = 8;
const mostTypes = 400_000;

interface TypeEntry {
  readonly lemmas: readonly string[];
  /** Scores without neighbours; empty where one lemma is left. */
  readonly scores: readonly number[];
  readonly keys: readonly (readonly number[])[];
  readonly signs: readonly number[];
}

export interface KazakhLemmatizer {
  readonly sentence: (forms: readonly string[]) => string[];
}

export function kazakhLemmatizer(lexicon: Lexicon, weights: Float32Array): KazakhLemmatizer {
  const types = new Map<string, TypeEntry>();

  const look = (form: string): TypeEntry => {
    const found = types.get(form);
    if (found !== undefined) return found;
    if (types.size >= mostTypes) types.clear();
    const made = analyse(repairHomoglyphs(form), lexicon, weights);
    types.set(form, made);
    return made;
  };

  const sentence = (forms: readonly string[]): string[] => {
    const lemmas: string[] = [];
    let before: readonly number[] = signsOfEdge;
    let entry = forms.length > 0 ? look(forms[0] as string) : undefined;
    for (let at = 0; at < forms.length && entry !== undefined; at += 1) {
      const next = at + 1 < forms.length ? look(forms[at + 1] as string) : undefined;
      lemmas.push(choose(entry, before, next?.signs ?? signsOfEdge, weights));
      before = entry.signs;
      entry = next;
    }
    return lemmas;
  };
  return { sentence };
}

function choose(entry: TypeEntry, before: readonly number[], after: readonly number[], weights: Float32Array): string {
  const { lemmas, scores, keys } = entry;
  let best = lemmas[0] ?? '';
  if (scores.length === 0) return best;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let one = 0; one < scores.length; one += 1) {
    let score = scores[one] ?? 0;
    for (const key of keys[one] ?? [])
      for (let sign = 0; sign < signCount; sign += 1)
        score += (weights[mix(40 + sign, key, before[sign])] ?? 0) + (weights[mix(50 + sign, key, after[sign])] ?? 0);
    if (score > bestScore) {
      bestScore = score;
      best = lemmas[one] ?? '';
    }
  }
  return best;
}

function analyse(form: string, lexicon: Lexicon, weights: Float32Array): TypeEntry {
  const signs = signsOf(form, lexicon);
  const fixed = fixedLemma(form, lexicon);
  if (fixed !== undefined) return { lemmas: [fixed], scores: [], keys: [], signs };
  const all = candidates(form, lexicon);
  const keys = contextKeys(all, form, lexicon);
  const scored = baseFeatures(all, form, lexicon, lexicon.memory)
    .map((features, index) => {
      let score = 0;
      for (const feature of features) score += weights[feature] ?? 0;
      return { one: all[index] as (typeof all)[number], keys: keys[index] ?? [], score };
    })
    .sort((a, b) => b.score - a.score);
  const top = scored[0]?.score ?? 0;
  const kept = scored.filter(({ score }, index) => index < mostReadings && score > top - margin);
  const lemmas = kept.map(({ one }) => written(form, one.lemma, one.kind, lexicon));
  const single = lemmas.every((lemma) => lemma === lemmas[0]);
  if (single) return { lemmas: lemmas.slice(0, 1), scores: [], keys: [], signs };
  return {
    lemmas,
    scores: kept.map(({ score }) => score),
    keys: kept.map((one) => one.keys),
    signs,
  };
}

/** A proper noun keeps the capitals of its form; everything else is lower-case. */
function written(form: string, lemma: string, kind: number, lexicon: Lexicon): string {
  if (kind !== kinds.nominal || form === form.toLowerCase()) return lemma;
  const bits = lexicon.stems.get(lemma) ?? 0;
  const name = (bits & (known.name | known.ownName)) !== 0;
  if (!name && bits !== 0) return lemma;
  let text = '';
  for (let index = 0; index < lemma.length; index += 1) {
    const small = lemma.charAt(index);
    text += form.charAt(index) === small.toUpperCase() ? small.toUpperCase() : small;
  }
  return text;
}
