/**
 * The classes of §6.3 and §6.4 once more, as plainly as the text says it: every unknown is tried as no and as yes,
 * and a class stands only where all trials agree. Written from the method alone.
 */
import { isIndependent, type NaiveCase, type NaiveStudy, operationDates, pad } from './naive.js';

export const list = (item: unknown): any[] => (Array.isArray(item) ? item : []);

/** Days since 1970, and a date moved by whole months (the last day of the month where the day does not exist). */
export const dayNumber = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;
export function plusMonths(date: string, months: number): string {
  const all = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(all / 12), (all % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(Math.min(Number(date.slice(8, 10)), last))}`;
}
export const earlier = (a: string, b: string): string => (a < b ? a : b);
/** min(31 Dec y + 24 months, as_of). */
export const classDay = (study: NaiveStudy, year: number): string => earlier(`${year + 2}-12-31`, study.asOf);

/** A dated fact counts at the day if dated by then; an undated one counts only at as_of. */
export const counts = (study: NaiveStudy, date: unknown, day: string): boolean =>
  date == null ? day === study.asOf : pad(date) <= day;

const completedActs = ['aid_operation', 'agreement', 'un_initiative', 'term_of_office', 'mediation_round'];
export const isCompletedAct = (c: any): boolean => completedActs.includes(c.kind);

export const mandateLevels: Record<string, number> = {
  programme: 1,
  order: 1,
  charter: 1,
  decree: 2,
  statute: 2,
  mou: 2,
  concept: 2,
  counterpart_agreement: 2,
  law: 3,
  interstate_agreement: 3,
  network_statute: 3,
  treaty: 4,
  un_body: 4,
  consultative_status: 4,
};

export const heldEditions = (study: NaiveStudy, c: any, day: string): any[] =>
  list(c.editions).filter((edition) => edition.date != null && pad(edition.date) <= day && pad(edition.date) <= study.asOf);

/** 1, 2, 3 … without a gap. */
export function numberedWithoutGap(editions: any[]): boolean {
  const numbers = editions.map((edition) => edition.n);
  if (numbers.length === 0 || numbers.some((n) => n == null)) return false;
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.every((n, index) => n === sorted[0] + index);
}

/** 1 − CV of the gaps: in days if every date has at least a month, else in years. */
export function regularityOf(editions: any[]): number {
  const dates = editions.map((edition) => String(edition.date)).sort();
  const inYears = dates.some((date) => date.length === 4);
  const points = dates.map((date) => (inYears ? Number(date.slice(0, 4)) : dayNumber(pad(date))));
  const gaps = points.slice(1).map((point, index) => point - (points[index] ?? 0));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
  return 1 - Math.sqrt(squares / (gaps.length - 1)) / mean;
}

const medianOf = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(half)] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};
export const median = medianOf;

export const organInForce = (study: NaiveStudy, organ: any, day: string): boolean =>
  counts(study, organ.since, day) && !(organ.until != null && pad(organ.until) <= day);

/** true, false or null of a list in which one yes is enough. */
export function anyOf(answers: (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}
export function allOf(answers: (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

export function lastActivity(study: NaiveStudy, c: any, day: string): string | null {
  const start = c.time?.start == null ? null : pad(c.time.start);
  const dates = operationDates(c, study.asOf);
  if (c.time?.continuous === true && dates.some((date) => date > day)) return day;
  const seen = [...dates, ...(start === null ? [] : [start])].filter((date) => date <= day).sort();
  return seen.at(-1) ?? null;
}

export type InstClass =
  | 'completed_act'
  | 'one_off'
  | 'institutionalized'
  | 'young'
  | 'dormant'
  | 'series'
  | 'unknown';

export function instClass(study: NaiveStudy, { c }: NaiveCase, day: string): InstClass {
  if (isCompletedAct(c)) return 'completed_act';
  if (c.time?.start == null) return 'unknown';
  const start = pad(c.time.start);
  const editions = heldEditions(study, c, day);
  const whole = c.editions_complete === true;
  const regularKnown = whole || numberedWithoutGap(editions);

  const organ: boolean | null =
    c.kind === 'institution'
      ? true
      : c.organs === 'none'
        ? false
        : c.organs == null
          ? null
          : anyOf(list(c.organs).map((one) => (organInForce(study, one, day) ? (one.permanent ?? null) : false)));
  const mandate =
    c.mandate === 'none'
      ? 0
      : c.mandate == null
        ? null
        : Math.max(
            0,
            ...list(c.mandate)
              .filter((one) => counts(study, one.date, day) && !(one.until != null && pad(one.until) <= day))
              .map((one) => mandateLevels[one.kind] ?? 0),
          );
  const survived: boolean | null =
    c.changes === 'none'
      ? false
      : c.changes == null
        ? null
        : anyOf(
            list(c.changes)
              .filter((one) => ['leader', 'government'].includes(one.kind) && counts(study, one.date, day))
              .map((one) => one.survived ?? null),
          );
  const plan: boolean | null =
    c.plan?.exists === false ? false : c.plan?.horizon_years == null ? null : c.plan.horizon_years >= 3;

  const seen = lastActivity(study, c, day) ?? start;
  const years = (k: number, until: string): boolean => plusMonths(start, 12 * k) <= until;
  const silentMonths = (months: number): boolean => plusMonths(seen, months) < day;

  const classes = new Set<InstClass>();
  const both = (known: boolean | null): boolean[] => (known === null ? [false, true] : [known]);
  for (const continuous of both(c.time?.continuous ?? null))
    for (const hasOrgan of both(organ))
      for (const more of whole ? [0] : [0, 1, 2, 3, 4, 5, 6])
        for (const points of [false, true]) {
          const n = editions.length + more;
          const continuousYears = (k: number): boolean => continuous && years(k, seen);
          let inst = years(10, day) ? 2 : years(5, day) ? 1 : 0;
          inst += n >= 6 || continuousYears(6) ? 2 : n >= 3 || continuousYears(5) ? 1 : 0;
          inst += hasOrgan ? 2 : 0;
          inst += mandate === null ? (points ? 2 : 0) : mandate >= 3 ? 2 : mandate >= 2 ? 1 : 0;
          inst += (survived ?? points) ? 2 : 0;
          inst += (plan ?? points) ? 1 : 0;
          const regular =
            regularKnown && editions.length >= 3 ? regularityOf(editions) >= 0.7 : more > 0 && n >= 3 ? points : false;
          inst += regular ? 1 : 0;
          const gaps = editions
            .map((edition) => dayNumber(pad(edition.date)))
            .sort((a, b) => a - b)
            .flatMap((date, index, all) => (index === 0 ? [] : [date - (all[index - 1] ?? 0)]));
          const silentTwoIntervals =
            c.time?.planned_interval_months != null
              ? silentMonths(2 * c.time.planned_interval_months)
              : gaps.length > 0
                ? dayNumber(day) - dayNumber(seen) > 2 * medianOf(gaps)
                : silentMonths(36);
          const silentLong = silentMonths(24) && silentTwoIntervals;
          if ((n <= 1 && !continuous && years(1, day)) || (n === 2 && !hasOrgan && silentLong)) classes.add('one_off');
          else if (inst >= 8 && hasOrgan && (n >= 3 || continuousYears(5)) && !silentTwoIntervals)
            classes.add('institutionalized');
          else if (!years(1, day)) classes.add('young');
          else if (silentTwoIntervals) classes.add('dormant');
          else classes.add('series');
        }
  return classes.size === 1 ? ([...classes][0] ?? 'unknown') : 'unknown';
}

const goalIs = (goal: any, code: string): boolean => new RegExp(`^${code}[a-z]?$`).test(String(goal.id));

export function imageMarkers(study: NaiveStudy, { c }: NaiveCase, day: string): Record<string, boolean | null> {
  const deliverables = c.deliverables === 'none' ? [] : c.deliverables == null ? null : list(c.deliverables);
  const dated = deliverables?.filter((one) => one.date == null || pad(one.date) <= day) ?? null;
  const later = (one: any): boolean => one.date == null && day !== study.asOf;
  const results = c.results === 'none' ? [] : c.results == null ? null : list(c.results);
  const known = results?.filter((one) => one.date == null || pad(one.date) <= day) ?? null;
  const goals = c.goals == null ? null : list(c.goals);
  const helping =
    goals === null
      ? null
      : anyOf(goals.map((goal) => (goalIs(goal, 'G01') || goalIs(goal, 'G03')) && goal.text != null));
  const plan: boolean | null =
    c.plan?.exists === false ? false : c.plan?.horizon_years == null ? null : c.plan.horizon_years >= 3;
  const { elite, expert, mass, foreign_media_only: media, counterpart_society: society } = c.audience ?? {};
  const disclosed = list(c.money?.by_year).filter(
    (one) => one.spent != null && one.pr_event_share != null && one.y <= Number(day.slice(0, 4)),
  );
  const spent = disclosed.reduce((sum, one) => sum + one.spent, 0);
  return {
    S1: anyOf([c.beneficiaries?.defined ?? null, helping]),
    S2:
      dated === null
        ? null
        : anyOf(
            dated.map((one) => (['declaration', 'publicity'].includes(one.kind) ? false : later(one) ? null : true)),
          ),
    S3:
      c.partners == null
        ? null
        : anyOf(
            list(c.partners).map((one) =>
              one.counterpart_contribution == null ? null : one.counterpart_contribution !== 'none',
            ),
          ),
    S4:
      dated === null
        ? null
        : anyOf(
            dated.map((one) =>
              one.follow_up == null || one.follow_up === 'unknown' ? null : one.follow_up === 'none' ? false : true,
            ),
          ),
    S5:
      known === null
        ? null
        : anyOf(
            known.map((one) => {
              if (!isIndependent(study, c, list(one.evidence))) return false;
              return allOf([
                one.cat == null ? null : one.cat !== 'RO',
                one.sign == null ? null : one.sign === '+',
                later(one) ? null : true,
              ]);
            }),
          ),
    S6: anyOf([c.interaction?.depth == null ? null : c.interaction.depth === 3, plan]),
    B1: goals === null ? null : goals.length > 0 && goalIs(goals[0], 'G09'),
    B2:
      known === null
        ? null
        : known.length > 0
          ? allOf(known.map((one) => (one.cat == null ? null : one.cat === 'RO')))
          : false,
    B3: anyOf([
      media ?? null,
      allOf([
        elite ?? null,
        expert == null ? null : !expert,
        mass == null ? null : !mass,
        society == null ? null : !society,
      ]),
    ]),
    B4:
      dated === null
        ? null
        : dated.length === 0
          ? false
          : allOf(
              dated.map((one) =>
                one.follow_up === 'implemented' || one.follow_up === 'partly'
                  ? false
                  : one.follow_up === 'none' && one.date != null && plusMonths(pad(one.date), 24) <= day
                    ? true
                    : null,
              ),
            ),
    B5:
      spent > 0 ? disclosed.reduce((sum, one) => sum + one.spent * one.pr_event_share, 0) / spent >= 0.5 : null,
  };
}

export function imageClassOf(study: NaiveStudy, one: NaiveCase, day: string): string {
  const markers = Object.entries(imageMarkers(study, one, day));
  const range = (letter: string): [number, number] => {
    const states = markers.filter(([name]) => name.startsWith(letter)).map(([, state]) => state);
    return [states.filter((state) => state === true).length, states.filter((state) => state !== false).length];
  };
  const [substance, image] = [range('S'), range('B')];
  const classes = new Set<string>();
  for (let s = substance[0]; s <= substance[1]; s++)
    for (let b = image[0]; b <= image[1]; b++)
      classes.add(b >= 3 && s <= 2 ? 'image' : s >= 4 && b <= 2 ? 'substance' : 'mixed');
  return classes.size === 1 ? ([...classes][0] ?? 'unknown') : 'unknown';
}
