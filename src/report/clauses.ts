/**
 * From a problem or a practice worth building in to a clause that can be checked (Z3): goal, indicator, baseline with its
 * interval, target, deadline, owner, how it is measured, source. Nothing is invented: the target is the line that the
 * criterion is held against, the owner and the term are those of the rule that answers, and what is not known is said.
 *
 * PR1 (co-ordination) → GOV-01, baseline 0.44 [0.27, 0.63], target at least 0.5 (K5.1)
 */
import type { Assessment } from '../assessment/index.js';
import { type IntegrationOption, integrationOptions } from '../classes/index.js';
import type { Message, TextOf } from '../derivation/index.js';
import { addMonths, dayOf, dayText, firstDay, yearOfDay } from '../evidence/index.js';
import type { IndicatorValue } from '../indicators/index.js';
import type { CriterionVerdict, PartResult } from '../judgement/index.js';
import type { IndicatorDefinition, RecommendationRule } from '../standard/index.js';
import { judgedIndicator } from './judged-indicator.js';

export interface Target {
  readonly kind: 'at_least' | 'at_most' | 'within';
  readonly value: number;
  /** Upper end, of `within` only. */
  readonly to?: number | undefined;
}
export interface Clause {
  /** `clause:PR1:GOV-01` */
  readonly id: string;
  readonly origin: { readonly kind: 'problem' | 'practice'; readonly id: string; readonly name: TextOf | Message };
  readonly goal: TextOf | Message;
  readonly definition: IndicatorDefinition;
  readonly indicator: string;
  readonly subject: string;
  readonly baseline: IndicatorValue | null;
  readonly target: Target | null;
  /** The criterion whose line the target is; null when a person set it. */
  readonly lineOf: string | null;
  readonly deadline: string;
  readonly owner: TextOf | null;
  readonly rule: RecommendationRule | null;
}
/** What a person may set otherwise. */
export interface Wishes {
  readonly target?: number | undefined;
  readonly deadline?: string | undefined;
  readonly owner?: string | undefined;
}

const defaultMonths = 24;

/** The end of the year in which the term runs out. */
function deadlineAfter(assessment: Assessment, months: number): string {
  const day = addMonths(firstDay(assessment.study.settings.as_of), months);
  return dayText(dayOf(yearOfDay(day), 12, 31));
}

/** The rule that answers: what is recommended first, else any that answers the problem. */
function answering(assessment: Assessment, origin: string): RecommendationRule | null {
  const rules = assessment.focal.recommendations
    .filter(({ rule }) => rule.answers.includes(origin))
    .sort((a, b) => (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY));
  return rules[0]?.rule ?? null;
}

/** The line of a test as a target; rules without a line of their own (own past, peers) take the number they were held against. */
function targetOf(part: PartResult, definition: IndicatorDefinition): Target | null {
  const { band, op } = part.part;
  if (part.part.kind === 'band' && band !== undefined) return { kind: 'within', value: band[0], to: band[1] };
  const value = part.threshold ?? part.part.threshold ?? null;
  if (value === null) return null;
  const up = op === undefined ? definition.direction !== 'down' : op === '>=' || op === '>';
  return { kind: up ? 'at_least' : 'at_most', value };
}

const mainOf = (assessment: Assessment, id: string): IndicatorDefinition | undefined => {
  const { indicators, companions } = assessment.evidence.standard;
  return indicators.get(companions.get(id)?.of ?? id);
};

function made(
  assessment: Assessment,
  origin: Clause['origin'],
  indicator: string,
  lines: { readonly part: PartResult | null; readonly criterion: string | null },
  rule: RecommendationRule | null,
  wishes: Wishes,
): Clause | null {
  const definition = mainOf(assessment, indicator);
  if (definition === undefined) return null;
  const subject = assessment.study.settings.focal;
  const line = lines.part === null ? null : targetOf(lines.part, definition);
  const own: Target | null =
    wishes.target === undefined
      ? null
      : {
          kind: line?.kind === 'at_most' || definition.direction === 'down' ? 'at_most' : 'at_least',
          value: wishes.target,
        };
  return {
    id: `clause:${origin.id}:${indicator}`,
    origin,
    goal: { text: (rule ?? { recommendation: definition.name }).recommendation },
    definition,
    indicator,
    subject,
    baseline: judgedIndicator(assessment, indicator, subject) ?? null,
    target: own ?? line,
    lineOf: own === null && line !== null ? lines.criterion : null,
    deadline: wishes.deadline ?? deadlineAfter(assessment, rule?.horizon_months ?? defaultMonths),
    owner:
      wishes.owner === undefined || wishes.owner === ''
        ? rule === null
          ? null
          : { text: rule.owner }
        : { text: { kk: wishes.owner, ru: wishes.owner, en: wishes.owner } },
    rule,
  };
}

function partsBehind(verdict: CriterionVerdict): { readonly part: PartResult; readonly criterion: string }[] {
  return verdict.tests.flatMap((test) => test.parts.map((part) => ({ part, criterion: verdict.criterion.id })));
}

/** Clauses for a problem: one for each indicator whose test failed or is open; all of them where none was decided. */
export function clausesForProblem(assessment: Assessment, id: string, wishes: Wishes = {}): readonly Clause[] {
  const diagnosis = assessment.focal.diagnoses.get(id);
  if (diagnosis === undefined) return [];
  const criteria = diagnosis.rule.fires.flatMap((fires): string[] => {
    if ('criterion' in fires) return [fires.criterion];
    return 'test' in fires ? [fires.test.slice(0, fires.test.lastIndexOf('-'))] : [];
  });
  const parts = [...new Set(criteria)].flatMap((criterion) => {
    const verdict = assessment.focal.current.get(criterion);
    return verdict === undefined ? [] : partsBehind(verdict);
  });
  const open = parts.filter(({ part }) => part.outcome === 'fail' || part.outcome === 'unclear');
  const chosen = open.length > 0 ? open : parts;
  const origin = { kind: 'problem', id, name: { text: diagnosis.rule.name } } as const;
  const seen = new Set<string>();
  return chosen.flatMap(({ part, criterion }): Clause[] => {
    const { indicator } = part.part;
    if (seen.has(indicator)) return [];
    seen.add(indicator);
    const clause = made(assessment, origin, indicator, { part, criterion }, answering(assessment, id), wishes);
    return clause === null ? [] : [clause];
  });
}

export const practiceId = (option: IntegrationOption): string => `${option.caseId}.${option.goal}.${option.clause}`;

/** A clause that builds a tested practice into doctrine: measured by goals that reach an evidenced result (GOV-08), anchoring beside it (GOV-04). */
export function clausesForPractice(assessment: Assessment, id: string, wishes: Wishes = {}): readonly Clause[] {
  const option = integrationOptions(assessment.evidence, assessment.study.settings.focal).find(
    (one) => practiceId(one) === id,
  );
  const rule = assessment.evidence.standard.recommendations.get('R16') ?? null;
  if (option === undefined || rule === null) return [];
  const name = assessment.evidence.byId.get(option.caseId)?.record.name ?? { en: option.caseId };
  return rule.expect.flatMap(({ indicator }): Clause[] => {
    const line = [...assessment.focal.current.values()]
      .flatMap(partsBehind)
      .find(({ part }) => part.part.indicator === indicator);
    const clause = made(
      assessment,
      { kind: 'practice', id, name: { text: name } },
      indicator,
      { part: line?.part ?? null, criterion: line?.criterion ?? null },
      rule,
      wishes,
    );
    if (clause === null) return [];
    const commitment = assessment.study.commitments.find((one) => one.id === option.clause);
    const into: Message | string =
      commitment === undefined ? option.clause : { key: 'text', args: { text: { text: commitment.text } } };
    return [{ ...clause, goal: { key: 'drafting.goal.practice', args: { practice: { text: name }, clause: into } } }];
  });
}

/** One clause for each problem that is found or watched; practices, the best evidenced first, at most `practices`. */
export function draftedClauses(assessment: Assessment, practices = 3): readonly Clause[] {
  const problems = [...assessment.focal.diagnoses.values()]
    .filter(({ state }) => state === 'found' || state === 'watch')
    .flatMap(({ rule }) => clausesForProblem(assessment, rule.id));
  const options = [...integrationOptions(assessment.evidence, assessment.study.settings.focal)]
    .sort((a, b) => b.grade - a.grade || (practiceId(a) < practiceId(b) ? -1 : 1))
    .filter((option, at, all) => all.findIndex((one) => one.caseId === option.caseId) === at)
    .slice(0, practices);
  const built = options.flatMap((option) => {
    const own = clausesForPractice(assessment, practiceId(option));
    return own.filter(({ baseline }) => baseline?.value != null).slice(0, 1);
  });
  return [...problems, ...built];
}
