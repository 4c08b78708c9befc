/** Profiles over codes, their distances, and when a term appears. */
import { expect, test } from 'vitest';
import {
  codedText,
  compareProfiles,
  findsOverControl,
  latency,
  profileDistance,
  profiles,
  termLags,
} from '../../../src/text/analysis/index.js';
import { compileDictionary } from '../../../src/text/index.js';

const { dictionary } = compileDictionary({
  id: 'values',
  codes: { V03: { en: ['peace*'] }, V07: { en: ['sovereign*'] }, US: { en: ['we', 'our'] } },
});
const speech = (id: string, year: number, text: string) => ({ ...codedText(id, text, 'en', dictionary), year });
const speeches = [
  speech('a', 1992, 'We are sovereign. Our sovereignty is young. Peace is needed.'),
  speech('b', 2024, 'Peace and peaceful dialogue. We build peace. Trade grows.'),
  speech('c', 2024, 'Nothing of the kind here.'),
];
const codes = ['V03', 'V07', 'US'];

test('shares of sentences, occurrences and their groups', () => {
  const [first, last] = profiles(speeches, codes, ({ year }) => String(year));
  expect(first).toMatchObject({ group: '1992', units: 3, texts: ['a'] });
  expect(last).toMatchObject({ group: '2024', units: 4, texts: ['b', 'c'] });
  const peace = last?.codes.find(({ code }) => code === 'V03');
  expect(peace).toMatchObject({ units: 2, share: 0.5, occurrences: 3, shareOfCodes: 0.75 });
  expect(peace?.interval[0]).toBeLessThan(0.5);
});

test('the distance of a profile to itself is 0, of profiles without a common code 1', () => {
  const [a, b, c] = profiles(speeches, ['V03', 'V07']);
  if (a === undefined || b === undefined || c === undefined) throw new Error('three speeches');
  expect(profileDistance(a, a)).toBe(0);
  expect(profileDistance(a, b)).toBeCloseTo(profileDistance(b, a) ?? -1, 12);
  expect(profileDistance(a, c)).toBeNull();
  const only = (code: string) =>
    profiles(
      [speeches[code === 'V07' ? 0 : 1] ?? speeches[0]].flatMap((one) => one ?? []),
      [code],
    )[0];
  const [one, other] = [only('V07'), only('V03')];
  if (one === undefined || other === undefined) throw new Error('two profiles');
  expect(profileDistance(one, other)).toBe(1);
});

test('the method’s G2: initiatives against trade, divergence .102293, distance .319834', () => {
  const profile = (counts: readonly number[]) => ({
    group: '',
    texts: [],
    units: 1,
    words: 1,
    codes: counts.map((occurrences, at) => ({
      code: String(at),
      units: 0,
      share: 0,
      interval: [0, 1] as const,
      occurrences,
      perThousand: 0,
      perThousandInterval: [0, 1] as const,
      shareOfCodes: 0,
    })),
  });
  const distance = profileDistance(profile([10, 6, 4, 2, 8, 6, 4]), profile([21, 19, 30, 3, 6, 4, 17]));
  expect(distance).toBeCloseTo(0.319834, 6);
  expect((distance ?? 0) ** 2).toBeCloseTo(0.102293, 6);
});

test('a code that became more frequent has its whole interval above nought', () => {
  const many = (id: string, text: string) => codedText(id, text.repeat(40), 'en', dictionary);
  const [early, late] = profiles([many('a', 'Trade grows. '), many('b', 'Peace grows. ')], ['V03']);
  if (early === undefined || late === undefined) throw new Error('two profiles');
  const [change] = compareProfiles(late, early) ?? [];
  expect(change?.difference).toBe(1);
  expect(change?.interval[0]).toBeGreaterThan(0);
});

const dated = [
  { id: 'ngo', day: 100, corpus: 'civic', text: 'digital diplomacy and feedback' },
  { id: 'act', day: 465, corpus: 'official', text: 'digital diplomacy' },
  { id: 'old', day: 50, corpus: 'official', text: 'public council' },
  { id: 'late', day: 300, corpus: 'civic', text: 'public council' },
];

test('a term lags, stands the other way round, or is still awaited', () => {
  const lags = termLags(
    dated,
    ['digital diplomacy', 'public council', 'feedback', 'nothing'],
    ({ text }, term) => text.includes(term),
    {
      first: 'civic',
      second: 'official',
      lastDay: 1000,
    },
  );
  expect(lags.map(({ order, lag, censored }) => ({ order, lag, censored }))).toEqual([
    { order: 'first_before', lag: 365, censored: false },
    { order: 'second_before', lag: -250, censored: false },
    { order: 'only_first', lag: 900, censored: true },
    { order: 'neither', lag: null, censored: false },
  ]);
});

test('Kaplan & Meier by hand: lags 1, 2, 3 and one still waiting at 4', () => {
  const { steps, median } = latency(
    [1, 2, 3].map((days) => ({ days, censored: false })).concat({ days: 4, censored: true }),
  );
  expect(steps.map(({ still }) => Number(still.toFixed(10)))).toEqual([0.75, 0.5, 0.25]);
  expect(median).toBe(2);
  for (const { low, still, high } of steps) expect(low <= still && still <= high).toBe(true);
});

test('Freireich’s 6-MP group: the published curve .857 at 6 weeks to .448 at 23', () => {
  const arrived = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const waiting = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const { steps } = latency([
    ...arrived.map((days) => ({ days, censored: false })),
    ...waiting.map((days) => ({ days, censored: true })),
  ]);
  expect(steps.map(({ days, still }) => [days, Number(still.toFixed(3))])).toEqual([
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
  ]);
});

test('the threshold keeps the finds among the control below a tenth', () => {
  expect(findsOverControl([9, 8, 7, 2], [6, 1, 1, 1])).toMatchObject({
    threshold: 7,
    found: 3,
    foundInControl: 0,
    falseShare: 0,
  });
  expect(findsOverControl([1, 1], [9, 9])).toMatchObject({ threshold: null, found: 0 });
});
