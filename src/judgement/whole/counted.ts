/**
 * A share of cases with all that a reader needs to doubt it: who is counted, who is not known, the interval (Wilson 90 %),
 * the bounds if all unknown ones were against, or for (method §4.1), and the cases one by one.
 *
 * 7 of 40 known, 5 unknown: .175 [.098, .293], between 7/45 and 12/45.
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
  /** Null when nobody is known: then there is no interval either. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly boundLow: number | null;
  readonly boundHigh: number | null;
}

export function countedOf(units: readonly CountedUnit[]): Counted {
  const yes = units.filter(({ state }) => state === true).length;
  const n = units.filter(({ state }) => state !== null).length;
  const all = units.length;
  const [low, high] = wilson(yes, n);
  return {
    units,
    yes,
    n,
    unknown: all - n,
    value: n === 0 ? null : yes / n,
    low: n === 0 ? null : low,
    high: n === 0 ? null : high,
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
  const { yes, n, unknown, value, low, high, boundLow, boundHigh } = counted;
  return [
    { what: rule },
    { what: said('known'), value: n },
    { what: said('yes'), value: yes },
    { what: said('unknown'), value: unknown },
    ...(value === null || low === null || high === null || boundLow === null || boundHigh === null
      ? [{ what: said('no_value') }]
      : [
          { what: said('share'), value },
          { what: said('interval', { low, high }) },
          { what: said('bounds', { low: boundLow, high: boundHigh }) },
        ]),
    { what: said('units', { n: counted.units.length }), steps: unitSteps(evidence, counted.units) },
  ];
}

/** Cases of the country that have been active at some time of the study. */
export const casesOf = (evidence: Evidence, subject: string): readonly CaseView[] =>
  (evidence.byCountry.get(subject) ?? []).filter((view) => view.activeYears.includes(1));
