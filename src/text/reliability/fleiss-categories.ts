/**
 * Fleiss (1971) for units that all have the same number of coders: kappa of each category by itself, and z of
 * the whole against chance (Fleiss, Nee and Landis 1979).
 * Example: the thirty patients of 1971 give .248 .248 .517 .470 .565 and z 17.65.
 */
import { fleissKappa, meanShares } from './chance.js';
import { type Counts, varies } from './counts.js';

const sameSize = ({ sizes }: Counts): number | null => {
  const size = sizes[0] ?? 0;
  return size >= 2 && sizes.every((one) => one === size) ? size : null;
};

/** A category that nobody used, or everybody always, has none. */
export function kappaByCategory(counted: Counts): readonly (number | null)[] | null {
  const size = sameSize(counted);
  if (size === null) return null;
  const { units, categories, counts } = counted;
  return Array.from(meanShares(counted), (share, category) => {
    let apart = 0;
    for (let unit = 0; unit < units; unit++) {
      const here = counts[unit * categories + category] as number;
      apart += here * (size - here);
    }
    const chance = units * size * (size - 1) * share * (1 - share);
    return chance === 0 ? null : 1 - apart / chance;
  });
}

export function fleissZ(counted: Counts): number | null {
  const size = sameSize(counted);
  const kappa = fleissKappa(counted);
  if (size === null || kappa === null || !varies(counted)) return null;
  let apart = 0;
  let skew = 0;
  for (const share of meanShares(counted)) {
    apart += share * (1 - share);
    skew += share * (1 - share) * (1 - 2 * share);
  }
  const variance = (2 * (apart ** 2 - skew)) / (apart ** 2 * counted.units * size * (size - 1));
  return variance <= 0 ? null : kappa / Math.sqrt(variance);
}
