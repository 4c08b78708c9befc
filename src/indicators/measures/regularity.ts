/**
 * INS-02: how even the intervals between editions are, 1 − SD ÷ mean, median over the portfolio; 02c continuous
 * operations, to which the question does not apply, counted apart (method §4.2). Sample SD; days where every edition is
 * dated to the day or the month, else years. Negative values are kept.
 *
 * Editions 2003, 06, 09, 12, 15, 18, 22, 25 → mean gap 3.14286, SD .377964, value .879739 (method §13, G3).
 */
import { type CaseView, firstDay, type Period } from '../../evidence/index.js';
import { outsideContinuity } from '../case-facts.js';
import { type Measure, parameter, plainValue, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { mean, sampleDeviation } from '../quantile.js';
import { statisticsOf } from '../statistic.js';
import { codeYes, measured, notApplicable, unknownFrom, yesOrNo } from '../unit.js';

/** @param dates ISO dates in ascending order. Null where all stand in one moment. */
export function regularityOf(dates: readonly string[]): number | null {
  const exact = dates.every((date) => date.length >= 7);
  const moments = dates.map((date) => (exact ? firstDay(date) : Number(date.slice(0, 4))));
  const gaps = moments.slice(1).map((moment, at) => moment - (moments[at] as number));
  const average = mean(gaps);
  return average === 0 ? null : 1 - sampleDeviation(gaps) / average;
}

function regular(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const { record } = view;
  const aside = outsideContinuity(view);
  if (aside !== null) return aside;
  if (record.time.continuous === true) return notApplicable(view.id, ['time.continuous']);
  const held = view.editions.filter(({ day }) => day <= period.day);
  const numbered = held.length > 0 && held.every(({ edition }, at) => edition.n === at + 1);
  if (record.editions_complete !== true && !numbered) return unknownFrom(view, 'editions_complete');
  if (held.length < parameter(scope.definition, 'editions', 3)) {
    // Two editions in a whole list have one interval: nothing to compare it with. In a numbered list more may exist.
    return record.editions_complete === true
      ? notApplicable(view.id, ['editions'])
      : unknownFrom(view, 'editions_complete');
  }
  const value = regularityOf(held.map(({ edition }) => edition.date));
  return value === null ? unknownFrom(view, 'editions') : measured(view.id, value, ['editions']);
}

const continuous = (view: CaseView): UnitOutcome => {
  const aside = outsideContinuity(view);
  if (aside !== null) return aside;
  const known = view.record.time.continuous;
  return known === null ? unknownFrom(view, 'time.continuous') : yesOrNo(view.id, known, ['time.continuous']);
};

export const regularity: Measure = {
  name: 'regularity',
  reads: [],
  from: 'cases',
  compute: (scope) => {
    const operations = overActive(scope, 'c', continuous);
    return {
      '': statisticsOf(scope, overActive(scope, '', regular), 'median'),
      c: scope.periods.map((_, at) => {
        const count = operations.count(at, codeYes);
        const unknown = operations.unknown(at);
        const n = count + operations.count(at, 2);
        return plainValue(count, count, count + unknown, n, {
          coverage: n + unknown === 0 ? null : n / (n + unknown),
          missing: operations.missing(at),
          coders: operations.codersAt(at),
          units: () => operations.units(at),
        });
      }),
    };
  },
};
