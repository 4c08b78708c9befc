/** Prospective directions (method §8.3): what is not known stays not known, and the same seed gives the same chances. */
import { describe, expect, test } from 'vitest';
import {
  chancesOfTopThree,
  isUnknown,
  measuredParts,
  notSurelyBeaten,
  type ProfilePart,
  type Prospect,
  paretoFront,
  partNames,
  prospectsOf,
} from '../../src/judgement/index.js';
import { assessed, many } from './judged.js';

const why = { key: 'judgement.prospect.no_case' };
const known = (value: number, spread = 0): ProfilePart => ({
  value,
  low: Math.max(0, value - spread),
  high: Math.min(1, value + spread),
  n: 8,
  why,
});
const unknown: ProfilePart = { value: null, low: 0, high: 1, n: 0, why };

const prospect = (id: string, parts: Partial<Prospect['parts']>): Prospect => ({
  id,
  direction: id,
  vector: 'CA',
  cases: [],
  judged: 8,
  parts: { need: unknown, capability: unknown, room: unknown, risk: unknown, evidence: unknown, ...parts },
});
const full = (id: string, value: number, risk: number): Prospect =>
  prospect(id, {
    need: known(value),
    capability: known(value),
    room: known(value),
    risk: known(risk),
    evidence: known(value),
  });

describe('what no other direction beats', () => {
  test('less risk speaks for a direction, more of everything else', () => {
    const front = paretoFront([full('good', 0.8, 0.1), full('bad', 0.5, 0.4), full('risky', 0.9, 0.9)]);
    expect(front.map(({ id }) => id)).toEqual(['good', 'risky']);
  });

  test('only parts that are measured for all can be held against each other by points', () => {
    const two = [
      prospect('a', { capability: known(0.6), evidence: known(0.2) }),
      prospect('b', { capability: known(0.4) }),
    ];
    expect(measuredParts(two)).toEqual(['capability']);
    expect(paretoFront(two).map(({ id }) => id)).toEqual(['a']);
    expect(paretoFront([prospect('a', {}), prospect('b', {})])).toEqual([]);
  });

  test('nothing unknown is surely beaten, and an overlap decides nothing', () => {
    expect(notSurelyBeaten([full('best', 0.9, 0.1), prospect('unknown', {})]).map(({ id }) => id)).toEqual([
      'best',
      'unknown',
    ]);
    const overlapping = (id: string, value: number): Prospect =>
      prospect(id, Object.fromEntries(partNames.map((name) => [name, known(value, 0.2)])));
    expect(notSurelyBeaten([overlapping('a', 0.6), overlapping('b', 0.5)])).toHaveLength(2);
    expect(notSurelyBeaten([full('a', 0.9, 0.1), full('b', 0.1, 0.9)]).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('the chance of being in the first three', () => {
  const six = [0.9, 0.7, 0.5, 0.3, 0.2, 0.1].map((value, at) => full(`d${at}`, value, 1 - value));

  test('is certain where one is better on every part, and nothing for those behind', () => {
    const chances = chancesOfTopThree(six, 7);
    expect([...chances.values()]).toEqual([1, 1, 1, 0, 0, 0]);
  });

  test('is about three in n where nothing is known of any', () => {
    const chances = chancesOfTopThree(
      Array.from({ length: 10 }, (_, at) => prospect(`d${at}`, {})),
      7,
    );
    for (const chance of chances.values()) expect(Math.abs(chance - 0.3)).toBeLessThan(0.03);
  });

  test('adds up to three places, and is the same for the same seed', () => {
    const some = six.map((one, at) => (at % 2 === 0 ? { ...one, parts: { ...one.parts, room: unknown } } : one));
    const first = chancesOfTopThree(some, 20260101);
    expect([...first.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(3, 9);
    expect([...chancesOfTopThree(some, 20260101)]).toEqual([...first]);
    expect([...chancesOfTopThree(some, 1)]).not.toEqual([...first]);
  });

  test('is not computed where three or fewer take part', () => {
    expect(chancesOfTopThree(six.slice(0, 3), 7).size).toBe(0);
  });
});

describe('profiles of a small registry', () => {
  const school = (at: number): object => ({
    kind: 'programme',
    directions: ['DR3'],
    instruments: ['I-SCHO'],
    partners: [{ country: 'UZB' }],
    editions: [{ date: '2023-05-01' }],
    goals: [{ id: 'G06', text: 'Teach' }],
    results: [
      {
        id: 'r1',
        text: 'Graduates work',
        cat: 'RC',
        sign: '+',
        goal: 'G06',
        date: '2023-09',
        evidence: [{ src: `s${at}`, claimed_by: at < 4 ? 'independent' : 'self' }],
      },
    ],
  });
  const at = async (example: Parameters<typeof assessed>[0], id: string): Promise<Prospect> => {
    const { evidence, table } = await assessed(example);
    const found = prospectsOf(evidence, table, 'KAZ').find((one) => one.id === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };

  test('there is one for each of ten directions in seven vectors, also without a case', async () => {
    const { evidence, table } = await assessed({ cases: many(6, school) });
    const all = prospectsOf(evidence, table, 'KAZ');
    expect(all).toHaveLength(70);
    expect(all.filter(({ cases }) => cases.length > 0).map(({ id }) => id)).toEqual(['DR3×CA']);
    expect(all.filter(({ id }) => id !== 'DR3×CA').every(({ parts }) => isUnknown(parts.capability))).toBe(true);
  });

  test('evidence is the share of outcomes that an independent source shows; room and risk are not known', async () => {
    const { parts, judged } = await at({ cases: many(6, school) }, 'DR3×CA');
    expect(judged).toBe(6);
    expect(parts.evidence.value).toBeCloseTo(4 / 6, 9);
    expect([parts.need, parts.room, parts.risk].every(isUnknown)).toBe(true);
    expect(parts.capability.value).not.toBeNull();
  });

  test('need of partners is the unfunded part of UN plans; without demand it is a range, not a number', async () => {
    const header = 'unit,partner,period,value,status,low,high,record,note';
    const example = {
      cases: many(6, (n) => ({ ...school(n), directions: ['DR2'], partners: [{ country: 'AFG' }] })),
      statistics: {
        'humanitarian-requirements': `${header}\nAFG,,2024,100,published,,,fts,\nAFG,,2010,900,published,,,fts,\n`,
        'humanitarian-funding': `${header}\nAFG,,2024,40,published,,,fts,\nAFG,,2010,900,published,,,fts,\n`,
      },
    };
    const { parts } = await at(example, 'DR2×IS');
    expect(parts.need.value).toBeNull();
    expect([parts.need.low, parts.need.high]).toEqual([0.3, 0.8]);
  });
});
