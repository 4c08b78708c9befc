/**
 * What a value is held against when the rule is not a number: its own past, or the peers (method §4.3, "Rule kinds").
 * Both are taken as fixed numbers; the focal country is never among its own peers.
 */
import type { Evidence } from '../evidence/index.js';
import {
  type Ascending,
  ascending,
  type IndicatorTable,
  type IndicatorValue,
  mean,
  quantile,
  sampleDeviation,
} from '../indicators/index.js';
import { rangeOf } from './definition.js';
import { isUsable, periodIdFor } from './judged-year.js';

export interface OwnBaseline {
  readonly mean: number;
  readonly delta: number;
  readonly upperQuartile: number;
  readonly values: readonly IndicatorValue[];
}

const yearsBefore = 5;
const yearsNeeded = 3;
const shareOfRange = 0.02;
const shareOfBaseline = 0.05;

/** Mean of the five years (registry: of the five windows) before; null with fewer than three. */
export function ownBaseline(
  evidence: Evidence,
  table: IndicatorTable,
  indicator: string,
  subject: string,
  year: number,
  complement: boolean,
): OwnBaseline | null {
  const values: IndicatorValue[] = [];
  for (let back = 1; back <= yearsBefore; back++) {
    const value = table.get(indicator, subject, periodIdFor(evidence, indicator, year - back));
    if (isUsable(value)) values.push(value);
  }
  if (values.length < yearsNeeded) return null;
  const numbers = values.map((value) => (complement ? 1 - (value.value ?? 0) : (value.value ?? 0)));
  const centre = mean(numbers);
  const [from, to] = rangeOf(evidence.standard, indicator);
  const least = from !== null && to !== null ? shareOfRange * (to - from) : shareOfBaseline * Math.abs(centre);
  return {
    mean: centre,
    delta: Math.max(sampleDeviation(numbers) / 2, least),
    upperQuartile: quantile(ascending(numbers), 0.75),
    values,
  };
}

const peersNeeded = 5;

/** The peers' values of the same year from the same publishers; null with fewer than five. */
export function peerValues(
  evidence: Evidence,
  table: IndicatorTable,
  own: IndicatorValue,
  year: number,
): Ascending | null {
  const { focal, peers } = evidence.study.settings;
  const candidates = [...peers, focal].filter((country) => country !== own.subject);
  const publishers = publishersOf(evidence, own);
  const numbers: number[] = [];
  for (const country of candidates) {
    const value = table.get(own.indicator, country, periodIdFor(evidence, own.indicator, year));
    if (isUsable(value) && publishersOf(evidence, value) === publishers) numbers.push(value.value);
  }
  return numbers.length >= peersNeeded ? ascending(numbers) : null;
}

const publishersOf = (evidence: Evidence, value: IndicatorValue): string =>
  [...new Set(value.records.map((record) => evidence.study.sources.get(record)?.publisher ?? record))].sort().join('|');
