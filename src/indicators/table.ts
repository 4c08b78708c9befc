/** All values of a study; a value that nobody asks for is never made. */
import type { Period } from '../evidence/index.js';
import { type IndicatorTable, type IndicatorValue, valueId } from './model.js';

/** One indicator or companion of one country, over its periods. */
export interface Series {
  readonly indicator: string;
  readonly subject: string;
  readonly periods: readonly Period[];
  valueAt(position: number): IndicatorValue;
}

const positions = new WeakMap<readonly Period[], Map<string, number>>();
function positionOf(periods: readonly Period[], id: string): number | undefined {
  let known = positions.get(periods);
  if (known === undefined) positions.set(periods, (known = new Map(periods.map((period, at) => [period.id, at]))));
  return known.get(id);
}

/** One indicator with its companions of one country: the series that are computed together. */
export interface SeriesGroup {
  readonly subject: string;
  /** Ids of its series, in their order. */
  readonly indicators: readonly string[];
  series(): readonly Series[];
}

export function tableOf(groups: readonly SeriesGroup[]): IndicatorTable {
  const bySeries = new Map<string, Map<string, () => Series | undefined>>();
  for (const group of groups) {
    const ofSubject = bySeries.get(group.subject) ?? new Map<string, () => Series | undefined>();
    bySeries.set(group.subject, ofSubject);
    for (const [at, indicator] of group.indicators.entries()) ofSubject.set(indicator, () => group.series()[at]);
  }
  const lists = groups.flatMap(({ subject, indicators, series }) =>
    indicators.map((indicator, at) => ({ indicator, subject, values: () => valuesOf(series()[at]) })),
  );
  let all: readonly IndicatorValue[] | undefined;
  let values: ReadonlyMap<string, IndicatorValue> | undefined;
  return {
    get all() {
      all ??= lists.flatMap((list) => list.values());
      return all;
    },
    get values() {
      values ??= new Map(this.all.map((value) => [valueId(value.indicator, value.subject, value.period.id), value]));
      return values;
    },
    lists,
    get(indicator, subject, period) {
      const found = bySeries.get(subject)?.get(indicator)?.();
      const at = found === undefined ? undefined : positionOf(found.periods, period);
      return found === undefined || at === undefined ? undefined : found.valueAt(at);
    },
  };
}

const valuesOf = (series: Series | undefined): readonly IndicatorValue[] =>
  series === undefined ? [] : series.periods.map((_, at) => series.valueAt(at));
