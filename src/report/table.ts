/** One output table: its columns with their meaning and unit, and its rows; the schema file beside it says the same. */
import { type Cell, csvLines } from './csv.js';

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
  /** May be gone through any number of times; those of a long table are made on the way and kept nowhere. */
  readonly rows: Iterable<readonly Cell[]>;
}

export type Row = readonly Cell[];

/** The rows of a table that hold this. */
export const rowsWhere = ({ rows }: Table, holds: (row: Row) => boolean): Iterable<Row> => ({
  *[Symbol.iterator]() {
    for (const row of rows) if (holds(row)) yield row;
  },
});

/** The table as CSV, line by line. */
export const tableLines = (table: Table): Iterable<string> => ({
  [Symbol.iterator]: () =>
    csvLines(
      table.columns.map((column) => column.name),
      table.rows,
    ),
});

export const tableText = (table: Table): string => [...tableLines(table)].join('');

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
