/**
 * Texts on one line by what they speak of: Wordfish without reference texts, Wordscores with two (text/analysis/scaling), on the
 * codes that were counted in all of them, or on the words of documents that lie here. It is a scale of wording: which end is
 * which is read off the codes or words that pull there, and nothing is said of policy. Neither method knows that words come in
 * bunches, so their own intervals are narrower than they should be (W. Lowe & K. Benoit 2013, Political Analysis 21(3):
 * 298–313); where a place rests on many texts, these are drawn anew and the spread of the places gives the interval.
 * Example: a country with 33 speeches: 33 of them drawn with replacement, a hundred times, the line fitted each time.
 */
import { sfc32 } from '../../derivation/index.js';
import { type CodedText, documentsView, frozenText } from '../../documents/index.js';
import { isLanguage, type Language } from '../../language/index.js';
import type { Standard } from '../../standard/index.js';
import type { Study } from '../../study/index.js';
import {
  type FishedWord,
  type Interval,
  rescale,
  Vocabulary,
  type WordCounts,
  wordCounts,
  wordfish,
  wordscores,
  wordsOf,
  z90,
} from '../../text/index.js';

export const scaledThings = ['countries', 'years', 'documents'] as const;
export type ScaledThing = (typeof scaledThings)[number];

export interface Position {
  /** A country, a year, a document. */
  readonly id: string;
  readonly value: number;
  readonly interval: Interval;
  /** Given by the reader, not found. */
  readonly reference: boolean;
}

export interface Scale {
  readonly things: ScaledThing;
  readonly method: 'wordfish' | 'wordscores';
  readonly unit: 'codes' | 'words';
  readonly language: string;
  readonly positions: readonly Position[];
  /** Wordfish: what pulls to either end, the strongest first; empty for Wordscores. */
  readonly low: readonly FishedWord[];
  readonly high: readonly FishedWord[];
  /** Pairs of found positions, and those whose intervals do not meet. */
  readonly pairs: number;
  readonly apart: number;
  readonly columns: number;
  /** How the intervals were made: texts drawn anew, or as the method says of itself. */
  readonly rule: 'texts' | 'method';
}

const fewest = 3;
const draws = 100;
const mostPulling = 6;
const kept = new Map<string, Scale | null>();
const mostKept = 100;

export function scaleOf(
  study: Study,
  standard: Standard,
  things: ScaledThing,
  references: readonly [string, string] | null,
  language: Language,
): Scale | null {
  const view = documentsView(study);
  const state = things === 'documents' ? view.state : '';
  const key = [
    study.root,
    view.key,
    state,
    things,
    references?.join() ?? '',
    things === 'documents' ? language : '',
  ].join('|');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = scaled(study, standard, things, references, language);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, found);
  return found;
}

interface Scalable {
  readonly counts: WordCounts;
  readonly unit: Scale['unit'];
  readonly language: string;
  /** The texts behind each row, where there are several. */
  readonly texts: readonly (readonly Float64Array[])[] | null;
}

/** What can be scaled, in order: its rows. */
export function countsFor(study: Study, standard: Standard, things: ScaledThing, language: Language): Scalable | null {
  if (things === 'documents') return ofDocuments(study, language);
  const view = documentsView(study);
  const { focal } = study.settings;
  const texts = view.texts.filter(
    ({ part, codes, country, year }) =>
      part !== null &&
      codes.size > 3 &&
      (things === 'countries' ? country !== null : country === focal && year !== null),
  );
  const groups = new Map<string, CodedText[]>();
  for (const text of texts) {
    const id = things === 'countries' ? (text.country ?? '') : String(text.year);
    groups.set(id, [...(groups.get(id) ?? []), text]);
  }
  const above = new Set([...standard.textCodes.values()].flatMap(({ parent }) => parent ?? []));
  const everywhere = new Map<string, number>();
  for (const { codes } of texts) for (const code of codes.keys()) everywhere.set(code, (everywhere.get(code) ?? 0) + 1);
  const codes = [...everywhere].filter(([code, n]) => n === texts.length && !above.has(code)).map(([code]) => code);
  const ids = [...groups.keys()].sort();
  const countsOfTexts = ids.map((id) =>
    (groups.get(id) ?? []).map((text) => Float64Array.from(codes, (code) => text.codes.get(code)?.hits ?? 0)),
  );
  const rows = countsOfTexts.map((own) => sumOf(own, codes.length));
  // A text without any of the codes has no place on the line.
  const filled = ids.map((_, at) => at).filter((at) => rows[at]?.some((count) => count > 0));
  return {
    unit: 'codes',
    language: texts[0]?.lang ?? '',
    counts: {
      documents: filled.map((at) => ids[at] as string),
      words: codes,
      rows: filled.map((at) => rows[at] as Float64Array),
    },
    texts: things === 'countries' ? filled.map((at) => countsOfTexts[at] as Float64Array[]) : null,
  };
}

function sumOf(rows: readonly Float64Array[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const row of rows) for (let at = 0; at < length; at += 1) sum[at] = (sum[at] as number) + (row[at] as number);
  return sum;
}

function ofDocuments(study: Study, language: Language): Scalable | null {
  const vocabulary = new Vocabulary();
  const texts = [...documentsView(study).byId.values()].flatMap(({ id, document }) => {
    const text = frozenText(study, document, language);
    return text === null || document.parts.length > 0
      ? []
      : [{ name: id, words: wordsOf(text, { language, unit: 'lemma' }, vocabulary) }];
  });
  return texts.length < fewest ? null : { counts: wordCounts(texts, 2, 2), unit: 'words', language, texts: null };
}

function scaled(
  study: Study,
  standard: Standard,
  things: ScaledThing,
  references: readonly [string, string] | null,
  wanted: Language,
): Scale | null {
  const made = countsFor(study, standard, things, wanted);
  if (made === null || made.counts.documents.length < fewest || made.counts.words.length < fewest) return null;
  const { counts, unit, language } = made;
  const about = { things, unit, language: isLanguage(language) ? language : '', columns: counts.words.length };
  const known = references?.map((id) => counts.documents.indexOf(id)) ?? [];
  const [low = -1, high = -1] = known;
  if (low >= 0 && high >= 0 && low !== high) {
    const given = counts.documents.map((_, at) => (at === low ? -1 : at === high ? 1 : null));
    const found = rescale(wordscores(counts, given).texts, 'lbg');
    const positions = found.flatMap(({ document, score, interval }, at): Position[] =>
      score === null || interval === null
        ? []
        : [{ id: document, value: score, interval, reference: given[at] !== null }],
    );
    return { ...about, method: 'wordscores', rule: 'method', positions, low: [], high: [], ...compared(positions) };
  }
  const fit = wordfish(counts);
  const strongest = [...fit.words].sort((a, b) => Math.abs(b.beta) - Math.abs(a.beta))[0];
  // The line has no direction of its own: the code that pulls strongest pulls to the right.
  const sign = (strongest?.beta ?? 1) < 0 ? -1 : 1;
  const words = fit.words
    .map((one) => ({ ...one, beta: sign * one.beta }))
    .sort((a, b) => b.beta - a.beta || (a.word < b.word ? -1 : 1));
  const spread =
    made.texts === null
      ? null
      : spreadOf(
          counts,
          made.texts,
          fit.texts.map(({ theta }) => theta),
          study.method.seed,
        );
  const positions = fit.texts.map(({ document, theta, error }, at): Position => {
    const value = sign * theta;
    // Drawing texts anew can only widen what the method says of itself.
    const half = z90 * Math.max(error, spread?.[at] ?? 0);
    return { id: document, value, interval: [value - half, value + half], reference: false };
  });
  return {
    ...about,
    method: 'wordfish',
    rule: spread === null ? 'method' : 'texts',
    positions,
    high: words.slice(0, mostPulling),
    low: words.slice(-mostPulling).reverse(),
    ...compared(positions),
  };
}

function compared(positions: readonly Position[]): Pick<Scale, 'pairs' | 'apart'> {
  const found = positions.filter(({ reference }) => !reference);
  let pairs = 0;
  let apart = 0;
  found.forEach((one, at) => {
    for (const other of found.slice(at + 1)) {
      pairs += 1;
      if (one.interval[0] > other.interval[1] || other.interval[0] > one.interval[1]) apart += 1;
    }
  });
  return { pairs, apart };
}

/** Deviation of each place over lines fitted to texts drawn with replacement; a line that came out turned is turned back. */
function spreadOf(
  counts: WordCounts,
  texts: readonly (readonly Float64Array[])[],
  found: readonly number[],
  seed: number,
): number[] {
  const next = sfc32(seed);
  const sums = found.map(() => 0);
  const squares = found.map(() => 0);
  let used = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const rows = texts.map((own) =>
      sumOf(
        own.map(() => own[Math.floor(next() * own.length)] as Float64Array),
        counts.words.length,
      ),
    );
    if (rows.some((row) => row.every((count) => count === 0))) continue;
    const places = wordfish({ ...counts, rows }).texts.map(({ theta }) => theta);
    const turned = places.reduce((sum, place, at) => sum + place * (found[at] as number), 0) < 0 ? -1 : 1;
    used += 1;
    places.forEach((place, at) => {
      sums[at] = (sums[at] as number) + turned * place;
      squares[at] = (squares[at] as number) + place * place;
    });
  }
  return sums.map((sum, at) =>
    used < 2 ? 0 : Math.sqrt(Math.max(0, ((squares[at] as number) - (sum * sum) / used) / (used - 1))),
  );
}
