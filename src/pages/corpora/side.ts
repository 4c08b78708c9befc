/** On which side of another share one lies: only where their intervals lie apart is one above or below; null where one is not there. */
import type { ShareOverTexts } from '../../report/index.js';

export type Side = 'above' | 'below' | 'same';

export const sideOf = (one: ShareOverTexts | null, other: ShareOverTexts | null): Side | null =>
  one === null || other === null
    ? null
    : one.interval[0] > other.interval[1]
      ? 'above'
      : one.interval[1] < other.interval[0]
        ? 'below'
        : 'same';
