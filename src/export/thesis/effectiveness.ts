/** Part II: effectiveness in the multi-vector policy: yields, contribution, chains, verdicts (T5, T6, N7). */
import { chainSummary } from '../../classes/index.js';
import { wholePeriod } from '../../evidence/index.js';
import type { Composer } from '../composer.js';
import { closing } from './closing.js';
import { contribution, deedsWithResult } from './contribution.js';
import { countryModel, mediator } from './mediator.js';
import { criteriaTable, verdictCounts } from './parts.js';
import { judgedReading, told } from './reading.js';
import { softPower } from './soft-power.js';
import { yields } from './yields.js';

export function effectiveness(c: Composer): void {
  const { evidence, focal } = c.assessment;
  c.heading(2, 'effectiveness', 'export.h.effectiveness');
  c.paragraph(
    told(c, 'export.effectiveness.finding', {
      share: c.judged('VEC-04'),
      regional: c.count(deedsWithResult(c, 'REG'), 'deeds'),
      global: c.count(deedsWithResult(c, 'INT'), 'deeds'),
    }),
    ...judgedReading(c, 'VEC-04', 'initiatives'),
    c.sentence('export.effectiveness.rung', {}, 'L0'),
  );
  softPower(c);

  yields(c);
  contribution(c);
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
      ...verdictCounts(c, verdicts),
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
