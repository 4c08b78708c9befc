/** Statistics of a study from collected figures: what is counted, what is marked, and that a change by hand is never lost unseen. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { readStatistics } from '../../src/study/tables.js';
import { describeWithShared } from '../shared-data.js';
import { smallStatistics } from './small-statistics.js';

const script = fileURLToPath(new URL('../../scripts/import-statistics.mjs', import.meta.url));
const kazakhstan = fileURLToPath(new URL('../../studies/kazakhstan/', import.meta.url));

function run(from: string, study: string, ...options: string[]): { status: number | null; said: string } {
  const done = spawnSync(process.execPath, [script, '--from', from, '--study', study, ...options], {
    encoding: 'utf8',
  });
  return { status: done.status, said: done.stdout + done.stderr };
}

function smallStudy(folder: string): string {
  mkdirSync(join(folder, 'initiatives'), { recursive: true });
  writeFileSync(
    join(folder, 'study.yaml'),
    'focal: KAZ\npeers: [UZB]\nregion: {members: [KAZ, UZB]}\nyears: [1991, 2026]\n',
  );
  writeFileSync(join(folder, 'vectors.csv'), 'country,primary,tags\nDEU,EU,\nKAZ,CA,\n');
  writeFileSync(join(folder, 'initiatives', 'cmp-no-sample.yaml'), 'id: cmp-no-sample\ncountry: NOR\n');
  return folder;
}

const root = mkdtempSync(join(tmpdir(), 'elshi-statistics-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let fresh = 0;
function place(): { from: string; study: string } {
  fresh += 1;
  const folder = join(root, String(fresh));
  return { from: join(folder, 'input'), study: smallStudy(join(folder, 'study')) };
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]),
  );

describe('on a small input', () => {
  let study: string;
  let from: string;
  beforeAll(() => {
    ({ from, study } = place());
    smallStatistics(from);
    expect(run(from, study).said).toContain('new 33 · same 0 · different 0');
    expect(existsSync(join(study, 'statistics'))).toBe(false);
    expect(run(from, study, '--write').status).toBe(0);
  });

  /** Rows without the record, as `unit partner period value status [low high] [note]`. */
  const rows = (table: string): string[] =>
    readFileSync(join(study, 'statistics', `${table}.csv`), 'utf8')
      .split('\n')
      .filter((line) => /^[A-Z]{3},/.test(line))
      .map((line) => {
        const [unit, partner, period, value, status, low, high, , note] = line.split(',');
        return [unit, partner, period, value, status, low, high, note].filter((cell) => cell !== '').join(' ');
      });

  it('gives the same bytes again', () => {
    const before = contents(study);
    expect(run(from, study, '--write').said).toContain('new 0 · same 33 · different 0');
    expect(contents(study)).toEqual(before);
  });

  it('writes tables that the reader accepts, each row with a source record that is there', () => {
    for (const [path, text] of Object.entries(contents(join(study, 'statistics')))) {
      if (!path.endsWith('.csv')) continue;
      const { value, mistakes, records } = readStatistics(text);
      expect(mistakes, path).toEqual([]);
      expect(value.length, path).toBeGreaterThan(0);
      for (const record of records.keys()) {
        const source = parse(readFileSync(join(study, 'sources', `${record}.yaml`), 'utf8'));
        expect(source).toMatchObject({ kind: 'dataset', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
        expect(source.licence).toBeTruthy();
      }
    }
  });

  it('votes: shares of identical votes by pair and year where both voted', () => {
    expect(rows('un-votes-agreement').filter((row) => row.startsWith('KAZ'))).toEqual([
      'KAZ CHN 2001 1 derived',
      'KAZ CHN 2002 1 derived',
      'KAZ DEU 2001 0.5 derived',
      'KAZ NOR 2001 0.5 derived',
      'KAZ RUS 2001 0.5 derived',
      'KAZ RUS 2002 1 derived',
      'KAZ USA 2001 0.5 derived',
      'KAZ USA 2002 1 derived',
      'KAZ UZB 2001 1 derived',
      'KAZ UZB 2002 0 derived',
    ]);
    expect(rows('un-votes-rollcalls')).toContain('KAZ UZB 2001 1 derived');
    // Roll calls 1 and 2 divide the powers, 3 does not.
    expect(rows('un-votes-divided').filter((row) => row.startsWith('NOR RUS'))).toEqual(['NOR RUS 2001 0 derived']);
  });

  it('deaths: state-based only, and bounds that enclose the best estimate', () => {
    expect(rows('state-based-deaths')).toEqual([
      'UZB 2004 37 state_based_only 19 50',
      'UZB 2005 2 state_based_only 0 2 bounds of the source 0 and 1 do not enclose the best estimate',
    ]);
  });

  it('conflicts: primary parties, and a year without one is none', () => {
    const uzbekistan = rows('armed-conflicts').filter((row) => row.startsWith('UZB'));
    expect(uzbekistan).toEqual(['UZB 1991 0 count', 'UZB 1992 2 count', 'UZB 1993 0 count']);
  });

  it('population and income: within the years of the study', () => {
    expect(rows('population')).toEqual(['KAZ 2020 1000 published']);
    expect(rows('gdp')).toEqual(['KAZ 2020 12.5 published']);
  });

  it('refugees: the break is declared, the open year is partial', () => {
    expect(rows('refugees-hosted')).toEqual([
      'KAZ 2022 298 published',
      'KAZ 2023 42412 published break: another way of counting; 42412 of the 42685 are of unknown origin',
      'KAZ 2025 206 partial break: most are now counted as other people in need of protection (48391)',
      'KAZ AFG 2022 285 published',
      'KAZ AFG 2025 206 partial',
      'KAZ SYR 2022 13 published',
      'KAZ UNK 2023 42412 published',
      'NOR 2023 40 published',
    ]);
    expect(rows('refugees-from')).toEqual(['KAZ 2023 40 published']);
    // An empty cell is not a zero.
    expect(rows('stateless-hosted')).toEqual([
      'KAZ 2022 7 published',
      'KAZ 2023 0 published',
      'KAZ 2025 0 partial',
      'NOR 2023 0 published',
    ]);
  });

  it('students: outbound is inbound less net flow, never below zero, and an estimate stays one', () => {
    expect(rows('students-outbound')).toEqual([
      'KAZ 2015 400 derived',
      'KAZ 2016 400 estimate',
      'KAZ NOR 2022 15 estimate',
    ]);
  });

  it('humanitarian money: plans added up by country, flows given once and not passed on', () => {
    expect(rows('humanitarian-requirements')).toEqual(['AFG 2021 150 derived', 'SDN 2026 10 snapshot']);
    expect(rows('humanitarian-funding')).toEqual(['AFG 2021 100 derived', 'SDN 2026 1 snapshot']);
    expect(rows('humanitarian-flows')).toEqual(['NOR 2026 180 snapshot', 'NOR AFG 2026 100 snapshot']);
    expect(rows('humanitarian-shared')).toEqual(['NOR 2026 150 snapshot']);
  });

  it('passports: a stay without a visa, at the day of the list', () => {
    expect(rows('visa-free-travel').filter((row) => row.startsWith('KAZ 20'))).toEqual([
      'KAZ 2020-02-07 1 snapshot',
      'KAZ 2021-05-13 1 snapshot pandemic: many borders closed',
      'KAZ 2025-01-12 0 snapshot',
    ]);
    expect(rows('visa-free-entry')).toContain('KAZ NOR 2025-01-12 1 snapshot');
  });

  it('sister cities: each pair once, home pairs none, in a folder with its own licence', () => {
    expect(rows('sister-cities/sister-cities')).toEqual([
      'KAZ 2026 3 snapshot',
      'KAZ FRA 2026 1 snapshot',
      'KAZ LTU 2026 1 snapshot',
      'KAZ NOR 2026 1 snapshot',
      'NOR 2026 1 snapshot',
    ]);
    expect(readFileSync(join(study, 'statistics', 'sister-cities', 'LICENSE.md'), 'utf8')).toContain('CC BY-SA 4.0');
  });
});

describe('a file changed by hand', () => {
  it('is told line by line, and stays as it is until the writing is asked for', () => {
    const { from, study } = place();
    smallStatistics(from);
    run(from, study, '--write');
    const path = join(study, 'statistics', 'population.csv');
    const made = readFileSync(path, 'utf8');
    writeFileSync(path, made.replace('KAZ,,2020,1000', 'KAZ,,2020,1001'));
    const { said } = run(from, study);
    expect(said).toContain('different: statistics/population.csv');
    expect(said).toContain('only in the file: KAZ,,2020,1001');
    expect(said).toContain('only from this step: KAZ,,2020,1000');
    expect(readFileSync(path, 'utf8')).not.toBe(made);
    expect(run(from, study, '--write').said).toContain('only in the file: KAZ,,2020,1001');
    expect(readFileSync(path, 'utf8')).toBe(made);
  });
});

test('an input that is not at hand takes nothing away from the others', () => {
  const { from, study } = place();
  smallStatistics(from, ['population-gdp/population.csv']);
  const { status, said } = run(from, study, '--write');
  expect(status).toBe(0);
  expect(said).toContain('not at hand, nothing made: population-gdp/population.csv');
  expect(existsSync(join(study, 'statistics', 'population.csv'))).toBe(false);
  expect(existsSync(join(study, 'statistics', 'state-based-deaths.csv'))).toBe(true);
});

test('a country that the inputs name in an unknown way stops the step', () => {
  const { from, study } = place();
  smallStatistics(from);
  writeFileSync(join(study, 'initiatives', 'cmp-nz-sample.yaml'), 'country: NZL\n');
  const { status, said } = run(from, study, '--write');
  expect(status).not.toBe(0);
  expect(said).toContain('NZL');
});

describeWithShared('data/statistics', 'the collected figures', (from) => {
  it('are those of the study in the repository', () => {
    const { status, said } = run(from, kazakhstan);
    expect(status).toBe(0);
    expect(said).toMatch(/new 0 · same \d+ · different 0/);
  });

  it('give the agreement that their compiler computed', () => {
    const { study } = place();
    cpSync(join(kazakhstan, 'vectors.csv'), join(study, 'vectors.csv'));
    writeFileSync(
      join(study, 'study.yaml'),
      'focal: KAZ\npeers: [UZB, TUR]\nregion: {members: [KAZ, UZB]}\nyears: [1991, 2026]\n',
    );
    expect(run(from, study, '--write').status).toBe(0);
    const agreement = new Map(
      readStatistics(readFileSync(join(study, 'statistics', 'un-votes-agreement.csv'), 'utf8')).value.map((row) => [
        `${row.unit} ${row.partner} ${row.period}`,
        row.value,
      ]),
    );
    const codes: Record<string, string> = { RU: 'RUS', CN: 'CHN', US: 'USA', DE: 'DEU', TR: 'TUR', UZ: 'UZB' };
    const checks = readFileSync(join(from, 'un-general-assembly-votes', 'check-agreement-KAZ.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.replaceAll('"', '').split(','));
    expect(checks.length).toBeGreaterThan(100);
    for (const [year, , , partner = '', expected] of checks)
      expect(agreement.get(`KAZ ${codes[partner]} ${year}`), `${partner} ${year}`).toBeCloseTo(Number(expected), 5);
  });
});
