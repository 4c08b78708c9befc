/** Part I: concepts, theory and measurement, history (T1–T3, M2–M8, N1, N2, N8). */
import { evolutionOfForms } from '../../classes/index.js';
import { formatDate } from '../../language/index.js';
import { judgedIndicator } from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import type { Composer } from '../composer.js';
import { type Cell, type PlotRow, plain, type Run, text } from '../model.js';
import { criteriaTable, toldOf, verdictCell } from './parts.js';

/** Indicators on which the expectation of a theory is tested (method §12.3). */
const testedOn: Readonly<Record<string, readonly string[]>> = {
  M3: ['HUM-02', 'VEC-02'],
  M4: ['VEC-04'],
  M5: ['CTX-01', 'CTX-02'],
  M6: ['INS-07', 'SEC-02', 'INS-08'],
  M7: ['IND-03', 'DIR-06', 'DIR-07'],
  M8: ['DIR-02', 'DIR-07', 'SEC-01'],
};

export function foundations(c: Composer): void {
  c.heading(1, 'part-1', 'export.h.part1');
  c.paragraph(c.sentence('export.part1.lead', {}, 'L0'));
  concepts(c);
  theory(c);
  influence(c);
  history(c);
}

function concepts(c: Composer): void {
  const { evidence } = c.assessment;
  const list = codesOf(evidence.standard, 'concepts');
  const own = evidence.byCountry.get(c.focal) ?? [];
  c.heading(2, 'concepts', 'export.h.concepts');
  c.paragraph(
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
  c.own('concepts');
}

function theory(c: Composer): void {
  const { evidence, focal } = c.assessment;
  const { standard } = evidence;
  c.heading(2, 'theory', 'export.h.theory');
  c.paragraph(c.sentence('export.theory.lead', { where: { kind: 'cross', to: 'table-theory' } }, 'L0'));
  c.table(
    'table-theory',
    'export.table.theory',
    ['export.column.theory', 'export.column.tested_on'],
    [58, 42],
    Object.entries(testedOn).flatMap(([id, indicators]) => {
      const statement = standard.statements.get(id);
      if (statement === undefined) return [];
      const values = indicators.flatMap((indicator, index): Run[] => [
        text(`${index === 0 ? '' : '; '}${indicator}: `),
        c.judged(indicator),
      ]);
      return [[plain(c.label(statement.says)), values]];
    }),
    [c.sentence('export.theory.note', {}, 'L0')],
  );
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
  c.own('theory');
}

const unquoted = (words: string): string => words.replace(/[«»“”]/g, '');
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** T3: what the two lanes show, and what they do not. */
function influence(c: Composer): void {
  const { focal } = c.assessment;
  c.heading(2, 'influence', 'export.h.influence');
  c.paragraph(c.sentence('export.influence.lead', { where: { kind: 'cross', to: 'table-lanes' } }, 'L0'));
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
  c.paragraph(c.sentence('export.influence.limit', {}, 'L0'));
  c.own('influence');
}

function history(c: Composer): void {
  const { evidence, study } = c.assessment;
  const { periods, triggers } = study.environment;
  const evolution = evolutionOfForms(evidence, c.focal);
  c.heading(2, 'history', 'export.h.history');
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
      ['export.column.period', 'export.column.years', 'export.column.begun', 'export.column.most_form'],
      [36, 17, 17, 30],
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
  norms(c);
  c.own('history');
}

/** Norms in the order of adoption; a date that no source carries is not shown. */
function norms(c: Composer): void {
  const all = [...c.assessment.study.norms.values()].sort(
    (a, b) => (a.record.adopted ?? '').localeCompare(b.record.adopted ?? '') || (a.record.id < b.record.id ? -1 : 1),
  );
  if (all.length === 0) {
    c.paragraph(c.sentence('export.history.norms', {}, 'L0'));
    return;
  }
  c.paragraph(
    c.sentence('export.norms.lead', { n: c.count(all.length, 'norms'), where: { kind: 'cross', to: 'table-norms' } }),
  );
  c.table(
    'table-norms',
    'export.table.norms',
    ['export.column.norm', 'export.column.adopted', 'export.column.joined'],
    [52, 24, 24],
    all.map(({ record, annotations }) => {
      const dated = (field: 'adopted' | 'joined'): Cell => {
        const sources = [...(annotations.get(field)?.src ?? sourcesOf(record.src))];
        return record[field] === null || sources.length === 0
          ? plain(c.say('export.not_found'))
          : [text(formatDate(record[field], c.language)), c.cite(sources)];
      };
      return [plain(c.asStated(record.title)), dated('adopted'), dated('joined')];
    }),
    [c.sentence('export.norms.note', {}, 'L0')],
  );
}

const sourcesOf = (src: string | readonly string[] | null | undefined): string[] => (src == null ? [] : [src].flat());
