/**
 * The sources on which one page stands: of a criterion or an indicator those of the cases and statistics behind its
 * values, of an actor those of the cases it acts in, of a card its own.
 */
import { type Assessment, sourcesOfCase, whatRestsOnSources } from '../../assessment/index.js';
import type { IndicatorValue } from '../../indicators/index.js';
import { partsByActor } from '../actors/parts-by-actor.js';
import { isStateLinked, ownerOf } from '../quality/source-shares.js';
import { shownValue } from '../shown-value.js';
import type { RecordKind } from './page-grounds.js';

function ofValues(assessment: Assessment, values: readonly IndicatorValue[]): Set<string> {
  const cases = new Set<string>();
  const sources = new Set<string>();
  for (const { units, records } of values) {
    for (const { id } of units) cases.add(id.split('#', 1)[0] as string);
    for (const record of records) sources.add(record);
  }
  for (const id of cases) for (const source of sourcesOfCase(assessment, id)) sources.add(source);
  return sources;
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

interface CountedSources {
  readonly all: number;
  readonly stateLinked: number;
}
const countedByKind = new WeakMap<Assessment, Map<RecordKind, CountedSources>>();

export const stateLinkedAmong = (assessment: Assessment, sources: Iterable<string>): number =>
  [...sources].filter((id) => {
    const source = assessment.study.sources.get(id);
    return source !== undefined && isStateLinked(ownerOf(assessment, source));
  }).length;

/** How many sources stand behind records of a kind, counted once: every list of findings says it. */
export function countedOfKind(assessment: Assessment, kind: RecordKind): CountedSources {
  const kept = countedByKind.get(assessment) ?? new Map<RecordKind, CountedSources>();
  countedByKind.set(assessment, kept);
  const known = kept.get(kind);
  if (known !== undefined) return known;
  const sources = new Set<string>();
  for (const own of sourcesByRecord(assessment, kind).values()) for (const id of own) sources.add(id);
  const counted = { all: sources.size, stateLinked: stateLinkedAmong(assessment, sources) };
  kept.set(kind, counted);
  return counted;
}
