/** Discourse, debate and labels as tables. */
import type { Assessment } from '../../../assessment/index.js';
import type { Cell } from '../../csv.js';
import type { Table } from '../../table.js';
import { codesOfDebate, corpusOf, debateOf } from '../debate.js';
import { debateHalves } from '../debate-halves.js';
import { discourseFamilies, discourseGroupings, discourseProfile } from '../discourse.js';
import { labelsInTexts } from '../labels.js';
import { number, shareCells, shareColumns, text, whole } from './columns.js';

export function discourseTable({ study, evidence }: Assessment): Table {
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

export function debateTable({ study }: Assessment): Table {
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

export function labelsTable({ study, evidence }: Assessment): Table {
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

/** First and second half of the years: the country, those it is compared with, all states; the agenda and the values. */
export function halvesTable({ study, evidence }: Assessment): Table {
  const document = corpusOf(study);
  const agenda = [...evidence.standard.textCodes.values()].filter(({ id, parent }) => (parent ?? id) === 'AGENDA');
  const values = evidence.standard.documentCodebook.get('values')?.codes ?? [];
  const codes = [...agenda, ...values].map(({ id }) => id);
  const found = document === null ? null : debateHalves(study, document, codes);
  return {
    name: 'halves',
    title:
      'Agenda and values of the country’s speeches in two halves of the years, beside other countries and the world',
    columns: [
      text('code', 'Code'),
      text('whose', 'focal, others, world'),
      whole('from', 'First year'),
      whole('to', 'Last year'),
      ...shareColumns,
    ],
    rows: (found?.rows ?? []).flatMap((row) =>
      (['focal', 'others', 'world'] as const).flatMap((whose) =>
        row[whose].map((one, at): Cell[] => [
          row.code,
          whose,
          ...(found?.spans[at] ?? [null, null]),
          ...shareCells(one),
        ]),
      ),
    ),
  };
}
