/** The evidence a build works on: the study, the standard it names, and every case seen in time. */
import type { Standard } from '../standard/index.js';
import type { Actor, Case, NamedVector, Study, Vector } from '../study/index.js';
import { type CaseView, viewCase } from './case-view.js';
import { type Calendar, calendarOf } from './period.js';

export interface Evidence {
  readonly study: Study;
  readonly standard: Standard;
  readonly calendar: Calendar;
  /** Every case, ordered by id. */
  readonly views: readonly CaseView[];
  readonly byId: ReadonlyMap<string, CaseView>;
  /** A subject's registry indicators count only its own cases. */
  readonly byCountry: ReadonlyMap<string, readonly CaseView[]>;
  /** Focal country first, then peers, then the countries of other cases, in alphabetical order of code. */
  readonly subjects: readonly string[];
}

const viewsByCase = new WeakMap<Case, { key: string; view: CaseView }>();

function viewOnce(source: Case, calendar: Calendar, key: string): CaseView {
  const kept = viewsByCase.get(source);
  if (kept?.key === key) return kept.view;
  const view = viewCase(source, calendar);
  viewsByCase.set(source, { key, view });
  return view;
}

export function gatherEvidence(study: Study, standard: Standard): Evidence {
  const { institution } = standard.classes;
  const calendar = calendarOf(
    study.settings.years,
    study.settings.as_of,
    institution.hindsight_months,
    institution.provisional_months,
  );
  const key = `${calendar.from}|${calendar.to}|${calendar.asOf}`;
  const views = study.cases.map((item) => viewOnce(item, calendar, key));
  const byCountry = new Map<string, CaseView[]>();
  for (const view of views) {
    const own = byCountry.get(view.record.country);
    if (own) own.push(view);
    else byCountry.set(view.record.country, [view]);
  }
  const { focal, peers } = study.settings;
  const others = [...byCountry.keys()].filter((country) => country !== focal && !peers.includes(country)).sort();
  return {
    study,
    standard,
    calendar,
    views,
    byCountry,
    byId: new Map(views.map((view) => [view.id, view])),
    subjects: [...new Set([focal, ...peers, ...others])],
  };
}

export const actorOf = (evidence: Evidence, id: string): Actor | undefined => evidence.study.actors.get(id);

/** The one primary vector of a partner country (method §3). */
export const vectorOf = (evidence: Evidence, country: string): NamedVector | 'OT' =>
  evidence.study.vectors.get(country)?.primary ?? 'OT';

/** Distinct vectors of a case's partner countries, GL when they span four or more; empty without named partners. */
export function vectorsOfCase(evidence: Evidence, view: CaseView): readonly Vector[] {
  const found = new Set<Vector>();
  for (const partner of view.record.partners ?? []) found.add(vectorOf(evidence, partner.country));
  return [...found].sort();
}

/** UN-wide acts and cases with partners in four or more vectors are multilateral: outside the shares of VEC-01/02 (method §3). */
export function isMultilateral(evidence: Evidence, view: CaseView): boolean {
  return view.record.kind === 'un_initiative' || vectorsOfCase(evidence, view).length >= 4;
}
