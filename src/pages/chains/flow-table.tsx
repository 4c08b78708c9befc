/** The flow as a table: the same ribbons. */
import { chainEnds, type Ribbon } from '../../classes/index.js';
import type { View } from '../view.js';
import { nodeName } from './flow.js';
import { layers } from './flow-layout.js';
import { weightText } from './weight.js';

/** Ribbons between two layers, a row a pair: three tables, since all the rows together are a list too long to look through. */
const Step = ({ rows, view }: { rows: readonly (readonly Ribbon[])[]; view: View }) => {
  const { words } = view;
  const first = rows[0]?.[0];
  if (first === undefined) return null;
  const name = `${words(`chains.layer.${first.from.layer}`)} → ${words(`chains.layer.${first.to.layer}`)}`;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={name}>
      <table class="matrix">
        <caption>{name}</caption>
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
          {rows.map((row) => (
            <Pair row={row} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Pair = ({ row, view }: { row: readonly Ribbon[]; view: View }) => {
  const { words } = view;
  const { from, to } = row[0] as Ribbon;
  const sum = (ribbons: readonly Ribbon[]): string =>
    weightText(
      ribbons.reduce((all, one) => all + one.weight, 0),
      words.language,
    );
  return (
    <tr>
      <th scope="row">{`${from.id === 'unknown' ? '' : `${from.id} `}${nodeName(view, from.layer, from.id)}`}</th>
      <td data-l={words('chains.to')}>{nodeName(view, to.layer, to.id)}</td>
      {chainEnds.map((end) => (
        <td class="n" data-l={words(`chains.end_short.${end}`)}>
          {sum(row.filter((one) => one.end === end))}
        </td>
      ))}
      <td class="n" data-l={words('chains.sum')}>
        {sum(row)}
      </td>
    </tr>
  );
};

export const FlowTable = ({ ribbons, view }: { ribbons: readonly Ribbon[]; view: View }) => {
  const { words } = view;
  const rows = new Map<string, Ribbon[]>();
  for (const ribbon of ribbons) {
    const row = `${ribbon.from.layer}:${ribbon.from.id}>${ribbon.to.id}`;
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [ribbon]);
    else known.push(ribbon);
  }
  const pairs = [...rows.values()];
  return (
    <details class="twin">
      <summary>{words('forms.table')}</summary>
      {layers.map((layer) => (
        <Step rows={pairs.filter(([first]) => first?.from.layer === layer)} view={view} />
      ))}
    </details>
  );
};
