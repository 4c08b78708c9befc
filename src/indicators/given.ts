/** Values that a study takes from a published source (`values/<indicator>.csv`, method §4.1): marked, and judged like any other. */
import type { Message, Step } from '../derivation/index.js';
import { type Calendar, type Period, wholePeriod, windowPeriod, yearPeriod } from '../evidence/index.js';
import type { GivenValue } from '../study/index.js';
import type { Owner } from './measured-value.js';
import type { IndicatorValue } from './model.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `indicators.step.${key}`, args });

/** The period that the file names, also one that is not computed otherwise; null when it is no period. */
export function periodNamed(calendar: Calendar, id: string): Period | null {
  if (id === 'whole') return wholePeriod(calendar);
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(id);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  if (to < from) return null;
  return match[2] === undefined ? yearPeriod(calendar, to) : { ...windowPeriod(calendar, to, to - from + 1), id, from };
}

export function givenValue(given: GivenValue, owner: Owner, period: Period): IndicatorValue {
  const steps = (): Step[] => [
    { what: said('value', { name: { text: owner.name } }), value: given.value, unit: owner.unit },
    { what: said('formula', { formula: { text: owner.formula } }) },
    {
      what: said('given', { file: given.file, line: given.line }),
      facts: [
        { file: given.file, path: `${given.subject} ${given.period}`, value: given.value, sources: [given.record] },
      ],
    },
    ...(given.low === null && given.high === null
      ? [{ what: said('given_without_interval') }]
      : [
          {
            what: said('given_interval'),
            steps: [
              { what: said('low'), value: given.low },
              { what: said('high'), value: given.high },
            ],
          },
        ]),
  ];
  return {
    indicator: owner.id,
    subject: owner.subject,
    period,
    value: given.value,
    low: given.low,
    high: given.high,
    // Of its units nothing is known here, so neither is what they would change.
    boundLow: null,
    boundHigh: null,
    unit: owner.unit,
    interval: owner.interval,
    ...(given.placeboMedian === null || given.placebo95 === null
      ? {}
      : { placebo: { median: given.placeboMedian, p95: given.placebo95 } }),
    n: given.n ?? 0,
    coverage: given.coverage,
    status: 'given',
    reason: { key: 'indicators.reason.given' },
    missing: { not_found: 0, not_public: 0, not_applicable: 0, not_yet_coded: 0, not_collected: 0 },
    grades: { counts: [0, 0, 0, 0, 0] },
    coders: { draft: 0, dual: 0, adjudicated: 0 },
    records: [given.record],
    units: [],
    steps,
    countSteps: steps,
  };
}
