/** When a recommendation is given, as data. */
import { z } from 'zod';

/** A condition over measured values, as data (no code in strings): the engine knows these forms and no others. */
export type Condition =
  | { diagnosis: string }
  | { criterion: string; verdict: string }
  | { test: string; outcome: 'pass' | 'fail'; side?: 'below' | 'above' | undefined }
  | { value: string; op: '<' | '>' | '>=' | '<='; than: number; whole_interval?: boolean | undefined }
  | { condition: string; parameters?: Record<string, number> | undefined }
  | { all: Condition[] }
  | { any: Condition[] };
export const condition: z.ZodType<Condition> = z.lazy(() =>
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
