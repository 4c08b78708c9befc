/** A share of the country's cases that no indicator measures: those that include a vulnerable group, those with a two-way form. */
import type { Message } from '../../derivation/index.js';
import type { CaseView } from '../../evidence/index.js';
import type { LensRule } from '../../standard/index.js';
import { casesOf, countedOf, countedSteps } from '../whole/counted.js';
import type { Ruling } from './model.js';
import type { Readings } from './readings.js';

type ShareRule = Extract<LensRule, { kind: 'share' }>;
const said = (key: string, args: Message['args'] = {}): Message => ({ key: `lens.why.${key}`, args });

/** One group known to be included is yes; all four known not to be is no. */
function includesAGroup(view: CaseView): boolean | null {
  const inclusion = view.record.beneficiaries?.inclusion ?? null;
  if (inclusion === null) return null;
  const groups = [inclusion.women, inclusion.youth, inclusion.rural, inclusion.minority];
  return groups.includes(true) ? true : groups.includes(null) ? null : false;
}

const states: Readonly<Record<ShareRule['of'], { of: (view: CaseView) => boolean | null; field: string }>> = {
  includes_a_group: { of: includesAGroup, field: 'beneficiaries.inclusion' },
  two_way: {
    of: (view) => {
      const depth = view.record.interaction?.depth ?? null;
      return depth === null ? null : depth >= 2;
    },
    field: 'interaction.depth',
  },
};

export function shareOfCases(rule: ShareRule, { evidence, subject }: Readings): Ruling {
  const { of, field } = states[rule.of];
  const counted = countedOf(casesOf(evidence, subject).map((view) => ({ view, state: of(view), fields: [field] })));
  const steps = countedSteps(evidence, counted, { key: `lens.share.${rule.of}` });
  if (counted.value === null || counted.low === null || counted.high === null || counted.n < rule.minimum) {
    const why = said('few_cases', { n: counted.n, needed: rule.minimum });
    return { outcome: 'no_data', why, values: [], steps };
  }
  const { value, low, high, n } = counted;
  const isLess = rule.op === '<' || rule.op === '<=';
  const [good, bad] = isLess ? [high < rule.to, low > rule.to] : [low > rule.to, high < rule.to];
  const outcome = good ? 'supported' : bad ? 'contradicted' : 'unclear';
  return { outcome, why: said('share', { value, low, high, n, op: rule.op, to: rule.to }), values: [], steps };
}
