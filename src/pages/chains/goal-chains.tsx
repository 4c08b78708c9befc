/** The chains of one goal: case, goal in its own words, instruments, the best evidenced result; each opens to its case. */
import type { Chain } from '../../classes/index.js';
import { codesOf } from '../../standard/index.js';
import { caseAddress, pageAddress } from '../address.js';
import { firstOf, RestOf } from '../case-list.js';
import { OwnWords } from '../own-words.js';
import type { View } from '../view.js';
import { ChainResults } from './chain-results.js';

const Row = ({ chain, view }: { chain: Chain; view: View }) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const record = evidence.byId.get(chain.caseId)?.record;
  const goal = record?.goals?.find(({ id }) => id === chain.goal)?.text ?? null;
  const results = Array.isArray(record?.results) ? record.results : [];
  const instruments = codesOf(evidence.standard, 'instruments');
  return (
    <tr>
      <th scope="row">
        <a href={`${caseAddress(words.language, chain.caseId)}#chain`}>
          {words.label(record?.name ?? { en: chain.caseId })}
        </a>
        {goal === null ? null : (
          <span class="cell-n">
            <OwnWords text={goal} view={view} />
          </span>
        )}
      </th>
      <td data-l={words('chains.layer.instrument')}>
        {chain.instruments.length === 0 ? (
          <span class="missing">{words('not_known_word')}</span>
        ) : (
          chain.instruments.map((id) => words.label(instruments.get(id)?.name ?? { en: id })).join('; ')
        )}
      </td>
      <td data-l={words('chains.layer.result')}>
        {chain.results.length === 0 ? (
          <span class="missing">{words(record?.results === null ? 'case.results_unknown' : 'case.no_result')}</span>
        ) : (
          <ChainResults chain={chain} results={results} view={view} />
        )}
      </td>
    </tr>
  );
};

export const GoalChains = ({ chains, view }: { chains: readonly Chain[]; view: View }) => {
  const { words } = view;
  return (
    <>
      <table class="stacked w3">
        <thead>
          <tr>
            <th scope="col">{words('case')}</th>
            <th scope="col">{words('chains.layer.instrument')}</th>
            <th scope="col">{words('chains.layer.result')}</th>
          </tr>
        </thead>
        <tbody>
          {firstOf(chains).map((chain) => (
            <Row chain={chain} view={view} />
          ))}
        </tbody>
      </table>
      <RestOf items={chains} address={`${pageAddress(words.language, 'chains')}chains.csv`} view={view} />
    </>
  );
};
