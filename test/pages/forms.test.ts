import { describe, expect, it } from 'vitest';
import type { Evolution } from '../../src/classes/index.js';
import { checkClaims } from '../../src/judgement/index.js';
import { languages } from '../../src/language/index.js';
import { flowAround, nearestYear } from '../../src/pages/forms/years-around.js';
import { defaultSite, partOf, smallSite, textOf } from './small-site.js';

const evolution = (flows: Record<number, number>): Evolution =>
  ({
    years: Object.entries(flows).map(([year, n]) => ({ year: Number(year), flow: { F01: n, F02: 0 } })),
  }) as unknown as Evolution;

describe('the years around a dated event', () => {
  const flows = evolution({ 2015: 1, 2016: 2, 2017: 3, 2018: 4, 2019: 5, 2020: 6 });

  it('are as many on both sides, the year itself counted after', () => {
    expect(flowAround(flows, 2018)).toEqual({ span: 3, before: 6, after: 15 });
  });

  it('are fewer near the ends of the study, and none where there is nothing to compare', () => {
    expect(flowAround(flows, 2016)).toEqual({ span: 1, before: 1, after: 2 });
    expect(flowAround(flows, 2015)).toEqual({ span: 0, before: 0, after: 0 });
    expect(flowAround(flows, 1990)).toEqual({ span: 0, before: 0, after: 0 });
  });

  it('have a nearest one, the earlier of two', () => {
    expect(nearestYear(2010, [2008, 2012, 2020])).toBe(2008);
    expect(nearestYear(2010, [])).toBeNull();
  });
});

const formed = (id: string, start: string, more: object = {}) => ({
  [id]: {
    time: { start, continuous: true, last_activity: '2024-01-01' },
    form: {
      primary: 'F04',
      carrier: 'nonstate',
      axes: { initiator: 2, medium: 1, geometry: 0, permanence: 1, addressee: 2, function: 1, level: 1 },
    },
    actors: [
      { id: 'ministry', role: 'lead' },
      { id: 'club', role: 'implementer' },
    ],
    // Who pays is not known, so neither is autonomy; but what feeds back is no mere auxiliary.
    implementation: 'P-top',
    feedback: { used: true },
    ...more,
  },
});

const site = () =>
  smallSite({
    actors: { ministry: { kind: 'A3', state_kind: 'state' }, club: {} },
    environment: {
      periods: [
        { id: 'p1', from: 2015, to: 2019, name: { kk: 'Бірінші', ru: 'Первый', en: 'Before' } },
        { id: 'p2', from: 2020, to: null, name: { kk: 'Екінші', ru: 'Второй', en: 'After' } },
      ],
      triggers: [{ id: 't', date: '2020-03-11', name: { kk: 'Пандемия', ru: 'Пандемия', en: 'Pandemic' }, src: 'who' }],
    },
    cases: {
      ...formed('one', '2016-01-01'),
      ...formed('two', '2017-01-01'),
      ...formed('three', '2018-01-01'),
      ...formed('lone', '2021-01-01', {
        form: { primary: 'F06', carrier: 'nonstate', axes: null },
      }),
    },
  });

describe('the page of forms', () => {
  it('draws the river over the periods and triggers that the study names', async () => {
    const html = (await site()).html('forms');
    const river = partOf(html, 'river');
    expect(textOf(river)).toContain('2015–2019: Before');
    expect(river.match(/river-trigger/g)?.length).toBe(2);
    expect(river.match(/<rect class="river-period/g)?.length).toBe(2);
  });

  it('shows each rung of the ladder as reached, not reached or not known, with what is missing', async () => {
    const text = textOf(partOf((await site()).html('forms'), 'ladder'));
    expect(text).toContain('Educational and academic');
    expect(text).toContain('at least 1: instrument');
    expect(text).toMatch(/not reached/);
    expect(text).toContain('What is missing');
    expect(text).toMatch(/fewer than three cases.*\(After\) – 1/);
  });

  it('gives every axis as a picture and the same numbers as a table, and says where it is coded in no case', async () => {
    const axes = partOf((await site()).html('forms'), 'axes');
    expect(axes.match(/role="img"/g)?.length).toBe(7);
    expect(textOf(axes)).toContain('2.00 (n = 3)');
    const bare = await smallSite({ cases: { a: { time: { start: '2020-01-01' } } } });
    expect(textOf(partOf(bare.html('forms'), 'axes')).match(/this axis is coded in no case/g)?.length).toBe(7);
  });

  it('speaks of triggers as coincidence in time in all three languages, never of cause', async () => {
    const study = await defaultSite();
    const { claims } = study.assessment.evidence.standard;
    for (const language of languages)
      for (const id of ['change-points', 'triggers'])
        expect(checkClaims(textOf(partOf(study.html('forms', language), id)), language, 'L1', claims)).toEqual([]);
  });

  it('of an empty study says that there is too little to say', async () => {
    const text = (await smallSite({})).text('forms');
    expect(text).toContain('The study records no dated trigger');
    expect(text).toContain('too few cases');
  });
});

describe('the page of forms answers for all fourteen', () => {
  it('a form without a lane has no case, and is named', async () => {
    const html = (await defaultSite()).text('forms', 'en');
    const absent = /Of 14 forms (\d+) have no case: ([^.]*)/.exec(html);
    expect(absent?.[2]?.split(';').length).toBeGreaterThanOrEqual(Number(absent?.[1] ?? 99));
  });
});
