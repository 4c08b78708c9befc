/** One output table: its columns with their meaning and unit, and its rows; the schema file beside it says the same. */
import { type Cell, csvText } from './csv.js';

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean';
  readonly unit?: string;
  readonly words?: readonly string[];
  readonly description: string;
}
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export const tableText = (table: Table): string =>
  csvText(
    table.columns.map((column) => column.name),
    table.rows,
  );

export const schemaFields = (table: Table): object[] =>
  table.columns.map(({ name, type, unit, words, description }) => ({
    name,
    type,
    description,
    ...(unit === undefined ? {} : { unit }),
    ...(words === undefined ? {} : { constraints: { enum: words } }),
  }));

/** A Frictionless table schema (specs.frictionlessdata.io/table-schema). */
export const schemaText = (table: Table): string =>
  `${JSON.stringify({ title: table.title, fields: schemaFields(table), missingValues: [''] }, null, 2)}\n`;
