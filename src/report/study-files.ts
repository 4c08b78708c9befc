/** All data of a study as one ZIP (tables with their metadata, derivations) and as one workbook to calculate with. */
import type { Assessment } from '../assessment/index.js';
import { formatDate, type Language, labelIn, speak } from '../language/index.js';
import { actorsTable, tiesTable } from './actor-tables.js';
import { archive } from './archive.js';
import { citation } from './citation.js';
import { comparisonTable } from './comparison-table.js';
import { completenessTable } from './completeness-table.js';
import { derivationLines } from './derivation-lines.js';
import { editionsTable } from './editions-table.js';
import { experienceTable } from './experience-table.js';
import { groundsTable } from './grounds-table.js';
import { identityOf } from './identity.js';
import { dataPackageText, metadataText } from './metadata.js';
import { normsTable } from './norms-table.js';
import { prospectsTable } from './prospects-table.js';
import { casesTable, definitionsTable, sourcesTable, statementsTable } from './register-tables.js';
import { resultTables } from './result-files.js';
import { rowsWhere, type Table, tableLines } from './table.js';
import { type Sheet, workbook } from './workbook.js';

/** In the order of `allTables`; known without making them. */
export const allTableNames = [
  'indicators',
  'criteria',
  'diagnoses',
  'recommendations',
  'classes',
  'chains',
  'ledger',
  'contribution',
  'forms',
  'matrix',
  'modes',
  'actorness',
  'lenses',
  'model',
  'loops',
  'directions',
  'commitments',
  'infrastructure',
  'mediator',
  'country-model',
  'soft-power',
  'cases',
  'sources',
  'definitions',
  'statements',
  'experience',
  'norms',
  'editions',
  'grounds',
  'comparison',
  'prospects',
  'completeness',
  'actors',
  'ties',
] as const;

/** Results and registers: all that can be downloaded. */
export const allTables = (assessment: Assessment, language: Language): readonly Table[] => [
  ...resultTables(assessment, language),
  casesTable(assessment, language),
  sourcesTable(assessment),
  definitionsTable(assessment, language),
  statementsTable(assessment, language),
  experienceTable(assessment, language),
  normsTable(assessment, language),
  editionsTable(assessment, language),
  groundsTable(assessment, language),
  comparisonTable(assessment),
  prospectsTable(assessment),
  completenessTable(assessment),
  actorsTable(assessment, language),
  tiesTable(assessment),
];

export const studyFileName = (assessment: Assessment, language: Language, ending: 'zip' | 'xlsx'): string =>
  `${identityOf(assessment).study}-${identityOf(assessment).version}-${language}.${ending}`;

function readme(assessment: Assessment, language: Language): string {
  const { settings } = assessment.study;
  return speak(
    {
      key: 'downloads.readme',
      args: {
        title: labelIn(settings.title, language),
        citation: citation(assessment, language),
        licence: settings.licence ?? null,
        inputs: identityOf(assessment).inputs,
      },
    },
    language,
  );
}

export function studyArchive(assessment: Assessment, language: Language): Generator<Uint8Array> {
  const tables = allTables(assessment, language);
  return archive([
    ['README.txt', [`${readme(assessment, language)}\n`]],
    ['datapackage.json', [dataPackageText(assessment, tables, language)]],
    ...tables.flatMap((table) => [
      [`data/${table.name}.csv`, tableLines(table)] as const,
      [`data/${table.name}.metadata.json`, [metadataText(assessment, table, language)]] as const,
    ]),
    ['derivations.jsonl', derivationLines(assessment, language)],
  ]);
}

/** A country by country table of every year is too long to scroll through: the workbook holds the focal country. */
function ofFocal(table: Table, focal: string): Table {
  const subject = table.columns.findIndex((column) => column.name === 'subject');
  return subject < 0 ? table : { ...table, rows: rowsWhere(table, (row) => row[subject] === focal) };
}

export function studyWorkbook(assessment: Assessment, language: Language): Generator<Uint8Array> {
  const { settings } = assessment.study;
  const identity = identityOf(assessment);
  const said = (key: string, args?: Record<string, string>): string =>
    speak(args === undefined ? { key: `downloads.${key}` } : { key: `downloads.${key}`, args }, language);
  const tables = allTables(assessment, language).map((table) => ofFocal(table, settings.focal));
  const about: Sheet = {
    name: said('sheet.about'),
    columns: [said('about.what'), said('about.content')],
    rows: [
      [said('about.study'), labelIn(settings.title, language)],
      [said('about.version'), identity.version],
      [said('about.as_of'), formatDate(identity.as_of, language)],
      [said('about.edition'), identity.edition],
      [said('about.inputs'), identity.inputs],
      [said('about.licence'), settings.licence ?? said('about.no_licence')],
      [said('about.citation'), citation(assessment, language)],
      [said('about.note'), said('about.focal_only')],
    ],
  };
  const columns: Sheet = {
    name: said('sheet.columns'),
    columns: [said('columns.sheet'), said('columns.column'), said('columns.unit'), said('columns.meaning')],
    rows: tables.flatMap((table) =>
      table.columns.map((column) => [
        said(`table.${table.name}`),
        column.name,
        column.unit ?? null,
        column.description,
      ]),
    ),
  };
  return workbook([
    about,
    ...tables.map((table) => ({
      name: said(`table.${table.name}`),
      columns: table.columns.map((column) => column.name),
      rows: [...table.rows],
    })),
    columns,
  ]);
}
