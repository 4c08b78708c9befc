/** Part I: concepts, theory and measurement, history (T1–T3, M2–M8, N1, N2, N8). */
import { evolutionOfForms } from '../../classes/index.js';
import { formatDate } from '../../language/index.js';
import { judgedIndicator } from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import type { Composer } from '../composer.js';
import { type PlotRow, plain, text } from '../model.js';
import { causalFinding, causalPicture } from './causal.js';
import { closing } from './closing.js';
import { conflation, fallen, namedInTexts } from './concept-counts.js';
import { lenses } from './lenses.js';
import { firstNamings, legalChangePoints, normsByPeriod, normsFinding, normsTable, normsUnknown } from './norms.js';
import { criteriaTable, toldOf, verdictCell } from './parts.js';
import { system } from './system.js';

export function foundations(c: Composer): void {
  c.heading(1, 'part-1', 'export.h.part1');
  c.paragraph(c.sentence('export.part1.lead', {}, 'L0'));
  concepts(c);
  theory(c);
  system(c);
  influence(c);
  history(c);
}

function concepts(c: Composer): void {
  const { evidence } = c.assessment;
  const list = codesOf(evidence.standard, 'concepts');
  const own = evidence.byCountry.get(c.focal) ?? [];
  const counted = fallen(c);
  c.heading(2, 'concepts', 'export.h.concepts');
  c.paragraph(
    c.sentence('export.concepts.finding', {
      n: c.count(counted.known, 'concepts'),
      zones: c.count(counted.zones, 'zones'),
    }),
    c.sentence('export.concepts.lead', { names: [...list.values()].map((one) => c.label(one.name)).join(', ') }, 'L0'),
  );
  for (const concept of list.values())
    c.paragraph(
      c.sentence(
        'export.concepts.definition',
        { name: capital(c.label(concept.name)), definition: c.quoted(concept.definition ?? {}) },
        'L0',
      ),
    );
  c.paragraph(c.sentence('export.concepts.table', { where: { kind: 'cross', to: 'table-concepts' } }, 'L0'));
  const attributes = [...codesOf(evidence.standard, 'concept_attributes').values()].filter(
    ({ id }) => id !== 'definition',
  );
  c.blocks.push({
    kind: 'table',
    id: 'table-concepts',
    caption: c.say('export.table.concepts'),
    head: [c.say('export.column.attribute'), ...[...list.values()].map((one) => c.label(one.name))],
    widths: [19, 27, 27, 27],
    rows: attributes.map((attribute) => [
      plain(c.label(attribute.name)),
      ...[...list.values()].map((one) => plain(c.asStated(one.attributes?.[attribute.id] ?? {}))),
    ]),
  });
  const counts = [...list.keys()].map((id) => ({
    id,
    n: own.filter((view) => view.record.concepts?.primary === id).length,
  }));
  const unknown = own.length - counts.reduce((sum, one) => sum + one.n, 0);
  c.paragraph(
    c.sentence('export.concepts.counts', {
      n: c.count(own.length, 'cases'),
      where: { kind: 'cross', to: 'figure-concepts' },
      unknown: c.count(unknown, 'concepts'),
    }),
    c.sentence('export.concepts.registry', {}, 'L0'),
  );
  c.figure('figure-concepts', 'export.figure.concepts', {
    kind: 'bar',
    range: [0, Math.max(1, ...counts.map((one) => one.n))],
    rows: counts.map(
      ({ id, n }): PlotRow => ({
        label: c.code('concepts', id),
        value: n,
        low: null,
        high: null,
        said: [c.count(n, 'concepts')],
      }),
    ),
  });
  c.paragraph(...namedInTexts(c));
  closing(
    c,
    [c.sentence('export.concepts.unknown', { unknown: c.count(counted.unknown, 'concepts') }), ...conflation(c)],
    [c.sentence('export.concepts.follows', { where: { kind: 'cross', to: 'theory' } }, 'L0')],
  );
  c.own('concepts');
}

function theory(c: Composer): void {
  const { evidence, focal } = c.assessment;
  const { standard } = evidence;
  c.heading(2, 'theory', 'export.h.theory');
  const { unknown, follows } = lenses(c);
  const known = [...standard.indicators.keys()].filter(
    (id) => judgedIndicator(c.assessment, id, c.focal)?.value != null,
  ).length;
  const decided = [...focal.current.values()].filter((one) => one.verdict !== 'insufficient').length;
  c.paragraph(
    c.sentence('export.measurement.lead', {
      dimensions: c.count(standard.dimensions.size, 'standard'),
      indicators: c.count(standard.indicators.size, 'standard'),
      criteria: c.count(standard.criteria.size, 'standard'),
      where: { kind: 'cross', to: 'table-dimensions' },
    }),
    c.sentence('export.measurement.known', {
      known: c.count(known, 'known'),
      indicators: c.count(standard.indicators.size, 'standard'),
      decided: c.count(decided, 'decided'),
      criteria: c.count(standard.criteria.size, 'standard'),
    }),
    c.sentence('export.measurement.rule', {}, 'L0'),
  );
  c.table(
    'table-dimensions',
    'export.table.dimensions',
    [
      'export.column.dimension',
      'export.column.indicators',
      'export.column.with_value',
      'export.column.criteria',
      'export.column.decided',
    ],
    [34, 17, 16, 17, 16],
    [...standard.dimensions.values()].map((dimension) => {
      const indicators = [...standard.indicators.values()].filter((one) => one.dimension === dimension.id);
      const verdicts = [...focal.current.values()].filter(({ criterion }) => criterion.dimension === dimension.id);
      return [
        plain(c.asStated(dimension.name)),
        [c.count(indicators.length, 'standard')],
        [
          c.count(
            indicators.filter(({ id }) => judgedIndicator(c.assessment, id, c.focal)?.value != null).length,
            'known',
          ),
        ],
        [c.count(verdicts.length, 'standard')],
        [c.count(verdicts.filter((one) => one.verdict !== 'insufficient').length, 'decided')],
      ];
    }),
  );
  c.paragraph(c.sentence('export.ladder.lead', { where: { kind: 'cross', to: 'table-ladder' } }, 'L0'));
  c.table(
    'table-ladder',
    'export.table.ladder',
    ['export.column.rung', 'export.column.needs', 'export.column.verb'],
    [10, 40, 50],
    standard.claims.rungs.map((rung) => [
      plain(rung.id),
      plain(c.label(rung.needs)),
      plain(c.quoted(unquoted(c.label(rung.verb)))),
    ]),
  );
  closing(c, unknown, follows);
  c.own('theory');
}

const unquoted = (words: string): string => words.replace(/[«»“”]/g, '');
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** T3: what the two lanes show, and what they do not. */
function influence(c: Composer): void {
  const { focal } = c.assessment;
  c.heading(2, 'influence', 'export.h.influence');
  c.paragraph(
    ...causalFinding(c),
    c.sentence('export.influence.lead', { where: { kind: 'cross', to: 'table-lanes' } }, 'L0'),
  );
  for (const [lane, id] of [
    ['direct', 'K2.4'],
    ['indirect', 'K3.2'],
  ] as const) {
    const verdict = focal.current.get(id);
    if (verdict === undefined) continue;
    c.paragraph(
      {
        rung: 'L1',
        runs: [
          text(`${c.say(`export.influence.${lane}`)} ${id} ${c.quoted(verdict.criterion.name)}: `),
          ...verdictCell(c, verdict),
          text('.'),
        ],
      },
      toldOf(c, verdict),
    );
  }
  criteriaTable(c, 'table-lanes', 'export.table.lanes', ['D2', 'D3']);
  const unknown = causalPicture(c);
  closing(c, unknown, [c.sentence('export.influence.limit', {}, 'L0')]);
  c.own('influence');
}

function history(c: Composer): void {
  const { evidence, study } = c.assessment;
  const { periods, triggers } = study.environment;
  const evolution = evolutionOfForms(evidence, c.focal);
  const legal = normsByPeriod(c);
  c.heading(2, 'history', 'export.h.history');
  c.paragraph(...normsFinding(c));
  firstNamings(c);
  if (periods.length === 0) c.paragraph(c.sentence('export.history.no_periods', {}, 'L0'));
  else {
    c.paragraph(
      c.sentence('export.history.lead', {
        n: c.count(periods.length, 'periods'),
        where: { kind: 'cross', to: 'table-periods' },
      }),
      c.sentence('export.history.forms', {}, 'L0'),
    );
    c.table(
      'table-periods',
      'export.table.periods',
      [
        'export.column.period',
        'export.column.years',
        'export.column.acts',
        'export.column.joined_n',
        'export.column.begun',
        'export.column.most_form',
      ],
      [28, 14, 11, 11, 14, 22],
      periods.map((period) => {
        const years = evolution.years.filter(({ year }) => year >= period.from && year <= (period.to ?? year));
        const byForm = evolution.forms.map((form) => ({
          form,
          n: years.reduce((sum, year) => sum + (year.flow[form] ?? 0), 0),
        }));
        const all = byForm.reduce((sum, one) => sum + one.n, 0);
        const most = [...byForm].sort((a, b) => b.n - a.n || (a.form < b.form ? -1 : 1))[0];
        const last = period.to ?? evidence.calendar.to;
        return [
          [text(c.label(period.name)), c.cite(sourcesOf(period.src))],
          plain(`${period.from}–${last}`),
          [legal.get(period.id)?.acts ?? text(c.say('export.no_data'))],
          [legal.get(period.id)?.joined ?? text(c.say('export.no_data'))],
          [c.count(all, 'flow')],
          most === undefined || most.n === 0
            ? plain(c.say('export.no_data'))
            : [text(`${c.code('forms', most.form)}: `), c.count(most.n, 'flow')],
        ];
      }),
      [c.sentence('export.history.note', {}, 'L0')],
    );
  }
  if (triggers.length > 0) {
    c.paragraph(c.sentence('export.history.triggers', {}, 'L1'));
    c.list(
      triggers.map((one) => [
        {
          rung: 'L1',
          runs: [
            text(`${formatDate(one.date, c.language)}: ${c.label(one.name)}`),
            c.cite(sourcesOf(one.src)),
            text('.'),
          ],
        },
      ]),
    );
  }
  const points = evolution.changePoints.map((point) => point.year).join(', ');
  c.paragraph(
    points === ''
      ? c.sentence('export.history.no_change_points')
      : c.sentence('export.history.change_points', { years: c.count(points, 'change_points') }),
  );
  c.paragraph(legalChangePoints(c));
  normsTable(c);
  closing(c, normsUnknown(c), [c.sentence('export.history.follows', {}, 'L0')]);
  c.own('history');
}

const sourcesOf = (src: string | readonly string[] | null | undefined): string[] => (src == null ? [] : [src].flat());
