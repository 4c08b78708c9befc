/** What a named condition reads is what «measurement first» says it waits for (R28, method §8.1): neither list may drift from the other. */
import { describe, expect, it } from 'vitest';
import type { IndicatorTable } from '../../src/indicators/index.js';
import { conditions, indicatorsOfConditions } from '../../src/judgement/conditions/index.js';
import { loadStandard } from '../../src/standard/index.js';
import { defaultAssessment } from '../default-study.js';

describe('conditions that the standard names', () => {
  it('read no value of an indicator that is not on their list', async () => {
    const { evidence, table, focal, study } = await defaultAssessment();
    const undeclared: string[] = [];
    for (const [name, condition] of Object.entries(conditions)) {
      const asked = new Set<string>();
      const listening: IndicatorTable = {
        values: table.values,
        all: table.all,
        lists: table.lists,
        get: (indicator, subject, period) => {
          asked.add(indicator);
          return table.get(indicator, subject, period);
        },
      };
      condition(
        { evidence, table: listening, subject: study.settings.focal, verdicts: focal.current },
        { above: 0.5, below: 0.5 },
      );
      const listed = indicatorsOfConditions[name] ?? [];
      for (const id of asked) if (!listed.includes(id)) undeclared.push(`${name}: ${id}`);
    }
    expect(undeclared).toEqual([]);
  });

  it('list only conditions and indicators that there are', () => {
    const standard = loadStandard('2026.1');
    const known = new Set([...standard.indicators.keys(), ...standard.companions.keys()]);
    expect(Object.keys(indicatorsOfConditions).filter((name) => conditions[name] === undefined)).toEqual([]);
    expect(
      Object.values(indicatorsOfConditions)
        .flat()
        .filter((id) => !known.has(id)),
    ).toEqual([]);
  });
});
