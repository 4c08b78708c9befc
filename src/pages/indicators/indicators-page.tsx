/** All 62 indicators with status and reason: what has a value, what has none and what would supply it. */

import { indicatorAddress, pageAddress } from '../address.js';
import { FilterForm, fits, searchOf } from '../filters.js';
import { IntervalPlot } from '../interval-plot.js';
import { pageOf } from '../layout.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import { scaleOf, shownValue } from '../shown-value.js';
import type { PageBuilder } from '../view.js';
import { linesOfIndicators } from '../would-change/of-indicators.js';
import { WouldChange } from '../would-change/would-change.js';
import { choicesOf, indicatorFilters } from './indicator-filters.js';
import { statusWords } from './status-words.js';

export const indicatorsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { standard } = site.assessment.evidence;
  const all = [...standard.indicators.values()].map((definition) => ({
    definition,
    value: shownValue(site.assessment, definition.id),
  }));
  const filters = indicatorFilters(site.assessment, words);
  const shown = all.filter((item) => filters.every(({ id, valuesOf }) => fits(view, id, valuesOf(item))));
  const withValue = all.filter(({ value }) => value?.value != null).length;
  return pageOf(
    site,
    words('indicators.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('indicators.title')}</h1>
        <p class="lead">{words('indicators.lead', { withValue, n: all.length })}</p>
        <p class="note">{words('indicators.note')}</p>
        <FilterForm
          action={pageAddress(words.language, 'indicators')}
          choices={choicesOf(filters, all, view)}
          view={view}
          shown={words('filter.indicators_shown', { n: shown.length, all: all.length })}
        />
      </div>
      {[...standard.dimensions.values()]
        .filter((dimension) => shown.some(({ definition }) => definition.dimension === dimension.id))
        .map((dimension) => (
          <Row ask={words.label(dimension.name)} note={dimension.code}>
            <table class="stacked indicators">
              <thead>
                <tr>
                  <th scope="col">{words('indicator')}</th>
                  <th scope="col">{words('value')}</th>
                  <th scope="col">{words('interval_on_scale')}</th>
                  <th scope="col">{words('status')}</th>
                </tr>
              </thead>
              <tbody>
                {shown
                  .filter(({ definition }) => definition.dimension === dimension.id)
                  .map(({ definition, value }) => (
                    <tr id={definition.id}>
                      <th scope="row">
                        <a
                          href={indicatorAddress(words.language, definition.id)}
                        >{`${definition.id} ${words.label(definition.name)}`}</a>
                      </th>
                      <td data-l={words('value')} class={value?.value == null ? 'missing said-below' : ''}>
                        {value?.value == null ? (
                          words('no_data')
                        ) : (
                          <Opens value={value} words={words}>
                            {withInterval(value, words, digitsOf(value))}
                          </Opens>
                        )}
                      </td>
                      <td class={value?.value == null ? 'said-below' : ''} data-l={words('interval_on_scale')}>
                        {value?.value == null ? (
                          <div class="hatch">
                            <span>{words('no_data')}</span>
                          </div>
                        ) : (
                          <IntervalPlot
                            small
                            value={value}
                            range={scaleOf(site.assessment, definition.id)}
                            threshold={null}
                            conventional={false}
                            goodSide={null}
                            label={`${definition.id}: ${withInterval(value, words, 2)}`}
                            words={words}
                          />
                        )}
                      </td>
                      <td data-l={words('status')}>
                        {statusWords(value, words)}
                        {value === undefined || value.value === null ? '' : ` (${periodName(words, value.period.id)})`}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </Row>
        ))}
      <WouldChange words={words} lines={linesOfIndicators(view)} />
    </>,
  );
};
