/** What every item of the standard is made of: words in three languages, the statements it serves. */
import { z } from 'zod';

/** Complete in all three languages: the standard ships no half-translated item. */
export const text = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof text>;

/** Ids of the abstract's statements (method §2): A1 … St. */
export const serves = z.array(z.string()).min(1);
