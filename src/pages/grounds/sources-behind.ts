/**
 * The sources on which one page stands: of a criterion or an indicator those of the cases and statistics behind its
 * values, of an actor those of the cases it acts in, of a card its own.
 */
import { type Assessment, type Resting, sourcesOfCase, whatRestsOnSources } from '../../assessment/index.js';
import type { IndicatorValue } from '../../indicators/index.js';
import { shownValue } from '../shown-value.js';
import type { RecordKind } from './page-grounds.js';

function ofValues(assessment: Assessment, values: readonly IndicatorValue[]): Set<string> {
  const cases = new Set(values.flatMap(({ units }) => units.map(({ id }) => id.split('#')[0] ?? id)));
  return new Set([
    ...values.flatMap(({ records }) => records),
    ...[...cases].flatMap((id) => sourcesOfCase(assessment, id)),
  ]);
}

const thoseOf = (assessment: Assessment, kind: RecordKind, id: string): Set<string> =>
  new Set(
    [...whatRestsOnSources(assessment)].flatMap(([source, resting]) => (resting[kind].includes(id) ? [source] : [])),
  );

/** Null: the page is not about one thing, or its sources are not known one by one. */
export function sourcesBehind(assessment: Assessment, path: readonly string[]): ReadonlySet<string> | null {
  const [section = '', id] = path;
  if (id === undefined || path.length !== 2) return null;
  switch (section) {
    case 'criteria': {
      const tests = assessment.focal.current.get(id)?.tests ?? [];
      return ofValues(
        assessment,
        tests.flatMap(({ parts }) => parts.flatMap(({ value }) => value ?? [])),
      );
    }
    case 'indicators': {
      const value = shownValue(assessment, id);
      return ofValues(assessment, value === undefined ? [] : [value]);
    }
    case 'cases':
      return new Set(sourcesOfCase(assessment, id));
    case 'actors': {
      const own = assessment.evidence.views.filter(({ record }) => record.actors?.some((part) => part.id === id));
      return new Set([
        ...own.flatMap((view) => sourcesOfCase(assessment, view.id)),
        ...thoseOf(assessment, 'actors', id),
      ]);
    }
    case 'norms':
      return thoseOf(assessment, 'norms', id);
    case 'experience':
      return thoseOf(assessment, 'cards', id);
    case 'documents':
      return thoseOf(assessment, 'documents', id);
    default:
      return null;
  }
}

/** How many sources stand behind records of a kind. */
export function sourcesOfKind(assessment: Assessment, kind: RecordKind): readonly string[] {
  return [...whatRestsOnSources(assessment)].flatMap(([source, resting]: readonly [string, Resting]) =>
    resting[kind].length > 0 ? [source] : [],
  );
}
