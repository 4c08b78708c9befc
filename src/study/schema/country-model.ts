/**
 * The country's own model of humanitarian diplomacy (thesis P4d): its principles × families of cases, as `country-model.yaml`.
 * Which cases bear which principle is computed from their codes; what a writer adds for or against carries its source.
 *
 * Peaceableness (V03) × the Congress: coded so, with one critical report written against it.
 */
import { z } from 'zod';
import { label, listOrEmpty } from './vocabulary.js';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A sentence without a source cannot be written here: it could not be shown. */
const sourced = z.strictObject({ text: label, src: z.union([z.string(), z.array(z.string()).min(1)]) });

export const countryModel = z.strictObject({
  title: label,
  note: label.optional(),
  /** `value`: a code of the list of values. */
  principles: z.array(z.strictObject({ id, name: label, value: z.string() })).min(1),
  families: z.array(z.strictObject({ id, name: label, cases: z.array(z.string()).min(1) })).min(1),
  cells: listOrEmpty(
    z.strictObject({
      principle: z.string(),
      family: z.string(),
      for: listOrEmpty(sourced),
      against: listOrEmpty(sourced),
    }),
  ),
});
export type CountryModel = z.infer<typeof countryModel>;
