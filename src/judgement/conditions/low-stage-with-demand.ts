/**
 * R25: a form of people's diplomacy at stage 0 or 1, fully evidenced, while society asks for its direction more than
 * initiatives serve it by a tenth or more. The demand side comes with IND-05's cells (theme: demand share, initiative share).
 */
import { actornessStages } from '../../classes/index.js';
import { isActive, lastFullYear, type Period, windowPeriod } from '../../evidence/index.js';
import { countrySideOf } from '../../indicators/index.js';
import { type ConditionContext, type NamedCondition, undecided } from './condition.js';

const lowStage = 1;
const demandGap = 0.1;

function mostFrequentDirection({ evidence, subject }: ConditionContext, form: string, period: Period): string | null {
  const counts = new Map<string, number>();
  for (const view of evidence.byCountry.get(subject) ?? []) {
    if (view.record.form?.primary !== form || !isActive(view, period, evidence.calendar)) continue;
    for (const direction of view.record.directions ?? []) counts.set(direction, (counts.get(direction) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

export const lowStageWithDemand: NamedCondition = (context) => {
  const { evidence, table, subject } = context;
  const demand = table.get('IND-05', subject, 'whole')?.cells;
  if (demand === undefined || demand.length === 0) return undecided({ key: 'judgement.condition.no_demand' });
  const lastYear = lastFullYear(evidence.calendar);
  const period = windowPeriod(evidence.calendar, lastYear);
  // What was so in an earlier time asks for nothing today: the stage is that of the newest named period.
  const newest = evidence.study.environment.periods
    .filter(({ from }) => from <= lastYear)
    .reduce<{ id: string; from: number } | null>(
      (last, one) => (last === null || one.from > last.from ? one : last),
      null,
    );
  const low = actornessStages(evidence, subject, countrySideOf(table, subject)).filter(
    (item) => item.period === newest?.id && item.exact && item.stage <= lowStage,
  );
  const asked = low.filter((item) => {
    const direction = mostFrequentDirection(context, item.form, period);
    const share = (column: string) =>
      demand.find((cell) => cell.row === direction && cell.column === column)?.value ?? 0;
    return direction !== null && share('demand') - share('initiatives') >= demandGap;
  });
  return {
    holds: asked.length > 0,
    watch: false,
    severity: null,
    because: [{ key: 'judgement.condition.low_stage', args: { n: asked.length } }],
    units: asked.flatMap((item) => item.cases),
  };
};
