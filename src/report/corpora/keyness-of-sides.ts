/**
 * What sets one side apart from another: words where the texts of both lie here in one language, codes where only counts are
 * known. Keyness by G² with log ratio and its interval (text/analysis/keyness). Of codes the rest of the words stands as one
 * more, so that rates are per word of the text and not per hit.
 */
import { documentsView } from '../../documents/index.js';
import type { Standard } from '../../standard/index.js';
import type { Study } from '../../study/index.js';
import { countsOf, type Key, keyness, Vocabulary, wordsOf } from '../../text/index.js';
import { type Side, wordsOfSide } from './sides.js';

export interface KeynessOfSides {
  readonly of: 'words' | 'codes';
  readonly keys: readonly Key[];
  /** Words of each side, the size of what is compared. */
  readonly sizes: readonly [number, number];
  readonly coders: readonly string[];
}

const rest = '';
const fewestHits = 5;
const kept = new Map<string, KeynessOfSides | null>();
const mostKept = 200;

/** Null where the two have no code in common that was looked for in both. */
export function keynessOf(study: Study, standard: Standard, a: Side, b: Side): KeynessOfSides | null {
  const view = documentsView(study);
  const key = [study.root, view.key, view.state, a.id, b.id].join('|');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = byWords(study, a, b) ?? byCodes(standard, a, b);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, found);
  return found;
}

function byWords(study: Study, a: Side, b: Side): KeynessOfSides | null {
  const [one, other] = [wordsOfSide(study, a), wordsOfSide(study, b)];
  if (one === null || other === null || one.language !== other.language) return null;
  const vocabulary = new Vocabulary();
  const counted = [one, other].map(({ texts, language }) =>
    countsOf(wordsOf(texts.join('\n\n'), { language, unit: 'lemma' }, vocabulary)),
  );
  const [target = new Float64Array(), reference = new Float64Array()] = counted;
  return {
    of: 'words',
    keys: keyness(target, reference, vocabulary, { leastCount: 3 }),
    sizes: [sum(target), sum(reference)],
    coders: [],
  };
}

function byCodes(standard: Standard, a: Side, b: Side): KeynessOfSides | null {
  const looked = (side: Side): string[] => {
    const [first, ...others] = side.texts;
    return [...(first?.codes.keys() ?? [])].filter((code) => others.every(({ codes }) => codes.has(code)));
  };
  const inB = new Set(looked(b));
  // A code above others holds what they hold: it would say the same twice.
  const above = new Set([...standard.textCodes.values()].flatMap(({ parent }) => parent ?? []));
  const codes = looked(a).filter((code) => inB.has(code) && !above.has(code));
  if (codes.length === 0) return null;
  const vocabulary = new Vocabulary();
  for (const code of [rest, ...codes]) vocabulary.number(code);
  const counts = (side: Side): Float64Array => {
    const row = new Float64Array(vocabulary.size);
    let words = 0;
    for (const text of side.texts) {
      words += text.words ?? 0;
      codes.forEach((code, at) => {
        row[at + 1] = (row[at + 1] as number) + (text.codes.get(code)?.hits ?? 0);
      });
    }
    row[0] = Math.max(0, words - sum(row));
    return row;
  };
  const [target, reference] = [counts(a), counts(b)];
  const coders = new Set(
    [...a.texts, ...b.texts].flatMap((text) => codes.flatMap((code) => text.codes.get(code)?.coder ?? [])),
  );
  return {
    of: 'codes',
    keys: keyness(target, reference, vocabulary, { leastCount: fewestHits }).filter(({ word }) => word !== rest),
    sizes: [sum(target), sum(reference)],
    coders: [...coders].sort(),
  };
}

const sum = (counts: Float64Array): number => counts.reduce((all, one) => all + one, 0);
