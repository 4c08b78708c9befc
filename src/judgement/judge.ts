/** Everything a study's values say about a country: criteria for each year and now, problems, recommendations, what to measure first. */
import { type Evidence, studyYears } from '../evidence/index.js';
import { type IndicatorTable, whenAsked } from '../indicators/index.js';
import type { Criterion } from '../standard/index.js';
import { judgeCriterion, type Unknown } from './criterion.js';
import { diagnose } from './diagnosis.js';
import { measurementNeeds } from './measurement-needs.js';
import type { CriterionVerdict, Diagnosis, MeasurementNeed, Recommendation } from './model.js';
import { recommend } from './recommendation.js';

export interface Judgement {
  readonly subject: string;
  /** Verdicts of the headline, by criterion. */
  readonly current: ReadonlyMap<string, CriterionVerdict>;
  /** Verdicts of every year, by criterion and year (`K5.2:2024`). */
  readonly byYear: ReadonlyMap<string, CriterionVerdict>;
  readonly diagnoses: ReadonlyMap<string, Diagnosis>;
  readonly recommendations: readonly Recommendation[];
  readonly needs: readonly MeasurementNeed[];
}

export function judge(
  evidence: Evidence,
  table: IndicatorTable,
  subject: string,
  unknown: Unknown | null = null,
): Judgement {
  const criteria = [...evidence.standard.criteria.values()];
  const verdictAt = (criterion: Criterion, period: number | 'current'): CriterionVerdict =>
    judgeCriterion(criterion, evidence, table, subject, period, unknown);
  // Each is judged when it is asked for: who asks about today need not wait for every year, nor one country for the others.
  const current = whenAsked(
    () => new Map(criteria.map((criterion) => [criterion.id, verdictAt(criterion, 'current')])),
  );
  const byYear = whenAsked(
    () =>
      new Map(
        criteria.flatMap((criterion) =>
          studyYears(evidence.calendar).map((year) => [`${criterion.id}:${year}`, verdictAt(criterion, year)] as const),
        ),
      ),
  );
  const context = () => ({ evidence, table, subject, verdicts: current() });
  const diagnoses = whenAsked(
    () => new Map([...evidence.standard.diagnoses.values()].map((rule) => [rule.id, diagnose(rule, context())])),
  );
  const recommendations = whenAsked(() => recommend({ ...context(), diagnoses: diagnoses() }));
  const needs = whenAsked(() => measurementNeeds(evidence, [...current().values()]));
  return {
    subject,
    get current() {
      return current();
    },
    get byYear() {
      return byYear();
    },
    get diagnoses() {
      return diagnoses();
    },
    get recommendations() {
      return recommendations();
    },
    get needs() {
      return needs();
    },
  };
}
