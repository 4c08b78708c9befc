/** The table twin of the small multiples: each criterion's verdict, its indicators with value, interval and the line they are held against. */

import type { CriterionVerdict, PartResult } from '../../judgement/index.js';
import { formatNumber } from '../../language/index.js';
import { criterionAddress } from '../address.js';
import { digitsOf, Opens, verdictWord, withInterval } from '../marks.js';
import type { View } from '../view.js';

const partsOf = (verdict: CriterionVerdict): readonly PartResult[] => [
  ...new Map(verdict.tests.flatMap(({ parts }) => parts.map((part) => [part.part.indicator, part] as const))).values(),
];

const Line = ({ part, view }: { part: PartResult; view: View }) => {
  const { words } = view;
  const { threshold, value } = part;
  if (threshold === null) return <span class="missing">{words('dimensions.no_line')}</span>;
  const line = part.part.complement ? 1 - threshold : threshold;
  return <>{formatNumber(line, words.language, value === null ? 2 : digitsOf(value))}</>;
};

export const DimensionsTable = ({ verdicts, view }: { verdicts: readonly CriterionVerdict[]; view: View }) => {
  const { words } = view;
  return (
    <details class="twin">
      <summary>{words('forms.table')}</summary>
      <table class="stacked">
        <thead>
          <tr>
            {['criterion', 'verdict', 'indicator', 'value', 'line'].map((key) => (
              <th scope="col">{words(`dimensions.col.${key}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {verdicts.flatMap((verdict) =>
            partsOf(verdict).map((part) => (
              <tr>
                <th scope="row">
                  <a href={criterionAddress(words.language, verdict.criterion.id)}>{verdict.criterion.id}</a>
                </th>
                <td data-l={words('dimensions.col.verdict')}>{verdictWord(verdict, words)}</td>
                <td data-l={words('dimensions.col.indicator')}>{part.part.indicator}</td>
                <td data-l={words('dimensions.col.value')}>
                  {part.value?.value == null ? (
                    <span class="missing">{words('no_data')}</span>
                  ) : (
                    <Opens value={part.value} words={words}>
                      {withInterval(part.value, words, digitsOf(part.value))}
                    </Opens>
                  )}
                </td>
                <td data-l={words('dimensions.col.line')}>
                  <Line part={part} view={view} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
};
