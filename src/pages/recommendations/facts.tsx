/** What a recommendation says of itself: strength, expected movement, owner, cost, horizon, what it excludes; same on the card and on the sheet. */
import { indicatorName } from '../../assessment/index.js';
import type { Recommendation } from '../../judgement/index.js';
import { indicatorAddress, pageAddress } from '../address.js';
import type { View } from '../view.js';
import { GroundsOf } from './grounds.js';

const Expected = ({ item, view }: { item: Recommendation; view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  return (
    <>
      {item.rule.expect.map((one) => (
        <div>
          <a
            href={indicatorAddress(words.language, standard.companions.get(one.indicator)?.of ?? one.indicator)}
          >{`${one.indicator} ${words.say(indicatorName(site.assessment, one.indicator))}`}</a>
          {`: ${words(`direction.${one.direction}`)}${one.range === 'unknown' ? ` (${words('range_unknown')})` : ''}`}
          {one.months === undefined
            ? ''
            : `, ${words('advice.months', { from: String(one.months[0]), to: String(one.months[1]) })}`}
        </div>
      ))}
    </>
  );
};

/** Rules that may not stand together with this one; of a pair that fires the cautious one stays. */
const Pairs = ({ item, view }: { item: Recommendation; view: View }) => {
  const { words, site } = view;
  const all = site.assessment.focal.recommendations;
  const paired = all.filter(
    (other) =>
      item.rule.excludes.some(({ rule }) => rule === other.rule.id) ||
      other.rule.excludes.some(({ rule }) => rule === item.rule.id),
  );
  if (paired.length === 0) return null;
  return (
    <p class="note">
      {`${words('advice.pairs')}: `}
      {paired.map((other) => (
        <a
          href={pageAddress(words.language, 'recommendations', other.rule.id)}
        >{`${other.rule.id} ${words.label(other.rule.recommendation)} `}</a>
      ))}
      {words('advice.cautious', {
        rule: item.rule.cautious ? item.rule.id : (paired.find((one) => one.rule.cautious)?.rule.id ?? '–'),
      })}
    </p>
  );
};

export const RecommendationFacts = ({ item, view }: { item: Recommendation; view: View }) => {
  const { words } = view;
  const { rule } = item;
  return (
    <>
      <dl class="bar-facts">
        <div>
          <dt>{words('strength')}</dt>
          <dd>{`${rule.strength}${words.dash}${words(`strength.${rule.strength}`)}`}</dd>
        </div>
        <div>
          <dt>{words('owner')}</dt>
          <dd>{words.label(rule.owner)}</dd>
        </div>
        <div>
          <dt>{words('cost_horizon')}</dt>
          <dd>{words('cost_horizon_value', { cost: rule.cost, months: rule.horizon_months })}</dd>
        </div>
        <div>
          <dt>{words('advice.signed')}</dt>
          <dd>{rule.signed}</dd>
        </div>
      </dl>
      <section>
        <h4 class="sub">{words('expected')}</h4>
        <Expected item={item} view={view} />
      </section>
      {rule.caution === undefined ? null : <p class="note">{`${words('caution')}: ${words.label(rule.caution)}`}</p>}
      {rule.not_if === undefined ? null : <p class="note">{`${words('not_if')}: ${words.label(rule.not_if)}`}</p>}
      <Pairs item={item} view={view} />
      <div class="sides">
        <section>
          <h4 class="sub">{words('what_decided')}</h4>
          {item.because.length === 0 ? <p class="missing">{words('diagnosis.nothing_decided')}</p> : null}
          <ul class="bullets">
            {item.because.map((message) => (
              <li>{words.say(message)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h4 class="sub">{words('rests_on')}</h4>
          <ul class="bullets">
            {rule.evidence.map((one) => (
              <li>
                {one.url === null ? (
                  words.label(one.cite)
                ) : (
                  <a href={one.url} rel="noreferrer">
                    {words.label(one.cite)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <GroundsOf item={item} view={view} />
    </>
  );
};
