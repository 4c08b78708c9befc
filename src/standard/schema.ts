/**
 * The measurement standard as data: `standard/<edition>/`. The program computes with named measures and rule kinds;
 * everything that is a choice of the method (thresholds, wording, lists, who may say what) stands in these files.
 */
import { z } from 'zod';

/** Complete in all three languages: the standard ships no half-translated item. */
export const text = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof text>;

/** Ids of the abstract's statements (method §2): A1 … St. */
const serves = z.array(z.string()).min(1);

export const dimension = z.strictObject({ id: z.string(), code: z.string(), name: text, question: text.optional() });
export type Dimension = z.infer<typeof dimension>;

export const intervalRules = [
  'wilson',
  'bootstrap',
  'reflected_bootstrap',
  'kaplan_meier',
  'census',
  'block_bootstrap',
  'crisis_bootstrap',
  'document_bootstrap',
  'survey',
  'randomisation',
  'jackknife',
  'publisher_bounds',
  'beta_binomial',
  'none',
] as const;
export type IntervalRule = (typeof intervalRules)[number];

const minimum = z.strictObject({
  n: z.number().optional(),
  coverage: z.number().optional(),
  at_risk: z.number().optional(),
  cell: z.number().optional(),
});

export const companion = z.strictObject({
  id: z.string(),
  name: text,
  unit: z.string(),
  direction: z.enum(['up', 'down', 'none', 'band', 'zero']),
  interval: z.enum(intervalRules),
  minimum: minimum.optional(),
  formula: text,
  scored: z.boolean().default(false),
});
export type CompanionDefinition = z.infer<typeof companion>;

export const indicator = z.strictObject({
  id: z.string(),
  name: text,
  /** What it tells and what it does not, for a reader. */
  meaning: text,
  dimension: z.string(),
  criteria: z.array(z.string()),
  layer: z.enum(['res', 'pre', 'per', 'beh', 'gov']),
  levels: z.array(z.enum(['INT', 'STA', 'REG', 'DOM'])),
  path: z.enum(['direct', 'indirect', 'both', 'none']),
  concepts: z.array(z.enum(['H', 'P', 'C'])),
  data: z.array(z.enum(['registry', 'documents', 'events', 'statistics', 'survey'])),
  unit: z.string(),
  direction: z.enum(['up', 'down', 'none', 'band', 'zero']),
  range: z.tuple([z.number().nullable(), z.number().nullable()]),
  goalpost: z.strictObject({
    kind: z.enum(['def', 'peers', 'band', 'own', 'none']),
    lo: z.number().optional(),
    hi: z.number().optional(),
  }),
  measure: z.string(),
  parameters: z.record(z.string(), z.unknown()).default({}),
  formula: text,
  rules: text.optional(),
  interval: z.enum(intervalRules),
  minimum,
  companions: z.array(companion).default([]),
  /** What would supply the data where no one has given them. */
  supply: text,
  caveats: z.array(text).default([]),
  /** Registry indicators are judged over the five years ending with the judged year. */
  judged_over: z.enum(['year', 'five_years', 'as_of']),
  serves,
  sources: z.array(z.string()).default([]),
});
export type IndicatorDefinition = z.infer<typeof indicator>;

/**
 * One part of a core test. Kinds of rule (method §4.3):
 * own · own_upper_quartile · peer · null (against a placebo series) · conv (a number) · zero (at 0, no convention) ·
 * band · equivalence (whole interval within ± margin) · cells (share of cells passing) · previous_edition · count
 */
export const rulePart = z.strictObject({
  indicator: z.string(),
  kind: z.enum([
    'own',
    'own_upper_quartile',
    'peer',
    'null',
    'conv',
    'zero',
    'band',
    'equivalence',
    'cells',
    'previous_edition',
    'count',
    'effect',
  ]),
  op: z.enum(['>=', '<=', '>', '<']).optional(),
  threshold: z.number().optional(),
  fails_at: z.number().optional(),
  band: z.tuple([z.number(), z.number()]).optional(),
  outer: z.tuple([z.number(), z.number()]).optional(),
  margin: z.number().optional(),
  placebo: z.string().optional(),
  percentile: z.number().optional(),
  cells: z
    .strictObject({
      value: z.number(),
      probability: z.number(),
      fails_probability: z.number(),
      share: z.number(),
      minimum_n: z.number(),
    })
    .optional(),
  /** `1 − x`: judge the complement of the indicator. */
  complement: z.boolean().default(false),
});
export type RulePart = z.infer<typeof rulePart>;

export const coreTest = z.strictObject({
  id: z.string(),
  parts: z.array(rulePart).min(1),
  minimum_n: z.number().optional(),
  text,
});
export type CoreTest = z.infer<typeof coreTest>;

export const criterion = z.strictObject({
  id: z.string(),
  dimension: z.string(),
  name: text,
  tests: z.array(coreTest).min(1),
  companions: z.array(z.string()).default([]),
  rule: z.union([z.literal('all'), z.strictObject({ at_least: z.number() })]).default('all'),
  /** K1.2 is background: its words are "holds" / "does not hold"; never counted as a contribution. */
  role: z.enum(['criterion', 'background']).default('criterion'),
  /** False: judged and shown, without weight in the dimension (K4.3). */
  weighted: z.boolean().default(true),
  met: text,
  not_met: text,
  serves,
});
export type Criterion = z.infer<typeof criterion>;

export const diagnosis = z.strictObject({
  id: z.string(),
  name: text,
  fires: z
    .array(
      z.union([
        z.strictObject({ criterion: z.string() }),
        z.strictObject({
          test: z.string(),
          side: z.enum(['below', 'above', 'any']).default('any'),
          /** "K by X": the criterion must have failed, and by this test; a failed test alone is watched. */
          and_criterion: z.boolean().default(false),
        }),
        z.strictObject({ condition: z.string(), parameters: z.record(z.string(), z.number()).default({}), text }),
      ]),
    )
    .min(1),
  counter_evidence: z.array(z.string()),
  counter_text: text,
  serves,
});
export type DiagnosisRule = z.infer<typeof diagnosis>;

/** A condition over measured values, as data (no code in strings): the engine knows these forms and no others. */
export type Condition =
  | { diagnosis: string }
  | { criterion: string; verdict: string }
  | { test: string; outcome: 'pass' | 'fail'; side?: 'below' | 'above' | undefined }
  | { value: string; op: '<' | '>' | '>=' | '<='; than: number; whole_interval?: boolean | undefined }
  | { condition: string; parameters?: Record<string, number> | undefined }
  | { all: Condition[] }
  | { any: Condition[] };
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ diagnosis: z.string() }),
    z.strictObject({ criterion: z.string(), verdict: z.string() }),
    z.strictObject({
      test: z.string(),
      outcome: z.enum(['pass', 'fail']),
      side: z.enum(['below', 'above']).optional(),
    }),
    z.strictObject({
      value: z.string(),
      op: z.enum(['<', '>', '>=', '<=']),
      than: z.number(),
      whole_interval: z.boolean().optional(),
    }),
    z.strictObject({ condition: z.string(), parameters: z.record(z.string(), z.number()).optional() }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
  ]),
);

export const recommendation = z.strictObject({
  id: z.string(),
  when: condition,
  when_text: text,
  recommendation: text,
  /** Diagnoses and criteria it answers. */
  answers: z.array(z.string()),
  expect: z.array(
    z.strictObject({
      indicator: z.string(),
      direction: z.enum(['up', 'down', 'to_zero', 'unknown', 'reestimated']),
      range: z.string(),
      months: z.tuple([z.number(), z.number()]).optional(),
    }),
  ),
  evidence: z.array(
    z.strictObject({ kind: z.enum(['literature', 'case', 'own', 'logic']), cite: text, url: z.string().nullable() }),
  ),
  strength: z.enum(['A', 'B', 'C']),
  strength_note: text.optional(),
  owner: text,
  cost: z.number().int().min(1).max(3),
  horizon_months: z.number(),
  feasibility: z.number().int().min(1).max(3),
  signed: z.string(),
  caution: text.optional(),
  not_if: text.optional(),
  not_if_condition: condition.optional(),
  excludes: z.array(z.strictObject({ rule: z.string(), scope: z.enum(['always', 'instrument_vector']) })).default([]),
  /** When an exclusive pair fires together the cautious one stays. */
  cautious: z.boolean().default(false),
  measurement: z.boolean().default(false),
  serves,
});
export type RecommendationRule = z.infer<typeof recommendation>;

/** An entry of any codebook list. */
export const code = z.strictObject({
  id: z.string(),
  name: text,
  definition: text.optional(),
  include: text.optional(),
  exclude: text.optional(),
  rule: text.optional(),
  family: z.string().optional(),
  cull: z.string().optional(),
  track: z.array(z.number()).optional(),
  members: z.array(z.string()).optional(),
  /** Attribute values of a concept card, or the three steps of an axis. */
  attributes: z.record(z.string(), text).optional(),
  steps: z.array(text).optional(),
  /** Codes of a concept on the nine coded attributes, from closed lists (method §5.1): what its distance from others is made of. */
  coded: z.record(z.string(), z.array(z.string())).optional(),
  serves: z.array(z.string()).default([]),
});
export type Code = z.infer<typeof code>;

export const codebookLists = [
  'concepts',
  'concept_attributes',
  'decision_tree',
  'overlap_zones',
  'goals',
  'directions',
  'actors',
  'sectors',
  'instruments',
  'families',
  'mechanisms',
  'paths',
  'results',
  'functions',
  'values',
  'security_concepts',
  'politicization',
  'text_codes',
  'frames',
  'forms',
  'axes',
  'vectors',
  'levels',
  'mandates',
  'channels',
  'stages',
  'security_relevance',
  'depths',
  'economic_link',
  'evaluation_levels',
  'grades',
] as const;
export type CodebookList = (typeof codebookLists)[number];
export const codebookFile = z.strictObject({ list: z.enum(codebookLists), title: text, items: z.array(code) });

export const claims = z.strictObject({
  rungs: z.array(z.strictObject({ id: z.string(), needs: text, verb: text })),
  /** Causal stems by language; `*` any ending. A sentence on a rung below L4 may not carry them outside quotation marks. */
  stems: z.strictObject({ kk: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) }),
  suggestions: z.record(z.string(), text),
  cannot: z.strictObject({ lead: text, items: z.array(text).length(9) }),
});
export type Claims = z.infer<typeof claims>;

export const statement = z.strictObject({
  id: z.string(),
  group: z.enum(['A', 'B', 'T', 'M', 'N', 'Z', 'P', 'St']),
  /** A short key phrase of the abstract, in Kazakh, as it stands there. */
  key: z.string(),
  says: text,
  /** What data could bear out or not; a thesis or norm, testable in part at most; what the work set itself to do. */
  kind: z.enum(['claim', 'thesis', 'work']).default('work'),
  /** It speaks of cause, which verdicts of criteria never show. */
  causal: z.boolean().default(false),
  /** `problems`: found problems bear it out, and a problem that is not found speaks against it. */
  asserts: z.enum(['order', 'problems']).default('order'),
});
export type Statement = z.infer<typeof statement>;

export const edition = z.strictObject({
  id: z.string(),
  date: z.string(),
  title: text,
  authors: z.array(z.string()),
  licence: z.string(),
  note: text,
});
export type Edition = z.infer<typeof edition>;

/** How the classes of cases are counted (method §6.3, §6.4); class thresholds are data of the edition, never moved by the fragility check. */
export const classes = z.strictObject({
  institution: z.strictObject({
    points: z.array(
      z.strictObject({ id: z.string(), points: z.number(), name: text, parameters: z.record(z.string(), z.number()) }),
    ),
    institutionalized_at: z.number(),
    young_years: z.number(),
    one_off_two_editions_months: z.number(),
    dormant_intervals: z.number(),
    continuous_years: z.number(),
    editions: z.number(),
    default_interval_months: z.number(),
    hindsight_months: z.number(),
    provisional_months: z.number(),
  }),
  image: z.strictObject({
    substance: z.array(z.strictObject({ id: z.string(), name: text })),
    image: z.array(z.strictObject({ id: z.string(), name: text })),
    image_at: z.number(),
    image_substance_at_most: z.number(),
    substance_at: z.number(),
    substance_image_at_most: z.number(),
  }),
});
export type ClassRules = z.infer<typeof classes>;
