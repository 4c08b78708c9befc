/**
 * A second, deliberately plain computation of indicators straight from the YAML files, written from the method's text
 * alone (method §4.1, §4.2): no typed schema, no shared code, one loop after another. It exists to disagree.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Plain = Record<string, unknown>;
export interface NaiveValue {
  value: number | null;
  n: number;
  coverage: number | null;
}

const leafKeys = new Set(['value', 'src', 'reason', 'note', 'disputed']);

/** `{value: X, src}` → X; disputed → null; a null with a reason keeps the reason where the formula can see it. */
function unwrap(item: unknown, reasons: Map<string, string>, path: string): unknown {
  if (Array.isArray(item)) return item.map((part, index) => unwrap(part, reasons, `${path}.${index}`));
  if (typeof item !== 'object' || item === null) return item;
  const keys = Object.keys(item);
  if (keys.every((key) => leafKeys.has(key)) && (keys.includes('value') || keys.includes('disputed'))) {
    const leaf = item as Plain;
    if (typeof leaf['reason'] === 'string') reasons.set(path, leaf['reason']);
    return keys.includes('disputed') ? null : unwrap(leaf['value'], reasons, path);
  }
  return Object.fromEntries(
    keys.map((key) => [key, unwrap((item as Plain)[key], reasons, path === '' ? key : `${path}.${key}`)]),
  );
}

export interface NaiveCase {
  c: any;
  reasons: Map<string, string>;
}
export interface NaiveStudy {
  cases: NaiveCase[];
  actors: Map<string, any>;
  publishers: Map<string, any>;
  sources: Map<string, any>;
  vectors: Map<string, string>;
  asOf: string;
  years: [number, number];
  focal: string;
}

export function readNaively(root: string): NaiveStudy {
  const yaml = (name: string) => parse(readFileSync(join(root, name), 'utf8'));
  const settings = yaml('study.yaml');
  const cases = readdirSync(join(root, 'initiatives'))
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('_'))
    .sort()
    .map((name) => {
      const reasons = new Map<string, string>();
      return { c: unwrap(yaml(`initiatives/${name}`), reasons, ''), reasons };
    });
  const sources = new Map(
    readdirSync(join(root, 'sources'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name.slice(0, -5), unwrap(yaml(`sources/${name}`), new Map(), '')]),
  );
  const byId = (name: string) =>
    new Map((yaml(name) as Plain[]).map((item) => [String(item['id']), unwrap(item, new Map(), '')]));
  const vectors = new Map(
    readFileSync(join(root, 'vectors.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => [line.split(',')[0] ?? '', line.split(',')[1] ?? '']),
  );
  return {
    cases,
    actors: byId('actors.yaml'),
    publishers: byId('publishers.yaml'),
    sources,
    vectors,
    asOf: settings.as_of,
    years: settings.years,
    focal: settings.focal,
  };
}

/** A year or a month alone: its first day. */
export const pad = (date: unknown): string => {
  const text = String(date);
  return text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
};
const list = (item: unknown): any[] => (Array.isArray(item) ? item : []);
export const inYear = (date: unknown, year: number, asOf: string): boolean =>
  date != null && pad(date).startsWith(`${year}-`) && pad(date) <= asOf;

export function operationDates(c: any, asOf: string): string[] {
  const dates = [
    ...list(c.editions).map((edition) => edition.date),
    ...list(c.deliverables).map((item) => item.date),
    ...list(c.results).map((item) => item.date),
    ...list(c.renewals).map((item) => item.date),
    ...list(c.money?.by_year)
      .filter((item) => item.spent > 0)
      .map((item) => item.y),
    c.time?.last_activity,
  ];
  return dates
    .filter((date) => date != null)
    .map(pad)
    .filter((date) => date <= asOf)
    .sort();
}

export function activeIn(study: NaiveStudy, c: any, year: number): boolean {
  const { asOf } = study;
  if (`${year}-01-01` > asOf) return false;
  const start = c.time?.start == null || pad(c.time.start) > asOf ? null : pad(c.time.start);
  if (c.kind === 'agreement' || c.kind === 'un_initiative') return inYear(start, year, asOf);
  const dates = operationDates(c, asOf);
  if (dates.some((date) => date.startsWith(`${year}-`))) return true;
  if (['aid_operation', 'term_of_office', 'mediation_round'].includes(c.kind) && inYear(start, year, asOf)) return true;
  if (c.time?.continuous !== true || start === null || start > `${year}-12-31`) return false;
  const end = c.time?.end == null || pad(c.time.end) > asOf ? null : pad(c.time.end);
  const lastSeen = dates.at(-1) ?? start;
  return (end ?? (lastSeen > start ? lastSeen : start)) >= `${year}-01-01`;
}

const activeInWindow = (study: NaiveStudy, c: any, from: number, to: number): boolean => {
  for (let year = from; year <= to; year++) if (activeIn(study, c, year)) return true;
  return false;
};
export const ownCases = (study: NaiveStudy): NaiveCase[] => study.cases.filter(({ c }) => c.country === study.focal);
export const activeCases = (study: NaiveStudy, from: number, to: number): NaiveCase[] =>
  ownCases(study).filter(({ c }) => activeInWindow(study, c, from, to));
/** The whole span of the study is read on as_of; a year or a window on the last day of its last year, or as_of. */
export const isWhole = (study: NaiveStudy, from: number, to: number): boolean =>
  from === study.years[0] && to === study.years[1];
export const day = (study: NaiveStudy, from: number, to: number): string =>
  !isWhole(study, from, to) && `${to}-12-31` < study.asOf ? `${to}-12-31` : study.asOf;

export type Answer = boolean | null | 'not_applicable';
/** Value over the known, n = known, coverage = known ÷ (active − not applicable). */
export function share(answers: Answer[]): NaiveValue {
  const asked = answers.filter((answer) => answer !== 'not_applicable');
  const known = asked.filter((answer) => answer !== null);
  return {
    value: known.length === 0 ? null : known.filter((answer) => answer === true).length / known.length,
    n: known.length,
    coverage: asked.length === 0 ? null : known.length / asked.length,
  };
}
export const notApplicable = ({ reasons }: NaiveCase, path: string): boolean => {
  for (let here = path; here !== ''; here = here.includes('.') ? here.slice(0, here.lastIndexOf('.')) : '')
    if (reasons.get(here) === 'not_applicable') return true;
  return false;
};
export const average = (numbers: number[]): number => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

/* --- the indicators --- */
export type Naive = (study: NaiveStudy, from: number, to: number) => NaiveValue;

/** DIR-06: mean depth over active initiatives. */
export const dir06: Naive = (study, from, to) => {
  const asked = activeCases(study, from, to).filter(
    (one) => !(one.c.interaction?.depth == null && notApplicable(one, 'interaction.depth')),
  );
  const depths = asked.flatMap(({ c }) => (c.interaction?.depth == null ? [] : [c.interaction.depth as number]));
  return {
    value: depths.length === 0 ? null : average(depths),
    n: depths.length,
    coverage: asked.length === 0 ? null : depths.length / asked.length,
  };
};
/** DIR-06s: share with depth 3. */
export const dir06s: Naive = (study, from, to) =>
  share(
    activeCases(study, from, to).map((one) =>
      one.c.interaction?.depth == null
        ? notApplicable(one, 'interaction.depth')
          ? 'not_applicable'
          : null
        : one.c.interaction.depth === 3,
    ),
  );
/** IND-06: originator is non-state (nonstate only). */
export const ind06: Naive = (study, from, to) =>
  share(
    activeCases(study, from, to).map((one) => {
      const actor = study.actors.get(one.c.originator?.actor);
      return actor === undefined
        ? notApplicable(one, 'originator.actor')
          ? 'not_applicable'
          : null
        : actor.state_kind === 'nonstate';
    }),
  );
/** VEC-05: H / ln 16 over pairs initiative × instrument. */
export const vec05: Naive = (study, from, to) => {
  // One without any instrument has no pair to count.
  const active = activeCases(study, from, to).filter(
    (one) => !(one.c.instruments == null ? notApplicable(one, 'instruments') : one.c.instruments.length === 0),
  );
  const known = active.filter(({ c }) => c.instruments != null);
  const counts = new Map<string, number>();
  for (const { c } of known)
    for (const instrument of c.instruments) counts.set(instrument, (counts.get(instrument) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, value) => sum + value, 0);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / all) * Math.log(count / all);
  return {
    value: all === 0 ? null : entropy / Math.log(16),
    n: known.length,
    coverage: active.length === 0 ? null : known.length / active.length,
  };
};
/** A part is played in the period if it began by its last day and did not end before its first. */
export const playsPart = (study: NaiveStudy, part: any, from: number, to: number): boolean =>
  !(part.from != null && pad(part.from) > day(study, from, to)) && !(part.to != null && pad(part.to) < `${from}-01-01`);
/** Who leads: role lead, where nobody has it co-lead. */
export function leadsIn(study: NaiveStudy, c: any, from: number, to: number): string[] {
  const parts = list(c.actors).filter((part) => playsPart(study, part, from, to));
  const lead = parts.filter((part) => part.role === 'lead');
  return (lead.length > 0 ? lead : parts.filter((part) => part.role === 'co-lead')).map((part) => part.id);
}
/** A state or quasi-state body of the country leads; null where nobody is named. */
export function stateLed(study: NaiveStudy, c: any, from: number, to: number): boolean | null {
  const leads = leadsIn(study, c, from, to).map((id) => study.actors.get(id));
  const own = (actor: any) => ['state', 'quasi'].includes(actor?.state_kind) && actor.country === c.country;
  if (leads.some(own)) return true;
  return leads.length === 0 || leads.includes(undefined) ? null : false;
}
/** An empty field leaves the question open, unless it says itself that the question does not arise. */
export const unlessNotApplicable = (one: NaiveCase, path: string): Answer =>
  notApplicable(one, path) ? 'not_applicable' : null;
/** GOV-04: (goal linked to a doctrine clause) ∧ (plan ≥ 3 y) over state- or quasi-state-led active initiatives. */
export const gov04Of =
  (judge: (clause: boolean, plan: boolean) => boolean): Naive =>
  (study, from, to) =>
    share(
      activeCases(study, from, to).map((one): Answer => {
        const { c } = one;
        const led = stateLed(study, c, from, to);
        if (led === false) return 'not_applicable';
        if (led === null) return unlessNotApplicable(one, 'actors');
        if (c.goals == null) return unlessNotApplicable(one, 'goals');
        const clauses = list(c.goals).map((goal) => goal.clause ?? null);
        const withClause = clauses.some((clause) => clause !== null && clause !== 'none');
        const gap = clauses.indexOf(null);
        if (!withClause && gap >= 0) return unlessNotApplicable(one, `goals.${gap}.clause`);
        if (c.plan?.exists == null) return unlessNotApplicable(one, 'plan.exists');
        if (c.plan.exists && c.plan.horizon_years == null) return unlessNotApplicable(one, 'plan.horizon_years');
        return judge(withClause, c.plan.exists && c.plan.horizon_years >= 3);
      }),
    );
export const gov04 = gov04Of((clause, plan) => clause && plan);
/** 04c: over the same cases, those of which no goal has a clause. */
export const gov04c = gov04Of((clause) => !clause);
/** GOV-06: documented economic link (code ≥ 2), without those whose primary concept is H. */
export const gov06: Naive = (study, from, to) =>
  share(
    activeCases(study, from, to).map((one) => {
      const { c } = one;
      if (c.concepts?.primary == null) return unlessNotApplicable(one, 'concepts.primary');
      if (c.concepts.primary === 'H') return 'not_applicable';
      if (c.economic_link?.code == null) return unlessNotApplicable(one, 'economic_link.code');
      return c.economic_link.code >= 2;
    }),
  );
/** GOV-07: ended in the period, or active in it and ≥ 3 years old: evaluation level ≥ 2. */
export const gov07: Naive = (study, from, to) => {
  const end = day(study, from, to);
  return share(
    ownCases(study).flatMap((one): Answer[] => {
      const { c } = one;
      const start = c.time?.start == null || pad(c.time.start) > study.asOf ? null : pad(c.time.start);
      const ended = c.time?.end == null || pad(c.time.end) > study.asOf ? null : pad(c.time.end);
      const endedHere = ended !== null && ended >= `${from}-01-01` && ended <= `${to}-12-31` && ended <= end;
      if (!endedHere) {
        if (!activeInWindow(study, c, from, to)) return [];
        if (start === null) return [unlessNotApplicable(one, 'time.start')];
        if (plusYears(start, 3) > end) return [];
      }
      const level = c.evaluation?.level ?? null;
      if (level === null) return [unlessNotApplicable(one, 'evaluation.level')];
      if (level < 2) return [false];
      // Undated: on earlier days nobody knows whether it had been made.
      if (c.evaluation.date == null) return [end === study.asOf ? true : unlessNotApplicable(one, 'evaluation.date')];
      return [pad(c.evaluation.date) <= end];
    }),
  );
};
const plusYears = (date: string, years: number): string => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
/** Who owns the page, seen from the case: its own side, an independent one, or no source at all. */
export const independentOwner = (study: NaiveStudy, c: any, sourceId: string): 'own' | 'independent' | 'none' => {
  const source = study.sources.get(sourceId);
  if (source === undefined) return 'none';
  const publisher = study.publishers.get(source.publisher);
  let owner = source.owner ?? publisher?.owner ?? 'state';
  if (source.owner == null && publisher !== undefined) {
    if (publisher.actor != null && list(c.actors).some((part) => part.id === publisher.actor)) owner = 'partner';
    else if (
      (owner === 'state' || owner === 'state_linked') &&
      publisher.country != null &&
      publisher.country !== c.country
    ) {
      owner = list(c.partners).some((partner) => partner.country === publisher.country) ? 'partner' : 'independent';
    }
  }
  return owner === 'independent' || owner === 'academic' ? 'independent' : 'own';
};
/** A fact is E2 or better when one of its sources is independently owned and independently claimed. */
export const isIndependent = (study: NaiveStudy, c: any, evidence: any[]): boolean =>
  evidence.some((item) => {
    if (item.src == null || independentOwner(study, c, item.src) !== 'independent') return false;
    const aligned = (study.sources.get(item.src)?.release_alignment ?? 0) >= 0.6;
    return item.claimed_by == null || item.claimed_by === 'independent' || (item.claimed_by === 'media' && !aligned);
  });
