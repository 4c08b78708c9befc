/** Part III: what moving a small share of effort from one cell of instruments × vectors to another would do (§8.4). */
import { formatNumber } from '../../language/index.js';
import { effortOptions, effortTable } from '../../report/index.js';
import type { Composer } from '../composer.js';
import { type Cell, plain } from '../model.js';

const shareMoved = 0.05;

export function effort(c: Composer): void {
  c.heading(3, 'effort', 'export.h.effort');
  const table = effortTable(c.assessment);
  if (table === null || table.cells.length < 2) {
    c.paragraph(c.sentence('export.effort.none', {}, 'L0'));
    return;
  }
  const { listed, dominated } = effortOptions(c.assessment, table, shareMoved);
  c.paragraph(
    c.sentence('export.effort.lead', {
      share: c.count(c.percent(shareMoved), 'effort'),
      cells: c.count(table.cells.length, 'effort'),
      all: c.count(listed.length + dominated.length, 'effort'),
      listed: c.count(listed.length, 'effort'),
      where: { kind: 'cross', to: 'table-effort' },
    }),
    c.sentence('export.effort.condition', {}, 'L0'),
  );
  const change = (value: number): string => {
    const shown = formatNumber(value, c.language, 2);
    return `${value > 0 && /[1-9]/.test(shown) ? '+' : ''}${shown.replace('-', '−')}`;
  };
  c.table(
    'table-effort',
    'export.table.effort',
    [
      'export.column.from',
      'export.column.to',
      'export.column.goals',
      'export.column.vectors',
      'export.column.instruments',
    ],
    [24, 24, 20, 16, 16],
    listed
      .slice(0, 10)
      .map((one): Cell[] => [
        plain(`${c.code('instruments', one.from.instrument)} × ${c.code('vectors', one.from.vector)}`),
        plain(`${c.code('instruments', one.to.instrument)} × ${c.code('vectors', one.to.vector)}`),
        [c.count(`${change(one.reached.value)} [${change(one.reached.low)}; ${change(one.reached.high)}]`, 'effort')],
        [c.count(change(one.vectors), 'effort')],
        [c.count(change(one.instruments), 'effort')],
      ]),
    [c.sentence('export.effort.note', {}, 'L0')],
  );
}
