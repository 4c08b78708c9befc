/** One code over the years: the focal country as dots with their intervals, the others and the world as lines; all on one scale. */
import { formatShare } from '../../language/index.js';
import type { Debate, ShareOverTexts } from '../../report/index.js';
import type { View } from '../view.js';
import { topOf } from './pieces.js';

const height = 180;
const padding = 6;
const everyYears = 5;

export const YearsPlot = ({
  debate,
  names,
  view,
}: {
  debate: Debate;
  names: Record<'focal' | 'others' | 'world', string>;
  view: View;
}) => {
  const { words } = view;
  const { years } = debate;
  const top = topOf(years.flatMap(({ focal, others, world }) => [focal, others, world]));
  const x = (index: number): number => (100 * (index + 0.5)) / years.length;
  const y = (share: number): number => padding + (1 - Math.min(1, share / top)) * (height - 2 * padding);
  const line = (of: (year: Debate['years'][number]) => ShareOverTexts | null): string =>
    years
      .flatMap((year, index) => {
        const one = of(year);
        return one === null ? [] : [`${x(index).toFixed(2)},${y(one.share).toFixed(2)}`];
      })
      .join(' ');
  return (
    <figure class="years-plot">
      <svg class="plot" height={height + 20} role="img" aria-label={words('discourse.plot_label', { ...names })}>
        {[0, top / 2, top].map((share) => (
          <>
            <line class="p-rule" x1="0" x2="100%" y1={y(share)} y2={y(share)} />
            <text class="t-m" x="0" y={y(share) - 3}>
              {formatShare(share, words.language, top < 0.05 ? 1 : 0)}
            </text>
          </>
        ))}
        <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
          {debate.years.some(({ world }) => world !== null) ? (
            <polyline class="years-line world" points={line(({ world }) => world)} />
          ) : null}
          <polyline class="years-line" points={line(({ others }) => others)} />
        </svg>
        {years.map(({ focal }, index) =>
          focal === null ? null : (
            <>
              <line
                class="years-bar"
                x1={`${x(index).toFixed(2)}%`}
                x2={`${x(index).toFixed(2)}%`}
                y1={y(focal.interval[0]).toFixed(1)}
                y2={y(focal.interval[1]).toFixed(1)}
              />
              <circle
                class={focal.standing === 'unconfirmed' ? 'p-dot open' : 'p-dot'}
                cx={`${x(index).toFixed(2)}%`}
                cy={y(focal.share).toFixed(1)}
                r="3.4"
              />
            </>
          ),
        )}
        {years.map(({ year }, index) =>
          year % everyYears === 0 ? (
            <text class="t-m t-c" x={`${x(index).toFixed(2)}%`} y={height + 14}>
              {year}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption>
        <ul class="years-key">
          <li>
            <svg width="28" height="12" aria-hidden="true">
              <line class="years-bar" x1="14" x2="14" y1="0" y2="12" />
              <circle class="p-dot open" cx="14" cy="6" r="3.4" />
            </svg>
            {names.focal}
          </li>
          <li>
            <svg width="28" height="12" aria-hidden="true">
              <line class="years-line" x1="0" x2="28" y1="6" y2="6" />
            </svg>
            {names.others}
          </li>
          {debate.years.some(({ world }) => world !== null) ? (
            <li>
              <svg width="28" height="12" aria-hidden="true">
                <line class="years-line world" x1="0" x2="28" y1="6" y2="6" />
              </svg>
              {names.world}
            </li>
          ) : null}
        </ul>
      </figcaption>
    </figure>
  );
};
