/** What may be said: the rungs of the ladder with their verbs, and the statements of the abstract. */
import { z } from 'zod';
import { text } from './text.js';

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
