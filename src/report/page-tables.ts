/** The tables behind one page, cut to what the page is about: `criteria/K5.2` has the rows of that criterion only. */
import type { Assessment } from '../assessment/index.js';
import type { Language } from '../language/index.js';
import { actorsTable, tiesTable } from './actor-tables.js';
import { comparisonTable } from './comparison-table.js';
import { completenessTable } from './completeness-table.js';
import { corporaTable } from './corpora/index.js';
import { codingsTable, countsTable, documentsTable } from './documents-tables.js';
import { editionsTable } from './editions-table.js';
import { experienceTable } from './experience-table.js';
import { groundsTable } from './grounds-table.js';
import { normsTable } from './norms-table.js';
import { prospectsTable } from './prospects-table.js';
import { casesTable, definitionsTable, factsTable, sourcesTable, statementsTable } from './register-tables.js';
import { resultTables } from './result-files.js';
import { type Row, rowsWhere, type Table } from './table.js';

type Rows = ReadonlyMap<unknown, readonly Row[]>;
const grouped = new WeakMap<Table, Rows>();

function rowsBy(table: Table): Rows {
  const kept = grouped.get(table);
  if (kept !== undefined) return kept;
  const groups = new Map<unknown, Row[]>();
  for (const row of table.rows) {
    const group = groups.get(row[0]);
    if (group) group.push(row);
    else groups.set(row[0], [row]);
  }
  grouped.set(table, groups);
  return groups;
}

/** Rows whose first column is one of these. */
const only = (table: Table, keys: readonly string[]): Table => ({
  ...table,
  rows: keys.flatMap((key) => rowsBy(table).get(key) ?? []),
});

const ofSubject = (table: Table, subject: string): Table =>
  table.columns[1]?.name === 'subject' ? { ...table, rows: rowsWhere(table, (row) => row[1] === subject) } : table;

/** Tables behind each list, by the first part of the address. */
const lists: Readonly<Record<string, readonly string[]>> = {
  '': ['contribution', 'criteria'],
  criteria: ['criteria'],
  indicators: ['indicators', 'definitions'],
  cases: ['cases', 'classes'],
  chains: ['chains'],
  forms: ['forms', 'actorness'],
  concepts: ['cases'],
  problems: ['diagnoses'],
  recommendations: ['recommendations', 'grounds'],
  statements: ['statements'],
  sources: ['sources'],
  method: ['definitions'],
  ledger: ['ledger'],
  effectiveness: ['matrix', 'modes'],
  actors: ['actors', 'ties'],
  lanes: ['indicators', 'definitions'],
  compare: ['comparison', 'indicators'],
  directions: ['prospects'],
  quality: ['completeness', 'sources'],
  experience: ['experience'],
  codebook: ['documentcodes'],
  reliability: ['reliability'],
  discourse: ['discourse', 'debate', 'halves'],
  corpora: ['labels'],
  keyness: ['keyness'],
  scaling: ['scaling'],
  parallel: ['parallel'],
  documents: ['documents'],
  norms: ['norms', 'editions'],
  lenses: ['lenses'],
  model: ['model', 'loops'],
  'policy-directions': ['directions'],
  commitments: ['commitments'],
  infrastructure: ['infrastructure'],
  mediator: ['mediator'],
  'country-model': ['country-model'],
  'soft-power': ['soft-power'],
};

/** Names of the tables behind a page; they are made when asked for. */
export function pageTableNames({ evidence, study }: Assessment, path: readonly string[]): readonly string[] {
  const [section = '', item] = path;
  if (section === 'norms' && path.length === 3) return ['editions'];
  if (path.length > 2) return [];
  if (item === undefined) return lists[section] ?? [];
  if (section === 'criteria' && evidence.standard.criteria.has(item)) return ['criteria'];
  if (section === 'indicators' && evidence.standard.indicators.has(item)) return ['indicators', 'definitions'];
  if (section === 'cases' && evidence.byId.has(item)) return ['facts', 'classes'];
  if (section === 'experience' && study.experience.has(item)) return ['experience'];
  const document = section === 'documents' ? study.documents.byId.get(item) : undefined;
  if (document !== undefined) return ['counts', ...(document.codings.length > 0 ? ['codings'] : [])];
  if (section === 'norms' && study.norms.has(item)) return ['norms', 'editions'];
  if (section === 'recommendations' && evidence.standard.recommendations.has(item))
    return ['recommendations', 'grounds'];
  return [];
}

function wholeTable(assessment: Assessment, name: string, language: Language): Table | undefined {
  switch (name) {
    case 'cases':
      return casesTable(assessment, language);
    case 'sources':
      return sourcesTable(assessment);
    case 'definitions':
      return definitionsTable(assessment, language);
    case 'statements':
      return statementsTable(assessment, language);
    case 'experience':
      return experienceTable(assessment, language);
    case 'norms':
      return normsTable(assessment, language);
    case 'documents':
      return documentsTable(assessment, language);
    case 'editions':
      return editionsTable(assessment, language);
    case 'grounds':
      return groundsTable(assessment, language);
    case 'comparison':
      return comparisonTable(assessment);
    case 'prospects':
      return prospectsTable(assessment);
    case 'completeness':
      return completenessTable(assessment);
    case 'actors':
      return actorsTable(assessment, language);
    case 'ties':
      return tiesTable(assessment);
    default:
      return (
        corporaTable(assessment, name, language) ??
        resultTables(assessment, language).find((table) => table.name === name)
      );
  }
}

/** Lists have data about the focal country; other countries stand with their indicator and in the file of all data. */
export function pageTable(
  assessment: Assessment,
  path: readonly string[],
  name: string,
  language: Language,
): Table | null {
  if (!pageTableNames(assessment, path).includes(name)) return null;
  const [section, item, earlier] = path;
  if (name === 'counts') return countsTable(assessment, item ?? '');
  if (name === 'codings') return codingsTable(assessment, item ?? '');
  if (name === 'facts') return factsTable(assessment, item ?? '');
  const table = wholeTable(assessment, name, language);
  if (table === undefined) return null;
  if (item === undefined) return ofSubject(table, assessment.study.settings.focal);
  if (earlier !== undefined)
    return { ...table, rows: rowsWhere(table, ([one, other]) => one === item && other === earlier) };
  const definition = section === 'indicators' ? assessment.evidence.standard.indicators.get(item) : undefined;
  return only(table, [item, ...(definition?.companions ?? []).map((one) => one.id)]);
}

/** Where the data of a page without files of its own stand: a source in the list, an actor among the actors, a derivation with what it derives. */
export function pathOfData(assessment: Assessment, path: readonly string[]): readonly string[] {
  if (path[0] === 'sources') return ['sources'];
  if (path.length === 2 && ['actors', 'effectiveness', 'ledger'].includes(path[0] ?? '')) return path.slice(0, 1);
  if (path[0] === 'documents') return path.slice(0, assessment.study.documents.byId.has(path[1] ?? '') ? 2 : 1);
  if (path[0] !== 'explain') return path;
  const [kind, item = ''] = (path[1] ?? '').split(':');
  switch (kind) {
    case 'indicator':
    case 'units':
      return ['indicators', assessment.evidence.standard.companions.get(item)?.of ?? item];
    case 'criterion':
      return ['criteria', item];
    case 'diagnosis':
      return ['problems'];
    case 'recommendation':
      return ['recommendations'];
    case 'text':
      return ['documents', item];
    case 'norm-lag':
      return ['norms', item];
    case 'case':
      return ['cases', item];
    default:
      return ['sources'];
  }
}
