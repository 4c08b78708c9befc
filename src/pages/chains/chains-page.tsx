/** Goals → actors → instruments → results: how many chains hold, which links are broken, what could be built into strategy. */

import { chainEnds, chainSummary, ribbonsOf } from '../../classes/index.js';
import { codesOf } from '../../standard/index.js';
import { codeOfGoal } from '../../study/index.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder } from '../view.js';
import { BrokenLinks } from './broken-links.js';
import { ByGoal } from './by-goal.js';
import { chosenPeriod, periodChoices } from './chosen-period.js';
import { FlowChart, FlowKey, FlowNames } from './flow.js';
import { layFlow } from './flow-layout.js';
import { FlowTable } from './flow-table.js';
import { GoalChains } from './goal-chains.js';
import { IntegrationList } from './integration-list.js';
import { type ChainsRequest, chainsAddress, chainsQuery, goalAskedFor } from './request.js';

/** The tallest layer without its gaps, in pixels. */
const inkHeight = 420;
const pitch = 33;
/** Of one chain, where there are few. */
const thickest = 28;

export const chainsPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const choices = periodChoices(view);
  const chosen = chosenPeriod(choices, query);
  const request: ChainsRequest = { period: chosen.id, goal: goalAskedFor(view) };
  const summary = chainSummary(evidence, study.settings.focal, chosen.period);
  const { standard } = evidence;
  const chains =
    request.goal === null ? summary.chains : summary.chains.filter(({ goal }) => codeOfGoal(goal) === request.goal);
  const ribbons = request.goal === null ? summary.ribbons : ribbonsOf(evidence, chains);
  const goalName =
    request.goal === null
      ? null
      : `${request.goal} ${words.label(codesOf(standard, 'goals').get(request.goal)?.name ?? {})}`;
  const flow = layFlow(
    ribbons,
    {
      goal: [...codesOf(standard, 'goals').keys()],
      actor: [...codesOf(standard, 'actors').keys()],
      instrument: [...codesOf(standard, 'instruments').keys()],
      result: chainEnds,
    },
    { unit: Math.min(thickest, inkHeight / Math.max(1, chains.length)), pitch },
  );
  const { broken } = summary;
  const lead = words('chains.lead', { n: summary.chains.length, complete: summary.complete.length });
  return pageOf(
    site,
    words('chains.title'),
    path,
    chainsQuery(request),
    <>
      <div class="open">
        <h1>{words('chains.title')}</h1>
        <p class="lead">
          {`${lead} `}
          {words('chains.lead_broken', {
            result_without_goal: broken.result_without_goal.length,
            goal_without_result: broken.goal_without_result.length,
            goal_without_instrument: broken.goal_without_instrument.length,
            instrument_without_goal: broken.instrument_without_goal.length,
          })}
        </p>
        <p class="note">{words('chains.not_known_note', { n: summary.casesWithoutKnownGoals.length })}</p>
        {choices.length < 2 ? null : (
          <nav aria-label={words('period')}>
            <ul class="facets">
              {choices.map((choice) => (
                <li>
                  <a
                    href={chainsAddress(words.language, { ...request, period: choice.id })}
                    aria-current={choice.id === chosen.id ? 'true' : undefined}
                  >
                    {choice.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      <Row id="flow" ask={words('chains.flow')} note={words('chains.flow_note')} beside={<FlowKey view={view} />}>
        {goalName === null ? null : (
          <p>
            {words('chains.only_goal', { goal: goalName, n: chains.length })}{' '}
            <a href={chainsAddress(words.language, { ...request, goal: null })}>{words('chains.all_goals')}</a>
          </p>
        )}
        {chains.length === 0 ? (
          <p class="missing hatch">
            <span>{words('chains.no_chains')}</span>
          </p>
        ) : (
          <>
            <FlowChart flow={flow} view={view} label={goalName ?? lead} />
            <FlowNames flow={flow} view={view} />
            <FlowTable ribbons={ribbons} view={view} />
          </>
        )}
      </Row>
      <Row ask={words('chains.by_goal')} note={words('chains.by_goal_note')}>
        <ByGoal chains={summary.chains} view={view} request={request} />
        {goalName === null || chains.length === 0 ? null : (
          <section id="goal">
            <h3>{words('chains.of_goal', { goal: goalName })}</h3>
            <GoalChains chains={chains} view={view} />
          </section>
        )}
      </Row>
      <Row id="broken" ask={words('chains.broken')} note={words('chains.broken_note')}>
        <BrokenLinks summary={summary} view={view} />
      </Row>
      <Row id="options" ask={words('chains.options')} note={words('chains.options_note')}>
        <IntegrationList view={view} />
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('chains.would_change')}</p>
      </Row>
    </>,
  );
};
