/** Everything a study's values say about a country: criteria for each year and now, problems, recommendations, what to measure first. */
import { type Evidence, studyYears } from '../evidence/index.js';
import type { IndicatorTable } from '../indicators/index.js';
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
  const current = new Map(
    criteria.map((criterion) => [
      criterion.id,
      judgeCriterion(criterion, evidence, table, subject, 'current', unknown),
    ]),
  );
  // Who asks about today need not wait for every year.
  let byYear: ReadonlyMap<string, CriterionVerdict> | undefined;
  const judgeYears = (): ReadonlyMap<string, CriterionVerdict> =>
    new Map(
      criteria.flatMap((criterion) =>
        studyYears(evidence.calendar).map((year) => [
          `${criterion.id}:${year}`,
          judgeCriterion(criterion, evidence, table, subject, year, unknown),
        ]),
      ),
    );
  const context = { evidence, table, subject, verdicts: current };
  const diagnoses = new Map(
    [...evidence.standard.diagnoses.values()].map((rule) => [rule.id, diagnose(rule, context)]),
  );
  return {
    subject,
    current,
    get byYear() {
      return (byYear ??= judgeYears());
    },
    diagnoses,
    recommendations: recommend({ ...context, diagnoses }),
    needs: measurementNeeds(evidence, [...current.values()]),
  };
}
