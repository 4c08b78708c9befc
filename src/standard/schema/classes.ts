/** How the classes of cases are counted. */
import { z } from 'zod';
import { text } from './text.js';

/** How the classes of cases are counted (method §6.3, §6.4); class thresholds are data of the edition, never moved by the fragility check. */
export const classes = z.strictObject({
  institution: z.strictObject({
    points: z.array(
      z.strictObject({ id: z.string(), points: z.number(), name: text, parameters: z.record(z.string(), z.number()) }),
    ),
    institutionalized_at: z.number(),
    young_years: z.number(),
    one_off_two_editions_months: z.number(),
    dormant_intervals: z.number(),
    continuous_years: z.number(),
    editions: z.number(),
    default_interval_months: z.number(),
    hindsight_months: z.number(),
    provisional_months: z.number(),
  }),
  image: z.strictObject({
    substance: z.array(z.strictObject({ id: z.string(), name: text })),
    image: z.array(z.strictObject({ id: z.string(), name: text })),
    image_at: z.number(),
    image_substance_at_most: z.number(),
    substance_at: z.number(),
    substance_image_at_most: z.number(),
  }),
});
export type ClassRules = z.infer<typeof classes>;
