/**
 * The 28 rules, each on a small study in which it is given and one in which it is not (method §8.2); exclusive pairs,
 * order, why not, and what must be measured first (R28).
 */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Cell } from '../../src/indicators/index.js';
import type { Judgement, Recommendation } from '../../src/judgement/index.js';
import { loadStandard } from '../../src/standard/index.js';
import { batteryChecks } from '../../src/study/index.js';
import { type Example, type GivenValues, judged, judgedWithCells, many } from './judged.js';
import { speakAll } from './speak-all.js';

const standard = loadStandard('2026.1');
const rule = ({ recommendations }: Judgement, id: string): Recommendation => {
  const found = recommendations.find((item) => item.rule.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

const cell = (row: string, column: string, value: number, low = value, high = value): Cell => ({
  row,
  column,
  value,
  low,
  high,
  n: 10,
  units: [],
});

const five = (value: number): readonly number[] => [value, value, value, value, value];

/** A programme of people's diplomacy whose money comes from the state alone, or from two others in halves. */
const citizenProgramme = (fromState: boolean): object => ({
  kind: 'programme',
  concepts: { primary: 'C' },
  editions: [{ date: '2023-05-01' }],
  money: {
    funders: fromState
      ? [{ who: 'ministry', share: 1 }]
      : [
          { who: 'ngo-one', share: 0.25 },
          { who: 'ngo-two', share: 0.25 },
        ],
  },
  organs: fromState ? 'none' : [{ name: 'Board', permanent: true, governing: true, independent: true, since: '2018' }],
});

/** A digital platform, young and with nothing that makes an institution. */
const platform = (start: string): object => ({
  kind: 'platform',
  form: { primary: 'F12' },
  time: { start, continuous: true, last_activity: '2024-10-01' },
  organs: 'none',
  mandate: 'none',
  changes: 'none',
  plan: { exists: false },
});
const dialogue: object = { ...platform('2016'), kind: 'programme', form: { primary: 'F03' } };

const mediation = (more: object): Example => ({
  actors: { mfa: { kind: 'A2', state_kind: 'state' }, ngo: {} },
  cases: {
    talks: {
      kind: 'mediation_round',
      instruments: ['I-MEDI'],
      conflict: { name: 'A conflict', parties: ['ARM', 'AZE'] },
      editions: [{ date: '2024-05-10', held_in: 'KAZ' }],
      actors: [{ id: 'mfa', role: 'lead' }],
      ...more,
    },
  },
});

/** A practice with an independently evidenced result, beside a clause with the same goal. */
const practice = (clauseServed: boolean): Example => ({
  cases: {
    'tested-practice': {
      kind: 'programme',
      directions: ['DR3'],
      goals: [{ id: 'G06', text: 'schools', clause: 'none' }],
      time: { start: '2019', continuous: true, last_activity: '2024-06-01' },
      results: [
        { id: 'r1', text: 'taught', cat: 'RC', sign: '+', date: '2023', goal: 'G06', evidence: [{ src: 'paper' }] },
      ],
    },
    'named-by-the-clause': {
      kind: 'programme',
      directions: ['DR3'],
      goals: [{ id: 'G06', text: 'schools', clause: 'doc:concept#p7', measurable: true }],
      editions: [{ date: clauseServed ? '2023-01-10' : '2016-01-10' }],
    },
  },
});

const tiedAid = (code: number | null): Example => ({
  cases: {
    aid: {
      kind: 'aid_operation',
      concepts: { primary: 'H' },
      editions: [{ date: '2023-02-10' }],
      economic_link: { code },
      coding: { status: 'adjudicated' },
    },
  },
});

interface Row {
  readonly id: string;
  readonly when: string;
  readonly given: Example;
  readonly withheld: Example;
  /** Cells that only a later source can bring. */
  readonly cells?: { readonly of: string; readonly given: readonly Cell[]; readonly withheld: readonly Cell[] };
}
const values = (spec: GivenValues): Example => ({ given: spec });

/** Three cases of one form, led and paid by the state, implemented by non-state bodies: stage 1 and no more. */
const instrumentOfTheState: Example = {
  environment: { periods: [{ id: 'now', from: 2020, to: 2024, name: { en: 'Now' } }] },
  actors: { ministry: { kind: 'A3', state_kind: 'state' }, ngo: {} },
  given: { 'IND-01': [0.1, 0.1, 0.1] },
  cases: many(3, () => ({
    kind: 'programme',
    form: { primary: 'F04', carrier: 'nonstate' },
    directions: ['DR3'],
    editions: [{ date: '2023-05-01' }],
    actors: [
      { id: 'ministry', role: 'lead' },
      { id: 'ngo', role: 'implementer' },
    ],
    originator: { actor: 'ministry' },
    implementation: 'P-top',
    feedback: { used: true },
    money: { funders: [{ who: 'ministry', share: 1 }] },
    organs: 'none',
    adopted_by_state: 'none',
  })),
};

const failingNetwork: GivenValues = {
  'GOV-01': [0.1, 0.05, 0.2],
  'GOV-02': [0.8, 0.7, 0.9],
  'GOV-03': [0.4, 0.3, 0.5],
};
const soundNetwork: GivenValues = {
  'GOV-01': [0.7, 0.6, 0.8],
  'GOV-02': [0.2, 0.1, 0.3],
  'GOV-03': [0.1, 0.05, 0.15],
};

/** An estimate for one instrument and vector, so many of its ten checks passed, the others not. */
const subStudy = (
  instrument: string,
  vector: string,
  [value, low, high]: readonly [number, number, number],
  passed: number,
): object => ({
  instrument,
  vector,
  value,
  low,
  high,
  battery: Object.fromEntries(batteryChecks.map((check, at) => [check, at < passed])),
});
const estimated = (subStudies: readonly object[]): Example => ({
  sources: { publication: { date: '2024-05-01' } },
  files: {
    'prereg.yaml': stringify({
      registered: '2022-01-15',
      outcome: 'tone',
      battery: Object.fromEntries(batteryChecks.map((check) => [check, true])),
      sub_studies: subStudies,
    }),
  },
});

const rows: readonly Row[] = [
  { id: 'R01', when: 'PR1', given: values(failingNetwork), withheld: values(soundNetwork) },
  { id: 'R02', when: 'the GOV-03 test fails', given: values(failingNetwork), withheld: values(soundNetwork) },
  {
    id: 'R03',
    when: 'PR2',
    given: values({ 'GOV-04': [0.2, 0.1, 0.3], 'GOV-05': [0.5, 0.4, 0.6] }),
    withheld: values({ 'GOV-04': [0.7, 0.6, 0.8], 'GOV-05': [0.1, 0.05, 0.2] }),
  },
  {
    id: 'R04',
    when: 'depth 3 in clearly less than a third',
    given: values({ 'DIR-06s': [0.2, 0.1, 0.3] }),
    withheld: values({ 'DIR-06s': [0.25, 0.15, 0.35] }),
  },
  {
    id: 'R05',
    when: 'the GOV-07 test fails',
    given: values({ 'GOV-07': [0.1, 0.05, 0.2] }),
    withheld: values({ 'GOV-07': [0.3, 0.2, 0.45] }),
  },
  {
    id: 'R06',
    when: 'the GOV-09 test fails',
    given: values({ 'GOV-09': { now: 0.1, earlierEdition: 0.2 } }),
    withheld: values({ 'GOV-09': { now: 0.5, earlierEdition: 0.2 } }),
  },
  {
    id: 'R07',
    when: 'GOV-06 fails below the band',
    given: values({ 'GOV-06': [0.1, 0.05, 0.2] }),
    withheld: values({ 'GOV-06': [0.9, 0.8, 0.95] }),
  },
  {
    id: 'R08',
    when: 'GOV-06 fails above the band',
    given: { ...tiedAid(0), given: { 'GOV-06': [0.9, 0.8, 0.95] } },
    withheld: { ...tiedAid(0), given: { 'GOV-06': [0.1, 0.05, 0.2] } },
  },
  {
    id: 'R08',
    when: 'or a humanitarian case is tied to an economic programme',
    given: { ...tiedAid(3), given: { 'GOV-06': [0.5, 0.4, 0.6] } },
    withheld: { ...tiedAid(2), given: { 'GOV-06': [0.5, 0.4, 0.6] } },
  },
  {
    id: 'R09',
    when: 'an effect is confirmed for one instrument and vector',
    given: estimated([subStudy('I-SCHO', 'CA', [0.4, 0.1, 0.7], 8)]),
    withheld: estimated([subStudy('I-SCHO', 'CA', [0.1, -0.2, 0.4], 8)]),
  },
  {
    id: 'R09',
    when: 'eight of its ten checks passed; with seven, three failed, the effect is not confirmed',
    given: estimated([subStudy('I-SCHO', 'CA', [0.4, 0.1, 0.7], 8)]),
    withheld: estimated([subStudy('I-SCHO', 'CA', [0.4, 0.1, 0.7], 7)]),
  },
  {
    id: 'R10',
    when: 'the interval of DIR-08 lies below zero',
    given: { ...estimated([]), ...values({ 'DIR-08': [-0.4, -0.6, -0.1] }) },
    withheld: {
      ...estimated([subStudy('I-SCHO', 'CA', [0.4, 0.1, 0.7], 8)]),
      ...values({ 'DIR-08': [-0.1, -0.4, 0.2] }),
    },
  },
  {
    id: 'R10',
    when: 'or that of one instrument in one vector does',
    given: {
      ...estimated([subStudy('I-CULT', 'EU', [-0.4, -0.6, -0.1], 2)]),
      ...values({ 'DIR-08': [0.1, -0.4, 0.2] }),
    },
    withheld: {
      ...estimated([subStudy('I-CULT', 'EU', [-0.4, -0.6, 0.1], 2)]),
      ...values({ 'DIR-08': [0.1, -0.4, 0.2] }),
    },
  },
  {
    id: 'R11',
    when: 'K2.1 not met',
    given: values({ 'DIR-01': { now: [0.1, 0.05, 0.15], before: five(0.4) }, 'DIR-02': [-0.4, -0.6, -0.2] }),
    withheld: values({ 'DIR-01': { now: [0.4, 0.35, 0.45], before: five(0.4) }, 'DIR-02': [0.4, 0.2, 0.6] }),
  },
  { id: 'R12', when: 'K3.1 not met', given: values({ 'IND-01': 0.25 }), withheld: values({ 'IND-01': 0.75 }) },
  {
    id: 'R13',
    when: 'a round in the last 24 months and no civic track',
    given: mediation({}),
    withheld: mediation({
      actors: [
        { id: 'mfa', role: 'lead' },
        { id: 'ngo', role: 'participant' },
      ],
    }),
  },
  {
    id: 'R14',
    when: 'K3.2 not met',
    given: values({ 'IND-02': [0.01, 0, 0.03], 'IND-02n': 0.05 }),
    withheld: values({ 'IND-02': [0.2, 0.15, 0.25], 'IND-02n': 0.05 }),
  },
  {
    id: 'R15',
    when: 'K4.4 not met',
    given: values({ 'INS-08': [0.4, 0.2, 0.6] }),
    withheld: values({ 'INS-08': [0.95, 0.85, 1.05] }),
  },
  { id: 'R16', when: 'an integration option exists', given: practice(false), withheld: practice(true) },
  {
    id: 'R17',
    when: 'INS-05 fails over cases of concept C',
    given: { cases: many(10, () => citizenProgramme(true)), actors: { ministry: { kind: 'A3', state_kind: 'state' } } },
    withheld: { cases: many(10, () => citizenProgramme(false)) },
  },
  {
    id: 'R18',
    when: 'K6.1 not met',
    given: values({ 'VEC-01': [0.3, 0.2, 0.4] }),
    withheld: values({ 'VEC-01': [0.9, 0.85, 0.95] }),
  },
  {
    id: 'R19',
    when: 'NAR-05 fails',
    given: values({ 'NAR-05': { now: [0.4, 0.35, 0.45], placebo: [0, 0.1] }, 'NAR-05c': [0.1, 0.05, 0.2] }),
    withheld: values({ 'NAR-05': { now: [0.02, 0, 0.05], placebo: [0, 0.1] }, 'NAR-05c': [0.1, 0.05, 0.2] }),
  },
  {
    id: 'R19',
    when: 'or NAR-05c fails',
    given: values({ 'NAR-05': { now: [0.02, 0, 0.05], placebo: [0, 0.1] }, 'NAR-05c': [0.8, 0.7, 0.9] }),
    withheld: values({ 'NAR-05': { now: [0.02, 0, 0.05], placebo: [0, 0.1] }, 'NAR-05c': [0.4, 0.3, 0.5] }),
  },
  {
    id: 'R20',
    when: 'PR5',
    given: values({
      'NAR-01': { now: [0.2, 0.15, 0.25], before: five(0.5) },
      'NAR-03': { now: [0.05, 0.02, 0.08], placebo: [0.1, 0.3] },
    }),
    withheld: values({
      'NAR-01': { now: [0.5, 0.45, 0.55], before: five(0.3) },
      'NAR-03': { now: [0.5, 0.4, 0.6], placebo: [0.1, 0.3] },
    }),
  },
  {
    id: 'R21',
    when: 'NAR-06 fails',
    given: values({ 'NAR-06': [0.2, 0.1, 0.3] }),
    withheld: values({ 'NAR-06': [0.9, 0.8, 0.95] }),
  },
  {
    id: 'R22',
    when: 'HUM-01 fails',
    given: values({ 'HUM-01': [-0.3, -0.5, -0.1] }),
    withheld: values({ 'HUM-01': [0.1, -0.1, 0.3] }),
  },
  {
    id: 'R23',
    when: 'PR9 or PR11',
    given: values({ 'HUM-03': { now: 0.2, peers: [0.5, 0.6, 0.4, 0.7, 0.5] } }),
    withheld: {
      ...values({ 'HUM-03': { now: 0.6, peers: [0.5, 0.6, 0.4, 0.7, 0.5] }, 'HUM-04b': [0.8, 0.7, 0.9] }),
      cases: many(12, () => ({
        kind: 'series',
        editions: [{ date: '2023-05-01' }],
        beneficiaries: { inclusion: { women: true, youth: false, rural: false, minority: false } },
      })),
    },
  },
  {
    id: 'R24',
    when: 'the share of the digital form rises while its cases are no institutions',
    given: { cases: { dialogue, first: platform('2022'), second: platform('2023'), third: platform('2024') } },
    withheld: {
      cases: {
        dialogue,
        first: platform('2020'),
        ...many(3, (at) => ({
          ...dialogue,
          time: { start: `${2021 + at}`, continuous: true, last_activity: '2024-10-01' },
        })),
      },
    },
  },
  {
    id: 'R25',
    when: 'stage 1, fully evidenced, and demand a tenth above the share of initiatives',
    given: instrumentOfTheState,
    withheld: instrumentOfTheState,
    cells: {
      of: 'IND-05',
      given: [cell('DR3', 'demand', 0.4), cell('DR3', 'initiatives', 0.3)],
      withheld: [cell('DR3', 'demand', 0.35), cell('DR3', 'initiatives', 0.3)],
    },
  },
  {
    id: 'R26',
    when: 'K6.3 met and K1.3 not met',
    given: values({
      'VEC-06': { now: [0.4, 0.3, 0.5], before: five(0.2), n: 9 },
      'SEC-06': { now: [0.1, 0.02, 0.2], n: 9 },
    }),
    withheld: values({
      'VEC-06': { now: [0.4, 0.3, 0.5], before: five(0.2), n: 9 },
      'SEC-06': { now: [0.6, 0.5, 0.7], n: 9 },
    }),
  },
  {
    id: 'R27',
    when: 'the mediator’s frame is claimed and K6.3 not met',
    given: values({ 'NAR-02m': [0.2, 0.15, 0.25], 'VEC-06': { now: [0.02, 0, 0.05], before: five(0.2), n: 9 } }),
    withheld: values({ 'NAR-02m': [0.05, 0.02, 0.08], 'VEC-06': { now: [0.02, 0, 0.05], before: five(0.2), n: 9 } }),
  },
];

const judgedBy = (row: Row, side: 'given' | 'withheld'): Promise<Judgement> =>
  row.cells === undefined ? judged(row[side]) : judgedWithCells(row[side], row.cells.of, row.cells[side]);

describe('every rule is given where its condition holds, and not where it does not (method §8.2)', () => {
  test('the table holds all rules but R28, which is the list of what to measure', () => {
    const tested = new Set(rows.map(({ id }) => id));
    expect([...standard.recommendations.keys()].filter((id) => !tested.has(id))).toEqual(['R28']);
  });

  test.each(rows.map((row): [string, string, Row] => [row.id, row.when, row]))('%s: %s', async (id, _, row) => {
    const given = rule(await judgedBy(row, 'given'), id);
    expect([given.state, given.whyNot]).toEqual(['recommended', null]);
    expect(given.order).toBeGreaterThan(0);
    expect(given.because.length).toBeGreaterThan(0);
    const withheld = rule(await judgedBy(row, 'withheld'), id);
    expect([withheld.state, withheld.order, withheld.priority]).toEqual(['not_recommended', null, null]);
    expect(withheld.whyNot?.key).toBe('judgement.why_not.condition');
    for (const one of [given, withheld]) speakAll([...one.because, ...(one.whyNot === null ? [] : [one.whyNot])]);
  });

  test('without data none is given: it waits for data, or there is nothing it could be about', async () => {
    const { recommendations } = await judged({});
    const of = (state: Recommendation['state']) => recommendations.filter((item) => item.state === state);
    // No round was held, no practice is tested; R28 is the list of needs.
    expect(of('not_recommended').map((item) => item.rule.id)).toEqual(['R13', 'R16', 'R28']);
    expect(of('waits_for_data')).toHaveLength(25);
    for (const { whyNot } of of('waits_for_data')) expect(whyNot?.key).toBe('judgement.why_not.no_data');
  });

  test('removing the datum removes the recommendation (T8)', async () => {
    expect(rule(await judged(values({ 'GOV-07': [0.1, 0.05, 0.2] })), 'R05').state).toBe('recommended');
    expect(rule(await judged({}), 'R05').state).toBe('waits_for_data');
  });
});

describe('conditions that read the registry', () => {
  const stateOf = async (id: string, example: Example) => rule(await judged(example), id).state;

  test('R08: a humanitarian case whose economic link nobody has coded leaves the rule waiting', async () => {
    expect(await stateOf('R08', { ...tiedAid(null), given: { 'GOV-06': [0.5, 0.4, 0.6] } })).toBe('waits_for_data');
  });

  test('R13: a round that was neither held in the country nor mediated by it is not one of its rounds (SEC-05)', async () => {
    const abroad = [{ date: '2024-05-10', held_in: 'CHE', role: 'facilitator' }];
    expect(await stateOf('R13', mediation({ editions: abroad }))).toBe('not_recommended');
    const mediated = [{ date: '2024-05-10', held_in: 'CHE', role: 'mediator' }];
    expect(await stateOf('R13', mediation({ editions: mediated }))).toBe('recommended');
    const unclear = [{ date: '2024-05-10', held_in: 'CHE' }];
    expect(await stateOf('R13', mediation({ editions: unclear }))).toBe('waits_for_data');
  });

  test('R13: a round more than 24 months ago is past, one in a conflict of its own is none', async () => {
    expect(await stateOf('R13', mediation({ editions: [{ date: '2022-12-30', held_in: 'KAZ' }] }))).toBe(
      'not_recommended',
    );
    expect(await stateOf('R13', mediation({ conflict: { name: 'Own', parties: ['KAZ', 'AZE'] } }))).toBe(
      'not_recommended',
    );
  });

  test('R16: a clause whose goals are all coded as not measurable is an option too', async () => {
    const example = structuredClone(practice(true)) as { cases: Record<string, { goals: { measurable?: boolean }[] }> };
    for (const goal of example.cases['named-by-the-clause']?.goals ?? []) goal.measurable = false;
    expect(await stateOf('R16', example)).toBe('recommended');
  });

  test('R16: a goal code alone joins nothing; a partner or an actor in common does', async () => {
    const apart = (more: object, other: object = more): Example => {
      const { cases = {} } = structuredClone(practice(false)) as { cases?: Record<string, object> };
      const without = { actors: [], partners: [] };
      return {
        actors: { fund: {} },
        cases: {
          'tested-practice': { ...cases['tested-practice'], ...without, directions: ['DR9'], ...more },
          'named-by-the-clause': { ...cases['named-by-the-clause'], ...without, directions: ['DR10'], ...other },
        },
      };
    };
    expect(await stateOf('R16', apart({}))).not.toBe('recommended');
    expect(await stateOf('R16', apart({ partners: [{ country: 'KGZ' }] }))).toBe('recommended');
    expect(
      await stateOf('R16', apart({ partners: [{ country: 'KGZ' }] }, { partners: [{ country: 'UZB' }] })),
    ).not.toBe('recommended');
    expect(await stateOf('R16', apart({ actors: [{ id: 'fund', role: 'lead' }] }))).toBe('recommended');
  });

  test('R17: nine cases of people’s diplomacy are too few', async () => {
    expect(
      await stateOf('R17', {
        cases: {
          ...many(9, () => citizenProgramme(true)),
          other: { ...citizenProgramme(true), concepts: { primary: 'P' } },
        },
      }),
    ).toBe('waits_for_data');
  });

  test('R24: where the points could be five or more by one of the two counts, it waits', async () => {
    const unsure = (start: string) => ({ ...platform(start), organs: null, mandate: null, changes: null });
    expect(
      await stateOf('R24', {
        cases: { dialogue, first: unsure('2022'), second: unsure('2023'), third: unsure('2024') },
      }),
    ).toBe('waits_for_data');
  });

  test('R25: the stage of a time long past asks for nothing today', async () => {
    const example: Example = {
      ...instrumentOfTheState,
      environment: {
        periods: [
          { id: 'then', from: 2015, to: 2017, name: { en: 'Then' } },
          { id: 'now', from: 2018, to: 2024, name: { en: 'Now' } },
        ],
      },
      cases: {
        ...many(3, () => ({
          ...(instrumentOfTheState.cases?.['case-00'] as object),
          editions: [{ date: '2016-05-01' }],
        })),
        // Today the same form is designed together with society, and the channels work: stage 2.
        ...many(3, () => ({ ...(instrumentOfTheState.cases?.['case-00'] as object), implementation: 'P-part' }), 'new'),
      },
      given: { 'IND-01': 0.75 },
    };
    const judgement = await judgedWithCells(example, 'IND-05', [
      cell('DR3', 'demand', 0.9),
      cell('DR3', 'initiatives', 0.3),
    ]);
    expect(rule(judgement, 'R25').state).toBe('not_recommended');
  });
});

describe('pairs that exclude each other', () => {
  const displaced = (judgement: Judgement, stays: string, goes: string): void => {
    expect(rule(judgement, stays).state).toBe('recommended');
    const other = rule(judgement, goes);
    expect([other.state, other.order, other.whyNot?.key]).toEqual(['displaced', null, 'judgement.why_not.displaced']);
    speakAll(other.whyNot === null ? [] : [other.whyNot]);
  };

  test('R07 and R08: separating relief from trade stays', async () => {
    displaced(await judged({ ...tiedAid(4), given: { 'GOV-06': [0.1, 0.05, 0.2] } }), 'R08', 'R07');
  });

  test('R09 and R10: pausing stays', async () => {
    const scholarships = estimated([subStudy('I-SCHO', 'CA', [0.4, 0.1, 0.7], 8)]);
    displaced(await judged({ ...scholarships, given: { 'DIR-08': [-0.4, -0.6, -0.1] } }), 'R10', 'R09');
  });

  test('R09 and R10 of different instruments or vectors both stay', async () => {
    const judgement = await judged(
      estimated([subStudy('I-SCHO', 'CA', [0.4, 0.1, 0.7], 8), subStudy('I-CULT', 'EU', [-0.4, -0.6, -0.1], 8)]),
    );
    expect(['R09', 'R10'].map((id) => rule(judgement, id).state)).toEqual(['recommended', 'recommended']);
  });

  test('R02 and R25: the programme of co-design stays', async () => {
    const judgement = await judgedWithCells(
      { ...instrumentOfTheState, given: { ...instrumentOfTheState.given, ...failingNetwork } },
      'IND-05',
      [cell('DR3', 'demand', 0.5), cell('DR3', 'initiatives', 0.2)],
    );
    displaced(judgement, 'R25', 'R02');
  });

  test('the standard declares exactly these three pairs, each with one cautious side', () => {
    const pairs = [...standard.recommendations.values()].flatMap((one) =>
      one.excludes.map((other) => [one.id, other.rule].sort().join('/')),
    );
    expect([...new Set(pairs)].sort()).toEqual(['R02/R25', 'R07/R08', 'R09/R10']);
    for (const pair of new Set(pairs)) {
      const sides = pair.split('/').map((id) => standard.recommendations.get(id)?.cautious);
      expect(sides.filter((cautious) => cautious === true)).toHaveLength(1);
    }
  });
});

describe('order, exceptions, and where nothing is recommended', () => {
  test('severity × strength × feasibility, ties by cost', async () => {
    const { recommendations } = await judged(
      values({
        'GOV-04': [0.2, 0.1, 0.3],
        'GOV-05': [0.5, 0.4, 0.6],
        'GOV-07': [0.1, 0.05, 0.2],
        'GOV-08': [0.4, 0.35, 0.45],
        'INS-08': [0.4, 0.2, 0.6],
        'DIR-06s': [0.2, 0.1, 0.3],
      }),
    );
    const given = recommendations
      .filter(({ state }) => state === 'recommended')
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    expect(given.map((item) => [item.rule.id, Number(item.priority?.toFixed(6)), item.order])).toEqual([
      // PR4 2.25 × B 2 × feasible 2 · PR2 1.8 × 2 × 2 · no problem 1 × 2 × 2 · 1 × C 1 × 2
      ['R05', 9, 1],
      ['R03', 7.2, 2],
      ['R04', 4, 3],
      ['R15', 2, 4],
    ]);
  });

  test('a rule whose exception holds is withheld and says why', async () => {
    const text = (en: string) => ({ kk: en, ru: en, en });
    const example: Example = {
      given: { 'GOV-07': [0.1, 0.05, 0.2], 'GOV-01': [0.7, 0.6, 0.8] },
      overrides: [
        {
          item: 'R05',
          set: {
            not_if: text('Not where work is co-ordinated.'),
            not_if_condition: { value: 'GOV-01', op: '>', than: 0.5, whole_interval: true },
          },
          author: 'An analyst',
          reason: 'an example',
          date: '2024-01-01',
        },
      ],
    };
    const refused = rule(await judged(example), 'R05');
    expect([refused.state, refused.whyNot?.key]).toEqual(['not_recommended', 'judgement.why_not.not_if']);
    expect(speakAll(refused.whyNot === null ? [] : [refused.whyNot])[0]).toContain('Not where work is co-ordinated.');
    // Not known whether the exception holds: the rule stands.
    const undecided = { ...example, given: { 'GOV-07': [0.1, 0.05, 0.2] } as GivenValues };
    expect(rule(await judged(undecided), 'R05').state).toBe('recommended');
  });

  test('for these criteria and problems the standard has no tested recommendation, for all others at least one', () => {
    const answered = new Set([...standard.recommendations.values()].flatMap((one) => one.answers));
    const unanswered = [
      ...[...standard.criteria.values()].filter((one) => one.role !== 'background').map(({ id }) => id),
      ...standard.diagnoses.keys(),
    ].filter((id) => !answered.has(id));
    expect(unanswered).toEqual([
      'K1.1',
      'K1.4',
      'K1.5',
      'K1.6',
      'K2.2',
      'K4.1',
      'K4.3',
      'K6.2',
      'K7.3',
      'K8.2',
      'PR6',
      'PR10',
    ]);
  });

  test('a recommendation is a draft when more than a third of the cases behind it are', async () => {
    const aid = (draft: number): Example => ({
      given: { 'GOV-06': [0.5, 0.4, 0.6] },
      cases: many(6, (at) => ({
        ...(tiedAid(3).cases?.['aid'] as object),
        coding: { status: at < draft ? 'draft' : 'dual' },
      })),
    });
    expect(rule(await judged(aid(2)), 'R08').draft).toBe(false);
    expect(rule(await judged(aid(3)), 'R08').draft).toBe(true);
  });
});

describe('measurement first (R28)', () => {
  test('one need an indicator, first the one that most criteria and rules wait for', async () => {
    const { needs } = await judged({});
    expect(new Set(needs.map(({ indicator }) => indicator)).size).toBe(needs.length);
    const waiting = needs.map(({ criteria, rules }) => criteria.length + rules.length);
    expect(waiting).toEqual([...waiting].sort((a, b) => b - a));
    for (const need of needs) speakAll([need.reason, need.supply]);
    // GOV-03 waits for its test (R02) and for PR1 (R01); K5.1 rests on it.
    const duplication = needs.find(({ indicator }) => indicator === 'GOV-03');
    expect([duplication?.criteria, duplication?.rules]).toEqual([['K5.1'], ['R01', 'R02']]);
  });

  test('a value whose coverage is too low is a need as well, and says so', async () => {
    const held = { kind: 'series', editions: [{ date: '2023-05-01' }] };
    const { needs } = await judged({
      cases: {
        ...many(12, () => ({ ...held, interaction: { depth: 3 } })),
        ...many(12, () => held, 'silent'),
      },
    });
    expect(needs.find(({ indicator }) => indicator === 'DIR-06s')?.reason.key).toBe('indicators.reason.low_coverage');
  });

  test('where every core indicator has a value, only the table that cannot be given from outside is left', async () => {
    const cores = [...standard.criteria.values()].flatMap(({ tests }) => tests.flatMap(({ parts }) => parts));
    const everything: GivenValues = Object.fromEntries(
      [...new Set([...cores.map(({ indicator }) => indicator), 'IND-02n'])].map((id) => [
        id,
        {
          now: [0.5, 0.4, 0.6] as const,
          before: five(0.5),
          n: 50,
          placebo: [0.1, 0.2] as const,
          peers: five(0.5),
          ...(id === 'GOV-09' ? { before: [], earlierEdition: 0.4 } : {}),
        },
      ]),
    );
    const { needs } = await judged({ ...estimated([]), ...values(everything) });
    expect(needs.map(({ indicator }) => indicator)).toEqual(['VEC-04v']);
  });
});
