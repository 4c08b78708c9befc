/**
 * Actorness of people's diplomacy by form and period (method §5.3.3): 0 auxiliary … 4 independent political actor, by
 * majority of the known cases; where evidence is missing the stage is "at least k".
 */
import { actorOf, type CaseView, type Evidence, isActive, type Period } from '../evidence/index.js';

export interface ActornessStage {
  readonly period: string;
  readonly form: string;
  readonly n: number;
  readonly stage: number;
  readonly exact: boolean;
}

const minimumCases = 3;
const coverageForPartner = 0.25;

type Share = (indicator: 'IND-01' | 'IND-02' | 'INS-05' | 'IND-06', form: string, period: string) => number | null;

const isStateRun = (evidence: Evidence, view: CaseView): boolean | null => {
  const leads = view.record.actors
    .filter((part) => part.role === 'lead')
    .map((part) => actorOf(evidence, part.id)?.state_kind);
  if (leads.length === 0 || leads.includes(undefined)) return null;
  return leads.some((kind) => kind === 'state' || kind === 'quasi');
};

/** True when more than half of the known answers are yes; null when none is known. */
function mostly(answers: readonly (boolean | null)[]): boolean | null {
  const known = answers.filter((answer) => answer !== null);
  return known.length === 0 ? null : known.filter((answer) => answer === true).length > known.length / 2;
}

export function actornessStages(evidence: Evidence, country: string, shareOf: Share): ActornessStage[] {
  const own = evidence.byCountry.get(country) ?? [];
  const stages: ActornessStage[] = [];
  for (const { id, from, to } of evidence.study.environment.periods) {
    const period: Period = {
      id,
      kind: 'window',
      from: Math.max(from, evidence.calendar.from),
      to: Math.min(to ?? evidence.calendar.to, evidence.calendar.to),
      day: evidence.calendar.asOf,
      classDay: evidence.calendar.asOf,
      provisional: false,
    };
    const forms = new Map<string, CaseView[]>();
    for (const view of own) {
      const form = view.record.form?.primary;
      if (form == null || form === 'none' || !isActive(view, period, evidence.calendar)) continue;
      forms.set(form, [...(forms.get(form) ?? []), view]);
    }
    for (const [form, views] of [...forms].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      if (views.length < minimumCases) continue;
      const notAuxiliary = mostly(
        views.map((view) => {
          const state = isStateRun(evidence, view);
          const used = view.record.feedback?.used ?? null;
          return state === false || used === true ? true : state === true && used === false ? false : null;
        }),
      );
      const designed = mostly(
        views.map((view) =>
          view.record.implementation === null
            ? null
            : view.record.implementation === 'P-part' || view.record.implementation === 'P-bot',
        ),
      );
      const channels = shareOf('IND-01', form, id);
      const partner =
        designed === false ? false : designed === null || channels === null ? null : channels >= coverageForPartner;
      const autonomy = shareOf('INS-05', form, id);
      const origin = shareOf('IND-06', form, id);
      const autonomous = autonomy === null || origin === null ? null : autonomy >= 0.5 && origin >= 0.5;
      const uptake = shareOf('IND-02', form, id);
      const independent = uptake === null ? null : autonomous === true && uptake > 0;
      const reached = independent ? 4 : autonomous ? 3 : partner ? 2 : notAuxiliary ? 1 : 0;
      const open = [notAuxiliary, partner, autonomous, independent].slice(reached).includes(null);
      stages.push({ period: id, form, n: views.length, stage: reached, exact: !open });
    }
  }
  return stages;
}
