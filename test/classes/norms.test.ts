import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  densityByDecade,
  editionPairs,
  firstNamed,
  lagsOf,
  middleLag,
  periodsByChangePoints,
  periodsOfStudy,
  totalOf,
} from '../../src/classes/index.js';
import { firstDay, lastDay } from '../../src/evidence/index.js';
import type { Study } from '../../src/study/index.js';
import { reading } from '../study/reading.js';

const yaml = (id: string, fields: string) => ({ [`norms/${id}.yaml`]: `id: ${id}\n${fields}` });
const studyOf = async (files: Record<string, string>, environment = {}): Promise<Study> => {
  const { study, problems } = await reading({
    files,
    environment,
    sources: { s1: {}, s2: {} },
    settings: { years: [1991, 2020], as_of: '2020-12-31' },
  });
  if (study === null) throw new Error(JSON.stringify(problems));
  return study;
};
const lags = (study: Study, id: string) => {
  const norm = study.norms.get(id);
  if (norm === undefined) throw new Error(id);
  return lagsOf(study, norm);
};

const files = {
  ...yaml('founding', 'lane: national\nfounds_state: true\nadopted: {value: 1991-12-16, src: s1}\n'),
  ...yaml(
    'refugees',
    'lane: international\nadopted: {value: 1951-07-28, src: s1}\njoined: {value: 1999-01-15, src: s2}\nnames: [{concept: refugees, src: s1}]\n',
  ),
  ...yaml('final-act', 'lane: regional\nadopted: {value: 1975, src: s1}\njoined: {value: 1992-01, src: s1}\n'),
  ...yaml(
    'law',
    'lane: national\nadopted: {value: 2009-12-04, src: s1}\nanswers: [refugees]\nnames: [{concept: refugees, src: s1}, {concept: civil_society, src: s1}]\n',
  ),
  ...yaml(
    'earlier-law',
    'lane: national\nadopted: {value: 1998-12-15, src: s1}\nanswers: [refugees]\nsuperseded_by: law\n',
  ),
  ...yaml('undated', 'lane: international\nadopted: 1900\nnames: [{concept: refugees, src: s1}]\n'),
};

describe('the lag from a norm to its national adoption', () => {
  let study: Study;
  beforeAll(async () => {
    study = await studyOf(files);
  });

  it('is the difference of two days: the Refugee Convention, 28 July 1951 to 15 January 1999', () => {
    const [joined] = lags(study, 'refugees');
    expect(joined).toMatchObject({ end: 'joined', days: { low: 17_338, high: 17_338 } });
    expect(joined?.from.sources).toEqual(['s1']);
    expect(joined?.to.sources).toEqual(['s2']);
  });

  it('is counted since the state exists too, where the norm is older', () => {
    expect(lags(study, 'refugees')[0]?.sinceFounding).toMatchObject({
      norm: 'founding',
      days: { low: 2587, high: 2587 },
    });
  });

  it('takes the first national act, not the last', () => {
    expect(lags(study, 'refugees')[1]).toMatchObject({
      end: 'national_act',
      act: 'earlier-law',
      to: { date: '1998-12-15' },
    });
  });

  it('of a year and a month has two ends, both ends of what is not known', () => {
    const [joined] = lags(study, 'final-act');
    expect(joined?.days).toEqual({
      low: firstDay('1992-01-01') - firstDay('1975-12-31'),
      high: firstDay('1992-01-31') - firstDay('1975-01-01'),
    });
  });

  it('is never negative: a norm joined in the month of its adoption', async () => {
    const young = await studyOf(
      yaml('n', 'lane: regional\nadopted: {value: 2010-12, src: s1}\njoined: {value: 2010-12, src: s1}\n'),
    );
    expect(lags(young, 'n')[0]).toMatchObject({ days: { low: 0, high: 30 }, sinceFounding: null });
  });

  it('does not exist for a date without a source', () => {
    expect(lags(study, 'undated')).toEqual([]);
  });

  it('of dates made less exact always holds the exact one', () => {
    const day = fc.date({ min: new Date('1860-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    const cut = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(day, day, cut, cut, (a, b, first, second) => {
        const [from, to] = [a.toISOString().slice(0, 10), b.toISOString().slice(0, 10)];
        const exact = firstDay(to) - firstDay(from);
        const low = firstDay(to.slice(0, second)) - lastDay(from.slice(0, first));
        const high = lastDay(to.slice(0, second)) - firstDay(from.slice(0, first));
        expect(low <= exact && exact <= high).toBe(true);
      }),
    );
  });
});

describe('what else the timeline says', () => {
  it('who named a concept first, outside and at home; an act without a sourced date cannot be first', async () => {
    const study = await studyOf(files);
    const refugees = firstNamed(study).find(({ concept }) => concept === 'refugees');
    expect(refugees?.first.norm).toBe('refugees');
    expect(refugees?.outside?.norm).toBe('refugees');
    expect(refugees?.national?.norm).toBe('law');
    expect(refugees?.toNational).toEqual({ low: 21_314, high: 21_314 });
    expect(firstNamed(study).find(({ concept }) => concept === 'civil_society')).toMatchObject({
      outside: null,
      toNational: null,
    });
  });

  it('decades and what has no date add up to all norms', async () => {
    const study = await studyOf(files);
    const { decades, undated } = densityByDecade(study);
    expect(undated).toBe(1);
    expect(decades.reduce((sum, { counts }) => sum + totalOf(counts), undated)).toBe(study.norms.size);
    expect(decades.map(({ from }) => from)).toEqual([1950, 1960, 1970, 1980, 1990, 2000]);
  });

  it('periods that the study names are counted apart from those of change points', async () => {
    const acts: Record<string, string> = {};
    // Ten years in which only regional acts come, then ten of national ones: a break is planted at 2006.
    for (let year = 1996; year < 2016; year++)
      for (const part of ['a', 'b', 'c'])
        Object.assign(
          acts,
          yaml(
            `n${year}${part}`,
            `lane: ${year < 2006 ? 'regional' : 'national'}\nadopted: {value: ${year}, src: s1}\n`,
          ),
        );
    const study = await studyOf(acts, {
      periods: [
        { id: 'p1', from: 1996, to: 1999, name: { en: 'One' }, src: 's1' },
        { id: 'p2', from: 2000, to: null, name: { en: 'Two' }, src: 's1' },
      ],
    });
    const measured = periodsByChangePoints(study);
    expect(measured.changePoints.map(({ year }) => year)).toEqual([2006]);
    expect(measured.periods.map(({ from, to }) => [from, to])).toEqual([
      [1991, 2005],
      [2006, 2020],
    ]);
    expect(periodsOfStudy(study).map(({ id, adopted }) => [id, totalOf(adopted)])).toEqual([
      ['p1', 12],
      ['p2', 48],
    ]);
  });

  it('pairs of editions wait for both texts', async () => {
    const study = await studyOf(files);
    expect(
      editionPairs(study).map(({ earlier, later, documents }) => [earlier.record.id, later.record.id, documents]),
    ).toEqual([['earlier-law', 'law', null]]);
  });
});

describe('the median lag', () => {
  it('is the middle one, in whatever order the norms come', () => {
    const days = (years: number) => ({ low: years * 365.2425, high: years * 365.2425 });
    expect(middleLag([days(40), days(0), days(2)])).toBeCloseTo(2, 9);
    expect(middleLag([days(47), days(1), days(0), days(3)])).toBeCloseTo(2, 9);
    expect(middleLag([])).toBeNull();
  });
});
