/** `completeness.csv`: of each field that formulas read, in how many cases it is known, and why not in the others. */
import type { Assessment } from '../assessment/index.js';
import { fieldCompleteness } from '../evidence/index.js';
import { missingReasons } from '../study/index.js';
import type { Column, Table } from './table.js';

const count = (name: string, description: string): Column => ({ name, type: 'integer', description });

export function completenessTable({ evidence, study }: Assessment): Table {
  const { focal } = study.settings;
  return {
    name: 'completeness',
    title: 'How complete each field is',
    columns: [
      { name: 'field', type: 'string', description: 'Field of the case file' },
      { name: 'subject', type: 'string', description: 'Country, ISO 3166-1 alpha-3' },
      count('known', 'Cases in which it is known'),
      ...missingReasons.map((reason) => count(reason, `Cases in which it is empty: ${reason}`)),
    ],
    rows: fieldCompleteness(evidence.byCountry.get(focal) ?? []).map(({ field, known, missing }) => [
      field,
      focal,
      known,
      ...missingReasons.map((reason) => missing[reason]),
    ]),
  };
}
