/**
 * The outlets of foreign texts: whose they are, and how each of them speaks (method §4.2, HUM-05f: one vote per independent
 * outlet, state media excluded). An outlet is the body that issued the document, else the publisher of its source.
 * Example: ten texts of one paper, half of them politicized, and one neutral text of another: .25, not 5 ÷ 11.
 */
import { type DocumentView, documentsView } from '../../documents/index.js';
import type { Study } from '../../study/index.js';
import type { Statement } from './statements.js';

const publisherOf = ({ document: { card } }: DocumentView, study: Study): string | undefined =>
  study.sources.get([card.src ?? []].flat()[0] ?? '')?.publisher;

const outletOf = (view: DocumentView, study: Study): string =>
  view.document.card.issuer ?? publisherOf(view, study) ?? view.id;

/** A body or a publisher of a state, or linked to one, speaks for it. */
export function isOfState(study: Study, view: DocumentView): boolean {
  const kind = study.actors.get(view.document.card.issuer ?? '')?.state_kind;
  const owner = study.publishers.get(publisherOf(view, study) ?? '')?.owner;
  return kind === 'state' || kind === 'quasi' || owner === 'state' || owner === 'state_linked';
}

export interface OutletShare {
  readonly outlet: string;
  readonly share: number;
  readonly of: number;
}

/** In order of the outlet's id. */
export function sharesByOutlet(
  study: Study,
  statements: readonly Statement[],
  holds: (marks: ReadonlySet<string>) => boolean,
): readonly OutletShare[] {
  const { byId } = documentsView(study);
  const found = new Map<string, { yes: number; of: number }>();
  for (const { document, marks } of statements) {
    const view = byId.get(document);
    const outlet = view === undefined ? document : outletOf(view, study);
    const own = found.get(outlet) ?? { yes: 0, of: 0 };
    own.of += 1;
    if (holds(marks)) own.yes += 1;
    found.set(outlet, own);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([outlet, { yes, of }]) => ({ outlet, share: yes / of, of }));
}
