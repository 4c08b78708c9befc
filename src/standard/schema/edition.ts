/** What an edition of the standard is. */
import { z } from 'zod';
import { text } from './text.js';

export const edition = z.strictObject({
  id: z.string(),
  date: z.string(),
  title: text,
  authors: z.array(z.string()),
  licence: z.string(),
  note: text,
});
export type Edition = z.infer<typeof edition>;
