/** GOV-01, 02, 04, 06, 07, 08 on studies small enough to count by hand. */
import { expect, test } from 'vitest';
import { computed, definitionFor } from './study-with.js';

const actors = {
  mfa: { kind: 'A2', state_kind: 'state' },
  ministry: { kind: 'A3', state_kind: 'state' },
  foundation: { kind: 'A6', state_kind: 'quasi' },
  university: { kind: 'A8', state_kind: 'nonstate' },
  ngo: { kind: 'A9', state_kind: 'nonstate' },
  unesco: { kind: 'A15', state_kind: 'international', country: null },
};
const held = { kind: 'series', editions: [{ date: '2024-05-01' }] };

test('GOV-01: state-led work counts as co-ordinated with two sectors and a named body', async () => {
  const { table } = await computed(
    {
      actors,
      cases: {
        a: {
          ...held,
          actors: [
            { id: 'mfa', role: 'lead' },
            { id: 'university', role: 'implementer' },
          ],
          coordinating_body: 'mfa',
        },
        // two bodies of one sector
        b: {
          ...held,
          actors: [
            { id: 'mfa', role: 'lead' },
            { id: 'ministry', role: 'implementer' },
          ],
          coordinating_body: 'mfa',
        },
        // nobody co-ordinates: searched
        c: {
          ...held,
          actors: [
            { id: 'foundation', role: 'lead' },
            { id: 'ngo', role: 'funder' },
          ],
          coordinating_body: 'none',
        },
        // not known whether a body co-ordinates
        d: { ...held, actors: [{ id: 'mfa', role: 'lead' }], coordinating_body: null },
        // led by civil society: outside
        e: { ...held, actors: [{ id: 'ngo', role: 'lead' }], coordinating_body: null },
        // led from abroad: outside
        f: { ...held, actors: [{ id: 'unesco', role: 'lead' }], coordinating_body: null },
      },
    },
    [definitionFor('GOV-01', 'coordination')],
  );
  const value = table.get('GOV-01', 'KAZ', '2024');
  expect(value).toMatchObject({ value: 1 / 3, n: 3, coverage: 3 / 4, boundLow: 1 / 4, boundHigh: 2 / 4, status: 'ok' });
  expect(value?.missing).toMatchObject({ not_yet_coded: 1 });
  expect(value?.coders).toEqual({ draft: 3, dual: 0, adjudicated: 0 });
  expect(table.get('GOV-01', 'KAZ', '2023')).toMatchObject({ value: null, status: 'no_data', n: 0 });
  expect(table.get('GOV-01', 'KAZ', '2020-2024')?.value).toBe(1 / 3);
});

test('GOV-02: three bodies together and one alone; with the head of state all hang together', async () => {
  const { table } = await computed(
    {
      actors: { ...actors, president: { kind: 'A1', state_kind: 'state' } },
      cases: {
        a: {
          ...held,
          actors: [
            { id: 'mfa', role: 'lead' },
            { id: 'university', role: 'implementer' },
            { id: 'president', role: 'co-lead' },
          ],
        },
        b: {
          ...held,
          actors: [
            { id: 'mfa', role: 'lead' },
            { id: 'ngo', role: 'coordinator' },
          ],
        },
        c: {
          ...held,
          actors: [
            { id: 'foundation', role: 'lead' },
            { id: 'unesco', role: 'counterpart' },
            { id: 'president', role: 'lead' },
          ],
        },
        d: { ...held, actors: [{ id: 'unesco', role: 'lead' }] },
      },
    },
    [definitionFor('GOV-02', 'fragmentation', { interval: 'reflected_bootstrap' }, 'cbp')],
  );
  // mfa–university, mfa–ngo, foundation: components 3 and 1
  expect(table.get('GOV-02', 'KAZ', '2024')).toMatchObject({ value: 1 - (9 + 1) / 16, n: 3, coverage: 1 });
  // star of three and one alone: (2·2 … ) Σ(max − deg) = 0 + 1 + 1 + 2 over (3·2)
  expect(table.get('GOV-02c', 'KAZ', '2024')?.value).toBeCloseTo(4 / 6, 12);
  // without the ministry the largest group is 1 of 3 − 1
  expect(table.get('GOV-02b', 'KAZ', '2024')?.value).toBeCloseTo(0.5, 12);
  expect(table.get('GOV-02p', 'KAZ', '2024')?.value).toBe(0);
  expect(table.get('GOV-02', 'KAZ', '2024')).toMatchObject({ low: null, high: null });
});

test('GOV-04: a clause and a long plan; a goal not coded leaves the case unknown, 04c is over the same cases', async () => {
  const lead = { ...held, actors: [{ id: 'mfa', role: 'lead' }] };
  const plan = { exists: true, horizon_years: 5 };
  const { table } = await computed(
    {
      actors,
      cases: {
        a: {
          ...lead,
          goals: [
            { id: 'G01', clause: 'doc:fpc#1' },
            { id: 'G02', clause: null },
          ],
          plan,
        },
        b: { ...lead, goals: [{ id: 'G01', clause: 'doc:fpc#1' }], plan: { exists: true, horizon_years: 2 } },
        c: { ...lead, goals: [{ id: 'G01', clause: 'none' }], plan },
        d: {
          ...lead,
          goals: [
            { id: 'G01', clause: 'none' },
            { id: 'G02', clause: null },
          ],
          plan,
        },
        e: { ...lead, goals: [{ id: 'G01', clause: 'doc:fpc#1' }], plan: null },
        f: { ...lead, goals: [{ id: 'G01', clause: 'none' }], plan: { exists: false } },
      },
    },
    [definitionFor('GOV-04', 'strategy_anchoring', {}, 'c')],
  );
  expect(table.get('GOV-04', 'KAZ', '2024')).toMatchObject({ value: 1 / 4, n: 4, coverage: 4 / 6 });
  expect(table.get('GOV-04c', 'KAZ', '2024')).toMatchObject({ value: 2 / 4, n: 4, coverage: 4 / 6 });
});

test('GOV-06: humanitarian diplomacy is left out, a rhetorical link is none', async () => {
  const of = (primary: string | null, code: number | null) => ({
    ...held,
    concepts: { primary },
    economic_link: { code },
  });
  const { table } = await computed(
    { cases: { a: of('P', 2), b: of('P', 1), c: of('H', 4), d: of('C', null), e: of(null, 3), f: of('C', 0) } },
    [definitionFor('GOV-06', 'economic_integration')],
  );
  expect(table.get('GOV-06', 'KAZ', '2024')).toMatchObject({ value: 1 / 3, n: 3, coverage: 3 / 5 });
});

test('GOV-07: ended in the year, or active and three years old; an evaluation made later does not count yet', async () => {
  const of = (start: string, more: object, evaluation: object | null) => ({
    kind: 'programme',
    time: { start, continuous: true, last_activity: '2024-06-01', ...more },
    evaluation,
  });
  const { table } = await computed(
    {
      cases: {
        a: of('2018', {}, { level: 2, date: '2021-05-01', published: true }),
        b: of('2018', {}, { level: 1, date: '2020', published: false }),
        c: of('2018', {}, { level: 3, date: '2024-03-01', published: null }),
        young: of('2023', {}, null),
        gone: of('2022', { end: '2023-02-01', last_activity: '2023-02-01' }, { level: 0 }),
      },
    },
    [definitionFor('GOV-07', 'evaluation_coverage', {}, 'ap')],
  );
  expect(table.get('GOV-07', 'KAZ', '2023')).toMatchObject({ value: 1 / 4, n: 4, coverage: 1 });
  expect(table.get('GOV-07a', 'KAZ', '2023')).toMatchObject({ value: 2 / 4, n: 4 });
  expect(table.get('GOV-07', 'KAZ', '2024')).toMatchObject({ value: 2 / 3, n: 3 });
  expect(table.get('GOV-07p', 'KAZ', '2024')).toMatchObject({ value: 1 / 2, n: 2, coverage: 2 / 3 });
});

test('GOV-08: a chain is complete with actor, instrument and a positive result of E2; the state’s own word is not enough', async () => {
  const result = (goal: string | null, sign: string | null, src: string | null) => ({
    id: 'r1',
    text: 'x',
    cat: 'RC',
    sign,
    date: '2024-06-01',
    goal,
    evidence: [{ src, claimed_by: 'independent' }],
  });
  const of = (goals: string[], results: unknown) => ({
    ...held,
    actors: [{ id: 'mfa', role: 'lead' }],
    instruments: ['I-CULT'],
    goals: goals.map((id) => ({ id })),
    results,
  });
  const { table } = await computed(
    {
      actors,
      publishers: { gov: { owner: 'state', country: 'KAZ' } },
      sources: { state: { publisher: 'gov' }, paper: {} },
      cases: {
        a: of(['G01', 'G02'], [result('G01', '+', 'paper')]),
        b: of(['G03'], [result('G03', '+', 'state')]),
        c: of(['G04'], [result(null, '+', 'paper')]),
        d: of(['G05'], null),
        e: { ...of(['G06'], 'none'), goals: null },
      },
    },
    [definitionFor('GOV-08', 'chain_completeness', {}, 'g')],
  );
  // known: a#G01 yes, a#G02 no, b#G03 no; unknown: c, d, e
  expect(table.get('GOV-08', 'KAZ', '2024')).toMatchObject({ value: 1 / 3, n: 3, coverage: 3 / 6 });
  expect(table.get('GOV-08g', 'KAZ', '2024')).toMatchObject({ value: 5 / 4, n: 4, coverage: 4 / 5 });
});
