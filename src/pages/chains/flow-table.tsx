/** The flow as a table: the same ribbons. */
import { chainEnds, type Ribbon } from '../../classes/index.js';
import type { View } from '../view.js';
import { nodeName } from './flow.js';
import { weightText } from './weight.js';

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
        <table class="matrix">
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
                  <td data-l={words('chains.to')}>{nodeName(view, first.to.layer, first.to.id)}</td>
                  {chainEnds.map((end) => (
                    <td class="n" data-l={words(`chains.end_short.${end}`)}>
                      {weightText(
                        row.filter((one) => one.end === end).reduce((sum, one) => sum + one.weight, 0),
                        words.language,
                      )}
                    </td>
                  ))}
                  <td class="n" data-l={words('chains.sum')}>
                    {weightText(
                      row.reduce((sum, one) => sum + one.weight, 0),
                      words.language,
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
