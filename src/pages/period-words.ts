/** A period as one writes it: an en dash between years, words for the whole. `2021-2025` is “2021–2025”. */
import type { Words } from './words.js';

export const periodWords = (words: Words, period: string): string =>
  period === 'whole' ? words('whole_period') : period.replace('-', '–');
