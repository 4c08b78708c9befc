/** Pairs of editions of one document: what superseded what, and the ids of their documents where the study has cards of both. */
import type { Norm, Noted, Study } from '../../study/index.js';

export interface EditionPair {
  readonly earlier: Noted<Norm>;
  readonly later: Noted<Norm>;
  /** Ids of the two documents; null until the study has both cards. Whether their texts lie here: `edition-texts.ts`. */
  readonly documents: readonly [string, string] | null;
}

export function editionPairs(study: Study): readonly EditionPair[] {
  const { byId } = study.documents;
  const pairs = new Map<string, EditionPair>();
  const add = (earlierId: string | null, laterId: string | null): void => {
    const earlier = study.norms.get(earlierId ?? '');
    const later = study.norms.get(laterId ?? '');
    if (earlier === undefined || later === undefined) return;
    const [a, b] = [earlier.record.document, later.record.document];
    pairs.set(`${later.record.id} ${earlier.record.id}`, {
      earlier,
      later,
      documents: a !== null && b !== null && byId.has(a) && byId.has(b) ? [a, b] : null,
    });
  };
  for (const { record } of study.norms.values()) {
    add(record.supersedes, record.id);
    add(record.id, record.superseded_by);
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}
