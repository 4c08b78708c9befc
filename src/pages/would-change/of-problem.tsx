/**
 * What would change the standing of a problem: what turns each criterion it hangs on, and each condition of its own.
 *
 * Example: PR1 hangs on K5.1, so its line is K5.1's: "The verdict becomes … if … is confirmed".
 */
import type { Child } from 'hono/jsx';
import type { Diagnosis } from '../../judgement/index.js';
import { criterionAddress } from '../address.js';
import type { View } from '../view.js';

export function linesOfProblem(view: View, { rule }: Diagnosis): readonly Child[] {
  const { words, site } = view;
  const { current } = site.assessment.focal;
  const criteria = new Set<string>();
  const conditions: string[] = [];
  for (const one of rule.fires) {
    if ('criterion' in one) criteria.add(one.criterion);
    else if ('test' in one) criteria.add(one.test.replace(/-\d+$/, ''));
    else conditions.push(words('would_change.problem.condition', { condition: { text: one.text } }));
  }
  return [
    ...[...criteria].flatMap((id): Child[] => {
      const verdict = current.get(id);
      return verdict === undefined
        ? []
        : [
            <>
              <a href={criterionAddress(words.language, id)}>{`${id} ${words.label(verdict.criterion.name)}`}</a>
              {`: ${words.say(verdict.wouldChange)}`}
            </>,
          ];
    }),
    ...conditions,
  ];
}
