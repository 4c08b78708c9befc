/** All result files of a study as text, by name: tables with their schemas, derivations, and one file that says what they rest on. */
import type { Assessment } from '../assessment/index.js';
import type { Language } from '../language/index.js';
import { chainsTable } from './chains-table.js';
import { classesTable, contributionTable } from './class-tables.js';
import { lensesTable, loopsTable, modelTable } from './concept-tables.js';
import { derivationLines } from './derivation-lines.js';
import { countryModelTable, mediatorTable } from './evidence-tables.js';
import { formsTable } from './form-table.js';
import { identityOf } from './identity.js';
import { indicatorTable } from './indicator-table.js';
import { criteriaTable, diagnosesTable, recommendationsTable } from './judgement-tables.js';
import { ledgerTable } from './ledger-table.js';
import { actornessTable, matrixTable, modesTable } from './matrix-tables.js';
import { commitmentsTable, directionsTable, infrastructureTable, softPowerTable } from './policy-tables.js';
import { hasCountries, schemaText, type Table, type TableByCountry, tableLines, tableLinesWith } from './table.js';

const made = new WeakMap<Assessment, Map<Language, readonly Table[]>>();

/** All result tables; made once for an assessment and a language. */
export function resultTables(assessment: Assessment, language: Language): readonly Table[] {
  const kept = made.get(assessment) ?? new Map<Language, readonly Table[]>();
  made.set(assessment, kept);
  const tables = kept.get(language) ?? tablesOf(assessment, language);
  kept.set(language, tables);
  return tables;
}

/** Tables with rows of every country. */
export const tablesByCountry = (assessment: Assessment, language: Language): TableByCountry[] => [
  indicatorTable(assessment, language),
  criteriaTable(assessment, language),
  diagnosesTable(assessment, language),
  recommendationsTable(assessment, language),
];

const tablesOf = (assessment: Assessment, language: Language): Table[] => [
  ...tablesByCountry(assessment, language),
  classesTable(assessment),
  chainsTable(assessment),
  ledgerTable(assessment),
  contributionTable(assessment),
  formsTable(assessment),
  matrixTable(assessment),
  modesTable(assessment),
  actornessTable(assessment),
  lensesTable(assessment, language),
  modelTable(assessment, language),
  loopsTable(assessment),
  directionsTable(assessment, language),
  commitmentsTable(assessment, language),
  infrastructureTable(assessment),
  mediatorTable(assessment, language),
  countryModelTable(assessment, language),
  softPowerTable(assessment, language),
];

/** Rows that were made elsewhere as the text of their lines: by table, then by the key of the row group. */
export type ReadyRows = ReadonlyMap<string, ReadonlyMap<string, string>>;

const none: ReadonlyMap<string, string> = new Map();
const linesOf = (table: TableByCountry, ready: () => ReadyRows | null): Iterable<string> => ({
  *[Symbol.iterator]() {
    yield* tableLinesWith(table, ready()?.get(table.name) ?? none);
  },
});

/** A file as pieces of text, to be gone through once: derivations of a large study do not fit into one string. */
export type ResultFiles = ReadonlyMap<string, Iterable<string>>;

/** @param ready rows made elsewhere, by table and group, as they are when a file is gone through. */
export function resultFiles(
  assessment: Assessment,
  language: Language,
  ready: () => ReadyRows | null = () => null,
): ResultFiles {
  const files = new Map<string, Iterable<string>>();
  for (const table of resultTables(assessment, language)) {
    files.set(`${table.name}.csv`, hasCountries(table) ? linesOf(table, ready) : tableLines(table));
    files.set(`${table.name}.schema.json`, [schemaText(table)]);
  }
  files.set('derivations.jsonl', derivationLines(assessment, language));
  const about = { ...identityOf(assessment), language, tables: [...files.keys()] };
  files.set('results.json', [`${JSON.stringify(about, null, 2)}\n`]);
  return files;
}
