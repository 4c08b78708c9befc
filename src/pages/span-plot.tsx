/** A share with its interval on 0–1, small: bar, dot; a range without a point has no dot; nothing known is hatched. */
export const SpanPlot = ({
  value,
  low,
  high,
  own = null,
  label,
}: {
  value: number | null;
  low: number;
  high: number;
  /** What the cases of the cell alone would allow, as a thin bracket below. */
  own?: readonly [number, number] | null;
  label: string;
}) => {
  const at = (x: number): string => `${(100 * Math.min(1, Math.max(0, x))).toFixed(1)}%`;
  const isUnknown = value === null && low <= 0 && high >= 1;
  return (
    <svg class="plot span-plot" height="18" role="img" aria-label={label}>
      <line class="p-base" x1="0" x2="100%" y1="16" y2="16" />
      {isUnknown ? (
        <rect class="p-none" x="0" y="3" width="100%" height="10" />
      ) : (
        <>
          <line class={value === null ? 'p-span low' : 'p-span'} x1={at(low)} x2={at(high)} y1="8" y2="8" />
          {own === null ? null : <line class="p-bound" x1={at(own[0])} x2={at(own[1])} y1="13" y2="13" />}
          {value === null ? null : <circle class="p-dot" cx={at(value)} cy="8" r="4.5" />}
        </>
      )}
    </svg>
  );
};
