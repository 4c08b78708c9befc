/** Part II: what instruments bring in which vectors, with intervals and “too few” (N7, K6.1, K6.2). */
import { judgedIndicator, successes, type YieldTable, yieldTable } from '../../report/index.js';
import type { Composer } from '../composer.js';
import { type PlotRow, plain, type Sentence, text } from '../model.js';
import { toldOf, verdictSentences } from './parts.js';
import { told } from './reading.js';

export function yields(c: Composer): void {
  const { focal } = c.assessment;
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
      if (verdict !== undefined) c.paragraph(...verdictSentences(c, verdict), toldOf(c, verdict));
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
