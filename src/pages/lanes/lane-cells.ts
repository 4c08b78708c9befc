/** The eight cells of level × path: which indicators stand in each, with the value that a page shows first. */
import type { Assessment } from '../../assessment/index.js';
import { caseMatrix, indicatorMatrix, type PathName } from '../../classes/index.js';
import type { IndicatorValue } from '../../indicators/index.js';
import type { IndicatorDefinition } from '../../standard/index.js';
import type { Level } from '../../study/index.js';
import { gradesOfResults } from '../registry/best-evidence.js';
import { shownValue } from '../shown-value.js';

export type CellState = 'yes' | 'no' | 'unknown';

export interface LaneEntry {
  readonly definition: IndicatorDefinition;
  readonly value: IndicatorValue | undefined;
  readonly state: CellState;
}

export interface LaneCell {
  readonly level: Level;
  readonly path: PathName;
  readonly entries: readonly LaneEntry[];
  /** Cases of the country coded to this level and path. */
  readonly cases: readonly string[];
  /** Of these, with a result that an independent source carries (E2 and more), and those whose results nobody knows. */
  readonly evidenced: number;
  readonly withoutResults: number;
}

function stateOf(value: IndicatorValue | undefined): CellState {
  if (value === undefined || value.value === null) return 'unknown';
  return value.status === 'ok' || value.status === 'given' ? 'yes' : 'no';
}

const independent = 2;

function standingOf({ evidence }: Assessment, cases: readonly string[]) {
  const grades = cases.flatMap((id) => {
    const view = evidence.byId.get(id);
    return view === undefined ? [] : [gradesOfResults(evidence, view)];
  });
  return {
    cases,
    evidenced: grades.filter((own) => own?.some((grade) => grade >= independent)).length,
    withoutResults: grades.filter((own) => own === null).length,
  };
}

export function laneCells(assessment: Assessment): readonly LaneCell[] {
  const { standard } = assessment.evidence;
  const cases = caseMatrix(assessment.evidence, assessment.study.settings.focal);
  return indicatorMatrix(standard).map(({ level, path, ids }) => ({
    ...standingOf(assessment, cases.find((cell) => cell.level === level && cell.path === path)?.ids ?? []),
    level,
    path,
    entries: ids.flatMap((id): LaneEntry[] => {
      const definition = standard.indicators.get(id);
      if (definition === undefined) return [];
      const value = shownValue(assessment, id);
      return [{ definition, value, state: stateOf(value) }];
    }),
  }));
}

/** Indicators of one path, each once, and how many of them have a usable value, a weak one, none. */
export function laneTotals(cells: readonly LaneCell[], path: PathName): Record<CellState | 'n', number> {
  const states = new Map(
    cells
      .filter((cell) => cell.path === path)
      .flatMap((cell) => cell.entries.map((entry) => [entry.definition.id, entry.state] as const)),
  );
  const count = (state: CellState) => [...states.values()].filter((one) => one === state).length;
  return { n: states.size, yes: count('yes'), no: count('no'), unknown: count('unknown') };
}
