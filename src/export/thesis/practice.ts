/** Part II: institutions, directions, effectiveness (T4–T6, N4, N6, N7). */
import { chainSummary, type InstitutionClass, imageClass, institutionClass } from '../../classes/index.js';
import { actorOf, wholePeriod } from '../../evidence/index.js';
import {
  type Contribution,
  contributionAt,
  deedsOfFamily,
  families,
  judgedIndicator,
  modeTables,
  strongestDeeds,
  successes,
  type YieldTable,
  yieldTable,
} from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import type { Composer } from '../composer.js';
import { type Cell, type PlotRow, plain, type Sentence, text } from '../model.js';
import { caseStudies } from './case-studies.js';
import { closing } from './closing.js';
import { directions } from './directions.js';
import { infrastructure } from './infrastructure.js';
import { countryModel, mediator } from './mediator.js';
import { caseSentence, criteriaTable, namedCases, toldOf, verdictCell } from './parts.js';
import { judgedReading, reading, told } from './reading.js';
import { softPower } from './soft-power.js';

const classes: readonly InstitutionClass[] = [
  'one_off',
  'series',
  'institutionalized',
  'young',
  'dormant',
  'completed_act',
  'unknown',
];

export function practice(c: Composer): void {
  c.heading(1, 'part-2', 'export.h.part2');
  c.paragraph(c.sentence('export.part2.lead', {}, 'L0'));
  institutions(c);
  directions(c);
  effectiveness(c);
}

function institutions(c: Composer): void {
  const { evidence, focal } = c.assessment;
  const { asOf } = evidence.calendar;
  const own = evidence.byCountry.get(c.focal) ?? [];
  c.heading(2, 'institutions', 'export.h.institutions');

  const leads = new Map<string, Set<string>>();
  for (const view of own)
    for (const part of view.record.actors) {
      const actor = actorOf(evidence, part.id);
      if (actor === undefined || (part.role !== 'lead' && part.role !== 'co-lead')) continue;
      leads.set(actor.kind, (leads.get(actor.kind) ?? new Set()).add(view.id));
    }
  const kinds = [...codesOf(evidence.standard, 'actors').keys()].filter((kind) => leads.has(kind));
  const byKind = kinds
    .map((kind) => ({ kind, cases: leads.get(kind)?.size ?? 0 }))
    .sort((a, b) => b.cases - a.cases || (a.kind < b.kind ? -1 : 1));
  const first = byKind[0];
  if (first !== undefined)
    c.paragraph(
      told(c, 'export.institutions.finding', {
        first: c.quoted(c.code('actors', first.kind)),
        n: c.count(first.cases, 'actors'),
        share: c.judged('INS-07'),
        coordination: c.judged('GOV-01'),
      }),
    );
  c.heading(3, 'actors', 'export.h.actors');
  if (first !== undefined)
    c.paragraph(
      c.sentence('export.actors.lead', {
        kinds: c.count(byKind.length, 'actors'),
        first: c.quoted(c.code('actors', first.kind)),
        n: c.count(first.cases, 'actors'),
        where: { kind: 'cross', to: 'figure-actors' },
      }),
      c.sentence('export.actors.note', {}, 'L0'),
    );
  c.figure('figure-actors', 'export.figure.actors', {
    kind: 'bar',
    range: [0, Math.max(1, ...byKind.map((one) => one.cases))],
    rows: byKind.map(
      ({ kind, cases }): PlotRow => ({
        label: c.code('actors', kind),
        value: cases,
        low: null,
        high: null,
        said: [c.count(cases, 'actors')],
      }),
    ),
  });

  c.heading(3, 'institutionalization', 'export.h.institutionalization');
  const outcomes = own.map((view) => institutionClass(evidence, view, asOf).class);
  const byClass = classes.map((name) => ({ name, n: outcomes.filter((one) => one === name).length }));
  const nOf = (name: InstitutionClass) => byClass.find((one) => one.name === name)?.n ?? 0;
  c.paragraph(
    c.sentence('export.institutions.lead', {
      n: c.count(own.length, 'cases'),
      institutionalized: c.count(nOf('institutionalized'), 'classes'),
      series: c.count(nOf('series'), 'classes'),
      one_off: c.count(nOf('one_off'), 'classes'),
      unknown: c.count(nOf('unknown'), 'classes'),
      where: { kind: 'cross', to: 'figure-classes' },
    }),
    told(c, 'export.institutions.share', { share: c.judged('INS-07'), survival: c.judged('INS-01') }),
    ...judgedReading(c, 'INS-07', 'initiatives'),
    c.sentence('export.institutions.bodies', {
      structure: c.judged('INS-03'),
      adapt: c.judged('INS-04'),
      autonomy: c.judged('INS-05'),
    }),
  );
  c.figure('figure-classes', 'export.figure.classes', {
    kind: 'bar',
    range: [0, Math.max(1, ...byClass.map((one) => one.n))],
    rows: byClass.map(
      ({ name, n }): PlotRow => ({
        label: c.say(`class.${name}`),
        value: n,
        low: null,
        high: null,
        said: [c.count(n, 'classes')],
      }),
    ),
  });
  const lasting = own.filter((view) => institutionClass(evidence, view, asOf).class === 'institutionalized');
  if (lasting.length > 0)
    c.paragraph(
      caseSentence(
        c,
        'export.institutions.examples',
        [...lasting]
          .sort((a, b) => b.editions.length - a.editions.length || (a.id < b.id ? -1 : 1))
          .slice(0, 5)
          .map((view) => view.id),
      ),
    );
  const images = own.map((view) => imageClass(evidence, view, asOf).class);
  c.paragraph(
    c.sentence('export.institutions.image', {
      image: c.count(images.filter((one) => one === 'image').length, 'image'),
      substance: c.count(images.filter((one) => one === 'substance').length, 'image'),
      mixed: c.count(images.filter((one) => one === 'mixed').length, 'image'),
      unknown: c.count(images.filter((one) => one === 'unknown').length, 'image'),
    }),
  );

  c.heading(3, 'coordination', 'export.h.coordination');
  const coordination = focal.current.get('K5.1');
  c.paragraph(
    told(c, 'export.coordination.lead', { share: c.judged('GOV-01'), fragmentation: c.judged('GOV-02') }),
    ...judgedReading(c, 'GOV-01', 'initiatives'),
    ...(coordination === undefined
      ? []
      : [
          {
            rung: 'L1' as const,
            runs: [text(`${c.say('export.verdict_of', { id: 'K5.1' })} `), ...verdictCell(c, coordination), text('.')],
          },
          toldOf(c, coordination),
        ]),
  );
  const modes = modeTables(c.assessment, null);
  c.paragraph(
    c.sentence('export.modes.lead', {
      linked: c.count(modes.cases.length, 'modes'),
      n: c.count(own.length, 'cases'),
      unknown: c.count(modes.notCoded.length, 'modes'),
      where: { kind: 'cross', to: 'table-modes' },
    }),
    ...commonestModes(c, modes),
  );
  c.table(
    'table-modes',
    'export.table.modes',
    ['export.column.mode', 'export.column.cases', 'export.column.partners', 'export.column.examples'],
    [28, 13, 15, 44],
    [...modes.modes]
      .sort((a, b) => b.cases.length - a.cases.length || (a.mode < b.mode ? -1 : 1))
      .map((row) => [
        plain(c.code('mechanisms', row.mode)),
        [c.count(row.cases.length, 'modes')],
        [c.count(row.byPartner.size, 'modes')],
        row.cases.length === 0 ? plain(c.say('export.none_recorded')) : namedCases(c, row.cases.slice(0, 2)),
      ]),
  );
  const paths = [...codesOf(evidence.standard, 'paths').keys()].map((id) => ({
    id,
    n: own.filter((view) => view.record.implementation === id).length,
  }));
  const coded = paths.reduce((sum, one) => sum + one.n, 0);
  const commonest = [...paths].sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))[0];
  if (commonest !== undefined && commonest.n > 0)
    c.paragraph(
      c.sentence('export.paths.lead', {
        coded: c.count(coded, 'paths'),
        n: c.count(own.length, 'cases'),
        first: c.quoted(c.code('paths', commonest.id)),
        most: c.count(commonest.n, 'paths'),
      }),
    );
  c.paragraph(c.sentence('export.table.see', { where: { kind: 'cross', to: 'table-institutions' } }));
  criteriaTable(c, 'table-institutions', 'export.table.institutions', ['D4', 'D5']);
  infrastructure(c);
  caseStudies(c);
  closing(
    c,
    [
      c.sentence('export.institutions.unknown', {
        classes: c.count(nOf('unknown'), 'classes'),
        modes: c.count(modes.notCoded.length, 'modes'),
        criteria: c.count(
          [...focal.current.values()].filter(
            ({ criterion, verdict }) => ['D4', 'D5'].includes(criterion.dimension) && verdict === 'insufficient',
          ).length,
          'decided',
        ),
      }),
    ],
    [
      c.sentence(
        'export.institutions.follows',
        { problems: { kind: 'cross', to: 'problems' }, clauses: { kind: 'cross', to: 'recommendations' } },
        'L0',
      ),
    ],
  );
  c.own('institutions');
}

function effectiveness(c: Composer): void {
  const { evidence, focal } = c.assessment;
  const reached = (level: 'REG' | 'INT'): number =>
    contributionAt(c.assessment, level).deeds.filter(({ state }) => state === 'yes').length;
  c.heading(2, 'effectiveness', 'export.h.effectiveness');
  c.paragraph(
    told(c, 'export.effectiveness.finding', {
      share: c.judged('VEC-04'),
      regional: c.count(reached('REG'), 'deeds'),
      global: c.count(reached('INT'), 'deeds'),
    }),
    ...judgedReading(c, 'VEC-04', 'initiatives'),
    c.sentence('export.effectiveness.rung', {}, 'L0'),
  );
  softPower(c);

  c.heading(3, 'yields', 'export.h.yields');
  const judged = judgedIndicator(c.assessment, 'VEC-04', c.focal);
  const table = judged === undefined ? null : yieldTable(c.assessment, judged.period.id);
  if (judged === undefined || table === null) c.paragraph(c.sentence('export.yields.none', {}, 'L0'));
  else {
    const apart = table.byVector.flatMap((one, at) =>
      table.byVector.slice(at + 1).filter((other) => {
        const [a, b] = [one.pooled, other.pooled];
        if (a?.low == null || a.high === null || b?.low == null || b.high === null) return false;
        return (
          one.units.length >= table.fewest && other.units.length >= table.fewest && (a.low > b.high || b.low > a.high)
        );
      }),
    ).length;
    c.paragraph(
      told(c, 'export.yields.lead', {
        n: c.count(table.known.length, 'yields'),
        yes: c.count(successes(table.known), 'yields'),
        share: c.value(judged),
      }),
      apart === 0
        ? c.sentence('export.yields.alike', { where: { kind: 'cross', to: 'figure-vectors' } })
        : c.sentence('export.yields.apart', {
            pairs: c.count(apart, 'pairs'),
            where: { kind: 'cross', to: 'figure-vectors' },
          }),
      told(c, 'export.yields.spread', { vectors: c.judged('VEC-01'), instruments: c.judged('VEC-05') }),
    );
    c.figure(
      'figure-vectors',
      'export.figure.vectors',
      {
        kind: 'interval',
        range: [0, 1],
        rows: table.byVector.map((cell): PlotRow => {
          const few = cell.units.length < table.fewest || cell.pooled?.value == null;
          return {
            label: c.code('vectors', cell.vector),
            value: few ? null : (cell.pooled?.value ?? null),
            low: few ? null : (cell.pooled?.low ?? null),
            high: few ? null : (cell.pooled?.high ?? null),
            said: few
              ? [text(`${c.say('export.too_few')} (`), c.count(cell.units.length, 'yields'), text(')')]
              : [
                  c.derived(
                    c.between(cell.pooled?.value ?? 0, cell.pooled?.low ?? 0, cell.pooled?.high ?? 0),
                    `indicator:VEC-04v:${c.focal}:${judged.period.id}`,
                    'VEC-04v',
                  ),
                ],
          };
        }),
      },
      [c.sentence('export.figure.vectors_note', {}, 'L0')],
    );
    for (const id of ['K6.1', 'K6.2']) {
      const verdict = focal.current.get(id);
      if (verdict !== undefined)
        c.paragraph(
          { rung: 'L1', runs: [text(`${c.say('export.verdict_of', { id })} `), ...verdictCell(c, verdict), text('.')] },
          toldOf(c, verdict),
        );
    }
    c.paragraph(
      c.sentence('export.yields.instruments', { where: { kind: 'cross', to: 'table-yields' } }),
      ...instrumentsApart(c, table),
    );
    c.table(
      'table-yields',
      'export.table.yields',
      ['export.column.instrument', 'export.column.known', 'export.column.reached', 'export.column.share'],
      [40, 18, 18, 24],
      [...table.rows]
        .sort((a, b) => b.units.length - a.units.length || (a.instrument < b.instrument ? -1 : 1))
        .map((row) => [
          plain(c.code('instruments', row.instrument)),
          [c.count(row.units.length, 'yields')],
          [c.count(successes(row.units), 'yields')],
          row.interval === null || row.units.length < table.fewest
            ? plain(c.say('export.too_few'))
            : [
                c.derived(
                  c.between(successes(row.units) / row.units.length, row.interval[0], row.interval[1]),
                  `indicator:VEC-04:${c.focal}:${judged.period.id}`,
                  'VEC-04',
                ),
              ],
        ]),
    );
  }

  c.heading(3, 'contribution', 'export.h.contribution');
  c.paragraph(c.sentence('export.contribution.lead', { where: { kind: 'cross', to: 'table-families' } }, 'L0'));
  for (const level of ['REG', 'INT'] as const) contributionOf(c, contributionAt(c.assessment, level));
  const [regional, global] = [contributionAt(c.assessment, 'REG'), contributionAt(c.assessment, 'INT')];
  c.table(
    'table-families',
    'export.table.families',
    ['export.column.family', 'export.column.regional', 'export.column.global'],
    [46, 27, 27],
    families.map((family) => [
      plain(c.code('families', family)),
      deedsCell(c, deedsOfFamily(regional, family)),
      deedsCell(c, deedsOfFamily(global, family)),
    ]),
    [c.sentence('export.contribution.note', {}, 'L0')],
  );

  mediator(c);
  countryModel(c);

  c.heading(3, 'chains', 'export.h.chains');
  const chains = chainSummary(evidence, c.focal, wholePeriod(evidence.calendar));
  c.paragraph(
    told(c, 'export.chains.lead', {
      goals: c.count(chains.chains.length, 'chains'),
      complete: c.count(chains.complete.length, 'chains'),
      share: c.judged('GOV-08'),
    }),
    ...judgedReading(c, 'GOV-08', 'goals'),
    c.sentence('export.chains.broken', {
      no_result: c.count(chains.broken.goal_without_result.length, 'chains'),
      no_instrument: c.count(chains.broken.goal_without_instrument.length, 'chains'),
      no_goal: c.count(chains.broken.result_without_goal.length, 'chains'),
    }),
  );

  c.heading(3, 'verdicts', 'export.h.verdicts');
  const verdicts = [...focal.current.values()];
  const nOf = (verdict: string): number => verdicts.filter((one) => one.verdict === verdict).length;
  c.paragraph(
    c.sentence('export.verdicts.lead', {
      n: c.count(verdicts.length, 'standard'),
      met: c.count(nOf('met'), 'decided'),
      part: c.count(nOf('partly_met'), 'decided'),
      not: c.count(nOf('not_met'), 'decided'),
      open: c.count(nOf('insufficient'), 'decided'),
      where: { kind: 'cross', to: 'table-verdicts' },
    }),
    c.sentence('export.verdicts.open', {}, 'L0'),
  );
  criteriaTable(c, 'table-verdicts', 'export.table.verdicts', ['D1', 'D6', 'D7', 'D8']);
  closing(
    c,
    [
      c.sentence('export.effectiveness.unknown', {
        open: c.count(nOf('insufficient'), 'decided'),
        n: c.count(verdicts.length, 'standard'),
        no_result: c.count(chains.broken.goal_without_result.length, 'chains'),
      }),
    ],
    [c.sentence('export.effectiveness.follows', { where: { kind: 'cross', to: 'effort' } }, 'L0')],
  );
  c.own('effectiveness');
}

/** The commonest ways of interaction and the rarest that occurs. */
function commonestModes(c: Composer, { modes }: ReturnType<typeof modeTables>): Sentence[] {
  const seen = modes
    .filter(({ cases }) => cases.length > 0)
    .sort((a, b) => b.cases.length - a.cases.length || (a.mode < b.mode ? -1 : 1));
  const [first, second] = seen;
  const least = seen.at(-1);
  if (first === undefined || second === undefined || least === undefined || seen.length < 3) return [];
  const named = (mode: string): string => c.quoted(c.code('mechanisms', mode));
  return [
    c.sentence('export.modes.most', {
      first: named(first.mode),
      first_n: c.count(first.cases.length, 'modes'),
      second: named(second.mode),
      second_n: c.count(second.cases.length, 'modes'),
      least: named(least.mode),
      least_n: c.count(least.cases.length, 'modes'),
    }),
  ];
}

/** The highest and the lowest share of evidenced results, and whether any two intervals stand apart. */
function instrumentsApart(c: Composer, table: YieldTable): Sentence[] {
  const rows = table.rows
    .flatMap(({ instrument, units, interval }) =>
      interval === null || units.length < table.fewest
        ? []
        : [{ instrument, share: successes(units) / units.length, low: interval[0], high: interval[1] }],
    )
    .sort((a, b) => b.share - a.share || (a.instrument < b.instrument ? -1 : 1));
  const [best, worst] = [rows[0], rows.at(-1)];
  if (best === undefined || worst === undefined || best === worst) return [];
  const pairs = rows.flatMap((one, at) => rows.slice(at + 1).filter((other) => one.low > other.high)).length;
  const named = {
    best: c.quoted(c.code('instruments', best.instrument)),
    worst: c.quoted(c.code('instruments', worst.instrument)),
  };
  return [
    pairs === 0
      ? c.sentence('export.yields.instruments_alike', named)
      : c.sentence('export.yields.instruments_apart', { ...named, pairs: c.count(pairs, 'instrument_pairs') }),
  ];
}

function deedsCell(c: Composer, deeds: Contribution['deeds']): Cell {
  const yes = deeds.filter((deed) => deed.state === 'yes').length;
  return deeds.length === 0
    ? plain(c.say('export.none_recorded'))
    : [c.count(yes, 'deeds'), text(` ${c.say('export.of')} `), c.count(deeds.length, 'deeds')];
}

function contributionOf(c: Composer, contribution: Contribution): void {
  const { level, verdict, deeds } = contribution;
  const strongest = strongestDeeds(contribution, 3).map((row) => row.caseId);
  c.paragraph(
    told(c, `export.contribution.${level}`, {
      all: c.count(deeds.length, 'deeds'),
      yes: c.count(deeds.filter((deed) => deed.state === 'yes').length, 'deeds'),
      unknown: c.count(deeds.filter((deed) => deed.state === 'unknown').length, 'deeds'),
      share: c.value(contribution.share),
    }),
    ...reading(c, contribution.share, 'deeds'),
    ...(verdict === undefined
      ? []
      : [
          {
            rung: 'L1' as const,
            runs: [
              text(`${c.say('export.verdict_of', { id: verdict.criterion.id })} `),
              ...verdictCell(c, verdict),
              text('.'),
            ],
          },
        ]),
    ...(strongest.length === 0 ? [] : [caseSentence(c, 'export.contribution.strongest', [...new Set(strongest)])]),
    c.sentence('export.contribution.zero', { n: c.count(contribution.zeroOrNegative.length, 'deeds') }),
  );
}
