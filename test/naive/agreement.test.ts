/**
 * Two computations of the same registry – the program's and a plain one written from the method's text – agree on every
 * year, every window of five and the whole: on `studies/kazakhstan` as it is, and on registries drawn at random, in which
 * any field may be empty for any reason (method §4.1, §4.2, §6.3, §6.4).
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Assessment, type AssessmentCache, assessFolder } from '../../src/assessment/index.js';
import { imageClass, institutionClass } from '../../src/classes/index.js';
import { studyYears, yearPeriod } from '../../src/evidence/index.js';
import { defaultCache, defaultFolder } from '../default-study.js';
import { buildStudy } from '../study/build-study.js';
import { type NaiveStudy, readNaively } from './naive.js';
import { classDay, imageClassOf, instClass } from './naive-classes.js';
import { naiveIndicators } from './naive-indicators.js';
import { randomStudy } from './random-study.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

interface Both {
  readonly assessment: Assessment;
  readonly naive: NaiveStudy;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy: others may be editing the study while both computations read it. */
function copyOf(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'elshi-agreement-'));
  folders.push(folder);
  cpSync(root, folder, { recursive: true });
  return folder;
}

/** Both computations over the cases that the program could read: what a case's file must be is tested elsewhere. */
async function bothOf(root: string, cache?: AssessmentCache): Promise<Both> {
  const { assessment } = await assessFolder(root, cache);
  if (assessment === null) throw new Error('the study was not read');
  const all = readNaively(root);
  return { assessment, naive: { ...all, cases: all.cases.filter(({ c }) => assessment.evidence.byId.has(c.id)) } };
}

let kazakhstan: Both;
let drawn: readonly Both[];
beforeAll(async () => {
  kazakhstan = await bothOf(copyOf(defaultFolder), defaultCache);
  const seeds = Array.from({ length: 16 }, (_, index) => 101 + index);
  drawn = await Promise.all(seeds.map(async (seed) => bothOf(await buildStudy(randomStudy(seed)))));
});

function periodsOf({ years: [from, to] }: NaiveStudy): [id: string, from: number, to: number][] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [
    ['whole', from, to],
    ...years.map((year): [string, number, number] => [String(year), year, year]),
    ...years.slice(4).map((year): [string, number, number] => [`${year - 4}-${year}`, year - 4, year]),
  ];
}

const same = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-12;

/** Every period in which the two differ, in words. */
function disagreements({ assessment, naive }: Both, id: string): string[] {
  const compute = naiveIndicators[id];
  if (compute === undefined) throw new Error(`nothing plain computes ${id}`);
  return periodsOf(naive).flatMap(([period, from, to]) => {
    const real = assessment.table.get(id, naive.focal, period);
    const plain = compute(naive, from, to);
    const agree =
      real !== undefined &&
      same(real.value, plain.value) &&
      real.n === plain.n &&
      // Where nothing can be computed there is no coverage to speak of.
      real.coverage === plain.coverage;
    const said = (value: { value: number | null; n: number; coverage: number | null } | undefined): string =>
      `${value?.value} (n ${value?.n}, coverage ${value?.coverage})`;
    return agree ? [] : [`${id} ${period}: program ${said(real)}, plainly ${said(plain)}`];
  });
}

const ids = Object.keys(naiveIndicators);
/** How often a value was there at all: an agreement about nothing would show nothing. */
const valuesSeen = ({ assessment, naive }: Both, id: string): number =>
  periodsOf(naive).filter(([period]) => assessment.table.get(id, naive.focal, period)?.value != null).length;

describe('studies/kazakhstan', () => {
  test.each(ids)('%s is the same number in every year, every window and the whole', (id) => {
    expect(kazakhstan.naive.cases.length).toBeGreaterThan(50);
    expect(disagreements(kazakhstan, id)).toEqual([]);
  });
});

describe('registries drawn at random', () => {
  test.each(ids)('%s is the same number in every year, every window and the whole', (id) => {
    expect(drawn.flatMap((both) => disagreements(both, id))).toEqual([]);
    expect(drawn.reduce((sum, both) => sum + valuesSeen(both, id), 0)).toBeGreaterThan(20);
  });

  test('every case is in the same classes in every year', () => {
    const seen = new Set<string>();
    for (const { assessment, naive } of [...drawn, kazakhstan]) {
      const { evidence } = assessment;
      for (const year of studyYears(evidence.calendar)) {
        const day = yearPeriod(evidence.calendar, year).classDay;
        for (const one of naive.cases) {
          const view = evidence.byId.get(one.c.id);
          if (view === undefined) throw new Error(`no case ${one.c.id}`);
          const plain = [
            instClass(naive, one, classDay(naive, year, year)),
            imageClassOf(naive, one, classDay(naive, year, year)),
          ];
          const real = [institutionClass(evidence, view, day).class, imageClass(evidence, view, day).class];
          expect([one.c.id, year, ...real]).toEqual([one.c.id, year, ...plain]);
          for (const found of real) seen.add(found);
        }
      }
    }
    expect([...seen].sort()).toEqual([
      'completed_act',
      'dormant',
      'image',
      'institutionalized',
      'mixed',
      'one_off',
      'series',
      'substance',
      'unknown',
      'young',
    ]);
  });
});
