/** The period in the address (`?period=p2020`): the whole span, or one that the study names. */
import { namedPeriod, type Period, wholePeriod } from '../../evidence/index.js';
import { namedPeriodName } from '../period-name.js';
import type { View } from '../view.js';

export interface PeriodChoice {
  readonly id: string;
  readonly name: string;
  readonly period: Period;
}

export function periodChoices({ site, words }: View): readonly PeriodChoice[] {
  const { evidence, study } = site.assessment;
  const whole: PeriodChoice = {
    id: 'whole',
    name: words('whole_period'),
    period: wholePeriod(evidence.calendar),
  };
  const named = study.environment.periods.flatMap((one): PeriodChoice[] => {
    const period = namedPeriod(evidence.calendar, one.id, one.from, one.to);
    return period === null ? [] : [{ id: one.id, name: namedPeriodName(words, one), period }];
  });
  return [whole, ...named];
}

export const chosenPeriod = (choices: readonly PeriodChoice[], query: URLSearchParams): PeriodChoice =>
  choices.find((choice) => choice.id === query.get('period')) ?? (choices[0] as PeriodChoice);
