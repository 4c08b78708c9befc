/** `forms.csv`: forms of people's diplomacy by year, stocks and flows; cases without a form beside. */

import type { Assessment } from '../assessment/index.js';
import { evolutionOfForms } from '../classes/index.js';
import { missingColumn } from './empty-fields.js';
import type { Table } from './table.js';

/** Shares and change points are those of the forms alone. */
const outsideForms = 'starts_and_editions=not_applicable share=not_applicable';

export function formsTable({ evidence, study }: Assessment): Table {
  const evolution = evolutionOfForms(evidence, study.settings.focal);
  const breaks = new Set(evolution.changePoints.map((point) => point.year));
  return {
    name: 'forms',
    title: "Forms of people's diplomacy by year",
    columns: [
      { name: 'year', type: 'integer', description: 'Year' },
      { name: 'form', type: 'string', description: 'Form F01–F14; "none" state-led; "unknown" not coded' },
      { name: 'active', type: 'integer', description: 'Active cases' },
      {
        name: 'starts_and_editions',
        type: 'integer',
        description: 'Starts and held editions; empty outside the forms',
      },
      { name: 'share', type: 'number', unit: 'share', description: 'Share of active cases with a form' },
      { name: 'break', type: 'boolean', description: 'A change point begins in this year' },
      missingColumn,
    ],
    rows: evolution.years.flatMap((row) => [
      ...evolution.forms.map((form) => [
        row.year,
        form,
        row.stock[form] ?? 0,
        row.flow[form] ?? 0,
        row.withForm === 0 ? null : (row.stock[form] ?? 0) / row.withForm,
        breaks.has(row.year),
        row.withForm === 0 ? 'share=not_applicable' : '',
      ]),
      [row.year, 'none', row.withoutForm, null, null, breaks.has(row.year), outsideForms],
      [row.year, 'unknown', row.unknown, null, null, breaks.has(row.year), outsideForms],
    ]),
  };
}
