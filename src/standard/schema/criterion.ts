/** A criterion: its core tests, the parts they hold against a line, when it is met; and the dimensions that criteria belong to. */
import { z } from 'zod';
import { serves, text } from './text.js';

export const dimension = z.strictObject({ id: z.string(), code: z.string(), name: text, question: text.optional() });
export type Dimension = z.infer<typeof dimension>;

/**
 * One part of a core test. Kinds of rule (method §4.3):
 * own · own_upper_quartile · peer · null (against a placebo series) · conv (a number) · zero (at 0, no convention) ·
 * band · equivalence (whole interval within ± margin) · cells (share of cells passing) · previous_edition · count
 */
export const rulePart = z.strictObject({
  indicator: z.string(),
  kind: z.enum([
    'own',
    'own_upper_quartile',
    'peer',
    'null',
    'conv',
    'zero',
    'band',
    'equivalence',
    'cells',
    'previous_edition',
    'count',
    'effect',
  ]),
  op: z.enum(['>=', '<=', '>', '<']).optional(),
  threshold: z.number().optional(),
  fails_at: z.number().optional(),
  band: z.tuple([z.number(), z.number()]).optional(),
  outer: z.tuple([z.number(), z.number()]).optional(),
  margin: z.number().optional(),
  placebo: z.string().optional(),
  percentile: z.number().optional(),
  cells: z
    .strictObject({
      value: z.number(),
      probability: z.number(),
      fails_probability: z.number(),
      share: z.number(),
      minimum_n: z.number(),
    })
    .optional(),
  /** `1 − x`: judge the complement of the indicator. */
  complement: z.boolean().default(false),
});
export type RulePart = z.infer<typeof rulePart>;

export const coreTest = z.strictObject({
  id: z.string(),
  parts: z.array(rulePart).min(1),
  minimum_n: z.number().optional(),
  text,
});
export type CoreTest = z.infer<typeof coreTest>;

export const criterion = z.strictObject({
  id: z.string(),
  dimension: z.string(),
  name: text,
  tests: z.array(coreTest).min(1),
  companions: z.array(z.string()).default([]),
  rule: z.union([z.literal('all'), z.strictObject({ at_least: z.number() })]).default('all'),
  /** K1.2 is background: its words are "holds" / "does not hold"; never counted as a contribution. */
  role: z.enum(['criterion', 'background']).default('criterion'),
  /** False: judged and shown, without weight in the dimension (K4.3). */
  weighted: z.boolean().default(true),
  met: text,
  not_met: text,
  serves,
});
export type Criterion = z.infer<typeof criterion>;
