/**
 * The classes of §6.3 and §6.4 once more, as plainly as the text says it: every unknown is tried as no and as yes,
 * and a class stands only where all trials agree. Written from the method alone.
 */
import { isIndependent, isWhole, type NaiveCase, type NaiveStudy, operationDates, pad } from './naive.js';

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
export const classDay = (study: NaiveStudy, from: number, to: number): string =>
  isWhole(study, from, to) ? study.asOf : earlier(`${to + 2}-12-31`, study.asOf);

/** Whether a fact stands at the day: not over, dated by then; undated before as_of nobody knows. */
export function stands(study: NaiveStudy, from: unknown, until: unknown, day: string): boolean | null {
  if (until != null && pad(until) < day) return false;
  if (from == null) return day >= study.asOf ? true : null;
  return pad(from) <= day;
}

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
  list(c.editions).filter(
    (edition) => edition.date != null && pad(edition.date) <= day && pad(edition.date) <= study.asOf,
  );

/** 1, 2, 3 … without a gap. */
export function numberedWithoutGap(editions: any[]): boolean {
  const numbers = editions.map((edition) => edition.n);
  if (numbers.length === 0 || numbers.some((n) => n == null)) return false;
  return [...numbers].sort((a, b) => a - b).every((n, index) => n === index + 1);
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
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(half)] ?? 0)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};
export const median = medianOf;

/** true, false or null of a list in which one yes is enough. */
export function anyOf(answers: (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}
export function allOf(answers: (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

export function lastActivity(
  study: NaiveStudy,
  c: any,
  day: string,
  continuous = c.time?.continuous === true,
): string | null {
  const start = c.time?.start == null || pad(c.time.start) > study.asOf ? null : pad(c.time.start);
  const end = c.time?.end == null || pad(c.time.end) > study.asOf ? null : pad(c.time.end);
  const dates = operationDates(c, study.asOf);
  const running = start !== null && start <= day && (end === null || end >= day);
  if (continuous && running && dates.some((date) => date > day)) return day;
  const seen = [...dates, ...(start === null ? [] : [start])].filter((date) => date <= day).sort();
  return seen.at(-1) ?? null;
}

export type InstClass = 'completed_act' | 'one_off' | 'institutionalized' | 'young' | 'dormant' | 'series' | 'unknown';

export function instClass(study: NaiveStudy, { c, reasons }: NaiveCase, day: string): InstClass {
  if (isCompletedAct(c)) return 'completed_act';
  if (c.kind == null || c.time?.start == null) return 'unknown';
  const start = pad(c.time.start);
  if (start > day) return 'young';
  const editions = heldEditions(study, c, day).sort((a, b) => (pad(a.date) < pad(b.date) ? -1 : 1));
  const named = Math.max(editions.length, ...editions.map((edition) => edition.n ?? 0));
  const whole = c.editions_complete === true && !reasons.has('editions');

  const organ: boolean | null =
    c.kind === 'institution'
      ? true
      : c.organs === 'none'
        ? false
        : c.organs == null
          ? null
          : anyOf(
              list(c.organs).map((one) => allOf([stands(study, one.since, one.until, day), one.permanent ?? null])),
            );
  const levelsIf = (counted: (state: boolean | null) => boolean): number =>
    Math.max(
      0,
      ...list(c.mandate)
        .filter((one) => counted(stands(study, one.date, one.until, day)))
        .map((one) => mandateLevels[one.kind] ?? 0),
    );
  const forLevel = (level: number): number => (level >= 3 ? 2 : level >= 2 ? 1 : 0);
  const mandate =
    c.mandate === 'none'
      ? [0, 0]
      : c.mandate == null
        ? [0, 2]
        : [forLevel(levelsIf((state) => state === true)), forLevel(levelsIf((state) => state !== false))];
  const survived: boolean | null =
    c.changes === 'none'
      ? false
      : c.changes == null
        ? null
        : anyOf(
            list(c.changes)
              .filter((one) => ['leader', 'government'].includes(one.kind))
              .map((one) => allOf([stands(study, one.date, null, day), one.survived ?? null])),
          );
  const plan = planOfThreeYears(c);

  const years = (k: number, until: string): boolean => plusMonths(start, 12 * k) <= until;
  const gaps = editions
    .map((edition) => dayNumber(pad(edition.date)))
    .flatMap((date, index, all) => (index === 0 ? [] : [date - (all[index - 1] ?? 0)]));
  const usual = gaps.length > 0 ? medianOf(gaps) : 0;

  const classes = new Set<InstClass>();
  const both = (known: boolean | null): boolean[] => (known === null ? [false, true] : [known]);
  for (const continuous of both(c.time.continuous ?? null)) {
    const seen = lastActivity(study, c, day, continuous) ?? start;
    const silentMonths = (months: number): boolean => plusMonths(seen, months) < day;
    const silent =
      c.time.planned_interval_months != null
        ? silentMonths(2 * c.time.planned_interval_months)
        : usual > 0
          ? dayNumber(day) - dayNumber(seen) > 2 * usual
          : silentMonths(36);
    // A continuous operation without a single listed edition is not made of editions; any other open list may lack some.
    const none = continuous && heldEditions(study, c, study.asOf).length === 0;
    const most = whole ? named : none ? 0 : Math.max(6, named);
    for (let n = whole ? editions.length : named; n <= most; n++)
      for (const hasOrgan of both(organ))
        for (const good of [false, true]) {
          const continuousYears = (k: number): boolean => continuous && years(k, seen);
          const settled = (editions.length >= 3 && numberedWithoutGap(editions)) || (whole && n === editions.length);
          const regular = settled && editions.length >= 3 ? regularityOf(editions) >= 0.7 : n >= 3 && !settled && good;
          let inst = years(10, day) ? 2 : years(5, day) ? 1 : 0;
          inst += n >= 6 || continuousYears(6) ? 2 : n >= 3 || continuousYears(5) ? 1 : 0;
          inst += (hasOrgan ? 2 : 0) + (mandate[good ? 1 : 0] ?? 0);
          inst += ((survived ?? good) ? 2 : 0) + ((plan ?? good) ? 1 : 0) + (regular ? 1 : 0);
          if ((n <= 1 && !continuous && years(1, day)) || (n === 2 && !hasOrgan && silent && silentMonths(24)))
            classes.add('one_off');
          else if (inst >= 8 && hasOrgan && (n >= 3 || continuousYears(5)) && !silent) classes.add('institutionalized');
          else if (!years(1, day)) classes.add('young');
          else classes.add(silent ? 'dormant' : 'series');
        }
  }
  return classes.size === 1 ? ([...classes][0] ?? 'unknown') : 'unknown';
}

/** plan ≥ 3 y; a plan that exists without a stated horizon leaves it open. */
export function planOfThreeYears(c: any): boolean | null {
  if (c.plan?.exists == null) return null;
  return c.plan.exists === false ? false : c.plan.horizon_years == null ? null : c.plan.horizon_years >= 3;
}

const goalIs = (goal: any, code: string): boolean => new RegExp(`^${code}[a-z]?$`).test(String(goal.id));

export function imageMarkers(study: NaiveStudy, { c }: NaiveCase, day: string): Record<string, boolean | null> {
  const listOf = (item: any): any[] | null => (item === 'none' ? [] : item == null ? null : list(item));
  const [deliverables, results, goals] = [listOf(c.deliverables), listOf(c.results), listOf(c.goals)];
  const there = (one: any): boolean | null => stands(study, one.date, null, day);
  const followed = (one: any): boolean | null =>
    one.follow_up == null || one.follow_up === 'unknown' ? null : one.follow_up !== 'none';
  const { elite, expert, mass, foreign_media_only: media, counterpart_society: society } = c.audience ?? {};
  const others = anyOf([expert ?? null, mass ?? null, society ?? null]);
  const helps = (goal: any): boolean => goalIs(goal, 'G01') || goalIs(goal, 'G03');
  const seen = lastActivity(study, c, day);
  return {
    S1: anyOf([
      c.beneficiaries?.defined ?? null,
      goals === null ? null : anyOf(goals.map((goal) => (!helps(goal) ? false : goal.text == null ? null : true))),
    ]),
    S2:
      deliverables === null
        ? null
        : anyOf(deliverables.map((one) => (['declaration', 'publicity'].includes(one.kind) ? false : there(one)))),
    S3:
      c.partners == null
        ? null
        : anyOf(
            list(c.partners).map((one) =>
              one.counterpart_contribution == null ? null : one.counterpart_contribution !== 'none',
            ),
          ),
    S4: deliverables === null ? null : anyOf(deliverables.map((one) => allOf([there(one), followed(one)]))),
    S5:
      results === null
        ? null
        : anyOf(
            results.map((one) =>
              allOf([
                isIndependent(study, c, list(one.evidence)),
                one.cat == null ? null : one.cat !== 'RO',
                one.sign == null ? null : one.sign === '+',
                there(one),
              ]),
            ),
          ),
    S6: anyOf([c.interaction?.depth == null ? null : c.interaction.depth === 3, planOfThreeYears(c)]),
    B1: goals === null ? null : goals.length > 0 && goalIs(goals[0], 'G09'),
    B2: resultsAreOutputs(results, there),
    B3: allOf([anyOf([elite ?? null, media ?? null]), others === null ? null : !others]),
    B4: nothingFollowed(deliverables, there, followed, seen, day),
    B5: mostlyPublicity(c, day),
  };
}

/** Known, and all RO; a list of which nothing is there yet says nothing of the kind. */
function resultsAreOutputs(results: any[] | null, there: (one: any) => boolean | null): boolean | null {
  if (results === null) return null;
  if (results.length === 0) return true;
  const possible = results.filter((one) => there(one) !== false);
  if (possible.length === 0) return false;
  // Every way the undated ones may have been there already: all of them must agree.
  const isOutput = (one: any): boolean | null => (one.cat == null ? null : one.cat === 'RO');
  const certain = possible.filter((one) => there(one) === true);
  const open = possible.filter((one) => there(one) === null);
  if (certain.some((one) => isOutput(one) === false)) return false;
  if (certain.length === 0) return null;
  return [...certain, ...open].every((one) => isOutput(one) === true) ? true : null;
}

/** ≥ 24 months passed, follow-up searched and every deliverable coded `none`; ignorance is not a failing. */
function nothingFollowed(
  deliverables: any[] | null,
  there: (one: any) => boolean | null,
  followed: (one: any) => boolean | null,
  seen: string | null,
  day: string,
): boolean | null {
  if (deliverables === null) return null;
  if (deliverables.length === 0) return false;
  const possible = deliverables.filter((one) => there(one) !== false);
  if (possible.length === 0) return null;
  if (possible.some((one) => there(one) === true && followed(one) === true)) return false;
  const since = (one: any): string | null => (one.date == null ? seen : pad(one.date));
  const long = (one: any): boolean => since(one) !== null && plusMonths(since(one) ?? '', 24) <= day;
  return possible.every((one) => there(one) === true && followed(one) === false && long(one)) ? true : null;
}

/** PR/event share ≥ .5 of spend, if disclosed year by year. */
function mostlyPublicity(c: any, day: string): boolean | null {
  if (c.money == null) return null;
  const years = list(c.money.by_year).filter((one) => one.y <= Number(day.slice(0, 4)) && one.spent !== 0);
  const closed = ['none', 'total'].includes(c.money.disclosed);
  if (years.every((one) => one.pr_event_share == null)) return closed ? false : null;
  if (closed) return null;
  const most = (one: any): boolean | null => (one.pr_event_share == null ? null : one.pr_event_share >= 0.5);
  if (years.some((one) => one.spent == null)) {
    const answers = years.map(most);
    return answers.every((answer) => answer === true)
      ? true
      : answers.every((answer) => answer === false)
        ? false
        : null;
  }
  const sum = (of: (one: any) => number): number => years.reduce((total, one) => total + of(one), 0);
  const total = sum((one) => one.spent);
  const least = sum((one) => one.spent * (one.pr_event_share ?? 0));
  const mostPossible = sum((one) => one.spent * (one.pr_event_share ?? 1));
  return least >= 0.5 * total ? true : mostPossible < 0.5 * total ? false : null;
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
