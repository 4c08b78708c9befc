/**
 * Share of statements that bear marks, over one or several documents, with what a reader must know beside it: how many people
 * coded and how far they agree. One person's coding, or one whose alpha has a lower bound under .667, is provisional (§11.4).
 */

import type { Message, Step } from '../../derivation/index.js';
import { type DocumentView, isMachine, tentative } from '../../documents/index.js';
import { alphaInterval, ratingsOf } from '../../text/index.js';
import type { Draft, Scope } from '../measure.js';
import { type Statement, statementsOf } from './statements.js';

export interface StatementShare {
  readonly statements: readonly Statement[];
  readonly yes: number;
  readonly byDocument: readonly { readonly id: string; readonly yes: number; readonly of: number }[];
  readonly provisional: Pick<Draft, 'provisional'>;
  readonly coders: readonly number[];
  readonly notes: () => Step[];
}

const agreementDraws = 500;
const said = (key: string, args: Message['args'] = {}): Message => ({ key: `indicators.step.${key}`, args });

export function statementShare(
  scope: Scope,
  documents: readonly DocumentView[],
  base: string,
  marks: readonly string[],
  holds: (marks: ReadonlySet<string>) => boolean,
  within: (part: string | null, document: DocumentView) => boolean = () => true,
): StatementShare {
  const found = documents.map((document) => ({ document, coded: statementsOf(document, base, marks, holds) }));
  const statements = found.flatMap(({ document, coded }) =>
    coded.statements.filter(({ part }) => within(part, document)),
  );
  const units = found.flatMap(({ coded }) => coded.judged);
  const coders = [...new Set(found.flatMap(({ coded }) => coded.coders))].sort();
  const people = coders.filter((coder) => !isMachine(coder));
  return {
    statements,
    yes: statements.filter((one) => holds(one.marks)).length,
    byDocument: found.map(({ document }) => {
      const own = statements.filter((one) => one.document === document.id);
      return { id: document.id, yes: own.filter((one) => holds(one.marks)).length, of: own.length };
    }),
    provisional: doubtsOf(scope, units, people.length, coders),
    coders: people.length >= 2 ? [0, statements.length, 0] : [statements.length, 0, 0],
    notes: () =>
      statements.map((one) => ({
        what: said('statement', {
          document: one.document,
          part: one.part ?? one.lang,
          start: one.start,
          end: one.end,
          coder: one.coder,
          marks: [...one.marks].sort().join(', ') || '–',
        }),
        code: holds(one.marks) ? 'yes' : 'no',
        refs: [`text:${one.document}:${one.part ?? one.lang}`],
        facts: [{ file: one.file, path: `${one.line}`, value: base, sources: [] }],
      })),
  };
}

/** What keeps a coding from judging anything: a machine alone, one person, two who disagree. */
export function doubtsOf(
  { seed }: Pick<Scope, 'seed'>,
  units: readonly (readonly string[])[],
  people: number,
  coders: readonly string[],
): Pick<Draft, 'provisional'> {
  if (people === 0)
    return { provisional: { key: 'indicators.reason.machine_unconfirmed', args: { coders: coders.join(', ') } } };
  if (people === 1) return { provisional: { key: 'indicators.reason.one_reader', args: { coder: coders[0] ?? '' } } };
  const low =
    alphaInterval(ratingsOf(units), 'nominal', { seed, draws: agreementDraws, by: 'units', coverage: 0.9 })?.[0] ??
    null;
  if (low !== null && low >= tentative) return {};
  return { provisional: { key: 'indicators.reason.readers_disagree', args: { low, minimum: tentative } } };
}
