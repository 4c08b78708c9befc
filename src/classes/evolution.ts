/**
 * Evolution of the forms of people's diplomacy (method §5.3.2–5.3.4): stocks by year, starts and held editions by year,
 * mean axes, change points on starts and editions (never on stocks, which repeat a case every year), trigger test.
 */
import {
  type CaseView,
  type Evidence,
  firstDay,
  isActive,
  studyYears,
  yearOfDay,
  yearPeriod,
} from '../evidence/index.js';
import { codesOf } from '../standard/index.js';
import { type ChangePoint, changePoints } from './change-points.js';
import { type TriggerTest, triggerTest } from './trigger-test.js';

export const axisNames = ['initiator', 'medium', 'geometry', 'permanence', 'addressee', 'function', 'level'] as const;
export type AxisName = (typeof axisNames)[number];

export interface FormYear {
  readonly year: number;
  /** Active cases by form. */
  readonly stock: Readonly<Record<string, number>>;
  /** Starts and held editions by form. */
  readonly flow: Readonly<Record<string, number>>;
  /** Active cases with a form; without one (state-led); whose form is not known. */
  readonly withForm: number;
  readonly withoutForm: number;
  readonly unknown: number;
  /** Mean of each axis over the active cases that have it coded, and how many those are. */
  readonly axes: Readonly<Record<AxisName, { readonly mean: number | null; readonly n: number }>>;
}

export interface Evolution {
  readonly forms: readonly string[];
  readonly years: readonly FormYear[];
  readonly changePoints: readonly ChangePoint[];
  /** Forms with fewer than five starts and editions in all, taken together in the search for change points. */
  readonly pooled: readonly string[];
  readonly triggers: TriggerTest | null;
}

const fewest = 5;

const formOf = (view: CaseView): string | null => view.record.form?.primary ?? null;

function flowYears(view: CaseView): number[] {
  const years = view.editions.map((item) => yearOfDay(item.day));
  const start = view.start === null ? null : yearOfDay(view.start);
  // The first edition is the start: it is one beginning, not two.
  return start === null || years.includes(start) ? years : [start, ...years];
}

export function evolutionOfForms(evidence: Evidence, country: string): Evolution {
  const { calendar, study } = evidence;
  const own = evidence.byCountry.get(country) ?? [];
  const forms = [...codesOf(evidence.standard, 'forms').keys()];
  const years = studyYears(calendar);
  const flows = new Map(forms.map((form) => [form, new Map<number, number>()]));
  for (const view of own) {
    const flow = flows.get(formOf(view) ?? '');
    if (flow !== undefined) for (const year of flowYears(view)) flow.set(year, (flow.get(year) ?? 0) + 1);
  }
  const byYear = years.map((year): FormYear => {
    const active = own.filter((view) => isActive(view, yearPeriod(calendar, year), calendar));
    const stock = Object.fromEntries(
      forms.map((form) => [form, active.filter((view) => formOf(view) === form).length]),
    );
    const axes = Object.fromEntries(
      axisNames.map((axis) => {
        const coded = active.flatMap((view) => view.record.form?.axes?.[axis] ?? []);
        return [
          axis,
          {
            n: coded.length,
            mean: coded.length === 0 ? null : coded.reduce((sum: number, value) => sum + value, 0) / coded.length,
          },
        ];
      }),
    ) as FormYear['axes'];
    return {
      year,
      stock,
      axes,
      flow: Object.fromEntries(forms.map((form) => [form, flows.get(form)?.get(year) ?? 0])),
      withForm: active.filter((view) => flows.has(formOf(view) ?? '')).length,
      withoutForm: active.filter((view) => formOf(view) === 'none').length,
      unknown: active.filter((view) => formOf(view) === null).length,
    };
  });
  const totalOf = (form: string): number => byYear.reduce((sum, row) => sum + (row.flow[form] ?? 0), 0);
  const pooled = forms.filter((form) => totalOf(form) > 0 && totalOf(form) < fewest);
  const single = forms.filter((form) => totalOf(form) >= fewest);
  const counts = byYear.map((row) => [
    ...single.map((form) => row.flow[form] ?? 0),
    ...(pooled.length > 0 ? [pooled.reduce((sum, form) => sum + (row.flow[form] ?? 0), 0)] : []),
  ]);
  const breaks = changePoints(years, counts);
  const triggerYears = [...new Set(study.environment.triggers.map((trigger) => yearOfDay(firstDay(trigger.date))))]
    .filter((year) => year >= calendar.from && year <= calendar.to)
    .sort((a, b) => a - b);
  return {
    forms,
    years: byYear,
    changePoints: breaks,
    pooled,
    triggers: triggerTest(
      breaks.map((one) => one.year),
      triggerYears,
      years,
      study.method.seed,
    ),
  };
}
