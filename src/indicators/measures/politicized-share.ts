/**
 * HUM-05: of the segments on humanitarian action in the country's official texts (HS), those politicised (POL1, POL3, POL4)
 * with an actor of the country as agent (HS-AGENT). POL2, an accusation against others, is not counted. 05f: over foreign
 * media (documents of owner media-foreign, coded so): independent outlets only, one vote each, POL2 apart.
 */
import { type DocumentView, documentsView } from '../../documents/index.js';
import type { Period } from '../../evidence/index.js';
import { type Draft, type Measure, noValue, plainValue, type Scope } from '../measure.js';
import { mean } from '../quantile.js';
import { inPeriod, textsAbout, textsOf } from '../texts/dated-texts.js';
import { isOfState, sharesByOutlet } from '../texts/outlets.js';
import { ratioInterval } from '../texts/ratio-interval.js';
import { type StatementShare, statementShare } from '../texts/statement-share.js';

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
    if (!own && isOfState(scope.evidence.study, document)) continue;
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
  if (!own) return byOutlet(scope, found);
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

/** Each independent outlet has one vote, the share of its own segments; outlets are drawn again, not their texts. */
function byOutlet(scope: Scope, found: StatementShare): Draft {
  const outlets = sharesByOutlet(scope.evidence.study, found.statements, isPoliticized(false));
  const votes = outlets.map(({ share }) => share);
  const ones = votes.map(() => 1);
  const { bounds, rule } = ratioInterval(votes, ones, scope.seed, scope.draws, scope.cache);
  const accused = sharesByOutlet(scope.evidence.study, found.statements, (of) => of.has('POL2'));
  return plainValue(mean(votes), bounds?.[0] ?? null, bounds?.[1] ?? null, found.statements.length, {
    interval: rule,
    coders: found.coders,
    ...found.provisional,
    notes: () => [
      { what: { key: 'indicators.step.accusations' }, value: mean(accused.map(({ share }) => share)) },
      ...outlets.map(({ outlet, share, of }) => ({
        what: { key: 'indicators.step.outlet', args: { outlet, n: of } },
        value: share,
      })),
      ...found.notes(),
    ],
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
