/** What would change advice: what it answers turns out otherwise, data it waits for come, a clause or a practice is found. */
import type { Child } from 'hono/jsx';
import type { Recommendation } from '../../judgement/index.js';
import { criterionAddress, diagnosisAddress, pageAddress } from '../address.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';
import { ifAny } from './if-any.js';

export function linesOfRecommendations(all: readonly Recommendation[], words: Words): readonly Child[] {
  const count = (state: Recommendation['state']): number => all.filter((one) => one.state === state).length;
  return [
    ...ifAny(count('recommended'), words('would_change.advice.given', { n: count('recommended') })),
    ...ifAny(
      count('waits_for_data'),
      <a href="#R28-needs">{words('would_change.advice.waiting', { n: count('waits_for_data') })}</a>,
    ),
    ...ifAny(count('not_recommended'), words('would_change.advice.not_now', { n: count('not_recommended') })),
    ...ifAny(count('displaced'), words('would_change.advice.displaced', { n: count('displaced') })),
  ];
}

/** Of one: its own condition, then what turns each criterion it answers. */
export function linesOfRecommendation(view: View, { rule, state, whyNot }: Recommendation): readonly Child[] {
  const { words, site } = view;
  const { current, diagnoses } = site.assessment.focal;
  const lines: Child[] = [
    state === 'recommended'
      ? words('would_change.advice.while', { condition: { text: rule.when_text } })
      : words('would_change.advice.when', { condition: { text: rule.when_text } }),
  ];
  if (state === 'waits_for_data' && whyNot !== null)
    lines.push(<a href={`${pageAddress(words.language, 'recommendations')}#R28-needs`}>{words('measure_first')}</a>);
  for (const id of rule.answers) {
    const verdict = current.get(id);
    const problem = diagnoses.get(id);
    if (verdict !== undefined)
      lines.push(
        <>
          <a href={criterionAddress(words.language, id)}>{`${id} ${words.label(verdict.criterion.name)}`}</a>
          {`: ${words.say(verdict.wouldChange)}`}
        </>,
      );
    else if (problem !== undefined)
      lines.push(
        <a href={diagnosisAddress(words.language, id)}>
          {words('would_change.advice.problem', { problem: { text: problem.rule.name } })}
        </a>,
      );
  }
  return lines;
}
