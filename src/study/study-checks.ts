/** What must hold between the files of a study: references, the register of actors, codes of the edition, sources. */
import { basename } from 'node:path';
import { editions, type Standard, tryOverrides } from '../standard/index.js';
import { checkActors } from './actor-checks.js';
import type { CaseFile } from './case-file.js';
import { type ConceptFiles, checkConcept } from './concept-checks.js';
import type { StudyFolder } from './folder.js';
import type { VectorEntry } from './model.js';
import { nearest } from './nearest.js';
import type { Path, Place } from './problem.js';
import { checkCases } from './reference-checks.js';
import type { Entry, RegisterFile } from './register-file.js';
import type { Norm } from './schema/norm.js';
import type { Preregistration } from './schema/prereg.js';
import type {
  Actor,
  Channel,
  Commitment,
  Environment,
  Frame,
  Override,
  Publisher,
  SourceRecord,
  StudySettings,
} from './schema/register.js';
import { checkSources } from './source-checks.js';
import type { Table } from './tables.js';

type Register<T> = RegisterFile<readonly Entry<T>[]> | null;

export interface StudyParts {
  readonly settings: RegisterFile<StudySettings | null> | null;
  readonly standard: Standard | null;
  readonly caseFiles: readonly CaseFile[];
  /** Of all cases and sources, those too whose files cannot be read. */
  readonly caseIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
  readonly actors: Register<Actor>;
  readonly publishers: Register<Publisher>;
  readonly channels: Register<Channel>;
  readonly commitments: Register<Commitment>;
  readonly overrides: Register<Override>;
  readonly environment: RegisterFile<Environment | null> | null;
  readonly frame: RegisterFile<Frame | null> | null;
  readonly norms: readonly RegisterFile<Norm | null>[];
  readonly sources: readonly RegisterFile<SourceRecord | null>[];
  readonly vectors: Table<ReadonlyMap<string, VectorEntry>> | null;
  readonly tables: readonly { path: string; records: ReadonlyMap<string, Place> }[];
  readonly values: readonly string[];
  /** Lenses, models and the causal picture. */
  readonly concept: ConceptFiles;
  /** Ids of `documents/<id>/`. */
  readonly documents: ReadonlySet<string>;
  readonly prereg: RegisterFile<Preregistration | null> | null;
  /** Further files that name sources: codings, replies, models. */
  readonly beside: readonly { path: string; sources: readonly { path: Path; id: string }[] }[];
}

export function checkStudy(folder: StudyFolder, parts: StudyParts): void {
  checkSettings(folder, parts);
  checkActors(folder, parts.actors);
  checkSources(folder, parts);
  checkOnce(folder, 'publishers.yaml', parts.publishers);
  checkOnce(folder, 'commitments.yaml', parts.commitments);
  checkChannels(folder, parts);
  checkFrame(folder, parts);
  const changed: StudyParts = { ...parts, standard: standardInUse(folder, parts) };
  checkCases(folder, changed);
  checkGivenValues(folder, changed);
  checkPreregistration(folder, changed);
  checkConcept(folder, parts.concept, changed.standard, parts.caseIds);
}

function checkSettings(folder: StudyFolder, { settings, standard }: StudyParts): void {
  const value = settings?.readable ?? null;
  if (value === null) return;
  if (standard === null) {
    const known = editions();
    folder.say('study.yaml', {
      code: 'unknown_edition',
      path: ['edition'],
      args: { id: value.edition, known: known.join(', ') || '–', nearest: nearest(value.edition, known) ?? 'none' },
    });
  }
  const [from, to] = value.years;
  if (to < from)
    folder.say('study.yaml', {
      code: 'period_reversed',
      path: ['years'],
      args: { earlier: String(from), later: String(to) },
    });
  if (Number(value.as_of.slice(0, 4)) < from) {
    folder.say('study.yaml', {
      code: 'as_of_before_years',
      path: ['as_of'],
      args: { as_of: value.as_of, from: String(from) },
    });
  }
  const focalAt = value.peers.indexOf(value.focal);
  if (focalAt >= 0)
    folder.say('study.yaml', { code: 'focal_among_peers', path: ['peers', focalAt], args: { country: value.focal } });
}

function checkOnce(folder: StudyFolder, path: string, register: Register<{ id: string }>): void {
  const seen = new Set<string>();
  for (const { index, value } of register?.readable ?? []) {
    if (seen.has(value.id)) folder.say(path, { code: 'id_twice', path: [index, 'id'], args: { value: value.id } });
    seen.add(value.id);
  }
}

function checkChannels(folder: StudyFolder, { channels, actors }: StudyParts): void {
  const known = actors?.ids ?? new Set<string>();
  for (const { index, value } of channels?.readable ?? []) {
    value.uses?.forEach(({ user }, at) => {
      if (user === null || known.has(user)) return;
      folder.say('channels.yaml', {
        code: 'unknown_actor',
        path: [index, 'uses', at, 'user'],
        args: { id: user, nearest: nearest(user, known) ?? 'none' },
      });
    });
  }
}

/** Frozen before today, of instruments that exist, each interval around its value. */
function checkPreregistration(folder: StudyFolder, { prereg, settings, standard }: StudyParts): void {
  const value = prereg?.value ?? null;
  if (value === null) return;
  const asOf = settings?.value?.as_of;
  if (asOf !== undefined && firstOf(value.registered) > asOf)
    folder.say('prereg.yaml', {
      code: 'registered_after_as_of',
      path: ['registered'],
      args: { date: value.registered, as_of: asOf },
    });
  const instruments = new Set(standard?.codebook.get('instruments')?.items.keys() ?? []);
  value.sub_studies.forEach(({ instrument, value: effect, low, high }, at) => {
    if (instruments.size > 0 && !instruments.has(instrument))
      folder.say('prereg.yaml', {
        code: 'unknown_code',
        path: ['sub_studies', at, 'instrument'],
        args: { id: instrument, nearest: nearest(instrument, instruments) ?? 'none', list: 'instruments' },
      });
    if (low > effect || effect > high)
      folder.say('prereg.yaml', {
        code: 'interval_without_value',
        path: ['sub_studies', at, 'value'],
        args: { value: effect, low, high },
      });
  });
}

/** A year or a month alone counts from its first day. */
const firstOf = (date: string): string => `${date}-01-01`.slice(0, date.length === 7 ? 10 : Math.max(10, date.length));

function checkFrame(folder: StudyFolder, { frame, caseIds: ids }: StudyParts): void {
  const lists = new Set((frame?.readable?.lists ?? []).map(({ id }) => id));
  frame?.readable?.lists.forEach((list, index) => {
    list.cases.forEach((id, at) => {
      if (ids.has(id)) return;
      folder.say('frame.yaml', {
        code: 'unknown_case',
        path: ['lists', index, 'cases', at],
        args: { id, nearest: nearest(id, ids) ?? 'none' },
      });
    });
    list.independent_of.forEach((id, at) => {
      if (lists.has(id)) return;
      folder.say('frame.yaml', {
        code: 'unknown_list',
        path: ['lists', index, 'independent_of', at],
        args: { id, nearest: nearest(id, lists) ?? 'none' },
      });
    });
  });
}

/** The edition with the study's own changes, as far as they make sense. */
function standardInUse(folder: StudyFolder, { standard, overrides }: StudyParts): Standard | null {
  if (standard === null) return null;
  const items = new Set([
    ...standard.indicators.keys(),
    ...standard.companions.keys(),
    ...standard.criteria.keys(),
    ...standard.diagnoses.keys(),
    ...standard.recommendations.keys(),
    ...standard.dimensions.keys(),
  ]);
  const sound: Override[] = [];
  for (const { index, value } of overrides?.value ?? []) {
    const { item } = value;
    // A change names what there is; an item with a name of its own is an addition.
    const known =
      items.has(item) || item.includes('/') || item === 'classes' || item === 'claims' || 'name' in value.set;
    const tried = known ? tryOverrides(standard, [...sound, value]) : null;
    if (tried === null) {
      const args = { id: item, nearest: nearest(item, items) ?? 'none' };
      folder.say('override.yaml', { code: 'unknown_item', path: [index, 'item'], args });
    } else if ('mistake' in tried) {
      const args = { id: item, field: tried.mistake };
      folder.say('override.yaml', { code: 'wrong_override', path: [index, 'set'], args });
    } else sound.push(value);
  }
  const changed = tryOverrides(standard, sound);
  return 'standard' in changed ? changed.standard : standard;
}

/** A table of given values bears the id of what it gives. */
function checkGivenValues(folder: StudyFolder, { standard, values }: StudyParts): void {
  if (standard === null) return;
  const measured = new Set([...standard.indicators.keys(), ...standard.companions.keys()]);
  for (const path of values) {
    const id = basename(path, '.csv');
    if (measured.has(id)) continue;
    folder.say(path, { code: 'unknown_indicator', path: [], args: { id, nearest: nearest(id, measured) ?? 'none' } });
  }
}
