/**
 * VEC-04: share of initiatives that reached an outcome goal (evidence E2 or better), over those for which an outcome or
 * impact was looked for; 04v the same by vector and 04c by instrument × vector, small cells leaning on the others
 * (beta-binomial partial pooling; method §4.2).
 */
import { type CaseView, gradeOfFact, holdsAt, type Period } from '../../evidence/index.js';
import { bestPrior, betaQuantile, posteriorOf, probabilityAbove, type Tally } from '../beta-binomial.js';
import { type Draft, type Drafts, type Measure, parameter, type Scope } from '../measure.js';
import type { Cell, UnitOutcome } from '../model.js';
import { type Outcomes, overActive } from '../outcomes.js';
import { ascending, median } from '../quantile.js';
import { shareAt } from '../share.js';
import { notApplicable, unknownFrom, yesOrNo } from '../unit.js';
import { namedVectors, vectorMask } from './vector-shares.js';

/** One positive RC or RI result, E2 or better, linked to a goal, is success; what is not coded leaves it open. */
function reachedGoal(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const { results } = view.record;
  if (results === null) return unknownFrom(view, 'results');
  const { calendar, study } = scope.evidence;
  const leastGrade = parameter(scope.definition, 'least_grade', 2);
  let isUnit = false;
  let open: string | null = null;
  let maybe: string | null = null;
  for (const [index, result] of (results === 'none' ? [] : results).entries()) {
    const there = holdsAt(result.date, null, period.day, calendar.asOf);
    if (there === false || result.cat === 'RO') continue;
    // Without a date nobody knows whether it was there by then.
    if (there === null) maybe ??= `results.${index}.date`;
    else if (result.cat !== null) isUnit = true;
    else open ??= `results.${index}.cat`;
    if (gradeOfFact(result.evidence, view.record, study) < leastGrade || result.goal === 'none') continue;
    if (result.sign !== '+' && result.sign !== null) continue;
    if (there === null) {
      open ??= `results.${index}.date`;
      continue;
    }
    if (result.cat !== null && result.sign === '+' && result.goal !== null)
      return yesOrNo(view.id, true, [`results.${index}`]);
    if (result.cat !== null) open = `results.${index}.${result.sign === null ? 'sign' : 'goal'}`;
  }
  if (open !== null) return unknownFrom(view, open);
  if (!isUnit) {
    if (maybe !== null) return unknownFrom(view, maybe);
    const level = view.record.evaluation?.level ?? null;
    if (level === null) return unknownFrom(view, 'evaluation.level');
    const evaluated = level >= 2 ? holdsAt(view.record.evaluation?.date, null, period.day, calendar.asOf) : false;
    if (evaluated === null) return unknownFrom(view, 'evaluation.date');
    if (!evaluated) return notApplicable(view.id, ['results', 'evaluation.level']);
  }
  return yesOrNo(view.id, false, ['results']);
}

interface Group {
  readonly row: string;
  readonly column: string;
  readonly units: UnitOutcome[];
}

/** Cells of one pooling group: they share a prior. */
function pooled(groups: readonly Group[], line: number): Cell[] {
  const tallies: Tally[] = groups.map(({ units }) => ({
    successes: units.filter((unit) => unit.state === 'yes').length,
    n: units.length,
  }));
  const prior = bestPrior(tallies);
  return groups.map(({ row, column, units }, index): Cell => {
    const posterior = posteriorOf(tallies[index] as Tally, prior);
    return {
      row,
      column,
      n: units.length,
      units: units.map((unit) => unit.id),
      value: posterior.mean,
      get low() {
        return betaQuantile(0.05, posterior);
      },
      get high() {
        return betaQuantile(0.95, posterior);
      },
      get probability() {
        return probabilityAbove(line, posterior);
      },
      probabilityAbove: (other) => probabilityAbove(other, posterior),
    };
  });
}

interface Placed {
  readonly unit: UnitOutcome;
  readonly instruments: readonly string[];
  readonly vectors: number;
}

function placed(scope: Scope, units: readonly UnitOutcome[]): Placed[] {
  return units.map((unit) => {
    const view = scope.evidence.byId.get(unit.id) as CaseView;
    return { unit, instruments: view.record.instruments ?? [], vectors: vectorMask(view, scope) };
  });
}

function byInstrument(units: readonly Placed[]): [instrument: string, units: Placed[]][] {
  const found = new Map<string, Placed[]>();
  for (const one of units)
    for (const instrument of new Set(one.instruments)) {
      const list = found.get(instrument);
      if (list) list.push(one);
      else found.set(instrument, [one]);
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function byVector(units: readonly Placed[], row: string): Group[] {
  return namedVectors.flatMap((column, position): Group[] => {
    const inside = units.filter(({ vectors }) => (vectors >> position) & 1).map(({ unit }) => unit);
    return inside.length === 0 ? [] : [{ row, column, units: inside }];
  });
}

function condensed(cells: readonly Cell[], fewest: number, base: Draft): Draft {
  const enough = ascending(cells.filter((cell) => cell.n >= fewest).map((cell) => cell.value as number));
  const { value: _value, reason: _reason, ...rest } = base;
  return {
    ...rest,
    low: null,
    high: null,
    boundLow: null,
    boundHigh: null,
    value: enough.length === 0 ? null : median(enough),
    cells: () => cells,
    ...(enough.length === 0 ? { reason: { key: 'indicators.reason.no_full_cell', args: { minimum: fewest } } } : {}),
  };
}

function draftsAt(scope: Scope, outcomes: Outcomes, at: number): { '': Draft; v: Draft; c: Draft } {
  const main = shareAt(outcomes, at);
  const line = parameter(scope.definition, 'yield_line', 0.25);
  const fewest = scope.definition.minimum.cell ?? parameter(scope.definition, 'cell_minimum', 5);
  const known =
    main.n === 0
      ? []
      : placed(
          scope,
          outcomes.units(at).filter((unit) => unit.state === 'yes' || unit.state === 'no'),
        );
  const vectorCells = pooled(byVector(known, ''), line);
  const tableCells = byInstrument(known).flatMap(([instrument, inside]) => pooled(byVector(inside, instrument), line));
  return { '': main, v: condensed(vectorCells, fewest, main), c: condensed(tableCells, fewest, main) };
}

function compute(scope: Scope): Drafts {
  const outcomes = overActive(scope, '', (view, period) => reachedGoal(view, period, scope));
  const all = scope.periods.map((_, at) => draftsAt(scope, outcomes, at));
  return { '': all.map((one) => one['']), v: all.map((one) => one.v), c: all.map((one) => one.c) };
}

export const instrumentYield: Measure = {
  name: 'instrument_yield',
  reads: ['grades', 'vectors'],
  from: 'cases',
  compute,
};
