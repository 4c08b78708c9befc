/**
 * `prereg.yaml`: what a study said before it estimated an effect, and how the checks of the estimate came out (method §4.4,
 * K2.4; §9.2, "Required battery"). The outcome named here is the one that is judged; all others are exploratory.
 *
 * `battery: {pre_period: true, placebo_dates: {value: false, src: s1}}`: one passed, one failed, eight not known yet.
 */
import { z } from 'zod';
import { dateText, flag, listOrEmpty, namedVectors, sourceReference } from './vocabulary.js';

/** The checks of §9.2 in its order; the frozen list of specifications itself is `specifications`. */
export const batteryChecks = [
  'pre_period',
  'honest_bound',
  'placebo_dates',
  'placebo_partners',
  'placebo_outcomes',
  'leave_one_partner_out',
  'leave_one_initiative_out',
  'alternative_source',
  'deduplication',
  'false_discovery',
] as const;
export type BatteryCheck = (typeof batteryChecks)[number];

const battery = z
  .strictObject(Object.fromEntries(batteryChecks.map((check) => [check, flag])) as Record<BatteryCheck, typeof flag>)
  .prefault({});
export type Battery = z.infer<typeof battery>;

/** An effect estimated for one instrument in one vector (R09, R10), in standard deviations as DIR-08. */
const subStudy = z.strictObject({
  instrument: z.string(),
  vector: z.enum([...namedVectors, 'OT']),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  battery,
  src: sourceReference,
  note: z.string().optional(),
});

export const preregistration = z.strictObject({
  /** The day on which the list below was frozen. */
  registered: dateText,
  /** Which of 08t, 08c, 08f is the primary outcome. */
  outcome: z.enum(['tone', 'co_operation', 'favourability']),
  specifications: listOrEmpty(z.string()),
  /** Of the frozen list, as it was published. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  battery,
  sub_studies: listOrEmpty(subStudy),
  src: sourceReference,
  note: z.string().optional(),
});
export type Preregistration = z.infer<typeof preregistration>;
