/**
 * A theory of international relations as data (method §12.3): what it expects to be observed, who says so and where, and
 * the rules by which values of indicators speak for it or against it. A study adds one by writing `lenses/<id>.yaml`.
 *
 * Rules are declared, never programmed: `{kind: threshold, value: HUM-02, op: '>', to: 0}`.
 */
import { z } from 'zod';
import { text } from '../schema.js';

const citation = z.strictObject({
  author: z.string().min(1),
  year: z.number().int(),
  title: z.string().min(1),
  /** As printed; null: the whole work. */
  page: z.string().nullable(),
  /** How the page was checked: in the text itself, in another work that cites it, or not yet. */
  page_checked: z.enum(['text', 'secondary', 'no']),
});
export type Citation = z.infer<typeof citation>;

const indicator = z.string();
const op = z.enum(['>', '<', '>=', '<=']);

/**
 * Years at which something changed: breaks of an indicator's yearly values or of the forms, or dates of the study. `doctrine`:
 * of its commitments and of the national concepts in its timeline.
 */
const moments = z.union([
  z.strictObject({ breaks_of: indicator }),
  z.strictObject({ breaks_of_forms: z.literal(true) }),
  z.strictObject({ dates_of: z.enum(['commitments', 'doctrine', 'triggers']) }),
]);
export type Moments = z.infer<typeof moments>;

const rule = z.discriminatedUnion('kind', [
  /** The whole interval of one value lies on this side of a number. */
  z.strictObject({ kind: z.literal('threshold'), value: indicator, op, to: z.number() }),
  /** One value lies on this side of another: their intervals do not overlap. */
  z.strictObject({ kind: z.literal('compare'), value: indicator, op: z.enum(['>', '<']), with: indicator }),
  /** The yearly values rise or fall: sign of the least-squares slope, 90 % interval. */
  z.strictObject({
    kind: z.literal('slope'),
    value: indicator,
    sign: z.enum(['+', '-']),
    years: z.number().int().min(3).default(5),
  }),
  /** Changes of one value go before changes of another by so many years; 0: they move together. */
  z.strictObject({
    kind: z.literal('leads'),
    first: indicator,
    second: indicator,
    by: z.number().int().min(0).max(10),
    sign: z.enum(['+', '-']),
    pairs: z.number().int().min(4).default(8),
  }),
  /** Changes of one thing lie nearer to the moments named first than random years would, and those named second do not. */
  z.strictObject({ kind: z.literal('alignment'), of: moments, with: z.array(moments).min(1), rather_than: moments }),
  /** Effort moves to instruments that brought results before: shares of the next five years over the yield of the last. */
  z.strictObject({
    kind: z.literal('effort_follows_yield'),
    sign: z.enum(['+', '-']),
    pairs: z.number().int().min(4).default(8),
  }),
  /** Of the country's cases with the field known, this share has it. */
  z.strictObject({
    kind: z.literal('share'),
    of: z.enum(['includes_a_group', 'two_way']),
    op,
    to: z.number(),
    minimum: z.number().int().min(1).default(10),
  }),
  /**
   * Words go before deeds: from one year of official language to the next, how the share of sentences with each code changes,
   * against how the share of initiatives begun so many years later that carry the same code does. Doctrine speaks where its
   * texts are coded in enough years, else the country's speeches.
   */
  z.strictObject({
    kind: z.literal('language_leads'),
    codes: z.array(z.string()).min(1),
    by: z.number().int().min(0).max(10).default(1),
    sign: z.enum(['+', '-']),
    years: z.number().int().min(4).default(8),
  }),
  /**
   * In official texts these actors act rather than are acted upon (codes AGENT and PATIENT of people); where people coded none
   * and texts lie here, society's share among those whom a text names as ensuring (method §11.6).
   */
  z.strictObject({
    kind: z.literal('agency_share'),
    actors: z.array(z.string()).min(1),
    op,
    to: z.number(),
    minimum: z.number().int().min(1).default(10),
  }),
  /** Nothing in the study can test it yet. */
  z.strictObject({ kind: z.literal('not_measured'), needs: text }),
]);
export type LensRule = z.infer<typeof rule>;

const lensTest = z.strictObject({ id: z.string(), text, rule });
export type LensTest = z.infer<typeof lensTest>;

export const lens = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Place in the list. */
  order: z.number().default(100),
  name: text,
  says: text,
  expectations: z
    .array(
      z.strictObject({
        id: z.string(),
        text,
        sources: z.array(citation).min(1),
        tests: z.array(lensTest).min(1),
      }),
    )
    .min(1),
  /** What it would not explain even if all tests spoke for it. */
  limits: text.optional(),
  author: z.string().optional(),
  serves: z.array(z.string()).default([]),
});
export type Lens = z.infer<typeof lens>;

/** Every indicator that a rule names, with its place inside the rule. */
export function indicatorsOfRule(
  named: LensRule,
): readonly { readonly id: string; readonly at: readonly (string | number)[] }[] {
  const ofMoments = (one: Moments, at: readonly (string | number)[]) =>
    'breaks_of' in one ? [{ id: one.breaks_of, at: [...at, 'breaks_of'] }] : [];
  switch (named.kind) {
    case 'threshold':
    case 'slope':
      return [{ id: named.value, at: ['value'] }];
    case 'compare':
      return [
        { id: named.value, at: ['value'] },
        { id: named.with, at: ['with'] },
      ];
    case 'leads':
      return [
        { id: named.first, at: ['first'] },
        { id: named.second, at: ['second'] },
      ];
    case 'alignment':
      return [
        ...ofMoments(named.of, ['of']),
        ...named.with.flatMap((one, index) => ofMoments(one, ['with', index])),
        ...ofMoments(named.rather_than, ['rather_than']),
      ];
    default:
      return [];
  }
}
