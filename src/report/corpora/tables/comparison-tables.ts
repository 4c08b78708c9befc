/** Keyness, scales of wording and parallel versions as tables. */
import type { Assessment } from '../../../assessment/index.js';
import { type Language, labelIn } from '../../../language/index.js';
import type { Cell } from '../../csv.js';
import type { Table } from '../../table.js';
import { nameOfCode } from '../code-names.js';
import { type KeynessOfSides, keynessOf } from '../keyness-of-sides.js';
import { parallelDocuments, parallelTest } from '../parallel.js';
import { scaledThings, scaleOf } from '../scaled.js';
import { defaultSides, sideOf } from '../sides.js';
import { number, text, whole } from './columns.js';

export function keynessTable(found: KeynessOfSides | null, language: Language, { evidence }: Assessment): Table {
  return {
    name: 'keyness',
    title: 'What sets one side apart from the other',
    columns: [
      text('item', 'Code or word'),
      text('name', 'Name of the code'),
      whole('a', 'Occurrences on side a'),
      whole('b', 'Occurrences on side b'),
      number('a_per_thousand', 'Per 1,000 words of a'),
      number('b_per_thousand', 'Per 1,000 words of b'),
      number('g2', 'Likelihood ratio, signed: + more in a'),
      number('log_ratio', 'Binary logarithm of the ratio of rates'),
      number('low', 'Lower end of its 90 % interval'),
      number('high', 'Upper end of its 90 % interval'),
      number('p', 'Probability of so much by chance, adjusted for all items looked at'),
    ],
    rows: (found?.keys ?? []).map((key) => {
      const name = nameOfCode(evidence.standard, key.word);
      return [
        key.word,
        name === null ? null : labelIn(name, language),
        key.target,
        key.reference,
        key.targetPerThousand,
        key.referencePerThousand,
        key.g2,
        key.logRatio,
        ...key.logRatioInterval,
        key.adjustedP,
      ];
    }),
  };
}

export function defaultKeyness(assessment: Assessment, language: Language): Table {
  const { study, evidence } = assessment;
  const [a, b] = defaultSides(study).map((id) => sideOf(study, id));
  return keynessTable(a == null || b == null ? null : keynessOf(study, evidence.standard, a, b), language, assessment);
}

export function scalingTable({ study, evidence }: Assessment, language: Language): Table {
  return {
    name: 'scaling',
    title: 'Positions of texts by their wording',
    columns: [
      text('things', 'countries, years, documents'),
      text('method', 'wordfish or wordscores'),
      text('unit', 'codes or words'),
      text('id', 'Country, year, document'),
      number('position', 'Position: of wording, not of policy'),
      number('low', 'Lower end of the 90 % interval'),
      number('high', 'Upper end of the 90 % interval'),
    ],
    rows: scaledThings.flatMap((things) => {
      const scale = scaleOf(study, evidence.standard, things, null, language);
      return (scale?.positions ?? []).map(({ id, value, interval }): Cell[] => [
        things,
        scale?.method,
        scale?.unit,
        id,
        value,
        ...interval,
      ]);
    }),
  };
}

export function parallelTable({ study, evidence }: Assessment): Table {
  return {
    name: 'parallel',
    title: 'Parallel-text test by document and code',
    columns: [
      text('document', 'Document'),
      text('a_lang', 'Version a'),
      text('b_lang', 'Version b'),
      text('from', 'counts: stored paragraph by paragraph; texts: aligned here'),
      text('code', 'Code'),
      whole('a', 'Occurrences in a'),
      whole('b', 'Occurrences in b'),
      number('rho', 'Spearman over paragraphs'),
      number('ratio', 'a to b'),
      text('verdict', 'pass, fail, not_found'),
      text('differing', 'Pairs of paragraphs that differ, from 1, with both counts'),
    ],
    rows: parallelDocuments(study).flatMap(({ id, pairs }) =>
      pairs.flatMap((pair) => {
        const test = parallelTest(study, evidence.standard, id, pair);
        return (test?.codes ?? []).map(({ code, a, b, rho, ratio, verdict, differing }): Cell[] => [
          id,
          ...pair,
          test?.from,
          code,
          a,
          b,
          rho,
          ratio,
          verdict,
          differing.map((one) => `${one.pair + 1}:${one.a}/${one.b}`).join(' '),
        ]);
      }),
    ),
  };
}
