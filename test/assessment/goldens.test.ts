/**
 * The golden tests of the method (§13) through the front door: a study folder goes in, its assessment comes out.
 * G4, G6, G11–G13 belong to text analysis, forecasting, votes and inference; G14 (the claims ladder) and every line of
 * G16 stand in `test/judgement/claims.test.ts` and `combine.test.ts`.
 */
import { describe, expect, test } from 'vitest';
import { type Assessment, explain } from '../../src/assessment/index.js';
import { imageClass, institutionClass } from '../../src/classes/index.js';
import { type CriterionVerdict, dimensionCoverage } from '../../src/judgement/index.js';
import { languages, speak } from '../../src/language/index.js';
import { assessed, type Example, type Given, many } from '../judgement/judged.js';

const held = { kind: 'series', editions: [{ date: '2023-05-01' }] };
const shown = ({ table }: Assessment, id: string, period = '2023') => {
  const value = table.get(id, 'KAZ', period);
  if (value === undefined) throw new Error(`no value of ${id} in ${period}`);
  return value;
};
const classesOf = ({ evidence }: Assessment, id: string, day = evidence.calendar.asOf) => {
  const view = evidence.byId.get(id);
  if (view === undefined) throw new Error(`no case ${id}`);
  return { institution: institutionClass(evidence, view, day), image: imageClass(evidence, view, day) };
};

/** One partner country in each of the seven vectors, in the order RU, CN, EU, US, CA, TR, IS. */
const oneOfEach = ['RUS', 'CHN', 'DEU', 'USA', 'UZB', 'TUR', 'SAU'];
const initiatives = [10, 6, 4, 2, 8, 6, 4];
const spread: Example = {
  cases: Object.assign(
    {},
    ...oneOfEach.map((country, at) =>
      many(initiatives[at] ?? 0, () => ({ ...held, partners: [{ country }] }), country.toLowerCase()),
    ),
  ),
};

describe('G1: ten, six, four, two, eight, six and four initiatives in the seven vectors', () => {
  test('H 1.84790, H ÷ ln 7 .94963, HHI .17, 1 ÷ HHI 5.88235, exp H 6.34648', async () => {
    const assessment = await assessed(spread);
    const evenness = shown(assessment, 'VEC-01');
    const entropy = (evenness.value ?? 0) * Math.log(7);
    expect(entropy).toBeCloseTo(1.8479, 5);
    expect(evenness.value).toBeCloseTo(0.94963, 5);
    expect(Math.exp(entropy)).toBeCloseTo(6.34648, 5);
    expect(shown(assessment, 'VEC-01h').value).toBeCloseTo(0.17, 12);
    expect(shown(assessment, 'VEC-01n').value).toBeCloseTo(5.88235, 5);
    expect([evenness.n, evenness.coverage, evenness.status]).toEqual([40, 1, 'ok']);
  });
});

describe('G2: the same against trade of 21, 19, 30, 3, 6, 4 and 17', () => {
  test('JS distance .319834', async () => {
    const trade = [21, 19, 30, 3, 6, 4, 17];
    const assessment = await assessed({
      ...spread,
      statistics: {
        trade: [
          'unit,partner,period,value,status,low,high,record',
          ...oneOfEach.map((partner, at) => `KAZ,${partner},2023,${trade[at]},ok,,,customs`),
        ].join('\n'),
      },
    });
    const distance = shown(assessment, 'VEC-02').value ?? 0;
    expect(distance).toBeCloseTo(0.319834, 6);
    expect(distance ** 2).toBeCloseTo(0.102293, 6);
  });
});

describe('G3: editions of 2003, 06, 09, 12, 15, 18, 22 and 25', () => {
  test('are regular to .879739', async () => {
    const years = [2003, 2006, 2009, 2012, 2015, 2018, 2022, 2025];
    const assessment = await assessed({
      settings: { years: [2000, 2025], as_of: '2025-12-31' },
      cases: {
        congress: {
          kind: 'series',
          time: { start: '2003', continuous: false },
          editions: years.map((year, at) => ({ n: at + 1, date: String(year) })),
          editions_complete: true,
        },
      },
    });
    const regularity = shown(assessment, 'INS-02', '2025');
    expect(regularity.value).toBeCloseTo(0.879739, 6);
    // One case is too few to be judged, not too few to be shown.
    expect([regularity.n, regularity.status]).toEqual([1, 'few']);
  });
});

describe('G5: the 90 % interval of a share (Wilson, z = 1.645)', () => {
  test.each([
    [7, 40, 0.09776, 0.29343],
    [0, 12, 0, 0.18401],
    [28, 40, 0.57128, 0.80337],
  ])('%i of %i', async (deep, all, low, high) => {
    const assessment = await assessed({
      cases: many(all, (at) => ({ ...held, interaction: { depth: at < deep ? 3 : 1 } })),
    });
    const share = shown(assessment, 'DIR-06s');
    expect([share.value, share.n, share.status]).toEqual([deep / all, all, 'ok']);
    expect(share.low).toBeCloseTo(low, 5);
    expect(share.high).toBeCloseTo(high, 5);
  });
});

describe('G7: networks and inequality', () => {
  const work = (pairs: readonly (readonly [number, number])[]): Example => ({
    cases: Object.fromEntries(
      pairs.map((pair, at) => [
        `joint-${at}`,
        { ...held, actors: pair.map((one) => ({ id: `body-${one}`, role: 'implementer' })) },
      ]),
    ),
  });
  test('Freeman’s centralization is 1 for a star of five, 0 for a circle of five', async () => {
    const star = await assessed(
      work([
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
      ]),
    );
    expect(shown(star, 'GOV-02c').value).toBe(1);
    const circle = await assessed(
      work([
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 0],
      ]),
    );
    expect(shown(circle, 'GOV-02c').value).toBe(0);
  });
  test('the Gini coefficient of crises funded to .9, .7, .6, .3 and .1 is .307692', async () => {
    const crises = ['AFG', 'SYR', 'YEM', 'SDN', 'MMR'];
    const table = (values: readonly number[]) =>
      [
        'unit,partner,period,value,status,low,high,record',
        ...crises.map((unit, at) => `${unit},,2023,${values[at]},ok,,,fts`),
      ].join('\n');
    const assessment = await assessed({
      statistics: {
        'humanitarian-requirements': table([100, 100, 100, 100, 100]),
        'humanitarian-funding': table([90, 70, 60, 30, 10]),
      },
    });
    expect(shown(assessment, 'HUM-04').value).toBeCloseTo(0.307692, 6);
  });
});

const congress = {
  kind: 'series',
  time: { start: '2003-09-23', continuous: false, planned_interval_months: 36 },
  editions: [
    '2003-09-23',
    '2006-09-12',
    '2009-07-01',
    '2012-05-30',
    '2015-06-10',
    '2018-10-10',
    '2022-09-14',
    '2025-09-17',
  ].map((date, at) => ({ n: at + 1, date })),
  editions_complete: true,
  organs: [{ name: 'Secretariat', permanent: true, since: '2003' }],
  mandate: [{ kind: 'concept', title: 'Development Concept 2023–2033', date: '2023', coherent: true }],
  changes: [{ date: '2019-03-20', kind: 'leader', survived: true }],
  plan: { exists: true, horizon_years: 10 },
};
const nothingElse = { organs: 'none', mandate: 'none', changes: 'none', plan: { exists: false } };
const now = { years: [2000, 2026], as_of: '2026-06-30' };

describe('G8: the Congress, and three others beside it', () => {
  const registry = (): Promise<Assessment> =>
    assessed({
      settings: now,
      cases: {
        congress,
        festival: {
          kind: 'series',
          time: { start: '2022-06-01', continuous: false },
          editions: [2022, 2023, 2024, 2025].map((year, at) => ({ n: at + 1, date: `${year}-06-01` })),
          editions_complete: true,
          ...nothingElse,
        },
        fresh: {
          kind: 'series',
          time: { start: '2026-01-10', continuous: false },
          editions: [{ n: 1, date: '2026-01-10' }],
          editions_complete: true,
          ...nothingElse,
        },
        agency: {
          kind: 'institution',
          time: { start: '2020-01-15', continuous: true, last_activity: '2026-05-01' },
          editions: [],
          editions_complete: true,
          mandate: [{ kind: 'law', date: '2019', coherent: true }],
          changes: 'none',
          plan: { exists: true, horizon_years: 5 },
        },
      },
    });

  test('age 2, editions 2, organ 2, mandate 1, a change outlived 2, plan 1, regular 1: 11 points, institutionalized', async () => {
    const { institution } = classesOf(await registry(), 'congress');
    expect([institution.class, institution.pointsLow, institution.pointsHigh]).toEqual(['institutionalized', 11, 11]);
    expect(institution.points.map(({ low }) => low).reduce((sum, points) => sum + points)).toBe(11);
  });

  test('four years of a festival: a series · six months: young · six years of an agency: institutionalized with 8', async () => {
    const assessment = await registry();
    expect(classesOf(assessment, 'festival').institution.class).toBe('series');
    expect(classesOf(assessment, 'fresh').institution.class).toBe('young');
    const { institution } = classesOf(assessment, 'agency');
    expect([institution.class, institution.pointsLow]).toEqual(['institutionalized', 8]);
  });

  test('INS-07 counts two institutions of the three that can be classified; the young one is outside', async () => {
    expect(shown(await registry(), 'INS-07', 'whole')).toMatchObject({ value: 2 / 3, n: 3, coverage: 1 });
  });
});

const forum = {
  kind: 'event',
  time: { start: '2023-12-10', continuous: false },
  editions: [{ n: 1, date: '2023-12-10' }],
  editions_complete: true,
  goals: [{ id: 'G09', text: 'image', clause: 'none' }],
  partners: [{ country: 'DEU', counterpart_contribution: 'none' }],
  audience: { elite: true, expert: false, mass: false, foreign_media_only: false, counterpart_society: false },
  beneficiaries: { defined: false },
  interaction: { depth: 1 },
  deliverables: [{ kind: 'declaration', date: '2023-12-10', follow_up: 'none' }],
  results: [
    {
      id: 'r1',
      text: '300 guests',
      cat: 'RO',
      sign: '+',
      date: '2023-12',
      goal: 'G09',
      evidence: [{ src: 'press-page' }],
    },
  ],
  ...nothingElse,
};

describe('G9: one forum thirty months ago, for the image, before an elite, followed by nothing', () => {
  test('is one-off and image (B1–B4, no S) and enters GOV-05', async () => {
    const assessment = await assessed({ settings: now, cases: { forum } });
    const { institution, image } = classesOf(assessment, 'forum');
    const marked = (markers: typeof image.image) => markers.filter(({ state }) => state === true).map(({ id }) => id);
    expect([institution.class, image.class]).toEqual(['one_off', 'image']);
    expect([marked(image.image), marked(image.substance)]).toEqual([['B1', 'B2', 'B3', 'B4'], []]);
    const scattered = shown(assessment, 'GOV-05');
    expect([scattered.value, scattered.n]).toEqual([1, 1]);
    expect(scattered.units.map(({ id, state }) => [id, state])).toEqual([['forum', 'yes']]);
  });

  test('with S3, S5 and S6 unknown it may have 0–3 markers of substance: not classified, outside GOV-05', async () => {
    const { partners: _partners, interaction: _interaction, ...rest } = forum;
    const unknown = { ...rest, results: { value: null, reason: 'not_found' } };
    const assessment = await assessed({ settings: now, cases: { forum: unknown } });
    expect(classesOf(assessment, 'forum').image.class).toBe('unknown');
    expect(shown(assessment, 'GOV-05')).toMatchObject({ value: null, n: 0, coverage: 0, status: 'no_data' });
  });
});

describe('G10: G-Global, continuous from January 2012, last seen in 2017', () => {
  const gGlobal = {
    kind: 'platform',
    time: { start: '2012-01', continuous: true, last_activity: '2017-11' },
    organs: [{ name: 'International secretariat', permanent: true, since: '2012' }],
  };
  const registry = (): Promise<Assessment> =>
    assessed({
      settings: now,
      cases: { 'g-global': gGlobal, unsure: { ...gGlobal, time: { start: '2012-01', last_activity: '2017-11' } } },
    });

  test('is dormant with 5–10 points, and the reader is told that later activity was not searched exhaustively', async () => {
    const assessment = await registry();
    const { institution } = classesOf(assessment, 'g-global');
    // Age 2, five years of continuous work 1, organ 2; mandate, a change outlived and a plan may add 5, regularity nothing.
    expect([institution.class, institution.pointsLow, institution.pointsHigh]).toEqual(['dormant', 5, 10]);
    const tree = JSON.stringify(explain(assessment, 'case:g-global'));
    expect(tree).toContain('class.step.not_searched');
    for (const language of languages) {
      const said = speak({ key: 'class.step.not_searched', args: { date: '2017-11-01' } }, language);
      expect(said).toContain('2017-11-01');
    }
  });

  test('not known whether it is continuous, and without a whole list of editions, it is not classified', async () => {
    expect(classesOf(await registry(), 'unsure').institution.class).toBe('unknown');
  });
});

describe('G15: without surveys', () => {
  const depth: Given = { now: [0.5, 0.45, 0.55], before: [0.3, 0.3, 0.3, 0.3, 0.3] };
  const survey: Given = { now: [0.35, 0.3, 0.4], before: [0.3, 0.3, 0.3, 0.3, 0.3] };
  test('DIR-07 has no data and K2.3 is insufficient, since 2 · 1 ≥ 2, although depth has risen', async () => {
    const withSurvey = await assessed({ given: { 'DIR-06s': depth, 'DIR-07': survey } });
    expect(withSurvey.focal.current.get('K2.3')?.verdict).toBe('met');
    const without = await assessed({ given: { 'DIR-06s': depth } });
    expect(shown(without, 'DIR-07', '2024')).toMatchObject({ value: null, status: 'no_data' });
    expect(without.focal.current.get('K2.3')).toMatchObject({ verdict: 'insufficient', insufficientBecause: 'data' });
  });

  test('a dimension speaks as a whole with three of five criteria judged, and not with two', async () => {
    const [one] = [...(await assessed({ given: { 'DIR-06s': depth } })).focal.current.values()];
    if (one === undefined) throw new Error('no criterion');
    const five = (judged: number): CriterionVerdict[] =>
      Array.from({ length: 5 }, (_, at) => ({ ...one, verdict: at < judged ? 'not_met' : 'insufficient' }));
    expect(dimensionCoverage(five(3))).toEqual({ judged: 3, of: 5, speaks: true });
    expect(dimensionCoverage(five(2))).toEqual({ judged: 2, of: 5, speaks: false });
  });
});

describe('G16: the lines of the table that the method prints, on two and on three tests', () => {
  type Triple = readonly [number, number, number];
  const good: Triple = [0.8, 0.75, 0.85];
  const bad: Triple = [0.05, 0.02, 0.08];
  const unsure: Triple = [0.45, 0.3, 0.6];
  const down: Record<string, Triple> = { p: bad, f: good, u: [0.3, 0.1, 0.6] };
  const up: Record<string, Triple> = { p: good, f: bad, u: unsure };
  const valuesFor = (letters: string, ids: readonly [string, boolean][]): Example => ({
    given: Object.fromEntries(
      ids.flatMap(([id, upward], at): [string, Triple][] => {
        const found = (upward ? up : down)[letters[at] ?? ''];
        return found === undefined ? [] : [[id, found]];
      }),
    ),
  });
  const said = async (criterion: string, example: Example): Promise<string> => {
    const verdict = (await assessed(example)).focal.current.get(criterion);
    return [
      verdict?.tests.map(({ outcome }) => outcome[0]).join(''),
      verdict?.verdict,
      verdict?.insufficientBecause ?? '',
      (verdict?.cannotBeMet.length ?? 0) > 0 ? 'cannot be met' : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  };

  test.each([
    'pf partly_met',
    'pu partly_met',
    'pn insufficient data',
    'fn insufficient data',
    'fu insufficient undecided cannot be met',
    'ff not_met',
    'uu insufficient undecided',
  ])('K5.4: %s', async (line) => {
    const letters = line.slice(0, 2);
    expect(
      await said(
        'K5.4',
        valuesFor(letters, [
          ['GOV-07', true],
          ['GOV-08', true],
        ]),
      ),
    ).toBe(line);
  });

  test.each([
    'ppn partly_met',
    'pff not_met',
    'ffu not_met',
    'fuu insufficient undecided cannot be met',
    'uun insufficient undecided',
  ])('K5.1: %s', async (line) => {
    const letters = line.slice(0, 3);
    expect(
      await said(
        'K5.1',
        valuesFor(letters, [
          ['GOV-01', true],
          ['GOV-02', false],
          ['GOV-03', false],
        ]),
      ),
    ).toBe(line);
  });
});
