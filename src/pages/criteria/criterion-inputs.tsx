/** What went into the verdict, as a table: each value held against a line, with its interval, units, coverage and period, and the way to the coded inputs it was counted from. */
import type { CriterionVerdict } from '../../judgement/index.js';
import { formatNumber, formatShare } from '../../language/index.js';
import { indicatorAddress } from '../address.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import { shownValue } from '../shown-value.js';
import type { View } from '../view.js';

const columns = ['indicator', 'value', 'n', 'coverage', 'period', 'line', 'outcome', 'inputs'] as const;

export const CriterionInputs = ({ verdict, view }: { verdict: CriterionVerdict; view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const heading = (column: (typeof columns)[number]): string => words(`criterion.inputs.${column}`);
  const parts = verdict.tests.flatMap((test) => test.parts);
  return (
    <Row id="inputs" ask={words('criterion.inputs')} note={words('criterion.inputs_note')}>
      <table class="stacked">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{heading(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, value, threshold, outcome }) => {
            const known = value?.value == null ? null : value;
            const missing = <span class="missing">{words('no_data')}</span>;
            const line = threshold ?? part.threshold ?? null;
            const main = standard.companions.get(part.indicator)?.of ?? part.indicator;
            const page = indicatorAddress(words.language, main);
            const inputs = known?.units.length ?? 0;
            // The page of an indicator lists the units of its own value; a companion may have units where that has none.
            const place = (shownValue(site.assessment, main)?.units.length ?? 0) > 0 ? '#inputs' : '';
            return (
              <tr>
                <th scope="row">
                  <a href={page}>{part.indicator}</a>
                </th>
                <td data-l={heading('value')}>
                  {known === null ? (
                    missing
                  ) : (
                    <Opens value={known} words={words}>
                      {withInterval(known, words, digitsOf(known))}
                    </Opens>
                  )}
                </td>
                <td data-l={heading('n')}>{known === null ? missing : formatNumber(known.n, words.language, 0)}</td>
                <td data-l={heading('coverage')}>
                  {known === null
                    ? missing
                    : known.coverage === null
                      ? words('not_counted')
                      : formatShare(known.coverage, words.language)}
                </td>
                <td data-l={heading('period')}>{known === null ? missing : periodName(words, known.period.id)}</td>
                <td data-l={heading('line')}>
                  {line === null ? (
                    <span class="missing">{words('dimensions.no_line')}</span>
                  ) : (
                    formatNumber(
                      part.complement ? 1 - line : line,
                      words.language,
                      known === null ? 2 : digitsOf(known),
                    )
                  )}
                </td>
                <td data-l={heading('outcome')}>{words.say({ key: `judgement.outcome.${outcome}` })}</td>
                <td data-l={heading('inputs')}>
                  {inputs === 0 ? (
                    <span class="missing">{words('criterion.inputs.none')}</span>
                  ) : (
                    <a href={`${page}${place}`}>{words('criterion.inputs.units', { n: inputs })}</a>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Row>
  );
};
