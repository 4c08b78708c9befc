/**
 * Decides one test of a lens by its declared rule (method §12.3). The interval decides, never the point: wholly on the
 * expected side supports, wholly on the other contradicts, across it is unclear, and what has no usable value is no data.
 *
 * HUM-02 = .31 [.12, .50] against “above 0”: supported; [−.1, .5]: unclear; no value: no data, with the value's reason.
 */
import type { Message } from '../../derivation/index.js';
import { type IndicatorValue, valueId } from '../../indicators/index.js';
import type { LensRule } from '../../standard/index.js';
import { slopeWithInterval } from '../conditions/spend-falls.js';
import { agencyShare } from './agency-share.js';
import { alignment } from './alignment.js';
import { associationOf } from './association.js';
import { effortFollowsYield } from './effort.js';
import { languageLeads } from './language-leads.js';
import type { LensOutcome, Ruling } from './model.js';
import { type Readings, readingOf, usable, yearsOf } from './readings.js';
import { shareOfCases } from './share.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `lens.why.${key}`, args });

const ruling = (outcome: LensOutcome, why: Message, values: readonly IndicatorValue[] = []): Ruling => ({
  outcome,
  why,
  values,
  steps: values.map((value) => ({
    what: { key: 'lens.step.value', args: { id: value.indicator, period: value.period.id } },
    refs: [valueId(value.indicator, value.subject, value.period.id)],
  })),
});

/** Why a value cannot be read: its own reason where it has one. */
const missing = (id: string, value: IndicatorValue | null): Ruling =>
  ruling(
    'no_data',
    value?.reason == null ? said('no_value', { id }) : said('no_value_because', { id, reason: value.reason }),
  );

const ends = (value: IndicatorValue & { value: number }): readonly [number, number] => [
  value.low ?? value.value,
  value.high ?? value.value,
];

/** Strict signs do not hold at the line itself (method §4.3). */
export function sideOf(low: number, high: number, op: '>' | '<' | '>=' | '<=', line: number): LensOutcome {
  const good = op === '>' ? low > line : op === '>=' ? low >= line : op === '<' ? high < line : high <= line;
  const bad = op === '>' ? high <= line : op === '>=' ? high < line : op === '<' ? low >= line : low > line;
  return good ? 'supported' : bad ? 'contradicted' : 'unclear';
}

const signed = (low: number, high: number, sign: '+' | '-'): LensOutcome =>
  sideOf(low, high, sign === '+' ? '>' : '<', 0);

function threshold(rule: Extract<LensRule, { kind: 'threshold' }>, readings: Readings): Ruling {
  const value = readingOf(readings, rule.value);
  if (!usable(value)) return missing(rule.value, value);
  const [low, high] = ends(value);
  return ruling(
    sideOf(low, high, rule.op, rule.to),
    said('threshold', { id: rule.value, value: value.value, low, high, op: rule.op, to: rule.to }),
    [value],
  );
}

function compare(rule: Extract<LensRule, { kind: 'compare' }>, readings: Readings): Ruling {
  const [first, second] = [readingOf(readings, rule.value), readingOf(readings, rule.with)];
  if (!usable(first)) return missing(rule.value, first);
  if (!usable(second)) return missing(rule.with, second);
  const [[low, high], [otherLow, otherHigh]] = [ends(first), ends(second)];
  const isAbove = low > otherHigh;
  const isBelow = high < otherLow;
  const outcome = !isAbove && !isBelow ? 'unclear' : isAbove === (rule.op === '>') ? 'supported' : 'contradicted';
  return ruling(
    outcome,
    said('compare', { first: rule.value, value: first.value, second: rule.with, other: second.value }),
    [first, second],
  );
}

function slope(rule: Extract<LensRule, { kind: 'slope' }>, readings: Readings): Ruling {
  const years = yearsOf(readings, rule.value).slice(-Math.max(rule.years, 3));
  const fitted = years.length < rule.years ? null : slopeWithInterval(years.map(([year, { value }]) => [year, value]));
  if (fitted === null)
    return ruling('no_data', said('few_years', { id: rule.value, n: years.length, needed: rule.years }));
  return ruling(
    signed(fitted.low, fitted.high, rule.sign),
    said('slope', { id: rule.value, slope: fitted.slope, low: fitted.low, high: fitted.high, n: years.length }),
    years.map(([, value]) => value),
  );
}

/** Changes from one year to the next, by the later year. */
function changes(years: readonly (readonly [number, { readonly value: number }])[]): ReadonlyMap<number, number> {
  const byYear = new Map(years.map(([year, { value }]) => [year, value]));
  return new Map(
    [...byYear].flatMap(([year, value]) => {
      const before = byYear.get(year - 1);
      return before === undefined ? [] : [[year, value - before] as const];
    }),
  );
}

const paired = (
  first: ReadonlyMap<number, number>,
  second: ReadonlyMap<number, number>,
  by: number,
): (readonly [number, number])[] =>
  [...first].flatMap(([year, change]) => {
    const later = second.get(year + by);
    return later === undefined ? [] : [[change, later] as const];
  });

function leads(rule: Extract<LensRule, { kind: 'leads' }>, readings: Readings): Ruling {
  const [first, second] = [yearsOf(readings, rule.first), yearsOf(readings, rule.second)];
  if (first.length === 0) return missing(rule.first, readingOf(readings, rule.first));
  if (second.length === 0) return missing(rule.second, readingOf(readings, rule.second));
  const pairs = paired(changes(first), changes(second), rule.by);
  const forward = pairs.length < rule.pairs ? null : associationOf(pairs);
  if (forward === null)
    return ruling(
      pairs.length < rule.pairs ? 'no_data' : 'unclear',
      pairs.length < rule.pairs
        ? said('few_pairs', { first: rule.first, second: rule.second, n: pairs.length, needed: rule.pairs })
        : said('no_change', { first: rule.first, second: rule.second }),
    );
  const backward = rule.by === 0 ? null : associationOf(paired(changes(second), changes(first), rule.by));
  const outcome = signed(forward.low, forward.high, rule.sign);
  const bothWays =
    outcome === 'supported' && backward !== null && signed(backward.low, backward.high, rule.sign) === 'supported';
  const { rho, low, high, n } = forward;
  const args = { first: rule.first, second: rule.second, by: rule.by, rho, low, high, n };
  const key = bothWays ? 'leads_both' : rule.by === 0 ? 'together' : 'leads';
  return ruling(
    bothWays ? 'unclear' : outcome,
    said(key, args),
    [...first, ...second].map(([, value]) => value),
  );
}

export function rule(named: LensRule, readings: Readings): Ruling {
  switch (named.kind) {
    case 'threshold':
      return threshold(named, readings);
    case 'compare':
      return compare(named, readings);
    case 'slope':
      return slope(named, readings);
    case 'leads':
      return leads(named, readings);
    case 'alignment':
      return alignment(named, readings);
    case 'effort_follows_yield':
      return effortFollowsYield(named, readings);
    case 'share':
      return shareOfCases(named, readings);
    case 'language_leads':
      return languageLeads(named, readings);
    case 'agency_share':
      return agencyShare(named, readings);
    case 'not_measured':
      return ruling('no_data', said('not_measured', { needs: { text: named.needs } }));
  }
}
