/** A value with its interval on its scale, against a threshold: dot, bar, bracket for the unknown, line; good side tinted. */
import type { IndicatorValue } from '../indicators/index.js';
import { formatNumber } from '../language/index.js';
import type { Words } from './words.js';

export interface PlotProperties {
  readonly value: IndicatorValue;
  readonly range: readonly [number, number];
  readonly threshold: number | null;
  readonly conventional: boolean;
  readonly goodSide: 'above' | 'below' | null;
  readonly label: string;
  readonly words: Words;
  /** Small: without axis labels. */
  readonly small?: boolean;
}

export const IntervalPlot = ({
  value,
  range,
  threshold,
  conventional,
  goodSide,
  label,
  words,
  small = false,
}: PlotProperties) => {
  const [from, to] = range;
  const at = (number: number): string =>
    `${(100 * Math.min(1, Math.max(0, (number - from) / (to - from || 1)))).toFixed(2)}%`;
  const width = (low: number, high: number): string =>
    `${Math.max(0.4, (100 * (Math.min(to, high) - Math.max(from, low))) / (to - from || 1)).toFixed(2)}%`;
  // So near to an end of the scale that their numbers would lie over each other.
  const isNear = (line: number | null, end: number): boolean =>
    line !== null && Math.abs(line - end) < 0.08 * (to - from || 1);
  const middle = small ? 11 : 18;
  const base = small ? 22 : 32;
  const weak = value.status === 'low_coverage' || value.status === 'few';
  const dot =
    value.status === 'few'
      ? 'p-dot open'
      : value.status === 'low_coverage'
        ? 'p-dot low'
        : value.status === 'provisional'
          ? 'p-dot prov'
          : 'p-dot';
  return (
    <svg class="plot" height={small ? '24' : '58'} role="img" aria-label={label}>
      {threshold !== null && goodSide !== null ? (
        <rect
          class="p-good"
          x={goodSide === 'above' ? at(threshold) : '0%'}
          y="2"
          width={goodSide === 'above' ? width(threshold, to) : width(from, threshold)}
          height={base - 2}
        />
      ) : null}
      <line class="p-base" x1="0" x2="100%" y1={base} y2={base} />
      {value.value === null ? (
        <rect class="p-none" x="0" y={middle - 5} width="100%" height="10" />
      ) : (
        <>
          {value.low !== null && value.high !== null ? (
            <line
              class={weak ? 'p-span low' : 'p-span'}
              x1={at(value.low)}
              x2={at(value.high)}
              y1={middle}
              y2={middle}
            />
          ) : null}
          {value.boundLow !== null && value.boundHigh !== null && value.boundHigh > value.boundLow ? (
            <>
              <line class="p-bound" x1={at(value.boundLow)} x2={at(value.boundHigh)} y1={middle + 8} y2={middle + 8} />
              <line class="p-bound" x1={at(value.boundLow)} x2={at(value.boundLow)} y1={middle + 4} y2={middle + 8} />
              <line class="p-bound" x1={at(value.boundHigh)} x2={at(value.boundHigh)} y1={middle + 4} y2={middle + 8} />
            </>
          ) : null}
          <circle class={dot} cx={at(value.value)} cy={middle} r={small ? '4.5' : '5.5'} />
        </>
      )}
      {threshold === null ? null : (
        <line class={conventional ? 'p-thr' : 'p-line'} x1={at(threshold)} x2={at(threshold)} y1="0" y2={base + 4} />
      )}
      {small ? null : (
        <>
          {isNear(threshold, from) ? null : (
            <text class="t-m" x="0%" y="49">
              {formatNumber(from, words.language)}
            </text>
          )}
          {isNear(threshold, to) ? null : (
            <text class="t-m t-e" x="100%" y="49">
              {formatNumber(to, words.language)}
            </text>
          )}
          {threshold === null ? null : (
            <text class={isNear(threshold, from) ? '' : isNear(threshold, to) ? 't-e' : 't-c'} x={at(threshold)} y="49">
              {formatNumber(threshold, words.language, 2)}
            </text>
          )}
        </>
      )}
    </svg>
  );
};
