/** A problem: what lets it fire, what speaks against it. */
import { z } from 'zod';
import { serves, text } from './text.js';

export const diagnosis = z.strictObject({
  id: z.string(),
  name: text,
  fires: z
    .array(
      z.union([
        z.strictObject({ criterion: z.string() }),
        z.strictObject({
          test: z.string(),
          side: z.enum(['below', 'above', 'any']).default('any'),
          /** "K by X": the criterion must have failed, and by this test; a failed test alone is watched. */
          and_criterion: z.boolean().default(false),
        }),
        z.strictObject({ condition: z.string(), parameters: z.record(z.string(), z.number()).default({}), text }),
      ]),
    )
    .min(1),
  counter_evidence: z.array(z.string()),
  counter_text: text,
  serves,
});
export type DiagnosisRule = z.infer<typeof diagnosis>;
