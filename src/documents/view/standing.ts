/**
 * How far a coder's count may be used. Thresholds: Krippendorff (2004, Content Analysis, 2nd ed.): the lower bound of
 * alpha from .800 on is reliable, from .667 on tentative; below, a code is not reported as a number (method §11.4).
 */
import type { DocumentCoder } from '../../study/index.js';
import type { Standing } from './coded-text.js';

export const tentative = 2 / 3;

export const isMachine = (coder: string): boolean => coder.includes(':');

export function standingOfCoder(
  coders: ReadonlyMap<string, DocumentCoder>,
  coder: string,
  code: string,
  lang: string,
): Standing {
  if (!isMachine(coder)) return 'person';
  const agreement = coders.get(coder)?.agreement.filter((one) => one.code === code && one.lang === lang) ?? [];
  // With several people the weakest agreement is what is known of the machine; without an interval nothing is.
  const lowest = agreement.map(({ low }) => low ?? Number.NEGATIVE_INFINITY);
  return lowest.length > 0 && Math.min(...lowest) >= tentative ? 'agreed' : 'unconfirmed';
}

const order: readonly Standing[] = ['person', 'agreed', 'unconfirmed'];
export const worse = (one: Standing, other: Standing): Standing =>
  order.indexOf(one) > order.indexOf(other) ? one : other;
export const before = (one: Standing, other: Standing): boolean => order.indexOf(one) < order.indexOf(other);
