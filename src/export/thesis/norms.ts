/** Historical-legal timeline (T2, method §12.1): what came first, how long it took to reach the country, and what has no source. */
import {
  allLags,
  firstNamed,
  middleLag,
  type Naming,
  type NormLag,
  periodsByChangePoints,
  periodsOfStudy,
  type SourcedDate,
  sourcedDate,
  totalOf,
  yearsOf,
} from '../../classes/index.js';
import { firstDay } from '../../evidence/index.js';
import { formatDate, formatNumber } from '../../language/index.js';
import type { Norm, Noted } from '../../study/index.js';
import type { Composer } from '../composer.js';
import { type Cell, plain, type Run, type Sentence, text } from '../model.js';

const middle = (days: NormLag['days']): number => yearsOf((days.low + days.high) / 2);

/** The answer of the section. */
export function normsFinding(c: Composer): Sentence[] {
  const { study } = c.assessment;
  const norms = [...study.norms.values()];
  if (norms.length === 0) return [c.sentence('export.history.norms', {}, 'L0')];
  const joined = allLags(study).filter(({ end }) => end === 'joined');
  const years = (lags: readonly NormLag['days'][]): Run => {
    const value = middleLag(lags);
    return value === null ? text(c.say('export.no_data')) : c.count(formatNumber(value, c.language, 1), 'lags');
  };
  const inLane = (lane: string): Run => c.count(norms.filter(({ record }) => record.lane === lane).length, 'norms');
  return [
    c.sentence('export.history.finding', {
      n: c.count(norms.length, 'norms'),
      international: inLane('international'),
      regional: inLane('regional'),
      national: inLane('national'),
    }),
    c.sentence('export.history.lags', {
      joined: c.count(joined.length, 'lags'),
      median: years(joined.map(({ days }) => days)),
      since: years(joined.flatMap(({ sinceFounding }) => (sinceFounding === null ? [] : [sinceFounding.days]))),
    }),
  ];
}

const nameOf = (c: Composer, id: string): string => c.asStated(c.assessment.study.norms.get(id)?.record.title ?? {});

export function firstNamings(c: Composer): void {
  const rows = firstNamed(c.assessment.study);
  if (rows.length === 0) return;
  const n = (of: (row: (typeof rows)[number]) => boolean): Run => c.count(rows.filter(of).length, 'first_named');
  c.paragraph(
    c.sentence('export.history.first', {
      all: c.count(rows.length, 'first_named'),
      both: n(({ outside, national }) => outside !== null && national !== null),
      outside: n(({ national }) => national === null),
      national: n(({ outside }) => outside === null),
      where: { kind: 'cross', to: 'table-first' },
    }),
    c.sentence('export.history.first_rule', {}, 'L0'),
  );
  const shown = (naming: Naming | null): Cell =>
    naming === null
      ? plain(c.say('page.norms.none_named'))
      : [
          text(`${nameOf(c, naming.norm)}, ${formatDate(naming.on.date, c.language)}`),
          c.cite([...new Set([...naming.sources, ...naming.on.sources])]),
        ];
  c.table(
    'table-first',
    'export.table.first',
    ['export.column.concept', 'export.column.outside', 'export.column.national', 'export.column.lag_years'],
    [20, 33, 33, 14],
    rows.map(({ concept, outside, national, toNational }) => [
      plain(c.say(`page.norms.concept.${concept}`)),
      shown(outside),
      shown(national),
      toNational === null
        ? plain(c.say('export.no_lag'))
        : [c.count(formatNumber(middle(toNational), c.language, 1), 'first_named')],
    ]),
  );
}

/** Norms in the order of adoption; a date that no source carries is not shown. */
export function normsTable(c: Composer): void {
  const { study } = c.assessment;
  const at = ({ record }: Noted<Norm>): number =>
    record.adopted === null ? Number.POSITIVE_INFINITY : firstDay(record.adopted);
  const all = [...study.norms.values()].sort((a, b) => at(a) - at(b) || (a.record.id < b.record.id ? -1 : 1));
  if (all.length === 0) return;
  const dated = (date: SourcedDate | null): Cell =>
    date === null ? plain(c.say('export.not_found')) : [text(formatDate(date.date, c.language)), c.cite(date.sources)];
  const outside = all.filter(({ record }) => record.lane !== 'national');
  const national = all.filter(({ record }) => record.lane === 'national');
  c.paragraph(
    c.sentence(
      'export.norms.tables',
      { outside: { kind: 'cross', to: 'table-norms' }, national: { kind: 'cross', to: 'table-national' } },
      'L0',
    ),
  );
  outsideTable(c, outside, dated);
  nationalTable(c, national, dated);
}

type DatedCell = (date: SourcedDate | null) => Cell;

function outsideTable(c: Composer, norms: readonly Noted<Norm>[], dated: DatedCell): void {
  const lags = allLags(c.assessment.study);
  c.table(
    'table-norms',
    'export.table.norms',
    [
      'export.column.norm',
      'export.column.lane',
      'export.column.adopted',
      'export.column.reached_country',
      'export.column.lag_years',
    ],
    [31, 16, 18, 19, 16],
    norms.map((norm) => {
      const { record } = norm;
      const lag = lags.find((one) => one.norm === record.id);
      return [
        plain(c.asStated(record.title)),
        plain(record.lane === null ? c.say('export.not_found') : c.say(`page.norms.lane.${record.lane}`)),
        dated(sourcedDate(norm, 'adopted')),
        lag === undefined
          ? plain(c.say('export.not_found'))
          : [text(`${c.say(`page.norms.end.${lag.end}`)}, `), ...dated(lag.to)],
        lag === undefined
          ? plain(c.say('export.no_lag'))
          : [
              c.derived(
                formatNumber(middle(lag.days), c.language, 1),
                `norm-lag:${lag.norm}:${lag.end}`,
                nameOf(c, lag.norm),
              ),
            ],
      ];
    }),
    [c.sentence('export.norms.note', {}, 'L0')],
  );
}

/** What is the country's own has no joining and no lag; what it names stands in their place. */
function nationalTable(c: Composer, norms: readonly Noted<Norm>[], dated: DatedCell): void {
  c.table(
    'table-national',
    'export.table.national',
    ['export.column.norm', 'export.column.adopted', 'export.column.concepts_named'],
    [46, 22, 32],
    norms.map((norm) => {
      const named = norm.record.names.map(({ concept }) => c.say(`page.norms.concept.${concept}`));
      return [
        plain(c.asStated(norm.record.title)),
        dated(sourcedDate(norm, 'adopted')),
        plain(named.length === 0 ? c.say('export.norms.names_uncoded') : named.join('; ')),
      ];
    }),
  );
}

/** Acts adopted and norms joined in each period that the study names, by the period’s id. */
export function normsByPeriod(c: Composer): ReadonlyMap<string, { readonly acts: Run; readonly joined: Run }> {
  return new Map(
    periodsOfStudy(c.assessment.study).map(({ id, adopted, joined }) => [
      id,
      { acts: c.count(totalOf(adopted), 'norms'), joined: c.count(joined, 'norms') },
    ]),
  );
}

export function legalChangePoints(c: Composer): Sentence {
  const { changePoints, n } = periodsByChangePoints(c.assessment.study);
  const records = c.count(n, 'norms');
  return changePoints.length === 0
    ? c.sentence('export.norms.no_breaks', { n: records })
    : c.sentence('export.norms.breaks', {
        n: records,
        years: c.count(changePoints.map(({ year }) => year).join(', '), 'norms'),
      });
}

export function normsUnknown(c: Composer): Sentence[] {
  const { study } = c.assessment;
  const norms = [...study.norms.values()];
  if (norms.length === 0) return [];
  const reached = new Set(allLags(study).map(({ norm }) => norm));
  const undated = norms.filter((norm) => sourcedDate(norm, 'adopted') === null).length;
  const notReached = norms.filter(({ record }) => record.lane !== 'national' && !reached.has(record.id)).length;
  const uncoded = norms.filter(({ record }) => record.names.length === 0).length;
  return [
    c.sentence('export.history.unknown', {
      undated: c.count(undated, 'norms'),
      not_reached: c.count(notReached, 'norms'),
      uncoded: c.count(uncoded, 'norms'),
    }),
  ];
}
