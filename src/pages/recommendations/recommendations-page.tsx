/** What is recommended and why, what to measure first, and why each other rule is not recommended. */

import { indicatorName } from '../../assessment/index.js';
import type { Recommendation } from '../../judgement/index.js';
import { explainAddress, indicatorAddress, pageAddress, recommendationAddress } from '../address.js';
import { FilterForm, fits, searchOf } from '../filters.js';
import { Folded } from '../folded.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { linesOfRecommendations } from '../would-change/of-recommendations.js';
import { WouldChange } from '../would-change/would-change.js';
import { RecommendationFacts } from './facts.js';
import { recommendationChoices, valuesOfRecommendation } from './filtering.js';

const Card = ({ item, view }: { item: Recommendation; view: View }) => {
  const { words } = view;
  const { rule } = item;
  return (
    <Row
      id={rule.id}
      ask={item.order === null ? rule.id : `${item.order}. ${rule.id}`}
      beside={item.draft ? <p>{words.say({ key: 'judgement.draft' })}</p> : null}
    >
      <h3>{words.label(rule.recommendation)}</h3>
      <p class="prose">{words.label(rule.when_text)}</p>
      <Folded summary={words('folded.advice')}>
        <RecommendationFacts item={item} view={view} />
      </Folded>
      <p>
        <a class="opens" href={explainAddress(words.language, `recommendation:${rule.id}:${item.subject}`)}>
          {words('how_computed')}
        </a>{' '}
        <a href={pageAddress(words.language, 'recommendations', rule.id)}>{words('advice.sheet')}</a>
      </p>
    </Row>
  );
};

const namedAbove = 5;

export const recommendationsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { focal } = site.assessment;
  const isShown = (item: Recommendation): boolean =>
    Object.entries(valuesOfRecommendation).every(([id, values]) => fits(view, id, values(item)));
  const shown = focal.recommendations.filter(isShown);
  const given = shown.filter((item) => item.state === 'recommended').sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  /** The first of those shown, by name: the page answers before it argues. */
  const first = given.slice(0, namedAbove);
  const others = shown.filter((item) => item.state !== 'recommended');
  return pageOf(
    site,
    words('recommendations.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('recommendations.title')}</h1>
        <p class="lead">
          {words('recommendations.lead', {
            given: focal.recommendations.filter((item) => item.state === 'recommended').length,
            n: focal.recommendations.length,
            needs: focal.needs.length,
          })}
        </p>
        {first.length === 0 ? null : (
          <ol class="bullets">
            {first.map((item) => (
              <li>
                <a href={recommendationAddress(words.language, item.rule.id)}>
                  {words.label(item.rule.recommendation)}
                </a>
              </li>
            ))}
          </ol>
        )}
        <p class="note">{words('recommendations.note')}</p>
        <FilterForm
          action={pageAddress(words.language, 'recommendations')}
          choices={recommendationChoices(focal.recommendations, words)}
          view={view}
          shown={words('advice.shown', { n: shown.length, all: focal.recommendations.length })}
        />
      </div>
      {given.length === 0 ? <p class="missing">{words('advice.none_shown')}</p> : null}
      {given.map((item) => (
        <Card item={item} view={view} />
      ))}
      <Row id="R28-needs" ask={words('measure_first')} note={words('measure_first_note')}>
        <Folded summary={words('folded.rows', { n: focal.needs.length })}>
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{words('indicator')}</th>
                <th scope="col">{words('waiting')}</th>
                <th scope="col">{words('why_no_value')}</th>
                <th scope="col">{words('what_supplies')}</th>
              </tr>
            </thead>
            <tbody>
              {focal.needs.map((need) => (
                <tr>
                  <th scope="row">
                    <a
                      href={indicatorAddress(
                        words.language,
                        site.assessment.evidence.standard.companions.get(need.indicator)?.of ?? need.indicator,
                      )}
                    >{`${need.indicator} ${words.say(indicatorName(site.assessment, need.indicator))}`}</a>
                  </th>
                  <td data-l={words('waiting')}>{[...need.criteria, ...need.rules].join(', ')}</td>
                  <td data-l={words('why_no_value')}>{words.say(need.reason)}</td>
                  <td data-l={words('what_supplies')}>{words.say(need.supply)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Folded>
      </Row>
      <Row ask={words('why_not')}>
        <Folded summary={words('folded.rows', { n: others.length })}>
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{words('rule')}</th>
                <th scope="col">{words('nav.recommendations')}</th>
                <th scope="col">{words('why_not')}</th>
              </tr>
            </thead>
            <tbody>
              {others.map((item) => (
                <tr id={item.rule.id}>
                  <th scope="row">
                    <a
                      class="opens"
                      href={explainAddress(words.language, `recommendation:${item.rule.id}:${item.subject}`)}
                    >
                      {item.rule.id}
                    </a>
                  </th>
                  <td data-l={words('nav.recommendations')}>
                    <a href={pageAddress(words.language, 'recommendations', item.rule.id)}>
                      {words.label(item.rule.recommendation)}
                    </a>
                  </td>
                  <td data-l={words('why_not')}>{item.whyNot === null ? '' : words.say(item.whyNot)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Folded>
      </Row>
      <WouldChange words={words} lines={linesOfRecommendations(focal.recommendations, words)} />
    </>,
  );
};
