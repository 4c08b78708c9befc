/** Every published value in `../shared/data/golden/text/reliability`, at its printed digits. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type AlphaLevel,
  alpha,
  alphaInterval,
  alphaOfCounts,
  bangdiwalaB,
  brennanPrediger,
  cohenKappa,
  cohenKappaMax,
  congerKappa,
  countsOf,
  countsOfRows,
  fleissKappa,
  fleissZ,
  gwet,
  intraclassCorrelation,
  kappaByCategory,
  kendallW,
  lightKappa,
  pairTable,
  percentAgreement,
  type Ratings,
  ratingsOf,
  ratingsOfTable,
  scottPi,
  unanimousShare,
  unitizingAlpha,
  type Value,
} from '../../../src/text/reliability/index.js';
import { describeWithShared } from '../../shared-data.js';

type Rows = (Value | null)[][];

describeWithShared('data/golden/text/reliability', 'published coefficients', (folder) => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const near = (value: number | null | undefined, published: number, tolerance: number): void => {
    expect(value).not.toBeNull();
    expect(Math.abs((value as number) - published)).toBeLessThanOrEqual(tolerance);
  };
  const transposed = (rows: Rows): Rows => (rows[0] as Rows[number]).map((_, at) => rows.map((row) => row[at] ?? null));

  const cases = read('cases.json') as {
    name: string;
    units: Rows;
    published: Record<AlphaLevel, number>;
    recomputed: Record<AlphaLevel, number>;
  }[];
  test.each(cases)('alpha, $name', ({ units, published, recomputed }) => {
    for (const [level, value] of Object.entries(published))
      near(alpha(ratingsOf(units), level as AlphaLevel), value, 0.0005);
    for (const [level, value] of Object.entries(recomputed))
      near(alpha(ratingsOf(units), level as AlphaLevel), value, 1e-12);
  });

  const byIrr = Object.entries(
    read('krippendorff_alpha_irr0.84.1.json') as Record<string, { data: Rows; alpha: Record<AlphaLevel, number> }>,
  );
  test.each(byIrr)('alpha at all four levels as irr has it, %s', (_, { data, alpha: published }) => {
    for (const [level, value] of Object.entries(published))
      near(alpha(ratingsOf(transposed(data)), level as AlphaLevel), value, 1e-12);
    expect(Object.keys(published)).toHaveLength(4);
  });

  test.each([
    ['steampeka-example_C.tsv', '\t', 0.743, 0.815, 0.849, 0.797],
    ['steampeka-example_wikipedia.csv', ',', 0.691, 0.807, 0.811, 0.809],
  ])('alpha of the table %s', (file, separator, ...published) => {
    const rows: Rows = readFileSync(join(folder, file), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) =>
        line
          .split(separator)
          .slice(1)
          .map((cell) => (/^[*]|NULL/.test(cell.trim()) ? null : Number(cell))),
      );
    for (const [at, level] of (['nominal', 'ordinal', 'interval', 'ratio'] as const).entries())
      near(alpha(ratingsOf(transposed(rows)), level), published[at] as number, 0.0005);
  });

  const irr = read('kappa_irr0.84.1.json') as {
    fleiss_diagnoses: { data: Rows; kappa: number; z: number; exact: number; light: number };
    cohen_diagnoses_12: { kappa: number };
    cohen_anxiety_12: { data: Rows; unweighted: number; equal: number; squared: number };
    kendall_anxiety: { W: number };
    agree_video: { data: Rows; pct0: number; pct1: number };
    icc_anxiety: { icc_twoway_agreement: number };
  };
  test('thirty patients and six psychiatrists: Fleiss, z, Conger, Light, Cohen', () => {
    const ratings = ratingsOf(irr.fleiss_diagnoses.data);
    near(fleissKappa(countsOf(ratings)), irr.fleiss_diagnoses.kappa, 1e-12);
    near(fleissZ(countsOf(ratings)), irr.fleiss_diagnoses.z, 1e-10);
    near(congerKappa(ratings), irr.fleiss_diagnoses.exact, 1e-12);
    near(lightKappa(ratings), irr.fleiss_diagnoses.light, 1e-12);
    near(cohenKappa(pairTable(ratings))?.value, irr.cohen_diagnoses_12.kappa, 1e-12);
  });
  test('anxiety: weighted kappa, W, ICC; video: exact and tolerant agreement', () => {
    const ratings = ratingsOf(irr.cohen_anxiety_12.data);
    const table = pairTable(ratings);
    near(cohenKappa(table)?.value, irr.cohen_anxiety_12.unweighted, 1e-12);
    near(cohenKappa(table, 'linear')?.value, irr.cohen_anxiety_12.equal, 1e-12);
    near(cohenKappa(table, 'quadratic')?.value, irr.cohen_anxiety_12.squared, 1e-12);
    near(kendallW(ratings), irr.kendall_anxiety.W, 1e-12);
    near(intraclassCorrelation(ratings), irr.icc_anxiety.icc_twoway_agreement, 1e-12);
    const video = ratingsOf(irr.agree_video.data);
    near(unanimousShare(video), irr.agree_video.pct0 / 100, 1e-12);
    near(unanimousShare(video, 1), irr.agree_video.pct1 / 100, 1e-12);
  });

  type Printed = readonly [number, number];
  const papers = read('published_worked_examples.json') as {
    id: string;
    contingency?: number[][];
    pairs?: { yy: number; nn: number; yn: number };
    dist?: number[][];
    raw?: Rows;
    data?: Rows;
    continuum?: { begin: number; length: number };
    units?: [number, number, number, string][];
    expect: Record<string, Printed> &
      Record<'c' | 'k', Record<string, Printed>> & { per_category: Record<string, number> };
  }[];
  const paper = (id: string) => papers.find((one) => one.id === id) as (typeof papers)[number];

  /** Every coefficient that papers print, by the name the file gives it. */
  const computed = (ratings: Ratings): Record<string, number | null | undefined> => {
    const table = pairTable(ratings);
    const counted = countsOf(ratings);
    const n = ratings.units;
    const agreement = gwet(counted);
    return {
      percent: percentAgreement(counted),
      observed: cohenKappa(table)?.observed,
      expected: cohenKappa(table)?.expected,
      cohen_kappa: cohenKappa(table)?.value,
      kappa_se: cohenKappa(table)?.standardError,
      max_observed: cohenKappaMax(table)?.observed,
      kappa_max: cohenKappaMax(table)?.value,
      scott_pi: scottPi(counted),
      fleiss_kappa: fleissKappa(counted),
      brennan_prediger: brennanPrediger(counted),
      gwet_ac1: agreement?.value,
      gwet_ac1_se: agreement?.standardError,
      // For two coders Gwet prints the large-sample error, over n instead of n − 1.
      ac1_se: (agreement?.standardError ?? Number.NaN) * Math.sqrt((n - 1) / n),
      krippendorff_alpha: alpha(ratings, 'nominal'),
      krippendorff_alpha_nominal: alpha(ratings, 'nominal'),
      alpha_ordinal: alpha(ratings, 'ordinal'),
      bangdiwala_b: bangdiwalaB(table),
    };
  };
  const compareAll = (id: string, found: Record<string, number | null | undefined>): void => {
    const printed = Object.entries(paper(id).expect) as [string, Printed][];
    expect(printed.length).toBeGreaterThan(0);
    for (const [name, [value, tolerance]] of printed) {
      expect(Object.keys(found), name).toContain(name);
      near(found[name], value, tolerance);
    }
  };

  test.each(['cohen1960_ex1', 'cohen1960_ex2', 'gwet_cont3x3abstractors'])('table of two coders, %s', (id) => {
    compareAll(id, computed(ratingsOfTable(paper(id).contingency as number[][])));
  });
  test('Gwet 2008, by hand', () => {
    const { yy, nn, yn } = paper('gwet2008_hand').pairs as { yy: number; nn: number; yn: number };
    compareAll(
      'gwet2008_hand',
      computed(
        ratingsOfTable([
          [yy, yn],
          [0, nn],
        ]),
      ),
    );
  });
  test('six raters by counts', () => {
    const { dist } = paper('gwet_distrib.6raters');
    const counted = countsOfRows(dist as number[][]);
    compareAll('gwet_distrib.6raters', {
      gwet_ac1: gwet(counted)?.value,
      fleiss_kappa: fleissKappa(counted),
      brennan_prediger: brennanPrediger(counted),
      krippendorff_alpha: alphaOfCounts(counted, [0, 1, 2, 3, 4], 'nominal'),
    });
  });
  test('four raters with missing values, AC1 with its standard error', () => {
    compareAll('gwet_raw4raters', computed(ratingsOf(paper('gwet_raw4raters').raw as Rows)));
  });
  test('five coders and forty units of Hayes and Krippendorff 2007', () => {
    const ratings = ratingsOf(paper('hayes_krippendorff_2007').data as Rows);
    compareAll('hayes_krippendorff_2007', computed(ratings));
    // As irr has them (design page on texts, §4).
    near(alpha(ratings, 'nominal'), 0.4765, 0.00005);
    near(alpha(ratings, 'interval'), 0.7574, 0.00005);
    // The 95 % interval of the ordinal value in the output of their macro (10,000 draws): .7083–.8078.
    const interval = alphaInterval(ratings, 'ordinal', { seed: 1, draws: 10_000, by: 'pairs' });
    near(interval?.[0], 0.7083, 0.006);
    near(interval?.[1], 0.8078, 0.006);
  });
  test('Fleiss 1971: observed, by chance, kappa, and kappa of each category', () => {
    const counted = countsOf(ratingsOf(irr.fleiss_diagnoses.data));
    const { expect: printed } = paper('fleiss1971');
    const observed = percentAgreement(counted) as number;
    const kappa = fleissKappa(counted) as number;
    near(observed, ...(printed['observed'] as Printed));
    near((observed - kappa) / (1 - kappa), ...(printed['expected'] as Printed));
    near(kappa, ...(printed['kappa'] as Printed));
    // Fleiss rounded to three places on the way (p. 380); with his rounding the printed digits come out of these data.
    const each = kappaByCategory(counted) as number[];
    const three = (value: number): number => Math.round(value * 1000) / 1000;
    for (const [category, value] of Object.entries(printed.per_category)) {
      const n = Array.from({ length: 30 }, (_, unit) => counted.counts[unit * 5 + Number(category) - 1] as number);
      const share = three(n.reduce((sum, one) => sum + one, 0) / 180);
      const squares = n.reduce((sum, one) => sum + one * one, 0);
      const pairs = three((squares - 180 * share) / (180 * 5 * share));
      expect(three((pairs - share) / (1 - share))).toBe(value);
      near(each[Number(category) - 1], value, 0.0035);
    }
  });
  test('Krippendorff 2004: dividing into units, code by code and together', () => {
    const { continuum, units, expect: printed } = paper('krippendorff_2004_unitizing_alphaU');
    const { begin, length } = continuum as { begin: number; length: number };
    const found = unitizingAlpha({
      length,
      coders: [0, 1].map((coder) =>
        (units as [number, number, number, string][])
          .filter((unit) => unit[2] === coder)
          .map(([start, size, , code]) => ({ start: start - begin, end: start - begin + size, code })),
      ),
    });
    near(found.value, ...(printed['alpha_u'] as unknown as Printed));
    for (const code of ['c', 'k'] as const) {
      const one = found.codes.find((each) => each.code === code);
      near(one?.observed, ...(printed[code]['Do'] as Printed));
      near(one?.expected, ...(printed[code]['De'] as Printed));
      near(one?.value, ...(printed[code]['alpha'] as Printed));
    }
  });
});
