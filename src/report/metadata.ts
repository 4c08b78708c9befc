/** What stands beside a CSV file: its columns with meaning and unit, what it rests on, how it is cited, under which licence. */
import type { Assessment } from '../assessment/index.js';
import type { Language } from '../language/index.js';
import { citation } from './citation.js';
import { identityOf } from './identity.js';
import { schemaFields, type Table } from './table.js';

export function metadataText(assessment: Assessment, table: Table, language: Language, about?: string): string {
  return `${JSON.stringify(
    {
      name: table.name,
      title: table.title,
      ...(about === undefined ? {} : { page: about }),
      ...identityOf(assessment),
      language,
      licence: assessment.study.settings.licence ?? null,
      citation: citation(assessment, language, about),
      fields: schemaFields(table),
      missingValues: [''],
    },
    null,
    2,
  )}\n`;
}

/** Frictionless data package (specs.frictionlessdata.io/data-package) over tables in `data/`. */
export function dataPackageText(assessment: Assessment, tables: readonly Table[], language: Language): string {
  const identity = identityOf(assessment);
  const { licence, title } = assessment.study.settings;
  return `${JSON.stringify(
    {
      name: identity.study,
      title: title[language] ?? title.en ?? identity.study,
      ...(licence === undefined ? {} : { licenses: [{ name: licence }] }),
      ...identity,
      language,
      citation: citation(assessment, language),
      resources: tables.map((table) => ({
        name: table.name,
        title: table.title,
        path: `data/${table.name}.csv`,
        format: 'csv',
        encoding: 'utf-8',
        schema: { fields: schemaFields(table), missingValues: [''] },
      })),
    },
    null,
    2,
  )}\n`;
}
