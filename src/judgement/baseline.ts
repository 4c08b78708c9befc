/**
 * What a value is held against when the rule is not a number: its own past, or the peers (method §4.3, "Rule kinds").
 * Both are taken as fixed numbers; the focal country is never among its own peers.
 */
import type { Evidence } from '../evidence/index.js';
import type { IndicatorTable, IndicatorValue } from '../indicators/index.js';
import { rangeOf } from './definition.js';
import { periodIdFor } from './judged-year.js';

export const isUsable = (value: IndicatorValue | undefined): value is IndicatorValue & { value: number } =>
  value !== undefined && value.value !== null && (value.status === 'ok' || value.status === 'given');

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

/** Type-7 quantile (Hyndman & Fan 1996), the default of R. */
export function quantile(sorted: readonly number[], probability: number): number {
  const position = (sorted.length - 1) * probability;
  const lower = Math.floor(position);
  const below = sorted[lower] ?? Number.NaN;
  const above = sorted[Math.min(lower + 1, sorted.length - 1)] ?? below;
  return below + (position - lower) * (above - below);
}

export function sampleDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
}

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
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const [from, to] = rangeOf(evidence.standard, indicator);
  const least = from !== null && to !== null ? shareOfRange * (to - from) : shareOfBaseline * Math.abs(mean);
  const sorted = [...numbers].sort((a, b) => a - b);
  return { mean, delta: Math.max(sampleDeviation(numbers) / 2, least), upperQuartile: quantile(sorted, 0.75), values };
}

const peersNeeded = 5;

/** The peers' values of the same year from the same publishers; null with fewer than five. */
export function peerValues(
  evidence: Evidence,
  table: IndicatorTable,
  own: IndicatorValue,
  year: number,
): readonly number[] | null {
  const { focal, peers } = evidence.study.settings;
  const candidates = [...peers, focal].filter((country) => country !== own.subject);
  const publishers = publishersOf(evidence, own);
  const numbers: number[] = [];
  for (const country of candidates) {
    const value = table.get(own.indicator, country, periodIdFor(evidence, own.indicator, year));
    if (isUsable(value) && publishersOf(evidence, value) === publishers) numbers.push(value.value);
  }
  return numbers.length >= peersNeeded ? numbers : null;
}

const publishersOf = (evidence: Evidence, value: IndicatorValue): string =>
  [...new Set(value.records.map((record) => evidence.study.sources.get(record)?.publisher ?? record))].sort().join('|');

export function medianOf(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}
