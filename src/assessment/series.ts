/**
 * One indicator or criterion of one country over all its periods: their derivations differ by little, so a site keeps them
 * together, a few periods a page, instead of a page each. Example: `indicator:GOV-05:KAZ:2024` stands in the series
 * `indicator:GOV-05:KAZ`, on its third part, at `at-2024`.
 */
import { type IndicatorValue, valueId } from '../indicators/index.js';
import type { Assessment } from './assess.js';
import { countedDerivationOf, derivationOf, type ExplainedStep, explain } from './explain.js';

export interface PlaceInSeries {
  readonly series: string;
  /** 1, 2, … */
  readonly part: number;
  readonly anchor: string;
}

interface Series {
  /** Ids of the periods on each part. */
  readonly parts: readonly (readonly string[])[];
  readonly places: ReadonlyMap<string, { readonly part: number; readonly group: number }>;
}

/** Lines of a part: what a page of 40 kB packed bears well. */
const mostLines = 400;
const linesOfVerdict = 30;
const linesOfValue = 14;
/** A list of more units than this is not repeated for each period. */
export const mostUnitsOfPeriod = 300;

/** Units of a value, without asking for each of them. */
export const countedUnits = ({ n, missing }: IndicatorValue): number =>
  n + Object.values(missing).reduce((sum, count) => sum + count, 0);

interface Weighed {
  readonly id: string;
  readonly lines: number;
}

/** Years and windows share no part: most windows are asked for by no page, and then a site need not have them. */
function partsOf(...groups: readonly (readonly Weighed[])[]): Series {
  const parts: string[][] = [];
  const places = new Map<string, { part: number; group: number }>();
  groups.forEach((periods, group) => {
    let left = 0;
    for (const { id, lines } of periods) {
      if (left === 0 || lines > left) {
        parts.push([]);
        left = mostLines;
      }
      left = Math.max(1, left - lines);
      parts.at(-1)?.push(id);
      places.set(id, { part: parts.length, group });
    }
  });
  return { parts, places };
}

const made = new WeakMap<Assessment, Map<string, Series | null>>();
const valuesBySeries = new WeakMap<Assessment, ReadonlyMap<string, readonly IndicatorValue[]>>();

function valuesOf(assessment: Assessment, series: string): readonly IndicatorValue[] {
  let kept = valuesBySeries.get(assessment);
  if (kept === undefined) {
    const lists = new Map<string, IndicatorValue[]>();
    for (const [id, value] of assessment.table.values) {
      const own = id.slice(0, id.lastIndexOf(':'));
      const list = lists.get(own);
      if (list === undefined) lists.set(own, [value]);
      else list.push(value);
    }
    kept = lists;
    valuesBySeries.set(assessment, kept);
  }
  return kept.get(series) ?? [];
}

function makeSeries(assessment: Assessment, series: string): Series | null {
  const [kind, item = '', subject = '', more] = series.split(':');
  if (more !== undefined) return null;
  if (kind === 'indicator') {
    const values = valuesOf(assessment, series);
    if (values.length === 0) return null;
    const weighed = (some: readonly IndicatorValue[]) =>
      some.map((value) => ({
        id: valueId(value.indicator, value.subject, value.period.id),
        lines: linesOfValue + Math.min(mostUnitsOfPeriod, countedUnits(value)),
      }));
    const isWindow = ({ period }: IndicatorValue): boolean => period.kind === 'window';
    return partsOf(weighed(values.filter((one) => !isWindow(one))), weighed(values.filter(isWindow)));
  }
  const judgement = kind === 'criterion' ? assessment.judgements.get(subject) : undefined;
  if (judgement?.current.get(item) === undefined) return null;
  const years = [...judgement.byYear.keys()].flatMap((key) =>
    key.startsWith(`${item}:`) ? [key.slice(item.length + 1)] : [],
  );
  return partsOf(['current', ...years].map((period) => ({ id: `${series}:${period}`, lines: linesOfVerdict })));
}

function seriesOf(assessment: Assessment, series: string): Series | null {
  const kept = made.get(assessment) ?? new Map<string, Series | null>();
  made.set(assessment, kept);
  const known = kept.get(series);
  if (known !== undefined) return known;
  const own = makeSeries(assessment, series);
  kept.set(series, own);
  return own;
}

/** Null: a result that stands alone, or none at all. */
export function placeInSeries(assessment: Assessment, id: string): PlaceInSeries | null {
  const end = id.lastIndexOf(':');
  const series = id.slice(0, end);
  if (!/^(?:indicator|criterion):[^:]+:[^:]+$/.test(series)) return null;
  const part = seriesOf(assessment, series)?.places.get(id)?.part;
  return part === undefined ? null : { series, part, anchor: `at-${id.slice(end + 1)}` };
}

export const periodsOnPart = (assessment: Assessment, series: string, part: number): readonly string[] =>
  seriesOf(assessment, series)?.parts[part - 1] ?? [];

/** Numbers of the parts that a reader of this one may turn to: all years, or all windows. */
export function partsBeside(assessment: Assessment, series: string, part: number): readonly number[] {
  const own = seriesOf(assessment, series);
  const groupOf = (number: number): number | undefined => own?.places.get(own.parts[number - 1]?.[0] ?? '')?.group;
  return (own?.parts ?? []).flatMap((_, index) => (groupOf(index + 1) === groupOf(part) ? [index + 1] : []));
}

export const seriesPeriods = (assessment: Assessment, series: string): readonly string[] =>
  (seriesOf(assessment, series)?.parts ?? []).flat();

/** One step of the derivation unfolded, without the units one by one: the facts under them hardly differ from year to year. */
export const explainPeriod = (assessment: Assessment, id: string): ExplainedStep | null =>
  explain(assessment, id, 1, undefined, (target) =>
    target === id ? countedDerivationOf(assessment, target) : derivationOf(assessment, target),
  );
