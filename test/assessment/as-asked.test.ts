/** The part that a supposition asks for, and the whole: the same values and the same verdicts. */
import { describe, expect, it } from 'vitest';
import { type Assessment, assessFolder, nothingSupposed, suppose, type WhatIf } from '../../src/assessment/index.js';
import {
  computeIndicators,
  createIndicatorCache,
  forkIndicatorCache,
  type IndicatorTable,
  type IndicatorValue,
  indicatorsAsAsked,
} from '../../src/indicators/index.js';
import { type Judgement, judge } from '../../src/judgement/index.js';
import { partOfStudy } from '../site/part-of-study.js';

const assessed = async (): Promise<Assessment> => {
  const { assessment } = await assessFolder(partOfStudy(20, 2017));
  if (assessment === null) throw new Error('the study cannot be read');
  return assessment;
};
const before = assessed();

const shown = (value: IndicatorValue | undefined) =>
  value === undefined
    ? null
    : {
        ...{ id: value.indicator, subject: value.subject, period: value.period.id, unit: value.unit },
        ...{ value: value.value, low: value.low, high: value.high, n: value.n, coverage: value.coverage },
        ...{ bounds: [value.boundLow, value.boundHigh], status: value.status, reason: value.reason },
        ...{ missing: value.missing, coders: value.coders, grades: value.grades, records: value.records },
        ...{ units: value.units, cells: JSON.stringify(value.cells ?? null), placebo: value.placebo ?? null },
      };

const verdictsOf = (judgement: Judgement) =>
  [...judgement.current.values()].map(({ criterion, verdict, tests, standsIfUnknownAgainst, fragile }) => ({
    id: criterion.id,
    verdict,
    fragile,
    standsIfUnknownAgainst,
    tests: tests.map(({ outcome, parts }) => ({
      outcome,
      parts: parts.map(({ outcome: of, threshold, value }) => [of, threshold, shown(value ?? undefined)]),
    })),
  }));

/** Asked one by one: of more than ten periods the whole is computed, so a new table is asked for the next ten. */
function* tenAtATime<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += 10) yield items.slice(from, from + 10);
}

/** Fields that many measures read, of the case and of its groups; a vector by which only some cases are touched. */
const suppositions: [string, WhatIf][] = [
  ['the depth of interaction set aside', { ...nothingSupposed, fields: ['interaction.depth'] }],
  ['kinds, actors and results set aside', { ...nothingSupposed, fields: ['kind', 'actors', 'results'] }],
  ['no joint work with Russia', { ...nothingSupposed, closed_vectors: ['RU'] }],
];

describe('a supposition computed as it is asked for', () => {
  it.each(suppositions)('gives every value of every period as the whole does: %s', async (_, whatIf) => {
    const { evidence } = suppose(await before, whatIf);
    const kept = createIndicatorCache();
    computeIndicators((await before).evidence, kept);
    const whole: IndicatorTable = computeIndicators(evidence, createIndicatorCache());
    const { focal } = evidence.study.settings;
    for (const list of whole.lists) {
      if (list.subject !== focal) continue;
      for (const ten of tenAtATime(list.values())) {
        const asked = indicatorsAsAsked(evidence, forkIndicatorCache(kept));
        for (const value of ten)
          expect(shown(asked.get(value.indicator, value.subject, value.period.id))).toEqual(shown(value));
      }
    }
  });

  it.each(suppositions)('comes to the same verdicts, problems and recommendations: %s', async (_, whatIf) => {
    const after = suppose(await before, whatIf);
    const whole = computeIndicators(after.evidence, createIndicatorCache());
    for (const subject of after.evidence.subjects) {
      const plain = judge(after.evidence, whole, subject);
      const quick = after.judgements.get(subject) as Judgement;
      expect(verdictsOf(quick)).toEqual(verdictsOf(plain));
      expect([...quick.diagnoses.values()].map(({ rule, state }) => [rule.id, state])).toEqual(
        [...plain.diagnoses.values()].map(({ rule, state }) => [rule.id, state]),
      );
      expect(quick.recommendations.map(({ rule, state }) => [rule.id, state])).toEqual(
        plain.recommendations.map(({ rule, state }) => [rule.id, state]),
      );
    }
  });

  it('gives the whole, in its order, to whoever asks for all', async () => {
    const { evidence, table } = suppose(await before, { ...nothingSupposed, fields: ['interaction.depth'] });
    const whole = computeIndicators(evidence, createIndicatorCache());
    const ids = (of: IndicatorTable) => of.all.map((value) => [value.indicator, value.subject, value.period.id]);
    expect(ids(table)).toEqual(ids(whole));
    expect(table.all.map((value) => [value.value, value.low, value.n])).toEqual(
      whole.all.map((value) => [value.value, value.low, value.n]),
    );
  });
});
