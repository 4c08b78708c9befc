/**
 * A rule applied to every case of a country in every period: outcomes are kept as codes, case by case, while neither
 * the case nor the registers change. A case stands the same way in most years, so its units are kept once each.
 */
import { type CaseView, isActive, type Period } from '../evidence/index.js';
import type { Scope } from './measure.js';
import type { UnitOutcome } from './model.js';
import { type Ascending, ascending } from './quantile.js';
import { codeNo, codeOf, coderOf, codeYes, firstUnknownCode, noUnit, outcomeCodes } from './unit.js';

/** One unit, several (goals, editions), or null: nothing of this case in this period. */
export type CaseRule = (view: CaseView, period: Period, scope: Scope) => UnitOutcome | readonly UnitOutcome[] | null;

interface Kept {
  readonly key: string;
  /** One code a period; `noUnit` where there is none or where `many` holds several. */
  readonly codes: Uint8Array;
  readonly values: Float64Array | null;
  /** Counts by code for periods in which the case yields several units. */
  readonly many: Map<number, Uint16Array> | null;
  /** The units of each period; the same object where nothing changed from one period to another. */
  readonly units: readonly (UnitOutcome | readonly UnitOutcome[] | undefined)[];
}

const activity = new WeakMap<CaseView, Map<readonly Period[], Uint8Array>>();

/** 1 for each period in which the case was active. */
function activeIn(view: CaseView, { periods, partOf, evidence }: Scope): Uint8Array {
  const find = () => Uint8Array.from(periods, (period) => (isActive(view, period, evidence.calendar) ? 1 : 0));
  if (partOf !== undefined) return find();
  let known = activity.get(view);
  if (known === undefined) activity.set(view, (known = new Map()));
  let flags = known.get(periods);
  if (flags === undefined) {
    flags = find();
    known.clear();
    known.set(periods, flags);
  }
  return flags;
}

const sameFields = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a === b || (a.length === b.length && a.every((field, at) => field === b[at]));

const sameUnit = (a: UnitOutcome, b: UnitOutcome): boolean =>
  a.state === b.state &&
  a.value === b.value &&
  a.reason === b.reason &&
  a.id === b.id &&
  sameFields(a.fields, b.fields);

function applyRule(view: CaseView, rule: CaseRule, onlyActive: boolean, scope: Scope): Kept {
  const { periods, registers: key } = scope;
  const codes = new Uint8Array(periods.length);
  const active = onlyActive ? activeIn(view, scope) : null;
  let values: Float64Array | null = null;
  let many: Map<number, Uint16Array> | null = null;
  const units: (UnitOutcome | readonly UnitOutcome[] | undefined)[] = [];
  const distinct: UnitOutcome[] = [];
  const once = (unit: UnitOutcome): UnitOutcome => {
    const known = distinct.find((one) => sameUnit(one, unit));
    if (known === undefined) distinct.push(unit);
    return known ?? unit;
  };
  for (let at = 0; at < periods.length; at++) {
    if (active !== null && active[at] === 0) continue;
    const outcome = rule(view, periods[at] as Period, scope);
    if (outcome === null) continue;
    if (isList(outcome)) {
      if (outcome.length === 0) continue;
      const counts = new Uint16Array(outcomeCodes);
      for (const one of outcome) counts[codeOf(one)] = (counts[codeOf(one)] as number) + 1;
      many ??= new Map();
      many.set(at, counts);
      units[at] = outcome.map(once);
      continue;
    }
    units[at] = once(outcome);
    codes[at] = codeOf(outcome);
    if (outcome.state === 'yes' && outcome.value != null) {
      values ??= new Float64Array(periods.length);
      values[at] = outcome.value;
    }
  }
  return { key, codes, values, many, units };
}

/** What was kept of a case for all periods, for some of them. */
function partOfKept({ key, codes, values, many, units }: Kept, places: readonly number[]): Kept {
  const several = places.flatMap((place, at) => {
    const counts = many?.get(place);
    return counts === undefined ? [] : [[at, counts] as const];
  });
  return {
    key,
    codes: Uint8Array.from(places, (place) => codes[place] as number),
    values: values === null ? null : Float64Array.from(places, (place) => values[place] as number),
    many: several.length === 0 ? null : new Map(several),
    units: places.map((place) => units[place]),
  };
}

const isList = (outcome: UnitOutcome | readonly UnitOutcome[]): outcome is readonly UnitOutcome[] =>
  Array.isArray(outcome);

export class Outcomes {
  /** Units by code: `counts[period × outcomeCodes + code]`. */
  readonly counts: Int32Array;
  /** Known units by who coded them: `coders[period × 3 + status]`. */
  readonly coders: Int32Array;
  private readonly kept: readonly Kept[];

  constructor(scope: Scope, part: string, rule: CaseRule, onlyActive: boolean) {
    const { periods, views, definition, partOf } = scope;
    const outcomes = scope.cache.outcomes;
    this.counts = new Int32Array(periods.length * outcomeCodes);
    this.coders = new Int32Array(periods.length * 3);
    const name = `${definition.id}:${part}`;
    const keptWhole = (view: CaseView): Kept | undefined => {
      const kept = outcomes.get(view)?.get(name) as Kept | undefined;
      return kept?.key === scope.registers ? kept : undefined;
    };
    const whole = (view: CaseView): Kept => {
      const known = keptWhole(view);
      if (known !== undefined) return known;
      const kept = applyRule(view, rule, onlyActive, scope);
      let ofView = outcomes.get(view);
      if (ofView === undefined) outcomes.set(view, (ofView = new Map()));
      ofView.set(name, kept);
      return kept;
    };
    const places = partOf === undefined ? [] : periods.map((period) => partOf.indexOf(period));
    const some = (view: CaseView): Kept => {
      const known = places.includes(-1) ? undefined : keptWhole(view);
      return known === undefined ? applyRule(view, rule, onlyActive, scope) : partOfKept(known, places);
    };
    const ofCase = partOf === undefined ? whole : some;
    this.kept = views.map((view) => {
      const kept = ofCase(view);
      this.add(kept, coderOf(view));
      return kept;
    });
  }

  private add({ codes, many }: Kept, coder: number): void {
    const { counts, coders } = this;
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] as number;
      if (code === noUnit) continue;
      counts[at * outcomeCodes + code] = (counts[at * outcomeCodes + code] as number) + 1;
      if (code <= codeNo) coders[at * 3 + coder] = (coders[at * 3 + coder] as number) + 1;
    }
    for (const [at, several] of many ?? []) {
      for (let code = 1; code < outcomeCodes; code++) {
        counts[at * outcomeCodes + code] = (counts[at * outcomeCodes + code] as number) + (several[code] as number);
      }
      coders[at * 3 + coder] =
        (coders[at * 3 + coder] as number) + (several[codeYes] as number) + (several[codeNo] as number);
    }
  }

  count(at: number, code: number): number {
    return this.counts[at * outcomeCodes + code] as number;
  }

  unknown(at: number): number {
    let sum = 0;
    for (let code = firstUnknownCode; code < outcomeCodes; code++) sum += this.count(at, code);
    return sum;
  }

  missing(at: number): Int32Array {
    return this.counts.subarray(at * outcomeCodes + firstUnknownCode, (at + 1) * outcomeCodes);
  }

  codersAt(at: number): Int32Array {
    return this.coders.subarray(at * 3, at * 3 + 3);
  }

  /** Numbers of the known units, in ascending order: the order of cases never matters. */
  values(at: number): Ascending {
    const found = new Float64Array(this.count(at, codeYes));
    let n = 0;
    for (const { codes, values } of this.kept)
      if (codes[at] === codeYes) found[n++] = values === null ? 0 : (values[at] as number);
    return ascending(found.subarray(0, n));
  }

  units(at: number): readonly UnitOutcome[] {
    const found: UnitOutcome[] = [];
    for (const { units } of this.kept) {
      const unit = units[at];
      if (unit === undefined) continue;
      if (isList(unit)) found.push(...unit);
      else found.push(unit);
    }
    return found;
  }
}

/** The rule over the active cases of each period. */
export const overActive = (scope: Scope, part: string, rule: CaseRule): Outcomes =>
  new Outcomes(scope, part, rule, true);

/** The rule over all cases; it decides itself which belong. */
export const overAll = (scope: Scope, part: string, rule: CaseRule): Outcomes => new Outcomes(scope, part, rule, false);
