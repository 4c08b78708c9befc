/** PR7, second condition: the network of domestic actors falls apart without one body (GOV-02b, whole interval above the line). */

import { isUsable, judgedValue } from '../judged-year.js';
import { type NamedCondition, shareCondition, undecided } from './condition.js';

export const brokerLossAbove: NamedCondition = ({ evidence, table, subject }, parameters) => {
  const { value } = judgedValue(evidence, table, 'GOV-02b', subject, 'current');
  if (value === null || !isUsable(value) || value.low === null || value.high === null) {
    return undecided({ key: 'judgement.condition.no_value', args: { indicator: 'GOV-02b' } });
  }
  return shareCondition(
    { value: value.value, low: value.low, high: value.high },
    parameters['threshold'] ?? 0.5,
    'above',
    { key: 'judgement.condition.broker', args: { value: value.value } },
    value.units.map((unit) => unit.id),
  );
};
