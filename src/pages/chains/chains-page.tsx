/** Goals → actors → instruments → results: how many chains hold, which links are broken, what could be built into strategy. */
import { chainEnds, chainSummary } from '../../classes/index.js';
import { codesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder } from '../view.js';
import { BrokenLinks } from './broken-links.js';
import { chosenPeriod, periodChoices } from './chosen-period.js';
import { FlowChart, FlowKey, FlowNames } from './flow.js';
import { layFlow } from './flow-layout.js';
import { ByGoal, FlowTable } from './flow-table.js';
import { IntegrationList } from './integration-list.js';

/** The tallest layer without its gaps, in pixels. */
const inkHeight = 420;
const pitch = 33;

export const chainsPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const choices = periodChoices(view);
  const chosen = chosenPeriod(choices, query);
  const summary = chainSummary(evidence, study.settings.focal, chosen.period);
  const { standard } = evidence;
  const flow = layFlow(
    summary.ribbons,
    {
      goal: [...codesOf(standard, 'goals').keys()],
      actor: [...codesOf(standard, 'actors').keys()],
      instrument: [...codesOf(standard, 'instruments').keys()],
      result: chainEnds,
    },
    { unit: inkHeight / Math.max(1, summary.chains.length), pitch },
  );
  const own = pageAddress(words.language, 'chains');
  const lead = words('chains.lead', { n: summary.chains.length, complete: summary.complete.length });
  return pageOf(
    site,
    words('chains.title'),
    path,
    chosen.id === 'whole' ? '' : `?period=${chosen.id}`,
    <>
      <div class="open">
        <h1>{words('chains.title')}</h1>
        <p class="lead">{lead}</p>
        <p class="note">{words('chains.not_known_note', { n: summary.casesWithoutKnownGoals.length })}</p>
        {choices.length < 2 ? null : (
          <nav aria-label={words('period')}>
            <ul class="facets">
              {choices.map((choice) => (
                <li>
                  <a
                    href={choice.id === 'whole' ? own : `${own}?period=${choice.id}`}
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
        {summary.chains.length === 0 ? (
          <p class="missing hatch">
            <span>{words('chains.no_chains')}</span>
          </p>
        ) : (
          <>
            <FlowChart flow={flow} view={view} label={lead} />
            <FlowNames flow={flow} view={view} />
            <FlowTable ribbons={summary.ribbons} view={view} />
          </>
        )}
      </Row>
      <Row ask={words('chains.by_goal')}>
        <ByGoal chains={summary.chains} view={view} />
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
