/** Machines against people: what of people's codes they find, how much of what they say is right, shares corrected for both. */
import { formatNumber } from '../../language/index.js';
import {
  comparable,
  type DocumentReliability,
  fewestValidationUnits,
  type MachineFinding,
  storedAgreement,
} from '../../report/index.js';
import { coderName } from '../documents/names.js';
import type { View } from '../view.js';
import { CodeLink, codeName, languageName, numberText, Row, Scroll } from './pieces.js';

const percent = (value: number | null, view: View): string =>
  value === null ? view.words('reliability.undefined') : formatNumber(value, view.words.language, 2);

export const Machines = ({
  findings,
  found,
  view,
}: {
  findings: readonly MachineFinding[];
  found: DocumentReliability;
  view: View;
}) => {
  const { words, site } = view;
  const stored = storedAgreement(site.assessment.study);
  return (
    <Row
      id="machines"
      title={words('reliability.machines')}
      notes={[words('reliability.machines_note', { n: fewestValidationUnits })]}
    >
      {findings.length === 0 && stored.length === 0 ? (
        <p class="missing hatch">
          <span>
            {found.machines.length === 0
              ? words('reliability.machines_none')
              : words('reliability.machines_unmeasured', {
                  coders: found.machines.map((coder) => coderName(view, coder)).join('; '),
                })}
          </span>
        </p>
      ) : null}
      {findings.length === 0 ? null : (
        <Scroll label={words('reliability.machines')}>
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{words('corpora.code')}</th>
                <th scope="col">{words('reliability.machine')}</th>
                <th scope="col">{words('corpora.text_language')}</th>
                <th scope="col">{words('reliability.units_head')}</th>
                <th scope="col">{words('reliability.precision')}</th>
                <th scope="col">{words('reliability.recall')}</th>
                <th scope="col">F1</th>
                <th scope="col">{words('reliability.corrected')}</th>
              </tr>
            </thead>
            <tbody>
              {findings.map((one) => (
                <tr>
                  <th scope="row">
                    <CodeLink code={one.code} view={view} />
                  </th>
                  <td data-l={words('reliability.machine')}>{coderName(view, one.coder)}</td>
                  <td data-l={words('corpora.text_language')}>{languageName(words, one.language)}</td>
                  <td data-l={words('reliability.units_head')}>
                    {words('reliability.validated', {
                      n: one.units,
                      truths: one.finding.truths,
                      unsettled: one.unsettled,
                    })}
                    <span class="cell-n">
                      {words(one.units >= fewestValidationUnits ? 'reliability.enough' : 'reliability.few')}
                    </span>
                  </td>
                  <td data-l={words('reliability.precision')}>{percent(one.finding.precision, view)}</td>
                  <td data-l={words('reliability.recall')}>{percent(one.finding.recall, view)}</td>
                  <td data-l="F1">{percent(one.finding.f1, view)}</td>
                  <td data-l={words('reliability.corrected')}>
                    {one.corrected === null
                      ? words('reliability.not_corrected')
                      : words('reliability.corrected_from', {
                          raw: formatNumber(one.corrected.raw, words.language, 2),
                          value: numberText(one.corrected.value, one.corrected.interval as [number, number], words),
                        })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <AcrossLanguages findings={findings} view={view} />
      {stored.length === 0 ? null : (
        <ul class="bullets">
          {stored.map(({ coder, agreement }) => (
            <li>
              {words('reliability.stored', {
                coder: coderName(view, coder),
                with: agreement.with,
                code: codeName(view, agreement.code),
                language: languageName(words, agreement.lang),
                n: agreement.n,
                alpha: formatNumber(agreement.alpha, words.language, 2),
                precision: percent(agreement.precision, view),
                recall: percent(agreement.recall, view),
              })}
            </li>
          ))}
        </ul>
      )}
    </Row>
  );
};

const AcrossLanguages = ({ findings, view }: { findings: readonly MachineFinding[]; view: View }) => {
  const { words } = view;
  const pairs = [...new Set(findings.map(({ coder, code }) => `${coder} ${code}`))].flatMap((key) => {
    const [coder = '', code = ''] = key.split(' ');
    const across = comparable(findings, coder, code);
    return across === null ? [] : [{ coder, code, across }];
  });
  if (pairs.length === 0) return null;
  return (
    <>
      <h3>{words('reliability.across')}</h3>
      <ul class="bullets">
        {pairs.map(({ coder, code, across }) => (
          <li>
            {words(
              across.comparable
                ? 'reliability.may_compare'
                : across.blocked.length > 0
                  ? 'reliability.blocked'
                  : 'reliability.recall_unknown',
              { code: codeName(view, code), coder },
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
