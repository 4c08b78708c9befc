/** Wordscores and Wordfish against the published and the computed golden values. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rescale, type WordCounts, wordfish, wordscores, z95 } from '../../../src/text/analysis/index.js';
import { describeWithShared } from '../../shared-data.js';

interface ScoresFile {
  readonly docs: readonly string[];
  readonly features: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly refscores: readonly (number | 'NA')[];
  readonly wordscores: Readonly<Record<string, number>>;
  readonly predict_none: Predicted;
  readonly predict_lbg: Predicted;
  readonly predict_mv: Predicted;
}
interface Predicted {
  readonly fit: readonly (readonly [number, number, number])[];
  readonly se: readonly number[];
}
interface FishFile {
  readonly theta: readonly number[];
  readonly se_theta: readonly number[];
  readonly alpha: readonly number[];
  readonly beta: readonly number[];
  readonly psi: readonly number[];
}

describeWithShared('data/golden/text/scaling', 'the example of Laver, Benoit & Garry 2003', (folder) => {
  const golden = JSON.parse(readFileSync(`${folder}/wordscores_lbg.json`, 'utf8')) as ScoresFile;
  const fish = JSON.parse(readFileSync(`${folder}/wordfish_lbg.json`, 'utf8')) as FishFile;
  const counts: WordCounts = {
    documents: golden.docs,
    words: golden.features,
    rows: golden.counts.map((row) => Float64Array.from(row)),
  };
  const scored = wordscores(
    counts,
    golden.refscores.map((score) => (score === 'NA' ? null : score)),
  );

  test('scores of words', () => {
    golden.features.forEach((word, at) => {
      expect(scored.wordScores[at]).toBeCloseTo(golden.wordscores[word] ?? Number.NaN, 12);
    });
  });

  test('raw scores and their errors: the virgin text −.448 (SE .0119), p. 318 of the paper', () => {
    golden.predict_none.fit.forEach(([fit], at) => {
      expect(scored.texts[at]?.raw).toBeCloseTo(fit, 12);
      expect(scored.texts[at]?.error).toBeCloseTo(golden.predict_none.se[at] ?? Number.NaN, 12);
    });
    expect(scored.texts[5]?.raw?.toFixed(3)).toBe('-0.448');
    expect(scored.texts[5]?.error?.toFixed(4)).toBe('0.0119');
  });

  test('rescaled by LBG and by MV, with intervals at 95 %', () => {
    for (const [how, predicted] of [
      ['lbg', golden.predict_lbg],
      ['mv', golden.predict_mv],
    ] as const)
      rescale(scored.texts, how, z95).forEach((text, at) => {
        const [fit, low, high] = predicted.fit[at] ?? [Number.NaN, 0, 0];
        expect(text.score).toBeCloseTo(fit, 12);
        expect(text.interval?.[0]).toBeCloseTo(low, 12);
        expect(text.interval?.[1]).toBeCloseTo(high, 12);
        if (how === 'mv') expect(text.error).toBeCloseTo(predicted.se[at] ?? Number.NaN, 10);
      });
  });

  test('the error that the golden file gives for LBG is the raw one moved like a score; ours is stretched, as its interval is', () => {
    const raw = scored.texts.map(({ raw: one }) => one ?? 0);
    const mean = raw.reduce((sum, one) => sum + one, 0) / raw.length;
    const lbg = rescale(scored.texts, 'lbg', z95);
    scored.texts.forEach(({ error }, at) => {
      const factor = (lbg[at]?.error ?? 0) / (error ?? 1);
      expect(((error ?? 0) - mean) * factor + mean).toBeCloseTo(golden.predict_lbg.se[at] ?? Number.NaN, 12);
    });
  });

  const fished = wordfish(counts, { direction: [0, 4] });

  test('wordfish: every parameter and the errors of the positions', () => {
    fished.texts.forEach(({ theta, error, alpha }, at) => {
      expect(theta).toBeCloseTo(fish.theta[at] ?? Number.NaN, 8);
      expect(error).toBeCloseTo(fish.se_theta[at] ?? Number.NaN, 8);
      expect(alpha).toBeCloseTo(fish.alpha[at] ?? Number.NaN, 8);
    });
    fished.words.forEach(({ beta, psi }, at) => {
      expect(beta).toBeCloseTo(fish.beta[at] ?? Number.NaN, 8);
      expect(psi).toBeCloseTo(fish.psi[at] ?? Number.NaN, 8);
    });
  });

  test('the published procedure stops while positions still move; going on, they come to rest elsewhere', () => {
    expect(fished.movement).toBeGreaterThan(1e-3);
    const still = wordfish(counts, { direction: [0, 4], untilStill: true });
    expect(still.movement).toBeLessThanOrEqual(1e-9);
    const furthest = Math.max(...still.texts.map(({ theta }, at) => Math.abs(theta - (fish.theta[at] ?? 0))));
    expect(furthest).toBeGreaterThan(0.01);
    expect(furthest).toBeLessThan(0.1);
  });

  test('the direction asked for holds, and turning it turns every sign', () => {
    const turned = wordfish(counts, { direction: [4, 0] });
    turned.texts.forEach(({ theta }, at) => {
      expect(theta).toBeCloseTo(-(fished.texts[at]?.theta ?? 0), 10);
    });
  });

  test('the order of documents and of words changes no position', () => {
    const order = [3, 0, 5, 1, 4, 2];
    const words = golden.features.map((_, at) => at).reverse();
    const moved = wordfish(
      {
        documents: order.map((at) => golden.docs[at] ?? ''),
        words: words.map((at) => golden.features[at] ?? ''),
        rows: order.map((at) => Float64Array.from(words, (word) => golden.counts[at]?.[word] ?? 0)),
      },
      { direction: [order.indexOf(0), order.indexOf(4)] },
    );
    order.forEach((at, place) => {
      expect(moved.texts[place]?.theta).toBeCloseTo(fished.texts[at]?.theta ?? 0, 6);
    });
  });
});

test('wordfish gives mean 0 and deviation 1 whatever the order of the texts', () => {
  const row = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 5 }), (rows) => {
      const counts = (order: readonly number[]): WordCounts => ({
        documents: order.map(String),
        words: [...'abcdef'],
        rows: order.map((at) => Float64Array.from(rows[at] ?? [])),
      });
      const order = rows.map((_, at) => at);
      const { texts } = wordfish(counts(order));
      expect(texts.reduce((sum, { theta }) => sum + theta, 0)).toBeCloseTo(0, 8);
      expect(texts.every(({ theta, error }) => Number.isFinite(theta) && Number.isFinite(error))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('wrong input is said: too few texts, no two positions, an empty text', () => {
  const one: WordCounts = { documents: ['a'], words: ['x', 'y'], rows: [Float64Array.of(1, 2)] };
  expect(() => wordfish(one)).toThrow(RangeError);
  expect(() => wordscores(one, [1])).toThrow(RangeError);
  const empty: WordCounts = {
    documents: ['a', 'b'],
    words: ['x', 'y'],
    rows: [Float64Array.of(1, 2), Float64Array.of(0, 0)],
  };
  expect(() => wordfish(empty)).toThrow(RangeError);
});
