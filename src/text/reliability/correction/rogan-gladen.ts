/**
 * The true share of a code from the share that an imperfect coder found (Rogan and Gladen 1978):
 * (q + Sp − 1) / (Se + Sp − 1), with the delta-method interval from the three samples.
 * Example: q .30 of 1,000, Se .80 of 100, Sp .90 of 100 → .2857. Null where Se + Sp ≤ 1: the coder tells nothing apart.
 */
export interface BinomialShare {
  readonly hits: number;
  readonly of: number;
}

export interface CorrectedShare {
  readonly raw: number;
  readonly value: number;
  readonly interval: readonly [number, number];
  /** The estimate fell outside 0–1 and was set to the nearer end. */
  readonly cut: boolean;
}

export function roganGladen(
  found: BinomialShare,
  sensitivity: BinomialShare,
  specificity: BinomialShare,
  z = 1.959963984540054,
): CorrectedShare | null {
  if (found.of === 0 || sensitivity.of === 0 || specificity.of === 0) return null;
  const q = found.hits / found.of;
  const se = sensitivity.hits / sensitivity.of;
  const sp = specificity.hits / specificity.of;
  const youden = se + sp - 1;
  if (youden <= 0) return null;
  const value = (q + sp - 1) / youden;
  const variance =
    (spread(found) + value ** 2 * spread(sensitivity) + (1 - value) ** 2 * spread(specificity)) / youden ** 2;
  const half = z * Math.sqrt(variance);
  return {
    raw: q,
    value: within(value),
    interval: [within(value - half), within(value + half)],
    cut: value < 0 || value > 1,
  };
}

/** Variance of a share, with Agresti and Coull's two added hits and misses, so that 0 and 1 are not certain. */
function spread({ hits, of }: BinomialShare): number {
  const n = of + 4;
  const p = (hits + 2) / n;
  return (p * (1 - p)) / n;
}

const within = (value: number): number => Math.min(1, Math.max(0, value));
