/**
 * R09 and R10: effects estimated for one instrument in one vector (`sub_studies` of prereg.yaml). R09 asks for what K2.4 asks
 * of the whole: the interval above zero and three quarters of the battery passed; R10 for an interval below zero.
 *
 * A unit is the pair: `I-SCHO|CA`, so that a pause for one pair does not stop what works in another.
 */
import type { Preregistration } from '../../study/index.js';
import { batteryOf } from '../effect.js';
import { type NamedCondition, undecided } from './condition.js';

type SubStudy = Preregistration['sub_studies'][number];

const pairOf = ({ instrument, vector }: SubStudy): string => `${instrument}|${vector}`;

/**
 * @param judge true, false, or null = not decided yet
 * @param without what holds where no pair was estimated
 */
const anyOf =
  (judge: (of: SubStudy) => boolean | null, key: string, without: null | false): NamedCondition =>
  ({ evidence, subject }) => {
    const { prereg, settings } = evidence.study;
    const studies = subject === settings.focal ? (prereg?.sub_studies ?? []) : [];
    if (studies.length === 0)
      return { ...undecided({ key: 'judgement.condition.no_effect_estimate' }), holds: without };
    const found = studies.filter((one) => judge(one) === true);
    const open = studies.filter((one) => judge(one) === null);
    if (found.length === 0 && open.length > 0)
      return undecided({ key: 'judgement.condition.battery_open', args: { n: open.length } }, open.map(pairOf));
    return {
      holds: found.length > 0,
      watch: false,
      severity: null,
      because: [{ key: `judgement.condition.${key}`, args: { n: found.length, of: studies.length } }],
      units: found.map(pairOf),
    };
  };

const isConfirmed = ({ low, battery }: SubStudy): boolean | null => (low > 0 ? batteryOf(battery).holds : false);

export const subStudyEffect = anyOf(isConfirmed, 'effect', null);
export const subStudyBacklash = anyOf(({ high }) => high < 0, 'backlash', false);
