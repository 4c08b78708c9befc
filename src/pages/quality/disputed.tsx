/** Values on which sources disagree: both stand, each with its sources. */
import type { Annotation, Case } from '../../study/index.js';
import { caseAddress, sourceAddress } from '../address.js';
import { fieldPathWords } from '../registry/case/field-path-words.js';
import { shownField } from '../shown-field.js';
import type { View } from '../view.js';

interface Dispute {
  readonly case: Case;
  readonly path: string;
  readonly values: NonNullable<Annotation['disputed']>;
}

function disputesOf(cases: readonly Case[]): readonly Dispute[] {
  return cases.flatMap((one) =>
    [...one.annotations].flatMap(([path, { disputed }]) =>
      disputed === undefined ? [] : [{ case: one, path, values: disputed }],
    ),
  );
}

export const Disputed = ({ view }: { view: View }) => {
  const { words, site } = view;
  const disputes = disputesOf(site.assessment.study.cases);
  if (disputes.length === 0) return <p class="muted">{words('quality.no_disputes')}</p>;
  return (
    <details open={disputes.length <= 20}>
      <summary>{words('quality.disputes_n', { n: disputes.length })}</summary>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('case')}</th>
            <th scope="col">{words('quality.field')}</th>
            <th scope="col">{words('disputed')}</th>
          </tr>
        </thead>
        <tbody>
          {disputes.map((dispute) => (
            <tr>
              <th scope="row">
                <a href={caseAddress(words.language, dispute.case.record.id)}>
                  {words.label(dispute.case.record.name)}
                </a>
              </th>
              <td data-l={words('quality.field')}>{fieldPathWords(dispute.path, words)}</td>
              <td data-l={words('disputed')}>
                <span class="stack">
                  {dispute.values.map((item) => (
                    <span>
                      {`${shownField(item.value, dispute.path.split('.'), view)} `}
                      {(item.src ?? []).map((id, index) => (
                        <a class="small" href={sourceAddress(words.language, id)}>
                          {`[${index + 1}]`}
                          <span class="unseen">{` ${site.assessment.study.sources.get(id)?.title ?? id}`}</span>
                        </a>
                      ))}
                    </span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
