/** What speaks against a problem, always shown beside it: units that stand on the good side, cases of the named kind (method §7). */
import type { Message } from '../derivation/index.js';
import type { DiagnosisRule } from '../standard/index.js';
import type { ConditionContext } from './conditions/index.js';
import { judgedValue } from './judged-year.js';

const longestList = 5;

/**
 * `counter_evidence` of the standard lists what to look for: an indicator id followed by `yes` or `no` — the units of
 * that indicator that stand on the side that speaks against the problem.
 */
export function counterEvidence(rule: DiagnosisRule, { evidence, table, subject }: ConditionContext): Message[] {
  return rule.counter_evidence.flatMap((wanted): Message[] => {
    const [indicator, state] = wanted.split(':');
    if (indicator === undefined || state === undefined) return [];
    const { value } = judgedValue(evidence, table, indicator, subject, 'current');
    const ids = [
      ...new Set(
        (value?.units ?? []).filter((unit) => unit.state === state).map((unit) => unit.id.split('#')[0] ?? unit.id),
      ),
    ];
    const names = ids.flatMap((id) => evidence.byId.get(id)?.record.name ?? []);
    if (names.length === 0) return [{ key: 'judgement.counter.none', args: { indicator } }];
    return [
      { key: 'judgement.counter.some', args: { indicator, n: names.length } },
      ...names.slice(0, longestList).map((name): Message => ({ key: 'text', args: { text: { text: name } } })),
    ];
  });
}
