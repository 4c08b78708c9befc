/** Part III: clauses drafted from recommendations, and the measurements that are needed first. */
import { draftedClauses } from '../../report/index.js';
import { clauseTable } from '../clauses-document.js';
import type { Composer } from '../composer.js';
import { plain } from '../model.js';
import { forReader } from './parts.js';

export function clauses(c: Composer): void {
  const drafted = draftedClauses(c.assessment);
  if (drafted.length === 0) return;
  c.heading(3, 'clauses', 'export.h.clauses');
  c.paragraph(c.sentence('export.clauses.lead', { where: { kind: 'cross', to: 'table-clauses' } }, 'L0'));
  clauseTable(c, drafted);
}

export function needs(c: Composer): void {
  const { focal } = c.assessment;
  c.heading(3, 'needs', 'export.h.needs');
  c.paragraph(
    c.sentence('export.needs.lead', {
      n: c.count(focal.needs.length, 'needs'),
      where: { kind: 'cross', to: 'table-needs' },
    }),
  );
  c.table(
    'table-needs',
    'export.table.needs',
    ['export.column.indicator', 'export.column.waiting', 'export.column.why'],
    [36, 24, 40],
    focal.needs.slice(0, 12).map((need) => {
      const definition = c.assessment.evidence.standard;
      const name =
        definition.indicators.get(need.indicator)?.name ??
        definition.companions.get(need.indicator)?.definition.name ??
        {};
      const why = forReader(c.say(need.reason.key, need.reason.args));
      return [
        plain(`${need.indicator} ${c.label(name)}`),
        plain([...need.criteria, ...need.rules].join(', ')),
        /\d/.test(why) ? [c.count(why, 'needs')] : plain(why),
      ];
    }),
  );
}
