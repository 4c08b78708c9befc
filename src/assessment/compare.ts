/** Two assessments of one study side by side: which verdicts flip, which problems and recommendations come or go, which values move. */
import { type IndicatorValue, valueId } from '../indicators/index.js';
import { type CriterionVerdict, type Diagnosis, judgedValue, type Recommendation } from '../judgement/index.js';
import type { Assessment } from './assess.js';

export interface Change<Item> {
  readonly before: Item;
  readonly after: Item;
}

export interface Compared {
  /** Of all countries, the focal one first. */
  readonly verdicts: readonly (Change<CriterionVerdict> & { readonly subject: string })[];
  readonly diagnoses: readonly Change<Diagnosis>[];
  readonly recommendations: readonly Change<Recommendation>[];
  /** Judged values of all countries that moved. */
  readonly values: readonly (Change<IndicatorValue | null> & {
    readonly subject: string;
    readonly indicator: string;
  })[];
  /** Criteria of the focal country that stay as they are. */
  readonly unmoved: number;
}

export function compareAssessments(before: Assessment, after: Assessment): Compared {
  const subjects = before.evidence.subjects;
  const verdicts = subjects.flatMap((subject) => {
    const [first, second] = [before.judgements.get(subject), after.judgements.get(subject)];
    return [...(first?.current ?? [])].flatMap(([id, verdict]) => {
      const now = second?.current.get(id);
      return now === undefined || now.verdict === verdict.verdict ? [] : [{ subject, before: verdict, after: now }];
    });
  });
  const indicators = [...before.evidence.standard.indicators.keys()];
  const values = subjects.flatMap((subject) =>
    indicators.flatMap((indicator) => {
      if (before.table === after.table) return [];
      const [first, second] = [before, after].map(
        ({ evidence, table }) => judgedValue(evidence, table, indicator, subject, 'current').value ?? null,
      ) as [IndicatorValue | null, IndicatorValue | null];
      return sameValue(first, second) ? [] : [{ subject, indicator, before: first, after: second }];
    }),
  );
  const focalMoved = verdicts.filter(({ subject }) => subject === before.study.settings.focal).length;
  return {
    verdicts,
    values,
    unmoved: before.focal.current.size - focalMoved,
    diagnoses: [...before.focal.diagnoses].flatMap(([id, first]) => {
      const second = after.focal.diagnoses.get(id);
      return second === undefined || second.state === first.state ? [] : [{ before: first, after: second }];
    }),
    recommendations: before.focal.recommendations.flatMap((first) => {
      const second = after.focal.recommendations.find(({ rule }) => rule.id === first.rule.id);
      return second === undefined || second.state === first.state ? [] : [{ before: first, after: second }];
    }),
  };
}

const sameValue = (a: IndicatorValue | null, b: IndicatorValue | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.value === b.value &&
    a.low === b.low &&
    a.high === b.high &&
    a.n === b.n &&
    a.status === b.status &&
    valueId(a.indicator, a.subject, a.period.id) === valueId(b.indicator, b.subject, b.period.id));
