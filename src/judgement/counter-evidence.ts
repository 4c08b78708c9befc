/** What speaks against a problem, always shown beside it: units that stand on the good side, cases of the named kind (method §7). */
import type { Message } from '../derivation/index.js';
import { type CaseView, isActive, lastFullYear, windowPeriod } from '../evidence/index.js';
import { dateLabel } from '../language/index.js';
import type { DiagnosisRule } from '../standard/index.js';
import { labelOf } from '../study/index.js';
import type { ConditionContext } from './conditions/index.js';
import { judgedValue } from './judged-year.js';

const longestList = 5;
/** §6.5: a joint programme with an economic body (3), an evidenced economic result (4). */
const jointCode = 3;

/** Kinds of case that the standard may name: `cases:inclusive`. */
const kindsOfCase: Readonly<Record<string, (view: CaseView) => boolean>> = {
  economic_link_joint: ({ record }) => (record.economic_link?.code ?? 0) >= jointCode,
  inclusive: ({ record }) => {
    const groups = record.beneficiaries?.inclusion ?? null;
    return groups !== null && [groups.women, groups.youth, groups.rural, groups.minority].includes(true);
  },
};

function listed(views: readonly CaseView[], some: Message): Message[] {
  return [
    some,
    ...views
      .slice(0, longestList)
      .map(({ id, record }): Message => ({ key: 'text', args: { text: { text: record.name }, case: id } })),
  ];
}

function casesOf(kind: string, { evidence, subject }: ConditionContext): Message[] {
  const isKind = kindsOfCase[kind];
  if (isKind === undefined) throw new Error(`The standard names a kind of case that does not exist: ${kind}`);
  const period = windowPeriod(evidence.calendar, lastFullYear(evidence.calendar));
  const views = (evidence.byCountry.get(subject) ?? []).filter(
    (view) => isActive(view, period, evidence.calendar) && isKind(view),
  );
  return views.length === 0
    ? [{ key: 'judgement.counter.no_cases' }]
    : listed(views, { key: 'judgement.counter.cases', args: { n: views.length } });
}

/**
 * `counter_evidence` of the standard lists what to look for: an indicator id followed by `yes` or `no` — the units of that
 * indicator that stand on the side that speaks against the problem —, or `cases:` and a kind of case.
 */
export function counterEvidence(rule: DiagnosisRule, context: ConditionContext): Message[] {
  const { evidence, subject } = context;
  return [
    ...unitsAgainst(rule, context),
    ...(subject === evidence.study.settings.focal ? searchesFor(rule, context) : []),
  ];
}

/** What was looked for because of this problem: lines of the search log whose id begins with the problem’s (`PR4-1`). */
function searchesFor(rule: DiagnosisRule, { evidence }: ConditionContext): Message[] {
  const { study } = evidence;
  return study.searchLog
    .filter(({ id }) => id.startsWith(`${rule.id}-`))
    .map(({ date, query, note }) => ({
      key: 'judgement.counter.searched',
      args: { date: dateLabel(date), query, note: { text: labelOf(note, study) } },
    }));
}

function unitsAgainst(rule: DiagnosisRule, context: ConditionContext): Message[] {
  const { evidence, table, subject } = context;
  return rule.counter_evidence.flatMap((wanted): Message[] => {
    const [indicator, state] = wanted.split(':');
    if (indicator === undefined || state === undefined) return [];
    if (indicator === 'cases') return casesOf(state, context);
    const { value } = judgedValue(evidence, table, indicator, subject, 'current');
    const ids = [
      ...new Set(
        (value?.units ?? []).filter((unit) => unit.state === state).map((unit) => unit.id.split('#')[0] ?? unit.id),
      ),
    ];
    if (ids.length === 0) return [{ key: 'judgement.counter.none', args: { indicator } }];
    // Channels and commitments have no case of their own: they are counted.
    const views = ids.flatMap((id) => evidence.byId.get(id) ?? []);
    return listed(views, { key: 'judgement.counter.some', args: { indicator, n: ids.length } });
  });
}
