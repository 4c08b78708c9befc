/**
 * `comparison.csv`: what the page of comparison holds of every country that was measured, each field with its own year.
 * `relation` is how a country stands to the focal one; where nothing may be said, `why_not` has the reason.
 *
 * A row: `VEC-03, KAZ, 2019, 0.33, …, relation empty, why_not "first"`.
 */
import type { Assessment } from '../assessment/index.js';
import { comparedCountries } from './comparison.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const number = (name: string, description: string): Column => ({ name, type: 'number', description });

const differences: readonly string[] = ['higher', 'lower', 'indistinguishable', 'same_region'];

export function comparisonTable(assessment: Assessment): Table {
  const { focal } = assessment.study.settings;
  const countries = [focal, ...assessment.evidence.subjects.filter((one) => one !== focal)];
  // Two by two: a common year of all countries at once would be a year in which the worst covered one has a value.
  const pairs = countries.map((country) =>
    comparedCountries(assessment, country === focal ? [focal] : [focal, country]),
  );
  return {
    name: 'comparison',
    title: 'Countries beside the focal one, two by two',
    columns: [
      text('indicator', 'Indicator'),
      text('country', 'Country, ISO 3166-1 alpha-3'),
      text('period', 'Year or years of its value'),
      number('value', 'Value'),
      number('low', 'Lower end of the 90 % interval'),
      number('high', 'Upper end of the 90 % interval'),
      { name: 'n', type: 'integer', description: 'Units it rests on' },
      text('status', 'How far the value may be relied on'),
      text('focal_period', 'Year or years of the value of the focal country it is held against'),
      {
        ...text('relation', 'To the focal country: only where the intervals do not overlap is one higher or lower'),
        words: differences,
      },
      {
        ...text('why_not', 'Why there is no relation'),
        words: ['first', 'registry', 'no_data', 'weak', 'no_interval', 'other_year', 'other_publisher'],
      },
    ],
    rows: [...assessment.evidence.standard.indicators.keys()].flatMap((id, row) =>
      countries.map((country, at) => {
        const { comparable, values, relations } = pairs[at]?.[row] ?? { comparable: false, values: [], relations: [] };
        const isFirst = country === focal;
        const value = (isFirst ? values[0] : values[1])?.value ?? null;
        const against = isFirst ? null : (values[0]?.value ?? null);
        const relation = isFirst ? null : (relations[0] ?? null);
        const says = relation !== null && differences.includes(relation);
        const whyNot = isFirst ? 'first' : !comparable ? 'registry' : (relation ?? 'no_data');
        return [
          id,
          country,
          value?.value == null ? null : value.period.id,
          value?.value ?? null,
          value?.low ?? null,
          value?.high ?? null,
          value?.n ?? null,
          value?.status ?? 'no_data',
          against?.value == null ? null : against.period.id,
          says ? relation : null,
          says ? null : whyNot,
        ];
      }),
    ),
  };
}
