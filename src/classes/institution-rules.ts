/** The numbers of §6.3 as the edition of the standard gives them, laid out for counting. */
import type { ClassRules } from '../standard/index.js';
import type { PointOutcome } from './model.js';

export type PointId = 'age' | 'editions' | 'permanent_organ' | 'mandate' | 'survived_change' | 'plan' | 'regularity';

/** Fields that decide a line of points: the first named is the first to look at when the line is not known. */
const fieldsOf: Readonly<Record<PointId, readonly string[]>> = {
  age: ['time.start'],
  editions: ['editions_complete', 'editions', 'time.continuous', 'time.start'],
  permanent_organ: ['organs', 'kind'],
  mandate: ['mandate'],
  survived_change: ['changes'],
  plan: ['plan.horizon_years', 'plan.exists'],
  regularity: ['editions_complete', 'editions'],
};
const pointIds = Object.keys(fieldsOf) as PointId[];

export interface InstitutionRules extends Omit<ClassRules['institution'], 'points'> {
  /** What a line is worth at most. */
  readonly worth: Readonly<Record<PointId, number>>;
  /** A line's parameter; one that the edition does not give is never reached. */
  readonly from: (line: PointId, parameter: string) => number;
  /** The same object for the same points of a line, so that thousands of cases share a few. */
  readonly outcome: (line: PointId, low: number, high: number) => PointOutcome;
  readonly lines: readonly PointId[];
  /** Lines that a study added and that no code can count: from none to all of their points. */
  readonly strangers: readonly PointOutcome[];
}

const compiled = new WeakMap<ClassRules['institution'], InstitutionRules>();

export function institutionRules(rules: ClassRules['institution']): InstitutionRules {
  let found = compiled.get(rules);
  if (found === undefined) {
    found = compile(rules);
    compiled.set(rules, found);
  }
  return found;
}

function compile(rules: ClassRules['institution']): InstitutionRules {
  const lineOf = (line: PointId) => rules.points.find((point) => point.id === line);
  const outcomes = new Map<string, PointOutcome>();
  return {
    ...rules,
    strangers: rules.points
      .filter((point) => !(point.id in fieldsOf))
      .map((point) => ({ id: point.id, low: 0, high: point.points, fields: [] })),
    lines: pointIds.filter((line) => lineOf(line) !== undefined),
    worth: Object.fromEntries(pointIds.map((line) => [line, lineOf(line)?.points ?? 0])) as Record<PointId, number>,
    from: (line, parameter) => lineOf(line)?.parameters[parameter] ?? Number.POSITIVE_INFINITY,
    outcome: (line, low, high) => {
      const key = `${line}|${low}|${high}`;
      let outcome = outcomes.get(key);
      if (outcome === undefined) {
        outcome = { id: line, low, high, fields: fieldsOf[line] };
        outcomes.set(key, outcome);
      }
      return outcome;
    },
  };
}
