/** Texts of a country in a period, and how the reader walks back from a number to document, place and hash. */
import type { Message, Step } from '../../derivation/index.js';
import {
  type CodeCell,
  type CodedText,
  documentsView,
  namesOfCoders,
  type Standing,
  worse,
} from '../../documents/index.js';
import { firstDay, type Period } from '../../evidence/index.js';
import type { Draft, Scope } from '../measure.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `indicators.step.${key}`, args });

const none: readonly CodedText[] = [];
/** The country's own texts. */
export const textsOf = (scope: Scope): readonly CodedText[] =>
  documentsView(scope.evidence.study).byCountry.get(scope.subject) ?? none;
/** Texts of others on the country. */
export const textsAbout = (scope: Scope): readonly CodedText[] =>
  documentsView(scope.evidence.study).aboutCountry.get(scope.subject) ?? none;

const noYear = -1;
/** A year alone is not after a day within it. */
const anyDay = -(2 ** 31);
const yearOf = ({ year, date }: CodedText): number => (date === null ? noYear : (year ?? noYear));
const dayOf = ({ date }: CodedText): number => (date === null || date.length === 4 ? anyDay : firstDay(date));
const isWithin = (year: number, day: number, period: Period): boolean =>
  year !== noYear && year >= period.from && year <= period.to && day <= period.day;

/** Dated inside the period; a text of which only the year is known is of that year. */
export const inPeriod = (text: CodedText, period: Period): boolean => isWithin(yearOf(text), dayOf(text), period);

interface Dates {
  readonly years: Int32Array;
  readonly days: Int32Array;
}
const dates = new WeakMap<readonly CodedText[], Dates>();

function datesOf(texts: readonly CodedText[]): Dates {
  const known = dates.get(texts);
  if (known !== undefined) return known;
  const made: Dates = { years: Int32Array.from(texts, yearOf), days: Int32Array.from(texts, dayOf) };
  dates.set(texts, made);
  return made;
}

/** Those of a corpus that are `inPeriod`, in their order: thousands of texts are dated once, not once a period. */
export function allInPeriod(texts: readonly CodedText[], period: Period): CodedText[] {
  const { years, days } = datesOf(texts);
  return texts.filter((_, at) => isWithin(years[at] as number, days[at] as number, period));
}

/** The stable address of a text: `text:un-general-debate:KAZ_57_2002`, `text:oda-law-2014:kk`. */
const textAddress = (text: CodedText): string => `text:${text.document}:${text.part ?? text.lang}`;

const sources = new WeakMap<CodedText['card'], Map<string, readonly string[]>>();

/** The same list for all texts of a card in one language. */
function sourcesOfText({ card, lang: own }: CodedText): readonly string[] {
  const ofCard = sources.get(card) ?? new Map<string, readonly string[]>();
  sources.set(card, ofCard);
  let found = ofCard.get(own);
  if (found === undefined) {
    found = [
      ...new Set([...[card.src ?? []].flat(), ...[card.texts.find(({ lang }) => lang === own)?.src ?? []].flat()]),
    ];
    ofCard.set(own, found);
  }
  return found;
}

/** One line a text: how many sentences hold the code, where that is written, and the text's own derivation. */
export const textSteps = (texts: readonly CodedText[], codes: readonly string[]): Step[] =>
  texts.map((text) => ({
    what: said('text', {
      name: { text: text.card.title },
      part: text.part ?? text.lang,
      sentences: text.sentences,
      words: text.words,
    }),
    refs: [textAddress(text)],
    steps: codes.flatMap((code): Step[] => {
      const cell = text.codes.get(code);
      if (cell === undefined) return [];
      return [
        {
          what: said('text_code', { code, coder: cell.coder, hits: cell.hits }),
          value: cell.sentences,
          facts: [
            {
              file: text.file,
              path: cell.line === null ? 'counted' : `${cell.line}`,
              value: cell.sentences,
              sources: sourcesOfText(text),
            },
          ],
        },
      ];
    }),
  }));

export const recordsOfTexts = (texts: readonly CodedText[]): string[] =>
  [...new Set([...new Set(texts.map(sourcesOfText))].flat())].sort();

/** The weakest standing of these codes in these texts, and who counted. */
function standingIn(
  texts: readonly CodedText[],
  codes: readonly string[],
): { standing: Standing; cells: Iterable<CodeCell> } {
  let standing: Standing = 'person';
  const cells = new Map<string, CodeCell>();
  for (const text of texts)
    for (const code of codes) {
      const cell = text.codes.get(code);
      if (cell === undefined) continue;
      standing = worse(standing, cell.standing);
      cells.set(cell.coder, cell);
    }
  return { standing, cells: cells.values() };
}

/** What a machine said that nobody has compared with people is shown and judges nothing (method §11.4). */
export function provisionalBy(texts: readonly CodedText[], codes: readonly string[]): Pick<Draft, 'provisional'> {
  const { standing, cells } = standingIn(texts, codes);
  if (standing !== 'unconfirmed') return {};
  return { provisional: { key: 'indicators.reason.machine_unconfirmed', args: { coders: namesOfCoders(cells) } } };
}
