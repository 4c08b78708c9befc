import { describe, expect, it } from 'vitest';
import { alpha, alphaInterval, type Unit } from '../../src/agreement/index.js';

const pairs: Unit[] = [
  [1, 1],
  [1, 1],
  [2, 2],
  [2, 1],
  [3, 3],
  [1, 1],
  [2, 2],
  [3, 3],
  [3, 2],
  [1, 1],
];

/** Krippendorff 2011, example C: four observers, twelve units, with gaps. */
const published: Unit[] = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
];

describe('agreement of coders', () => {
  it('is 91/129 = .70543 for the ten units of the method (G4)', () => {
    expect(alpha(pairs, 'nominal')).toBeCloseTo(91 / 129, 12);
    expect(Math.abs((alpha(pairs, 'nominal') as number) - 0.705427)).toBeLessThan(1e-6);
  });

  it('is what Krippendorff published for four observers with gaps, nominal and ordinal', () => {
    expect(alpha(published, 'nominal')).toBeCloseTo(0.7434, 4);
    expect(alpha(published, 'ordinal')).toBeCloseTo(0.8154, 4);
  });

  it('is 1 when all agree, 0 or less when they agree no more than by chance, and undefined where nothing varies', () => {
    expect(
      alpha(
        [
          ['a', 'a'],
          ['b', 'b'],
        ],
        'nominal',
      ),
    ).toBe(1);
    expect(
      alpha(
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
        'nominal',
      ),
    ).toBeLessThanOrEqual(0);
    expect(
      alpha(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        'nominal',
      ),
    ).toBeNull();
    expect(alpha([['a'], []], 'nominal')).toBeNull();
  });

  it('in order counts a near miss for less than a far one', () => {
    const near = alpha(
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [2, 3],
      ],
      'ordinal',
    ) as number;
    const far = alpha(
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [1, 4],
      ],
      'ordinal',
    ) as number;
    expect(near).toBeGreaterThan(far);
  });

  it('has an interval that is the same for the same seed, holds the value, and is not given for too few units', () => {
    const once = alphaInterval(pairs, 'nominal', { seed: 1, draws: 500 });
    expect(alphaInterval(pairs, 'nominal', { seed: 1, draws: 500 })).toEqual(once);
    expect(once?.[0]).toBeLessThan(0.705427);
    expect(once?.[1]).toBeGreaterThan(0.705427);
    expect(alphaInterval(pairs.slice(0, 4), 'nominal', { seed: 1, draws: 500 })).toBeNull();
  });
});
