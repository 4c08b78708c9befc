/** An indicator: what it tells, how it is measured, with which interval and from how many units on. */
import { z } from 'zod';
import { serves, text } from './text.js';

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
