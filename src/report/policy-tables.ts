/** `directions.csv`, `commitments.csv`, `infrastructure.csv`, `soft-power.csv`: what the country does, as its pages count it. */
import type { Assessment } from '../assessment/index.js';
import type { CaseView } from '../evidence/index.js';
import { commitmentTraces, infrastructureOf, policyDirections, softPowerOf } from '../judgement/index.js';
import { type Language, labelIn } from '../language/index.js';
import { codesOf } from '../standard/index.js';
import type { Cell } from './csv.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const number = (name: string, description: string): Column => ({ name, type: 'number', description });
const whole = (name: string, description: string): Column => ({ name, type: 'integer', description });
const ids = (views: readonly CaseView[]): string => views.map(({ id }) => id).join(' ');

export function directionsTable({ evidence, study }: Assessment, language: Language): Table {
  const { directions, recent, earlier } = policyDirections(evidence, study.settings.focal);
  const codes = codesOf(evidence.standard, 'directions');
  return {
    name: 'directions',
    title: `Directions of humanitarian policy: ${recent.id} against ${earlier.id}`,
    columns: [
      text('direction', 'Direction DR1–DR10'),
      text('name', 'Its name'),
      whole('cases', 'Cases of the focal country coded to it'),
      whole('active_recent', `Active in ${recent.id}`),
      whole('active_earlier', `Active in ${earlier.id}`),
      whole('events_recent', `Starts and editions in ${recent.id}`),
      whole('all_events_recent', 'Of all directions'),
      whole('events_earlier', `Starts and editions in ${earlier.id}`),
      whole('all_events_earlier', 'Of all directions'),
      number('difference', 'Difference of the two shares of events'),
      number('low', 'Lower end of its 90 % interval'),
      number('high', 'Upper end of its 90 % interval'),
      {
        ...text('movement', 'What the interval of the difference says'),
        words: ['rises', 'falls', 'undecided', 'too_few'],
      },
      text('spend', 'Money as disclosed, by currency, never converted'),
      whole('without_spend', 'Cases with no disclosed money'),
      text('partners', 'Partner countries'),
      text('vectors', 'Vectors'),
      number('beneficiaries', 'Beneficiaries where cases count them; empty: none counts them'),
      whole('beneficiaries_cases', 'Cases that count them'),
      ...[0, 1, 2, 3, 4].map((grade) => whole(`results_e${grade}`, `Outcomes and impacts of evidence grade E${grade}`)),
      whole('results_unknown', 'Cases whose results are not known'),
    ],
    rows: directions.map((one): Cell[] => [
      one.id,
      labelIn(codes.get(one.id)?.name ?? {}, language),
      one.cases.length,
      one.recent.length,
      one.earlier.length,
      one.events.recent,
      one.events.allRecent,
      one.events.earlier,
      one.events.allEarlier,
      one.difference?.value ?? null,
      one.difference?.low ?? null,
      one.difference?.high ?? null,
      one.movement,
      one.spend.map(({ amount, currency }) => `${amount} ${currency}`).join('; '),
      one.withoutSpend,
      one.partners.join(' '),
      one.vectors.join(' '),
      one.beneficiaries.cases === 0 ? null : one.beneficiaries.sum,
      one.beneficiaries.cases,
      ...one.results,
      one.resultsUnknown,
    ]),
  };
}

/** A row a commitment and initiative that names it; one nobody names has one row. */
export function commitmentsTable({ evidence, study }: Assessment, language: Language): Table {
  return {
    name: 'commitments',
    title: 'Commitments of doctrine, the initiatives that name them and their results',
    columns: [
      text('commitment', 'Commitment'),
      text('says', 'What was promised'),
      text('document', 'Document'),
      text('place', 'Place in it'),
      text('date', 'Date'),
      text('sources', 'Source records'),
      {
        ...text(
          'state',
          'What came of it: no initiative, only earlier ones, no result, results in own word, evidenced',
        ),
        words: ['none', 'before_only', 'no_result', 'claimed', 'evidenced'],
      },
      whole('best_grade', 'Best evidence grade of a positive result that counts; empty: none'),
      text('case', 'Initiative that names it; empty: none'),
      text('goals', 'Its goals that name it'),
      { name: 'after', type: 'boolean', description: 'Active after the commitment was made; empty: not known' },
      whole('results', 'Positive results of those goals; empty: no initiative'),
    ],
    rows: commitmentTraces(evidence, study.settings.focal).flatMap(
      ({ commitment, state, best, servedBy }): Cell[][] => {
        const head: Cell[] = [
          commitment.id,
          labelIn(commitment.text, language),
          commitment.document,
          commitment.place,
          commitment.date,
          [commitment.src ?? []].flat().join(' '),
          state,
          best,
        ];
        return servedBy.length === 0
          ? [[...head, null, null, null, null]]
          : servedBy.map(({ view, goals, after, results }) => [
              ...head,
              view.id,
              goals.join(' '),
              after,
              results.length,
            ]);
      },
    ),
  };
}

export function infrastructureTable({ evidence, study }: Assessment): Table {
  return {
    name: 'infrastructure',
    title: 'Infrastructure of ties of the focal country by year and by partner',
    columns: [
      { ...text('kind', 'Kind of infrastructure'), words: ['centres', 'academic', 'platforms', 'ngos'] },
      { ...text('by', 'What the row counts'), words: ['year', 'partner', 'without_partner', 'unknown'] },
      text('of', 'Year, or partner country'),
      whole('cases', 'Active cases of the year; cases with the partner'),
      text('ids', 'Which'),
    ],
    rows: infrastructureOf(evidence, study.settings.focal).flatMap(
      ({ kind, byYear, byPartner, withoutPartner, unknown }): Cell[][] => [
        ...byYear.map(({ year, cases }): Cell[] => [kind, 'year', String(year), cases.length, ids(cases)]),
        ...[...byPartner]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([partner, cases]): Cell[] => [kind, 'partner', partner, cases.length, ids(cases)]),
        [kind, 'without_partner', null, withoutPartner.length, ids(withoutPartner)],
        [kind, 'unknown', null, unknown.length, ids(unknown)],
      ],
    ),
  };
}

export function softPowerTable({ evidence, study }: Assessment, language: Language): Table {
  const { instruments, recent } = softPowerOf(evidence, study.settings.focal);
  const codes = codesOf(evidence.standard, 'instruments');
  return {
    name: 'soft-power',
    title: 'Instruments of soft power: how far each reaches and how deep it goes',
    columns: [
      text('instrument', 'Instrument'),
      text('name', 'Its name'),
      text('family', 'Family'),
      whole('cases', 'Cases of the focal country with it'),
      whole('active_recent', `Active in ${recent.id}`),
      text('partners', 'Partner countries'),
      text('vectors', 'Vectors it reaches'),
      ...[1, 2, 3].map((depth) => whole(`depth_${depth}`, `Cases at depth ${depth} of interaction`)),
      whole('depth_unknown', 'Cases whose depth is not known'),
      number('mean_depth', 'Mean of the known depths; empty: none is known'),
    ],
    rows: instruments.map((one): Cell[] => [
      one.id,
      labelIn(codes.get(one.id)?.name ?? {}, language),
      one.family,
      one.cases.length,
      one.recent.length,
      one.partners.join(' '),
      one.vectors.join(' '),
      ...one.depths,
      one.depthUnknown,
      one.meanDepth,
    ]),
  };
}
