/** A recommendation: when it is given, what it answers and is expected to move, on what evidence, at what cost. */
import { z } from 'zod';
import { condition } from './condition.js';
import { serves, text } from './text.js';

export const recommendation = z.strictObject({
  id: z.string(),
  when: condition,
  when_text: text,
  recommendation: text,
  /** Diagnoses and criteria it answers. */
  answers: z.array(z.string()),
  expect: z.array(
    z.strictObject({
      indicator: z.string(),
      direction: z.enum(['up', 'down', 'to_zero', 'unknown', 'reestimated']),
      range: z.string(),
      months: z.tuple([z.number(), z.number()]).optional(),
    }),
  ),
  evidence: z.array(
    z.strictObject({ kind: z.enum(['literature', 'case', 'own', 'logic']), cite: text, url: z.string().nullable() }),
  ),
  strength: z.enum(['A', 'B', 'C']),
  strength_note: text.optional(),
  owner: text,
  cost: z.number().int().min(1).max(3),
  horizon_months: z.number(),
  feasibility: z.number().int().min(1).max(3),
  signed: z.string(),
  caution: text.optional(),
  not_if: text.optional(),
  not_if_condition: condition.optional(),
  excludes: z.array(z.strictObject({ rule: z.string(), scope: z.enum(['always', 'instrument_vector']) })).default([]),
  /** When an exclusive pair fires together the cautious one stays. */
  cautious: z.boolean().default(false),
  measurement: z.boolean().default(false),
  serves,
});
export type RecommendationRule = z.infer<typeof recommendation>;
