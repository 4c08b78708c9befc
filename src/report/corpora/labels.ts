/**
 * The labels of the three diplomacies in documents (method §5.1, §5.5): how often each stands in a text, and where a text takes
 * two of them for one (conflation) or names one by two words (synonym). Joined labels need the text or a person's codings
 * (CONFL, SYN): the stored counts do not tell them.
 */
import { type CodedText, documentsView, frozenText } from '../../documents/index.js';
import { isLanguage, type Language } from '../../language/index.js';
import type { Standard } from '../../standard/index.js';
import type { Study } from '../../study/index.js';
import { byarInterval, type Interval, joinedLabels, type LabelsJoined, Reading } from '../../text/index.js';
import { textsOnCountry } from './discourse.js';
import { dictionariesOf, machineTexts } from './machine-finding.js';

export const labelCodes = ['H', 'P', 'C', 'AMB'] as const;

export interface LabelCount {
  readonly code: string;
  readonly hits: number;
  readonly perThousand: number | null;
  readonly interval: Interval | null;
}

export interface JoinedPlace extends LabelsJoined {
  readonly quote: string;
}

export interface LabelsOfText {
  readonly text: CodedText;
  /** Null for a label that nobody looked for. */
  readonly labels: readonly (LabelCount | null)[];
  /** `text`: looked for in the text itself · `people`: as people coded · null: nobody could look. */
  readonly joinedBy: 'text' | 'people' | null;
  readonly conflations: number;
  readonly synonyms: number;
  readonly places: readonly JoinedPlace[];
}

const joined = new Map<string, readonly JoinedPlace[]>();
const mostKept = 300;

function joinedIn(standard: Standard, words: string, language: Language): readonly JoinedPlace[] {
  const dictionary = dictionariesOf(standard).find(({ concepts }) => concepts.length > 1);
  if (dictionary === undefined) return [];
  const key = `${standard.id} ${language} ${words}`;
  let found = joined.get(key);
  if (found === undefined) {
    found = joinedLabels(dictionary, new Reading(words, language)).map((one) => ({
      ...one,
      quote: words.slice(one.start, one.end),
    }));
    if (joined.size >= mostKept) joined.clear();
    joined.set(key, found);
  }
  return found;
}

export function labelsInTexts(study: Study, standard: Standard, country: string): LabelsOfText[] {
  return textsOnCountry(study, country).flatMap((text) => {
    const view = documentsView(study).byId.get(text.document);
    const words =
      view !== undefined && isLanguage(text.lang) ? frozenText(study, view.document, text.lang, text.part) : null;
    const labels = labelCodes.map((code) => labelIn(study, standard, text, code, words));
    const coded =
      view?.document.codings.flatMap(({ rows }) =>
        rows.filter(
          ({ lang, part, code }) =>
            lang === text.lang && (part ?? null) === text.part && (code === 'CONFL' || code === 'SYN'),
        ),
      ) ?? [];
    const places = words !== null && isLanguage(text.lang) ? joinedIn(standard, words, text.lang) : [];
    const joinedBy = words !== null ? 'text' : coded.length > 0 ? 'people' : null;
    if (labels.every((one) => one === null) && joinedBy === null) return [];
    const count = (kind: LabelsJoined['kind'], code: string): number =>
      words !== null
        ? places.filter((one) => one.kind === kind).length
        : coded.filter((one) => one.code === code).length;
    return [
      {
        text,
        labels,
        joinedBy,
        conflations: count('conflation', 'CONFL'),
        synonyms: count('synonym', 'SYN'),
        places,
      },
    ];
  });
}

function labelIn(
  study: Study,
  standard: Standard,
  text: CodedText,
  code: string,
  words: string | null,
): LabelCount | null {
  const cell = text.codes.get(code);
  if (cell !== undefined) return rateOf(code, cell.hits, text.words);
  if (words === null || !isLanguage(text.lang)) return null;
  // Nobody stored a count, but the text lies here: the dictionary is asked, paragraph by paragraph.
  const machine = machineTexts(study, standard, text.document, text.lang).find(({ codes }) => codes.has(code));
  if (machine === undefined) return null;
  const hits = [...machine.said.values()].filter((codes) => codes.has(code)).length;
  return rateOf(code, hits, words.split(/\s+/).length);
}

const rateOf = (code: string, hits: number, words: number | null): LabelCount => ({
  code,
  hits,
  perThousand: words === null || words === 0 ? null : (1000 * hits) / words,
  interval: words === null || words === 0 ? null : byarInterval(hits, words),
});
