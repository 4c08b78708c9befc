/** Instrument × vector: how often cases reach an outcome goal, as VEC-04c, VEC-04v and VEC-04 say it; every cell opens its cases. */
import { valueId } from '../../indicators/index.js';
import { formatNumber } from '../../language/index.js';
import { successes, type YieldCell, type YieldRow, type YieldTable, type YieldUnit } from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import { explainAddress, indicatorAddress } from '../address.js';
import { OpensCases } from '../case-list.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { Row } from '../row.js';
import { SpanPlot } from '../span-plot.js';
import type { View } from '../view.js';

const reachedOf = (units: readonly YieldUnit[], view: View): string =>
  view.words('effectiveness.reached', { yes: successes(units), n: units.length });

const between = (value: number, low: number, high: number, view: View): string => {
  const shown = [value, low, high].map((number) => formatNumber(number, view.words.language, 2));
  return `${shown[0]} (${shown[1]}–${shown[2]})`;
};

/** The interval stands on a line of its own, so that it is never torn apart. */
const Between = ({ value, low, high, view }: { value: number; low: number; high: number; view: View }) => (
  <>
    <span class="c">{formatNumber(value, view.words.language, 2)}</span>
    <span class="c nb">{`(${rangeText([low, high], view)})`}</span>
  </>
);

const rangeText = (ends: readonly [number, number], view: View): string =>
  ends.map((end) => formatNumber(end, view.words.language, 2)).join('–');

const Cell = ({
  cell,
  companion,
  table,
  view,
}: {
  cell: YieldCell;
  companion: string;
  table: YieldTable;
  view: View;
}) => {
  const { words, site } = view;
  const { pooled, units } = cell;
  const vector = words.label(
    codesOf(site.assessment.evidence.standard, 'vectors').get(cell.vector)?.name ?? { en: cell.vector },
  );
  if (units.length === 0)
    return (
      <td class="missing" data-l={vector}>
        {words('effectiveness.no_case')}
      </td>
    );
  const isFew = units.length < table.fewest;
  return (
    <td class={isFew ? 'hatch' : ''} data-l={vector}>
      {isFew ? <span>{words('effectiveness.too_few')}</span> : null}
      {isFew || pooled?.value == null || pooled.low === null || pooled.high === null ? null : (
        <>
          <SpanPlot
            value={pooled.value}
            low={pooled.low}
            high={pooled.high}
            own={cell.own}
            label={between(pooled.value, pooled.low, pooled.high, view)}
          />
          <a
            class="opens"
            href={explainAddress(words.language, valueId(companion, table.value.subject, table.value.period.id))}
          >
            <Between value={pooled.value} low={pooled.low} high={pooled.high} view={view} />
          </a>
          {cell.own === null ? null : (
            <span class="cell-n">{words('effectiveness.own', { range: rangeText(cell.own, view) })}</span>
          )}
        </>
      )}
      <OpensCases label={reachedOf(units, view)} cases={units} view={view} rest={allUnits(table, view)} />
    </td>
  );
};

/** The derivation of VEC-04 holds every unit, in parts. */
const allUnits = ({ value }: YieldTable, view: View): string =>
  explainAddress(view.words.language, valueId(value.indicator, value.subject, value.period.id));

const RowTotal = ({ row, table, view }: { row: YieldRow; table: YieldTable; view: View }) => {
  const { words } = view;
  if (row.interval === null)
    return (
      <td class="missing" data-l={words('effectiveness.row_total')}>
        {words('effectiveness.no_case')}
      </td>
    );
  const share = successes(row.units) / row.units.length;
  const text = between(share, row.interval[0], row.interval[1], view);
  return (
    <td class="total" data-l={words('effectiveness.row_total')}>
      <SpanPlot value={share} low={row.interval[0]} high={row.interval[1]} label={text} />
      <Between value={share} low={row.interval[0]} high={row.interval[1]} view={view} />
      <OpensCases label={reachedOf(row.units, view)} cases={row.units} view={view} rest={allUnits(table, view)} />
    </td>
  );
};

/** From the registry to the cells: nobody is lost on the way, and who counts several times is said. */
const Reconciliation = ({ table, view }: { table: YieldTable; view: View }) => {
  const { words } = view;
  const lines: readonly (readonly [string, number, readonly string[]])[] = [
    ['registry', table.registry, []],
    ['outside', table.outside, []],
    ['not_applicable', table.notApplicable.length, table.notApplicable],
    ['unknown', table.unknown.length, table.unknown],
    ['known', table.known.length, []],
    ['without_instrument', table.withoutInstrument.length, table.withoutInstrument],
    ['without_vector', table.withoutVector.length, table.withoutVector],
    ['entries', table.entries, []],
  ];
  return (
    <table class="sums">
      <caption>{words('effectiveness.sums')}</caption>
      <tbody>
        {lines.map(([key, n, ids]) => (
          <tr>
            <th scope="row">
              {words(`effectiveness.sum.${key}`)}
              {ids.length === 0 ? null : (
                <OpensCases
                  label={words('effectiveness.which')}
                  cases={ids.map((id) => ({ id }))}
                  view={view}
                  rest={allUnits(table, view)}
                />
              )}
            </th>
            <td class="n">{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const Yields = ({ table, view }: { table: YieldTable; view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const vectors = codesOf(standard, 'vectors');
  const instruments = codesOf(standard, 'instruments');
  return (
    <Row
      id="yields"
      ask={words('effectiveness.yields.ask')}
      note={words('effectiveness.yields.note', { fewest: table.fewest })}
      beside={
        <>
          <p>{words('effectiveness.yields.pooled')}</p>
          <p>
            <a href={indicatorAddress(words.language, 'VEC-04')}>VEC-04</a>
          </p>
        </>
      }
    >
      <h3>
        {words('effectiveness.yields.lead', {
          full: table.rows.flatMap((row) => row.cells).filter((cell) => cell.units.length >= table.fewest).length,
          cells: table.rows.length * table.byVector.length,
        })}
      </h3>
      <div class="scroll" tabindex={0} role="region" aria-label={words('effectiveness.yields.ask')}>
        <table class="matrix label-above">
          <thead>
            <tr>
              <th scope="col">{words('effectiveness.instrument')}</th>
              {table.byVector.map((column) => (
                <th scope="col">{words.label(vectors.get(column.vector)?.name ?? { en: column.vector })}</th>
              ))}
              <th scope="col">{words('effectiveness.row_total')}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr>
                <th scope="row">{words.label(instruments.get(row.instrument)?.name ?? { en: row.instrument })}</th>
                {row.cells.map((cell) => (
                  <Cell cell={cell} companion="VEC-04c" table={table} view={view} />
                ))}
                <RowTotal row={row} table={table} view={view} />
              </tr>
            ))}
            <tr class="now">
              <th scope="row">{words('effectiveness.column_total')}</th>
              {table.byVector.map((cell) => (
                <Cell cell={cell} companion="VEC-04v" table={table} view={view} />
              ))}
              <td class="total" data-l={words('effectiveness.row_total')}>
                <Opens value={table.value} words={words}>
                  {withInterval(table.value, words, digitsOf(table.value))}
                </Opens>
                <OpensCases
                  label={reachedOf(table.known, view)}
                  cases={table.known}
                  view={view}
                  rest={allUnits(table, view)}
                />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <Reconciliation table={table} view={view} />
    </Row>
  );
};
