/** The problems found, those that the abstract names first, each with its recommendations. */
import { diagnosisAddress } from '../address.js';
import { ProblemMark } from '../marks.js';
import { Answers, stateOrder } from '../problems/problems-page.js';
import { Row } from '../row.js';
import type { View } from '../view.js';

export const StartProblems = ({ view }: { view: View }) => {
  const { words, site } = view;
  const all = [...site.assessment.focal.diagnoses.values()];
  const count = (state: string) => all.filter((item) => item.state === state).length;
  const ordered = [...all].sort(
    (a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || (b.severity ?? 0) - (a.severity ?? 0),
  );
  return (
    <Row ask={words('problems.title')} note={words('problems.note')}>
      <h3>
        {words('problems.lead', {
          n: all.length,
          found: count('found'),
          watch: count('watch'),
          unknown: count('cannot_judge'),
        })}
      </h3>
      <table class="stacked w3">
        <thead>
          <tr>
            <th scope="col">{words('problem')}</th>
            <th scope="col">{words('status')}</th>
            <th scope="col">{words('nav.recommendations')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((item) => (
            <tr>
              <th scope="row">
                <a href={diagnosisAddress(words.language, item.rule.id)}>{words.label(item.rule.name)}</a>
              </th>
              <td data-l={words('status')}>
                <ProblemMark diagnosis={item} words={words} />
                {item.notKnown[0] === undefined || item.state !== 'cannot_judge' ? null : (
                  <span class="cell-n">{words.say(item.notKnown[0])}</span>
                )}
              </td>
              <td data-l={words('nav.recommendations')}>
                {item.state === 'found' ? (
                  <Answers id={item.rule.id} view={view} />
                ) : item.state === 'cannot_judge' ? (
                  <span class="missing">{words('data_first')}</span>
                ) : (
                  <span class="missing">{words('not_needed_yet')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Row>
  );
};
