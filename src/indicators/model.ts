/** What an indicator yields for one subject and period: a value with all that a reader needs to doubt it. */
import type { Message, Step } from '../derivation/index.js';
import type { Grade, Period } from '../evidence/index.js';
import type { IntervalRule } from '../standard/index.js';
import type { MissingReason } from '../study/index.js';

export type ValueStatus = 'ok' | 'few' | 'low_coverage' | 'provisional' | 'given' | 'no_data';

/** How one unit (case, goal, edition, row …) stands in a share. */
export type UnitState = 'yes' | 'no' | 'unknown' | 'not_applicable';

export interface UnitOutcome {
  /** Case id, or `<case>#<part>` for goals, editions, ledger rows. */
  readonly id: string;
  readonly state: UnitState;
  /** For means and medians: the unit's own value; null when unknown. */
  readonly value?: number | null;
  /** Field paths that were read, for the derivation. */
  readonly fields?: readonly string[];
  /** Why it is unknown. */
  readonly reason?: MissingReason;
}

export interface GradeMix {
  readonly counts: readonly [number, number, number, number, number];
}

/** Always read by name: most fields are made when asked for, so a copy by `{...value}` would lose them. */
export interface IndicatorValue {
  /** `GOV-05`, or a companion's own id `GOV-05s`. */
  readonly indicator: string;
  readonly subject: string;
  readonly period: Period;
  /** Empty only under `no_data`. */
  readonly value: number | null;
  /** 90 % interval by the rule the indicator declares. */
  readonly low: number | null;
  readonly high: number | null;
  /** The share if all unknown units were against, or for. */
  readonly boundLow: number | null;
  readonly boundHigh: number | null;
  readonly unit: string;
  /** The rule the interval follows. */
  readonly interval: IntervalRule;
  /** Percentiles of the placebo distribution, where the source gives them (columns of `values/<indicator>.csv`). */
  readonly placebo?: { readonly median: number; readonly p95: number } | undefined;
  /** Known units. */
  readonly n: number;
  /** Known ÷ (active − not applicable); null where the question does not arise. */
  readonly coverage: number | null;
  readonly status: ValueStatus;
  /** Why the status is not ok, in words. */
  readonly reason: Message | null;
  readonly missing: Readonly<Record<MissingReason, number>>;
  /** Evidence grades of the facts that entered. */
  readonly grades: GradeMix;
  /** Units by who coded them: one coder's draft, two coders, adjudicated. */
  readonly coders: { readonly draft: number; readonly dual: number; readonly adjudicated: number };
  /** Source records of statistics and given values. */
  readonly records: readonly string[];
  readonly units: readonly UnitOutcome[];
  /** Cells of a table that the value condenses (VEC-04c by instrument × vector …). */
  readonly cells?: readonly Cell[] | undefined;
  /** What was counted and how, for `elshi explain`; made when asked for. */
  readonly steps: () => readonly Step[];
  /** The same without the units one by one. */
  readonly countSteps: () => readonly Step[];
}

export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly units: readonly string[];
  /** P(rate > the definition's `yield_line`), VEC-04. */
  readonly probability?: number;
  /** The same for any line, for the fragility check. */
  readonly probabilityAbove?: (line: number) => number;
}

/** The stable address of a value: `indicator:GOV-05:KAZ:2024`. */
export const valueId = (indicator: string, subject: string, period: string): string =>
  `indicator:${indicator}:${subject}:${period}`;

/** The value with this address, without a list of all of them. */
export function valueWithId(table: IndicatorTable, id: string): IndicatorValue | undefined {
  const [kind, indicator = '', subject = '', period = '', ...more] = id.split(':');
  return kind === 'indicator' && more.length === 0 ? table.get(indicator, subject, period) : undefined;
}

export interface IndicatorTable {
  /** Every value by `valueId`. */
  readonly values: ReadonlyMap<string, IndicatorValue>;
  get(indicator: string, subject: string, period: string): IndicatorValue | undefined;
  /** In order of standard, subject, period. */
  readonly all: readonly IndicatorValue[];
  /** The same in lists: what is in a list is made when it is asked for. */
  readonly lists: readonly ValueList[];
}

/** The values of one indicator or companion of one country, in the order of the periods. */
export interface ValueList {
  readonly indicator: string;
  readonly subject: string;
  values(): readonly IndicatorValue[];
}

export type { Grade };
