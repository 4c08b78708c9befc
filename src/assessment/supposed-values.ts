/**
 * Values of the focal country supposed to be other than they are, at the period that is judged: the interval moves with
 * the value and stays inside the range of the indicator. A value that is not known can be set, not moved.
 *
 * VEC-01 0.85 [0.82, 0.99], times 0.8 → 0.68 [0.656, 0.792]
 */
import { type Evidence, lastFullYear } from '../evidence/index.js';
import { type IndicatorTable, type IndicatorValue, valueId, whenAsked } from '../indicators/index.js';
import { judgedValue, periodIdFor } from '../judgement/index.js';
import type { Scenario } from '../study/index.js';

type Supposed = Scenario['values'][number];

export function withSupposedValues(
  table: IndicatorTable,
  evidence: Evidence,
  supposed: readonly Supposed[],
): IndicatorTable {
  if (supposed.length === 0) return table;
  const subject = evidence.study.settings.focal;
  const changed = new Map<string, IndicatorValue>();
  for (const one of supposed) {
    const judged = judgedValue(evidence, table, one.indicator, subject, 'current').value;
    const period = judged?.period.id ?? periodIdFor(evidence, one.indicator, lastFullYear(evidence.calendar));
    const old = judged ?? table.get(one.indicator, subject, period);
    const made = old === undefined ? null : movedValue(old, one, rangeOf(evidence, one.indicator));
    if (made !== null) changed.set(valueId(one.indicator, subject, period), made);
  }
  const now = (value: IndicatorValue): IndicatorValue =>
    changed.get(valueId(value.indicator, value.subject, value.period.id)) ?? value;
  const all = whenAsked(() => table.all.map(now));
  const values = whenAsked(() => new Map([...table.values].map(([id, value]) => [id, changed.get(id) ?? value])));
  return {
    get all() {
      return all();
    },
    get values() {
      return values();
    },
    lists: table.lists.map((list) => ({ ...list, values: () => list.values().map(now) })),
    get: (indicator, country, period) =>
      changed.get(valueId(indicator, country, period)) ?? table.get(indicator, country, period),
  };
}

function rangeOf({ standard }: Evidence, id: string): readonly [number, number] {
  const companion = standard.companions.get(id);
  const [from, to] =
    companion === undefined
      ? (standard.indicators.get(id)?.range ?? [null, null])
      : companion.definition.unit === 'share'
        ? [0, 1]
        : [null, null];
  return [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
}

function movedValue(old: IndicatorValue, { set, add, times }: Supposed, [from, to]: readonly [number, number]) {
  if (set === null && old.value === null) return null;
  const clipped = (x: number): number => Math.min(to, Math.max(from, x));
  const shift = set !== null ? set - (old.value ?? set) : (add ?? 0);
  const moved = (x: number): number => clipped(times === null ? x + shift : x * times);
  const value = set !== null ? clipped(set) : moved(old.value ?? 0);
  const low = old.low === null ? value : moved(old.low);
  const high = old.high === null ? value : moved(old.high);
  // The rest of the value – units, steps, sources – stays that of the value it was made from.
  return Object.create(old, {
    value: { value, enumerable: true },
    low: { value: low, enumerable: true },
    high: { value: high, enumerable: true },
    boundLow: { value: null, enumerable: true },
    boundHigh: { value: null, enumerable: true },
    status: { value: old.status === 'no_data' ? 'given' : old.status, enumerable: true },
  }) as IndicatorValue;
}
