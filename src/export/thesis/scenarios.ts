/** Part III: which recommendations survive the shocks that the study supposes (§8.4). */
import { type ScenarioOutcome, scenarioOutcomes } from '../../report/index.js';
import type { Composer } from '../composer.js';
import { plain } from '../model.js';

const fateWord = (c: Composer, outcome: ScenarioOutcome, rule: string): string =>
  c.say(`scenarios.fate.${outcome.fates.get(rule) ?? 'none'}`);

export function scenarios(c: Composer): void {
  c.heading(3, 'scenarios', 'export.h.scenarios');
  const outcomes = scenarioOutcomes(c.assessment);
  if (outcomes.length === 0) {
    c.paragraph(c.sentence('export.scenarios.none', {}, 'L0'));
    return;
  }
  const rules = [...new Set(outcomes.flatMap((one) => [...one.fates.keys()]))].sort();
  const robust = rules.filter((rule) => outcomes.every((one) => one.fates.get(rule) === 'survives'));
  c.paragraph(
    c.sentence(
      'export.scenarios.lead',
      { n: c.count(outcomes.length, 'scenarios'), where: { kind: 'cross', to: 'table-scenarios' } },
      'L0',
    ),
    robust.length === 0
      ? c.sentence('export.scenarios.no_robust')
      : c.sentence('export.scenarios.robust', { rules: robust.join(', ') }),
    c.sentence('export.scenarios.condition', {}, 'L0'),
  );
  c.blocks.push({
    kind: 'table',
    id: 'table-scenarios',
    caption: c.say('export.table.scenarios'),
    head: [c.say('export.column.scenario'), ...rules, c.say('export.column.cases_lost'), c.say('export.column.flips')],
    widths: [22, ...rules.map(() => Math.floor(48 / Math.max(1, rules.length))), 15, 15],
    rows: outcomes.map((one) => [
      plain(c.label(one.scenario.title ?? { en: one.scenario.name, kk: one.scenario.name, ru: one.scenario.name })),
      ...rules.map((rule) => plain(fateWord(c, one, rule))),
      [c.count(one.casesLost, 'scenarios')],
      [c.count(one.flips.length, 'scenarios')],
    ]),
  });
}
