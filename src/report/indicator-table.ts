/** `indicators.csv`: every value of every subject, one row a period; a subject without any data for an indicator has one row that says so. */
import type { Assessment } from '../assessment/index.js';
import { type IndicatorValue, valueId } from '../indicators/index.js';
import { type Language, speak } from '../language/index.js';
import { missingReasons } from '../study/index.js';
import type { Table } from './table.js';

const statuses = ['ok', 'few', 'low_coverage', 'provisional', 'given', 'no_data'] as const;

const noInterval = { key: 'indicators.reason.no_interval', args: {} };

const row = (value: IndicatorValue, language: Language) => {
  const { missing, coders } = value;
  const reason = value.reason ?? (value.value !== null && value.low === null ? noInterval : null);
  return [
    value.indicator,
    value.subject,
    value.period.id,
    value.value,
    value.low,
    value.high,
    value.unit,
    value.n,
    value.coverage,
    value.status,
    reason?.key ?? null,
    reason === null ? null : speak(reason, language),
    value.boundLow,
    value.boundHigh,
    value.interval,
    value.period.from,
    value.period.to,
    ...missingReasons.map((reason) => missing[reason]),
    ...value.grades.counts,
    coders.draft,
    coders.dual,
    coders.adjudicated,
    value.records.join(' '),
    valueId(value.indicator, value.subject, value.period.id),
  ];
};

/** Rows of one subject and indicator, or the one row that stands for all when there is nothing in any period. */
function condensed(values: readonly IndicatorValue[], focal: string): readonly IndicatorValue[] {
  if (values[0]?.subject === focal || values.some((value) => value.status !== 'no_data')) return values;
  return values.filter((value) => value.period.kind === 'whole');
}

export function indicatorTable(assessment: Assessment, language: Language): Table {
  const { focal } = assessment.study.settings;
  return {
    name: 'indicators',
    title: 'Values of the indicators',
    columns: [
      { name: 'indicator', type: 'string', description: 'Indicator, or companion with its letter' },
      { name: 'subject', type: 'string', description: 'Country, ISO 3166-1 alpha-3' },
      { name: 'period', type: 'string', description: 'Year, window of years (first-last) or "whole"' },
      { name: 'value', type: 'number', description: 'Value; empty only under no_data' },
      { name: 'low', type: 'number', description: 'Lower end of the 90 % interval' },
      { name: 'high', type: 'number', description: 'Upper end of the 90 % interval' },
      { name: 'unit', type: 'string', description: 'Unit of value, low and high' },
      { name: 'n', type: 'integer', description: 'Known units' },
      {
        name: 'coverage',
        type: 'number',
        unit: 'share',
        description: 'Known ÷ (active − not applicable); empty where nothing was asked of cases',
      },
      { name: 'status', type: 'string', words: statuses, description: 'How far the value may be used' },
      {
        name: 'reason',
        type: 'string',
        description: 'Why the status is not ok, or why there is no interval: stable code',
      },
      { name: 'reason_text', type: 'string', description: 'The same in words' },
      {
        name: 'bound_low',
        type: 'number',
        description: 'Value if all unknown units were against; empty where units have no worst value',
      },
      {
        name: 'bound_high',
        type: 'number',
        description: 'Value if all unknown units were for; empty where units have no best value',
      },
      { name: 'interval', type: 'string', description: 'Rule of the interval' },
      { name: 'from', type: 'integer', description: 'First year' },
      { name: 'to', type: 'integer', description: 'Last year' },
      ...missingReasons.map((reason) => ({
        name: reason,
        type: 'integer' as const,
        description: `Unknown units for this reason: ${reason}`,
      })),
      ...[0, 1, 2, 3, 4].map((grade) => ({
        name: `grade_e${grade}`,
        type: 'integer' as const,
        description: `Facts of grade E${grade} that entered`,
      })),
      { name: 'coded_draft', type: 'integer', description: "Known units that are one coder's draft" },
      { name: 'coded_dual', type: 'integer', description: 'Known units coded by two' },
      { name: 'coded_adjudicated', type: 'integer', description: 'Known units finally agreed' },
      { name: 'records', type: 'string', description: 'Source records of statistics and given values' },
      { name: 'derivation', type: 'string', description: 'Stable id; elshi explain opens it' },
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const list of assessment.table.lists)
          for (const value of condensed(list.values(), focal)) yield row(value, language);
      },
    },
  };
}
