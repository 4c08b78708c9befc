/** Goal by goal, how many chains hold and how many nobody can tell; each goal opens to its own flow and its chains. */
import { type Chain, endOfChain } from '../../classes/index.js';
import { codesOf } from '../../standard/index.js';
import { codeOfGoal } from '../../study/index.js';
import type { View } from '../view.js';
import { type ChainsRequest, chainsAddress } from './request.js';

const independentGrade = 2;

interface Column {
  readonly id: string;
  readonly holds: (chain: Chain) => boolean;
  /** Chains of which nobody can tell. */
  readonly notKnown?: (chain: Chain) => boolean;
}

const Cell = ({ view, column, chains }: { view: View; column: Column; chains: readonly Chain[] }) => {
  const { words } = view;
  const n = chains.filter(column.holds).length;
  const unknown = column.notKnown === undefined ? 0 : chains.filter(column.notKnown).length;
  if (chains.length > 0 && unknown === chains.length)
    return <span class="missing">{words('chains.not_known', { n: unknown })}</span>;
  return (
    <>
      {n}
      {unknown === 0 ? null : <span class="cell-n">{words('chains.not_known', { n: unknown })}</span>}
    </>
  );
};

export const ByGoal = ({ chains, view, request }: { chains: readonly Chain[]; view: View; request: ChainsRequest }) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const goals = [...codesOf(evidence.standard, 'goals').values()];
  const isOpen = (chain: Chain): boolean => endOfChain(evidence, chain) === 'unknown';
  const columns: readonly Column[] = [
    { id: 'n', holds: () => true },
    {
      id: 'with_instrument',
      holds: (chain) => chain.instruments.length > 0,
      notKnown: ({ caseId }) => evidence.byId.get(caseId)?.record.instruments === null,
    },
    { id: 'with_result', holds: (chain) => chain.results.length > 0, notKnown: isOpen },
    { id: 'evidenced', holds: (chain) => (chain.bestGrade ?? 0) >= independentGrade, notKnown: isOpen },
    {
      id: 'with_clause',
      holds: (chain) => chain.clause !== null && chain.clause !== 'none',
      notKnown: (chain) => chain.clause === null,
    },
  ];
  return (
    <table class="stacked briefly by-goal">
      <thead>
        <tr>
          <th scope="col">{words('chains.goal')}</th>
          {columns.map(({ id }) => (
            <th scope="col" class="n">
              {words(`chains.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => {
          const here = chains.filter((chain) => codeOfGoal(chain.goal) === goal.id);
          const isChosen = request.goal === goal.id;
          return (
            <tr class={isChosen ? 'now' : undefined}>
              <th scope="row">
                {here.length === 0 ? (
                  `${goal.id} ${words.label(goal.name)}`
                ) : (
                  <a
                    href={chainsAddress(words.language, { ...request, goal: isChosen ? null : goal.id })}
                    aria-current={isChosen ? 'true' : undefined}
                  >
                    {`${goal.id} ${words.label(goal.name)}`}
                  </a>
                )}
              </th>
              {columns.map((column) => (
                <td
                  class={here.length === 0 && column.id !== 'n' ? 'n not-asked' : 'n brief labelled'}
                  data-l={words(`chains.${column.id}`)}
                >
                  {here.length === 0 ? (
                    column.id === 'n' ? (
                      <span class="missing">{words('chains.no_chain')}</span>
                    ) : null
                  ) : (
                    <Cell view={view} column={column} chains={here} />
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
