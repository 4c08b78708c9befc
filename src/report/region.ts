/**
 * The states of the study's region side by side on the same rules (Z3–Z5): who surely stands higher than whom, what each
 * does in the region and with whom, what is lacking for each and where it can be had. No places: only pairs whose
 * intervals do not meet are told apart.
 */
import type { Assessment } from '../assessment/index.js';
import { type LedgerRow, ledgerRows } from '../classes/index.js';
import type { IndicatorValue } from '../indicators/index.js';
import type { IndicatorDefinition } from '../standard/index.js';
import { comparedCountries, isComparable, isGood, relationOf } from './comparison.js';

export interface Position {
  readonly country: string;
  readonly value: IndicatorValue | null;
  /** Surely higher than these, surely lower than those; a number, not a merit. */
  readonly higherThan: readonly string[];
  readonly lowerThan: readonly string[];
  /** Others whose interval meets its own. */
  readonly alike: readonly string[];
}
export interface RegionRow {
  readonly definition: IndicatorDefinition;
  readonly positions: readonly Position[];
  /** One number for the whole region stands at every member (SEC-03 …). */
  readonly isRegional: boolean;
}

export function regionRows(assessment: Assessment): readonly RegionRow[] {
  const { members } = assessment.study.settings.region;
  return comparedCountries(assessment, members).flatMap(({ definition, comparable, values }): RegionRow[] => {
    if (!comparable || values.every(({ value }) => value?.value == null)) return [];
    const positions = values.map(({ column, value }): Position => {
      const relation = (other: IndicatorValue | null) => relationOf(assessment, value, other, true);
      const others = values.filter((one) => one.column !== column);
      const those = (wanted: string): string[] =>
        others.filter((one) => relation(one.value) === wanted).map((one) => one.column);
      return {
        country: column,
        value,
        higherThan: those('lower'),
        lowerThan: those('higher'),
        alike: those('indistinguishable'),
      };
    });
    const known = values.flatMap(({ value }) => (value?.value == null ? [] : [value]));
    const first = known[0];
    const isRegional =
      known.length === members.length &&
      known.length > 1 &&
      known.every((one) => one.value === first?.value && one.low === first?.low && one.high === first?.high);
    return [{ definition, positions, isRegional }];
  });
}

export interface Contributor {
  readonly country: string;
  /** Cases of the registry that this country leads and that concern the region or a partner in it. */
  readonly cases: readonly string[];
  /** All its cases in the registry: for others than the focal country these were picked as examples. */
  readonly known: number;
  /** Partner members and the cases shared with each. */
  readonly partners: ReadonlyMap<string, readonly string[]>;
  /** Deeds at the regional level. */
  readonly deeds: readonly LedgerRow[];
}

export function contributors({ evidence, study }: Assessment): readonly Contributor[] {
  const { members } = study.settings.region;
  return members.map((country): Contributor => {
    const own = evidence.byCountry.get(country) ?? [];
    const partners = new Map(
      members
        .filter((other) => other !== country)
        .map((other) => [
          other,
          own.filter((view) => view.record.partners?.some((one) => one.country === other)).map((view) => view.id),
        ]),
    );
    const shared = new Set([...partners.values()].flat());
    const cases = own
      .filter((view) => shared.has(view.id) || view.record.levels?.includes('REG'))
      .map((view) => view.id);
    return {
      country,
      cases,
      known: own.length,
      partners,
      deeds: ledgerRows(evidence, country).filter((row) => row.level === 'REG'),
    };
  });
}

export interface Lack {
  readonly definition: IndicatorDefinition;
  /** Members without a good value, in the order of the study. */
  readonly members: readonly string[];
}

/** Comparable indicators without a good value somewhere in the region; where it can be had says the indicator itself. */
export function lacksOf(assessment: Assessment): readonly Lack[] {
  const { members } = assessment.study.settings.region;
  return [...assessment.evidence.standard.indicators.values()].filter(isComparable).flatMap((definition): Lack[] => {
    const row = comparedCountries(assessment, members).find((one) => one.definition.id === definition.id);
    const without = members.filter((_, at) => !isGood(row?.values[at]?.value));
    return without.length === 0 ? [] : [{ definition, members: without }];
  });
}
