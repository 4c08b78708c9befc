/** The chain of the case: each stated goal with the actors, instruments and results that serve it; and what is broken. */

import { brokenLinks, chainsOf } from '../../../classes/index.js';
import { codesOf } from '../../../standard/index.js';
import { codeOfGoal } from '../../../study/index.js';
import { ActorLink } from '../../actors/actor-link.js';
import { ChainResults } from '../../chains/chain-results.js';
import { ClauseMark } from '../../documents/clause-mark.js';
import { OwnWords } from '../../own-words.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

export const CaseChain = ({ shown, view, order }: ShownCase) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const { record } = shown;
  const chains = chainsOf(evidence, shown);
  const broken = brokenLinks(shown);
  const goals = codesOf(evidence.standard, 'goals');
  const instruments = codesOf(evidence.standard, 'instruments');
  const results = Array.isArray(record.results) ? record.results : [];
  const actors = [...new Set(record.actors.map((part) => part.id))];
  return (
    <section id="chain">
      <h2>{words('case.chain')}</h2>
      {chains.length === 0 ? (
        <p class="missing">{words('case.no_goals')}</p>
      ) : (
        <table class="stacked w3">
          <thead>
            <tr>
              <th scope="col">{words('case.goal')}</th>
              <th scope="col">{words('case.found')}</th>
              <th scope="col">{words('case.doctrine')}</th>
            </tr>
          </thead>
          <tbody>
            {(record.goals ?? []).map((goal, at) => {
              const chain = chains[at];
              return (
                <tr>
                  <th scope="row">
                    {goal.text == null || goal.text === '' ? null : <OwnWords text={goal.text} view={view} />}
                    <SourceLinks src={goal.src} order={order} view={view} />
                    <span class="cell-n">
                      {`${codeOfGoal(goal.id)} ${words.label(goals.get(codeOfGoal(goal.id))?.name ?? { en: goal.id })}`}
                    </span>
                  </th>
                  <td data-l={words('case.found')}>
                    {chain === undefined || chain.results.length === 0 ? (
                      <div class="hatch">
                        <span>{words(record.results === null ? 'case.results_unknown' : 'case.no_result')}</span>
                      </div>
                    ) : (
                      <ChainResults chain={chain} results={results} view={view} />
                    )}
                  </td>
                  <td data-l={words('case.doctrine')}>
                    {goal.clause === null ? (
                      <span class="missing">{words('clause.unknown')}</span>
                    ) : goal.clause === 'none' ? (
                      words('clause.none')
                    ) : (
                      <ClauseMark clause={goal.clause} view={view} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p>
        <b>{words('case.by_whom')}</b>{' '}
        {actors.length === 0 ? (
          <span class="missing">{words('not_known_word')}</span>
        ) : (
          actors.map((id, at) => (
            <>
              {at === 0 ? '' : '; '}
              <ActorLink view={view} id={id} />
            </>
          ))
        )}
      </p>
      <p>
        <b>{words('case.by_what')}</b>{' '}
        {record.instruments === null || record.instruments.length === 0 ? (
          <span class="missing">{words('not_known_word')}</span>
        ) : (
          record.instruments.map((id) => words.label(instruments.get(id)?.name ?? { en: id })).join('; ')
        )}
      </p>
      {broken.length === 0 ? null : (
        <p class="note">
          {words('broken_links', {
            links: broken
              .map((link) => words(`broken.${link.kind}`))
              .filter((word, index, all) => all.indexOf(word) === index)
              .join('; '),
          })}
        </p>
      )}
    </section>
  );
};
