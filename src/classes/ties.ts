/** Who works with whom by which mechanism: the links X1–X9 on record, two actors at a time (method §5.2, §6.1). */
import { type Evidence, keptBySubject } from '../evidence/index.js';

export interface Tie {
  readonly a: string;
  readonly b: string;
  /** X1–X9, in order; empty: somebody looked and found no link. */
  readonly mechanisms: readonly string[];
  /** Cases whose files name the link. */
  readonly cases: readonly string[];
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** In order of the ids of both. */
export const tiesOf = keptBySubject(findTies);

function findTies(evidence: Evidence, country: string): readonly Tie[] {
  const found = new Map<string, { mechanisms: Set<string>; cases: Set<string> }>();
  for (const view of evidence.byCountry.get(country) ?? []) {
    for (const link of Array.isArray(view.record.links) ? view.record.links : []) {
      const pair = pairOf(link.a, link.b);
      const tie = found.get(pair) ?? { mechanisms: new Set(), cases: new Set() };
      if (link.mechanism !== 'none') tie.mechanisms.add(link.mechanism);
      tie.cases.add(view.id);
      found.set(pair, tie);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([pair, { mechanisms, cases }]): Tie => {
      const [a = '', b = ''] = pair.split(' ');
      return { a, b, mechanisms: [...mechanisms].sort(), cases: [...cases].sort() };
    });
}
