/**
 * IND-03: of the concepts that stand both in civic and in official texts, those whose first dated use is civic. The placebo
 * deals the same dates out to the same texts at random: what precedence there would be if nobody led (method §4.2). Texts of
 * which only the year is known tie with others of that year; a tie is no precedence.
 */
import { type CodedText, oneVersionEach } from '../../documents/index.js';
import { firstDay, type Period, sfc32 } from '../../evidence/index.js';
import { type Draft, type Measure, noValue, plainValue, type Scope } from '../measure.js';
import { type Ascending, ascending, quantile } from '../quantile.js';
import { inPeriod, provisionalBy, recordsOfTexts, textSteps, textsOf } from '../texts/dated-texts.js';
import { wilson } from '../wilson.js';

const concepts = [
  'H',
  'P',
  'C',
  'HUMANIZATION',
  'HUM_DIM',
  'AID',
  'RIGHTS',
  'CIVSOC',
  'FEEDBACK',
  'TRUST',
  'NEUTRAL',
].concat(
  ['PEACE', 'CONFLICT', 'INSTITUTION', 'IMAGE', 'SOFTPOWER', 'EDU', 'CULTURE', 'RELIGION', 'DIALOGUE', 'MEDIATION'],
  ['DIGITAL', 'PARL', 'INFORM', 'MULTIVECTOR', 'COORD', 'EVAL', 'NARRATIVE', 'POLITICIZE', 'EQUITY', 'PREVENT'],
);

interface Use {
  readonly civic: boolean;
  readonly day: number;
  /** Positions of the concepts that the text holds. */
  readonly holds: readonly number[];
}

function usesOf(texts: readonly CodedText[]): Use[] {
  return texts.map((text) => ({
    civic: text.card.owner === 'civic',
    day: firstDay(text.date as string),
    holds: concepts.flatMap((code, at) => ((text.codes.get(code)?.hits ?? 0) > 0 ? [at] : [])),
  }));
}

/** Concepts used on both sides, and those of them that the civic side used first. `days` in the order of `uses`. */
function precedence(uses: readonly Use[], days: ArrayLike<number>): { both: number; civicFirst: number } {
  const civic = new Float64Array(concepts.length).fill(Number.POSITIVE_INFINITY);
  const official = new Float64Array(concepts.length).fill(Number.POSITIVE_INFINITY);
  uses.forEach((use, index) => {
    const first = use.civic ? civic : official;
    for (const at of use.holds) first[at] = Math.min(first[at] as number, days[index] as number);
  });
  let both = 0;
  let civicFirst = 0;
  for (let at = 0; at < concepts.length; at += 1) {
    if (!Number.isFinite(civic[at]) || !Number.isFinite(official[at])) continue;
    both += 1;
    if ((civic[at] as number) < (official[at] as number)) civicFirst += 1;
  }
  return { both, civicFirst };
}

/** Shares with the dates dealt out anew, in ascending order. */
function relabelled(uses: readonly Use[], seed: number, draws: number): Ascending {
  const next = sfc32(seed);
  const days = Float64Array.from(uses, ({ day }) => day);
  const shares = Float64Array.from({ length: draws }, () => {
    for (let at = days.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      const kept = days[at] as number;
      days[at] = days[other] as number;
      days[other] = kept;
    }
    const { both, civicFirst } = precedence(uses, days);
    return both === 0 ? 0 : civicFirst / both;
  });
  return ascending(shares);
}

function civicFirstIn(scope: Scope, period: Period): Draft {
  const until = { ...period, from: 0 };
  const texts = oneVersionEach(
    textsOf(scope).filter(
      (text) => ['civic', 'official', 'parliament'].includes(text.card.owner) && inPeriod(text, until),
    ),
    ['H', 'P', 'C'],
    scope.evidence.study.settings.languages,
  );
  if (!texts.some(({ card }) => card.owner === 'civic')) return noValue({ key: 'indicators.reason.no_civic_texts' });
  const uses = usesOf(texts);
  const { both, civicFirst } = precedence(
    uses,
    uses.map(({ day }) => day),
  );
  if (both === 0) return noValue({ key: 'indicators.reason.no_shared_concepts' });
  const [low, high] = wilson(civicFirst, both);
  const placebo = relabelled(uses, scope.seed, scope.draws);
  return plainValue(civicFirst / both, low, high, both, {
    interval: 'wilson',
    records: recordsOfTexts(texts),
    placebo: { median: quantile(placebo, 0.5), p95: quantile(placebo, 0.95) },
    ...provisionalBy(texts, concepts),
    notes: () =>
      textSteps(
        texts,
        concepts.filter((code) => texts.some((text) => (text.codes.get(code)?.hits ?? 0) > 0)),
      ),
  });
}

export const civicPrecedence: Measure = {
  name: 'civic_precedence',
  reads: ['documents'],
  from: 'registers',
  compute: (scope) => ({ '': scope.periods.map((period) => civicFirstIn(scope, period)) }),
};
