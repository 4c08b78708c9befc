/** What the classes of continuity ask of a case, laid out once so that it can be asked again for every year (method §6.3). */
import { addYears, type CaseView, type Day, firstDay, mandateLevel } from '../evidence/index.js';
import type { Standard } from '../standard/index.js';
import { type EditionFacts, editionFacts, type Interval, intervalOf, regularityOf } from './editions.js';
import type { InstitutionRules } from './institution-rules.js';
import type { TriState } from './tri-state.js';

/** A fact with a beginning and an end; `from: null` = undated. */
export interface Dated<Value> {
  readonly from: Day | null;
  readonly until: Day;
  readonly value: Value;
}

export interface InstitutionFacts {
  readonly view: CaseView;
  readonly start: Day | null;
  readonly continuous: TriState;
  readonly editions: EditionFacts;
  /** A case that is itself an institution is its own permanent organ. */
  readonly isOrgan: boolean;
  /** Lists that are not known are null; one that is stated to be empty is empty. */
  readonly organs: readonly Dated<TriState>[] | null;
  readonly mandates: readonly Dated<number>[] | null;
  readonly changes: readonly Dated<TriState>[] | null;
  /** Years of the plan; 0 without one; null = not known. */
  readonly planYears: number | null;
  readonly yearsAfterStart: (years: number) => Day;
  readonly interval: (known: number) => Interval;
  readonly regularity: (known: number) => number | null;
}

const survivedKinds = new Set(['leader', 'government']);
const dayOrNull = (date: string | null): Day | null => (date === null ? null : firstDay(date));
const endOf = (date: string | null): Day => (date === null ? Number.POSITIVE_INFINITY : firstDay(date));
const listed = <Item>(list: readonly Item[] | 'none' | null): readonly Item[] | null => (list === 'none' ? [] : list);

/** Each answer is worked out once. */
function once<Value>(make: (key: number) => Value): (key: number) => Value {
  const kept = new Map<number, Value>();
  return (key) => {
    if (!kept.has(key)) kept.set(key, make(key));
    return kept.get(key) as Value;
  };
}

function yearsOfPlan({ plan }: CaseView['record']): number | null {
  if (plan === null || plan.exists === null) return null;
  return plan.exists ? plan.horizon_years : 0;
}

export function institutionFacts(view: CaseView, rules: InstitutionRules, standard: Standard): InstitutionFacts {
  const { record } = view;
  return {
    view,
    start: view.start,
    continuous: record.time.continuous,
    editions: editionFacts(view),
    isOrgan: record.kind === 'institution',
    organs:
      listed(record.organs)?.map((organ) => ({
        from: dayOrNull(organ.since),
        until: endOf(organ.until),
        value: organ.permanent,
      })) ?? null,
    mandates:
      listed(record.mandate)?.map((mandate) => ({
        from: dayOrNull(mandate.date),
        until: endOf(mandate.until),
        value: mandateLevel(standard, mandate.kind),
      })) ?? null,
    changes:
      listed(record.changes)
        ?.filter((change) => survivedKinds.has(change.kind))
        .map((change) => ({ from: dayOrNull(change.date), until: endOf(null), value: change.survived })) ?? null,
    planYears: yearsOfPlan(record),
    yearsAfterStart: once((years) => (view.start === null ? Number.NaN : addYears(view.start, years))),
    interval: once((known) => intervalOf(view, known, rules.default_interval_months)),
    regularity: once((known) => regularityOf(view, known)),
  };
}

/** In being at `day`; undated before as_of: not known (see `holdsAt`). */
export function isThere({ from, until }: Dated<unknown>, day: Day, asOf: Day): TriState {
  if (until < day) return false;
  if (from === null) return day >= asOf ? true : null;
  return from <= day;
}
