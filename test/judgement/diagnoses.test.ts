/**
 * The twelve problems of the abstract, each on a small study in which it is found and one in which it is not
 * (method §7): found if and only if the criterion is not met, or can no longer be met; watched where only the point has
 * passed the line; not judged where data are missing.
 */
import { describe, expect, test } from 'vitest';
import { type Example, type GivenValues, given, judged, lastYear, many } from './judged.js';
import { speakAll } from './speak-all.js';

/** A case with money spent in each of the last years. */
const spending = (amounts: readonly number[], currency = 'KZT'): Record<string, object> => ({
  festival: {
    kind: 'series',
    money: { currency, by_year: amounts.map((spent, at) => ({ y: lastYear - amounts.length + 1 + at, spent })) },
  },
});
const turbulence = (values: readonly number[]): Record<string, string> => ({
  'CTX-02': [
    'subject,period,value,low,high,n,record',
    ...values.map((value, at) => `KAZ,${lastYear - values.length + 1 + at},${value},${value},${value},120,events`),
  ].join('\n'),
});

const bodies = ['mfa', 'culture', 'education', 'kazaid', 'assembly'];
const bodyActors = Object.fromEntries(bodies.map((id) => [id, { kind: 'A3', state_kind: 'state' }]));
/** Five bodies with a mandate of law in one direction: ten pairs. */
const fiveBodies = (mechanism: string): Example => ({
  actors: bodyActors,
  cases: Object.fromEntries(
    bodies.map((id, at) => [
      id,
      {
        kind: 'programme',
        directions: ['DR3'],
        editions: [{ date: '2023-05-01' }],
        actors: [{ id, role: 'lead' }],
        mandate: [{ kind: 'law', date: '2015' }],
        links: bodies.slice(at + 1).map((other) => ({ a: id, b: other, mechanism })),
      },
    ]),
  ),
});

const included = (women: boolean | null): object => ({
  kind: 'series',
  editions: [{ date: '2023-05-01' }],
  beneficiaries: { inclusion: { women, youth: false, rural: false, minority: false } },
});

interface Row {
  readonly problem: string;
  readonly when: string;
  readonly found: Example;
  readonly notFound: Example;
}

const impartial: GivenValues = { 'HUM-01': [0.5, 0.3, 0.7], 'HUM-02v': [0, -0.1, 0.1], 'HUM-02t': [0, -0.1, 0.1] };
const unpoliticized: GivenValues = {
  'HUM-05': { now: [0.05, 0.03, 0.07], before: [0.1, 0.1, 0.1, 0.1, 0.1] },
  'HUM-05f': { now: [0.05, 0.02, 0.08], peers: [0.1, 0.1, 0.1, 0.1, 0.1] },
};
const asPromised: GivenValues = {
  'NAR-05': { now: [0.02, 0, 0.05], placebo: [0, 0.1] },
  'NAR-05c': [0.1, 0.05, 0.2],
  'NAR-06': [0.9, 0.8, 0.95],
};

const rows: readonly Row[] = [
  {
    problem: 'PR1',
    when: 'two of three tests of co-ordination fail (K5.1)',
    found: { given: { 'GOV-01': [0.1, 0.05, 0.2], 'GOV-02': [0.8, 0.7, 0.9], 'GOV-03': [0.1, 0.05, 0.15] } },
    notFound: { given: { 'GOV-01': [0.7, 0.6, 0.8], 'GOV-02': [0.2, 0.1, 0.3], 'GOV-03': [0.1, 0.05, 0.15] } },
  },
  {
    problem: 'PR2',
    when: 'initiatives are not anchored and many are scattered images (K5.2)',
    found: {
      given: { 'GOV-04': [0.2, 0.1, 0.3], 'GOV-05': [0.5, 0.4, 0.6], 'GOV-09': { now: 0.5, earlierEdition: 0.4 } },
    },
    notFound: {
      given: { 'GOV-04': [0.7, 0.6, 0.8], 'GOV-05': [0.1, 0.05, 0.2], 'GOV-09': { now: 0.5, earlierEdition: 0.4 } },
    },
  },
  {
    problem: 'PR3',
    when: 'the economic link lies below the band and most state-led work has no clause (K5.3)',
    found: { given: { 'GOV-06': [0.1, 0.05, 0.2], 'GOV-04c': [0.8, 0.7, 0.9] } },
    notFound: { given: { 'GOV-06': [0.5, 0.4, 0.6], 'GOV-04c': [0.2, 0.1, 0.3] } },
  },
  {
    problem: 'PR3',
    when: 'below the band alone, the clause undecided, so that K5.3 cannot be met; not where the link is too tight',
    found: { given: { 'GOV-06': [0.1, 0.05, 0.2], 'GOV-04c': [0.5, 0.4, 0.6] } },
    notFound: { given: { 'GOV-06': [0.9, 0.8, 0.95], 'GOV-04c': [0.5, 0.4, 0.6] } },
  },
  {
    problem: 'PR4',
    when: 'outcomes are not evaluated and goals have no evidenced result (K5.4)',
    found: { given: { 'GOV-07': [0.1, 0.05, 0.2], 'GOV-08': [0.2, 0.1, 0.3] } },
    notFound: { given: { 'GOV-07': [0.6, 0.5, 0.7], 'GOV-08': [0.7, 0.6, 0.8] } },
  },
  {
    problem: 'PR5',
    when: 'the share of quotation fell and messages resonate less than the median placebo (K8.1)',
    found: {
      given: {
        'NAR-01': { now: [0.2, 0.15, 0.25], before: [0.5, 0.5, 0.5, 0.5, 0.5] },
        'NAR-03': { now: [0.05, 0.02, 0.08], placebo: [0.1, 0.3] },
      },
    },
    notFound: {
      given: {
        'NAR-01': { now: [0.5, 0.45, 0.55], before: [0.3, 0.3, 0.3, 0.3, 0.3] },
        'NAR-03': { now: [0.5, 0.4, 0.6], placebo: [0.1, 0.3] },
      },
    },
  },
  {
    problem: 'PR6',
    when: 'spend per initiative falls while turbulence rises over the same five years',
    found: { cases: spending([50, 41, 30, 21, 10]), values: turbulence([0.1, 0.5, 0.8, 1.3, 1.6]) },
    notFound: { cases: spending([10, 21, 30, 41, 50]), values: turbulence([0.1, 0.5, 0.8, 1.3, 1.6]) },
  },
  {
    problem: 'PR7',
    when: 'one vector dominates (K6.1)',
    found: { given: { 'VEC-01': [0.3, 0.2, 0.4] } },
    notFound: { given: { 'VEC-01': [0.9, 0.85, 0.95], 'GOV-02b': [0.3, 0.2, 0.4] } },
  },
  {
    problem: 'PR7',
    when: 'or the network falls apart without one body (GOV-02b, whole interval)',
    found: { given: { 'VEC-01': [0.9, 0.85, 0.95], 'GOV-02b': [0.7, 0.6, 0.8] } },
    notFound: { given: { 'VEC-01': [0.9, 0.85, 0.95], 'GOV-02b': [0.3, 0.2, 0.4] } },
  },
  {
    problem: 'PR8',
    when: 'aid goes against need and with votes (K7.1)',
    found: {
      given: { 'HUM-01': [-0.3, -0.5, -0.1], 'HUM-02v': [0.5, 0.3, 0.7], 'HUM-02t': [0.4, 0.25, 0.6] },
    },
    notFound: { given: { ...impartial, ...unpoliticized } },
  },
  {
    problem: 'PR8',
    when: 'or its texts are politicized at home and abroad (K7.3)',
    found: {
      given: {
        'HUM-05': { now: [0.4, 0.3, 0.5], before: [0.1, 0.1, 0.1, 0.1, 0.1] },
        'HUM-05f': { now: [0.4, 0.35, 0.45], peers: [0.1, 0.1, 0.1, 0.1, 0.1] },
      },
    },
    notFound: { given: { ...impartial, ...unpoliticized } },
  },
  {
    problem: 'PR9',
    when: 'less money than the peers’ median goes through shared channels (the HUM-03 test of K7.2)',
    found: { given: { 'HUM-03': { now: 0.2, peers: [0.5, 0.6, 0.4, 0.7, 0.5] } } },
    notFound: { given: { 'HUM-03': { now: 0.6, peers: [0.5, 0.6, 0.4, 0.7, 0.5] } } },
  },
  {
    problem: 'PR10',
    when: 'ten pairs of mandated bodies, none linked though searched',
    found: fiveBodies('none'),
    notFound: fiveBodies('X3'),
  },
  {
    problem: 'PR11',
    when: 'less than half of the money goes to neglected crises (the HUM-04b test of K7.2)',
    found: { given: { 'HUM-04b': [0.2, 0.1, 0.3] } },
    notFound: { given: { 'HUM-04b': [0.8, 0.7, 0.9] }, cases: many(12, () => included(true)) },
  },
  {
    problem: 'PR11',
    when: 'or of twelve initiatives none includes women, youth, rural people or minorities',
    found: { given: { 'HUM-04b': [0.8, 0.7, 0.9] }, cases: many(12, () => included(false)) },
    notFound: { given: { 'HUM-04b': [0.8, 0.7, 0.9] }, cases: many(12, () => included(true)) },
  },
  {
    problem: 'PR12',
    when: 'promises stay without deeds (K8.3)',
    found: {
      given: {
        'NAR-05': { now: [0.4, 0.35, 0.45], placebo: [0, 0.1] },
        'NAR-05c': [0.8, 0.7, 0.9],
        'NAR-06': [0.9, 0.8, 0.95],
      },
    },
    notFound: { given: { ...asPromised, 'IND-01': [0.75, 0.75, 0.75] } },
  },
  {
    problem: 'PR12',
    when: 'or feedback channels are formal (K3.1)',
    found: { given: { 'IND-01': [0.25, 0.25, 0.25] } },
    notFound: { given: { ...asPromised, 'IND-01': [0.75, 0.75, 0.75] } },
  },
];

describe('every problem is found where its condition holds, and not where it does not (method §7)', () => {
  test('the table holds all twelve', () => {
    expect([...new Set(rows.map(({ problem }) => problem))]).toEqual(
      Array.from({ length: 12 }, (_, index) => `PR${index + 1}`),
    );
  });

  test.each(rows.map((row): [string, string, Row] => [row.problem, row.when, row]))(
    '%s: %s',
    async (problem, _, row) => {
      const found = (await judged(row.found)).diagnoses.get(problem);
      expect(found?.state).toBe('found');
      expect(found?.because.length).toBeGreaterThan(0);
      expect(found?.severity).toBeGreaterThan(0);
      expect(found?.severity).toBeLessThanOrEqual(3);
      const notFound = (await judged(row.notFound)).diagnoses.get(problem);
      expect([notFound?.state, notFound?.severity]).toEqual(['not_found', null]);
      for (const diagnosis of [found, notFound]) {
        speakAll([
          ...(diagnosis?.because ?? []),
          ...(diagnosis?.counterEvidence ?? []),
          ...(diagnosis?.notKnown ?? []),
        ]);
      }
    },
  );

  test('without any data none is found and none is denied', async () => {
    const { diagnoses } = await judged({});
    expect([...diagnoses.values()].map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 'cannot_judge'));
  });
});

describe('a problem with two conditions', () => {
  test('is not denied while one of them cannot be judged', async () => {
    const { diagnoses } = await judged({ given: { 'VEC-01': [0.9, 0.85, 0.95] } });
    expect(diagnoses.get('PR7')).toMatchObject({ state: 'cannot_judge', severity: null, confidence: null });
    // What was judged is said, and so is what was not.
    expect(diagnoses.get('PR7')?.because.length).toBeGreaterThan(0);
    expect(diagnoses.get('PR7')?.notKnown.length).toBeGreaterThan(0);
  });
});

describe('between found and not found', () => {
  const stateOf = async (problem: string, example: Example) => (await judged(example)).diagnoses.get(problem);

  test('a point past the line whose interval crosses it is watched', async () => {
    const watched = await stateOf('PR7', { given: { 'VEC-01': [0.63, 0.5, 0.75] } });
    expect(watched?.state).toBe('watch');
    // 3 × (.7 − .63) ÷ (.7 − 0)
    expect(watched?.severity).toBeCloseTo(0.3, 12);
  });

  test('a point on the good side whose interval crosses the line is not', async () => {
    expect((await stateOf('PR7', { given: { 'VEC-01': [0.75, 0.6, 0.85], 'GOV-02b': [0.3, 0.2, 0.4] } }))?.state).toBe(
      'not_found',
    );
  });

  test('one failed test of three, the others undecided, cannot be met any more: found', async () => {
    const found = await stateOf('PR1', {
      given: { 'GOV-01': [0.1, 0.05, 0.2], 'GOV-02': [0.4, 0.3, 0.6], 'GOV-03': [0.15, 0.1, 0.25] },
    });
    expect(found?.state).toBe('found');
  });

  test('one failed test beside two passed is a partly met criterion: watched, not found', async () => {
    const watched = await stateOf('PR1', {
      given: { 'GOV-01': [0.1, 0.05, 0.2], 'GOV-02': [0.2, 0.1, 0.3], 'GOV-03': [0.1, 0.05, 0.15] },
    });
    expect(watched?.state).toBe('watch');
  });

  test('nine pairs of bodies are too few to say anything (PR10 asks for ten)', async () => {
    const example = fiveBodies('none');
    const cases = structuredClone(example.cases) as Record<string, { links: object[] }>;
    cases['mfa']?.links.pop();
    const diagnosis = await stateOf('PR10', { ...example, cases });
    expect(diagnosis?.state).toBe('cannot_judge');
    expect(diagnosis?.notKnown).toHaveLength(1);
  });

  test('a mandate that has run out, or is still to come, makes no mandated body (PR10)', async () => {
    const example = fiveBodies('none');
    for (const mandate of [
      { kind: 'law', date: '2010', until: '2018' },
      { kind: 'law', date: '2030' },
    ]) {
      const cases = structuredClone(example.cases) as Record<string, { mandate: object[] }>;
      for (const record of Object.values(cases)) record.mandate = [mandate];
      expect((await stateOf('PR10', { ...example, cases }))?.state).toBe('cannot_judge');
    }
  });

  test('an initiative of which one group is not coded does not count against inclusion (PR11)', async () => {
    const diagnosis = await stateOf('PR11', { cases: many(12, () => included(null)) });
    expect(diagnosis?.state).toBe('cannot_judge');
  });

  test('sums in different currencies are not set against each other (PR6)', async () => {
    const mixed = {
      ...spending([50, 41, 30, 21, 10]),
      aid: {
        kind: 'programme',
        money: {
          currency: 'USD',
          by_year: [
            { y: 2020, spent: 900 },
            { y: 2024, spent: 1 },
          ],
        },
      },
    };
    const diagnosis = await stateOf('PR6', { cases: mixed, values: turbulence([0.1, 0.5, 0.8, 1.3, 1.6]) });
    expect(diagnosis?.state).toBe('cannot_judge');
  });

  test('spend that falls no faster than chance is watched, not found (PR6)', async () => {
    const diagnosis = await stateOf('PR6', {
      cases: spending([30, 10, 40, 5, 28]),
      values: turbulence([0.1, 0.5, 0.8, 1.3, 1.6]),
    });
    expect(diagnosis?.state).toBe('watch');
  });
});

describe('how grave, how sure, and what speaks against', () => {
  test('severity is 3 × distance beyond the line ÷ distance to the worst end, the largest over failed tests', async () => {
    const { diagnoses } = await judged({ given: { 'GOV-07': [0.1, 0.05, 0.2], 'GOV-08': [0.4, 0.35, 0.45] } });
    // GOV-07: 3 × (.4 − .1) ÷ .4 = 2.25; GOV-08: 3 × (.5 − .4) ÷ .5 = .6
    expect(diagnoses.get('PR4')?.severity).toBeCloseTo(2.25, 12);
  });

  test('upwards the worst end is the upper one', async () => {
    const { diagnoses } = await judged({
      given: { 'GOV-04': [0.2, 0.1, 0.3], 'GOV-05': [0.55, 0.5, 0.6], 'GOV-09': { now: 0.5, earlierEdition: 0.4 } },
    });
    // GOV-04: 3 × (.5 − .2) ÷ .5 = 1.8; GOV-05: 3 × (.55 − .25) ÷ .75 = 1.2
    expect(diagnoses.get('PR2')?.severity).toBeCloseTo(1.8, 12);
  });

  test('confidence is the smaller of completeness and the share of inputs at E2 or better', async () => {
    // Twelve old programmes without an evaluation of outcomes, three more of which nothing is known; of the twelve,
    // three have their level from an independent page, nine from the ministry’s own.
    const programme = (evaluation: object | null): object => ({
      kind: 'programme',
      time: { start: '2015', continuous: true, last_activity: '2024-06-01' },
      evaluation,
    });
    const { diagnoses, current } = await judged({
      publishers: { ministry: { owner: 'state', country: 'KAZ' } },
      sources: { own: { publisher: 'ministry' }, paper: {} },
      cases: {
        ...many(12, (at) => programme({ level: { value: 0, src: at < 3 ? 'paper' : 'own' } })),
        ...many(3, () => programme(null), 'silent'),
      },
      given: { 'GOV-08': [0.1, 0.05, 0.2] },
    });
    const evaluation = current.get('K5.4')?.tests[0]?.parts[0]?.value;
    expect([evaluation?.n, evaluation?.coverage, evaluation?.grades.counts]).toEqual([12, 12 / 15, [0, 9, 3, 0, 0]]);
    expect(diagnoses.get('PR4')?.state).toBe('found');
    expect(diagnoses.get('PR4')?.confidence).toBeCloseTo(3 / 12, 12);
  });

  test('the cases on the good side stand beside the problem, and what is not known is said', async () => {
    const evaluated = (level: number | null): object => ({
      kind: 'programme',
      time: { start: '2015', continuous: true, last_activity: '2024-06-01' },
      evaluation: level === null ? null : { level, date: '2020', published: level > 0 },
    });
    const { diagnoses } = await judged({
      cases: {
        ...many(11, () => evaluated(0)),
        good: { ...evaluated(2), name: { kk: 'Жақсы', ru: 'Хорошая', en: 'Good' } },
      },
    });
    const problem = diagnoses.get('PR4');
    expect(speakAll(problem?.counterEvidence ?? []).join('\n')).toContain('Good');
    // GOV-08 has no value at all.
    expect(problem?.notKnown.map(({ args }) => args?.['indicator'])).toEqual(['GOV-08']);
  });

  test('against PR3 speak joint work and evidenced economic results, not a deal in passing (codes 3 and 4, not 2)', async () => {
    const linked = (code: number, name: string): object => ({
      kind: 'series',
      editions: [{ date: '2023-05-01' }],
      economic_link: { code },
      name: { kk: name, ru: name, en: name },
    });
    const { diagnoses } = await judged({ cases: { two: linked(2, 'Passing'), three: linked(3, 'Joint') } });
    const said = speakAll(diagnoses.get('PR3')?.counterEvidence ?? []).join('\n');
    expect([said.includes('Joint'), said.includes('Passing')]).toEqual([true, false]);
  });

  test('what was searched for because of a problem stands on its card (PR4)', async () => {
    const { diagnoses } = await judged({
      searchLog:
        'id,date,query,where,lang,hits,note\nPR4-1,2024-03-01,polls abroad,web,en,3,none repeated\nX-1,2024-03-01,else,web,en,0,nothing',
    });
    const said = speakAll(diagnoses.get('PR4')?.counterEvidence ?? []).join('\n');
    expect([said.includes('polls abroad'), said.includes('none repeated'), said.includes('else')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('values of different publishers are never compared (PR9)', async () => {
    const values = given({ 'HUM-03': { now: 0.2, peers: [0.5, 0.6, 0.4, 0.7, 0.5] } });
    const text = (values['HUM-03'] ?? '').replaceAll(/^(?!KAZ)(\w{3},.*),publication$/gm, '$1,elsewhere');
    const { diagnoses } = await judged({
      values: { 'HUM-03': text },
      publishers: { other: {} },
      sources: { elsewhere: { publisher: 'other' }, publication: {} },
    });
    expect(diagnoses.get('PR9')?.state).toBe('cannot_judge');
  });
});
