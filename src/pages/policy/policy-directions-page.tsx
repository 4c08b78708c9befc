/** Ten directions of humanitarian policy (T5): activity, money, coverage, results of each, and which rise. */
import {
  type DirectionActivity,
  type PolicyDirections,
  policyDirections,
  risingIssues,
} from '../../judgement/index.js';
import { countryName, formatNumber } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { explainAddress, pageAddress } from '../address.js';
import { cutInLargeStudy, OpensCases } from '../case-list.js';
import { Derived } from '../derived.js';
import { pageOf } from '../layout.js';
import { unknownValue } from '../registry/facets.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { ShareOf } from './share-of.js';

const listOf = (views: DirectionActivity['cases']) => views.map(({ id }) => ({ id }));

const Activity = ({ all, nameOf, view }: { all: PolicyDirections; nameOf: (id: string) => string; view: View }) => {
  const { words, site } = view;
  const subject = site.assessment.study.settings.focal;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('policy.direction')}</th>
          <th scope="col">{words('policy.activity')}</th>
          <th scope="col">{words('policy.share_now', { period: all.recent.id.replace('-', '–') })}</th>
          <th scope="col">{words('policy.movement')}</th>
        </tr>
      </thead>
      <tbody>
        {all.directions.map((one) => (
          <tr id={one.id}>
            <th scope="row">{`${one.id} ${nameOf(one.id)}`}</th>
            <td data-l={words('policy.activity')}>
              <OpensCases
                label={words('cases_n', { n: one.cases.length })}
                cases={listOf(one.cases)}
                view={view}
                {...cutInLargeStudy(
                  view,
                  explainAddress(words.language, `direction:${one.id}:${site.assessment.study.settings.focal}`),
                )}
              />
              {words('policy.active_now', { n: one.recent.length, before: one.earlier.length })}
            </td>
            <td data-l={words('policy.share_now', { period: all.recent.id.replace('-', '–') })}>
              {one.events.allRecent === 0 ? (
                <span class="missing">{words('policy.no_events')}</span>
              ) : (
                <>
                  <ShareOf yes={one.events.recent} n={one.events.allRecent} name={nameOf(one.id)} view={view} />
                  {words('policy.events', {
                    n: one.events.recent,
                    all: one.events.allRecent,
                    before: one.events.earlier,
                    allBefore: one.events.allEarlier,
                  })}
                </>
              )}
            </td>
            <td data-l={words('policy.movement')}>
              <Derived id={`direction:${one.id}:${subject}`} words={words}>
                {words.say({ key: `whole.movement.${one.movement}` })}
              </Derived>
              {one.difference === null
                ? ''
                : ` (${words('policy.difference', {
                    value: formatNumber(100 * one.difference.value, words.language, 0),
                    low: formatNumber(100 * one.difference.low, words.language, 0),
                    high: formatNumber(100 * one.difference.high, words.language, 0),
                  })})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Reach = ({ all, nameOf, view }: { all: PolicyDirections; nameOf: (id: string) => string; view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const vectors = codesOf(evidence.standard, 'vectors');
  const vectorName = (id: string): string => words.label(vectors.get(id)?.name ?? { en: id });
  const id = (one: DirectionActivity): string => `direction:${one.id}:${study.settings.focal}`;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('policy.direction')}</th>
          <th scope="col">{words('policy.money')}</th>
          <th scope="col">{words('policy.coverage')}</th>
          <th scope="col">{words('policy.results')}</th>
        </tr>
      </thead>
      <tbody>
        {all.directions.map((one) => (
          <tr>
            <th scope="row">{`${one.id} ${nameOf(one.id)}`}</th>
            <td data-l={words('policy.money')}>
              {one.spend.length === 0 ? (
                <span class="missing">{words('policy.no_money', { n: one.cases.length })}</span>
              ) : (
                <>
                  <Derived id={id(one)} words={words}>
                    {one.spend
                      .map(({ amount, currency }) => `${formatNumber(amount, words.language, 0)} ${currency}`)
                      .join('; ')}
                  </Derived>{' '}
                  {words('policy.money_of', { n: one.cases.length - one.withoutSpend, all: one.cases.length })}
                </>
              )}
            </td>
            <td data-l={words('policy.coverage')}>
              {one.partners.length === 0 ? (
                <span class="missing">{words('policy.no_partner')}</span>
              ) : (
                <details>
                  <summary>{words('policy.partners', { n: one.partners.length, vectors: one.vectors.length })}</summary>
                  <p class="small">{one.partners.map((country) => countryName(country, words.language)).join(', ')}</p>
                  <p class="small">{one.vectors.map(vectorName).join(', ')}</p>
                </details>
              )}
              <span class="cell-n">
                {one.beneficiaries.cases === 0
                  ? words('policy.no_beneficiaries')
                  : words('policy.beneficiaries', {
                      n: formatNumber(one.beneficiaries.sum, words.language, 0),
                      cases: one.beneficiaries.cases,
                    })}
              </span>
            </td>
            <td data-l={words('policy.results')}>
              {one.results.every((n) => n === 0) ? (
                <span class="missing">{words('policy.no_results')}</span>
              ) : (
                <Derived id={id(one)} words={words}>
                  {words('policy.results_of', {
                    evidenced: one.results[2] + one.results[3] + one.results[4],
                    all: one.results.reduce((sum, n) => sum + n, 0),
                  })}
                </Derived>
              )}
              <span class="cell-n">{words('policy.results_unknown', { n: one.resultsUnknown })}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Issues = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const { issues, lookedAt, allRecent, allEarlier } = risingIssues(evidence, study.settings.focal);
  const points = (x: number): string => formatNumber(100 * x, words.language, 0);
  if (issues.length === 0) return <p class="missing">{words('policy.issues.none', { n: lookedAt })}</p>;
  return (
    <>
      <p>{words('policy.issues.lead', { n: issues.length, all: lookedAt })}</p>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('policy.issue')}</th>
            <th scope="col">{words('policy.issue.kind')}</th>
            <th scope="col">{words('policy.issue.events')}</th>
            <th scope="col">{words('policy.issue.change')}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map(({ list, id, recent, earlier, difference }) => (
            <tr>
              <th scope="row">{`${id} ${words.label(codesOf(evidence.standard, list).get(id)?.name ?? {})}`}</th>
              <td data-l={words('policy.issue.kind')}>
                {words.label(evidence.standard.codebook.get(list)?.title ?? {})}
              </td>
              <td data-l={words('policy.issue.events')}>
                {words('policy.events', { n: recent, all: allRecent, before: earlier, allBefore: allEarlier })}
              </td>
              <td data-l={words('policy.issue.change')}>
                {words('policy.difference', {
                  value: points(difference.value),
                  low: points(difference.low),
                  high: points(difference.high),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

export const policyDirectionsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const all = policyDirections(evidence, study.settings.focal);
  const codes = codesOf(evidence.standard, 'directions');
  const nameOf = (id: string): string => words.label(codes.get(id)?.name ?? { en: id });
  const moving = (movement: DirectionActivity['movement']): string =>
    all.directions
      .filter((one) => one.movement === movement)
      .map(({ id }) => nameOf(id))
      .join(', ') || words('policy.none_of_them');
  const served = all.directions.filter(({ cases }) => cases.length > 0).length;
  return pageOf(
    site,
    words('policy.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('policy.title')}</h1>
        <p class="lead">
          {words('policy.lead', { served, all: all.directions.length, rises: moving('rises'), falls: moving('falls') })}
        </p>
        <p class="note">{words('policy.note')}</p>
      </div>
      <Row id="activity" ask={words('policy.activity.ask')} note={words('policy.activity.note')}>
        <Activity all={all} nameOf={nameOf} view={view} />
        <OpensCases
          label={words('policy.unassigned', { n: all.unassigned.length, all: all.total })}
          cases={listOf(all.unassigned)}
          view={view}
          {...cutInLargeStudy(
            view,
            `${pageAddress(words.language, 'cases')}?country=${site.assessment.study.settings.focal}&direction=${unknownValue}`,
          )}
        />
      </Row>
      <Row id="issues" ask={words('policy.issues.ask')} note={words('policy.issues.note')}>
        <Issues view={view} />
      </Row>
      <Row id="reach" ask={words('policy.reach.ask')} note={words('policy.reach.note')}>
        <Reach all={all} nameOf={nameOf} view={view} />
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('policy.would_change')}</p>
        <p>
          <a href={pageAddress(words.language, 'directions')}>{words('policy.to_prospects')}</a>
        </p>
      </Row>
    </>,
  );
};
