/** What stands behind the pages of texts as tables: discourse, debate, labels, codes, reliability, keyness, scales, parallel versions. */
import type { Assessment } from '../../assessment/index.js';
import { type Language, labelIn } from '../../language/index.js';
import type { Cell } from '../csv.js';
import type { Column, Table } from '../table.js';
import { nameOfCode } from './code-names.js';
import { codeFound } from './code-use.js';
import { codesOfDebate, corpusOf, debateOf } from './debate.js';
import { discourseFamilies, discourseGroupings, discourseProfile } from './discourse.js';
import { type KeynessOfSides, keynessOf } from './keyness-of-sides.js';
import { labelsInTexts } from './labels.js';
import { machineFindings } from './machine-finding.js';
import { parallelDocuments, parallelTest } from './parallel.js';
import type { PlaceInText, QuotedPlace } from './places.js';
import { codingPlan, documentReliability } from './reliability.js';
import { scaledThings, scaleOf } from './scaled.js';
import type { ShareOverTexts } from './share-over-texts.js';
import { defaultSides, sideOf } from './sides.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const number = (name: string, description: string): Column => ({ name, type: 'number', description });
const whole = (name: string, description: string): Column => ({ name, type: 'integer', description });

const shareColumns = [
  whole('texts', 'Texts in which the code was looked for'),
  whole('holding', 'Units that carry the code'),
  whole('of', 'Units looked through'),
  text('unit', 'sentence or paragraph'),
  number('share', 'Share of units; empty where nobody looked'),
  number('low', 'Lower end of the 90 % interval'),
  number('high', 'Upper end of the 90 % interval'),
  text('rule', 'texts: variance over texts; wilson: over units'),
  text('standing', 'person, agreed, unconfirmed'),
  text('coders', 'Who counted'),
];
const shareCells = (one: ShareOverTexts | null): Cell[] =>
  one === null
    ? shareColumns.map(() => null)
    : [
        one.texts,
        one.holding,
        one.of,
        one.unit,
        one.share,
        ...one.interval,
        one.rule,
        one.standing,
        one.coders.join(' '),
      ];

function discourseTable({ study, evidence }: Assessment): Table {
  return {
    name: 'discourse',
    title: 'Discourse of documents by owner, year and language',
    columns: [
      text('family', 'List of codes'),
      text('grouping', 'owner, year or lang'),
      text('group', 'Group of texts'),
      text('code', 'Code'),
      ...shareColumns,
    ],
    rows: discourseFamilies.flatMap((family) =>
      discourseGroupings.flatMap((grouping) => {
        const { groups, rows } = discourseProfile(study, evidence.standard, study.settings.focal, family, grouping);
        return rows.flatMap(({ code, cells }) =>
          groups.map(({ id }, at) => [family, grouping, id, code, ...shareCells(cells[at] ?? null)]),
        );
      }),
    ),
  };
}

function debateTable({ study }: Assessment): Table {
  const document = corpusOf(study);
  return {
    name: 'debate',
    title: 'Codes in the speeches of a corpus by year',
    columns: [
      whole('year', 'Year'),
      text('code', 'Code'),
      text('whose', 'focal: the focal country; others: countries compared; world: every text'),
      ...shareColumns,
    ],
    rows:
      document === null
        ? []
        : codesOfDebate(study, document).flatMap((code) =>
            debateOf(study, document, code).years.flatMap(({ year, ...by }) =>
              (['focal', 'others', 'world'] as const).map((whose) => [year, code, whose, ...shareCells(by[whose])]),
            ),
          ),
  };
}

function labelsTable({ study, evidence }: Assessment): Table {
  return {
    name: 'labels',
    title: 'Labels of the three diplomacies in documents',
    columns: [
      text('document', 'Document'),
      text('part', 'Part of a corpus'),
      text('lang', 'Language'),
      whole('year', 'Year'),
      text('owner', 'Type of owner'),
      text('code', 'Label'),
      whole('hits', 'How often it stands; empty where nobody looked'),
      number('per_thousand', 'Per 1,000 words'),
      number('low', 'Lower end of the 90 % interval'),
      number('high', 'Upper end of the 90 % interval'),
      whole('conflations', 'Two labels taken for one; empty where nobody could look'),
      whole('synonyms', 'One concept by two labels'),
    ],
    rows: labelsInTexts(study, evidence.standard, study.settings.focal).flatMap(
      ({ text: { document, part, lang, year, card }, labels, joinedBy, conflations, synonyms }) =>
        labels.flatMap((label): Cell[][] =>
          label === null
            ? []
            : [
                [
                  document,
                  part,
                  lang,
                  year,
                  card.owner,
                  label.code,
                  label.hits,
                  label.perThousand,
                  ...(label.interval ?? [null, null]),
                  joinedBy === null ? null : conflations,
                  joinedBy === null ? null : synonyms,
                ],
              ],
        ),
    ),
  };
}

function codebookTable({ study, evidence }: Assessment, language: Language): Table {
  const { standard } = evidence;
  return {
    name: 'documentcodes',
    title: 'Codebook of documents and what was found',
    columns: [
      text('group', 'Group'),
      text('code', 'Code'),
      text('parent', 'Code or group above'),
      text('name', 'Name'),
      text('definition', 'Definition'),
      text('include', 'What is coded'),
      text('exclude', 'What is not'),
      text('example', 'Example'),
      text('border', 'Example at the border'),
      text('coder', 'Who found it; empty: nobody looked'),
      text('lang', 'Language'),
      whole('texts', 'Texts gone through'),
      whole('hits', 'How often it was found'),
    ],
    rows: [...standard.documentCodebook.values()].flatMap(({ group, codes }) =>
      codes.flatMap((code): Cell[][] => {
        const about = [code.name, code.definition, code.include, code.exclude, code.example, code.border];
        const head = [group, code.id, code.parent, ...about.map((one) => labelIn(one, language))];
        const found = codeFound(study, code.id);
        return found.length === 0
          ? [[...head, null, null, null, null]]
          : found.map((one) => [...head, one.coder, one.language, one.texts, one.hits]);
      }),
    ),
  };
}

function reliabilityTable({ study, evidence }: Assessment): Table {
  const { rows } = documentReliability(study).report;
  return {
    name: 'reliability',
    title: 'Agreement of those who code documents, and what is still to be coded',
    columns: [
      text('kind', 'agreement, finding (of a machine against people), need (what is still to be coded)'),
      text('code', 'Code; empty: all together'),
      text('lang', 'Language; empty: all together'),
      text('coders', 'Pair of coders, or the machine; empty: all people'),
      text('what', 'Coefficient, or what is counted'),
      number('value', 'Value; empty where it is not defined'),
      number('low', 'Lower end of the 90 % interval'),
      number('high', 'Upper end of the 90 % interval'),
      whole('units', 'Units'),
      text('use', 'usable, tentative, unusable; empty: cannot be said'),
    ],
    rows: [
      ...rows.flatMap(({ code, language, pair, coefficients, paired, use }) =>
        coefficients.map(({ name, value, interval }): Cell[] => [
          'agreement',
          code,
          language,
          pair?.join(' ') ?? null,
          name,
          value,
          interval?.[0] ?? null,
          interval?.[1] ?? null,
          paired,
          name === 'alpha' ? use : null,
        ]),
      ),
      ...machineFindings(study, evidence.standard).flatMap(({ coder, code, language, finding, units, corrected }) => [
        ...(['precision', 'recall', 'f1'] as const).map((what): Cell[] => [
          'finding',
          code,
          language,
          coder,
          what,
          finding[what],
          null,
          null,
          units,
          null,
        ]),
        [
          'finding',
          code,
          language,
          coder,
          'corrected_share',
          corrected?.value ?? null,
          ...(corrected?.interval ?? [null, null]),
          units,
          null,
        ],
      ]),
      ...codingPlan(study, evidence.standard).needs.map(({ code, language, needed, done }): Cell[] => [
        'need',
        code,
        language,
        null,
        'units_needed',
        needed,
        null,
        null,
        done,
        null,
      ]),
    ],
  };
}

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

function defaultKeyness(assessment: Assessment, language: Language): Table {
  const { study, evidence } = assessment;
  const [a, b] = defaultSides(study).map((id) => sideOf(study, id));
  return keynessTable(a == null || b == null ? null : keynessOf(study, evidence.standard, a, b), language, assessment);
}

function scalingTable({ study, evidence }: Assessment, language: Language): Table {
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

function parallelTable({ study, evidence }: Assessment): Table {
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

export const placesTable = (places: readonly PlaceInText[], quoted: readonly QuotedPlace[]): Table => ({
  name: 'concordance',
  title: 'Words in context',
  columns: [
    text('document', 'Document'),
    text('part', 'Part of a corpus'),
    text('lang', 'Language'),
    whole('paragraph', 'Paragraph, from 1'),
    whole('start', 'Place in the text, UTF-16 units; of texts that lie here'),
    text('left', 'What stands before'),
    text('quote', 'The place'),
    text('right', 'What stands after'),
    text('code', 'Of texts that are not here: the code for which a coder quoted the place'),
    text('coder', 'That coder'),
  ],
  rows: [
    ...places.map((one): Cell[] => [
      one.id,
      one.part,
      one.lang,
      one.paragraph,
      one.start,
      one.left,
      one.quote,
      one.right,
      null,
      null,
    ]),
    ...quoted.map((one): Cell[] => [
      one.document,
      one.part,
      one.lang,
      null,
      null,
      null,
      one.quote,
      null,
      one.code,
      one.coder,
    ]),
  ],
});

export function corporaTable(assessment: Assessment, name: string, language: Language): Table | undefined {
  switch (name) {
    case 'discourse':
      return discourseTable(assessment);
    case 'debate':
      return debateTable(assessment);
    case 'labels':
      return labelsTable(assessment);
    case 'documentcodes':
      return codebookTable(assessment, language);
    case 'reliability':
      return reliabilityTable(assessment);
    case 'keyness':
      return defaultKeyness(assessment, language);
    case 'scaling':
      return scalingTable(assessment, language);
    case 'parallel':
      return parallelTable(assessment);
    default:
      return undefined;
  }
}
