/** Infrastructure of ties between people (P6a): four kinds, with stable, predictable and long-term read beside. */
import { lastFullYear } from '../../evidence/index.js';
import { infrastructureOf } from '../../judgement/index.js';
import type { Composer } from '../composer.js';
import { type Cell, plain } from '../model.js';
import { told } from './reading.js';

export function infrastructure(c: Composer): void {
  const { evidence } = c.assessment;
  const rows = infrastructureOf(evidence, c.focal);
  const most = [...rows].sort((a, b) => b.cases.length - a.cases.length)[0];
  if (most === undefined) return;
  const year = lastFullYear(evidence.calendar);
  const shown = (kind: string, n: number): Cell => [
    c.derived(String(n), `infrastructure:${kind}:${c.focal}`, c.say(`whole.infrastructure.${kind}`)),
  ];
  c.heading(3, 'infrastructure', 'export.h.infrastructure');
  c.paragraph(
    c.sentence('export.infrastructure.lead', {
      first: c.quoted(c.say(`whole.infrastructure.${most.kind}`)),
      n: shown(most.kind, most.cases.length)[0] as Cell[number],
      where: { kind: 'cross', to: 'table-infrastructure' },
    }),
    told(c, 'export.infrastructure.gauges', {
      stable: c.judged('INS-02'),
      predictable: c.judged('SEC-02'),
      long: c.judged('INS-01'),
    }),
    c.sentence('export.infrastructure.rule', {}, 'L0'),
  );
  c.table(
    'table-infrastructure',
    'export.table.infrastructure',
    [
      'export.column.infrastructure',
      'export.column.cases',
      'export.column.last_year',
      'export.column.partners',
      'export.column.unknown',
    ],
    [36, 14, 20, 16, 14],
    rows.map((row) => [
      plain(c.say(`whole.infrastructure.${row.kind}`)),
      shown(row.kind, row.cases.length),
      shown(row.kind, row.byYear.find((one) => one.year === year)?.cases.length ?? 0),
      shown(row.kind, row.byPartner.size),
      shown(row.kind, row.unknown.length),
    ]),
  );
}
