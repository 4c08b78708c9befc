/**
 * How near two categories are: 1 for the same, less for others (Cohen 1968; Gwet 2014, ch. 3).
 * Example: of four ordered categories the first and the second count 1 − 1/3 linear, 1 − 1/9 quadratic.
 */
export type Weighting = 'identity' | 'linear' | 'quadratic';

export function weightsOf(categories: number, weighting: Weighting): Float64Array {
  const weights = new Float64Array(categories * categories);
  const widest = Math.max(1, categories - 1);
  for (let a = 0; a < categories; a++)
    for (let b = 0; b < categories; b++) {
      const apart = Math.abs(a - b) / widest;
      weights[a * categories + b] =
        weighting === 'identity' ? Number(a === b) : 1 - (weighting === 'linear' ? apart : apart * apart);
    }
  return weights;
}
