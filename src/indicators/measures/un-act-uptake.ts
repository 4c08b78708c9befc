/**
 * SEC-08: UN acts led by the country and at least 36 months old that another state or body has carried out (E2), ÷ such
 * acts; 08a adopted ÷ tabled, only where the list of drafts is declared whole (method §4.2). A stock on the reference day.
 */
import {
  actorOf,
  addMonths,
  type CaseView,
  firstDay,
  gradeOfFact,
  holdsAt,
  isDomestic,
  type Period,
} from '../../evidence/index.js';
import { leadParts } from '../case-facts.js';
import { type Measure, noValue, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overAll } from '../outcomes.js';
import { wholeListShares } from '../share.js';
import { unknownFrom, yesOrNo } from '../unit.js';

/** An actor of the country leads; null: the leads are not known. */
function isLedByCountry(view: CaseView, period: Period, { evidence, subject }: Scope): boolean | null {
  const actors = leadParts(view, period).map((part) => actorOf(evidence, part.id));
  if (actors.some((actor) => actor !== undefined && isDomestic(actor, subject))) return true;
  return actors.length === 0 || actors.includes(undefined) ? null : false;
}

const isOther = (by: string, { evidence, subject }: Scope): boolean => {
  const actor = actorOf(evidence, by);
  return actor === undefined ? by !== subject : !isDomestic(actor, subject);
};

function carriedOut(view: CaseView, period: Period, scope: Scope): UnitOutcome | null {
  const { record } = view;
  if (record.kind !== 'un_initiative') return null;
  const adopted = record.un_act?.adopted ?? null;
  if (adopted === 'none') return null;
  if (adopted === null)
    return view.start !== null && view.start <= period.day ? unknownFrom(view, 'un_act.adopted') : null;
  if (addMonths(firstDay(adopted), parameter(scope.definition, 'months', 36)) > period.day) return null;
  const led = isLedByCountry(view, period, scope);
  if (led === false) return null;
  if (led === null) return unknownFrom(view, 'actors');
  const acts = record.un_act?.carried_out ?? null;
  if (acts === null) return unknownFrom(view, 'un_act.carried_out');
  const { calendar, study } = scope.evidence;
  const done = (acts === 'none' ? [] : acts)
    .filter(
      (act) =>
        isOther(act.by, scope) &&
        gradeOfFact(
          [act.src ?? []].flat().map((src) => ({ src })),
          record,
          study,
        ) >= parameter(scope.definition, 'least_grade', 2),
    )
    .map((act) => holdsAt(act.date, null, period.day, calendar.asOf));
  const found = done.includes(true);
  return !found && done.includes(null)
    ? unknownFrom(view, 'un_act.carried_out')
    : yesOrNo(view.id, found, ['un_act.carried_out']);
}

function adoptedOfTabled(view: CaseView, period: Period): UnitOutcome | null {
  const { record } = view;
  if (record.kind !== 'un_initiative') return null;
  const tabled = record.un_act?.tabled ?? null;
  if (tabled === null)
    return view.start !== null && view.start > period.day ? null : unknownFrom(view, 'un_act.tabled');
  if (firstDay(tabled) > period.day) return null;
  const adopted = record.un_act?.adopted ?? null;
  if (adopted === null) return unknownFrom(view, 'un_act.adopted');
  return yesOrNo(view.id, adopted !== 'none' && firstDay(adopted) <= period.day, ['un_act.tabled', 'un_act.adopted']);
}

export const unActUptake: Measure = {
  name: 'un_act_uptake',
  reads: ['actors', 'grades', 'frame'],
  from: 'cases',
  compute: (scope) => ({
    '': wholeListShares(
      overAll(scope, '', (view, period) => carriedOut(view, period, scope)),
      scope.periods,
    ),
    a:
      scope.evidence.study.frame?.un_drafts_complete === true
        ? wholeListShares(
            overAll(scope, 'a', (view, period) => adoptedOfTabled(view, period)),
            scope.periods,
          )
        : scope.periods.map(() => noValue({ key: 'indicators.reason.drafts_not_whole' })),
  }),
};
