/**
 * Two coders (method §6.1, §11): `codings/<coder>/<case>.yaml` holds what a second coder judged without seeing the
 * first; `adjudications/<settler>/<case>.yaml` what was agreed where the two differ, one folder for each person who settles.
 * The case file holds what its own coder judged; the study reads the adopted value in its place.
 */
import { z } from 'zod';
import { caseRecord } from './case.js';
import { dateText, label, levelCode, listOrEmpty, namedVectors, orNull, sourceReference } from './vocabulary.js';

const judgedGroups = {
  concepts: true,
  form: true,
  directions: true,
  values: true,
  functions: true,
  levels: true,
  path: true,
  implementation: true,
  instruments: true,
  economic_link: true,
  audience: true,
  interaction: true,
} as const;

/** A coder, and a person who settles, is a folder: the same letters on every disk. */
export const coderName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Only what is a judgement has a place here; facts (names, dates, money) are read from sources, not judged. */
export const codingRecord = caseRecord.pick(judgedGroups).extend({
  coder: coderName,
  date: orNull(dateText),
  beneficiaries: orNull(z.strictObject({ defined: orNull(z.boolean()) })),
  evaluation: orNull(z.strictObject({ level: orNull(z.number().int().min(0).max(3)) })),
  security_relevance: orNull(
    z.strictObject({
      code: orNull(z.enum(['none', 'soft', 'human', 'border', 'conflict'])),
      level: orNull(levelCode),
      why: z.string().optional(),
    }),
  ),
  note: z.string().optional(),
});
export type CodingRecord = z.infer<typeof codingRecord>;

export const adjudication = z.strictObject({
  /** A judged field, e.g. `concepts.primary`. */
  field: z.string(),
  /** Who coded, in the order of `values`: the coder of the case file first. */
  coders: z.tuple([z.string(), z.string()]),
  values: z.tuple([z.unknown(), z.unknown()]),
  adopted: z.unknown(),
  note: z.string().min(1),
  /** Who settled it: the name of the folder. */
  by: coderName,
  date: orNull(dateText),
});
export type Adjudication = z.infer<typeof adjudication>;

/** Right of reply to a verdict: `responses.yaml`. `by` is a role, an organisation, or the id of an actor. */
export const verdictResponse = z.strictObject({
  item: z.string(),
  by: z.string().min(1),
  date: dateText,
  text: z.string().min(1),
  src: z.union([z.string(), z.array(z.string()).min(1)]),
  note: z.string().optional(),
});
export type VerdictResponse = z.infer<typeof verdictResponse>;

/**
 * A question “what if” kept by name, or a shock of the context: `scenarios/<id>.yaml`. Nothing in the study changes by
 * it; what follows is conditional arithmetic, never a forecast (method §10, P8e).
 */
export const scenario = z.strictObject({
  name: z.string().min(1),
  /** The name in three languages, for a shock that ships with a study. */
  title: label.optional(),
  /** `what_if`: something set aside or moved in the study; `shock`: something happens to the country. */
  kind: z.enum(['what_if', 'shock']).default('what_if'),
  /** Vectors with which no joint work is possible any more. */
  closed_vectors: listOrEmpty(z.enum(namedVectors)),
  /** Values of the focal country supposed to be other than they are: exactly one of the three for each. */
  values: listOrEmpty(
    z.strictObject({
      indicator: z.string(),
      set: orNull(z.number()),
      add: orNull(z.number()),
      times: orNull(z.number().min(0)),
    }),
  ),
  /** Cases set aside. */
  cases: listOrEmpty(z.string()),
  /** Fields set aside in every case, e.g. `money.decision_maker`. */
  fields: listOrEmpty(z.string()),
  /** Tests set aside, e.g. `K5.2.a`. */
  tests: listOrEmpty(z.string()),
  /** A line of a test moved. */
  thresholds: listOrEmpty(
    z.strictObject({ test: z.string(), part: z.number().int().min(0).default(0), value: z.number() }),
  ),
  /** All unknown units for the criterion, or all against it. */
  unknown: orNull(z.enum(['for', 'against'])),
  src: sourceReference,
  note: z.string().optional(),
});
export type Scenario = z.infer<typeof scenario>;
