/**
 * How far a verdict may be trusted, on examples a reader can work through with pencil and paper (method §4.3): against
 * its own past, against peers, fragile, draft, what would have passed, and whether it would stand if everything unknown
 * were against it.
 */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/indicators/index.js';
import type { CriterionVerdict, PartResult } from '../../src/judgement/index.js';
import { type Example, type Given, type GivenValues, judged, judgedWithCells, lastYear, many } from './judged.js';
import { speakAll } from './speak-all.js';

const verdictOf = async (id: string, example: Example): Promise<CriterionVerdict> => {
  const verdict = (await judged(example)).current.get(id);
  if (verdict === undefined) throw new Error(`no criterion ${id}`);
  speakAll([verdict.sentence, verdict.wouldChange, ...verdict.fragileBecause]);
  return verdict;
};
/** The one part of `id` that rests on `indicator` (the first, where several do). */
const partOf = async (id: string, indicator: string, values: GivenValues): Promise<PartResult> => {
  const parts = (await verdictOf(id, { given: values })).tests.flatMap((item) => item.parts);
  const part = parts.find((item) => item.part.indicator === indicator);
  if (part === undefined) throw new Error(`no part on ${indicator}`);
  speakAll([part.why]);
  return part;
};
const outcomesOf = (verdict: CriterionVerdict): string => verdict.tests.map(({ outcome }) => outcome[0]).join('');

describe('against its own past: baseline = mean of five years, δ = half their standard deviation', () => {
  // .1, .3, .1, .3, .2: mean .2, deviations ±.1 four times, s = √(.04 ÷ 4) = .1, δ = .05 (more than 2 % of −1 … 1 = .04).
  const before = [0.1, 0.3, 0.1, 0.3, 0.2];
  const ownRule = (now: Given['now']) => partOf('K1.1', 'SEC-01', { 'SEC-01': { now, before } });

  test.each([
    // [value, low, high] − .2 against ±.05
    ['rose: the whole interval lies more than δ above', [0.4, 0.3, 0.5], 'pass', 'rose'],
    ['held: nothing of it lies more than δ below', [0.2, 0.16, 0.24], 'pass', 'held'],
    ['held, even wholly above, while not by more than δ', [0.23, 0.21, 0.24], 'pass', 'held'],
    ['fell: the whole interval lies more than δ below', [0.05, 0, 0.1], 'fail', 'fell'],
    ['it crosses the lower line: undecided', [0.15, 0.1, 0.2], 'unclear', null],
    ['below, but not wholly by more than δ: undecided', [0.12, 0.08, 0.16], 'unclear', null],
  ] as const)('%s', async (_, now, outcome, movement) => {
    const part = await ownRule(now);
    expect([part.outcome, part.movement]).toEqual([outcome, movement]);
    expect(part.threshold).toBeCloseTo(0.2, 12);
  });

  test('δ is at least 2 % of the natural range: five equal years still leave ±.04 on −1 … 1', async () => {
    const equal = [0.2, 0.2, 0.2, 0.2, 0.2];
    const held = await partOf('K1.1', 'SEC-01', { 'SEC-01': { now: [0.17, 0.165, 0.175], before: equal } });
    expect([held.outcome, held.movement]).toEqual(['pass', 'held']);
    const fell = await partOf('K1.1', 'SEC-01', { 'SEC-01': { now: [0.15, 0.145, 0.155], before: equal } });
    expect([fell.outcome, fell.movement]).toEqual(['fail', 'fell']);
  });

  test('where there is no natural range, at least 5 % of the baseline: 100 a year leave ±5', async () => {
    const hundred = [100, 100, 100, 100, 100];
    expect((await partOf('K2.2', 'DIR-03', { 'DIR-03': { now: 96, before: hundred } })).outcome).toBe('pass');
    expect((await partOf('K2.2', 'DIR-03', { 'DIR-03': { now: 94, before: hundred } })).outcome).toBe('fail');
  });

  test('three years are enough, two are not', async () => {
    const now = [0.4, 0.3, 0.5] as const;
    const three = await partOf('K1.1', 'SEC-01', { 'SEC-01': { now, before: [0.2, 0.2, 0.2] } });
    expect(three.outcome).toBe('pass');
    const two = await partOf('K1.1', 'SEC-01', { 'SEC-01': { now, before: [0.2, 0.2] } });
    expect([two.outcome, two.threshold]).toEqual(['nodata', null]);
  });

  test('"no higher than before" is the mirror: what rose fails, what fell passes', async () => {
    const politicized = (now: Given['now']) =>
      partOf('K7.3', 'HUM-05', { 'HUM-05': { now, before: [0.1, 0.1, 0.1, 0.1, 0.1] } });
    // δ = 2 % of 0 … 1 = .02
    expect(await politicized([0.2, 0.15, 0.25])).toMatchObject({ outcome: 'fail', movement: 'rose', side: 'above' });
    expect(await politicized([0.05, 0.03, 0.07])).toMatchObject({ outcome: 'pass', movement: 'fell' });
    expect(await politicized([0.1, 0.09, 0.115])).toMatchObject({ outcome: 'pass', movement: 'held' });
  });

  test('the registry’s past is the five windows before: 2019–2023 back to 2015–2019', async () => {
    const part = await partOf('K2.3', 'DIR-06s', {
      'DIR-06s': { now: [0.5, 0.45, 0.55], before: [0.3, 0.3, 0.3, 0.3, 0.3] },
    });
    expect([part.movement, part.value?.period.id]).toEqual(['rose', '2020-2024']);
  });

  test('own upper quartile (type 7): of 1, 2, 3, 4, 5 it is 4', async () => {
    const deaths = (now: Given['now']) => partOf('K1.2', 'SEC-03', { 'SEC-03': { now, before: [5, 1, 4, 2, 3] } });
    expect(await deaths([3.5, 3, 4])).toMatchObject({ outcome: 'pass', threshold: 4 });
    expect(await deaths([5, 4.5, 6])).toMatchObject({ outcome: 'fail', threshold: 4 });
    expect(await deaths([4, 3.5, 4.5])).toMatchObject({ outcome: 'unclear', threshold: 4 });
  });
});

describe('against the peers: the median of at least five, taken as a fixed number', () => {
  const aid = (now: number, peers: readonly number[]) => partOf('K1.4', 'SEC-07', { 'SEC-07': { now, peers } });
  test('five peers 10, 20, 30, 40, 500 have the median 30', async () => {
    expect(await aid(30, [10, 500, 30, 40, 20])).toMatchObject({ outcome: 'pass', threshold: 30 });
    expect(await aid(29, [10, 500, 30, 40, 20])).toMatchObject({ outcome: 'fail', threshold: 30 });
  });
  test('four peers are too few', async () => {
    expect(await aid(30, [10, 500, 30, 40])).toMatchObject({ outcome: 'nodata', threshold: null });
  });
});

describe('which year is judged', () => {
  const at = async (window: string) =>
    verdictOf('K6.1', {
      values: { 'VEC-01': `subject,period,value,low,high,record\nKAZ,${window},0.9,0.85,0.95,publication` },
    });
  test('the last full year with a value, at most five back; the year is printed', async () => {
    expect(await at('2020-2024')).toMatchObject({ verdict: 'met', judgedYear: 2024 });
    expect(await at('2015-2019')).toMatchObject({ verdict: 'met', judgedYear: 2019 });
    expect(await at('2015-2018')).toMatchObject({ verdict: 'insufficient', judgedYear: null });
  });
  test('the verdict of one year takes that year or nothing', async () => {
    const judgement = await judged({
      values: { 'VEC-01': 'subject,period,value,low,high,record\nKAZ,2015-2019,0.9,0.85,0.95,publication' },
    });
    expect(judgement.byYear.get('K6.1:2019')?.verdict).toBe('met');
    expect(judgement.byYear.get('K6.1:2020')?.verdict).toBe('insufficient');
  });
});

describe('fragile: one conventional number moved by a fifth, or one test of three dropped, changes the verdict', () => {
  const network = (coordination: Given['now']): GivenValues => ({
    'GOV-01': coordination,
    'GOV-02': [0.15, 0.1, 0.2],
    'GOV-03': [0.08, 0.05, 0.1],
  });

  test('GOV-01 from .55: at .5 it passes, at .6 no longer', async () => {
    const verdict = await verdictOf('K5.1', { given: network([0.63, 0.55, 0.7]) });
    expect([verdict.verdict, verdict.fragile]).toEqual(['met', true]);
    expect(verdict.fragileBecause.map(({ key }) => key)).toEqual(['judgement.tips.higher']);
  });

  test('GOV-01 from .65 passes at .5 and at .6; GOV-02 to .2 at .4, GOV-03 to .1 at .16: not fragile', async () => {
    const verdict = await verdictOf('K5.1', { given: network([0.72, 0.65, 0.8]) });
    expect([verdict.verdict, verdict.fragile, verdict.fragileBecause]).toEqual(['met', false, []]);
  });

  test('two of three pass, one fails: without the failed one it would be met', async () => {
    const verdict = await verdictOf('K5.1', { given: network([0.1, 0.05, 0.15]) });
    expect([verdict.verdict, verdict.fragile]).toEqual(['partly_met', true]);
    expect(verdict.fragileBecause.map(({ key }) => key)).toEqual(['judgement.tips.dropped']);
  });

  test('a line at 0 moves by .2 SD of the peers: −.2, −.1, 0, .1, .2 have SD .1581, so by .0316', async () => {
    const relations = (low: number, peers: readonly number[]): Example => ({
      given: {
        'SEC-01': { now: [0.5, 0.45, 0.55], before: [0.2, 0.2, 0.2, 0.2, 0.2] },
        'SEC-02': { now: [0.06, low, 0.1], peers },
      },
    });
    const peers = [-0.2, -0.1, 0, 0.1, 0.2];
    expect(await verdictOf('K1.1', relations(0.031, peers))).toMatchObject({ verdict: 'met', fragile: true });
    expect(await verdictOf('K1.1', relations(0.032, peers))).toMatchObject({ verdict: 'met', fragile: false });
    // Without five peers it is not moved.
    expect(await verdictOf('K1.1', relations(0.001, peers.slice(1)))).toMatchObject({ verdict: 'met', fragile: false });
  });

  test('each number of a rule over cells is one: P(yield > .25) = .85 is enough at .8, not at .96', async () => {
    const withProbability = (probability: number) =>
      ['RU', 'CN'].map(
        (column): Cell => ({
          row: '',
          column,
          value: 0.5,
          low: 0.3,
          high: 0.7,
          n: 10,
          units: [],
          probability,
          probabilityAbove: () => probability,
        }),
      );
    const yields = async (probability: number) => {
      const example: Example = { given: { 'VEC-04': [0.6, 0.55, 0.65], 'VEC-04v': 0.5 } };
      return (await judgedWithCells(example, 'VEC-04v', withProbability(probability))).current.get('K6.2');
    };
    expect(await yields(0.85)).toMatchObject({ verdict: 'met', fragile: true });
    expect(await yields(0.97)).toMatchObject({ verdict: 'met', fragile: false });
  });

  test('cells of six cases count at a minimum of five, with a fifth more still at six', async () => {
    const cells = (n: number) => [
      {
        row: '',
        column: 'RU',
        value: 0.5,
        low: 0.3,
        high: 0.7,
        n,
        units: [],
        probability: 0.99,
        probabilityAbove: () => 0.99,
      },
    ];
    const yields = async (n: number) => {
      const example: Example = { given: { 'VEC-04': [0.6, 0.55, 0.65], 'VEC-04v': 0.5 } };
      return (await judgedWithCells(example, 'VEC-04v', cells(n))).current.get('K6.2');
    };
    expect(await yields(6)).toMatchObject({ verdict: 'met', fragile: false });
    expect(await yields(5)).toMatchObject({ verdict: 'met', fragile: true });
  });

  test('a criterion on one indicator rests on it, and is not called fragile', async () => {
    const verdict = await verdictOf('K6.1', { given: { 'VEC-01': [0.75, 0.71, 0.79] } });
    expect([verdict.verdict, verdict.restsOnOne, verdict.fragile]).toEqual(['met', true, false]);
  });

  test('insufficient evidence is never fragile', async () => {
    const verdict = await verdictOf('K5.4', { given: { 'GOV-07': [0.4, 0.3, 0.5], 'GOV-08': [0.5, 0.4, 0.6] } });
    expect([verdict.verdict, verdict.fragile]).toEqual(['insufficient', false]);
  });
});

/** A state-led series with two sectors; with a co-ordinating body, without one (searched), or not known. */
const stateLed = (body: string | null): object => ({
  kind: 'series',
  editions: [{ date: '2023-05-01' }],
  actors: [
    { id: 'mfa', role: 'lead' },
    { id: 'university', role: 'implementer' },
  ],
  coordinating_body: body,
});
const twoSectors = { mfa: { kind: 'A2', state_kind: 'state' }, university: { kind: 'A8' } };
const coordinated = (yes: number, no: number, unknown: number): Example => ({
  actors: twoSectors,
  cases: {
    ...many(yes, () => stateLed('mfa'), 'yes'),
    ...many(no, () => stateLed('none'), 'no'),
    ...many(unknown, () => stateLed(null), 'unknown'),
  },
  given: { 'GOV-02': [0.15, 0.1, 0.2], 'GOV-03': [0.08, 0.05, 0.1] },
});

describe('what would have passed at this n', () => {
  test('for at least one half, "needs 20 of 30": 19 of 30 is undecided, 20 passes', async () => {
    // Wilson, z = 1.645: 19 of 30 has a lower bound of .483, 20 of 30 one of .517.
    const nineteen = (await verdictOf('K5.1', coordinated(19, 11, 0))).tests[0];
    expect([nineteen?.outcome, nineteen?.parts[0]?.wouldPass]).toEqual(['unclear', { needed: 20, of: 30 }]);
    const twenty = (await verdictOf('K5.1', coordinated(20, 10, 0))).tests[0];
    expect(twenty?.outcome).toBe('pass');
  });

  test('the sentence "what would change this verdict" names it', async () => {
    const verdict = await verdictOf('K5.1', coordinated(19, 11, 0));
    expect(verdict.wouldChange.key).toBe('judgement.change.better');
    expect(verdict.wouldChange.args?.['needs']).toMatchObject({ args: { needed: 20, of: 30 } });
  });

  test('for at most one fifth: at most one of 20 passes, two are undecided', async () => {
    // Wilson: 1 of 20 has an upper bound of .190, 2 of 20 one of .262.
    const duplicates = await verdictOf('K5.1', {
      actors: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`lead-${at}`, {}])),
      cases: many(20, (at) => ({
        kind: 'series',
        editions: [{ date: '2023-05-01' }],
        partners: [{ country: at < 2 ? 'UZB' : countries[at - 2] }],
        directions: ['DR3'],
        actors: [{ id: `lead-${at}`, role: 'lead' }],
        related: 'none',
        links: 'none',
      })),
    });
    const part = duplicates.tests[2]?.parts[0];
    expect([part?.value?.value, part?.outcome, part?.wouldPass]).toEqual([2 / 20, 'unclear', { needed: 1, of: 20 }]);
  });

  test('where the complement is judged (1 − GOV-04c ≥ .5), it counts what GOV-04c counts: at most 10 of 30', async () => {
    const verdict = await verdictOf('K5.3', {
      actors: twoSectors,
      cases: many(30, (at) => ({
        ...stateLed('mfa'),
        goals: [{ id: 'G06', clause: at < 12 ? 'none' : 'doc:concept#p1' }],
        plan: { exists: false },
      })),
    });
    const part = verdict.tests[1]?.parts[0];
    expect([part?.value?.value, part?.outcome, part?.wouldPass]).toEqual([12 / 30, 'unclear', { needed: 10, of: 30 }]);
  });

  test('a given value without a count promises nothing', async () => {
    const part = await partOf('K5.4', 'GOV-07', { 'GOV-07': [0.4, 0.3, 0.5] });
    expect(part.wouldPass).toBeNull();
  });
});

const countries = [
  'RUS',
  'CHN',
  'DEU',
  'FRA',
  'ITA',
  'ESP',
  'TUR',
  'AZE',
  'KGZ',
  'TJK',
  'TKM',
  'IND',
  'JPN',
  'KOR',
  'MNG',
  'GBR',
  'USA',
  'CAN',
];

describe('would it stand if everything unknown were against it?', () => {
  test('15 of 15, five unknown: 15 of 20 still has a lower bound of .568, it stands', async () => {
    const verdict = await verdictOf('K5.1', coordinated(15, 0, 5));
    expect([outcomesOf(verdict), verdict.verdict, verdict.standsIfUnknownAgainst]).toEqual(['ppp', 'met', true]);
  });
  test('15 of 15, ten unknown: 15 of 25 has one of .437, it does not', async () => {
    const verdict = await verdictOf('K5.1', coordinated(15, 0, 10));
    expect([outcomesOf(verdict), verdict.verdict, verdict.standsIfUnknownAgainst]).toEqual(['ppp', 'met', false]);
  });
  test('against a bad verdict the unknown are good: 0 of 15 and five unknown, K5.4 not met, stands', async () => {
    const programme = (level: number | null): object => ({
      kind: 'programme',
      time: { start: '2015', continuous: true, last_activity: '2024-06-01' },
      evaluation: level === null ? null : { level },
    });
    const example = (unknown: number): Example => ({
      cases: { ...many(15, () => programme(0)), ...many(unknown, () => programme(null), 'unknown') },
      given: { 'GOV-08': [0.1, 0.05, 0.15] },
    });
    // 3 of 18: upper bound .351 < .4 · 5 of 20: .437
    expect(await verdictOf('K5.4', example(3))).toMatchObject({ verdict: 'not_met', standsIfUnknownAgainst: true });
    expect(await verdictOf('K5.4', example(5))).toMatchObject({ verdict: 'not_met', standsIfUnknownAgainst: false });
  });
  test('where nothing is unknown, and where all values are given, there is no such question', async () => {
    expect((await verdictOf('K5.1', coordinated(20, 0, 0))).standsIfUnknownAgainst).toBeNull();
    const published: GivenValues = {
      'GOV-01': [0.7, 0.6, 0.8],
      'GOV-02': [0.2, 0.1, 0.3],
      'GOV-03': [0.1, 0.05, 0.15],
    };
    expect((await verdictOf('K5.1', { given: published })).standsIfUnknownAgainst).toBeNull();
  });
  test('a closed list counts its unknown once: 2 of 8 in use, one unknown, can be 3 of 8 and no more', async () => {
    const uses = ['ngo-one', 'ngo-two', 'ngo-one'].map((user, at) => ({
      date: `2024-0${at + 1}-10`,
      matter: 'humanitarian',
      user,
      reply: { date: '2024-06-01' },
    }));
    const types = [
      'public_council',
      'consultation',
      'parliamentary_hearing',
      'petition',
      'expert_council',
      'diaspora_forum',
      'digital_platform',
      'ngo_dialogue',
    ];
    const verdict = await verdictOf('K3.1', {
      actors: { 'ngo-one': {}, 'ngo-two': {} },
      channels: types.map((type, at) => ({
        type,
        exists: at < 2 ? true : at < 3 ? null : false,
        uses: at < 2 ? uses : null,
        uses_complete: true,
      })),
    });
    const value = verdict.tests[0]?.parts[0]?.value;
    // Two of the seven that are known; the interval is that of the whole list.
    expect([value?.value, value?.low, value?.high]).toEqual([2 / 7, 2 / 8, 3 / 8]);
    expect([verdict.verdict, verdict.standsIfUnknownAgainst]).toEqual(['not_met', true]);
  });
});

describe('draft: more than a third of what is judged is one coder’s draft', () => {
  const evaluated = (drafts: number): Example => ({
    cases: many(12, (at) => ({
      kind: 'programme',
      time: { start: '2015', continuous: true, last_activity: '2024-06-01' },
      evaluation: { level: 0 },
      coding: { status: at < drafts ? 'draft' : at % 2 === 0 ? 'dual' : 'adjudicated' },
    })),
    given: { 'GOV-08': [0.1, 0.05, 0.15] },
  });
  test('4 of 12 is a third and not more', async () => {
    const verdict = await verdictOf('K5.4', evaluated(4));
    expect([verdict.verdict, verdict.draft, verdict.draftShare]).toEqual(['not_met', false, 4 / 12]);
  });
  test('5 of 12 is more', async () => {
    expect(await verdictOf('K5.4', evaluated(5))).toMatchObject({ verdict: 'not_met', draft: true });
  });
  test('cases coded twice do not help where the two coders agree on the field no better than by chance', async () => {
    // Level 0 for all in the adopted values; the second coder says 1 in half of the cases: alpha is below 0.
    const study = (second: (at: number) => number): Example => ({
      ...evaluated(0),
      files: Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [
          `codings/b2/${Object.keys(evaluated(0).cases ?? {})[at]}.yaml`,
          `coder: b2\ndate: 2024-11-01\nevaluation: {level: ${second(at)}}\n`,
        ]),
      ),
    });
    const mixed = (at: number) => (at % 3 === 0 ? 1 : 0);
    const cases = many(12, (at) => ({
      kind: 'programme',
      time: { start: '2015', continuous: true, last_activity: '2024-06-01' },
      evaluation: { level: at % 2 },
      coding: { status: 'dual' },
    }));
    const poor = await verdictOf('K5.4', { ...study(mixed), cases });
    expect([poor.draft, poor.unreliable, poor.draftShare]).toEqual([true, ['evaluation.level'], 0]);
    const good = await verdictOf('K5.4', { ...study((at) => at % 2), cases });
    expect([good.draft, good.unreliable]).toEqual([false, []]);
  });
  test('a problem found on a draft verdict is a draft itself', async () => {
    expect((await judged(evaluated(5))).diagnoses.get('PR4')).toMatchObject({ state: 'found', draft: true });
    expect((await judged(evaluated(4))).diagnoses.get('PR4')).toMatchObject({ state: 'found', draft: false });
  });
});

describe('K4.2 asks for three of four, and for data on the fourth', () => {
  const good = {
    'INS-03': [0.9, 0.85, 0.95],
    'INS-04': [0.8, 0.7, 0.9],
    'INS-05': [0.6, 0.5, 0.7],
    'INS-06': [0.8, 0.7, 0.9],
  } as const;
  const bad = {
    'INS-03': [0.2, 0.1, 0.3],
    'INS-04': [0.1, 0.05, 0.15],
    'INS-05': [0.1, 0.05, 0.15],
    'INS-06': [0.1, 0.05, 0.15],
  } as const;
  const unsure = {
    'INS-03': [0.66, 0.5, 0.8],
    'INS-04': [0.5, 0.3, 0.7],
    'INS-05': [0.33, 0.2, 0.5],
    'INS-06': [0.5, 0.3, 0.7],
  } as const;
  const ids = ['INS-03', 'INS-04', 'INS-05', 'INS-06'] as const;
  const of = (letters: string): Example => ({
    given: Object.fromEntries(
      ids.flatMap((id, at): [string, Given['now']][] =>
        letters[at] === 'n' ? [] : [[id, { p: good, f: bad, u: unsure }[letters[at] as 'p' | 'f' | 'u'][id]]],
      ),
    ),
  });
  test.each([
    ['pppp', 'met', []],
    ['pppf', 'met', []],
    ['pppu', 'met', []],
    ['pppn', 'partly_met', []],
    ['ppff', 'partly_met', []],
    ['pfff', 'not_met', []],
    // One failed: three of four can still pass.
    ['pfuu', 'insufficient', []],
    // Two failed: they cannot.
    ['pffu', 'insufficient', ['K4.2-2', 'K4.2-3']],
  ] as const)('%s is %s', async (letters, verdict, cannotBeMet) => {
    const found = await verdictOf('K4.2', of(letters));
    expect([outcomesOf(found), found.verdict, found.cannotBeMet]).toEqual([letters, verdict, cannotBeMet]);
  });
  test('with one test dropped it asks for two of three: three clear passes and one clear failure are not fragile', async () => {
    expect(await verdictOf('K4.2', of('pppf'))).toMatchObject({ verdict: 'met', fragile: false });
  });
});

describe('K5.3: a band, not a line', () => {
  const integration = (now: Given['now']): Example => ({ given: { 'GOV-06': now, 'GOV-04c': [0.2, 0.1, 0.3] } });
  test.each([
    ['the point inside .25–.75, the interval inside .15–.85', [0.5, 0.4, 0.6], 'pass', null],
    ['the point inside, the interval reaching beyond .85', [0.7, 0.5, 0.9], 'unclear', null],
    ['the point outside, the interval reaching in', [0.2, 0.16, 0.3], 'unclear', null],
    ['wholly below .25', [0.2, 0.15, 0.24], 'fail', 'below'],
    ['wholly above .75', [0.8, 0.76, 0.84], 'fail', 'above'],
  ] as const)('%s', async (_, now, outcome, side) => {
    const part = (await verdictOf('K5.3', integration(now))).tests[0]?.parts[0];
    expect([part?.outcome, part?.side]).toEqual([outcome, side]);
  });
  test('each of its four bounds is moved alone: .27 passes at .25, not at .30; a low of .16 at .15, not at .18', async () => {
    expect(await verdictOf('K5.3', integration([0.27, 0.2, 0.35]))).toMatchObject({ verdict: 'met', fragile: true });
    expect(await verdictOf('K5.3', integration([0.4, 0.16, 0.6]))).toMatchObject({ verdict: 'met', fragile: true });
    expect(await verdictOf('K5.3', integration([0.45, 0.35, 0.55]))).toMatchObject({ verdict: 'met', fragile: false });
  });
});

describe('a minimum is no test', () => {
  test('five rounds are too few for K1.3, six are enough (n ≥ 6)', async () => {
    const rounds = (n: number) => verdictOf('K1.3', { given: { 'SEC-06': { now: [0.7, 0.6, 0.8], n } } });
    expect(await rounds(5)).toMatchObject({ verdict: 'insufficient', insufficientBecause: 'data' });
    expect(await rounds(6)).toMatchObject({ verdict: 'met', judgedYear: lastYear });
  });
  test('a value without an interval decides nothing', async () => {
    const verdict = await verdictOf('K6.1', {
      values: { 'VEC-01': 'subject,period,value,record\nKAZ,2020-2024,0.95,publication' },
    });
    expect([outcomesOf(verdict), verdict.verdict, verdict.insufficientBecause]).toEqual([
      'u',
      'insufficient',
      'undecided',
    ]);
  });
});
