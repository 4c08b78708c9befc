/**
 * Documents of a study (method §11.1): `documents/<id>/card.yaml` says what a document is; its text may lie beside it or
 * not; `counts.csv` holds what was counted in it, as facts that outlast the text. `documents/coders.yaml` names who coded,
 * people and machines alike, and how far each agrees with people; `documents/hosts.yaml` lists the official hosts that
 * texts may be fetched from.
 */
import { z } from 'zod';
import { countryCode, dateText, flag, label, listOrEmpty, orNull, sourceReference } from './vocabulary.js';

const src = sourceReference;
const note = z.string().optional();

export const documentOwners = ['official', 'parliament', 'civic', 'expert', 'media-domestic', 'media-foreign'] as const;

export const translationStatuses = [
  'original',
  'official_translation',
  'unofficial_translation',
  'machine_translation',
  /** Nobody has established which of the languages came first. */
  'not_established',
] as const;

export const documentGenres = [
  'concept',
  'strategy',
  'directions',
  'law',
  'decree',
  'programme',
  'address',
  'speech',
  'statement',
  'resolution',
  'report',
  'minutes',
  'proposal',
  'request',
  'article',
  'news',
  'other',
] as const;

const textHash = z.string().regex(/^[0-9a-f]{64}$/);
const positive = z.number().int().min(0);
export const languageCode = z.string().regex(/^[a-z]{2,3}$/);

/** One language version. What is said of its size is said of the text whose hash is given. */
const documentText = z.strictObject({
  lang: languageCode,
  status: z.enum(translationStatuses),
  /** Official address; only hosts of `documents/hosts.yaml` are asked for it. */
  url: orNull(z.string()),
  /** Of the frozen text (UTF-8, NFC, LF) that counts and codings rest on. */
  sha256: orNull(textHash),
  characters: orNull(positive),
  words: orNull(positive),
  sentences: orNull(positive),
  paragraphs: orNull(positive),
  retrieved: orNull(dateText),
  licence: orNull(z.string()),
  src,
  note,
});
export type DocumentText = z.infer<typeof documentText>;

/** What a coder went through: without this line nothing counted would mean nothing. */
const counted = z.strictObject({
  coder: z.string(),
  codes: z.array(z.string()).min(1),
  lang: z.array(languageCode).min(1),
  /** Of a document in parts: the parts of these countries only; left out, all. */
  countries: z.array(countryCode).nullish(),
  date: orNull(dateText),
  note,
});
export type CountedBy = z.infer<typeof counted>;

export const documentCard = z.strictObject({
  title: label,
  owner: z.enum(documentOwners),
  /** Whose document; null for bodies of many states, and for a document in parts, whose parts say it. */
  country: orNull(countryCode),
  /** Of a text on another country (media, experts): which one it is about. */
  about: orNull(countryCode),
  /** Who issued it: an actor of `actors.yaml`. */
  issuer: orNull(z.string()),
  date: orNull(dateText),
  genre: z.enum(documentGenres),
  /** Number, version, wording in force. */
  edition: orNull(z.string()),
  /** True: goals of policy are looked for here (GOV-09, NAR-05). */
  doctrine: flag,
  supersedes: orNull(z.string()),
  in_force_until: orNull(dateText),
  texts: listOrEmpty(documentText),
  counted: listOrEmpty(counted),
  src,
  note,
});
export type DocumentCard = z.infer<typeof documentCard>;

export const documentCoder = z.strictObject({
  /** People by an id of their own; `dictionary:ID` and `model:ID` for machines. */
  id: z.string().regex(/^(?:(?:dictionary|model):)?[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
  name: label.optional(),
  /** Of the dictionary, or of the prompt and weights: equal hash, equal coder. */
  sha256: orNull(textHash),
  /** How far it agrees with people, code by code and language by language (method §11.4). */
  agreement: listOrEmpty(
    z.strictObject({
      with: z.string(),
      code: z.string(),
      lang: languageCode,
      n: z.number().int().positive(),
      alpha: z.number().max(1),
      low: orNull(z.number().max(1)),
      high: orNull(z.number().max(1)),
      precision: orNull(z.number().min(0).max(1)),
      recall: orNull(z.number().min(0).max(1)),
      date: orNull(dateText),
      src,
      note,
    }),
  ),
  src,
  note,
});
export type DocumentCoder = z.infer<typeof documentCoder>;

export const documentHost = z.strictObject({
  host: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/),
  /** True: also every host below it. */
  subdomains: z.boolean().default(false),
  owner: z.string(),
  reason: z.string().min(1),
  note,
});
export type DocumentHost = z.infer<typeof documentHost>;

/** One line of `codings/<coder>.jsonl`; offsets are code points of the frozen text, the end exclusive. */
export const codingLine = z.strictObject({
  lang: languageCode,
  /** Of a document in parts. */
  part: z.string().optional(),
  code: z.string(),
  unit: z.string().nullable().default(null),
  start: positive,
  end: positive,
  quote: z.string().max(2000),
  before: z.string().max(200).default(''),
  after: z.string().max(200).default(''),
  pattern: z.string().max(2000).optional(),
  note: z.string().optional(),
});
export type DocumentCoding = z.infer<typeof codingLine>;
