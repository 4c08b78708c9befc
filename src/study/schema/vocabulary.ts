/**
 * The closed lists a study file may use where the *shape* of the method depends on them (method §5.2, §6.1).
 * Lists whose content belongs to the codebook (goals, directions, instruments, forms …) live in `standard/`
 * and are checked against the edition the study names.
 */
import { z } from 'zod';
import { isCountryCode } from '../../language/index.js';

/** Why a field is empty. None of the five is zero, and they are never added up (method §6.1). */
export const missingReasons = ['not_found', 'not_public', 'not_applicable', 'not_yet_coded', 'not_collected'] as const;
export type MissingReason = (typeof missingReasons)[number];

export const levels = ['INT', 'STA', 'REG', 'DOM'] as const;
export type Level = (typeof levels)[number];
export const levelCode = z.enum(levels);

/** Vectors that shares are taken over; OT stands beside them, GL is multilateral (method §3). */
export const namedVectors = ['RU', 'CN', 'EU', 'US', 'CA', 'TR', 'IS'] as const;
export type NamedVector = (typeof namedVectors)[number];
export type Vector = NamedVector | 'OT' | 'GL';

export const caseKinds = [
  'programme',
  'series',
  'event',
  'institution',
  'platform',
  'agreement',
  'aid_operation',
  'un_initiative',
  'term_of_office',
  'mediation_round',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** 2023-02-30 has the form of a date and is none. */
export function isCalendarDate(text: string): boolean {
  if (text.length === 4) return true;
  const month = Number(text.slice(5, 7));
  if (month < 1 || month > 12) return false;
  if (text.length === 7) return true;
  const day = Number(text.slice(8));
  return day >= 1 && (day <= 28 || day <= new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate());
}

/** A year, a month or a day, as written. YAML reads a bare year as a number. */
export const dateText = z
  .union([z.number().int().min(1000).max(2200), z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)])
  .transform(String)
  .refine(isCalendarDate, { params: { problem: 'impossible_date' } });

/** ISO 3166-1 alpha-3, and the code must exist. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{3}$/, { abort: true })
  .refine(isCountryCode, { params: { problem: 'unknown_country' } });

/** A label in the three languages; a name may be known in fewer, and then says so. */
export const label = z.strictObject({
  kk: z.string().optional(),
  ru: z.string().optional(),
  en: z.string().optional(),
});
export type Label = z.infer<typeof label>;

/** One or several ids of `sources/<id>.yaml`; null = asserted without a source, graded E0. */
export const sourceReference = z
  .union([z.string(), z.array(z.string())])
  .nullable()
  .optional();
export type SourceReference = z.infer<typeof sourceReference>;

export const orNull = <T extends z.ZodType>(type: T) => type.nullable().default(null);
/** A list that may be left out, or be given as `{value: null, reason}`: then no entries are known. */
export const listOrEmpty = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
/** `none`: searched and stated to be absent · a list · null: not known. */
export const listOrNone = <T extends z.ZodType>(item: T) =>
  z
    .union([z.literal('none'), z.array(item)])
    .nullable()
    .default(null);
/** `none`: searched and stated to be absent · a value · null: not known. */
export const valueOrNone = <T extends z.ZodType>(type: T) =>
  z
    .union([z.literal('none'), type])
    .nullable()
    .default(null);
export const flag = orNull(z.boolean());
