/** The files beside the cases: actors, publishers, sources, vectors, channels, environment, commitments, frame (method §6.1, §6.2). */
import { z } from 'zod';
import {
  countryCode,
  dateText,
  flag,
  isCalendarDate,
  label,
  listOrEmpty,
  orNull,
  sourceReference,
  valueOrNone,
} from './vocabulary.js';

const src = sourceReference;
const note = z.string().optional();

export const actor = z.strictObject({
  id: z.string(),
  name: label,
  aliases: listOrEmpty(z.string()),
  kind: z.enum([
    'A1',
    'A2',
    'A3',
    'A4',
    'A5',
    'A6',
    'A7',
    'A8',
    'A9',
    'A10',
    'A11',
    'A12',
    'A13',
    'A14',
    'A15',
    'A16',
    'A17',
    'A18',
  ]),
  state_kind: z.enum(['state', 'quasi', 'nonstate', 'international']),
  /** Of which country; null for intergovernmental bodies. */
  country: orNull(countryCode),
  /** Seen from the focal country; left out, it follows from `country`. */
  domestic: z.boolean().optional(),
  /** Diamond–McDonald track 1–9; 1.5 for hybrid. */
  track: orNull(z.number()),
  /** True for a natural person: shown by role only. */
  private_person: z.boolean().default(false),
  /** What a private person is called on pages and in tables, in the place of the name. */
  role: label.optional(),
  src,
  note,
});
export type Actor = z.infer<typeof actor>;

/** `not_established`: nobody knows whose page it is, so it counts as nobody's independent word. */
const publisherOwners = [
  'initiative',
  'state',
  'state_linked',
  'partner',
  'independent',
  'academic',
  'not_established',
] as const;
export const publisher = z.strictObject({
  id: z.string(),
  name: z.string(),
  owner: z.enum(publisherOwners),
  country: orNull(countryCode),
  /** The actor that publishes: in a case where that actor takes part, its word is the initiative's or the partner's own. */
  actor: z.string().optional(),
  media: z.boolean().default(false),
  hosts: listOrEmpty(z.string()),
  src,
  note,
});
export type Publisher = z.infer<typeof publisher>;

export const sourceKindNames = [
  'news',
  'official',
  'law',
  'report',
  'academic',
  'encyclopedia',
  'organisation_page',
  'dataset',
  'social',
  'blog',
  'other',
  /** Systematic measurement: evidence E3 when claimant and owner are independent. */
  'before_after_survey',
  'before_after_statistics',
  /** Comparison group or quasi-experiment: evidence E4. */
  'comparison_group',
  'quasi_experiment',
] as const;
export const source = z.strictObject({
  title: orNull(z.string()),
  publisher: z.string(),
  date: orNull(dateText),
  url: orNull(z.string()),
  archived: orNull(z.string()),
  sha256: orNull(z.string()),
  quote: orNull(z.string()),
  /** What the source was used for, in the coder's words. */
  supports: orNull(z.string()),
  lang: orNull(z.string()),
  retrieved: orNull(dateText),
  licence: orNull(z.string()),
  kind: z.enum(sourceKindNames),
  /** Only to correct `publishers.yaml` for this one page. */
  owner: z.enum(publisherOwners).optional(),
  /** Share of the text that repeats a release of the initiative's owner; from .6 on it is the owner's word. */
  release_alignment: orNull(z.number().min(0).max(1)),
  citation: orNull(z.string()),
  /** The record that took this one's place (a newer version of a page or a data set). */
  superseded_by: orNull(z.string()),
  note,
});
export type SourceRecord = z.infer<typeof source>;

const channelTypes = [
  'public_council',
  'consultation',
  'parliamentary_hearing',
  'petition',
  'expert_council',
  'diaspora_forum',
  'digital_platform',
  'ngo_dialogue',
] as const;
export const channel = z.strictObject({
  type: z.enum(channelTypes),
  exists: flag,
  uses: orNull(
    z.array(
      z.strictObject({
        date: orNull(dateText),
        matter: orNull(z.enum(['foreign', 'humanitarian', 'other'])),
        user: orNull(z.string()),
        reply: valueOrNone(z.strictObject({ date: orNull(dateText), src, note })),
        src,
        note,
      }),
    ),
  ),
  /** True: the list of uses is known to be whole. */
  uses_complete: flag,
  src,
  note,
});
export type Channel = z.infer<typeof channel>;

export const environmentFile = z.strictObject({
  periods: listOrEmpty(
    z.strictObject({ id: z.string(), from: z.number().int(), to: orNull(z.number().int()), name: label, src, note }),
  ),
  triggers: listOrEmpty(z.strictObject({ id: z.string(), date: dateText, name: label, src, note })),
});
export type Environment = z.infer<typeof environmentFile>;

const patterns = z.array(z.string().min(1)).optional();
export const commitment = z.strictObject({
  id: z.string(),
  text: label,
  /** Id of a document of the study (`concept-2020`), which must exist; a name in words where the study has no card of it. */
  document: z.string().min(1),
  /** `p34@ru`: paragraph 34 of the Russian text of that document; in words where there is no such text. */
  place: orNull(z.string()),
  /** Who found the place: a person of `documents/coders.yaml`, or `dictionary:commitments`, which is a draft until a person confirms it. */
  placed_by: orNull(z.string()),
  /** Words that the clause is known by, as patterns of a dictionary: `elshi documents count` looks for it by them. */
  words: z.strictObject({ kk: patterns, ru: patterns, en: patterns }).optional(),
  date: orNull(dateText),
  url: orNull(z.string()),
  src,
  note,
});
export type Commitment = z.infer<typeof commitment>;

export const frameFile = z.strictObject({
  population: label,
  years: z.tuple([z.number().int(), z.number().int()]).optional(),
  inclusion: label.optional(),
  lists: listOrEmpty(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      searched: flag,
      date: orNull(dateText),
      hits: orNull(z.number().int()),
      excluded: orNull(z.number().int()),
      excluded_reason: z.string().optional(),
      independent_of: listOrEmpty(z.string()),
      cases: listOrEmpty(z.string()),
      src,
      note,
    }),
  ),
  known_gaps: listOrEmpty(label),
  un_drafts_complete: flag,
});
export type Frame = z.infer<typeof frameFile>;

export const studyFile = z.strictObject({
  id: z.string(),
  title: label,
  edition: z.string(),
  /** Names the folder of its release. */
  version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.+-]*$/),
  focal: countryCode,
  region: z.strictObject({ name: label, members: z.array(countryCode) }),
  peers: listOrEmpty(countryCode),
  years: z.tuple([z.number().int(), z.number().int()]),
  as_of: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
    .refine(isCalendarDate, { params: { problem: 'impossible_date' } }),
  languages: z
    .array(z.enum(['kk', 'ru', 'en']))
    .min(1)
    .default(['kk', 'ru', 'en']),
  /** Language in which coders write the texts of the cases; `translations/<language>.csv` says them in others. */
  texts_in: z.enum(['kk', 'ru', 'en']).default('en'),
  /** Languages in which public information is expected (NAR-06). */
  public_information_languages: z.array(z.string()).default(['kk', 'ru', 'en']),
  rationale: listOrEmpty(z.strictObject({ id: z.string(), text: label, serves: listOrEmpty(z.string()) })),
  licence: z.string().optional(),
  authors: listOrEmpty(z.string()),
  note,
});
export type StudySettings = z.infer<typeof studyFile>;

export const methodFile = z
  .strictObject({
    seed: z.number().int().default(20260101),
    generator: z.literal('sfc32').default('sfc32'),
    bootstrap_draws: z.number().int().positive().default(2000),
    note,
  })
  .prefault({});
export type MethodSettings = z.infer<typeof methodFile>;

/** Overrides of the standard: `override.yaml`; every entry says who and why. */
export const override = z.strictObject({
  item: z.string(),
  set: z.record(z.string(), z.unknown()),
  author: z.string().min(1),
  reason: z.string().min(1),
  date: orNull(dateText),
});
export type Override = z.infer<typeof override>;
