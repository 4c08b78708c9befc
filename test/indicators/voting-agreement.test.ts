/** G12 (method §13): Kazakhstan's agreement in the General Assembly 2007–2019; China highest, the United States lowest (after Yuneman 2023). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { mean } from '../../src/indicators/quantile.js';
import { readStatistics } from '../../src/study/tables.js';
import { describeWithShared } from '../shared-data.js';

const inOrder = (agreement: Readonly<Record<string, number>>): string[] =>
  Object.keys(agreement).sort((a, b) => (agreement[b] ?? 0) - (agreement[a] ?? 0));
const years = Array.from({ length: 13 }, (_, index) => String(2007 + index));

describeWithShared('data/statistics', 'G12 on the roll calls themselves', (folder) => {
  const read = (name: string): string => {
    const bytes = readFileSync(join(folder, 'un-general-assembly-votes', name));
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  };

  function agreementOfKazakhstan(): Record<string, number> {
    const inYears = new Set(
      read('roll-calls-1991-2019.csv')
        .split('\n')
        .map((line) => /^(\d+),\d+,(\d{4})/.exec(line))
        .filter((match) => match !== null && years.includes(match[2] as string))
        .map((match) => match?.[1]),
    );
    const own = new Map<string, string>();
    const others = new Map<string, [string, string][]>();
    for (const line of read('votes-1991-2019.csv.gz').split('\n')) {
      const [call = '', country = '', vote = ''] = line.split(',');
      if (!inYears.has(call)) continue;
      if (country === 'KZ') own.set(call, vote);
      else if (['RU', 'CN', 'DE', 'TR', 'US', 'UZ'].includes(country))
        others.set(country, [...(others.get(country) ?? []), [call, vote]]);
    }
    return Object.fromEntries(
      [...others].map(([country, votes]) => {
        const common = votes.filter(([call]) => own.has(call));
        return [country, common.filter(([call, vote]) => own.get(call) === vote).length / common.length];
      }),
    );
  }

  test('identical votes with six countries', () => {
    const agreement = agreementOfKazakhstan();
    const published = { US: 0.24, DE: 0.61, TR: 0.69, RU: 0.71, CN: 0.82, UZ: 0.88 };
    for (const [country, value] of Object.entries(published)) expect(agreement[country]).toBeCloseTo(value, 2);
    const { UZ: _, ...five } = agreement;
    expect(inOrder(five)).toEqual(['CN', 'RU', 'TR', 'DE', 'US']);
  });
});

const shipped = fileURLToPath(new URL('../../studies/kazakhstan/statistics/un-votes-agreement.csv', import.meta.url));
describe('G12 on the table of the study', () => {
  test('the same order in the yearly shares that VEC-03 reads', () => {
    expect(existsSync(shipped)).toBe(true);
    const rows = readStatistics(readFileSync(shipped, 'utf8')).value.filter(
      (row) => row.unit === 'KAZ' && years.includes(row.period),
    );
    const agreement = Object.fromEntries(
      ['RUS', 'CHN', 'DEU', 'TUR', 'USA'].map((partner) => [
        partner,
        mean(rows.filter((row) => row.partner === partner).map((row) => row.value as number)),
      ]),
    );
    expect(inOrder(agreement)).toEqual(['CHN', 'RUS', 'TUR', 'DEU', 'USA']);
    expect(agreement['USA']).toBeLessThan(0.25);
    expect(agreement['CHN']).toBeGreaterThan(0.8);
  });
});
