/**
 * Countries, or two periods of one country, side by side (method §4.6, Z5): each field with its own year, no rank, and a
 * difference only where the intervals do not overlap. What is counted over the registry is not compared between
 * countries: the cases of other countries were picked as examples, no registry of them was kept.
 */
import type { Assessment } from '../assessment/index.js';
import { lastFullYear, studyYears } from '../evidence/index.js';
import type { IndicatorValue } from '../indicators/index.js';
import { periodIdFor } from '../judgement/index.js';
import type { IndicatorDefinition } from '../standard/index.js';

export interface ComparedValue {
  /** A country, or a period. */
  readonly column: string;
  readonly value: IndicatorValue | null;
}
/** How the others stand to the first column; null where there is nothing to compare. */
export type Relation =
  | 'higher'
  | 'lower'
  | 'indistinguishable'
  | 'same_region'
  | 'weak'
  | 'no_interval'
  | 'other_year'
  | 'other_publisher';

export interface ComparisonRow {
  readonly definition: IndicatorDefinition;
  readonly comparable: boolean;
  readonly values: readonly ComparedValue[];
  /** One for each value after the first. */
  readonly relations: readonly (Relation | null)[];
}

export const isGood = (value: IndicatorValue | null | undefined): boolean =>
  value?.value != null && (value.status === 'ok' || value.status === 'given');

/** Comparable between countries: nothing in it is counted over the registry of cases. */
export const isComparable = (definition: IndicatorDefinition): boolean => !definition.data.includes('registry');

function publishersOf({ study }: Assessment, value: IndicatorValue): string {
  return [...new Set(value.records.map((id) => study.sources.get(id)?.publisher ?? id))].sort().join(' ');
}

/** How `other` stands to `first`. */
export function relationOf(
  assessment: Assessment,
  first: IndicatorValue | null,
  other: IndicatorValue | null,
  sameYear: boolean,
) {
  if (first?.value == null || other?.value == null) return null;
  if (!isGood(first) || !isGood(other)) return 'weak';
  if (sameYear && first.period.id !== other.period.id) return 'other_year';
  if (first.status === 'given' && publishersOf(assessment, first) !== publishersOf(assessment, other))
    return 'other_publisher';
  const { members } = assessment.study.settings.region;
  const isRegional = members.includes(first.subject) && members.includes(other.subject);
  const isSame = first.value === other.value && first.low === other.low && first.high === other.high;
  if (sameYear && isRegional && isSame) return 'same_region';
  if (first.low === null || first.high === null || other.low === null || other.high === null) return 'no_interval';
  return other.low > first.high ? 'higher' : other.high < first.low ? 'lower' : 'indistinguishable';
}

/** The newest year with a good value for all, else each country's own newest good one, else what there is. */
function valuesOfCountries(
  { evidence, table }: Assessment,
  id: string,
  countries: readonly string[],
): (IndicatorValue | null)[] {
  // A year that is not over is not compared, nor judged.
  const last = lastFullYear(evidence.calendar);
  const years = studyYears(evidence.calendar)
    .filter((year) => year <= last)
    .reverse();
  const at = (country: string, year: number) => table.get(id, country, periodIdFor(evidence, id, year));
  const common = years.find((year) => countries.every((country) => isGood(at(country, year))));
  return countries.map((country) => {
    if (common !== undefined) return at(country, common) ?? null;
    const own =
      years.find((year) => isGood(at(country, year))) ?? years.find((year) => at(country, year)?.value != null);
    return (own === undefined ? table.get(id, country, 'whole') : at(country, own)) ?? null;
  });
}

export function comparedCountries(assessment: Assessment, countries: readonly string[]): readonly ComparisonRow[] {
  return [...assessment.evidence.standard.indicators.values()].map((definition): ComparisonRow => {
    const values = valuesOfCountries(assessment, definition.id, countries);
    const comparable = isComparable(definition);
    return {
      definition,
      comparable,
      values: countries.map((column, index) => ({ column, value: values[index] ?? null })),
      relations: values
        .slice(1)
        .map((value) => (comparable ? relationOf(assessment, values[0] ?? null, value, true) : null)),
    };
  });
}

const spanOf = (period: string): readonly [number, number] => {
  const [from = Number.NaN, to = Number.NaN] = period.split('-').map(Number);
  return [from, to];
};

/** Registry: the window itself; else the last year inside the period that has a good value. */
function valueOfPeriod(assessment: Assessment, definition: IndicatorDefinition, period: string): IndicatorValue | null {
  const { table, study } = assessment;
  const { focal } = study.settings;
  if (definition.judged_over === 'five_years') return table.get(definition.id, focal, period) ?? null;
  const [from, to] = spanOf(period);
  let newest: IndicatorValue | null = null;
  for (let year = to; year >= from; year--) {
    const value = table.get(definition.id, focal, String(year));
    if (value !== undefined && isGood(value)) return value;
    if (newest === null && value?.value != null) newest = value;
  }
  return newest;
}

export function comparedPeriods(assessment: Assessment, periods: readonly string[]): readonly ComparisonRow[] {
  return [...assessment.evidence.standard.indicators.values()].map((definition): ComparisonRow => {
    const values = periods.map((period) => valueOfPeriod(assessment, definition, period));
    return {
      definition,
      comparable: true,
      values: periods.map((column, index) => ({ column, value: values[index] ?? null })),
      relations: values.slice(1).map((value) => relationOf(assessment, values[0] ?? null, value, false)),
    };
  });
}

/** Five-year windows that do not lie wholly before the study. */
export const comparablePeriods = ({ evidence }: Assessment): readonly string[] =>
  studyYears(evidence.calendar)
    .slice(4)
    .map((year) => `${year - 4}-${year}`);

const mostDefault = 3;

/** Peers with most comparable values; among equals those nearest in population. */
export function defaultPeers(assessment: Assessment): readonly string[] {
  const { study, evidence } = assessment;
  const { focal, peers } = study.settings;
  const population = (country: string): number | null => {
    const rows = (study.statistics.get('population')?.rows ?? []).filter(
      (row) => row.unit === country && row.value !== null,
    );
    return rows.sort((a, b) => b.period.localeCompare(a.period))[0]?.value ?? null;
  };
  const own = population(focal);
  const distance = (country: string): number => {
    const theirs = population(country);
    return own === null || theirs === null ? Number.POSITIVE_INFINITY : Math.abs(Math.log(theirs / own));
  };
  const values = (country: string): number =>
    [...evidence.standard.indicators.values()].filter(
      (definition) => isComparable(definition) && isGood(valuesOfCountries(assessment, definition.id, [country])[0]),
    ).length;
  return peers
    .map((country, order) => ({ country, order, values: values(country), distance: distance(country) }))
    .sort((a, b) => b.values - a.values || a.distance - b.distance || a.order - b.order)
    .slice(0, mostDefault)
    .map(({ country }) => country);
}
