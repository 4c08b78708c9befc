/**
 * K2.4 (method §4.4, §9.2): an estimated effect is confirmed only if its outcome was named beforehand, its interval lies above
 * zero and three quarters of ten checks passed; it fails only if an effect of interest (.2 SD) is excluded.
 */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadStandard } from '../../src/standard/index.js';
import { batteryChecks, readStudy } from '../../src/study/index.js';
import { buildStudy } from '../study/build-study.js';
import { judged } from './judged.js';
import { speakAll } from './speak-all.js';

interface Estimate {
  readonly effect: readonly [number, number, number];
  /** Checks passed, checks not known yet; the rest failed. */
  readonly passed?: number;
  readonly open?: number;
  readonly registered?: string | null;
  readonly published?: string;
}

async function outcomeOf({
  effect,
  passed = 8,
  open = 0,
  registered = '2023-01-10',
  published = '2024-02-01',
}: Estimate) {
  const battery = Object.fromEntries(
    batteryChecks.map((check, at) => [check, at < passed ? true : at < passed + open ? null : false]),
  );
  const verdict = (
    await judged({
      given: { 'DIR-08': effect },
      sources: { publication: { date: published } },
      files: registered === null ? {} : { 'prereg.yaml': stringify({ registered, outcome: 'tone', battery }) },
    })
  ).current.get('K2.4');
  const part = verdict?.tests[0]?.parts[0];
  if (verdict === undefined || part === undefined) throw new Error('K2.4 is gone');
  speakAll([part.why, verdict.wouldChange]);
  return [part.outcome, verdict.verdict, part.why.key.replace('judgement.effect.', '')];
}

describe('the direct effect', () => {
  test.each([
    ['above zero, eight of ten checks passed', { effect: [0.5, 0.3, 0.7] }, 'pass', 'met', 'confirmed'],
    [
      'above zero, seven passed and three failed: no statement, but no failure either',
      { effect: [0.5, 0.3, 0.7], passed: 7 },
      'unclear',
      'insufficient',
      'battery',
    ],
    [
      'above zero, seven passed and one not made yet',
      { effect: [0.5, 0.3, 0.7], passed: 7, open: 1 },
      'nodata',
      'insufficient',
      'battery_open',
    ],
    [
      'across zero, an effect of interest not excluded',
      { effect: [0.1, -0.2, 0.4] },
      'unclear',
      'insufficient',
      'crosses',
    ],
    [
      'across zero and wholly below .2: an effect of interest is excluded',
      { effect: [0.05, -0.05, 0.15] },
      'fail',
      'not_met',
      'excluded',
    ],
    ['below zero: backlash', { effect: [-0.4, -0.6, -0.1] }, 'fail', 'not_met', 'excluded'],
    [
      'above zero and wholly below .2: the rule says both, so nothing',
      { effect: [0.1, 0.05, 0.15] },
      'unclear',
      'insufficient',
      'small',
    ],
    [
      'no outcome named beforehand',
      { effect: [0.5, 0.3, 0.7], registered: null },
      'nodata',
      'insufficient',
      'no_prereg',
    ],
    [
      'backlash without an outcome named beforehand',
      { effect: [-0.4, -0.6, -0.1], registered: null },
      'nodata',
      'insufficient',
      'no_prereg',
    ],
    [
      'named after the estimate was published',
      { effect: [0.5, 0.3, 0.7], registered: '2024-03-01' },
      'nodata',
      'insufficient',
      'named_late',
    ],
  ] as const)('%s', async (_, estimate, outcome, verdict, why) => {
    expect(await outcomeOf(estimate)).toEqual([outcome, verdict, why]);
  });
});

describe('prereg.yaml', () => {
  test('is checked: an unknown check, a later day, an instrument that does not exist, an interval beside its value', async () => {
    const root = await buildStudy({
      files: {
        'prereg.yaml': stringify({
          registered: '2031',
          outcome: 'tone',
          battery: { pre_periods: true },
          sub_studies: [{ instrument: 'I-NONE', vector: 'CA', value: 0.9, low: 0.1, high: 0.5 }],
        }),
      },
    });
    const found = (await readStudy(root, loadStandard)).problems.filter(({ file }) => file === 'prereg.yaml');
    expect(found.map(({ code }) => code).sort()).toEqual(
      ['interval_without_value', 'registered_after_as_of', 'unknown_code', 'unknown_field'].sort(),
    );
    expect(found.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
  });
});
