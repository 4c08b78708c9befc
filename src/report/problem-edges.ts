/** Which found problems share a failing indicator: the only edges of the graph of problems; no direction is claimed (method §7). */
import type { Assessment } from '../assessment/index.js';
import type { DiagnosisRule } from '../standard/index.js';
import { judgedIndicator } from './judged-indicator.js';

export interface ProblemEdge {
  readonly a: string;
  readonly b: string;
  readonly indicators: readonly string[];
}

/** The one condition outside the criteria that holds an indicator against a line (PR7). */
const brokerLoss = { condition: 'broker_loss_above', indicator: 'GOV-02b', line: 0.5 };

function failingIndicators(assessment: Assessment, rule: DiagnosisRule): Set<string> {
  const { focal, evidence } = assessment;
  const failing = rule.fires.flatMap((fires): string[] => {
    if ('condition' in fires) {
      if (fires.condition !== brokerLoss.condition) return [];
      const low = judgedIndicator(assessment, brokerLoss.indicator, focal.subject)?.low ?? null;
      return low !== null && low > (fires.parameters['threshold'] ?? brokerLoss.line) ? [brokerLoss.indicator] : [];
    }
    const criterion = 'criterion' in fires ? fires.criterion : fires.test.slice(0, fires.test.lastIndexOf('-'));
    return (focal.current.get(criterion)?.tests ?? [])
      .filter((test) => 'criterion' in fires || test.test.id === fires.test)
      .flatMap((test) => test.parts.filter((part) => part.outcome === 'fail').map((part) => part.part.indicator));
  });
  return new Set(failing.map((id) => evidence.standard.companions.get(id)?.of ?? id));
}

export function problemEdges(assessment: Assessment): readonly ProblemEdge[] {
  const found = [...assessment.focal.diagnoses.values()].filter((one) => one.state === 'found');
  const failing = found.map(({ rule }) => ({ id: rule.id, indicators: failingIndicators(assessment, rule) }));
  return failing.flatMap((one, at) =>
    failing.slice(at + 1).flatMap((other): ProblemEdge[] => {
      const shared = [...one.indicators].filter((id) => other.indicators.has(id));
      return shared.length === 0 ? [] : [{ a: one.id, b: other.id, indicators: shared.sort() }];
    }),
  );
}
