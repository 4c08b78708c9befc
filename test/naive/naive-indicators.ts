/** More indicators of the second, plain computation (see naive.ts), one function each, written from the method alone. */
import {
  type Answer,
  activeCases,
  activeIn,
  average,
  day,
  dir06,
  dir06s,
  gov04,
  gov04c,
  gov06,
  gov07,
  ind06,
  isIndependent,
  isWhole,
  leadsIn,
  type Naive,
  type NaiveCase,
  type NaiveStudy,
  type NaiveValue,
  notApplicable,
  operationDates,
  ownCases,
  pad,
  playsPart,
  share,
  stateLed,
  unlessNotApplicable,
  vec05,
} from './naive.js';
import {
  allOf,
  anyOf,
  classDay,
  dayNumber,
  heldEditions,
  imageClassOf,
  instClass,
  isCompletedAct,
  lastActivity,
  list,
  mandateLevels,
  median,
  numberedWithoutGap,
  plusMonths,
  regularityOf,
  stands,
} from './naive-classes.js';

/** Median (or mean) of one number a case; null = not known. */
function ofNumbers(numbers: (number | null)[], how: (known: number[]) => number): NaiveValue {
  const known = numbers.flatMap((number) => (number === null ? [] : [number]));
  return {
    value: known.length === 0 ? null : how(known),
    n: known.length,
    coverage: numbers.length === 0 ? null : known.length / numbers.length,
  };
}

/* --- D1 --- */
/** Ledger rows of the five years ending with the period's last (whole: of all years). */
function ledgerOf(study: NaiveStudy, level: string, from: number, to: number): { answer: Answer }[] {
  const first = isWhole(study, from, to) ? from : to - 4;
  const end = day(study, from, to);
  const years: [number, number] = [Math.max(first, study.years[0]), to];
  // A ledger nobody has written: one unknown deed while the case is active.
  const unwritten = activeCases(study, ...years).flatMap((one): { answer: Answer }[] => {
    const { contribution, security_relevance: relevance } = one.c;
    const elsewhere = relevance?.level != null && relevance.level !== level;
    if (contribution != null || relevance?.code === 'none' || elsewhere) return [];
    return notApplicable(one, 'contribution') ? [] : [{ answer: null }];
  });
  const written = ownCases(study).flatMap(({ c }) =>
    list(c.contribution).flatMap((row) => {
      const placed =
        row.date == null
          ? isWhole(study, from, to)
          : pad(row.date) >= `${first}-01-01` && pad(row.date) <= end && pad(row.date) <= study.asOf;
      // A result dated after as_of is a plan.
      const result = list(c.results).find(
        (one) => one.id === row.result && !(one.date != null && pad(one.date) > study.asOf),
      );
      const at = result === undefined ? (c.security_relevance?.level ?? null) : (result.level ?? null);
      const relevance = c.security_relevance?.code ?? null;
      if (!placed || relevance === 'none' || (at !== null && at !== level)) return [];
      const claim: Answer = relevance === null || at === null ? null : true;
      const credit: Answer = row.share_of_credit == null || row.share_of_credit === 'unknown' ? null : true;
      const positive: Answer = result?.sign == null ? null : result.sign === '+';
      const graded: Answer = result !== undefined && isIndependent(study, c, list(result.evidence));
      const open = [claim, credit, positive].includes(null);
      return [{ answer: open ? null : positive === true && graded }];
    }),
  );
  return [...written, ...unwritten];
}

const sourcesOf = (fact: any): any[] => [fact.src ?? []].flat().map((src) => ({ src }));
/** SEC-06 (06h): written, carried out by a verified act within 24 months, in force at 24 months, no E2 breach by then. */
const dialogueYield =
  (hostOnly: boolean): Naive =>
  (study, from, to) => {
    const end = day(study, from, to);
    return share(
      ownCases(study).flatMap((one): Answer[] => {
        const { c } = one;
        if (!list(c.instruments).includes('I-MEDI')) return [];
        const parties = c.conflict?.parties ?? null;
        if (parties?.includes(study.focal)) return [];
        return heldEditions(study, c, study.asOf).flatMap((edition): Answer[] => {
          const at = `editions.${list(c.editions).indexOf(edition)}`;
          const until = plusMonths(pad(edition.date), 24);
          if (until > end) return [];
          const hosted = edition.held_in == null ? null : edition.held_in === study.focal;
          const mediated = edition.role == null ? null : edition.role === 'mediator';
          const ours = anyOf([hosted, mediated]);
          if (ours === false) return [];
          if (ours === null || parties === null) return [null];
          if (edition.role == null) return [unlessNotApplicable(one, `${at}.role`)];
          if ((edition.role === 'host') !== hostOnly) return [];
          const outcome = edition.outcome;
          const open = (field: string): Answer[] => [unlessNotApplicable(one, `${at}.outcome.${field}`)];
          if (outcome == null) return [unlessNotApplicable(one, `${at}.outcome`)];
          if (outcome.written == null) return open('written');
          if (!outcome.written) return [false];
          for (const field of ['implemented', 'in_force_24m', 'breach']) if (outcome[field] == null) return open(field);
          if (outcome.implemented === 'none' || !outcome.in_force_24m) return [false];
          if (outcome.implemented.date == null) return open('implemented.date');
          const done = pad(outcome.implemented.date);
          if (done < pad(edition.date) || done > until) return [false];
          if (!isIndependent(study, c, sourcesOf(outcome.implemented))) return [false];
          if (outcome.breach === 'none' || !isIndependent(study, c, sourcesOf(outcome.breach))) return [true];
          const broken = stands(study, outcome.breach.date, null, end);
          return broken === null ? open('breach.date') : [!broken];
        });
      }),
    );
  };
export const sec06 = dialogueYield(false);
export const sec06h = dialogueYield(true);

/** SEC-08: UN acts led by the country, ≥ 36 months old, with an act of another carrying them out (E2). */
export const sec08: Naive = (study, from, to) => {
  const end = day(study, from, to);
  return share(
    ownCases(study).flatMap((one): Answer[] => {
      const { c } = one;
      if (c.kind !== 'un_initiative' || c.un_act?.adopted === 'none') return [];
      if (c.un_act?.adopted == null) {
        const begun = c.time?.start != null && pad(c.time.start) <= end && pad(c.time.start) <= study.asOf;
        return begun ? [unlessNotApplicable(one, 'un_act.adopted')] : [];
      }
      if (plusMonths(pad(c.un_act.adopted), 36) > end) return [];
      const leads = leadsIn(study, c, from, to).map((id) => study.actors.get(id));
      const led = leads.some((actor) => actor?.country === study.focal);
      if (!led) return leads.length === 0 || leads.includes(undefined) ? [unlessNotApplicable(one, 'actors')] : [];
      if (c.un_act.carried_out == null) return [unlessNotApplicable(one, 'un_act.carried_out')];
      const done = list(c.un_act.carried_out)
        .filter((act) => act.by !== study.focal && isIndependent(study, c, sourcesOf(act)))
        .map((act) => stands(study, act.date, null, end));
      const found = anyOf(done);
      return [found === null ? unlessNotApplicable(one, 'un_act.carried_out') : found];
    }),
  );
};
const evidenced =
  (level: string): Naive =>
  (study, from, to) => {
    const rows = ledgerOf(study, level, from, to);
    const known = rows.filter((row) => row.answer !== null);
    return {
      value: rows.filter((row) => row.answer === true).length,
      n: known.length,
      coverage: rows.length === 0 ? null : known.length / rows.length,
    };
  };
const evidencedShare =
  (level: string): Naive =>
  (study, from, to) =>
    share(ledgerOf(study, level, from, to).map((row) => row.answer));
export const sec09 = evidenced('REG');
export const sec09s = evidencedShare('REG');
export const sec10 = evidenced('INT');
export const sec10s = evidencedShare('INT');

/* --- D5 --- */
const sectors: Record<string, string> = {
  A1: 'executive',
  A2: 'executive',
  A3: 'executive',
  A5: 'executive',
  A7: 'executive',
  A4: 'parliament',
  A6: 'quasi-state',
  A8: 'academia',
  A9: 'civil',
  A13: 'civil',
  A14: 'civil',
  A10: 'religious',
  A11: 'business',
  A12: 'media',
  A18: 'media',
};
/** GOV-01: ≥ 2 domestic sectors among those who carry or pay, and a named co-ordinating body, over state-led ones. */
export const gov01: Naive = (study, from, to) =>
  share(
    activeCases(study, from, to).map((one): Answer => {
      const led = stateLed(study, one.c, from, to);
      if (led !== true) return led === false ? 'not_applicable' : unlessNotApplicable(one, 'actors');
      const found = new Set<string>();
      for (const part of list(one.c.actors)) {
        if (!playsPart(study, part, from, to)) continue;
        const actor = study.actors.get(part.id);
        const carries = ['lead', 'co-lead', 'implementer', 'coordinator', 'funder'].includes(part.role);
        const sector = sectors[actor?.kind];
        if (carries && sector !== undefined && actor.country === one.c.country) found.add(sector);
      }
      if (one.c.coordinating_body == null) return unlessNotApplicable(one, 'coordinating_body');
      return found.size >= 2 && one.c.coordinating_body !== 'none';
    }),
  );

/**
 * Are two cases declared to belong together: by `related` of either, or by a link X1–X9 between their leads in any file?
 * Null where one of the two has not been looked at and nothing declares it.
 */
function declared(study: NaiveStudy, a: any, b: any, leadsA: string[], leadsB: string[], year: number): boolean | null {
  const names = (from: any, to: any) => list(from.related).includes(to.id);
  if (names(a, b) || names(b, a)) return true;
  for (const { c } of ownCases(study))
    for (const link of list(c.links)) {
      const joins =
        (leadsA.includes(link.a) && leadsB.includes(link.b)) || (leadsA.includes(link.b) && leadsB.includes(link.a));
      if (joins && link.mechanism !== 'none' && (link.from == null || pad(link.from) <= day(study, year, year)))
        return true;
    }
  return [a.related, b.related, a.links, b.links].some((field) => field == null) ? null : false;
}
/** GOV-03: shares partner × direction × year with another of a different lead without a declared link. */
export const gov03: Naive = (study, from, to) => {
  const partnersOf = (one: NaiveCase): string[] | null =>
    one.c.partners == null
      ? notApplicable(one, 'partners')
        ? []
        : null
      : [...new Set(list(one.c.partners).map((partner) => partner.country as string))];
  const directionsOf = (one: NaiveCase): string[] | null =>
    one.c.directions == null ? (notApplicable(one, 'directions') ? [] : null) : one.c.directions;
  const applies = (one: NaiveCase): boolean => {
    const [partners, directions] = [partnersOf(one), directionsOf(one)];
    const fits = partners === null || (partners.length > 0 && partners.length <= 10);
    return fits && (directions === null || directions.length > 0);
  };
  const meet = (a: string[] | null, b: string[] | null): boolean | null =>
    a === null || b === null ? null : a.some((item) => b.includes(item));
  const active = activeCases(study, from, to);
  return share(
    active.map((one): Answer => {
      if (!applies(one)) return 'not_applicable';
      if (partnersOf(one) === null || directionsOf(one) === null) return null;
      const years = Array.from({ length: study.years[1] - study.years[0] + 1 }, (_, index) => study.years[0] + index);
      if (years.every((year) => leadsIn(study, one.c, year, year).length === 0))
        return unlessNotApplicable(one, 'actors');
      const answers = active.filter(applies).map((other): boolean | null => {
        if (one === other) return false;
        const match = allOf([meet(partnersOf(one), partnersOf(other)), meet(directionsOf(one), directionsOf(other))]);
        if (match === false) return false;
        const inYears: (boolean | null)[] = [];
        for (let year = from; year <= to; year++) {
          if (!activeIn(study, one.c, year) || !activeIn(study, other.c, year)) continue;
          const [leadsA, leadsB] = [leadsIn(study, one.c, year, year), leadsIn(study, other.c, year, year)];
          if (leadsA.some((lead) => leadsB.includes(lead))) continue;
          const linked = declared(study, one.c, other.c, leadsA, leadsB, year);
          if (linked === true) continue;
          inYears.push(linked === false && match === true && leadsA.length > 0 && leadsB.length > 0 ? true : null);
        }
        return anyOf(inYears);
      });
      const found = anyOf(answers);
      if (found !== null) return found;
      return unlessNotApplicable(one, one.c.related == null ? 'related' : one.c.links == null ? 'links' : 'partners');
    }),
  );
};

const classified = (study: NaiveStudy, one: NaiveCase, from: number, to: number): Answer => {
  const institution = instClass(study, one, classDay(study, from, to));
  if (institution === 'completed_act' || institution === 'young') return 'not_applicable';
  return institution === 'unknown' ? null : true;
};
/** GOV-05: image ∧ (one-off ∨ (no related ∧ no clause)) over the classified. */
export const gov05: Naive = (study, from, to) =>
  share(
    activeCases(study, from, to).map((one): Answer => {
      const known = classified(study, one, from, to);
      if (known !== true) return known;
      const image = imageClassOf(study, one, classDay(study, from, to));
      if (image === 'unknown') return null;
      if (image !== 'image') return false;
      if (instClass(study, one, classDay(study, from, to)) === 'one_off') return true;
      const { related, goals } = one.c;
      if (related == null) return unlessNotApplicable(one, 'related');
      const alone = related === 'none' || list(related).length === 0;
      const clauses = list(goals).map((goal) => goal.clause ?? null);
      const without =
        goals == null
          ? null
          : clauses.some((clause) => clause !== null && clause !== 'none')
            ? false
            : clauses.every((clause) => clause === 'none')
              ? true
              : null;
      return without === null ? unlessNotApplicable(one, 'goals') : alone && without;
    }),
  );

/** The first empty field of the entry says why it is empty. */
const openIn = (one: NaiveCase, at: number, entry: any, fields: string[]): Answer =>
  unlessNotApplicable(one, `results.${at}.${fields.find((field) => entry[field] == null)}`);

/** GOV-08: goals with actor ∧ instrument ∧ a result (RC, RI or RO) linked to it, sign +, E2 or better. */
export const gov08: Naive = (study, from, to) => {
  const end = day(study, from, to);
  return share(
    activeCases(study, from, to).flatMap((one): Answer[] => {
      const { c } = one;
      if (c.goals == null) return [unlessNotApplicable(one, 'goals')];
      return list(c.goals).map((goal): Answer => {
        if (list(c.actors).length === 0) return unlessNotApplicable(one, 'actors');
        if (c.instruments == null) return unlessNotApplicable(one, 'instruments');
        if (c.results == null) return unlessNotApplicable(one, 'results');
        const reached = anyOf(
          list(c.results).map((result) =>
            allOf([
              stands(study, result.date, null, end),
              result.goal == null ? null : result.goal === goal.id,
              result.sign == null ? null : result.sign === '+',
              isIndependent(study, c, list(result.evidence)),
            ]),
          ),
        );
        if (reached !== null) return reached && c.instruments.length > 0;
        const open = list(c.results).find(
          (result) =>
            stands(study, result.date, null, end) !== false &&
            (result.goal == null || result.goal === goal.id) &&
            (result.sign == null || result.sign === '+') &&
            isIndependent(study, c, list(result.evidence)),
        );
        return openIn(one, list(c.results).indexOf(open), open, ['goal', 'sign', 'date']);
      });
    }),
  );
};

/* --- D4: completed acts aside; a case of unknown kind may be one --- */
const perLasting = (
  study: NaiveStudy,
  from: number,
  to: number,
  value: (one: NaiveCase) => number | null | 'not_applicable',
): (number | null)[] =>
  activeCases(study, from, to).flatMap((one) => {
    if (isCompletedAct(one.c)) return [];
    const found = one.c.kind == null ? openNumber(one, 'kind') : value(one);
    return found === 'not_applicable' ? [] : [found];
  });
/** Whole years and the part of the year begun. */
function yearsFrom(start: string, until: string): number {
  let whole = 0;
  while (plusMonths(start, 12 * (whole + 1)) <= until) whole++;
  const [last, next] = [plusMonths(start, 12 * whole), plusMonths(start, 12 * (whole + 1))].map(dayNumber);
  return whole + (dayNumber(until) - (last ?? 0)) / ((next ?? 0) - (last ?? 0));
}
/**
 * INS-01: Kaplan–Meier S(5) over starts in the fifteen years before d (whole: in the study's years). Dead: `end`; the
 * last activity of a dormant case; the last edition of a one-off. All others are censored when last seen.
 */
export const ins01: Naive = (study, from, to) => {
  const whole = isWhole(study, from, to);
  const end = day(study, from, to);
  const judged = classDay(study, from, to);
  const own = ownCases(study).filter(({ c }) => !isCompletedAct(c));
  const undated = own.filter((one) => {
    const first = operationDates(one.c, study.asOf)[0] ?? study.asOf;
    return one.c.time?.start == null && first <= end && !notApplicable(one, 'time.start');
  });
  const lives = own
    .filter(({ c }) => {
      if (c.time?.start == null || pad(c.time.start) > end || pad(c.time.start) < `${study.years[0]}-01-01`)
        return false;
      return whole || pad(c.time.start) > plusMonths(end, -180);
    })
    .map((one) => {
      const { c } = one;
      const start = pad(c.time.start);
      const life = (date: string, died: boolean) => ({ years: yearsFrom(start, date > start ? date : start), died });
      const stated = c.time.end != null && pad(c.time.end) <= study.asOf ? pad(c.time.end) : null;
      if (stated !== null && stated <= end) return life(stated, true);
      const institution = stated === null ? instClass(study, one, judged) : 'series';
      const seen = lastActivity(study, c, judged) ?? start;
      const lastEdition = heldEditions(study, c, judged)
        .map((edition) => pad(edition.date))
        .sort()
        .at(-1);
      const silent = institution === 'dormant' ? seen : institution === 'one_off' ? (lastEdition ?? seen) : null;
      return silent !== null && silent <= end ? life(silent, true) : life(lastActivity(study, c, end) ?? start, false);
    });
  let survival = 1;
  for (const time of [...new Set(lives.filter((life) => life.died).map((life) => life.years))].sort((a, b) => a - b)) {
    if (time > 5) continue;
    const atRisk = lives.filter((life) => life.years >= time).length;
    survival *= 1 - lives.filter((life) => life.died && life.years === time).length / atRisk;
  }
  const asked = lives.length + undated.length;
  return {
    value: lives.length === 0 ? null : survival,
    n: lives.length,
    coverage: asked === 0 ? null : lives.length / asked,
  };
};

/** INS-02: median regularity over cases held three times or more. */
export const ins02: Naive = (study, from, to) =>
  ofNumbers(
    perLasting(study, from, to, (one) => {
      const { c } = one;
      if (c.time?.continuous === true) return 'not_applicable';
      const editions = heldEditions(study, c, day(study, from, to));
      const open = openNumber(one, 'editions_complete');
      if (c.editions_complete !== true && !numberedWithoutGap(editions)) return open;
      if (editions.length < 3) return c.editions_complete === true ? 'not_applicable' : open;
      return regularityOf(editions);
    }),
    median,
  );

const openNumber = (one: NaiveCase, path: string): null | 'not_applicable' =>
  notApplicable(one, path) ? 'not_applicable' : null;

/** INS-03: (old enough + outlived a leader or a government + changed its function or format and went on) ÷ 3. */
const adaptability = (study: NaiveStudy, from: number, to: number): (number | null)[] => {
  const end = day(study, from, to);
  return perLasting(study, from, to, (one) => {
    const { c } = one;
    if (c.time?.start == null || pad(c.time.start) > study.asOf) return openNumber(one, 'time.start');
    if (c.changes == null) return openNumber(one, 'changes');
    const lived = (kinds: string[]): boolean | null =>
      anyOf(
        list(c.changes)
          .filter((change) => kinds.includes(change.kind))
          .map((change) => allOf([stands(study, change.date, null, end), change.survived ?? null])),
      );
    const points = [
      plusMonths(pad(c.time.start), 60) <= end,
      lived(['leader', 'government']),
      lived(['format', 'function']),
    ];
    return points.includes(null) ? null : points.filter((point) => point === true).length / 3;
  });
};
export const ins03: Naive = (study, from, to) => ofNumbers(adaptability(study, from, to), median);
export const ins03a: Naive = (study, from, to) => ofNumbers(adaptability(study, from, to), average);

/** INS-04: min(1, (permanent organs + distinct formats) ÷ 4). */
export const ins04: Naive = (study, from, to) =>
  ofNumbers(
    perLasting(study, from, to, (one) => {
      const { c } = one;
      if (c.organs == null) return openNumber(one, 'organs');
      if (c.formats == null) return openNumber(one, 'formats');
      const there = (organ: any) => stands(study, organ.since, organ.until, day(study, from, to));
      const mayCount = list(c.organs).filter((organ) => there(organ) !== false && organ.permanent !== false);
      const isSure = (organ: any): boolean => there(organ) === true && organ.permanent === true;
      const open = mayCount.find((organ) => !isSure(organ));
      const base = new Set(c.formats).size + (c.kind === 'institution' ? 1 : 0);
      const least = Math.min(1, (base + mayCount.filter(isSure).length) / 4);
      // Where those not known would change nothing, the value stands.
      if (open !== undefined && least !== Math.min(1, (base + mayCount.length) / 4))
        return openNumber(
          one,
          `organs.${list(c.organs).indexOf(open)}.${there(open) === null ? 'since' : 'permanent'}`,
        );
      return least;
    }),
    median,
  );

/** INS-05: 1 − share of the largest authority; without an independent governing body at most .4. */
export const ins05: Naive = (study, from, to) =>
  ofNumbers(
    perLasting(study, from, to, (one) => {
      const { c } = one;
      const end = day(study, from, to);
      let share: number | null = null;
      if (c.money?.decision_maker != null) share = c.money.decision_maker.share ?? null;
      else {
        const sums = new Map<string, number>();
        let all = 0;
        for (const funder of list(c.money?.funders)) {
          if (funder.share == null) continue;
          const actor = study.actors.get(funder.who);
          const isState = ['state', 'quasi'].includes(actor?.state_kind) && actor.country != null;
          const authority = isState ? `state of ${actor.country}` : funder.who;
          sums.set(authority, (sums.get(authority) ?? 0) + funder.share);
          all += funder.share;
        }
        if (all >= 0.5) share = Math.max(...sums.values());
      }
      const independent =
        c.organs == null
          ? null
          : anyOf(
              list(c.organs).map((organ) =>
                allOf([
                  stands(study, organ.since, organ.until, end),
                  organ.governing ?? null,
                  organ.independent ?? null,
                ]),
              ),
            );
      // Below the limit it does not matter who governs.
      if (share !== null && 1 - share <= 0.4) return 1 - share;
      if (share !== null && independent !== null) return Math.min(independent ? 1 : 0.4, 1 - share);
      if (c.organs == null) return openNumber(one, 'organs');
      return openNumber(one, c.money?.decision_maker == null ? 'money.funders' : 'money.decision_maker');
    }),
    median,
  );

/** INS-06: level in force ÷ 4 × coherence. */
export const ins06: Naive = (study, from, to) =>
  ofNumbers(
    perLasting(study, from, to, (one) => {
      const { c } = one;
      if (c.mandate == null) return openNumber(one, 'mandate');
      const end = day(study, from, to);
      const levelOf = (entry: any): number => mandateLevels[entry.kind] ?? 0;
      const inForce = list(c.mandate).filter((entry) => stands(study, entry.date, entry.until, end) === true);
      const level = Math.max(0, ...inForce.map((entry) => mandateLevels[entry.kind] ?? 0));
      // An undated one of that level or a higher one may have been in force already.
      const undated = list(c.mandate)
        .filter((entry) => stands(study, entry.date, entry.until, end) === null && levelOf(entry) > 0)
        .sort((a, b) => levelOf(b) - levelOf(a))[0];
      if (undated !== undefined && levelOf(undated) >= level)
        return openNumber(one, `mandate.${list(c.mandate).indexOf(undated)}.date`);
      if (level === 0) return 0;
      const highest = inForce.filter((entry) => mandateLevels[entry.kind] === level);
      const coherent = anyOf(highest.map((entry) => entry.coherent ?? null));
      if (coherent !== null) return (level / 4) * (coherent ? 1 : 0.5);
      return openNumber(
        one,
        `mandate.${list(c.mandate).indexOf(highest.find((entry) => entry.coherent == null))}.coherent`,
      );
    }),
    median,
  );

/** INS-07: institutionalized ÷ classified. */
export const ins07: Naive = (study, from, to) =>
  share(
    activeCases(study, from, to).map((one): Answer => {
      const known = classified(study, one, from, to);
      return known === true ? instClass(study, one, classDay(study, from, to)) === 'institutionalized' : known;
    }),
  );

/* --- D2 --- */
const nodeInstruments = ['I-CENT', 'I-TWIN', 'I-ACAD', 'I-DIGI'];
/** A tie by its instrument, or an agreement between non-state parties; null where that is not known. */
function isTie(study: NaiveStudy, c: any): boolean | null {
  if (list(c.instruments).some((code) => nodeInstruments.includes(code))) return true;
  const open = c.instruments == null ? null : false;
  if (c.kind == null) return null;
  if (c.kind !== 'agreement') return open;
  const parties = list(c.actors).filter((part) =>
    ['lead', 'co-lead', 'counterpart', 'implementer'].includes(part.role),
  );
  const kinds = parties.map((part) => study.actors.get(part.id)?.state_kind);
  if (kinds.some((kind) => kind !== undefined && kind !== 'nonstate')) return open;
  return kinds.length === 0 || kinds.includes(undefined) ? null : true;
}
/** An agreement stands from its date until its term, unless renewed, or three years without dated activity are over. */
function pactStands(study: NaiveStudy, c: any, from: number, to: number): boolean {
  if (c.time?.start == null || pad(c.time.start) > day(study, from, to)) return false;
  const start = pad(c.time.start);
  const stated = c.time.end != null && pad(c.time.end) <= study.asOf ? pad(c.time.end) : null;
  let over: string;
  if (c.time.term_years == null) {
    over = plusMonths(start, 36);
    for (const date of operationDates(c, study.asOf))
      if (date >= start && (date <= over || c.time.continuous === true)) over = plusMonths(date, 36);
  } else {
    const term = 12 * c.time.term_years;
    over = plusMonths(start, term);
    const renewals = list(c.renewals).flatMap((one) => (one.date == null ? [] : [pad(one.date)]));
    let begun = start;
    while (renewals.some((date) => date > begun && date.slice(0, 4) <= over.slice(0, 4) && date <= study.asOf)) {
      begun = over;
      over = plusMonths(over, term);
    }
  }
  return (stated ?? over) >= `${from}-01-01`;
}
/** DIR-05: mean number of ties over the partner countries with at least one; n = ties known. */
export const dir05: Naive = (study, from, to) => {
  const standing = ownCases(study).filter(({ c }) =>
    c.kind === 'agreement' ? pactStands(study, c, from, to) : activeCases(study, from, to).some((one) => one.c === c),
  );
  const perPartner = new Map<string, number>();
  let known = 0;
  let unknown = 0;
  for (const one of standing) {
    const tie = isTie(study, one.c);
    if (tie === false) continue;
    const gap =
      tie === null
        ? one.c.instruments == null
          ? 'instruments'
          : 'actors'
        : one.c.partners == null
          ? 'partners'
          : null;
    if (gap !== null) {
      if (!notApplicable(one, gap)) unknown++;
      continue;
    }
    if (list(one.c.partners).length === 0) continue;
    known++;
    for (const country of new Set(list(one.c.partners).map((partner) => partner.country)))
      perPartner.set(country, (perPartner.get(country) ?? 0) + 1);
  }
  return {
    value: known === 0 ? null : average([...perPartner.values()]),
    n: known,
    coverage: known + unknown === 0 ? null : known / (known + unknown),
  };
};

/** DIR-05r: of ties whose term or three-year check fell due, those renewed; each tie once, whatever fell due in the time. */
export const dir05r: Naive = (study, from, to) => {
  const end = day(study, from, to);
  return share(
    ownCases(study).flatMap((one): Answer[] => {
      const { c } = one;
      if (isTie(study, c) !== true || c.time?.start == null || pad(c.time.start) > study.asOf) return [];
      const operation = operationDates(c, study.asOf);
      const renewals = list(c.renewals).flatMap((item) => (item.date == null ? [] : [pad(item.date)]));
      const term = c.time.term_years;
      const stated = c.time.end != null && pad(c.time.end) <= study.asOf ? pad(c.time.end) : null;
      let answer: Answer | undefined;
      let begun = pad(c.time.start);
      for (;;) {
        const due = plusMonths(begun, 12 * (term ?? 3));
        if (due > study.asOf) break;
        const isIn = due <= end && Number(due.slice(0, 4)) >= from && Number(due.slice(0, 4)) <= to;
        const kept =
          term == null
            ? operation.some((date) => date > begun && date <= due) ||
              (c.time.continuous === true && (operation.at(-1) ?? begun) >= due)
            : renewals.some((date) => date > begun && date.slice(0, 4) <= due.slice(0, 4));
        if (!kept) {
          const lapsed =
            (stated !== null && stated <= due) ||
            c.renewals === 'none' ||
            (term == null ? c.editions_complete === true : c.renewals != null);
          if (isIn) answer = lapsed ? false : unlessNotApplicable(one, 'renewals');
          break;
        }
        if (isIn) answer = true;
        begun = due;
      }
      return answer === undefined ? [] : [answer];
    }),
  );
};

/* --- D6 --- */
/** VEC-01: H / ln 7 over the seven named vectors; weight 1 shared equally; multilateral ones and OT outside. */
export const vec01: Naive = (study, from, to) => {
  const named = ['RU', 'CN', 'EU', 'US', 'CA', 'TR', 'IS'];
  const weights = new Map<string, number>();
  let known = 0;
  let unknown = 0;
  for (const one of activeCases(study, from, to)) {
    if (one.c.kind === 'un_initiative') continue;
    if (one.c.partners == null) {
      if (!notApplicable(one, 'partners')) unknown++;
      continue;
    }
    const vectors = [...new Set(list(one.c.partners).map((partner) => study.vectors.get(partner.country) ?? 'OT'))];
    const counted = vectors.filter((vector) => named.includes(vector));
    if (vectors.length >= 4 || counted.length === 0) continue;
    known++;
    for (const vector of counted) weights.set(vector, (weights.get(vector) ?? 0) + 1 / counted.length);
  }
  const all = [...weights.values()].reduce((sum, value) => sum + value, 0);
  let entropy = 0;
  for (const weight of weights.values()) entropy -= (weight / all) * Math.log(weight / all);
  return {
    value: all === 0 ? null : entropy / Math.log(7),
    n: known,
    coverage: known + unknown === 0 ? null : known / (known + unknown),
  };
};

/** VEC-04: of cases with an RC or RI result of any sign or an evaluation of level ≥ 2, those that reached a goal. */
export const vec04: Naive = (study, from, to) => {
  const end = day(study, from, to);
  return share(
    activeCases(study, from, to).map((one): Answer => {
      const { c } = one;
      if (c.results == null) return unlessNotApplicable(one, 'results');
      const all = list(c.results).filter((result) => result.cat !== 'RO');
      const there = (result: any) => stands(study, result.date, null, end);
      const results = all.filter((result) => there(result) === true);
      // Independent evidence and a goal: what is left to know is its category, its sign, which goal, or its date.
      const promising = (result: any): boolean =>
        isIndependent(study, c, list(result.evidence)) &&
        result.goal !== 'none' &&
        (result.sign == null || result.sign === '+');
      const whole = (result: any): boolean => result.cat != null && result.sign != null && result.goal != null;
      if (results.some((result) => promising(result) && whole(result))) return true;
      const position = (result: any) => list(c.results).indexOf(result);
      const gap =
        results.filter((result) => promising(result) && result.cat != null).at(-1) ??
        all.find((result) =>
          there(result) === true ? result.cat == null : there(result) === null && promising(result),
        );
      if (gap !== undefined)
        return there(gap) === null
          ? unlessNotApplicable(one, `results.${position(gap)}.date`)
          : openIn(one, position(gap), gap, ['cat', 'sign', 'goal']);
      if (results.length > 0) return false;
      const undated = all.find((result) => there(result) === null);
      if (undated !== undefined) return unlessNotApplicable(one, `results.${position(undated)}.date`);
      if (c.evaluation?.level == null) return unlessNotApplicable(one, 'evaluation.level');
      if (c.evaluation.level < 2) return 'not_applicable';
      const made = stands(study, c.evaluation.date, null, end);
      if (made === null) return unlessNotApplicable(one, 'evaluation.date');
      return made ? false : 'not_applicable';
    }),
  );
};

/** What is recomputed, by id. */
export const naiveIndicators: Readonly<Record<string, Naive>> = {
  'SEC-06': sec06,
  'SEC-06h': sec06h,
  'SEC-08': sec08,
  'SEC-09': sec09,
  'SEC-09s': sec09s,
  'SEC-10': sec10,
  'SEC-10s': sec10s,
  'DIR-05': dir05,
  'DIR-05r': dir05r,
  'DIR-06': dir06,
  'DIR-06s': dir06s,
  'IND-06': ind06,
  'INS-01': ins01,
  'INS-02': ins02,
  'INS-03': ins03,
  'INS-03a': ins03a,
  'INS-04': ins04,
  'INS-05': ins05,
  'INS-06': ins06,
  'INS-07': ins07,
  'GOV-01': gov01,
  'GOV-03': gov03,
  'GOV-04': gov04,
  'GOV-04c': gov04c,
  'GOV-05': gov05,
  'GOV-06': gov06,
  'GOV-07': gov07,
  'GOV-08': gov08,
  'VEC-01': vec01,
  'VEC-04': vec04,
  'VEC-05': vec05,
};
