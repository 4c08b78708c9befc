/**
 * What a recommendation rests on (method B3): at least one measured value and at least one item of experience or
 * literature, or the plain word that none was found. Values are those its condition was decided by, found by walking the
 * derivation, and those it is expected to move; experience is what the library says of the problems it answers.
 */
import type { Step } from '../derivation/index.js';
import { type IndicatorValue, valueWithId } from '../indicators/index.js';
import { type ExperienceItem, experienceServing, judgedValue, type Recommendation } from '../judgement/index.js';
import type { RecommendationRule } from '../standard/index.js';
import type { Assessment } from './assess.js';
import { derivationOf } from './explain.js';

export interface Grounds {
  /** Usable values, those that decided first. */
  readonly values: readonly { readonly value: IndicatorValue; readonly why: 'decided' | 'expected' }[];
  readonly literature: RecommendationRule['evidence'];
  readonly experience: readonly ExperienceItem[];
}

const isMeasured = (value: IndicatorValue | null | undefined): value is IndicatorValue =>
  value !== null && value !== undefined && value.value !== null && (value.status === 'ok' || value.status === 'given');

const followed = new Set(['diagnosis', 'criterion']);

/** Ids of indicator values behind some results, in the order met; each result is entered once. */
function valuesBehind(assessment: Assessment, refs: readonly string[]): string[] {
  const found = new Set<string>();
  const entered = new Set<string>();
  const enter = (id: string): void => {
    if (entered.has(id)) return;
    entered.add(id);
    const kind = id.slice(0, id.indexOf(':'));
    if (kind === 'indicator') found.add(id);
    else if (followed.has(kind)) derivationOf(assessment, id)?.steps.forEach(walk);
  };
  const walk = (step: Step): void => {
    step.refs?.forEach(enter);
    step.steps?.forEach(walk);
  };
  refs.forEach(enter);
  return [...found];
}

const kept = new WeakMap<Assessment, Map<string, Grounds>>();

export function groundsOf(assessment: Assessment, item: Recommendation): Grounds {
  const known = kept.get(assessment) ?? new Map<string, Grounds>();
  kept.set(assessment, known);
  const key = `${item.rule.id}:${item.subject}`;
  let grounds = known.get(key);
  if (grounds === undefined) {
    grounds = gather(assessment, item);
    known.set(key, grounds);
  }
  return grounds;
}

function gather(assessment: Assessment, { rule, subject, triggered }: Recommendation): Grounds {
  const { evidence, table, study } = assessment;
  const decided = valuesBehind(assessment, triggered).map((id) => valueWithId(table, id));
  const expected = rule.expect.map(
    ({ indicator }) => judgedValue(evidence, table, indicator, subject, 'current').value,
  );
  const values = new Map<IndicatorValue, 'decided' | 'expected'>();
  for (const value of decided) if (isMeasured(value)) values.set(value, 'decided');
  for (const value of expected) if (isMeasured(value) && !values.has(value)) values.set(value, 'expected');
  return {
    values: [...values].map(([value, why]) => ({ value, why })),
    literature: rule.evidence.filter(({ kind }) => kind === 'literature'),
    experience: experienceServing(study, [rule.id, ...rule.answers]),
  };
}
