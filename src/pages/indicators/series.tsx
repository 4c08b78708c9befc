/** An indicator over the years: dot and interval bar a year, bounds beside it, the mark of its status, peers of the same year. */
import type { IndicatorValue } from '../../indicators/index.js';
import { countryName, formatNumber } from '../../language/index.js';
import { withInterval } from '../marks.js';
import type { View } from '../view.js';

const top = 12;
const bottom = 188;
const height = 224;
const yearsBetweenLabels = 5;
/** In per cent, for the numbers of the scale: nothing is drawn over them. */
const axisWidth = 9;

export interface SeriesPoint {
  readonly year: number;
  readonly value: IndicatorValue | undefined;
  readonly peers: readonly IndicatorValue[];
}

const dotOf = (value: IndicatorValue): string =>
  value.status === 'few'
    ? 'p-dot open'
    : value.status === 'low_coverage'
      ? 'p-dot low'
      : value.status === 'provisional'
        ? 'p-dot prov'
        : 'p-dot';

export const Series = ({
  points,
  range,
  label,
  view,
}: {
  points: readonly SeriesPoint[];
  range: readonly [number, number];
  label: string;
  view: View;
}) => {
  const { words } = view;
  const [from, to] = range;
  const step = (100 - axisWidth) / points.length;
  const x = (at: number, within = 0.5): string => `${(axisWidth + step * (at + within)).toFixed(2)}%`;
  const y = (number: number): number =>
    Math.round(10 * (bottom - ((bottom - top) * (Math.min(to, Math.max(from, number)) - from)) / (to - from || 1))) /
    10;
  return (
    <svg class="plot series" height={height} role="img" aria-label={label}>
      {[from, (from + to) / 2, to].map((tick) => (
        <>
          <line class="p-rule" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="t-m" x="0" y={y(tick) - 3}>
            {formatNumber(tick, words.language, Math.abs(to - from) < 10 ? 2 : 0)}
          </text>
        </>
      ))}
      {points.map(({ value, peers, year }, at) => (
        <g>
          {value?.value == null ? (
            <rect class="p-none" x={x(at, 0)} y={bottom} width={`${step.toFixed(2)}%`} height="9">
              <title>{`${year}: ${words('no_data')}`}</title>
            </rect>
          ) : (
            <>
              {value.low === null || value.high === null ? null : (
                <line
                  class={value.status === 'ok' || value.status === 'given' ? 'p-span' : 'p-span low'}
                  x1={x(at)}
                  x2={x(at)}
                  y1={y(value.low)}
                  y2={y(value.high)}
                />
              )}
              {value.boundLow === null || value.boundHigh === null || value.boundHigh <= value.boundLow ? null : (
                <line
                  class="p-bound"
                  x1={x(at, 0.85)}
                  x2={x(at, 0.85)}
                  y1={y(value.boundLow)}
                  y2={y(value.boundHigh)}
                />
              )}
            </>
          )}
          {peers.map((peer) => (
            <circle class="p-peer" cx={x(at)} cy={y(peer.value ?? from)} r="3">
              <title>{`${countryName(peer.subject, words.language)}, ${year}: ${withInterval(peer, words, 2)}`}</title>
            </circle>
          ))}
          {value?.value == null ? null : value.status === 'given' ? (
            <svg x={x(at)} y={y(value.value)} width="1" height="1">
              <path class="p-dot" d="M0 -6 6 0 0 6 -6 0z" />
            </svg>
          ) : (
            <circle class={dotOf(value)} cx={x(at)} cy={y(value.value)} r="4">
              <title>{`${year}: ${withInterval(value, words, 2)}`}</title>
            </circle>
          )}
          {year % yearsBetweenLabels === 0 ? (
            <text class="t-m t-c" x={x(at)} y={height - 8}>
              {year}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
};
