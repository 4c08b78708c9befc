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
import { schemaText, type Table, tableLines } from './table.js';

const made = new WeakMap<Assessment, Map<Language, readonly Table[]>>();

/** All result tables; made once for an assessment and a language. */
export function resultTables(assessment: Assessment, language: Language): readonly Table[] {
  const kept = made.get(assessment) ?? new Map<Language, readonly Table[]>();
  made.set(assessment, kept);
  const tables = kept.get(language) ?? tablesOf(assessment, language);
  kept.set(language, tables);
  return tables;
}

const tablesOf = (assessment: Assessment, language: Language): Table[] => [
  indicatorTable(assessment, language),
  criteriaTable(assessment, language),
  diagnosesTable(assessment, language),
  recommendationsTable(assessment, language),
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

/** A file as pieces of text, to be gone through once: derivations of a large study do not fit into one string. */
export type ResultFiles = ReadonlyMap<string, Iterable<string>>;

export function resultFiles(assessment: Assessment, language: Language): ResultFiles {
  const files = new Map<string, Iterable<string>>();
  for (const table of resultTables(assessment, language)) {
    files.set(`${table.name}.csv`, tableLines(table));
    files.set(`${table.name}.schema.json`, [schemaText(table)]);
  }
  files.set('derivations.jsonl', derivationLines(assessment, language));
  const about = { ...identityOf(assessment), language, tables: [...files.keys()] };
  files.set('results.json', [`${JSON.stringify(about, null, 2)}\n`]);
  return files;
}
