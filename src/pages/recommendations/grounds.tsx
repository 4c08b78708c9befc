/** What a recommendation cites: measured values, experience of others, literature; what was not found is said. */
import { groundsOf, indicatorName } from '../../assessment/index.js';
import { valueId } from '../../indicators/index.js';
import type { Recommendation } from '../../judgement/index.js';
import { explainAddress } from '../address.js';
import { cardAddress, cardOwner, entryWord } from '../experience/names.js';
import { digitsOf, withInterval } from '../marks.js';
import { OwnWords } from '../own-words.js';
import { periodName } from '../period-name.js';
import { SourceLinks } from '../sourced.js';
import type { View } from '../view.js';

const shownFirst = 3;

export const GroundsOf = ({ item, view }: { item: Recommendation; view: View }) => {
  const { words, site } = view;
  const { values, literature, experience } = groundsOf(site.assessment, item);
  const entries = experience.map((one) => (
    <li>
      <a href={cardAddress(view, one.card.record.id)}>{cardOwner(one.card, view)}</a>
      {`: ${entryWord(one, view)}. `}
      <OwnWords text={one.text} view={view} />
      {` (${words(`experience.voucher.${one.voucher}`)})`}
      <SourceLinks sources={one.sources} view={view} />
    </li>
  ));
  return (
    <section class="grounds">
      <h4 class="sub">{words('grounds')}</h4>
      <h5>{words('grounds.values')}</h5>
      {values.length === 0 ? <p class="missing">{words('grounds.no_values')}</p> : null}
      <ul class="bullets">
        {values.map(({ value, why }) => (
          <li>
            <a
              class="opens"
              href={explainAddress(words.language, valueId(value.indicator, value.subject, value.period.id))}
            >
              {`${value.indicator}: ${withInterval(value, words, digitsOf(value))}`}
            </a>
            {` ${words.say(indicatorName(site.assessment, value.indicator))}, ${periodName(words, value.period.id)} (${words(`grounds.${why}`)})`}
          </li>
        ))}
      </ul>
      {experience.length === 0 && literature.length === 0 ? <p class="missing">{words('grounds.none')}</p> : null}
      <h5>{words('grounds.experience')}</h5>
      {experience.length === 0 ? <p class="missing">{words('grounds.no_experience')}</p> : null}
      <ul class="bullets">{entries.slice(0, shownFirst)}</ul>
      {entries.length <= shownFirst ? null : (
        <details>
          <summary>{words('grounds.more', { n: entries.length - shownFirst })}</summary>
          <ul class="bullets">{entries.slice(shownFirst)}</ul>
        </details>
      )}
    </section>
  );
};
