/** Registries as they might be: any field coded or empty for any reason, dated or not, in any combination; drawn from a seed. */
import fc from 'fast-check';
import type { StudyParts } from '../study/build-study.js';

type Fields = Record<string, unknown>;
const reasons = ['not_found', 'not_public', 'not_applicable', 'not_yet_coded', 'not_collected'] as const;
const empty = fc.constantFrom(...reasons).map((reason) => ({ value: null, reason }));
/** The field as coded, mostly; else empty with its reason, or left out. */
const maybe = <Item>(item: fc.Arbitrary<Item>, weight = 5): fc.Arbitrary<unknown> =>
  fc.oneof({ weight, arbitrary: item }, { weight: 1, arbitrary: empty }, { weight: 1, arbitrary: fc.constant(null) });
const orNone = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<unknown> =>
  maybe(fc.oneof({ weight: 3, arbitrary: item }, { weight: 1, arbitrary: fc.constant('none') }));

export const firstYear = 2008;
export const lastYear = 2024;
const two = (value: number): string => String(value).padStart(2, '0');
/** A day, a month or a year between two years. */
const dateBetween = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat(4),
    )
    .map(([year, month, day, form]) =>
      form === 0 ? String(year) : form === 1 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`,
    );
const anyDate = dateBetween(firstYear, lastYear);

const actorPool: Record<string, Fields> = {
  mfa: { kind: 'A2', state_kind: 'state' },
  ministry: { kind: 'A3', state_kind: 'state' },
  parliament: { kind: 'A4', state_kind: 'state' },
  foundation: { kind: 'A6', state_kind: 'quasi' },
  university: { kind: 'A8', state_kind: 'nonstate' },
  ngo: { kind: 'A9', state_kind: 'nonstate' },
  chamber: { kind: 'A11', state_kind: 'nonstate' },
  'un-agency': { kind: 'A15', state_kind: 'international', country: null },
  'foreign-ngo': { kind: 'A9', state_kind: 'nonstate', country: 'DEU' },
  'foreign-ministry': { kind: 'A17', state_kind: 'state', country: 'UZB' },
};
const actorIds = Object.keys(actorPool);
const actor = fc.constantFrom(...actorIds);
const sourceIds = ['paper', 'ministry-page', 'partner-page', 'survey', 'release', 'ngo-page'];
const source = fc.constantFrom(...sourceIds);
const bool = fc.boolean();
const flag = maybe(bool);

const goalIds = ['G01', 'G02', 'G03', 'G05', 'G09'];
const goal = fc.record({
  id: fc.constantFrom(...goalIds),
  text: maybe(fc.constant('as stated')),
  clause: maybe(fc.constantFrom('none', 'doc:concept#p1')),
});
const result = (goals: string[]) =>
  fc.record({
    text: fc.constant('what came of it'),
    cat: maybe(fc.constantFrom('RO', 'RC', 'RI')),
    level: maybe(fc.constantFrom('REG', 'INT', 'STA')),
    sign: maybe(fc.constantFrom('+', '0', '-')),
    date: maybe(anyDate),
    goal: maybe(fc.constantFrom('none', ...goals)),
    evidence: fc.array(
      fc.record({ src: source, claimed_by: maybe(fc.constantFrom('self', 'partner', 'media', 'independent'), 9) }),
      { minLength: 1, maxLength: 2 },
    ),
  });

/** What an edition was as a round of dialogue. */
const round = fc.record({
  held_in: maybe(fc.constantFrom('KAZ', 'KAZ', 'KAZ', 'RUS'), 12),
  role: maybe(fc.constantFrom('host', 'host', 'host', 'mediator', 'facilitator', 'guarantor'), 12),
  outcome: maybe(
    fc.record({
      written: maybe(fc.constantFrom(true, true, false), 9),
      implemented: orNone(fc.record({ date: maybe(anyDate, 9), src: source })),
      in_force_24m: maybe(fc.constantFrom(true, true, false), 9),
      breach: orNone(fc.record({ date: maybe(anyDate), by: fc.constant('a party'), src: source })),
    }),
    9,
  ),
});

const caseFields = (ids: readonly string[], id: string): fc.Arbitrary<Fields> =>
  fc
    .tuple(
      fc.uniqueArray(goal, { selector: (one) => one.id, maxLength: 3 }),
      fc.integer({ min: firstYear - 2, max: lastYear - 1 }),
    )
    .chain(([goals, startYear]) =>
      fc.record<Fields>({
        country: fc.constantFrom('KAZ', 'KAZ', 'KAZ', 'KAZ', 'UZB'),
        kind: maybe(
          fc.constantFrom(
            'programme',
            'series',
            'series',
            'event',
            'institution',
            'platform',
            'agreement',
            'un_initiative',
            'aid_operation',
          ),
          12,
        ),
        concepts: maybe(fc.record({ primary: maybe(fc.constantFrom('H', 'P', 'C')) })),
        form: maybe(
          fc.record({
            primary: maybe(fc.constantFrom('none', 'F03', 'F04', 'F12')),
            carrier: maybe(fc.constantFrom('nonstate', 'state')),
          }),
        ),
        goals: goals.length === 0 ? maybe(fc.constant([])) : fc.constant(goals),
        directions: maybe(fc.uniqueArray(fc.constantFrom('DR2', 'DR3', 'DR4'), { minLength: 1, maxLength: 2 }), 9),
        originator: maybe(fc.record({ actor: maybe(actor) })),
        actors: fc.uniqueArray(
          fc
            .tuple(
              actor,
              fc.constantFrom('lead', 'lead', 'co-lead', 'implementer', 'coordinator', 'funder', 'counterpart'),
              fc.nat(5),
              fc.tuple(anyDate, anyDate),
            )
            .map(([who, role, dated, dates]) => {
              const [from, to] = [...dates].sort();
              return { id: who, role, ...(dated === 0 ? { from: from?.slice(0, 4), to: to?.slice(0, 4) } : {}) };
            }),
          { selector: (one) => one.id, maxLength: 4 },
        ),
        coordinating_body: orNone(actor),
        links: orNone(
          fc.array(
            fc.record({ a: actor, b: actor, mechanism: fc.constantFrom('X1', 'X2', 'none'), from: maybe(anyDate) }),
            { minLength: 1, maxLength: 3 },
          ),
        ),
        related: orNone(
          fc.uniqueArray(fc.constantFrom(...ids.filter((other) => other !== id)), { minLength: 1, maxLength: 3 }),
        ),
        partners: maybe(
          fc.uniqueArray(
            fc.record({
              country: fc.constantFrom('RUS', 'CHN', 'DEU', 'FRA', 'USA', 'UZB', 'TUR', 'JPN'),
              counterpart_contribution: maybe(fc.constantFrom('none', 'in_kind', 'cofinance')),
            }),
            { selector: (one) => one.country, maxLength: 4 },
          ),
          9,
        ),
        instruments: maybe(
          fc.uniqueArray(fc.constantFrom('I-CENT', 'I-ACAD', 'I-FAIT', 'I-MEDI', 'I-DEVA', 'I-CULT'), { maxLength: 3 }),
          9,
        ),
        time: fc
          .tuple(
            fc.nat(9),
            dateBetween(startYear, startYear),
            fc.integer({ min: 1, max: 6 }),
            fc.nat(3),
            fc.record({
              continuous: flag,
              planned_interval_months: maybe(fc.constantFrom(12, 24, 36), 1),
              term_years: maybe(fc.constantFrom(2, 5), 1),
              last_activity: maybe(dateBetween(startYear + 1, lastYear)),
            }),
          )
          .map(([known, start, lived, ends, rest]) => ({
            ...(known === 0 ? {} : { start }),
            ...(ends === 0 ? { end: String(startYear + lived) } : {}),
            ...rest,
          })),
        editions: fc
          .tuple(
            fc.uniqueArray(fc.nat(lastYear - startYear), { maxLength: 7 }),
            fc.integer({ min: 1, max: 12 }),
            fc.nat(2),
            bool,
          )
          .map(([offsets, month, form, numbered]) =>
            offsets
              .sort((a, b) => a - b)
              .map((offset, index) => ({
                ...(numbered ? { n: index + 1 } : {}),
                date:
                  form === 0 ? String(startYear + offset) : `${startYear + offset}-${offset === 0 ? 12 : two(month)}`,
              })),
          ),
        editions_complete: flag,
        formats: maybe(fc.uniqueArray(fc.constantFrom('congress', 'forum', 'seminar', 'grant'), { maxLength: 4 })),
        mandate: orNone(
          fc.array(
            fc
              .tuple(
                fc.constantFrom('programme', 'decree', 'concept', 'law', 'treaty'),
                maybe(dateBetween(firstYear, 2015)),
                maybe(dateBetween(2016, lastYear), 1),
                flag,
              )
              .map(([kind, date, until, coherent]) => ({ kind, date, until, coherent })),
            { minLength: 1, maxLength: 2 },
          ),
        ),
        organs: orNone(
          fc.array(
            fc
              .tuple(flag, flag, flag, maybe(dateBetween(firstYear, 2015)), maybe(dateBetween(2016, lastYear), 1))
              .map(([permanent, governing, independent, since, until]) => ({
                name: 'secretariat',
                permanent,
                governing,
                independent,
                since,
                until,
              })),
            { minLength: 1, maxLength: 2 },
          ),
        ),
        changes: orNone(
          fc.array(
            fc.record({
              date: maybe(anyDate),
              kind: fc.constantFrom('leader', 'government', 'format', 'function', 'host'),
              survived: flag,
            }),
            { minLength: 1, maxLength: 3 },
          ),
        ),
        renewals: orNone(fc.array(fc.record({ date: maybe(anyDate) }), { minLength: 1, maxLength: 2 })),
        money: maybe(
          fc.record({
            currency: fc.constant('KZT'),
            by_year: fc.uniqueArray(
              fc.record({
                y: fc.integer({ min: firstYear, max: lastYear }),
                spent: maybe(fc.integer({ min: 0, max: 9 })),
                pr_event_share: maybe(fc.constantFrom(0.2, 0.5, 0.8), 2),
              }),
              { selector: (one) => one.y, maxLength: 3 },
            ),
            funders: maybe(
              fc.uniqueArray(fc.record({ who: actor, share: maybe(fc.constantFrom(0.2, 0.3, 0.5)) }), {
                selector: (one) => one.who,
                maxLength: 2,
              }),
            ),
            decision_maker: maybe(fc.record({ actor, share: maybe(fc.constantFrom(0.5, 1)) }), 1),
            disclosed: maybe(fc.constantFrom('none', 'total', 'itemised')),
          }),
        ),
        plan: maybe(fc.record({ exists: flag, horizon_years: maybe(fc.constantFrom(1, 3, 10)) })),
        economic_link: maybe(fc.record({ code: maybe(fc.nat(4)) })),
        audience: maybe(
          fc.record({
            elite: flag,
            expert: maybe(fc.constant(false)),
            mass: maybe(fc.constant(false)),
            foreign_media_only: flag,
            counterpart_society: maybe(fc.constant(false)),
          }),
        ),
        beneficiaries: maybe(fc.record({ defined: flag })),
        interaction: maybe(fc.record({ depth: maybe(fc.integer({ min: 1, max: 3 })) })),
        deliverables: orNone(
          fc.array(
            fc.record({
              kind: fc.constantFrom('declaration', 'publicity', 'aid', 'publication'),
              date: maybe(anyDate),
              follow_up: maybe(fc.constantFrom('implemented', 'partly', 'none', 'none', 'unknown')),
            }),
            { minLength: 1, maxLength: 2 },
          ),
        ),
        evaluation: maybe(fc.record({ level: maybe(fc.nat(3)), date: maybe(anyDate) })),
        results: orNone(fc.array(result(goals.map((one) => one.id)), { minLength: 1, maxLength: 3 })).map((list) =>
          Array.isArray(list) ? list.map((one, index) => ({ id: `r${index + 1}`, ...one })) : list,
        ),
        security_relevance: maybe(
          fc.record({
            code: maybe(fc.constantFrom('none', 'soft', 'human', 'border', 'conflict'), 9),
            level: maybe(fc.constantFrom('REG', 'INT')),
          }),
        ),
        deeds: maybe(
          fc.array(
            fc.record({
              date: maybe(anyDate, 9),
              at: fc.nat(2),
              share_of_credit: maybe(fc.constantFrom('sole', 'lead', 'contributor', 'host', 'unknown'), 9),
            }),
            { maxLength: 5 },
          ),
          9,
        ),
        conflict: maybe(
          fc.constantFrom({ name: 'abroad', parties: ['RUS', 'TUR'] }, { name: 'own', parties: ['KAZ', 'UZB'] }),
          9,
        ),
        rounds: fc.array(round, { minLength: 7, maxLength: 7 }),
        un_act: maybe(
          fc.record({
            adopted: orNone(dateBetween(startYear, startYear + 3)),
            carried_out: orNone(
              fc.array(fc.record({ by: fc.constantFrom('KAZ', 'UZB', 'DEU'), date: maybe(anyDate), src: source }), {
                minLength: 1,
                maxLength: 2,
              }),
            ),
          }),
          9,
        ),
        coding: fc.record({ status: fc.constantFrom('draft', 'dual', 'adjudicated') }),
      }),
    )
    .map(({ deeds, rounds, ...fields }) => {
      const results = Array.isArray(fields.results) ? (fields.results as Fields[]) : [];
      return {
        ...fields,
        editions: (fields.editions as Fields[]).map((edition, index) => ({
          ...edition,
          ...(rounds as Fields[])[index],
        })),
        contribution: !Array.isArray(deeds)
          ? deeds
          : (deeds as { at: number }[]).map(({ at, ...deed }, index) => ({
              deed: `deed ${index + 1}`,
              ...deed,
              result: results[at]?.id ?? null,
            })),
      };
    });

export function randomStudy(seed: number, size = 24): StudyParts {
  const ids = Array.from({ length: size }, (_, index) => `case-${two(index)}`);
  const drawn = fc.sample(fc.tuple(...ids.map((id) => caseFields(ids, id))), { seed, numRuns: 1 })[0] ?? [];
  return {
    settings: { years: [firstYear, lastYear], as_of: seed % 2 === 0 ? '2026-06-30' : '2024-09-15' },
    cases: Object.fromEntries(ids.map((id, index) => [id, withoutLaterEditions(drawn[index] ?? {}, seed % 2 === 0)])),
    actors: actorPool,
    publishers: {
      press: { owner: 'independent' },
      government: { owner: 'state', country: 'KAZ' },
      tashkent: { owner: 'state', country: 'UZB' },
      institute: { owner: 'academic' },
      'ngo-site': { owner: 'independent', actor: 'ngo' },
    },
    sources: {
      paper: { publisher: 'press' },
      'ministry-page': { publisher: 'government', kind: 'official' },
      'partner-page': { publisher: 'tashkent', kind: 'official' },
      survey: { publisher: 'institute', kind: 'before_after_survey' },
      release: { publisher: 'press', release_alignment: 0.7 },
      'ngo-page': { publisher: 'ngo-site' },
    },
  };
}

/** What is dated after as_of is announced, not held. */
function withoutLaterEditions(fields: Fields, late: boolean): Fields {
  const editions = (fields.editions as { date: string }[] | undefined) ?? [];
  return late ? fields : { ...fields, editions: editions.filter(({ date }) => date <= '2024-09') };
}
