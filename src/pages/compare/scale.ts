/** One scale for all columns of a row: the natural range of the indicator, else what the shown values span. */
import type { ComparisonRow } from '../../report/index.js';

export function commonScale({ definition, comparable, values }: ComparisonRow): readonly [number, number] {
  const [from, to] = definition.range;
  if (from !== null && to !== null) return [from, to];
  const ends = values
    .filter((_, at) => comparable || at === 0)
    .flatMap(({ value }) =>
      value?.value == null ? [] : [value.value, value.low ?? value.value, value.high ?? value.value],
    );
  const least = from ?? Math.min(0, ...ends);
  const most = to ?? Math.max(0, ...ends);
  return least === most ? [least, least + 1] : [least, most];
}
