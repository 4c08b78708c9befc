/**
 * Shocks of the context (`scenarios/*.yaml`, kind: shock) and what would still be recommended under each (P8e):
 * conditional arithmetic on the study as it is, never a forecast of the shock.
 */
import { type Assessment, suppose, type WhatIf } from '../assessment/index.js';
import type { CriterionVerdict, Recommendation } from '../judgement/index.js';
import type { Scenario } from '../study/index.js';

export type Fate = 'survives' | 'falls' | 'waits' | 'arises';

export interface ScenarioOutcome {
  readonly id: string;
  readonly scenario: Scenario;
  /** Of what is recommended now, or would be: what becomes of it. */
  readonly fates: ReadonlyMap<string, Fate>;
  readonly flips: readonly { readonly before: CriterionVerdict; readonly after: CriterionVerdict }[];
  /** Cases that would be set aside. */
  readonly casesLost: number;
}

function fateOf(before: Recommendation, after: Recommendation | undefined): Fate | null {
  const now = before.state === 'recommended';
  const then = after?.state === 'recommended';
  if (now && then) return 'survives';
  if (!now && then) return 'arises';
  if (!now) return null;
  return after?.state === 'waits_for_data' ? 'waits' : 'falls';
}

const shocksOf = ({ study }: Assessment): readonly (readonly [string, Scenario])[] =>
  [...study.scenarios].filter(([, scenario]) => scenario.kind === 'shock');

export function outcomeOf(assessment: Assessment, id: string, scenario: Scenario & WhatIf): ScenarioOutcome {
  const after = suppose(assessment, scenario);
  const fates = assessment.focal.recommendations.flatMap((before): [string, Fate][] => {
    const fate = fateOf(
      before,
      after.focal.recommendations.find(({ rule }) => rule.id === before.rule.id),
    );
    return fate === null ? [] : [[before.rule.id, fate]];
  });
  const flips = [...assessment.focal.current.values()].flatMap((before) => {
    const now = after.focal.current.get(before.criterion.id);
    return now === undefined || now.verdict === before.verdict ? [] : [{ before, after: now }];
  });
  return {
    id,
    scenario,
    fates: new Map(fates),
    flips,
    casesLost: assessment.study.cases.length - after.study.cases.length,
  };
}

const kept = new WeakMap<Assessment, readonly ScenarioOutcome[]>();

export function scenarioOutcomes(assessment: Assessment): readonly ScenarioOutcome[] {
  let outcomes = kept.get(assessment);
  if (outcomes === undefined) {
    outcomes = shocksOf(assessment).map(([id, scenario]) => outcomeOf(assessment, id, scenario));
    kept.set(assessment, outcomes);
  }
  return outcomes;
}
