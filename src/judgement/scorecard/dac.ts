/** The rungs of the six DAC criteria, as far as the fields of a case reach (method §6.6). */
import { allOf, anyOf, institutionClass, type TriState } from '../../classes/index.js';
import { type CaseView, type Evidence, firstDay, type Grade, gradeOfFact } from '../../evidence/index.js';
import type { IndicatorTable } from '../../indicators/index.js';
import type { Result } from '../../study/index.js';
import type { DacCriterion, Rung } from './model.js';

type Rungs = readonly [Rung, Rung, Rung];

const independentGrade = 2;
const measuredGrade = 3;

export interface CaseFacts {
  readonly evidence: Evidence;
  readonly table: IndicatorTable;
  readonly view: CaseView;
  /** Up to the last day of the study; null = not known. */
  readonly results: readonly { readonly result: Result; readonly grade: Grade }[] | null;
}

export function caseFacts(evidence: Evidence, table: IndicatorTable, view: CaseView): CaseFacts {
  const { results } = view.record;
  return {
    evidence,
    table,
    view,
    results:
      results === null
        ? null
        : (results === 'none' ? [] : results)
            .filter(({ date }) => date === null || firstDay(date) <= view.asOf)
            .map((result) => ({ result, grade: gradeOfFact(result.evidence, view.record, evidence.study) })),
  };
}

const rung = (holds: TriState, ...fields: string[]): Rung => ({ holds, fields });
const isNamed = (value: string | null): TriState => (value === null ? null : value !== 'none');

/** 1 a goal is stated · 2 in words, for defined beneficiaries · 3 under a clause of doctrine or a commitment. */
function relevance({ view: { record } }: CaseFacts): Rungs {
  const { goals, beneficiaries } = record;
  return [
    rung(goals === null ? null : goals.length > 0, 'goals'),
    rung(
      allOf([goals === null ? null : goals.some((goal) => goal.text !== null), beneficiaries?.defined ?? null]),
      'goals',
      'beneficiaries.defined',
    ),
    rung(
      goals === null ? null : anyOf(goals.flatMap((goal) => [isNamed(goal.clause), isNamed(goal.commitment)])),
      ...(goals ?? []).flatMap((_, at) => [`goals.${at}.clause`, `goals.${at}.commitment`]),
    ),
  ];
}

/** 1 another case or actor is linked · 2 one body co-ordinates · 3 no other case repeats it (GOV-03). */
function coherence({ table, view }: CaseFacts): Rungs {
  const { record } = view;
  const listed = (list: readonly unknown[] | 'none' | null): TriState =>
    list === null ? null : list !== 'none' && list.length > 0;
  const links =
    record.links === null || record.links === 'none'
      ? record.links
      : record.links.filter((link) => link.mechanism !== 'none');
  const unit = table.get('GOV-03', record.country, 'whole')?.units.find(({ id }) => id === view.id);
  const isAlone: TriState = unit?.state === 'yes' ? false : unit?.state === 'no' ? true : null;
  return [
    rung(anyOf([listed(record.related), listed(links)]), 'related', 'links'),
    rung(isNamed(record.coordinating_body), 'coordinating_body'),
    rung(isAlone, 'partners', 'directions', 'related', 'links'),
  ];
}

/** 1 a result is tied to a goal · 2 a positive one is independently evidenced · 3 so for every goal. */
function effectiveness({ view: { record }, results }: CaseFacts): Rungs {
  const { goals } = record;
  const reached = (goal: string): TriState => {
    if (results === null) return null;
    const own = results.filter(({ result }) => result.goal === goal);
    if (own.some(({ result, grade }) => result.sign === '+' && grade >= independentGrade)) return true;
    // A result whose goal or sign nobody has coded may be the one.
    return results.some(
      ({ result, grade }) =>
        grade >= independentGrade &&
        (result.goal === null || result.goal === goal) &&
        (result.sign === null || result.sign === '+'),
    )
      ? null
      : false;
  };
  const reachedGoals = goals === null ? null : goals.map((goal) => reached(goal.id));
  const tied = results?.map(({ result }): TriState => isNamed(result.goal)) ?? null;
  return [
    rung(tied === null ? null : anyOf(tied), 'results', 'goals'),
    rung(reachedGoals === null ? null : anyOf(reachedGoals), 'goals', 'results'),
    rung(reachedGoals === null ? null : reachedGoals.length === 0 ? false : allOf(reachedGoals), 'goals', 'results'),
  ];
}

/** 1 spend is known · 2 and what it bought is counted · 3 and compared: an evaluation with a comparison group. */
function efficiency({ view: { record }, results }: CaseFacts): Rungs {
  const spent = record.money === null ? null : record.money.by_year.some((year) => year.spent !== null) ? true : null;
  const counted = anyOf([
    record.beneficiaries?.count == null ? null : true,
    results === null ? null : results.some(({ result }) => result.quantity !== null) ? true : null,
  ]);
  const level = record.evaluation?.level ?? null;
  return [
    rung(spent, 'money.by_year'),
    rung(counted, 'beneficiaries.count', 'results'),
    rung(level === null ? null : level >= 3, 'evaluation.level'),
  ];
}

/** 1 an impact is claimed, of whatever sign · 2 independently evidenced · 3 measured, with unintended ones asked for. */
function impact({ results }: CaseFacts): Rungs {
  const impacts =
    results === null
      ? null
      : results.some(({ result }) => result.cat === null) && !results.some(({ result }) => result.cat === 'RI')
        ? null
        : results.filter(({ result }) => result.cat === 'RI');
  const best = impacts === null ? null : Math.max(0, ...impacts.map(({ grade }) => grade));
  const isAsked: TriState =
    results === null ? null : results.some(({ result }) => result.unintended !== null) ? true : null;
  return [
    rung(impacts === null ? null : impacts.length > 0, 'results'),
    rung(best === null ? null : best >= independentGrade, 'results'),
    rung(allOf([best === null ? null : best >= measuredGrade, isAsked]), 'results'),
  ];
}

const pointsForRung = [3, 6, 8] as const;

/** By the 0–12 points of continuity (§6.3): 3, 6, and 8, from which a case may count as institutionalized. */
function sustainability({ evidence, view }: CaseFacts): Rungs {
  const { pointsLow, pointsHigh, points } = institutionClass(evidence, view, evidence.calendar.asOf);
  const open = points.filter((point) => point.low !== point.high).flatMap((point) => point.fields);
  const reaches = (line: number): Rung =>
    rung(pointsLow >= line ? true : pointsHigh < line ? false : null, ...new Set(open));
  return [reaches(pointsForRung[0]), reaches(pointsForRung[1]), reaches(pointsForRung[2])];
}

export const ladders: Readonly<Record<DacCriterion, (facts: CaseFacts) => Rungs>> = {
  relevance,
  coherence,
  effectiveness,
  efficiency,
  impact,
  sustainability,
};
