/** More indicators of the second, plain computation (see naive.ts), one function each, written from the method alone. */
import {
  activeCases,
  activeIn,
  type Answer,
  average,
  day,
  inYear,
  isIndependent,
  type Naive,
  type NaiveCase,
  type NaiveStudy,
  type NaiveValue,
  notApplicable,
  operationDates,
  ownCases,
  pad,
  share,
  stateLed,
} from './naive.js';
import {
  allOf,
  anyOf,
  classDay,
  counts,
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
  organInForce,
  plusMonths,
  regularityOf,
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
function ledgerOf(study: NaiveStudy, level: string, from: number, to: number): { c: any; answer: Answer; claim: Answer }[] {
  const first = from === study.years[0] && to === study.years[1] ? from : to - 4;
  const end = day(study, to);
  return ownCases(study).flatMap(({ c }) =>
    list(c.contribution).flatMap((row) => {
      const placed =
        row.date == null
          ? end === study.asOf
          : pad(row.date) >= `${first}-01-01` && pad(row.date) <= end && pad(row.date) <= study.asOf;
      const result = list(c.results).find((one) => one.id === row.result);
      const at = result === undefined ? (c.security_relevance?.level ?? null) : (result.level ?? null);
      const relevance = c.security_relevance?.code ?? null;
      if (!placed || relevance === 'none' || (at !== null && at !== level)) return [];
      const claim: Answer = relevance === null || at === null ? null : true;
      const credit: Answer = row.share_of_credit == null || row.share_of_credit === 'unknown' ? null : true;
      const positive: Answer = result?.sign == null ? null : result.sign === '+';
      const graded: Answer = result !== undefined && isIndependent(study, c, list(result.evidence));
      return [{ c, claim, answer: allOf([claim, credit, positive, graded]) }];
    }),
  );
}
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
    activeCases(study, from, to)
      .filter(({ c }) => stateLed(study, c, day(study, to)))
      .map((one): Answer => {
        const found = new Set<string>();
        for (const part of list(one.c.actors)) {
          const actor = study.actors.get(part.id);
          const carries = ['lead', 'co-lead', 'implementer', 'coordinator', 'funder'].includes(part.role);
          const sector = sectors[actor?.kind];
          if (carries && sector !== undefined && actor.country === one.c.country) found.add(sector);
        }
        if (one.c.coordinating_body == null && notApplicable(one, 'coordinating_body')) return 'not_applicable';
        const body = one.c.coordinating_body == null ? null : one.c.coordinating_body !== 'none';
        return allOf([found.size >= 2, body]);
      }),
  );

const leadsOf = (c: any): string[] =>
  list(c.actors)
    .filter((part) => part.role === 'lead' || part.role === 'co-lead')
    .map((part) => part.id);
/** Is b declared to belong to a: true, false, or null where nobody looked. */
function declaredLink(study: NaiveStudy, a: any, b: any): boolean | null {
  const relatedOf = (from: any, to: any): boolean | null =>
    from.related === 'none' ? false : from.related == null ? null : list(from.related).includes(to.id);
  const leads = [leadsOf(a), leadsOf(b)] as const;
  let linked: boolean | null = a.links == null && b.links == null ? null : false;
  for (const { c } of study.cases)
    for (const link of list(c.links)) {
      const joins =
        (leads[0].includes(link.a) && leads[1].includes(link.b)) || (leads[0].includes(link.b) && leads[1].includes(link.a));
      if (joins) linked = linked === true || link.mechanism !== 'none';
    }
  const related = [relatedOf(a, b), relatedOf(b, a)];
  if (related.includes(true) || linked === true) return true;
  return related[0] === null && related[1] === null && linked === null ? null : false;
}
/** GOV-03: shares partner × direction × year with another of a different lead without a declared link. */
export const gov03: Naive = (study, from, to) => {
  const active = activeCases(study, from, to);
  const partnersOf = (c: any): string[] => [...new Set(list(c.partners).map((partner) => partner.country as string))];
  return share(
    active.map((one): Answer => {
      const a = one.c;
      const partners = partnersOf(a);
      if (a.partners == null) return notApplicable(one, 'partners') ? 'not_applicable' : null;
      if (partners.length === 0 || partners.length > 10) return 'not_applicable';
      if (a.directions == null || leadsOf(a).length === 0) return null;
      const answers = active.map(({ c: b }): boolean | null => {
        const others = partnersOf(b);
        if (a.id === b.id || others.length > 10 || !others.some((country) => partners.includes(country))) return false;
        if (!list(b.directions).some((direction) => a.directions.includes(direction))) return false;
        let together = false;
        for (let year = from; year <= to; year++) together ||= activeIn(study, a, year) && activeIn(study, b, year);
        if (!together || leadsOf(b).length === 0 || leadsOf(b).some((lead) => leadsOf(a).includes(lead))) return false;
        const linked = declaredLink(study, a, b);
        return linked === null ? null : !linked;
      });
      return anyOf(answers);
    }),
  );
};

const classified = (study: NaiveStudy, one: NaiveCase, to: number): Answer => {
  const institution = instClass(study, one, classDay(study, to));
  if (institution === 'completed_act' || institution === 'young') return 'not_applicable';
  return institution === 'unknown' ? null : true;
};
/** GOV-05: image ∧ (one-off ∨ (no related ∧ no clause)) over the classified. */
export const gov05: Naive = (study, from, to) =>
  share(
    activeCases(study, from, to).map((one): Answer => {
      const known = classified(study, one, to);
      if (known !== true) return known;
      const image = imageClassOf(study, one, classDay(study, to));
      if (image === 'unknown') return null;
      if (image !== 'image') return false;
      if (instClass(study, one, classDay(study, to)) === 'one_off') return true;
      const { related, goals } = one.c;
      const alone = related == null ? null : related === 'none' || list(related).length === 0;
      const clauses = list(goals).map((goal) => goal.clause ?? null);
      const without =
        goals == null
          ? null
          : clauses.some((clause) => clause !== null && clause !== 'none')
            ? false
            : clauses.every((clause) => clause === 'none')
              ? true
              : null;
      return alone === null || without === null ? null : alone && without;
    }),
  );

/** GOV-08: goals with actor ∧ instrument ∧ a result linked to it, sign +, E2 or better. */
export const gov08: Naive = (study, from, to) => {
  const end = day(study, to);
  return share(
    activeCases(study, from, to).flatMap(({ c }): Answer[] => {
      if (c.goals == null) return [null];
      return list(c.goals).map((goal) => {
        const results = c.results === 'none' ? [] : c.results == null ? null : list(c.results);
        const reached =
          results === null
            ? null
            : anyOf(
                results
                  .filter((one) => counts(study, one.date, end))
                  .map((one) =>
                    allOf([
                      one.goal == null ? null : one.goal === goal.id,
                      one.sign == null ? null : one.sign === '+',
                      isIndependent(study, c, list(one.evidence)),
                    ]),
                  ),
              );
        return allOf([
          list(c.actors).length > 0 ? true : null,
          c.instruments == null ? null : c.instruments.length > 0,
          reached,
        ]);
      });
    }),
  );
};

/* --- D4: completed acts aside --- */
const lasting = (study: NaiveStudy, from: number, to: number): NaiveCase[] =>
  activeCases(study, from, to).filter(({ c }) => !isCompletedAct(c));

/** INS-01: Kaplan–Meier S(5) over starts in the fifteen years before d (whole: in the study's years). */
export const ins01: Naive = (study, from, to) => {
  const end = day(study, to);
  const whole = from === study.years[0] && to === study.years[1];
  const judged = classDay(study, to);
  const lives = ownCases(study)
    .filter(({ c }) => {
      if (isCompletedAct(c) || c.time?.start == null) return false;
      const start = pad(c.time.start);
      if (start > end || start < `${study.years[0]}-01-01`) return false;
      return whole || start > plusMonths(end, -180);
    })
    .map((one): { days: number; died: boolean } | null => {
      const { c } = one;
      const start = pad(c.time.start);
      const seen = lastActivity(study, c, judged) ?? start;
      const life = (date: string, died: boolean) => ({ days: dayNumber(date) - dayNumber(start), died });
      if (c.time.end != null && pad(c.time.end) <= judged) return life(pad(c.time.end), true);
      const institution = instClass(study, one, judged);
      if (institution === 'unknown') return null;
      if (institution === 'dormant') return life(seen, true);
      if (institution === 'one_off') {
        const last = heldEditions(study, c, judged).map((edition) => pad(edition.date)).sort().at(-1);
        return life(last ?? seen, true);
      }
      return life(seen, false);
    });
  const known = lives.flatMap((life) => life ?? []);
  let survival = 1;
  for (const time of [...new Set(known.filter((life) => life.died).map((life) => life.days))].sort((a, b) => a - b)) {
    if (time > 5 * 365.25) continue;
    const atRisk = known.filter((life) => life.days >= time).length;
    survival *= 1 - known.filter((life) => life.died && life.days === time).length / atRisk;
  }
  return {
    value: known.length === 0 ? null : survival,
    n: known.length,
    coverage: lives.length === 0 ? null : known.length / lives.length,
  };
};

/** INS-02: median regularity over cases held three times or more. */
export const ins02: Naive = (study, from, to) =>
  ofNumbers(
    lasting(study, from, to).flatMap(({ c }): (number | null)[] => {
      if (c.time?.continuous === true) return [];
      const editions = heldEditions(study, c, day(study, to));
      if (c.editions_complete !== true && !numberedWithoutGap(editions)) return [null];
      return editions.length < 3 ? [] : [regularityOf(editions)];
    }),
    median,
  );

/** INS-03: (old enough + outlived a leader or a government + changed its function or format and went on) ÷ 3. */
const adaptability: (study: NaiveStudy, from: number, to: number) => (number | null)[] = (study, from, to) => {
  const end = day(study, to);
  return lasting(study, from, to).map(({ c }) => {
    const lived = (kinds: string[]): boolean | null =>
      c.changes === 'none'
        ? false
        : c.changes == null
          ? null
          : anyOf(
              list(c.changes)
                .filter((one) => kinds.includes(one.kind) && counts(study, one.date, end))
                .map((one) => one.survived ?? null),
            );
    const points = [
      c.time?.start == null ? null : plusMonths(pad(c.time.start), 60) <= end,
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
    lasting(study, from, to).map(({ c }) => {
      const organs = c.organs === 'none' ? [] : c.organs == null ? null : list(c.organs);
      const formats = c.formats == null ? null : new Set(list(c.formats)).size;
      const inForce = (organs ?? []).filter((organ) => organInForce(study, organ, day(study, to)));
      const own = c.kind === 'institution' ? 1 : 0;
      const permanent = own + inForce.filter((organ) => organ.permanent === true).length;
      const least = permanent + (formats ?? 0);
      if (least >= 4) return 1;
      if (organs === null || formats === null || inForce.some((organ) => organ.permanent == null)) return null;
      return Math.min(1, least / 4);
    }),
    median,
  );

/** INS-06: level in force ÷ 4 × coherence. */
export const ins06: Naive = (study, from, to) =>
  ofNumbers(
    lasting(study, from, to).map(({ c }) => {
      if (c.mandate === 'none') return 0;
      if (c.mandate == null) return null;
      const end = day(study, to);
      const inForce = list(c.mandate).filter(
        (one) => counts(study, one.date, end) && !(one.until != null && pad(one.until) <= end),
      );
      const level = Math.max(0, ...inForce.map((one) => mandateLevels[one.kind] ?? 0));
      if (level === 0) return 0;
      const coherence = inForce
        .filter((one) => mandateLevels[one.kind] === level)
        .map((one) => (one.coherent == null ? null : one.coherent === true));
      const coherent = anyOf(coherence);
      return coherent === null ? null : (level / 4) * (coherent ? 1 : 0.5);
    }),
    median,
  );

/** INS-07: institutionalized ÷ classified. */
export const ins07: Naive = (study, from, to) =>
  share(
    activeCases(study, from, to).map((one): Answer => {
      const known = classified(study, one, to);
      return known === true ? instClass(study, one, classDay(study, to)) === 'institutionalized' : known;
    }),
  );

/* --- D2 --- */
const nodeInstruments = ['I-CENT', 'I-TWIN', 'I-ACAD', 'I-DIGI'];
function nonstatePact(study: NaiveStudy, c: any): boolean {
  if (c.kind !== 'agreement') return false;
  const kinds = list(c.actors).map((part) => study.actors.get(part.id)?.state_kind);
  return kinds.length > 0 && kinds.every((kind) => kind === 'nonstate');
}
/** An agreement is a node from its date until its term, or three years without dated activity, are over. */
function pactStands(study: NaiveStudy, c: any, from: number, to: number): boolean {
  if (c.time?.start == null) return false;
  const start = pad(c.time.start);
  const end = day(study, to);
  if (start > end) return false;
  const moments = [
    start,
    ...operationDates(c, study.asOf),
    ...list(c.renewals).flatMap((one) => (one.date == null ? [] : [pad(one.date)])),
  ]
    .filter((date) => date >= start && date <= end)
    .sort();
  const stated = c.time.end == null ? null : pad(c.time.end);
  const until = moments
    .map((moment) => plusMonths(moment, 12 * (c.time.term_years ?? 3)))
    .sort()
    .at(-1);
  const last = stated !== null && stated <= end ? stated : (until ?? start);
  return last >= `${from}-01-01`;
}
/** DIR-05: mean number of nodes over the partner countries with at least one. */
export const dir05: Naive = (study, from, to) => {
  const nodes = ownCases(study).filter((one) => {
    if (one.c.kind === 'agreement') return nonstatePact(study, one.c) && pactStands(study, one.c, from, to);
    return false;
  });
  const active = activeCases(study, from, to).filter(({ c }) => c.kind !== 'agreement');
  const known = active.filter(
    ({ c }) =>
      (Array.isArray(c.instruments) && !c.instruments.some((code: string) => nodeInstruments.includes(code))) ||
      (Array.isArray(c.instruments) && Array.isArray(c.partners)),
  );
  const counted = [
    ...nodes.filter(({ c }) => Array.isArray(c.partners)),
    ...known.filter(({ c }) => c.instruments.some((code: string) => nodeInstruments.includes(code))),
  ];
  const perPartner = new Map<string, number>();
  for (const { c } of counted)
    for (const country of new Set(list(c.partners).map((partner) => partner.country)))
      perPartner.set(country, (perPartner.get(country) ?? 0) + 1);
  const all = active.length + nodes.length;
  const n = known.length + nodes.filter(({ c }) => Array.isArray(c.partners)).length;
  return {
    value: perPartner.size === 0 ? null : average([...perPartner.values()]),
    n,
    coverage: all === 0 ? null : n / all,
  };
};

/* --- D6 --- */
/** VEC-01: H / ln 7 over the seven named vectors; weight 1 shared equally; multilateral ones and OT outside. */
export const vec01: Naive = (study, from, to) => {
  const named = ['RU', 'CN', 'EU', 'US', 'CA', 'TR', 'IS'];
  const weights = new Map<string, number>();
  const asked = activeCases(study, from, to).filter(
    (one) => !(one.c.partners == null && notApplicable(one, 'partners')) && !(list(one.c.partners).length === 0 && one.c.partners != null),
  );
  const known = asked.filter(({ c }) => c.partners != null);
  for (const { c } of known) {
    const vectors = [...new Set(list(c.partners).map((partner) => study.vectors.get(partner.country) ?? 'OT'))];
    if (c.kind === 'un_initiative' || vectors.length >= 4) continue;
    const counted = vectors.filter((vector) => named.includes(vector));
    for (const vector of counted) weights.set(vector, (weights.get(vector) ?? 0) + 1 / counted.length);
  }
  const all = [...weights.values()].reduce((sum, value) => sum + value, 0);
  let entropy = 0;
  for (const weight of weights.values()) entropy -= (weight / all) * Math.log(weight / all);
  return {
    value: all === 0 ? null : entropy / Math.log(7),
    n: known.length,
    coverage: asked.length === 0 ? null : known.length / asked.length,
  };
};

/** VEC-04: of cases with an RC or RI result of any sign or an evaluation of level ≥ 2, those that reached a goal. */
export const vec04: Naive = (study, from, to) => {
  const end = day(study, to);
  return share(
    activeCases(study, from, to).map(({ c }): Answer => {
      const results = c.results === 'none' ? [] : c.results == null ? null : list(c.results);
      const dated = results?.filter((one) => counts(study, one.date, end)) ?? null;
      const outcome =
        dated === null ? null : anyOf(dated.map((one) => (one.cat == null ? null : ['RC', 'RI'].includes(one.cat))));
      const evaluation = c.evaluation;
      const evaluated: boolean | null =
        evaluation?.level == null ? null : evaluation.level >= 2 && counts(study, evaluation.date, end);
      const unit = anyOf([outcome, evaluated]);
      if (unit === false) return 'not_applicable';
      if (unit === null || dated === null) return null;
      return anyOf(
        dated.map((one) =>
          allOf([
            one.cat == null ? null : one.cat !== 'RO',
            one.sign == null ? null : one.sign === '+',
            one.goal == null ? null : one.goal !== 'none',
            isIndependent(study, c, list(one.evidence)),
          ]),
        ),
      );
    }),
  );
};
export { inYear };
