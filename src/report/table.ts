/** One output table: its columns with their meaning and unit, and its rows; the schema file beside it says the same. */
import { type Cell, headerLine, rowLines } from './csv.js';

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

/** Rows of one country that stand one after another; they rest on no row of another country. */
export interface RowGroup {
  readonly key: string;
  readonly subject: string;
  rows(): Iterable<Row>;
}

/** A table whose rows are those of its groups, in their order. */
export interface TableByCountry extends Table {
  readonly groups: readonly RowGroup[];
}

export const tableByCountry = (parts: Omit<TableByCountry, 'rows'>): TableByCountry => ({
  ...parts,
  rows: {
    *[Symbol.iterator]() {
      for (const group of parts.groups) yield* group.rows();
    },
  },
});

/** The rows of a table that hold this. */
export const rowsWhere = ({ rows }: Table, holds: (row: Row) => boolean): Iterable<Row> => ({
  *[Symbol.iterator]() {
    for (const row of rows) if (holds(row)) yield row;
  },
});

export const hasCountries = (table: Table): table is TableByCountry => 'groups' in table;

const headerOf = (table: Table): string => headerLine(table.columns.map((column) => column.name));

/** The table as CSV, line by line. */
export const tableLines = (table: Table): Iterable<string> => ({
  *[Symbol.iterator]() {
    yield headerOf(table);
    yield* rowLines(table.rows);
  },
});

/** The same with groups whose lines were made before. */
export const tableLinesWith = (table: TableByCountry, ready: ReadonlyMap<string, string>): Iterable<string> => ({
  *[Symbol.iterator]() {
    yield headerOf(table);
    for (const group of table.groups) {
      const lines = ready.get(group.key);
      if (lines === undefined) yield* rowLines(group.rows());
      else yield lines;
    }
  },
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
