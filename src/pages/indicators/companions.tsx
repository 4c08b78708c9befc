/** The companions of an indicator, each with its value, and the values of the peers. */

import type { IndicatorValue } from '../../indicators/index.js';
import { countryName } from '../../language/index.js';
import type { IndicatorDefinition } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { IntervalPlot } from '../interval-plot.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import { scaleOf, shownValue } from '../shown-value.js';
import type { View } from '../view.js';

export const Companions = ({ definition, view }: { definition: IndicatorDefinition; view: View }) => {
  const { words, site } = view;
  if (definition.companions.length === 0) return null;
  return (
    <Row ask={words('companions')}>
      <ul class="bullets">
        {definition.companions.map((companion) => {
          const shown = shownValue(site.assessment, companion.id);
          return (
            <li id={companion.id}>
              {`${companion.id} ${words.label(companion.name)}: `}
              {shown?.value == null ? (
                <span class="missing">{words('no_data')}</span>
              ) : (
                <Opens value={shown} words={words}>
                  {withInterval(shown, words, digitsOf(shown))}
                </Opens>
              )}
              <span class="note">{` ${words.label(companion.formula)}`}</span>
            </li>
          );
        })}
      </ul>
    </Row>
  );
};

/** One scale for all, so that lengths can be compared. */
const commonScale = (scales: readonly (readonly [number, number])[]): readonly [number, number] => [
  Math.min(...scales.map(([from]) => from)),
  Math.max(...scales.map(([, to]) => to)),
];

interface PeersProperties {
  /** The focal country's own value, to stand first. */
  readonly own: IndicatorValue | undefined;
  readonly values: readonly IndicatorValue[];
  readonly isComparable: boolean;
  readonly view: View;
}

export const Peers = ({ own, values, isComparable, view }: PeersProperties) => {
  const { words, site } = view;
  if (values.length === 0) return null;
  const { focal } = site.assessment.study.settings;
  const all = own?.value == null ? values : [own, ...values];
  const range = commonScale(all.map(({ indicator, subject }) => scaleOf(site.assessment, indicator, subject)));
  return (
    <Row
      ask={words('peers')}
      note={words('peers_note')}
      beside={
        <>
          {isComparable ? null : <p>{words('compare.registry_note')}</p>}
          <p>
            <a href={pageAddress(words.language, 'compare')}>{words('nav.compare')}</a>
          </p>
        </>
      }
    >
      <table class="stacked peers">
        <thead>
          <tr>
            <th scope="col">{words('facet.country')}</th>
            <th scope="col">{words('value')}</th>
            <th scope="col">{words('peers_scale')}</th>
            <th scope="col">{words('period')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((item) => (
            <tr class={item.subject === focal ? 'now' : undefined}>
              <th scope="row">{countryName(item.subject, words.language)}</th>
              <td data-l={words('value')}>
                <Opens value={item} words={words}>
                  {withInterval(item, words, digitsOf(item))}
                </Opens>
              </td>
              <td data-l={words('peers_scale')}>
                <IntervalPlot
                  small
                  value={item}
                  range={range}
                  threshold={null}
                  conventional={false}
                  goodSide={null}
                  label={`${countryName(item.subject, words.language)}: ${withInterval(item, words, 2)}`}
                  words={words}
                />
              </td>
              <td data-l={words('period')}>
                {periodName(words, item.period.id)}
                {item.status === 'ok' ? '' : ` · ${words(`status.${item.status}`)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Row>
  );
};
