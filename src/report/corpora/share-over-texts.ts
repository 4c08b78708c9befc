/**
 * The share of units that carry a code over several texts, with its 90 % interval. Sentences of one text are alike, so with ten
 * texts or more the text is the unit of chance and the ratio's variance is taken over texts (W. G. Cochran 1977, Sampling
 * Techniques, 3rd ed., § 6.4); with fewer the sentences are, by Wilson's interval, and the rule is named.
 * Example: 7 of 40 sentences of one text: .175 (.098–.293), rule `wilson`.
 */
import { type CodedText, documentsView, type Standing, worse } from '../../documents/index.js';
import type { Study } from '../../study/index.js';
import { type Interval, wilsonInterval, z90 } from '../../text/index.js';
import { inDictionaries } from './code-names.js';
import { type ReadText, readTexts } from './readers.js';

export type UnitKind = 'sentence' | 'paragraph';

export interface UnitsOfCode {
  readonly holding: number;
  readonly of: number;
  readonly unit: UnitKind;
  readonly coder: string;
  readonly standing: Standing;
}

export interface ShareOverTexts {
  readonly texts: number;
  readonly holding: number;
  readonly of: number;
  readonly unit: UnitKind;
  readonly share: number;
  readonly interval: Interval;
  readonly rule: 'texts' | 'wilson';
  readonly standing: Standing;
  readonly coders: readonly string[];
}

const fewestTexts = 10;

function shareOf(units: readonly UnitsOfCode[]): ShareOverTexts | null {
  // Paragraphs and sentences are not added up: what more texts are counted in stands.
  const kind = units.filter(({ unit }) => unit === 'sentence').length * 2 >= units.length ? 'sentence' : 'paragraph';
  const own = units.filter(({ unit, of }) => unit === kind && of > 0);
  const [first] = own;
  if (first === undefined) return null;
  const holding = own.reduce((sum, one) => sum + one.holding, 0);
  const of = own.reduce((sum, one) => sum + one.of, 0);
  const share = holding / of;
  let interval = wilsonInterval(holding, of);
  const overTexts = own.length >= fewestTexts && holding > 0;
  if (overTexts) {
    const squares = own.reduce((sum, one) => sum + (one.holding - share * one.of) ** 2, 0);
    const half = (z90 * Math.sqrt((own.length / (own.length - 1)) * squares)) / of;
    interval = [Math.max(0, share - half), Math.min(1, share + half)];
  }
  return {
    texts: own.length,
    holding,
    of,
    unit: kind,
    share,
    interval,
    rule: overTexts ? 'texts' : 'wilson',
    standing: own.reduce((worst, one) => worse(worst, one.standing), first.standing),
    coders: [...new Set(own.map(({ coder }) => coder))].sort(),
  };
}

const byText = new WeakMap<readonly ReadText[], Map<string, ReadText>>();

function readingOf(study: Study, text: CodedText): ReadText | undefined {
  const texts = readTexts(study, documentsView(study));
  let found = byText.get(texts);
  if (found === undefined) {
    found = new Map(texts.map((one) => [`${one.document} ${one.lang} ${one.part ?? ''}`, one]));
    byText.set(texts, found);
  }
  return found.get(`${text.document} ${text.lang} ${text.part ?? ''}`);
}

/** How many units of a text carry a code: as people marked it, else as it was counted; null where nobody looked. */
function unitsWith(study: Study, text: CodedText, code: string): UnitsOfCode | null {
  const read = readingOf(study, text);
  if (read?.complete === true) {
    // Of several people the one who marked most stands: no code is given to a unit twice.
    const coders = [...read.people]
      .filter(([coder]) => read.looked.get(coder)?.has(code) === true)
      .sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1));
    const [chosen] = coders;
    if (chosen !== undefined) {
      const holding = [...chosen[1].values()].filter((codes) => codes.has(code)).length;
      const of = read.units.filter((unit) => read.saw(chosen[0], unit)).length;
      return { holding, of, unit: 'paragraph', coder: chosen[0], standing: 'person' };
    }
  }
  const cell = text.codes.get(code) ?? text.codes.get(inDictionaries[code] ?? code);
  if (cell === undefined || text.sentences === null) return null;
  return {
    holding: cell.sentences,
    of: text.sentences,
    unit: 'sentence',
    coder: cell.coder,
    standing: cell.standing,
  };
}

export function shareOverTexts(study: Study, texts: readonly CodedText[], code: string): ShareOverTexts | null {
  return shareOf(texts.flatMap((text) => unitsWith(study, text, code) ?? []));
}
