/**
 * "Measurement first" (R28): one entry for each core indicator without a usable value, ordered by how many criteria
 * and rules wait for it (method §8.1).
 */
import type { Evidence } from '../evidence/index.js';
import type { Condition } from '../standard/index.js';
import { indicatorsOfConditions } from './conditions/index.js';
import { supplyOf } from './definition.js';
import type { CriterionVerdict, MeasurementNeed } from './model.js';

function indicatorsIn(condition: Condition, evidence: Evidence): string[] {
  if ('all' in condition) return condition.all.flatMap((part) => indicatorsIn(part, evidence));
  if ('any' in condition) return condition.any.flatMap((part) => indicatorsIn(part, evidence));
  if ('value' in condition) return [condition.value];
  if ('test' in condition)
    return indicatorsOfCriterion(condition.test.slice(0, condition.test.lastIndexOf('-')), evidence, condition.test);
  if ('criterion' in condition) return indicatorsOfCriterion(condition.criterion, evidence);
  if ('diagnosis' in condition) {
    return (evidence.standard.diagnoses.get(condition.diagnosis)?.fires ?? []).flatMap((fires) =>
      'criterion' in fires
        ? indicatorsOfCriterion(fires.criterion, evidence)
        : 'test' in fires
          ? indicatorsOfCriterion(fires.test.slice(0, fires.test.lastIndexOf('-')), evidence, fires.test)
          : (indicatorsOfConditions[fires.condition] ?? []),
    );
  }
  return [...(indicatorsOfConditions[condition.condition] ?? [])];
}

function indicatorsOfCriterion(id: string, evidence: Evidence, test?: string): string[] {
  const criterion = evidence.standard.criteria.get(id);
  return (criterion?.tests ?? [])
    .filter((item) => test === undefined || item.id === test)
    .flatMap((item) => item.parts.map((part) => part.indicator));
}

export function measurementNeeds(evidence: Evidence, verdicts: readonly CriterionVerdict[]): MeasurementNeed[] {
  const rules = [...evidence.standard.recommendations.values()].map((rule) => ({
    id: rule.id,
    indicators: new Set(indicatorsIn(rule.when, evidence)),
  }));
  const needs = new Map<string, MeasurementNeed>();
  for (const verdict of verdicts)
    for (const test of verdict.tests)
      for (const part of test.parts) {
        if (part.outcome !== 'nodata') continue;
        const id = part.part.indicator;
        const before = needs.get(id);
        const supply = supplyOf(evidence.standard, id);
        if (supply === undefined) continue;
        needs.set(id, {
          indicator: id,
          criteria: [...new Set([...(before?.criteria ?? []), verdict.criterion.id])],
          rules: rules.filter((rule) => rule.indicators.has(id)).map((rule) => rule.id),
          reason: part.why,
          supply: { key: 'text', args: { text: { text: supply } } },
        });
      }
  return [...needs.values()].sort(
    (a, b) =>
      b.criteria.length + b.rules.length - a.criteria.length - a.rules.length || (a.indicator < b.indicator ? -1 : 1),
  );
}
