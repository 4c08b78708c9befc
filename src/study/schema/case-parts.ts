/** What a case is made of: goals, editions, mandates, results and the other entries of its lists (method §6.1). */
import { z } from 'zod';
import {
  countryCode,
  dateText,
  flag,
  levelCode,
  listOrEmpty,
  orNull,
  sourceReference,
  valueOrNone,
} from './vocabulary.js';

export const src = sourceReference;
export const note = z.string().optional();
export const code = z.string();
export const share = z.number().min(0).max(1);
export const dated = z.strictObject({ date: orNull(dateText), src, note });

export const goal = z.strictObject({
  id: code,
  text: orNull(z.string()),
  measurable: flag,
  target: orNull(z.string()),
  deadline: orNull(dateText),
  clause: valueOrNone(z.string()),
  commitment: valueOrNone(z.string()),
  src,
  note,
});

const actorRoles = [
  'lead',
  'co-lead',
  'funder',
  'implementer',
  'coordinator',
  'counterpart',
  'beneficiary_rep',
  'participant',
] as const;
export const participation = z.strictObject({
  id: z.string(),
  role: z.enum(actorRoles),
  from: orNull(dateText),
  to: orNull(dateText),
  src,
  note,
});

export const link = z.strictObject({
  a: z.string(),
  b: z.string(),
  mechanism: code,
  from: orNull(dateText),
  src,
  note,
});

export const partner = z.strictObject({
  country: countryCode,
  role: orNull(z.string()),
  counterpart_contribution: orNull(z.enum(['none', 'in_kind', 'cofinance', 'co-ownership'])),
  src,
  note,
});

export const edition = z.strictObject({
  n: orNull(z.number().int()),
  date: dateText,
  held_in: orNull(countryCode),
  participants: orNull(z.array(countryCode)),
  role: orNull(z.enum(['host', 'facilitator', 'mediator', 'guarantor'])),
  delegations: orNull(z.number()),
  countries: orNull(z.number()),
  medium: orNull(z.enum(['in_person', 'hybrid', 'online'])),
  outcome: orNull(
    z.strictObject({
      written: flag,
      implemented: valueOrNone(dated),
      in_force_24m: flag,
      breach: valueOrNone(z.strictObject({ date: orNull(dateText), by: orNull(z.string()), src, note })),
      src,
      note,
    }),
  ),
  src,
  note,
});

const mandateKinds = [
  'programme',
  'order',
  'charter',
  'decree',
  'statute',
  'mou',
  'concept',
  'counterpart_agreement',
  'law',
  'interstate_agreement',
  'network_statute',
  'treaty',
  'un_body',
  'consultative_status',
] as const;
export const mandate = z.strictObject({
  kind: z.enum(mandateKinds),
  title: orNull(z.string()),
  date: orNull(dateText),
  until: orNull(dateText),
  coherent: flag,
  src,
  note,
});

export const organ = z.strictObject({
  name: z.string(),
  permanent: flag,
  governing: flag,
  independent: flag,
  since: orNull(dateText),
  until: orNull(dateText),
  src,
  note,
});

export const change = z.strictObject({
  date: orNull(dateText),
  kind: z.enum(['leader', 'government', 'funder', 'format', 'function', 'host']),
  survived: flag,
  src,
  note,
});

const deliverableKinds = [
  'declaration',
  'publicity',
  'agreement',
  'publication',
  'trained',
  'aid',
  'facility',
  'network',
  'digital_service',
] as const;
export const deliverable = z.strictObject({
  kind: z.enum(deliverableKinds),
  date: orNull(dateText),
  follow_up: orNull(z.enum(['implemented', 'partly', 'none', 'unknown'])),
  text: z.string().optional(),
  src,
  note,
});

const claimants = ['self', 'partner', 'media', 'independent'] as const;
/** `src: null` with a note or a reason is an assertion without a source: E0. */
const evidence = z.strictObject({
  src: z.string().nullable(),
  claimed_by: orNull(z.enum(claimants)),
  reason: z.string().optional(),
  note,
});

export const result = z.strictObject({
  id: z.string(),
  text: z.string(),
  cat: orNull(z.enum(['RO', 'RC', 'RI'])),
  level: orNull(levelCode),
  sign: orNull(z.enum(['+', '0', '-'])),
  date: orNull(dateText),
  goal: valueOrNone(z.string()),
  unintended: flag,
  quantity: orNull(
    z.strictObject({ value: z.number(), low: orNull(z.number()), high: orNull(z.number()), unit: z.string() }),
  ),
  evidence: listOrEmpty(evidence),
  note,
});

export const contribution = z.strictObject({
  deed: z.string(),
  date: orNull(dateText),
  actor: orNull(z.string()),
  beneficiary: orNull(z.string()),
  between: orNull(z.enum(['state–state', 'people–people', 'ngo–ngo', 'state–people', 'state–ngo', 'people–ngo'])),
  common_effort: valueOrNone(z.string()),
  result: orNull(z.string()),
  share_of_credit: orNull(z.enum(['sole', 'lead', 'contributor', 'host', 'unknown'])),
  counter_evidence: listOrEmpty(z.strictObject({ text: z.string(), src, note })),
  src,
  note,
});

export type Goal = z.infer<typeof goal>;
export type Edition = z.infer<typeof edition>;
export type Result = z.infer<typeof result>;
export type Mandate = z.infer<typeof mandate>;
export type Organ = z.infer<typeof organ>;
export type Deliverable = z.infer<typeof deliverable>;
export type ContributionEntry = z.infer<typeof contribution>;
export type Participation = z.infer<typeof participation>;
