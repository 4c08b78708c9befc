/** The values of an indicator period by period: interval, number of units, completeness, bounds, status. */
import type { IndicatorValue } from '../../indicators/index.js';
import { formatNumber, formatShare } from '../../language/index.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import type { View } from '../view.js';
import { statusWords } from './status-words.js';

export const YearTable = ({
  values,
  view,
  caption,
}: {
  values: readonly IndicatorValue[];
  view: View;
  caption: string;
}) => {
  const { words } = view;
  return (
    <div class="scroll">
      <table class="by-year stacked">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['period', 'value', 'n', 'completeness', 'bounds', 'status'].map((key) => (
              <th scope="col">{words(key)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr>
              <th scope="row">{periodName(words, value.period.id)}</th>
              <td class={value.value === null ? 'missing' : ''} data-l={words('value')}>
                {value.value === null ? (
                  words('no_data')
                ) : (
                  <Opens value={value} words={words}>
                    {withInterval(value, words, digitsOf(value))}
                  </Opens>
                )}
              </td>
              <td class="n" data-l={words('n')}>
                {value.n}
              </td>
              <td class="n" data-l={words('completeness')}>
                {value.coverage === null ? words('not_counted') : formatShare(value.coverage, words.language)}
              </td>
              <td data-l={words('bounds')}>
                {value.boundLow === null || value.boundHigh === null
                  ? words('not_counted')
                  : `${formatNumber(value.boundLow, words.language, 2)}–${formatNumber(value.boundHigh, words.language, 2)}`}
              </td>
              <td data-l={words('status')}>{statusWords(value, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
