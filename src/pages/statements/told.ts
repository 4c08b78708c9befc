/** All that a study has for one statement, and how it stands: the one thing the page of the thesis is made of. */
import type { Assessment } from '../../assessment/index.js';
import {
  type CriterionVerdict,
  type Diagnosis,
  piecesFor,
  type Recommendation,
  type Standing,
  type StatementStanding,
  standingOf,
} from '../../judgement/index.js';
import type { IndicatorDefinition, Statement } from '../../standard/index.js';
import { shownValue } from '../shown-value.js';
import { type Doors, doorsOf } from './doors.js';

/** How far a piece of work has got. */
export type Progress = 'done' | 'begun' | 'shown' | 'not_yet';

export interface Told {
  readonly statement: Statement;
  readonly judged: StatementStanding;
  /** Of claims and theses. */
  readonly standing: Standing | null;
  /** Of works. */
  readonly progress: Progress | null;
  /** Indicators, criteria and problems that serve it, and how many have a value or a verdict. */
  readonly measured: { readonly of: number; readonly known: number };
  readonly criteria: readonly CriterionVerdict[];
  readonly diagnoses: readonly Diagnosis[];
  readonly indicators: readonly { readonly definition: IndicatorDefinition; readonly hasValue: boolean }[];
  readonly recommendations: readonly Recommendation[];
  /** Lists of the codebook with entries that serve it. */
  readonly lists: readonly string[];
  readonly doors: Doors;
}

export function progressOf(measured: Told['measured'], doors: Doors): Progress {
  const { of, known } = measured;
  if (of === 0)
    return doors.lacks === undefined
      ? doors.pages.length === 0
        ? 'not_yet'
        : 'shown'
      : doors.begun
        ? 'begun'
        : 'not_yet';
  if (known === 0) return 'not_yet';
  return known === of && doors.lacks === undefined ? 'done' : 'begun';
}

export function toldOf(assessment: Assessment, statement: Statement): Told {
  const { focal, evidence } = assessment;
  const { standard } = evidence;
  const serves = (item: { readonly serves: readonly string[] }) => item.serves.includes(statement.id);
  const indicators = [...standard.indicators.values()].filter(serves).map((definition) => ({
    definition,
    hasValue: shownValue(assessment, definition.id)?.value != null,
  }));
  const criteria = [...focal.current.values()].filter((item) => serves(item.criterion));
  const diagnoses = [...focal.diagnoses.values()].filter((item) => serves(item.rule));
  const measured = {
    of: indicators.length + criteria.length + diagnoses.length,
    known:
      indicators.filter((item) => item.hasValue).length +
      criteria.filter((item) => item.verdict !== 'insufficient').length +
      diagnoses.filter((item) => item.state !== 'cannot_judge').length,
  };
  const judged = standingOf(piecesFor(statement, focal));
  const doors = doorsOf(statement.id);
  const isWork = statement.kind === 'work';
  return {
    statement,
    judged,
    standing: isWork ? null : judged.standing,
    progress: isWork ? progressOf(measured, doors) : null,
    measured,
    criteria,
    diagnoses,
    indicators,
    recommendations: focal.recommendations.filter((item) => serves(item.rule)),
    lists: [...standard.codebook].filter(([, list]) => [...list.items.values()].some(serves)).map(([id]) => id),
    doors,
  };
}
