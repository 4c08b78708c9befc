/**
 * Two coders of one text held side by side, sentence by sentence: a sentence has a code where one of its coder's spans touches
 * it. How far each has read is said in `reach.ts`; sentences that only one has seen are not compared.
 * Example: Aigul went through all 40 sentences, Berik's last code stands in a paragraph that ends with sentence 25: 25 compared.
 */
import type { StudyDocument } from '../../study/index.js';
import { type CodedRow, type ReliabilityRow, reliabilityOf } from '../../text/index.js';
import { type LaidOut, type Place, touches } from './lay-out.js';
import { reachOf } from './reach.js';

export interface CodeAgreement {
  readonly code: string;
  /** Sentences that both, the first alone, the second alone gave it. */
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly found: ReliabilityRow;
}
export interface Disagreement {
  readonly sentence: Place;
  readonly code: string;
  readonly by: 'first' | 'second';
}
export interface TwoCoders {
  /** Sentences that both have seen. */
  readonly compared: number;
  readonly codes: readonly CodeAgreement[];
  readonly disagreements: readonly Disagreement[];
  /** Codes that one gave and the other was not looking for. */
  readonly notLookedFor: readonly string[];
}

interface Span {
  readonly code: string;
  /** Code points. */
  readonly from: number;
  readonly to: number;
}
interface OneCoder {
  readonly coder: string;
  readonly spans: readonly Span[];
}

export function twoCoders(
  document: StudyDocument,
  laid: LaidOut,
  lang: string,
  first: OneCoder,
  second: OneCoder,
  options: { readonly seed: number; readonly draws: number },
): TwoCoders {
  const all = new Set([...first.spans, ...second.spans].map(({ code }) => code));
  const [one, other] = [seenBy(document, laid, lang, first, all), seenBy(document, laid, lang, second, all)];
  const compared = laid.sentences.filter((sentence) => one.saw(sentence) && other.saw(sentence));
  const used = [...all].sort();
  const isPair = (code: string): boolean => one.looksFor(code) && other.looksFor(code);
  const codes: CodeAgreement[] = [];
  const disagreements: Disagreement[] = [];
  for (const code of used.filter(isPair)) {
    const [a, b] = [one.has(code), other.has(code)];
    const rows: CodedRow[] = [];
    const tally = { both: 0, onlyFirst: 0, onlySecond: 0 };
    for (const sentence of compared) {
      const [inFirst, inSecond] = [a(sentence), b(sentence)];
      const unit = String(sentence.number);
      rows.push({ unit, coder: 'a', code: inFirst ? code : null }, { unit, coder: 'b', code: inSecond ? code : null });
      if (inFirst && inSecond) tally.both += 1;
      else if (inFirst) tally.onlyFirst += 1;
      else if (inSecond) tally.onlySecond += 1;
      if (inFirst !== inSecond) disagreements.push({ sentence, code, by: inFirst ? 'first' : 'second' });
    }
    const found = reliabilityOf(rows, { level: 'nominal', ...options }).rows.find((row) => row.code === code);
    if (found !== undefined) codes.push({ code, ...tally, found });
  }
  disagreements.sort((a, b) => a.sentence.number - b.sentence.number || (a.code < b.code ? -1 : 1));
  return { compared: compared.length, codes, disagreements, notLookedFor: used.filter((code) => !isPair(code)) };
}

function seenBy({ card }: StudyDocument, laid: LaidOut, lang: string, { coder, spans }: OneCoder, all: Set<string>) {
  const last = laid.paragraphs.findLast((paragraph) => spans.some((span) => touches(span, paragraph)));
  const given = { own: new Set(spans.map(({ code }) => code)), byAnybody: all, last: last?.number ?? 0 };
  const { whole, codes } = reachOf(card, coder, lang, given);
  return {
    saw: ({ to }: Place): boolean => whole || to <= (last?.to ?? 0),
    looksFor: (code: string): boolean => codes.has(code),
    has: (code: string): ((sentence: Place) => boolean) => {
      const own = spans.filter((span) => span.code === code);
      return (sentence) => own.some((span) => touches(span, sentence));
    },
  };
}
