/**
 * The reason beside an empty field: `missing` holds "field=reason" for each field of a row that is empty, with the five
 * reasons of the method (§6.1). Example: `credit=not_found goal=not_yet_coded`.
 */
import { type CaseView, missingReason } from '../evidence/index.js';
import type { MissingReason } from '../study/index.js';
import type { Cell } from './csv.js';
import type { Column } from './table.js';

export const missingColumn: Column = {
  name: 'missing',
  type: 'string',
  description:
    'Empty fields of the row, each with its reason: not_found, not_public, not_applicable, not_yet_coded, not_collected',
};

/** Per column: its cell, and why it is empty if it is. */
export type Reasoned = Readonly<Record<string, readonly [cell: Cell, reason: () => MissingReason]>>;

export const missingText = (fields: Reasoned): string =>
  Object.entries(fields)
    .filter(([, [cell]]) => cell === null || cell === '')
    .map(([name, [, reason]]) => `${name}=${reason()}`)
    .join(' ');

/** What the case itself says beside the field; a list that is said to be empty was searched in vain. */
export const reasonIn =
  (view: CaseView, path: string, value: unknown = null): (() => MissingReason) =>
  () =>
    value === null ? missingReason(view.case, path) : 'not_found';
