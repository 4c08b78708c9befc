/** Practices that could be built into strategy, each with what it rests on: the result, its grade, the gap in doctrine. */
import { type IntegrationOption, integrationOptions } from '../../classes/index.js';
import { codesOf } from '../../standard/index.js';
import { codeOfGoal } from '../../study/index.js';
import { caseAddress } from '../address.js';
import { clauseName } from '../documents/clause-mark.js';
import { GradeMark } from '../marks.js';
import { OwnWords } from '../own-words.js';
import type { View } from '../view.js';

export const IntegrationList = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const options = integrationOptions(evidence, study.settings.focal);
  if (options.length === 0)
    return (
      <>
        <p class="missing">{words('chains.no_options')}</p>
        <p class="note">
          {words('chains.options_wait', {
            clauses: (evidence.byCountry.get(study.settings.focal) ?? [])
              .flatMap((one) => one.record.goals ?? [])
              .filter((goal) => goal.clause === null).length,
            commitments: study.commitments.length,
          })}
        </p>
      </>
    );
  const recordOf = (option: IntegrationOption) => evidence.byId.get(option.caseId)?.record;
  const resultOf = (option: IntegrationOption): string => {
    const results = recordOf(option)?.results;
    return (
      (Array.isArray(results) ? results.find((one) => one.id === option.resultId)?.text : undefined) ?? option.resultId
    );
  };
  const goals = codesOf(evidence.standard, 'goals');
  const goalOf = ({ goal }: IntegrationOption): string =>
    `${codeOfGoal(goal)} ${words.label(goals.get(codeOfGoal(goal))?.name ?? {})}`;
  const pledgeOf = (option: IntegrationOption): string => {
    const commitment = study.commitments.find((one) => one.id === option.clause);
    return commitment === undefined
      ? clauseName(option.clause, view)
      : `${option.clause} ${words.label(commitment.text)}`;
  };
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('chains.practice')}</th>
          <th scope="col">{words('chains.rests_on')}</th>
          <th scope="col">{words('chains.into')}</th>
          <th scope="col">{words('chains.because')}</th>
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <tr>
            <th scope="row">
              <a href={caseAddress(words.language, option.caseId)}>
                {words.label(recordOf(option)?.name ?? { en: option.caseId })}
              </a>
            </th>
            <td data-l={words('chains.rests_on')}>
              <GradeMark grade={option.grade} words={words} /> <OwnWords text={resultOf(option)} view={view} />
              <span class="cell-n">{words('chains.serves_goal', { goal: goalOf(option) })}</span>
            </td>
            <td data-l={words('chains.into')}>{pledgeOf(option)}</td>
            <td data-l={words('chains.because')}>{words(`chains.because.${option.because}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
