/**
 * The units of one indicator over all its periods: what each answered when, and the facts that the answers rest on, once.
 * Example: a series of conferences answered GOV-05 «no» in 2014–2024 by the same twelve facts; they stand here once, and
 * every year leads here.
 */
import type { FactReference, Message, Step } from '../derivation/index.js';
import { factAt } from '../evidence/index.js';
import type { UnitOutcome } from '../indicators/index.js';
import type { Assessment } from './assess.js';
import { isUnitsStep, seriesPeriods } from './series.js';

/** What was said of a unit in some periods. */
interface Answer {
  readonly state: UnitOutcome['state'];
  readonly reason: UnitOutcome['reason'];
  readonly value: number | null;
  readonly periods: string[];
}

export interface AnsweredUnit {
  /** A case, or `<case>#<part>`. */
  readonly id: string;
  readonly caseId: string;
  readonly name: Message;
  readonly answers: readonly Answer[];
  readonly facts: () => readonly FactReference[];
}

/** A unit as one period counts it. */
export interface UnitLine {
  readonly unit: UnitOutcome;
  readonly name: Message;
  readonly value: number | null;
}

interface Units {
  readonly list: readonly AnsweredUnit[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** Units carry their facts and sources: so many of them weigh as much as any other page. */
export const unitsOnPart = 30;
/** Pages of one series come one after another; keeping the units of all series would fill the memory. */
const mostKept = 24;
const kept = new WeakMap<Assessment, Map<string, Units>>();

/** In the order in which the value counts them. */
export function unitLines(assessment: Assessment, id: string): readonly UnitLine[] {
  const value = assessment.table.values.get(id);
  const steps = value?.steps().find(isUnitsStep)?.steps ?? [];
  if (value === undefined || steps.length === 0) return [];
  return value.units.flatMap((unit, index): UnitLine[] => {
    const step = steps[index];
    return step === undefined ? [] : [{ unit, name: nameOf(step), value: unit.value ?? null }];
  });
}

const nameOf = ({ what }: Step): Message => {
  const unit = what.args?.['unit'];
  return typeof unit === 'object' && unit !== null && 'key' in unit ? unit : what;
};

function makeUnits(assessment: Assessment, series: string): Units {
  const { evidence } = assessment;
  const found = new Map<string, { name: Message; answers: Map<string, Answer>; fields: Set<string> }>();
  for (const id of seriesPeriods(assessment, series))
    for (const line of unitLines(assessment, id)) {
      const own = found.get(line.unit.id) ?? { name: line.name, answers: new Map(), fields: new Set() };
      found.set(line.unit.id, own);
      const key = `${line.unit.state} ${line.unit.reason} ${line.value}`;
      const answer = own.answers.get(key) ?? {
        state: line.unit.state,
        reason: line.unit.reason,
        value: line.value,
        periods: [],
      };
      own.answers.set(key, answer);
      answer.periods.push(id.slice(series.length + 1));
      for (const field of line.unit.fields ?? []) own.fields.add(field);
    }
  const list = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { name, answers, fields }]): AnsweredUnit => {
      const view = evidence.byId.get(id) ?? evidence.byId.get(id.split('#', 1)[0] as string);
      return {
        id,
        caseId: view?.id ?? id,
        name,
        answers: [...answers.values()],
        facts: () => (view === undefined ? [] : [...fields].map((path) => factAt(evidence, view, path))),
      };
    });
  return { list, numbers: new Map(list.map(({ id }, index) => [id, index])) };
}

function unitsOf(assessment: Assessment, series: string): Units {
  const own = kept.get(assessment) ?? new Map<string, Units>();
  kept.set(assessment, own);
  const known = own.get(series);
  if (known !== undefined) {
    // The one asked for last leaves last.
    own.delete(series);
    own.set(series, known);
    return known;
  }
  const made = makeUnits(assessment, series);
  own.set(series, made);
  if (own.size > mostKept) own.delete([...own.keys()][0] as string);
  return made;
}

export const answeredUnits = (assessment: Assessment, series: string): readonly AnsweredUnit[] =>
  unitsOf(assessment, series).list;

/** An id that needs no escaping in an address. */
export const unitAnchor = (unit: string): string => unit.replaceAll('#', '.');

/** On which part of the units of a series it stands; null: it is none of them. */
export function placeOfUnit(assessment: Assessment, series: string, unit: string): number | null {
  const number = unitsOf(assessment, series).numbers.get(unit);
  return number === undefined ? null : Math.floor(number / unitsOnPart) + 1;
}
