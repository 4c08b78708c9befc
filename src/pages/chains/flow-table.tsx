/** The flow as tables: the same ribbons, and the chains goal by goal. */
import { type Chain, chainEnds, type Ribbon } from '../../classes/index.js';
import { formatNumber } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { codeOfGoal } from '../../study/index.js';
import type { View } from '../view.js';
import { nodeName } from './flow.js';

const independentGrade = 2;

export const FlowTable = ({ ribbons, view }: { ribbons: readonly Ribbon[]; view: View }) => {
  const { words } = view;
  const rows = new Map<string, Ribbon[]>();
  for (const ribbon of ribbons) {
    const row = `${ribbon.from.layer}:${ribbon.from.id}>${ribbon.to.id}`;
    rows.set(row, [...(rows.get(row) ?? []), ribbon]);
  }
  return (
    <details class="twin">
      <summary>{words('forms.table')}</summary>
      <div class="scroll" tabindex={0} role="region" aria-label={words('chains.flow')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('chains.from')}</th>
              <th scope="col">{words('chains.to')}</th>
              {chainEnds.map((end) => (
                <th scope="col" class="n">
                  {words(`chains.end_short.${end}`)}
                </th>
              ))}
              <th scope="col" class="n">
                {words('chains.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...rows.values()].map((row) => {
              const first = row[0] as Ribbon;
              return (
                <tr>
                  <th scope="row">{`${first.from.id === 'unknown' ? '' : `${first.from.id} `}${nodeName(view, first.from.layer, first.from.id)}`}</th>
                  <td>{nodeName(view, first.to.layer, first.to.id)}</td>
                  {chainEnds.map((end) => (
                    <td class="n">
                      {formatNumber(
                        row.filter((one) => one.end === end).reduce((sum, one) => sum + one.weight, 0),
                        words.language,
                        1,
                      )}
                    </td>
                  ))}
                  <td class="n">
                    {formatNumber(
                      row.reduce((sum, one) => sum + one.weight, 0),
                      words.language,
                      1,
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
};

export const ByGoal = ({ chains, view }: { chains: readonly Chain[]; view: View }) => {
  const { words, site } = view;
  const goals = [...codesOf(site.assessment.evidence.standard, 'goals').values()];
  const columns: readonly [string, (chain: Chain) => boolean][] = [
    ['n', () => true],
    ['with_instrument', (chain) => chain.instruments.length > 0],
    ['with_result', (chain) => chain.results.length > 0],
    ['evidenced', (chain) => (chain.bestGrade ?? 0) >= independentGrade],
    ['with_clause', (chain) => chain.clause !== null && chain.clause !== 'none'],
  ];
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('chains.goal')}</th>
          {columns.map(([id]) => (
            <th scope="col" class="n">
              {words(`chains.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => {
          const here = chains.filter((chain) => codeOfGoal(chain.goal) === goal.id);
          return (
            <tr>
              <th scope="row">{`${goal.id} ${words.label(goal.name)}`}</th>
              {columns.map(([id, fits]) => (
                <td class="n" data-l={words(`chains.${id}`)}>
                  {here.filter(fits).length}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
