/**
 * Does the language of values go before initiatives (constructivism, method §12.3)? For each code and each two neighbouring
 * years in which official language is known: the change of the share of sentences that hold it, against the change, so many
 * years later, of the share of initiatives begun then that carry the same value. Codes of one year share their sentences, so
 * the interval counts years, not pairs; the same held the other way round makes it unclear which comes first.
 *
 * Language is that of doctrine where its texts are coded in enough years; until then that of the country's other official
 * texts (the UN General Debate has one a year), and the answer says so.
 */
import type { Message, Step } from '../../derivation/index.js';
import {
  type CodedText,
  documentsView,
  namesOfCoders,
  oneVersionEach,
  type Standing,
  worse,
} from '../../documents/index.js';
import { type CaseView, lastFullYear, yearOfDay } from '../../evidence/index.js';
import { textSteps } from '../../indicators/index.js';
import type { LensRule } from '../../standard/index.js';
import { associationOf } from './association.js';
import type { Ruling } from './model.js';
import type { Readings } from './readings.js';

type LanguageRule = Extract<LensRule, { kind: 'language_leads' }>;
const said = (key: string, args: Message['args'] = {}): Message => ({ key: `lens.why.${key}`, args });

interface Language {
  readonly from: 'doctrine' | 'speeches';
  readonly texts: readonly CodedText[];
  readonly years: readonly number[];
}

function languageOf({ evidence, subject }: Readings, rule: LanguageRule): Language | null {
  const { study, calendar } = evidence;
  const own = oneVersionEach(
    documentsView(study).byCountry.get(subject) ?? [],
    rule.codes,
    study.settings.languages,
  ).filter(({ year, card }) => year !== null && year <= lastFullYear(calendar) && card.owner === 'official');
  const of = (from: Language['from'], texts: readonly CodedText[]): Language => ({
    from,
    texts,
    years: [...new Set(texts.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
  });
  const doctrine = of(
    'doctrine',
    own.filter(({ card }) => card.doctrine),
  );
  const speeches = of(
    'speeches',
    own.filter(({ card }) => !card.doctrine),
  );
  return [doctrine, speeches].find(({ years }) => years.length >= rule.years) ?? null;
}

/** Of all sentences of the year, the share that holds the code. */
function shareInYear(texts: readonly CodedText[], year: number, code: string): number {
  let [holding, all] = [0, 0];
  for (const text of texts) {
    if (text.year !== year) continue;
    holding += text.codes.get(code)?.sentences ?? 0;
    all += text.sentences ?? 0;
  }
  return all === 0 ? 0 : holding / all;
}

/** Of the initiatives begun from one year to another with their values known, the share that carries the code. */
function shareBegun(begun: readonly CaseView[], from: number, to: number, code: string): number | null {
  const inYears = begun.filter(({ start }) => start !== null && yearOfDay(start) >= from && yearOfDay(start) <= to);
  return inYears.length === 0
    ? null
    : inYears.filter(({ record }) => record.values?.includes(code)).length / inYears.length;
}

interface Pairs {
  readonly pairs: readonly (readonly [number, number])[];
  /** Years that gave a pair. */
  readonly years: number;
}

function pairsAt(
  rule: LanguageRule,
  { texts, years, from }: Language,
  begun: readonly CaseView[],
  by: number,
  last: number,
): Pairs {
  const pairs: [number, number][] = [];
  const used = new Set<number>();
  // What is said holds until it is said anew; of doctrine's last edition until today.
  const until = (at: number): number =>
    at + 1 < years.length ? (years[at + 1] as number) - 1 : from === 'doctrine' ? last - by : (years[at] as number);
  const deeds = (at: number, code: string): number | null =>
    shareBegun(begun, (years[at] as number) + by, Math.min(last, until(at) + by), code);
  for (const code of rule.codes)
    for (let at = 1; at < years.length; at += 1) {
      const [before, after] = [deeds(at - 1, code), deeds(at, code)];
      if (before === null || after === null) continue;
      const change = shareInYear(texts, years[at] as number, code) - shareInYear(texts, years[at - 1] as number, code);
      pairs.push([change, after - before]);
      used.add(at);
    }
  return { pairs, years: used.size };
}

export function languageLeads(rule: LanguageRule, readings: Readings): Ruling {
  const { evidence, subject } = readings;
  const language = languageOf(readings, rule);
  if (language === null)
    return { outcome: 'no_data', why: said('no_language', { needed: rule.years }), values: [], steps: [] };
  const begun = (evidence.byCountry.get(subject) ?? []).filter(
    ({ start, record }) => start !== null && record.values !== null,
  );
  const last = lastFullYear(evidence.calendar);
  const { pairs, years } = pairsAt(rule, language, begun, rule.by, last);
  const steps: Step[] = [
    { what: { key: 'lens.step.begun' }, value: begun.length },
    ...textSteps(language.texts, rule.codes),
  ];
  const about = { ...doubt(language.texts, rule.codes), values: [], steps };
  const forward = years < rule.years ? null : associationOf(pairs, years);
  if (forward === null)
    return { ...about, outcome: 'no_data', why: said('few_language', { n: years, needed: rule.years }) };
  const reversed = pairsAt(rule, language, begun, -rule.by, last);
  const backward = rule.by === 0 ? null : associationOf(reversed.pairs, reversed.years);
  const side = ({ low, high }: { low: number; high: number }): 'supported' | 'contradicted' | 'unclear' =>
    low > 0
      ? rule.sign === '+'
        ? 'supported'
        : 'contradicted'
      : high < 0
        ? rule.sign === '+'
          ? 'contradicted'
          : 'supported'
        : 'unclear';
  const outcome = side(forward);
  const bothWays = outcome === 'supported' && backward !== null && side(backward) === 'supported';
  const { rho, low, high, n } = forward;
  const args = { by: rule.by, rho, low, high, n, pairs: pairs.length, from: { key: `lens.language.${language.from}` } };
  return {
    ...about,
    outcome: bothWays ? 'unclear' : outcome,
    why: said(bothWays ? 'language_both' : 'language', args),
  };
}

/** A machine that nobody compared with people is named, and decides nothing. */
function doubt(texts: readonly CodedText[], codes: readonly string[]): Pick<Ruling, 'provisional'> {
  const cells = texts.flatMap((text) => codes.flatMap((code) => text.codes.get(code) ?? []));
  const standing = cells.reduce<Standing>((worst, cell) => worse(worst, cell.standing), 'person');
  return standing === 'unconfirmed'
    ? { provisional: { key: 'indicators.reason.machine_unconfirmed', args: { coders: namesOfCoders(cells) } } }
    : {};
}
