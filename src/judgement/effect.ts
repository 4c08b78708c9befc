/**
 * K2.4 (method §4.4, §9.2): an effect estimate is held against zero only when the study named its primary outcome before the
 * estimate was published, and it counts as confirmed only when three quarters of the battery of checks passed. It fails when
 * the whole interval lies below what would be of interest (+.2 SD): a failed battery convicts nobody.
 *
 * `batteryOf({pre_period: true, …seven more true, two unknown})` → 8 of 10 passed: enough (7.5 are needed)
 */
import type { Message } from '../derivation/index.js';
import { firstDay } from '../evidence/index.js';
import type { IndicatorValue } from '../indicators/index.js';
import { type Battery, batteryChecks, type Preregistration, type Study } from '../study/index.js';
import type { Bounds } from './bounds.js';
import type { TestOutcome } from './model.js';

const shareOfChecks = 0.75;

interface BatteryState {
  readonly passed: number;
  readonly unknown: number;
  readonly needed: number;
  readonly of: number;
  /** True: enough passed; false: enough can pass no more; null: not known yet. */
  readonly holds: boolean | null;
}

export function batteryOf(battery: Battery): BatteryState {
  const of = batteryChecks.length;
  const needed = Math.ceil(shareOfChecks * of);
  const passed = batteryChecks.filter((check) => battery[check] === true).length;
  const unknown = batteryChecks.filter((check) => battery[check] === null).length;
  return { passed, unknown, needed, of, holds: passed >= needed ? true : passed + unknown < needed ? false : null };
}

export interface JudgedEffect {
  readonly outcome: TestOutcome;
  readonly why: Message;
}

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `judgement.effect.${key}`, args });

/** Named before any of the value's records was published; null: a record does not say when. */
function isNamedBefore(prereg: Preregistration, value: IndicatorValue, study: Study): boolean | null {
  const day = firstDay(prereg.registered);
  const published = value.records.map((record) => study.sources.get(record)?.date ?? null);
  if (published.some((date) => date !== null && firstDay(date) <= day)) return false;
  return published.length === 0 || published.includes(null) ? null : true;
}

/** @param ofInterest an effect smaller than this is of no interest: wholly below it, the test fails */
export function againstEffect(
  bounds: Bounds,
  line: number,
  ofInterest: number,
  value: IndicatorValue,
  study: Study,
): JudgedEffect {
  const { prereg } = study;
  if (prereg === null) return { outcome: 'nodata', why: said('no_prereg') };
  const before = isNamedBefore(prereg, value, study);
  if (before === false) return { outcome: 'nodata', why: said('named_late', { date: prereg.registered }) };
  if (before === null) return { outcome: 'nodata', why: said('no_publication_date') };
  const excluded = bounds.high < ofInterest;
  const above = bounds.low > line;
  // Above zero and too small to be of interest at once: the rule says both, so it decides nothing.
  if (excluded && above) return { outcome: 'unclear', why: said('small', { line: ofInterest }) };
  if (excluded) return { outcome: 'fail', why: said('excluded', { line: ofInterest }) };
  if (!above) return { outcome: 'unclear', why: said('crosses') };
  const { holds, passed, of, needed } = batteryOf(prereg.battery);
  const args = { passed, of, needed };
  if (holds === null) return { outcome: 'nodata', why: said('battery_open', args) };
  return holds ? { outcome: 'pass', why: said('confirmed', args) } : { outcome: 'unclear', why: said('battery', args) };
}
