/**
 * The whole concept in one file (thesis N1, M1): from world politics through the relations of states to people's
 * diplomacy. Every indicator stands at a node; a node without indicators says why; an arrow says what flows.
 *
 * A study may put its own `model.yaml` in the place of the edition's.
 */
import { z } from 'zod';
import { text } from '../schema.js';

const node = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  layer: z.string(),
  name: text,
  holds: z.array(z.string()).default([]),
  /** Why nothing is measured here; needed when `holds` is empty. */
  empty: text.optional(),
  /** It comes from outside the model: nothing here needs to feed it. */
  outside: z.boolean().default(false),
});
export type ModelNode = z.infer<typeof node>;

const edge = z.strictObject({
  from: z.string(),
  to: z.string(),
  says: text,
  /** More of the first goes with more (+) or less (−) of the second; left out: not said. */
  sign: z.enum(['+', '-']).optional(),
});
export type ModelEdge = z.infer<typeof edge>;

export const systemModel = z.strictObject({
  id: z.string(),
  title: text,
  note: text.optional(),
  layers: z.array(z.strictObject({ id: z.string(), name: text })).min(1),
  nodes: z.array(node).min(1),
  edges: z.array(edge),
});
export type SystemModel = z.infer<typeof systemModel>;
