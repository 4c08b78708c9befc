/**
 * The sources on which one page stands: of a criterion or an indicator those of the cases and statistics behind its
 * values, of an actor those of the cases it acts in, of a card its own.
 */
import { type Assessment, sourcesOfCase, whatRestsOnSources } from '../../assessment/index.js';
import type { IndicatorValue } from '../../indicators/index.js';
import { partsByActor } from '../actors/parts-by-actor.js';
import { shownValue } from '../shown-value.js';
import type { RecordKind } from './page-grounds.js';

function ofValues(assessment: Assessment, values: readonly IndicatorValue[]): Set<string> {
  const cases = new Set(values.flatMap(({ units }) => units.map(({ id }) => id.split('#')[0] ?? id)));
  return new Set([
    ...values.flatMap(({ records }) => records),
    ...[...cases].flatMap((id) => sourcesOfCase(assessment, id)),
  ]);
}

type ByRecord = ReadonlyMap<string, ReadonlySet<string>>;
const byKind = new WeakMap<Assessment, Map<RecordKind, ByRecord>>();

/** Which sources each record of a kind stands on: turned round once for all pages. */
function sourcesByRecord(assessment: Assessment, kind: RecordKind): ByRecord {
  const kept = byKind.get(assessment) ?? new Map<RecordKind, ByRecord>();
  byKind.set(assessment, kept);
  const known = kept.get(kind);
  if (known !== undefined) return known;
  const found = new Map<string, Set<string>>();
  for (const [source, resting] of whatRestsOnSources(assessment))
    for (const id of resting[kind]) found.set(id, (found.get(id) ?? new Set()).add(source));
  kept.set(kind, found);
  return found;
}

const none: ReadonlySet<string> = new Set();
const thoseOf = (assessment: Assessment, kind: RecordKind, id: string): ReadonlySet<string> =>
  sourcesByRecord(assessment, kind).get(id) ?? none;

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
    case 'actors':
      return new Set([
        ...(partsByActor(assessment.evidence).get(id) ?? []).flatMap(({ shown }) =>
          sourcesOfCase(assessment, shown.id),
        ),
        ...thoseOf(assessment, 'actors', id),
      ]);
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

/** The sources that stand behind records of a kind. */
export const sourcesOfKind = (assessment: Assessment, kind: RecordKind): readonly string[] => [
  ...new Set([...sourcesByRecord(assessment, kind).values()].flatMap((own) => [...own])),
];
