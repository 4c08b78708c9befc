/** Stages of actorness by form and named period (method §5.3.3): the highest fully evidenced one, "at least" where it cannot be asked. */
import { expect, test } from 'vitest';
import { actornessStages, type CountrySide } from '../../src/classes/index.js';
import { gatherEvidence } from '../../src/evidence/index.js';
import { loadStandard } from '../../src/standard/index.js';
import { readStudy } from '../../src/study/index.js';
import { buildStudy } from '../study/build-study.js';

const unknownSide: CountrySide = { channels: () => null, uptakeBeyondChance: () => null };
const period = { periods: [{ id: 'p1', from: 2015, to: 2024, name: { en: 'A period' } }] };
const actors = { ministry: { kind: 'A2', state_kind: 'state' }, ngo: { kind: 'A9', state_kind: 'nonstate' } };
const active = { kind: 'programme', time: { start: 2016, continuous: true, last_activity: 2024 } };
const ofForm = { ...active, form: { primary: 'F04', carrier: 'nonstate' } };

async function stageOf(fields: object, side: CountrySide = unknownSide, cases = 3) {
  const root = await buildStudy({
    environment: period,
    actors,
    cases: Object.fromEntries(Array.from({ length: cases }, (_, index) => [`case-${index}`, { ...ofForm, ...fields }])),
  });
  const standard = loadStandard('2026.1');
  const { study, problems } = await readStudy(root, () => standard);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (study === null) throw new Error('the study could not be read');
  return actornessStages(gatherEvidence(study, standard), 'KAZ', side)[0];
}

const byState = { actors: [{ id: 'ministry', role: 'lead' }], feedback: { used: false } };
const ownMoney = {
  money: {
    funders: [
      { who: 'ngo', share: 0.4 },
      { who: 'ministry', share: 0.4 },
    ],
  },
};
const independent = { organs: [{ name: 'Board', permanent: true, governing: true, independent: true, since: 2016 }] };

test('led by a state, with no feedback used, it is an auxiliary mechanism; what else it may be stays open', async () => {
  expect(await stageOf(byState)).toMatchObject({ form: 'F04', n: 3, stage: 0, exact: false });
});

test('led by a state that pays and carries all itself, with no feedback and nothing designed together, it is stage 0 for sure', async () => {
  const paid = {
    money: { funders: [{ who: 'ministry', share: 1 }] },
    organs: 'none',
    originator: { actor: 'ministry' },
  };
  expect(await stageOf({ ...byState, ...paid, implementation: 'P-top' })).toMatchObject({ stage: 0, exact: true });
});

test('paid by a state and carried by others it is an instrument', async () => {
  const carried = {
    actors: [
      { id: 'ministry', role: 'lead' },
      { id: 'ngo', role: 'implementer' },
    ],
    feedback: { used: false },
  };
  const found = await stageOf({ ...carried, money: { funders: [{ who: 'ministry', share: 0.7 }] } });
  expect(found?.reached[0]).toBe(true);
  expect(found?.stage).toBe(1);
});

test('designed together it is a partner only where a quarter of the feedback channels work', async () => {
  const together = { actors: [{ id: 'ngo', role: 'lead' }], implementation: 'P-part' };
  const withChannels = (share: number | null): CountrySide => ({ ...unknownSide, channels: () => share });
  expect((await stageOf(together, withChannels(0.25)))?.stage).toBe(2);
  expect((await stageOf(together, withChannels(0.125)))?.reached[1]).toBe(false);
  expect((await stageOf(together, withChannels(null)))?.reached[1]).toBeNull();
});

test('of its own money, board and origin it is autonomous; independent only with uptake beyond chance', async () => {
  const own = { actors: [{ id: 'ngo', role: 'lead' }], originator: { actor: 'ngo' }, ...ownMoney, ...independent };
  expect(await stageOf({ ...own, adopted_by_state: 'none' })).toMatchObject({ stage: 3, exact: false });
  expect((await stageOf(own, { ...unknownSide, uptakeBeyondChance: () => true }))?.stage).toBe(4);
  const never = { ...unknownSide, uptakeBeyondChance: () => false };
  expect(await stageOf({ ...own, adopted_by_state: 'none' }, never)).toMatchObject({ stage: 3, exact: true });
});

test('fewer than three cases have no stage', async () => {
  expect(await stageOf(byState, unknownSide, 2)).toBeUndefined();
});

test('what the state adopts after a period makes nobody an independent actor in it', async () => {
  const autonomous = {
    ...ownMoney,
    ...independent,
    originator: { actor: 'ngo' },
    actors: [{ id: 'ngo', role: 'lead' }],
  };
  const adopted = (date: string) => stageOf({ ...autonomous, adopted_by_state: { date, src: 'press' } });
  expect((await adopted('2020-05-01'))?.stage).toBe(4);
  const root = await buildStudy({
    environment: { periods: [{ id: 'p1', from: 2016, to: 2018, name: { en: 'A period' } }] },
    actors,
    cases: Object.fromEntries(
      [0, 1, 2].map((at) => [
        `case-${at}`,
        { ...ofForm, ...autonomous, adopted_by_state: { date: '2020-05-01', src: 'press' } },
      ]),
    ),
  });
  const standard = loadStandard('2026.1');
  const { study } = await readStudy(root, () => standard);
  if (study === null) throw new Error('the study could not be read');
  expect(actornessStages(gatherEvidence(study, standard), 'KAZ', unknownSide)[0]).toMatchObject({ stage: 3 });
});
