/**
 * PR6: disclosed spend per active initiative falls while turbulence rises, over the same five years or more
 * (method §7): slope by ordinary least squares, 90 % interval by Student's t.
 */
import { isActive, yearPeriod } from '../../evidence/index.js';
import { isUsable } from '../judged-year.js';
import { type NamedCondition, undecided } from './condition.js';

const minimumYears = 5;
/** Two-sided 90 % quantiles of Student's t by degrees of freedom 1–10; beyond, the normal's 1.645 is close enough from above. */
const studentT90 = [6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812];

export function slopeWithInterval(
  points: readonly (readonly [number, number])[],
): { slope: number; low: number; high: number } | null {
  const n = points.length;
  if (n < 3) return null;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const sxx = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / sxx;
  const residual = points.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  const error = Math.sqrt(residual / (n - 2) / sxx);
  const t = studentT90[n - 3] ?? 1.7;
  return { slope, low: slope - t * error, high: slope + t * error };
}

export const spendFallsTurbulenceRises: NamedCondition = ({ evidence, table, subject }) => {
  const views = evidence.byCountry.get(subject) ?? [];
  const spend: [number, number][] = [];
  const turbulence: [number, number][] = [];
  const units = new Set<string>();
  const currencies = new Set<string>();
  for (let year = evidence.calendar.from; year <= evidence.calendar.to; year++) {
    const shock = table.get('CTX-02', subject, String(year));
    const active = views.filter((view) => isActive(view, yearPeriod(evidence.calendar, year), evidence.calendar));
    const spent = active.flatMap((view) => {
      const of = view.record.money?.by_year.find((item) => item.y === year)?.spent ?? null;
      if (of !== null) {
        units.add(view.id);
        currencies.add(view.record.money?.currency ?? '?');
      }
      return of === null ? [] : [of];
    });
    if (!isUsable(shock) || spent.length === 0) continue;
    spend.push([year, spent.reduce((sum, value) => sum + value, 0) / spent.length]);
    turbulence.push([year, shock.value]);
  }
  // Amounts in one currency only can be set against each other: nothing is converted.
  if (currencies.size > 1)
    return undecided(
      { key: 'indicators.reason.several_currencies', args: { currencies: [...currencies].sort().join(', ') } },
      [...units],
    );
  const spendSlope = spend.length >= minimumYears ? slopeWithInterval(spend) : null;
  const shockSlope = turbulence.length >= minimumYears ? slopeWithInterval(turbulence) : null;
  if (spendSlope === null || shockSlope === null) {
    return undecided(
      { key: 'judgement.condition.spend_too_few', args: { years: spend.length, needed: minimumYears } },
      [...units],
    );
  }
  const holds = spendSlope.high < 0 && shockSlope.low > 0;
  const pointPast = spendSlope.slope < 0 && shockSlope.slope > 0;
  const meanSpend = spend.reduce((sum, [, value]) => sum + value, 0) / spend.length;
  return {
    holds,
    watch: pointPast && !holds,
    // Falling by the whole mean within the years seen is the worst end.
    severity: pointPast ? Math.min(3, (3 * -spendSlope.slope * spend.length) / meanSpend) : null,
    because: [
      {
        key: 'judgement.condition.spend',
        args: { slope: spendSlope.slope, low: spendSlope.low, high: spendSlope.high, years: spend.length },
      },
    ],
    units: [...units],
  };
};
