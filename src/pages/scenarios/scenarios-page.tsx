/** What follows if effort is moved, or if the context changes: conditional arithmetic, never a forecast (Z2, P8e). */
import { queryOfWhatIf } from '../../assessment/index.js';
import { effortOptions, effortTable, type ScenarioOutcome, scenarioOutcomes } from '../../report/index.js';
import { criterionAddress, pageAddress, recommendationAddress } from '../address.js';
import { searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { verdictWord } from '../marks.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { EffortSection, shareOf, sharePercent } from './effort-section.js';

const rulesOf = (outcomes: readonly ScenarioOutcome[]): string[] =>
  [...new Set(outcomes.flatMap((one) => [...one.fates.keys()]))].sort();

const robustRules = (outcomes: readonly ScenarioOutcome[]): string[] =>
  outcomes.length === 0
    ? []
    : rulesOf(outcomes).filter((rule) => outcomes.every((one) => one.fates.get(rule) === 'survives'));

const nameOf = ({ scenario }: ScenarioOutcome, { words }: View): string =>
  scenario.title === undefined ? scenario.name : words.label(scenario.title);

const Shocks = ({ outcomes, view }: { outcomes: readonly ScenarioOutcome[]; view: View }) => {
  const { words, site } = view;
  const rules = rulesOf(outcomes);
  const robust = robustRules(outcomes);
  return (
    <Row
      id="shocks"
      ask={words('scenarios.shocks')}
      note={words('scenarios.shocks_note')}
      beside={
        <p>
          <span class="rung">L0</span> {words('scenarios.label')}
        </p>
      }
    >
      {outcomes.length === 0 ? (
        <p class="missing">{words('scenarios.no_shocks')}</p>
      ) : (
        <>
          <p>
            {robust.length === 0
              ? words('scenarios.no_robust')
              : words('scenarios.robust', { rules: robust.join(', ') })}
          </p>
          <div class="scroll" tabindex={0} role="region" aria-label={words('scenarios.shocks')}>
            <table class="stacked">
              <caption>{words('scenarios.shocks')}</caption>
              <thead>
                <tr>
                  <th scope="col">{words('scenarios.scenario')}</th>
                  {rules.map((rule) => (
                    <th scope="col">
                      <a href={recommendationAddress(words.language, rule)}>{rule}</a>
                    </th>
                  ))}
                  <th scope="col">{words('scenarios.lost')}</th>
                  <th scope="col">{words('scenarios.flips')}</th>
                </tr>
              </thead>
              <tbody>
                {outcomes.map((one) => (
                  <tr>
                    <th scope="row">
                      {nameOf(one, view)}
                      {site.mode === 'live' ? (
                        <>
                          {' '}
                          <a
                            class="small"
                            href={`${pageAddress(words.language, 'what-if')}?${queryOfWhatIf(one.scenario)}`}
                            aria-label={`${words('scenarios.open')}: ${nameOf(one, view)}`}
                          >
                            {words('scenarios.open')}
                          </a>
                        </>
                      ) : null}
                    </th>
                    {rules.map((rule) => (
                      <td data-l={rule}>{words.say({ key: `scenarios.fate.${one.fates.get(rule) ?? 'none'}` })}</td>
                    ))}
                    <td data-l={words('scenarios.lost')} class="n">
                      {String(one.casesLost)}
                    </td>
                    <td data-l={words('scenarios.flips')}>
                      {one.flips.length === 0
                        ? words('scenarios.no_flip')
                        : one.flips.map(({ before, after }, index) => (
                            <>
                              {index === 0 ? '' : '; '}
                              <a href={criterionAddress(words.language, before.criterion.id)}>{before.criterion.id}</a>
                              {` ${verdictWord(before, words)} → ${verdictWord(after, words)}`}
                            </>
                          ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Row>
  );
};

export const scenariosPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const table = effortTable(site.assessment);
  const share = shareOf(query);
  const enough = table !== null && table.cells.length >= 2;
  const options = enough ? effortOptions(site.assessment, table, share) : null;
  const outcomes = scenarioOutcomes(site.assessment);
  return pageOf(
    site,
    words('scenarios.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('scenarios.title')}</h1>
        <p class="lead">
          {words('scenarios.lead', {
            share: sharePercent(share, view),
            all: (options?.listed.length ?? 0) + (options?.dominated.length ?? 0),
            listed: options?.listed.length ?? 0,
            shocks: outcomes.length,
            robust: robustRules(outcomes).length,
          })}
        </p>
        <p class="note">
          <b>{words('scenarios.label')}</b>
        </p>
      </div>
      <EffortSection table={enough ? table : null} options={options} share={share} view={view} />
      <Shocks outcomes={outcomes} view={view} />
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('scenarios.would_change')}</p>
        <p>
          <a href={pageAddress(words.language, 'effectiveness')}>{words('nav.effectiveness')}</a>
          {' · '}
          <a href={pageAddress(words.language, 'recommendations')}>{words('nav.recommendations')}</a>
          {' · '}
          <a href={pageAddress(words.language, 'method')}>{words('nav.method')}</a>
        </p>
      </Row>
    </>,
  );
};
