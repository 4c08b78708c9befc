/** How the class of continuity came about, for a reader who walks back from it (method §6.3). */
import type { Message, Step } from '../derivation/index.js';
import { type CaseView, type Day, dayText, type Evidence, factAt, lastActivity } from '../evidence/index.js';
import { dateLabel } from '../language/index.js';
import type { InstitutionOutcome } from './model.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `class.step.${key}`, args });

/** 2, where nothing is open; 1–3, where the unknown could still add. */
const fromTo = (low: number, high: number): number | string => (low === high ? low : `${low}–${high}`);

export function institutionSteps(
  evidence: Evidence,
  view: CaseView,
  day: Day,
  outcome: Omit<InstitutionOutcome, 'steps'>,
): readonly Step[] {
  const rules = evidence.standard.classes.institution;
  const found = outcome.class;
  const facts = (...paths: readonly string[]) => paths.map((path) => factAt(evidence, view, path));
  const steps: Step[] = [
    { what: said('found', { class: { key: `class.${found}` } }), code: found, facts: facts('kind') },
    { what: said('day'), value: dayText(day) },
  ];
  if (found === 'completed_act') return [...steps, { what: said('completed_act') }];
  if (outcome.range.length > 1) {
    steps.push({
      what: said('range'),
      steps: outcome.range.map((one) => ({ what: { key: `class.${one}` }, code: one })),
    });
  }
  if (view.record.time.start === null) steps.push({ what: said('unknown'), facts: facts('time.start') });
  const last = lastActivity(view, day);
  if (found !== 'unknown') {
    steps.push({
      what: said(`because_${found}`, {
        points: rules.institutionalized_at,
        years: rules.young_years,
        times: rules.dormant_intervals,
        editions: rules.editions,
        continuous: rules.continuous_years,
      }),
    });
  }
  steps.push(
    {
      what: said('sum', { needed: rules.institutionalized_at }),
      value: fromTo(outcome.pointsLow, outcome.pointsHigh),
      steps: outcome.points.map((point) => ({
        what: said('point', { name: { text: rules.points.find((one) => one.id === point.id)?.name ?? {} } }),
        value: fromTo(point.low, point.high),
        facts: facts(...point.fields),
      })),
    },
    {
      what: said('interval'),
      value: Math.round(outcome.intervalMonths * 10) / 10,
      facts: facts('time.planned_interval_months', 'editions'),
    },
    {
      what: said('last_activity'),
      value: last === null ? null : dayText(last),
      facts: facts('time.last_activity', 'time.continuous'),
    },
  );
  if (outcome.range.includes('dormant') && last !== null && last < day) {
    steps.push({ what: said('not_searched', { date: dateLabel(dayText(last)) }) });
  }
  return steps;
}
