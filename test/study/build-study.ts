/**
 * A small study folder for tests, written to the temporary folder of the run. What a test does not say gets a sensible default:
 * focal country KAZ, years 2015–2024, the world's vectors, and (unless `fill: false`) every actor and source that a
 * case names but the test did not describe — actors as home NGOs, sources as independent press.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

type Fields = Record<string, unknown>;

export interface StudyParts {
  /** Merged over the default `study.yaml`. */
  settings?: Fields;
  /** By case id: fields merged over an empty case, or the file's text as it is. */
  cases?: Record<string, object | string>;
  /** By actor id, merged over a home NGO. */
  actors?: Record<string, Fields>;
  /** By publisher id, merged over an independent one. */
  publishers?: Record<string, Fields>;
  /** By source id, merged over an independent news page. */
  sources?: Record<string, Fields>;
  method?: Fields;
  channels?: Fields[];
  environment?: Fields;
  commitments?: Fields[];
  frame?: Fields;
  overrides?: Fields[];
  /** CSV text by table id, for `statistics/<id>.csv`. */
  statistics?: Record<string, string>;
  /** CSV text by indicator id, for `values/<indicator>.csv`. */
  values?: Record<string, string>;
  vectors?: string;
  searchLog?: string;
  /** Any further file by path inside the folder; wins over everything above. */
  files?: Record<string, string | Uint8Array>;
  /** False: write nothing the test did not say (dangling references stay dangling). */
  fill?: boolean;
}

const defaultSettings = {
  id: 'test-study',
  title: { kk: 'Сынақ зерттеуі', ru: 'Пробное исследование', en: 'A study for tests' },
  edition: '2026.1',
  version: '0.1.0',
  focal: 'KAZ',
  region: {
    name: { kk: 'Орталық Азия', ru: 'Центральная Азия', en: 'Central Asia' },
    members: ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'],
  },
  peers: ['UZB', 'MNG'],
  years: [2015, 2024],
  as_of: '2024-12-31',
  languages: ['kk', 'ru', 'en'],
};

const world = readFileSync(new URL('../../standard/2026.1/world.csv', import.meta.url), 'utf8');
/** Writes the study and returns its root. */
export async function buildStudy(parts: StudyParts = {}): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'elshi-study-'));
  for (const [path, content] of Object.entries(studyFiles(parts))) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return root;
}

/** The same files in memory, by path inside the folder. */
export function studyFiles(parts: StudyParts): Record<string, string | Uint8Array> {
  const settings: Fields = { ...defaultSettings, ...parts.settings };
  const cases = Object.entries(parts.cases ?? {}).map(([id, fields]) => ({
    id,
    fields: caseFields(id, fields, settings),
  }));
  const found =
    parts.fill === false
      ? { actors: [], sources: [] }
      : references(
          cases.map(({ fields }) => fields),
          parts,
        );
  const actors: Record<string, Fields> = { ...Object.fromEntries(found.actors.map((id) => [id, {}])), ...parts.actors };
  const sources: Record<string, Fields> = {
    ...Object.fromEntries(found.sources.map((id) => [id, {}])),
    ...parts.sources,
  };
  const publishers: Record<string, Fields> = { press: {}, ...parts.publishers };

  const files: Record<string, string | Uint8Array> = {
    'study.yaml': stringify(settings),
    'vectors.csv': parts.vectors ?? world,
    'actors.yaml': stringify(
      Object.entries(actors).map(([id, fields]) => ({
        id,
        name: { en: `Actor ${id}` },
        kind: 'A9',
        state_kind: 'nonstate',
        country: settings.focal,
        ...fields,
      })),
    ),
    'publishers.yaml': stringify(
      Object.entries(publishers).map(([id, fields]) => ({
        id,
        name: `Publisher ${id}`,
        owner: 'independent',
        ...fields,
      })),
    ),
  };
  for (const [id, fields] of Object.entries(sources)) {
    files[`sources/${id}.yaml`] = stringify({
      title: `Page ${id}`,
      publisher: 'press',
      date: '2024-01-01',
      url: `https://example.org/${id}`,
      kind: 'news',
      ...fields,
    });
  }
  if (parts.fill !== false)
    for (const [, id] of JSON.stringify(cases).matchAll(/clause\W{1,4}doc:([a-z0-9-]+)/g))
      files[`documents/${id}/card.yaml`] = stringify({
        title: { en: `Document ${id}` },
        owner: 'official',
        country: settings.focal,
        genre: 'concept',
        doctrine: true,
      });
  for (const { id, fields } of cases)
    files[`initiatives/${id}.yaml`] = typeof fields === 'string' ? fields : stringify(fields);
  const optional: [string, unknown][] = [
    ['method.yaml', parts.method],
    ['channels.yaml', parts.channels],
    ['environment.yaml', parts.environment],
    ['commitments.yaml', parts.commitments],
    ['frame.yaml', parts.frame],
    ['override.yaml', parts.overrides],
  ];
  for (const [path, value] of optional) if (value !== undefined) files[path] = stringify(value);
  for (const [id, text] of Object.entries(parts.statistics ?? {})) files[`statistics/${id}.csv`] = text;
  for (const [id, text] of Object.entries(parts.values ?? {})) files[`values/${id}.csv`] = text;
  if (parts.searchLog !== undefined) files['search-log.csv'] = parts.searchLog;
  return { ...files, ...parts.files };
}

const caseFields = (id: string, fields: object | string, settings: Fields): object | string =>
  typeof fields === 'string'
    ? fields
    : {
        id,
        country: settings.focal,
        status: 'verified',
        name: { kk: id, ru: id, en: id },
        name_status: 'official',
        ...fields,
      };

const actorKeys = new Set(['actor', 'who', 'a', 'b', 'coordinating_body']);

/** Ids of actors and sources that cases (and channels, environment …) name. */
function references(cases: readonly (object | string)[], parts: StudyParts): { actors: string[]; sources: string[] } {
  const actors = new Set<string>();
  const sources = new Set<string>();
  const visit = (value: unknown, key: string, within: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, key, within);
    else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value))
        visit(inner, name === 'value' ? key : name, name === 'value' ? within : key);
    } else if (typeof value === 'string' && value !== 'none') {
      if (key === 'src') sources.add(value);
      else if (actorKeys.has(key) || (key === 'id' && within === 'actors')) actors.add(value);
    }
  };
  for (const record of [...cases, parts.channels, parts.environment, parts.commitments, parts.frame]) {
    if (typeof record === 'object') visit(record, '', '');
  }
  for (const text of [...Object.values(parts.statistics ?? {}), ...Object.values(parts.values ?? {})]) {
    const [header = '', ...rows] = text.trim().split(/\r?\n/);
    const column = header.split(',').indexOf('record');
    for (const row of rows) {
      const record = row.split(',')[column];
      if (record !== undefined && record !== '') sources.add(record);
    }
  }
  return { actors: [...actors].sort(), sources: [...sources].sort() };
}
