/**
 * One norm of the historical-legal timeline: `norms/<id>.yaml` (method §12.1). Every date is a leaf with its own source;
 * `adopted: {value: 1951-07-28, src: un-refugee-convention}`. What an act named is coded from the text or from a page that
 * was seen, each code with its source; which act named it *first* is computed.
 */
import { z } from 'zod';
import { dateText, label, listOrEmpty, orNull, sourceReference } from './vocabulary.js';

const src = sourceReference;
const note = z.string().optional();

export const normLanes = ['international', 'regional', 'national'] as const;
export type NormLane = (typeof normLanes)[number];

export const normKinds = [
  'treaty',
  'resolution',
  'declaration',
  'constitution',
  'law',
  'decree',
  'concept',
  'statute',
  'policy',
] as const;

/** What an act may be the first to name. Codes, not terms: their names stand in `messages/norms.json`. */
export const normConcepts = [
  'protection_of_victims',
  'human_rights',
  'refugees',
  'human_dimension',
  'humanitarian_principles',
  'humanitarian_cooperation',
  'humanitarian_diplomacy',
  'responsibility_to_protect',
  'cultural_diplomacy',
  'dialogue_of_cultures',
  'preventive_diplomacy',
  'multi_vector_policy',
  'interethnic_accord',
  'civil_society',
  'state_order_to_ngos',
  'public_participation',
  'development_aid',
  'peacekeeping',
  'charity',
  'volunteering',
] as const;
export type NormConcept = (typeof normConcepts)[number];

export const normDates = ['adopted', 'in_force', 'joined', 'ended'] as const;
export type NormDate = (typeof normDates)[number];

export const norm = z.strictObject({
  id: z.string(),
  title: label.default({}),
  lane: orNull(z.enum(normLanes)),
  /** Who speaks: the United Nations, the Red Cross and Red Crescent, a region's organisation, two states, the state itself. */
  body: orNull(z.enum(['un', 'red_cross', 'regional', 'bilateral', 'national'])),
  kind: orNull(z.enum(normKinds)),
  adopted: orNull(dateText),
  in_force: orNull(dateText),
  /** The day from which the focal country takes part or is bound. */
  joined: orNull(dateText),
  ended: orNull(dateText),
  names: listOrEmpty(z.strictObject({ concept: z.enum(normConcepts), src, note })),
  /** Norms that this act takes over into national law: from there the lag is counted. */
  answers: listOrEmpty(z.string()),
  /** True for the act from which the state exists: no lag of its own is counted before it. */
  founds_state: z.boolean().default(false),
  supersedes: orNull(z.string()),
  superseded_by: orNull(z.string()),
  /** `documents/<id>.yaml`, where the study has the text. */
  document: orNull(z.string()),
  number: orNull(z.string()),
  src,
  note,
});
export type Norm = z.infer<typeof norm>;
