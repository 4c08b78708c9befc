/**
 * A share of cases with all that a reader needs to doubt it: who is counted, who is not known, the interval (Wilson 90 %),
 * the bounds if all unknown ones were against, or for (method §4.1), and the cases one by one.
 *
 * 7 of 40 known, 5 unknown: .175 [.098, .293], between 7/45 and 12/45.
 *
 * A field that was filled only where something was found has no share among its known cases: 57 yes, 57 known, 57 not
 * known says nothing of 100 %, only that at least 57/114 say yes. Then there is no value, and the bounds are all.
 */
import type { Message, Step } from '../../derivation/index.js';
import { type CaseView, type Evidence, factAt } from '../../evidence/index.js';
import { wilson } from '../../indicators/index.js';

export interface CountedUnit {
  readonly view: CaseView;
  /** Null: not known. */
  readonly state: boolean | null;
  readonly fields: readonly string[];
}

export interface Counted {
  readonly units: readonly CountedUnit[];
  readonly yes: number;
  /** Known ones. */
  readonly n: number;
  readonly unknown: number;
  /** Every known case says yes, others are not known, and no is said of none: it was coded only where it was found. */
  readonly oneSided: boolean;
  /** Null when nobody is known, or when the count is one-sided: then there is no interval either. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly boundLow: number | null;
  readonly boundHigh: number | null;
}

/** `absenceIsSaid`: whether a case that lacks the thing says so of itself; else absence must have been coded to be known. */
export function countedOf(units: readonly CountedUnit[], absenceIsSaid = true): Counted {
  const yes = units.filter(({ state }) => state === true).length;
  const n = units.filter(({ state }) => state !== null).length;
  const all = units.length;
  const [low, high] = wilson(yes, n);
  const oneSided = !absenceIsSaid && yes > 0 && yes === n && n < all;
  const hasValue = n > 0 && !oneSided;
  return {
    units,
    yes,
    n,
    unknown: all - n,
    oneSided,
    value: hasValue ? yes / n : null,
    low: hasValue ? low : null,
    high: hasValue ? high : null,
    boundLow: all === 0 ? null : yes / all,
    boundHigh: all === 0 ? null : (yes + all - n) / all,
  };
}

const word = { true: 'class.marker.true', false: 'class.marker.false', null: 'class.marker.unknown' } as const;

/** One step a case: yes, no or not known, with the fields that say so. */
function unitSteps(evidence: Evidence, units: readonly CountedUnit[]): readonly Step[] {
  return units.map(
    ({ view, state, fields }): Step => ({
      what: { key: 'text', args: { text: { text: view.record.name } } },
      value: { key: word[String(state) as keyof typeof word] },
      code: String(state),
      facts: fields.map((path) => factAt(evidence, view, path)),
      refs: [],
    }),
  );
}

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `whole.step.${key}`, args });

export function countedSteps(evidence: Evidence, counted: Counted, rule: Message): readonly Step[] {
  const { yes, n, unknown, oneSided, value, low, high, boundLow, boundHigh } = counted;
  const bounds =
    boundLow === null || boundHigh === null ? [] : [{ what: said('bounds', { low: boundLow, high: boundHigh }) }];
  return [
    { what: rule },
    { what: said('known'), value: n },
    { what: said('yes'), value: yes },
    { what: said('unknown'), value: unknown },
    ...(value === null || low === null || high === null
      ? [{ what: said(oneSided ? 'one_sided' : 'no_value') }, ...(oneSided ? bounds : [])]
      : [{ what: said('share'), value }, { what: said('interval', { low, high }) }, ...bounds]),
    { what: said('units', { n: counted.units.length }), steps: unitSteps(evidence, counted.units) },
  ];
}

/** Cases of the country that have been active at some time of the study. */
export const casesOf = (evidence: Evidence, subject: string): readonly CaseView[] =>
  (evidence.byCountry.get(subject) ?? []).filter((view) => view.activeYears.includes(1));
