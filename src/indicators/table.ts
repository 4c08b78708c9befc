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

export function tableOf(series: readonly Series[]): IndicatorTable {
  const bySeries = new Map<string, Map<string, Series>>();
  for (const one of series) {
    const ofSubject = bySeries.get(one.subject);
    if (ofSubject === undefined) bySeries.set(one.subject, new Map([[one.indicator, one]]));
    else ofSubject.set(one.indicator, one);
  }
  const lists = series.map((one) => ({
    indicator: one.indicator,
    subject: one.subject,
    values: () => one.periods.map((_, at) => one.valueAt(at)),
  }));
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
      const found = bySeries.get(subject)?.get(indicator);
      const at = found === undefined ? undefined : positionOf(found.periods, period);
      return found === undefined || at === undefined ? undefined : found.valueAt(at);
    },
  };
}
