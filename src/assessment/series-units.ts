/**
 * The units of one indicator over all its periods: what each answered when, and the facts that the answers rest on, once.
 * Example: a series of conferences answered GOV-05 «no» in 2014–2024 by the same twelve facts; they stand here once, and
 * every year leads here.
 */
import type { FactReference, Message } from '../derivation/index.js';
import { factAt } from '../evidence/index.js';
import { type UnitOutcome, unitName, valueWithId } from '../indicators/index.js';
import type { Assessment } from './assess.js';
import { seriesPeriods } from './series.js';

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
export const unitLines = ({ table, evidence }: Assessment, id: string): readonly UnitLine[] =>
  (valueWithId(table, id)?.units ?? []).map((unit) => ({
    unit,
    name: unitName(evidence, unit),
    value: unit.value ?? null,
  }));

function makeUnits(assessment: Assessment, series: string): Units {
  const { evidence, table } = assessment;
  const found = new Map<string, { name: Message; answers: Answer[]; fields: Set<string> }>();
  for (const id of seriesPeriods(assessment, series))
    for (const unit of valueWithId(table, id)?.units ?? []) {
      const own = found.get(unit.id) ?? { name: unitName(evidence, unit), answers: [], fields: new Set() };
      found.set(unit.id, own);
      const value = unit.value ?? null;
      let answer = own.answers.find(
        (one) => one.state === unit.state && one.reason === unit.reason && one.value === value,
      );
      if (answer === undefined) {
        answer = { state: unit.state, reason: unit.reason, value, periods: [] };
        own.answers.push(answer);
      }
      answer.periods.push(id.slice(series.length + 1));
      for (const field of unit.fields ?? []) own.fields.add(field);
    }
  const list = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { name, answers, fields }]): AnsweredUnit => {
      const view = evidence.byId.get(id) ?? evidence.byId.get(id.split('#', 1)[0] as string);
      return {
        id,
        caseId: view?.id ?? id,
        name,
        answers,
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

/** On which part of the units of a series each of them stands; null: it is none of them. */
export function placesOfUnits(assessment: Assessment, series: string): (unit: string) => number | null {
  const { numbers } = unitsOf(assessment, series);
  return (unit) => {
    const number = numbers.get(unit);
    return number === undefined ? null : Math.floor(number / unitsOnPart) + 1;
  };
}
