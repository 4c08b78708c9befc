/** The kinds of rule by which tests hold a value against a line, and where each is used; the rules of interval likewise. */
import type { IntervalRule, RulePart } from '../../standard/index.js';
import { criterionAddress } from '../address.js';
import type { View } from '../view.js';

export const RuleKinds = ({ view }: { view: View }) => {
  const { words, site } = view;
  const used = new Map<RulePart['kind'], Set<string>>();
  for (const criterion of site.assessment.evidence.standard.criteria.values())
    for (const test of criterion.tests)
      for (const part of test.parts) used.set(part.kind, (used.get(part.kind) ?? new Set()).add(criterion.id));
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('method.rule_kind')}</th>
          <th scope="col">{words('method.rule_says')}</th>
          <th scope="col">{words('criteria_used')}</th>
        </tr>
      </thead>
      <tbody>
        {[...used].map(([kind, criteria]) => (
          <tr>
            <th scope="row">{words(`method.kind.${kind}`)}</th>
            <td data-l={words('method.rule_says')}>{words(`method.says.${kind}`)}</td>
            <td data-l={words('criteria_used')}>
              {[...criteria].map((id) => (
                <>
                  <a href={criterionAddress(words.language, id)}>{id}</a>{' '}
                </>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const IntervalRules = ({ view }: { view: View }) => {
  const { words, site } = view;
  const used = new Map<IntervalRule, string[]>();
  for (const { id, interval } of site.assessment.evidence.standard.indicators.values())
    used.set(interval, [...(used.get(interval) ?? []), id]);
  return (
    <ul class="bullets">
      {[...used].map(([rule, ids]) => (
        <li>
          {`${words(`interval.${rule}`)}: `}
          <span class="muted">{ids.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
};
