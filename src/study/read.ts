/**
 * Reads a study folder (architecture.md): every file is checked on its own, then all against each other. All problems
 * come at once; a file that cannot be used never keeps the others from being read.
 */
import { basename } from 'node:path';
import { causalPicture, lens, type Standard, systemModel } from '../standard/index.js';
import { type CaseFile, readCaseFile } from './case-file.js';
import { checkCoding } from './coding-checks.js';
import { readCodings } from './coding-files.js';
import { withEarnedStatus } from './codings.js';
import { byId, notedById, sourcesById, tablesById, usableCases } from './collections.js';
import { checkCommitments } from './commitment-places.js';
import { checkDocuments } from './document-checks.js';
import { readDocuments } from './document-files.js';
import { documentsOf } from './documents.js';
import { checkExperience } from './experience-checks.js';
import { createStudyCache, type Drafts, openFolder, type StudyCache, type StudyFolder } from './folder.js';
import { checkNames, filesIn } from './known-files.js';
import type { GivenValue, Study, StudyReading, VectorEntry } from './model.js';
import { checkNorms } from './norm-checks.js';
import { problemsWithoutNames, studyWithoutNames } from './private-persons.js';
import { inReadingOrder, wholeFile } from './problem.js';
import { list, mapping, outlines, table } from './read-kinds.js';
import { scenario as scenarioFile, verdictResponse } from './schema/coding.js';
import { countryModel as countryModelFile } from './schema/country-model.js';
import { experience as experienceFile } from './schema/experience.js';
import { norm } from './schema/norm.js';
import { preregistration } from './schema/prereg.js';
import {
  type Actor,
  actor,
  channel,
  commitment,
  environmentFile,
  frameFile,
  methodFile,
  override,
  type Publisher,
  publisher,
  source,
  studyFile,
} from './schema/register.js';
import { settlementsByCase, withAdopted } from './settlements.js';
import { checkStudy } from './study-checks.js';
import { readGivenValues, readSearchLog, readStatistics, readVectors } from './tables.js';
import { checkTranslations, readTranslations, type TranslationFile, type Translations } from './translations.js';

export async function readStudy(
  root: string,
  standard: (editionId: string) => Standard | null,
  cache: StudyCache = createStudyCache(),
  drafts?: Drafts,
): Promise<StudyReading> {
  const folder = openFolder(root, cache, drafts);
  const top = folder.list('');
  const names = new Set(top.map(({ path }) => path));
  checkNames(folder, top);

  const settings = names.has('study.yaml') ? mapping(folder, 'study.yaml', studyFile) : null;
  if (!names.has('study.yaml')) folder.say('study.yaml', { code: 'no_study_file', path: [] }, wholeFile);
  const optional = <T>(path: string, read: () => T): T | null => (names.has(path) ? read() : null);
  const method =
    optional('method.yaml', () => mapping(folder, 'method.yaml', methodFile))?.value ?? methodFile.parse(undefined);
  const actors = optional('actors.yaml', () => list(folder, 'actors.yaml', actor));
  const publishers = optional('publishers.yaml', () => list(folder, 'publishers.yaml', publisher));
  const channels = optional('channels.yaml', () => list(folder, 'channels.yaml', channel));
  const commitments = optional('commitments.yaml', () => list(folder, 'commitments.yaml', commitment));
  const overrides = optional('override.yaml', () => list(folder, 'override.yaml', override, false));
  const environment = optional('environment.yaml', () => mapping(folder, 'environment.yaml', environmentFile));
  const frame = optional('frame.yaml', () => mapping(folder, 'frame.yaml', frameFile));
  const vectors = optional('vectors.csv', () => table(folder, 'vectors.csv', (file) => readVectors(file.text)));
  // Where there is no study at all, one word says it.
  if (names.has('study.yaml') && !names.has('vectors.csv'))
    folder.say('vectors.csv', { code: 'file_missing', path: [] }, wholeFile);
  const searchLog = optional('search-log.csv', () =>
    table(folder, 'search-log.csv', (file) => readSearchLog(file.text)),
  );

  const prereg = optional('prereg.yaml', () => mapping(folder, 'prereg.yaml', preregistration));
  const boundaries = optional('boundaries.geojson', () => outlines(folder, 'boundaries.geojson'));

  const casePaths = filesIn(folder, 'initiatives', '.yaml');
  const caseFiles = casePaths
    .map((path) => folder.read(path, readCaseFile))
    .filter((file): file is CaseFile => file !== null);
  for (const file of caseFiles) folder.problems.push(...file.problems);
  const caseIds = new Set([...named(casePaths), ...caseFiles.map(({ id }) => id)]);
  const sourcePaths = filesIn(folder, 'sources', '.yaml');
  const sourceFiles = sourcePaths.map((path) => mapping(folder, path, source)).filter((file) => file !== null);
  const norms = filesIn(folder, 'norms', '.yaml')
    .map((path) => mapping(folder, path, norm))
    .filter((file) => file !== null);
  const experience = filesIn(folder, 'experience', '.yaml')
    .map((path) => mapping(folder, path, experienceFile))
    .filter((file) => file !== null);
  const statistics = filesIn(folder, 'statistics', '.csv').map((path) => ({
    path,
    table: table(folder, path, (file) => readStatistics(file.text)),
  }));
  const values = filesIn(folder, 'values', '.csv').map((path) => ({
    path,
    table: table(folder, path, (file) => readGivenValues(file.text, basename(path, '.csv'), path)),
  }));

  const codings = readCodings(folder);
  const settlements = settlementsByCase(caseFiles, codings.byCase, codings.adjudications);
  const responses = optional('responses.yaml', () => list(folder, 'responses.yaml', verdictResponse));
  const scenarios = filesIn(folder, 'scenarios', '.yaml')
    .map((path) => mapping(folder, path, scenarioFile))
    .filter((file) => file !== null);

  const documents = readDocuments(folder);
  const concept = {
    lenses: filesIn(folder, 'lenses', '.yaml')
      .map((path) => mapping(folder, path, lens))
      .filter((file) => file !== null),
    model: optional('model.yaml', () => mapping(folder, 'model.yaml', systemModel)),
    dag: optional('dag.yaml', () => mapping(folder, 'dag.yaml', causalPicture)),
    countryModel: optional('country-model.yaml', () => mapping(folder, 'country-model.yaml', countryModelFile)),
  };
  const translations = filesIn(folder, 'translations', '.csv').map((path) => {
    const content = folder.read(path, (file) => ({ ...readTranslations(file.text), findings: file.findings }));
    for (const finding of content?.findings ?? []) folder.say(path, finding, wholeFile);
    for (const { finding, place } of content?.table.mistakes ?? []) folder.say(path, finding, place);
    return { path, table: content?.table ?? null, lines: content?.lines ?? new Map() } satisfies TranslationFile;
  });

  const edition = settings === null || settings.value === null ? null : standard(settings.value.edition);
  checkStudy(folder, {
    settings,
    standard: edition,
    caseFiles,
    caseIds,
    sourceIds: named(sourcePaths),
    actors,
    publishers,
    channels,
    commitments,
    overrides,
    environment,
    frame,
    norms,
    sources: sourceFiles,
    vectors,
    tables: [...statistics, ...values].flatMap((file) =>
      file.table === null ? [] : [{ path: file.path, records: file.table.records }],
    ),
    values: values.map(({ path }) => path),
    beside: [
      ...codings.files,
      ...(responses === null ? [] : [responses]),
      ...documents.documents.map(({ card }) => card),
      ...norms,
      ...experience,
      ...[concept.dag, concept.countryModel].filter((file) => file !== null),
      ...(documents.coders === null ? [] : [documents.coders]),
      ...(prereg === null ? [] : [prereg]),
    ],
    concept,
    documents: new Set(documents.documents.map(({ id }) => id)),
    prereg,
  });
  checkNorms(folder, norms, new Set(documents.documents.map(({ id }) => id)));
  checkExperience(folder, experience, caseIds, edition);
  checkCoding(folder, { caseFiles, codings, settlements, responses, scenarios, standard: edition });
  checkDocuments(folder, documents, actors?.ids ?? new Set(), edition);
  checkCommitments(folder, commitments?.value ?? [], documents.documents);
  checkTranslations(folder, translations, {
    caseFiles,
    cards: experience.map(({ value }) => value),
    norms,
    commitments: (commitments?.value ?? []).map(({ value }) => value),
    frame: frame?.value ?? null,
    searchLog: searchLog?.value ?? [],
    publishers: (publishers?.value ?? []).map(({ value }) => value),
    documents: documents.documents.flatMap(({ card }) => (card.value === null ? [] : [card.value])),
  });
  forget(cache, folder);

  const problems = problemsWithoutNames(
    inReadingOrder(folder.problems),
    (actors?.value ?? []).map(({ value }) => value),
  );
  if (settings === null || settings.value === null) return { study: null, problems };
  const study: Study = {
    root,
    settings: settings.value,
    method,
    cases: folder.collect('cases', [...caseFiles.map(({ path }) => path), ...codings.paths], () =>
      usableCases(caseFiles).map((item) => {
        const seconds = codings.byCase.get(item.record.id) ?? [];
        const settled = settlements.get(item.record.id)?.standing ?? [];
        return withEarnedStatus(withAdopted(item, seconds, settled), seconds, settled);
      }),
    ),
    actors: folder.collect('actors', ['actors.yaml'], () => byId<Actor>(actors)),
    publishers: folder.collect('publishers', ['publishers.yaml'], () => byId<Publisher>(publishers)),
    sources: folder.collect(
      'sources',
      sourceFiles.map(({ path }) => path),
      () => sourcesById(sourceFiles),
    ),
    vectors: vectors?.value ?? noVectors,
    channels: folder.collect('channels', ['channels.yaml'], () => (channels?.value ?? []).map(({ value }) => value)),
    environment: environment?.value ?? noEnvironment,
    commitments: folder.collect('commitments', ['commitments.yaml'], () =>
      (commitments?.value ?? []).map(({ value }) => value),
    ),
    frame: frame?.value ?? null,
    prereg: prereg?.value ?? null,
    searchLog: searchLog?.value ?? [],
    statistics: folder.collect(
      'statistics',
      statistics.map(({ path }) => path),
      () => tablesById(statistics, folder),
    ),
    given: folder.collect(
      'given',
      values.map(({ path }) => path),
      () => values.flatMap((file): readonly GivenValue[] => file.table?.value ?? []),
    ),
    overrides: folder.collect('overrides', ['override.yaml'], () => (overrides?.value ?? []).map(({ value }) => value)),
    boundaries: boundaries === null || boundaries.boundaries.length === 0 ? null : boundaries.boundaries,
    codings: codings.byCase,
    adjudications: new Map([...settlements].map(([id, { standing }]) => [id, standing])),
    contested: new Map(
      [...settlements].flatMap(([id, { contested }]) => (contested.length === 0 ? [] : [[id, contested] as const])),
    ),
    responses: (responses?.value ?? []).map(({ value }) => value),
    scenarios: new Map(
      scenarios.flatMap(({ path, value }) => (value === null ? [] : [[basename(path, '.yaml'), value] as const])),
    ),
    documents: documentsOf(folder, documents),
    norms: folder.collect(
      'norms',
      norms.map(({ path }) => path),
      () => notedById(norms),
    ),
    experience: folder.collect(
      'experience',
      experience.map(({ path }) => path),
      () => notedById(experience),
    ),
    lenses: new Map(concept.lenses.flatMap(({ value }) => (value === null ? [] : [[value.id, value] as const]))),
    model: concept.model?.value ?? null,
    dag: concept.dag?.value ?? null,
    countryModel: concept.countryModel?.value ?? null,
    translations: folder.collect(
      'translations',
      translations.map(({ path }) => path),
      () =>
        new Map(
          translations.map(({ path, table: read }): [string, Translations] => [
            basename(path, '.csv'),
            read?.value ?? new Map(),
          ]),
        ),
    ),
    hashes: new Map([...folder.hashes].sort(([a], [b]) => (a < b ? -1 : 1))),
    realIds: noPseudonyms,
  };
  return { study: studyWithoutNames(study), problems };
}

const noPseudonyms: ReadonlyMap<string, string> = new Map();

/** Ids by the names of files; those count too that could not be read. */
const named = (paths: readonly string[]): ReadonlySet<string> => new Set(paths.map((path) => basename(path, '.yaml')));

const noVectors: ReadonlyMap<string, VectorEntry> = new Map();
const noEnvironment = environmentFile.parse({});

/** Files that are gone are forgotten, so that a long-running reader does not grow. */
function forget(cache: StudyCache, folder: StudyFolder): void {
  for (const path of cache.files.keys()) if (!folder.hashes.has(path)) cache.files.delete(path);
}
