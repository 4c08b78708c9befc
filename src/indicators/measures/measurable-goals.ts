/**
 * GOV-09: of the goal statements in the edition of doctrine in force, those with a metric and a target or a deadline of their
 * own. Statements are marked by people (codes GS, GS-METRIC, GS-TARGET, GS-DEADLINE); all of them are counted, so the interval
 * is that of a whole list.
 */
import { type DocumentView, documentsView } from '../../documents/index.js';
import { firstDay, type Period } from '../../evidence/index.js';
import { type Draft, type Measure, noValue, plainValue, type Scope } from '../measure.js';
import { statementShare } from '../texts/statement-share.js';

const marks = ['GS-METRIC', 'GS-TARGET', 'GS-DEADLINE'] as const;
const isMeasurable = (of: ReadonlySet<string>): boolean =>
  of.has('GS-METRIC') && (of.has('GS-TARGET') || of.has('GS-DEADLINE'));

/** The concept or strategy of the country that was the last to be issued by the end of the period, and not ended by then. */
function doctrineInForce(scope: Scope, period: Period): DocumentView | null {
  const inForce = documentsView(scope.evidence.study).documents.filter(({ document: { card } }) => {
    if (card.country !== scope.subject || card.doctrine !== true || card.date === null) return false;
    if (card.genre !== 'concept' && card.genre !== 'strategy') return false;
    if (firstDay(card.date) > period.day) return false;
    return card.in_force_until === null || firstDay(card.in_force_until) > period.day;
  });
  return inForce.at(-1) ?? null;
}

function measurableIn(scope: Scope, period: Period): Draft {
  const doctrine = doctrineInForce(scope, period);
  if (doctrine === null) return noValue({ key: 'indicators.reason.no_doctrine' });
  const found = statementShare(scope, [doctrine], 'GS', marks, isMeasurable);
  const n = found.statements.length;
  const name = { text: doctrine.document.card.title };
  if (n === 0)
    return noValue({ key: 'indicators.reason.goals_not_coded', args: { name } }, { missing: [0, 0, 0, 1, 0] });
  const value = found.yes / n;
  return plainValue(value, value, value, n, {
    coverage: 1,
    coders: found.coders,
    records: [doctrine.document.card.src ?? []].flat(),
    ...found.provisional,
    notes: () => [
      { what: { key: 'indicators.step.doctrine', args: { name, date: doctrine.document.card.date } } },
      ...found.notes(),
    ],
  });
}

export const measurableGoals: Measure = {
  name: 'measurable_goals',
  reads: ['documents'],
  from: 'registers',
  compute: (scope) => ({ '': scope.periods.map((period) => measurableIn(scope, period)) }),
};
