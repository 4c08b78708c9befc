/** Seven axes of evolution as small multiples on one scale, 0 to 2; a dot is open where fewer than ten cases are coded. */
import { type AxisName, axisNames, type Evolution } from '../../classes/index.js';
import { formatNumber } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import type { View } from '../view.js';

const few = 10;
const height = 96;
const padding = 8;
const highest = 2;
const everyYears = 10;

/** Stretches of years with a mean; a year without one breaks the line. */
function stretches(evolution: Evolution, axis: AxisName): readonly (readonly { index: number; mean: number }[])[] {
  const found: { index: number; mean: number }[][] = [[]];
  evolution.years.forEach((row, index) => {
    const { mean } = row.axes[axis];
    if (mean === null) found.push([]);
    else found.at(-1)?.push({ index, mean });
  });
  return found.filter((one) => one.length > 0);
}

const OneAxis = ({ evolution, axis, view }: { evolution: Evolution; axis: AxisName; view: View }) => {
  const { words, site } = view;
  const code = codesOf(site.assessment.evidence.standard, 'axes').get(axis);
  const n = evolution.years.length;
  const x = (index: number) => (100 * (index + 0.5)) / n;
  const y = (mean: number) => padding + (1 - mean / highest) * (height - 2 * padding);
  const name = words.label(code?.name ?? { en: axis });
  const last = [...evolution.years].reverse().find((row) => row.axes[axis].mean !== null);
  const lines = stretches(evolution, axis);
  return (
    <figure class="axis-one">
      <figcaption>
        <b>{name}</b>
        {code?.definition === undefined ? '' : `${words.dash}${words.label(code.definition)}`}
      </figcaption>
      {last === undefined ? (
        <p class="missing hatch">
          <span>{words('forms.axis_none')}</span>
        </p>
      ) : (
        <div class="axis-plot">
          <ol class="axis-steps">
            {[...(code?.steps ?? [])].reverse().map((step) => (
              <li>{words.label(step)}</li>
            ))}
          </ol>
          <svg
            class="plot"
            height={height + 20}
            role="img"
            aria-label={words('forms.axis_label', {
              axis: name,
              mean: formatNumber(last.axes[axis].mean, words.language, 2),
              year: String(last.year),
              n: last.axes[axis].n,
            })}
          >
            {[0, 1, 2].map((step) => (
              <line class="p-rule" x1="0" x2="100%" y1={y(step)} y2={y(step)} />
            ))}
            <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
              {lines.map((line) => (
                <polyline
                  class="axis-line"
                  points={line.map(({ index, mean }) => `${x(index).toFixed(2)},${y(mean).toFixed(2)}`).join(' ')}
                />
              ))}
            </svg>
            {evolution.years.map((row, index) =>
              row.axes[axis].mean === null ? null : (
                <circle
                  class={row.axes[axis].n < few ? 'p-dot open' : 'p-dot'}
                  cx={`${x(index).toFixed(2)}%`}
                  cy={y(row.axes[axis].mean).toFixed(2)}
                  r="2.6"
                />
              ),
            )}
            {evolution.years.map((row, index) =>
              row.year % everyYears === 0 ? (
                <text class="t-m t-c" x={`${x(index).toFixed(2)}%`} y={height + 14}>
                  {row.year}
                </text>
              ) : null,
            )}
          </svg>
        </div>
      )}
    </figure>
  );
};

const AxesTable = ({ evolution, view }: { evolution: Evolution; view: View }) => {
  const { words, site } = view;
  const axes = codesOf(site.assessment.evidence.standard, 'axes');
  return (
    <details class="twin">
      <summary>{words('forms.table')}</summary>
      <div class="scroll" tabindex={0} role="region" aria-label={words('forms.axes')}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{words('year')}</th>
              {axisNames.map((axis) => (
                <th scope="col" class="n">
                  {words.label(axes.get(axis)?.name ?? { en: axis })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...evolution.years].reverse().map((row) => (
              <tr>
                <th scope="row">{row.year}</th>
                {axisNames.map((axis) => {
                  const { mean, n } = row.axes[axis];
                  return (
                    <td
                      class={mean === null ? 'n missing' : 'n'}
                      data-l={words.label(axes.get(axis)?.name ?? { en: axis })}
                    >
                      {mean === null ? words('no_data') : `${formatNumber(mean, words.language, 2)} (n = ${n})`}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

export const Axes = ({ evolution, view }: { evolution: Evolution; view: View }) => (
  <>
    <div class="axes">
      {axisNames.map((axis) => (
        <OneAxis evolution={evolution} axis={axis} view={view} />
      ))}
    </div>
    <AxesTable evolution={evolution} view={view} />
  </>
);
