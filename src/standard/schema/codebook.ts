/** The codebook: lists of codes with their definitions. */
import { z } from 'zod';
import { text } from './text.js';

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
