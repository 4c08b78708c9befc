/**
 * All lenses of the edition and the study, each read on the country's values. That several fit is a normal answer: the
 * same observations bear out more than one theory (method §12.3).
 */
import type { Evidence } from '../../evidence/index.js';
import type { IndicatorTable } from '../../indicators/index.js';
import type { Lens } from '../../standard/index.js';
import {
  combined,
  type ExpectationResult,
  type LensOutcome,
  type LensResult,
  type LensTestResult,
  lensOutcomes,
} from './model.js';
import { rule } from './rules.js';

const kept = new WeakMap<IndicatorTable, Map<string, readonly LensResult[]>>();

export function readLenses(evidence: Evidence, table: IndicatorTable, subject: string): readonly LensResult[] {
  let bySubject = kept.get(table);
  if (bySubject === undefined) kept.set(table, (bySubject = new Map()));
  let results = bySubject.get(subject);
  if (results === undefined) {
    const lenses = new Map<string, Lens>([...evidence.standard.lenses, ...evidence.study.lenses]);
    results = [...lenses.values()]
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .map((lens) => readLens(lens, evidence, table, subject));
    bySubject.set(subject, results);
  }
  return results;
}

function readLens(lens: Lens, evidence: Evidence, table: IndicatorTable, subject: string): LensResult {
  const readings = { evidence, table, subject };
  const expectations = lens.expectations.map((expectation): ExpectationResult => {
    const tests = expectation.tests.map((test) => ({
      ...rule(test.rule, readings),
      id: `${lens.id}.${expectation.id}.${test.id}`,
      test,
    }));
    return { expectation, tests, outcome: combined(deciding(tests).map(({ outcome }) => outcome)) };
  });
  const outcomes = expectations.flatMap(({ tests }) => deciding(tests).map(({ outcome }) => outcome));
  const all = expectations.reduce((sum, { tests }) => sum + tests.length, 0);
  const counts = Object.fromEntries(
    lensOutcomes.map((outcome) => [outcome, outcomes.filter((one) => one === outcome).length]),
  ) as Record<LensOutcome, number>;
  return {
    lens,
    isOwn: evidence.study.lenses.has(lens.id),
    outcome: combined(expectations.map(({ outcome }) => outcome)),
    expectations,
    counts,
    provisional: all - outcomes.length,
  };
}

/** What a machine alone found, or one person, is shown with its test and decides nothing. */
const deciding = (tests: readonly LensTestResult[]): readonly LensTestResult[] =>
  tests.filter(({ provisional, outcome }) => provisional === undefined || outcome === 'no_data');
