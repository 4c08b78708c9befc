/**
 * Partial pooling of success rates in small cells (method §4.2, VEC-04): cell successes are binomial, cell rates come
 * from one beta distribution, whose mean and total are those of highest marginal likelihood on a fixed grid
 * (empirical Bayes; Gelman et al., Bayesian Data Analysis, 3rd ed., §5.3). Small cells lean on the others, large ones
 * speak for themselves.
 *
 * With a handful of cells the likelihood alone runs into a corner of the grid (no success anywhere: mean 0, any total),
 * and five failures would seem to prove that nothing can succeed. So a prior stands no nearer to 0 or 1 than a tenth and
 * weighs no more than the largest cell it is fitted on.
 */
export interface Tally {
  readonly successes: number;
  readonly n: number;
}
export interface BetaPrior {
  readonly mean: number;
  readonly total: number;
}

const priorMeans: readonly number[] = Array.from({ length: 41 }, (_, index) => (index + 5) / 50);
const priorTotals: readonly number[] = [1, 2, 3, 5, 8, 13, 21, 34, 55, 100];

/** Lanczos's approximation (1964; coefficients g = 7, n = 9 by Godfrey), to about 1e-15. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const t = shifted + 7.5;
  let series = lanczos[0] as number;
  for (let index = 1; index < lanczos.length; index++) series += (lanczos[index] as number) / (shifted + index);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** Sums of logarithms ln x + ln(x+1) + … by how many terms: the marginal likelihood needs no gamma function. */
const risingLogs = new Map<number, number[]>();
function risingLog(x: number, terms: number): number {
  if (terms > 1000) return logGamma(x + terms) - logGamma(x);
  let sums = risingLogs.get(x);
  if (sums === undefined) risingLogs.set(x, (sums = [0]));
  for (let made = sums.length; made <= terms; made++) sums.push((sums[made - 1] as number) + Math.log(x + made - 1));
  return sums[terms] as number;
}

/** The prior of highest marginal likelihood; the first one on the grid (smallest total, then smallest mean) among equals. */
export function bestPrior(tallies: readonly Tally[]): BetaPrior {
  let best: BetaPrior = { mean: 0.5, total: priorTotals[0] as number };
  let most = Number.NEGATIVE_INFINITY;
  const heaviest = Math.max(1, ...tallies.map(({ n }) => n));
  for (const total of priorTotals) {
    if (total > heaviest) break;
    for (const mean of priorMeans) {
      let likelihood = 0;
      for (const { successes, n } of tallies) {
        likelihood +=
          risingLog(mean * total, successes) + risingLog((1 - mean) * total, n - successes) - risingLog(total, n);
      }
      if (likelihood > most + 1e-12) {
        most = likelihood;
        best = { mean, total };
      }
    }
  }
  return best;
}

export interface Posterior {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
}

export function posteriorOf(tally: Tally, prior: BetaPrior): Posterior {
  const a = prior.mean * prior.total + tally.successes;
  const b = (1 - prior.mean) * prior.total + tally.n - tally.successes;
  return { a, b, mean: a / (a + b) };
}

/** P(rate ≤ x): the regularised incomplete beta function by Lentz's continued fraction (Numerical Recipes, 3rd ed., §6.4). */
export function betaCumulative(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCumulative(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let fraction = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (Math.abs(1 + even * d) < tiny ? tiny : 1 + even * d);
    c = Math.abs(1 + even / c) < tiny ? tiny : 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (Math.abs(1 + odd * d) < tiny ? tiny : 1 + odd * d);
    c = Math.abs(1 + odd / c) < tiny ? tiny : 1 + odd / c;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return front * fraction;
}

export const probabilityAbove = (threshold: number, { a, b }: Posterior): number => 1 - betaCumulative(threshold, a, b);

/** The rate below which the posterior holds this probability, by bisection to 1e-12. */
export function betaQuantile(probability: number, { a, b }: Posterior): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (betaCumulative(middle, a, b) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
