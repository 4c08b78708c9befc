/**
 * HUM-05: of the segments on humanitarian action in the country's official texts (HS), those politicised (POL1, POL3, POL4)
 * with an actor of the country as agent (HS-AGENT). POL2, an accusation against others, is not counted. 05f: over foreign
 * media, one vote an outlet's text, is given from a news corpus or from documents of owner media-foreign that are coded so.
 */
import { type DocumentView, documentsView } from '../../documents/index.js';
import type { Period } from '../../evidence/index.js';
import { type Draft, type Measure, noValue, plainValue, type Scope } from '../measure.js';
import { inPeriod, textsAbout, textsOf } from '../texts/dated-texts.js';
import { ratioInterval } from '../texts/ratio-interval.js';
import { statementShare } from '../texts/statement-share.js';

const kinds = ['POL1', 'POL3', 'POL4'] as const;
const isPoliticized =
  (own: boolean) =>
  (of: ReadonlySet<string>): boolean =>
    kinds.some((kind) => of.has(kind)) && (!own || of.has('HS-AGENT'));

function politicized(scope: Scope, period: Period, own: boolean): Draft {
  const owners = own ? ['official', 'parliament'] : ['media-foreign'];
  const view = documentsView(scope.evidence.study);
  const inside = new Map<DocumentView, Set<string>>();
  for (const text of own ? textsOf(scope) : textsAbout(scope)) {
    if (!owners.includes(text.card.owner) || !inPeriod(text, period)) continue;
    const document = view.byId.get(text.document);
    if (document === undefined || document.codings === 0) continue;
    inside.set(document, (inside.get(document) ?? new Set()).add(text.part ?? ''));
  }
  const found = statementShare(
    scope,
    [...inside.keys()],
    'HS',
    [...kinds, 'POL2', 'HS-AGENT'],
    isPoliticized(own),
    (part, document) => inside.get(document)?.has(part ?? '') === true,
  );
  const n = found.statements.length;
  if (n === 0) return noValue({ key: 'indicators.reason.segments_not_coded' }, { missing: [0, 0, 0, 1, 0] });
  const texts = groupsOf(found.statements, isPoliticized(own));
  const { bounds, rule } = ratioInterval(
    texts.map(({ yes }) => yes),
    texts.map(({ of }) => of),
    scope.seed,
    scope.draws,
    scope.cache,
  );
  return plainValue(found.yes / n, bounds?.[0] ?? null, bounds?.[1] ?? null, n, {
    interval: rule,
    coders: found.coders,
    ...found.provisional,
    notes: found.notes,
  });
}

function groupsOf(
  statements: readonly { document: string; part: string | null; marks: ReadonlySet<string> }[],
  holds: (marks: ReadonlySet<string>) => boolean,
): { yes: number; of: number }[] {
  const groups = new Map<string, { yes: number; of: number }>();
  for (const { document, part, marks } of statements) {
    const key = `${document} ${part ?? ''}`;
    const group = groups.get(key) ?? { yes: 0, of: 0 };
    group.of += 1;
    if (holds(marks)) group.yes += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}

export const politicizedShare: Measure = {
  name: 'politicized_share',
  reads: ['documents'],
  from: 'registers',
  compute: (scope) => ({
    '': scope.periods.map((period) => politicized(scope, period, true)),
    f: scope.periods.map((period) => politicized(scope, period, false)),
  }),
};
