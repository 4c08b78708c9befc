/** Recommendations: a rule fires on measured values, or the page says why it does not (method §8). */
import type { Message, Step } from '../derivation/index.js';
import { valueId } from '../indicators/index.js';
import type { Condition, RecommendationRule } from '../standard/index.js';
import { type ConditionContext, conditions } from './conditions/index.js';
import { isUsable, judgedValue } from './judged-year.js';
import type { Diagnosis, Recommendation } from './model.js';
import { unreliableFieldsOf } from './unreliable-codes.js';

export interface RecommendationContext extends ConditionContext {
  readonly diagnoses: ReadonlyMap<string, Diagnosis>;
}

/** true, false, or null = the data do not decide. */
interface Holding {
  readonly holds: boolean | null;
  readonly because: readonly Message[];
  readonly refs: readonly string[];
  readonly draft: boolean;
  /** The pairs of instrument and vector it speaks of; absent: of all. */
  readonly pairs?: readonly string[];
}

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `judgement.${key}`, args });

function byDiagnosis(id: string, context: RecommendationContext): Holding {
  const diagnosis = context.diagnoses.get(id);
  const holds = diagnosis === undefined || diagnosis.state === 'cannot_judge' ? null : diagnosis.state === 'found';
  return {
    holds,
    draft: diagnosis?.draft ?? false,
    refs: [`diagnosis:${id}:${context.subject}`],
    because: [
      said(`when.diagnosis_${diagnosis?.state ?? 'cannot_judge'}`, {
        diagnosis: diagnosis ? { text: diagnosis.rule.name } : id,
      }),
    ],
  };
}

function byCriterion(id: string, wanted: string, context: RecommendationContext): Holding {
  const verdict = context.verdicts.get(id);
  if (verdict === undefined) return { holds: null, because: [], refs: [], draft: false };
  const refused = verdict.verdict === 'not_met' || verdict.cannotBeMet.length > 0;
  const holds =
    verdict.verdict === 'insufficient' && !refused ? null : wanted === 'not_met' ? refused : verdict.verdict === wanted;
  return {
    holds,
    draft: verdict.draft,
    refs: [`criterion:${id}:${verdict.subject}:${verdict.period}`],
    because: [
      said('when.criterion', {
        criterion: { text: verdict.criterion.name },
        verdict: said(`verdict.${verdict.verdict}`),
      }),
    ],
  };
}

function byTest(
  condition: { test: string; outcome: 'pass' | 'fail'; side?: 'below' | 'above' | undefined },
  context: RecommendationContext,
): Holding {
  const verdict = context.verdicts.get(condition.test.slice(0, condition.test.lastIndexOf('-')));
  const test = verdict?.tests.find((item) => item.test.id === condition.test);
  if (verdict === undefined || test === undefined) return { holds: null, because: [], refs: [], draft: false };
  const onSide =
    condition.side === undefined || test.parts.some((part) => part.outcome === 'fail' && part.side === condition.side);
  const holds = test.outcome === 'nodata' ? null : test.outcome === condition.outcome && onSide;
  return {
    holds,
    draft: verdict.draft,
    refs: [`criterion:${verdict.criterion.id}:${verdict.subject}:${verdict.period}`],
    because: [said('when.test', { test: { text: test.test.text }, outcome: said(`outcome.${test.outcome}`) })],
  };
}

function byValue(
  condition: { value: string; op: '<' | '>' | '>=' | '<='; than: number; whole_interval?: boolean | undefined },
  context: RecommendationContext,
): Holding {
  const { value } = judgedValue(context.evidence, context.table, condition.value, context.subject, 'current');
  if (value === null || !isUsable(value)) {
    return { holds: null, because: [said('when.no_value', { indicator: condition.value })], refs: [], draft: false };
  }
  const upward = condition.op.startsWith('>');
  const edge = condition.whole_interval ? (upward ? value.low : value.high) : value.value;
  const compare = {
    '<': (x: number) => x < condition.than,
    '>': (x: number) => x > condition.than,
    '<=': (x: number) => x <= condition.than,
    '>=': (x: number) => x >= condition.than,
  };
  const coded = value.coders.draft + value.coders.dual + value.coders.adjudicated;
  return {
    holds: edge === null ? null : compare[condition.op](edge),
    draft:
      (coded > 0 && value.coders.draft > coded / 3) || unreliableFieldsOf([value], context.evidence.study).length > 0,
    refs: [valueId(value.indicator, value.subject, value.period.id)],
    because: [
      said('when.value', { indicator: condition.value, value: value.value, op: condition.op, than: condition.than }),
    ],
  };
}

function byName(name: string, parameters: Readonly<Record<string, number>>, context: RecommendationContext): Holding {
  // R28 is answered by the list of measurement needs, not by a card.
  if (name === 'missing_core') return { holds: false, because: [said('when.measurement')], refs: [], draft: false };
  const condition = conditions[name];
  if (condition === undefined) throw new Error(`The standard names a condition that does not exist: ${name}`);
  const outcome = condition(context, parameters);
  const cases = outcome.units.flatMap((unit) => context.evidence.byId.get(unit) ?? []);
  const drafts = cases.filter((view) => view.record.coding.status === 'draft').length;
  return {
    holds: outcome.holds,
    because: outcome.because,
    refs: cases.map((view) => `case:${view.id}`),
    draft: drafts > cases.length / 3,
    ...(outcome.holds === true && outcome.units.every((unit) => unit.includes('|')) ? { pairs: outcome.units } : {}),
  };
}

const pairsOf = (holding: readonly Holding[]): Pick<Holding, 'pairs'> =>
  holding.length > 0 && holding.every((part) => part.pairs !== undefined)
    ? { pairs: holding.flatMap((part) => part.pairs ?? []) }
    : {};

/** Three-valued: unknown stays unknown unless another part decides. */
function evaluate(condition: Condition, context: RecommendationContext): Holding {
  if ('all' in condition || 'any' in condition) {
    const all = 'all' in condition;
    const parts = (all ? condition.all : condition.any).map((part) => evaluate(part, context));
    const deciding = !all;
    const holds = parts.some((part) => part.holds === deciding)
      ? deciding
      : parts.some((part) => part.holds === null)
        ? null
        : !deciding;
    return {
      holds,
      because: parts.flatMap((part) => part.because),
      refs: parts.flatMap((part) => part.refs),
      draft: parts.some((part) => part.draft),
      // What holds of everything is not narrowed by what holds of a pair.
      ...pairsOf(parts.filter((part) => part.holds === true)),
    };
  }
  if ('diagnosis' in condition) return byDiagnosis(condition.diagnosis, context);
  if ('criterion' in condition) return byCriterion(condition.criterion, condition.verdict, context);
  if ('test' in condition) return byTest(condition, context);
  if ('value' in condition) return byValue(condition, context);
  return byName(condition.condition, condition.parameters ?? {}, context);
}

const strengthWeight = { A: 3, B: 2, C: 1 } as const;

/** Severity of the worst problem the rule answers; 1 without one. */
function severityAnswered(rule: RecommendationRule, context: RecommendationContext): number {
  const severities = rule.answers.flatMap((id) => {
    const diagnosis = context.diagnoses.get(id);
    return diagnosis?.state === 'found' && diagnosis.severity !== null ? [diagnosis.severity] : [];
  });
  return severities.length > 0 ? Math.max(...severities) : 1;
}

interface Evaluated {
  readonly rule: RecommendationRule;
  readonly holding: Holding;
  readonly refused: Holding | null;
  readonly priority: number;
}

/**
 * The cautious rule of an exclusive pair takes the place of the other. Where the two exclude each other only within one
 * instrument and vector (R09, R10), the other goes only if nothing is left of it that the cautious one does not speak of.
 */
function displacedBy({ rule, holding }: Evaluated, fired: readonly Evaluated[]): RecommendationRule | null {
  if (rule.cautious) return null;
  for (const other of fired) {
    const scope = [
      ...other.rule.excludes.filter((item) => item.rule === rule.id),
      ...rule.excludes.filter((item) => item.rule === other.rule.id),
    ][0]?.scope;
    if (!other.rule.cautious || scope === undefined) continue;
    const paused = other.holding.pairs;
    const left = paused === undefined ? [] : (holding.pairs ?? []).filter((pair) => !paused.includes(pair));
    const apart = scope === 'instrument_vector' && left.length > 0;
    if (!apart) return other.rule;
  }
  return null;
}

export function recommend(context: RecommendationContext): Recommendation[] {
  const evaluated = [...context.evidence.standard.recommendations.values()].map((rule): Evaluated => {
    const holding = evaluate(rule.when, context);
    return {
      rule,
      holding,
      refused: rule.not_if_condition === undefined ? null : evaluate(rule.not_if_condition, context),
      priority: severityAnswered(rule, context) * strengthWeight[rule.strength] * rule.feasibility,
    };
  });
  const fired = evaluated.filter((item) => item.holding.holds === true && item.refused?.holds !== true);
  const standing = fired
    .filter((item) => displacedBy(item, fired) === null)
    .sort((a, b) => b.priority - a.priority || a.rule.cost - b.rule.cost || (a.rule.id < b.rule.id ? -1 : 1));
  return evaluated.map((item): Recommendation => {
    const { rule, holding } = item;
    const position = standing.indexOf(item);
    const displacer = fired.includes(item) ? displacedBy(item, fired) : null;
    const state =
      position >= 0
        ? 'recommended'
        : displacer !== null
          ? 'displaced'
          : holding.holds === null
            ? 'waits_for_data'
            : 'not_recommended';
    const whyNot =
      position >= 0
        ? null
        : displacer !== null
          ? said('why_not.displaced', { rule: { text: displacer.recommendation } })
          : item.refused?.holds === true && rule.not_if !== undefined
            ? said('why_not.not_if', { reason: { text: rule.not_if } })
            : holding.holds === null
              ? said('why_not.no_data', { when: { text: rule.when_text } })
              : said('why_not.condition', { when: { text: rule.when_text } });
    return {
      rule,
      subject: context.subject,
      state,
      whyNot,
      because: holding.because,
      triggered: holding.refs,
      draft: holding.draft,
      order: position >= 0 ? position + 1 : null,
      priority: position >= 0 ? item.priority : null,
      steps: () => stepsOf(item, state),
    };
  });
}

function stepsOf({ rule, holding, priority }: Evaluated, state: string): Step[] {
  return [
    { what: said('step.recommendation', { when: { text: rule.when_text } }), code: state, refs: holding.refs },
    ...holding.because.map((what): Step => ({ what })),
    { what: said('step.priority', { strength: rule.strength, feasibility: rule.feasibility }), value: priority },
  ];
}
