/**
 * What is found about a country, found once for one evidence: many pages, files and derivations show a part of the same
 * whole each. It goes when the evidence goes.
 */
import type { Evidence } from './evidence.js';

export function keptBySubject<Found>(
  find: (evidence: Evidence, subject: string) => Found,
): (evidence: Evidence, subject: string) => Found {
  const kept = new WeakMap<Evidence, Map<string, { readonly found: Found }>>();
  return (evidence, subject) => {
    let bySubject = kept.get(evidence);
    if (bySubject === undefined) kept.set(evidence, (bySubject = new Map()));
    let known = bySubject.get(subject);
    if (known === undefined) bySubject.set(subject, (known = { found: find(evidence, subject) }));
    return known.found;
  };
}
