/**
 * One initiative = one file `initiatives/<id>.yaml` (method §6.1).
 *
 * The schema describes the case *after* leaves are unwrapped: any leaf may be written plainly or as
 * `{value, src, note}`, `{value: null, reason, note}` or `{disputed: [{value, src}, …]}` (see `../leaves.ts`).
 * Evidence grades, classes and verdicts are computed and have no field here.
 */
import { z } from 'zod';
import {
  change,
  code,
  contribution,
  dated,
  deliverable,
  edition,
  goal,
  link,
  mandate,
  note,
  organ,
  participation,
  partner,
  result,
  share,
  src,
} from './case-parts.js';
import {
  caseKinds,
  countryCode,
  dateText,
  flag,
  label,
  levelCode,
  listOrEmpty,
  listOrNone,
  orNull,
  valueOrNone,
} from './vocabulary.js';

/** Day on which public information was last seen, by language; `other` holds languages beside these three (ISO 639). */
const seenIn = {
  kk: valueOrNone(dateText),
  ru: valueOrNone(dateText),
  en: valueOrNone(dateText),
  other: z.record(z.string().regex(/^[a-z]{2,3}$/), valueOrNone(dateText)).default({}),
};

export const caseRecord = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  country: countryCode,
  status: z.enum(['verified', 'partly', 'unverified']).default('unverified'),
  name: label,
  name_status: z.enum(['official', 'working']).default('working'),
  kind: orNull(z.enum(caseKinds)),
  summary: label.optional(),
  concepts: orNull(
    z.strictObject({
      primary: orNull(z.enum(['H', 'P', 'C'])),
      also: listOrEmpty(z.enum(['H', 'P', 'C'])),
      rationale: z.string().optional(),
      src,
      note,
    }),
  ),
  form: orNull(
    z.strictObject({
      primary: orNull(z.string()),
      other: listOrEmpty(code),
      carrier: orNull(z.enum(['nonstate', 'state'])),
      axes: orNull(
        z.strictObject({
          initiator: orNull(z.number().int().min(0).max(2)),
          medium: orNull(z.number().int().min(0).max(2)),
          geometry: orNull(z.number().int().min(0).max(2)),
          permanence: orNull(z.number().int().min(0).max(2)),
          addressee: orNull(z.number().int().min(0).max(2)),
          function: orNull(z.number().int().min(0).max(2)),
          level: orNull(z.number().int().min(0).max(2)),
        }),
      ),
      src,
      note,
    }),
  ),
  goals: orNull(z.array(goal)),
  directions: orNull(z.array(code)),
  values: orNull(z.array(code)),
  functions: orNull(z.array(z.string())),
  levels: orNull(z.array(levelCode)),
  path: orNull(z.strictObject({ direct: flag, indirect: flag, src, note })),
  originator: orNull(z.strictObject({ actor: orNull(z.string()), src, note })),
  actors: listOrEmpty(participation),
  coordinating_body: valueOrNone(z.string()),
  implementation: orNull(z.enum(['P-top', 'P-bot', 'P-part', 'P-mult', 'P-net'])),
  links: listOrNone(link),
  related: listOrNone(z.string()),
  partners: orNull(z.array(partner)),
  instruments: orNull(z.array(code)),
  time: z
    .strictObject({
      start: orNull(dateText),
      end: orNull(dateText),
      continuous: flag,
      planned_interval_months: orNull(z.number().positive()),
      term_years: orNull(z.number().positive()),
      last_activity: orNull(dateText),
      src,
      note,
    })
    .prefault({}),
  editions: listOrEmpty(edition),
  editions_complete: flag,
  milestones: listOrEmpty(z.strictObject({ date: orNull(dateText), text: z.string(), src, note })),
  formats: orNull(z.array(z.string())),
  mandate: listOrNone(mandate),
  organs: listOrNone(organ),
  changes: listOrNone(change),
  renewals: listOrNone(dated),
  adopted_by_state: valueOrNone(dated),
  money: orNull(
    z.strictObject({
      currency: orNull(z.string()),
      by_year: listOrEmpty(
        z.strictObject({
          y: z.number().int(),
          planned: orNull(z.number()),
          spent: orNull(z.number()),
          pr_event_share: orNull(share),
          src,
          note,
        }),
      ),
      funders: orNull(z.array(z.strictObject({ who: z.string(), share: orNull(share), src, note }))),
      decision_maker: orNull(z.strictObject({ actor: z.string(), share: orNull(share), src, note })),
      disclosed: orNull(z.enum(['none', 'total', 'itemised'])),
      src,
      note,
    }),
  ),
  plan: orNull(
    z.strictObject({
      exists: flag,
      horizon_years: orNull(z.number()),
      milestones: orNull(z.number().int()),
      src,
      note,
    }),
  ),
  economic_link: orNull(z.strictObject({ code: orNull(z.number().int().min(0).max(4)), note, src })),
  audience: orNull(
    z.strictObject({
      elite: flag,
      expert: flag,
      mass: flag,
      foreign_media_only: flag,
      counterpart_society: flag,
      src,
      note,
    }),
  ),
  beneficiaries: orNull(
    z.strictObject({
      defined: flag,
      count: orNull(z.number()),
      inclusion: orNull(z.strictObject({ women: flag, youth: flag, rural: flag, minority: flag, src, note })),
      src,
      note,
    }),
  ),
  interaction: orNull(z.strictObject({ depth: orNull(z.number().int().min(1).max(3)), src, note })),
  feedback: orNull(
    z.strictObject({
      channel: orNull(z.array(z.string())),
      proposals: orNull(z.array(z.string())),
      used: flag,
      src,
      note,
    }),
  ),
  deliverables: listOrNone(deliverable),
  evaluation: orNull(
    z.strictObject({
      level: orNull(z.number().int().min(0).max(3)),
      by: orNull(z.enum(['self', 'independent'])),
      published: flag,
      date: orNull(dateText),
      src,
      note,
    }),
  ),
  results: listOrNone(result),
  un_act: orNull(
    z.strictObject({
      symbol: z.string().optional(),
      tabled: orNull(dateText),
      adopted: valueOrNone(dateText),
      carried_out: listOrNone(z.strictObject({ by: z.string(), date: orNull(dateText), src, note })),
      src,
      note,
    }),
  ),
  conflict: orNull(z.strictObject({ name: z.string(), parties: orNull(z.array(z.string())), src, note })),
  security_relevance: orNull(
    z.strictObject({
      code: orNull(z.enum(['none', 'soft', 'human', 'border', 'conflict'])),
      level: orNull(levelCode),
      why: z.string().optional(),
      src,
      note,
    }),
  ),
  contribution: orNull(z.array(contribution)),
  language_info: orNull(z.strictObject({ ...seenIn, results: orNull(z.strictObject(seenIn)), src, note })),
  criticisms: listOrEmpty(z.strictObject({ text: z.string(), src, note })),
  process_tracing: listOrEmpty(
    z.strictObject({
      claim: z.string(),
      test: z.enum(['straw_in_wind', 'hoop', 'smoking_gun', 'doubly_decisive']),
      passed: flag,
      prior: share,
      likelihood_ratio: z.tuple([z.number(), z.number()]),
      src,
      note,
    }),
  ),
  scorecard: orNull(z.record(z.string(), z.union([z.number().int().min(0).max(3), z.string()]).nullable())),
  response: listOrEmpty(z.strictObject({ by: z.string(), date: orNull(dateText), text: z.string(), src, note })),
  coding: z
    .strictObject({
      coders: listOrEmpty(z.string()),
      dates: listOrEmpty(dateText),
      status: z.enum(['draft', 'dual', 'adjudicated']).default('draft'),
    })
    .prefault({}),
  sampling: orNull(
    z.strictObject({
      frame: orNull(z.string()),
      found_by: orNull(z.string()),
      known_gap: orNull(z.string()),
    }),
  ),
});

/** A case as formulas read it: every field present, unknown = null. */
export type CaseRecord = z.infer<typeof caseRecord>;
