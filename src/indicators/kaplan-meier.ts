/**
 * Survival with some lives still running (Kaplan & Meier 1958, JASA 53: 457–481); variance by Greenwood (1926), the
 * 90 % interval on the log–log scale (Kalbfleisch & Prentice 1980), which stays inside 0 … 1.
 *
 * Lives 1, 2+, 3, 4+, 6+ (years, + = still running) → S(5) = (1 − 1/5)(1 − 1/3) = .5333.
 */
import { z90 } from './wilson.js';

export interface Life {
  readonly years: number;
  readonly ended: boolean;
}
export interface Survival {
  readonly value: number;
  /** Null where no life, or every life at risk, ended: the scale of the interval has no value there. */
  readonly low: number | null;
  readonly high: number | null;
  /** Lives seen for `years` or longer. */
  readonly atRisk: number;
}

/** Share alive after `years`; a life that ends at a moment is at risk at that moment. */
export function survivalAt(lives: readonly Life[], years: number): Survival {
  const ordered = [...lives].sort((a, b) => a.years - b.years);
  let atRisk = ordered.length;
  let value = 1;
  let greenwood = 0;
  for (let from = 0; from < ordered.length; ) {
    const moment = (ordered[from] as Life).years;
    if (moment > years) break;
    let to = from;
    let ended = 0;
    while (to < ordered.length && (ordered[to] as Life).years === moment) {
      if ((ordered[to] as Life).ended) ended++;
      to++;
    }
    if (ended > 0) {
      value *= 1 - ended / atRisk;
      greenwood += ended / (atRisk * (atRisk - ended));
    }
    atRisk -= to - from;
    from = to;
  }
  const stillSeen = lives.filter((life) => life.years >= years).length;
  if (value <= 0 || value >= 1) return { value, low: null, high: null, atRisk: stillSeen };
  const spread = (z90 * Math.sqrt(greenwood)) / Math.abs(Math.log(value));
  return { value, low: value ** Math.exp(spread), high: value ** Math.exp(-spread), atRisk: stillSeen };
}
