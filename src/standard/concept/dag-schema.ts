/**
 * The causal picture (method §9.9; J. Pearl, Causality, 2nd ed. 2009, ch. 3): what is taken to act on what, each arrow
 * assumed, tested or unknown. It may hold no circle: what acts back does so later, as a node of its own.
 */
import { z } from 'zod';
import { text } from '../schema.js';

export const edgeStatuses = ['assumed', 'tested', 'unknown'] as const;
export type EdgeStatus = (typeof edgeStatuses)[number];

const node = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: text,
  /** False: nothing in the study measures it, so a design cannot hold it fixed. */
  observed: z.boolean(),
  indicators: z.array(z.string()).default([]),
});
export type DagNode = z.infer<typeof node>;

const edge = z.strictObject({
  from: z.string(),
  to: z.string(),
  status: z.enum(edgeStatuses),
  why: text,
  /** A source record of the study, or a work cited in words. */
  src: z
    .union([z.string(), z.array(z.string())])
    .nullable()
    .optional(),
  cite: z.string().optional(),
});
export type DagEdge = z.infer<typeof edge>;

export const causalPicture = z.strictObject({
  id: z.string(),
  title: text,
  exposure: z.string(),
  outcome: z.string(),
  nodes: z.array(node).min(2),
  edges: z.array(edge).min(1),
  /** Nodes that the design of the study holds fixed. */
  adjusted: z.array(z.string()).default([]),
  /** How the study answers that good relations may come first; without an answer no sentence rises above L1. */
  answer_to_reverse: text.nullable().default(null),
});
export type CausalPicture = z.infer<typeof causalPicture>;
