/** The formulas on the worked examples of the method (§13: G1, G2, G3, G5, G7) and on examples a reader can check by hand. */
import { describe, expect, test } from 'vitest';
import { sfc32 } from '../../src/evidence/index.js';
import {
  bestPrior,
  betaCumulative,
  betaQuantile,
  logGamma,
  posteriorOf,
  probabilityAbove,
} from '../../src/indicators/beta-binomial.js';
import { spearman } from '../../src/indicators/correlation.js';
import {
  concentration,
  entropy,
  evenness,
  jensenShannonDistance,
  jensenShannonDivergence,
} from '../../src/indicators/entropy.js';
import { gini } from '../../src/indicators/inequality.js';
import { survivalAt } from '../../src/indicators/kaplan-meier.js';
import { regularityOf } from '../../src/indicators/measures/regularity.js';
import {
  betweenness,
  brokerLoss,
  degreeCentralization,
  fragmentation,
  graphOfGroups,
} from '../../src/indicators/network.js';
import { ascending, mean, quantile, sampleDeviation } from '../../src/indicators/quantile.js';
import { eachStretch } from '../../src/indicators/random.js';
import { medianInterval, resampledInterval } from '../../src/indicators/statistic.js';
import { leastSuccessesAbove, mostSuccessesBelow, wilson } from '../../src/indicators/wilson.js';

describe('G1: concentration of initiatives over seven vectors', () => {
  const counts = [10, 6, 4, 2, 8, 6, 4];
  test('entropy, evenness, HHI, effective numbers', () => {
    expect(entropy(counts)).toBeCloseTo(1.8479, 5);
    expect(evenness(counts, 7)).toBeCloseTo(0.94963, 5);
    expect(concentration(counts)).toBeCloseTo(0.17, 10);
    expect(1 / concentration(counts)).toBeCloseTo(5.88235, 5);
    expect(Math.exp(entropy(counts))).toBeCloseTo(6.34648, 5);
  });
  test('everything in one vector is 0, an even spread is 1', () => {
    expect(evenness([5, 0, 0, 0, 0, 0, 0], 7)).toBe(0);
    expect(evenness([1, 1, 1, 1, 1, 1, 1], 7)).toBeCloseTo(1, 12);
  });
});

test('G2: distance between humanitarian and trade vectors', () => {
  const initiatives = [10, 6, 4, 2, 8, 6, 4];
  const trade = [21, 19, 30, 3, 6, 4, 17];
  expect(jensenShannonDivergence(initiatives, trade)).toBeCloseTo(0.102293, 6);
  expect(jensenShannonDistance(initiatives, trade)).toBeCloseTo(0.319834, 6);
  expect(jensenShannonDistance(initiatives, initiatives)).toBe(0);
});

describe('G3: regularity of editions', () => {
  const years = ['2003', '2006', '2009', '2012', '2015', '2018', '2022', '2025'];
  test('mean gap, deviation and value of the Congress', () => {
    const gaps = [3, 3, 3, 3, 3, 4, 3];
    expect(mean(gaps)).toBeCloseTo(3.14286, 5);
    expect(sampleDeviation(gaps)).toBeCloseTo(0.377964, 6);
    expect(regularityOf(years)).toBeCloseTo(0.879739, 6);
  });
  test('days are used only when every edition is dated to the day or the month', () => {
    expect(regularityOf(['2003-09-23', '2006', '2009', '2012', '2015', '2018', '2022', '2025'])).toBeCloseTo(
      0.879739,
      6,
    );
    expect(regularityOf(['2020-01-01', '2020-01-11', '2020-01-31'])).toBeCloseTo(1 - Math.sqrt(50) / 15, 12);
  });
  test('very uneven intervals give a value below zero, which is kept', () => {
    expect(regularityOf(['2000', '2001', '2002', '2003', '2020'])).toBeLessThan(0);
  });
});

describe('G5: Wilson interval at 90 %', () => {
  test.each([
    [7, 40, 0.09776, 0.29343],
    [0, 12, 0, 0.18401],
    [28, 40, 0.57128, 0.80337],
  ])('%i of %i', (yes, n, low, high) => {
    expect(wilson(yes, n)[0]).toBeCloseTo(low, 5);
    expect(wilson(yes, n)[1]).toBeCloseTo(high, 5);
  });
  test('what would have passed: "needs 20 of 30" for one half', () => {
    const needed = leastSuccessesAbove(30, 0.5) as number;
    expect(wilson(needed, 30)[0]).toBeGreaterThanOrEqual(0.5);
    expect(wilson(needed - 1, 30)[0]).toBeLessThan(0.5);
    expect(needed).toBe(20);
    expect(mostSuccessesBelow(30, 0.5)).toBe(10);
    expect(leastSuccessesAbove(2, 0.9)).toBeNull();
  });
});

describe('G7: networks, inequality, ranks', () => {
  const star = graphOfGroups(5, [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
  ]);
  const circle = graphOfGroups(5, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 0],
  ]);
  test('Freeman centralization of a star is 1, of a circle 0', () => {
    expect(degreeCentralization(star)).toBe(1);
    expect(degreeCentralization(circle)).toBe(0);
    expect(degreeCentralization(graphOfGroups(2, [[0, 1]]))).toBeNull();
  });
  test('Gini and Spearman', () => {
    expect(gini([0.9, 0.7, 0.6, 0.3, 0.1])).toBeCloseTo(0.307692, 6);
    expect(gini([1, 1, 1])).toBeCloseTo(0, 12);
    expect(gini([0.9, 0.3], [1, 2])).toBeCloseTo(gini([0.9, 0.3, 0.3]), 12);
    expect(spearman([80, 60, 40, 20, 10], [5, 9, 4, 1, 2])).toBeCloseTo(0.8, 12);
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
  });
  test('the star loses everything without its centre, the circle nothing', () => {
    expect(brokerLoss(star)).toBe(0.75);
    expect(brokerLoss(circle)).toBe(0);
    expect(brokerLoss(graphOfGroups(3, []))).toBeNull();
    expect([...betweenness(star)]).toEqual([6, 0, 0, 0, 0]);
    expect([...betweenness(circle)]).toEqual([1, 1, 1, 1, 1]);
  });
  test('fragmentation: components of 3 and 1 of four bodies', () => {
    expect(fragmentation(graphOfGroups(4, [[0, 1, 2]]))).toBeCloseTo(1 - (9 + 1) / 16, 12);
    expect(fragmentation(star)).toBe(0);
  });
});

describe('survival', () => {
  test('two ends among five lives', () => {
    const lives = [
      { years: 1, ended: true },
      { years: 2, ended: false },
      { years: 3, ended: true },
      { years: 4, ended: false },
      { years: 6, ended: false },
    ];
    const found = survivalAt(lives, 5);
    expect(found.value).toBeCloseTo((4 / 5) * (2 / 3), 12);
    expect(found.atRisk).toBe(1);
    // Greenwood: 1/(5·4) + 1/(3·2); log–log at z = 1.645.
    const spread = (1.645 * Math.sqrt(1 / 20 + 1 / 6)) / Math.abs(Math.log(found.value));
    expect(found.low).toBeCloseTo(found.value ** Math.exp(spread), 12);
    expect(found.high).toBeCloseTo(found.value ** Math.exp(-spread), 12);
  });
  test('without an end there is a value and no interval', () => {
    expect(
      survivalAt(
        [
          { years: 6, ended: false },
          { years: 1, ended: false },
        ],
        5,
      ),
    ).toEqual({ value: 1, low: null, high: null, atRisk: 1 });
  });
  test('an end on the anniversary counts within the five years', () => {
    expect(
      survivalAt(
        [
          { years: 5, ended: true },
          { years: 7, ended: false },
        ],
        5,
      ).value,
    ).toBe(0.5);
  });
});

describe('resampling', () => {
  test('quantile of type 7', () => {
    expect(quantile(ascending([4, 2, 3, 1]), 0.5)).toBe(2.5);
    expect(quantile(ascending([1, 2, 3, 4]), 0.05)).toBeCloseTo(1.15, 12);
  });
  test('kept numbers are the numbers of the generator', () => {
    const next = sfc32(7);
    const drawn: number[] = [];
    eachStretch(7, 2, 3, (words, from) => drawn.push(...words.subarray(from, from + 3)));
    expect(drawn.map((word) => word / 2 ** 32)).toEqual(Array.from({ length: 6 }, next));
    expect(sfc32(7)()).not.toBe(sfc32(8)());
  });
  test('mean of uniform numbers is near one half', () => {
    const next = sfc32(1);
    expect(mean(Array.from({ length: 20_000 }, next))).toBeCloseTo(0.5, 2);
  });
  test('no interval below ten units', () => {
    expect(resampledInterval(Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]), 'mean', 1, 200, null)).toBeNull();
  });
  test('the interval of a mean is close to the normal one, of equal values has no width', () => {
    const values = Float64Array.from({ length: 100 }, (_, at) => at / 99);
    const [low, high] = resampledInterval(values, 'mean', 3, 2000, null) as readonly [number, number];
    const half = (1.645 * sampleDeviation(values)) / 10;
    expect(low).toBeCloseTo(0.5 - half, 2);
    expect(high).toBeCloseTo(0.5 + half, 2);
    expect(resampledInterval(new Float64Array(12).fill(3), 'median', 3, 500, null)).toEqual([3, 3]);
  });
  test('the drawn median equals the median of the drawn values', () => {
    // With ten values of which nine are equal the median of a resample is nearly always that value.
    const found = medianInterval([0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(found).toEqual({ median: 1, low: 1, high: 1 });
    const even = medianInterval([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(even.median).toBe(0.5);
    expect(even.low).toBe(0);
    expect(even.high).toBe(1);
  });
});

describe('partial pooling', () => {
  test('gamma and beta functions against exact values', () => {
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    // P(Beta(2, 3) ≤ x) = 6x² − 8x³ + 3x⁴
    for (const x of [0.1, 0.3, 0.7, 0.95])
      expect(betaCumulative(x, 2, 3)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 12);
    expect(betaQuantile(betaCumulative(0.42, 2, 3), { a: 2, b: 3, mean: 0.4 })).toBeCloseTo(0.42, 9);
  });
  test('five failures in a row do not prove that nothing can succeed', () => {
    const prior = bestPrior([
      { successes: 0, n: 5 },
      { successes: 0, n: 3 },
    ]);
    expect(prior.mean).toBeGreaterThanOrEqual(0.1);
    expect(prior.total).toBeLessThanOrEqual(5);
    expect(betaQuantile(0.95, posteriorOf({ successes: 0, n: 5 }, prior))).toBeGreaterThan(0.1);
  });
  test('a small cell leans on the others, a large one speaks for itself', () => {
    const cells = [
      { successes: 18, n: 40 },
      { successes: 20, n: 40 },
      { successes: 22, n: 40 },
      { successes: 0, n: 1 },
    ];
    const prior = bestPrior(cells);
    const small = posteriorOf({ successes: 0, n: 1 }, prior);
    const large = posteriorOf({ successes: 22, n: 40 }, prior);
    expect(small.mean).toBeGreaterThan(0.35);
    expect(Math.abs(large.mean - 0.55)).toBeLessThan(0.06);
    expect(probabilityAbove(0.25, large)).toBeGreaterThan(0.99);
  });
});
