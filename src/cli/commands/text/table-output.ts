/**
 * One table for people, CSV and JSON: people get the columns named in their language and numbers as it writes them, the first
 * rows only; programs get every row with plain names and whole numbers of digits.
 */
import { formatNumber } from '../../../language/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { wholeOption } from './number-option.js';
import { csv } from './table.js';

export type Cell = string | number | null;
export interface Column<Row> {
  /** Its name for programs; people read `cli.text.column.<name>`. */
  readonly name: string;
  readonly of: (row: Row) => Cell;
  /** Decimals for people; left out, up to three. */
  readonly digits?: number;
  /** Too much for a screen. */
  readonly programsOnly?: boolean;
}

const rowsOnScreen = 50;

export function printTable<Row>(
  context: CommandContext,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  about: Readonly<Record<string, unknown>> = {},
): void {
  const { terminal, options, language } = context;
  const top = wholeOption(context, 'top', 1, 1_000_000, Number.NaN);
  const kept = Number.isNaN(top) ? rows : rows.slice(0, top);
  if (options['json'] === true) {
    const objects = kept.map((row) => Object.fromEntries(columns.map(({ name, of }) => [name, of(row)])));
    terminal.out(`${JSON.stringify({ ...about, rows: objects })}\n`);
  } else if (options['csv'] === true) {
    const names = columns.map(({ name }) => name);
    terminal.out(
      csv(
        names,
        kept.map((row) => columns.map(({ of }) => of(row) ?? '')),
      ),
    );
  } else {
    const shown = columns.filter(({ programsOnly }) => programsOnly !== true);
    const onScreen = Number.isNaN(top) ? kept.slice(0, rowsOnScreen) : kept;
    const cells = onScreen.map((row) =>
      shown.map(({ of, digits }) => {
        const value = of(row);
        if (typeof value === 'string') return value;
        return value === null ? say({ key: 'cli.text.no_value' }, language) : formatNumber(value, language, digits);
      }),
    );
    const head = shown.map(({ name }) => say({ key: `cli.text.column.${name}` }, language));
    terminal.out(aligned([head, ...cells]));
    if (onScreen.length < kept.length)
      terminal.out(`${say({ key: 'cli.text.more_rows', args: { n: kept.length - onScreen.length } }, language)}\n`);
  }
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
