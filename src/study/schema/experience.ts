/**
 * One card of the library of international experience: `experience/<id>.yaml` (method §12.2). Each fact is a leaf with its
 * source, or `{value: null, reason: not_found}`; who vouches for it follows from the source and is never typed.
 */
import { z } from 'zod';
import { countryCode, dateText, label, listOrEmpty, orNull, sourceReference } from './vocabulary.js';

const src = sourceReference;
const note = z.string().optional();

export const modelFacts = ['co_ordinator', 'law', 'budget_share', 'evaluation', 'civic_role', 'autonomy'] as const;
export type ModelFact = (typeof modelFacts)[number];

export const transferLines = ['context', 'preconditions', 'law', 'scale', 'risk'] as const;
export type TransferLine = (typeof transferLines)[number];

/** 3 carries over as it is, 2 with changes, 1 only in part, 0 not at all; lines are never added up. */
const transferLevel = z.strictObject({
  level: orNull(z.number().int().min(0).max(3)),
  because: label.default({}),
  src,
  note,
});

const text = orNull(z.string());

export const experience = z.strictObject({
  id: z.string(),
  kind: z.enum(['country', 'organisation']),
  /** Of a country's model; its name is then the country's. */
  country: orNull(countryCode),
  /** Of an organisation. */
  name: label.default({}),
  title: label,
  lesson: label.default({}),
  instruments: listOrEmpty(z.string()),
  model: z
    .strictObject({
      co_ordinator: text,
      law: text,
      budget_share: text,
      evaluation: text,
      civic_role: text,
      autonomy: text,
    })
    .prefault({}),
  tried: listOrEmpty(
    z.strictObject({
      text: z.string(),
      date: orNull(dateText),
      /** Problems, criteria or recommendations of the standard that this bears on. */
      serves: listOrEmpty(z.string()),
      src,
      note,
    }),
  ),
  /** What is known to have come of it. `+` worked, `-` failed, `0` no effect found, `mixed`. */
  known: listOrEmpty(
    z.strictObject({
      text: z.string(),
      sign: z.enum(['+', '-', '0', 'mixed']),
      date: orNull(dateText),
      serves: listOrEmpty(z.string()),
      src,
      note,
    }),
  ),
  cases: listOrEmpty(z.string()),
  transfer: z
    .strictObject({
      context: transferLevel.prefault({}),
      preconditions: transferLevel.prefault({}),
      law: transferLevel.prefault({}),
      scale: transferLevel.prefault({}),
      risk: transferLevel.prefault({}),
    })
    .prefault({}),
  author: z.string().optional(),
  note,
});
export type Experience = z.infer<typeof experience>;
