/** The companions of an indicator, each with its value, and the values of the peers. */
import type { IndicatorValue } from '../../indicators/index.js';
import { countryName } from '../../language/index.js';
import type { IndicatorDefinition } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import { shownValue } from '../shown-value.js';
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

interface PeersProperties {
  readonly values: readonly IndicatorValue[];
  readonly isComparable: boolean;
  readonly view: View;
}

export const Peers = ({ values, isComparable, view }: PeersProperties) => {
  const { words } = view;
  if (values.length === 0) return null;
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
      <ul class="bullets">
        {values.map((item) => (
          <li>
            {`${countryName(item.subject, words.language)} `}
            <Opens value={item} words={words}>
              {withInterval(item, words, digitsOf(item))}
            </Opens>
            {` (${periodName(words, item.period.id)})`}
          </li>
        ))}
      </ul>
    </Row>
  );
};
