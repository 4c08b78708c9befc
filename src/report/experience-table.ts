/** `experience.csv`: every fact of the library of international experience, with its sources or the reason why it is missing. */
import type { Assessment } from '../assessment/index.js';
import { type Card, itemsOf, modelOf, transferOf, voucherOf } from '../judgement/index.js';
import { type Language, labelIn } from '../language/index.js';
import type { Study } from '../study/index.js';
import type { Cell } from './csv.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });

function rowsOf(study: Study, card: Card, language: Language): Cell[][] {
  const { id, kind, country } = card.record;
  const row = (
    part: string,
    says: string | null,
    reason: string | null,
    sign: string | null,
    serves: readonly string[],
    sources: readonly string[],
  ): Cell[] => [
    id,
    kind,
    country,
    part,
    says,
    reason,
    sign,
    serves.join(' '),
    sources.join(' '),
    sources.length === 0 ? null : voucherOf(study, sources),
  ];
  return [
    ...modelOf(card).map(({ fact, says }) =>
      says.state === 'sourced'
        ? row(`model.${fact}`, says.value, null, null, [], says.sources)
        : says.state === 'disputed'
          ? row(
              `model.${fact}`,
              says.sides.map(({ value }) => value).join(' / '),
              null,
              null,
              [],
              says.sides.flatMap(({ sources }) => sources),
            )
          : row(`model.${fact}`, null, says.state === 'missing' ? says.reason : says.state, null, [], []),
    ),
    ...itemsOf(study, card).map((item) => row(item.list, item.text, null, item.sign, item.serves, item.sources)),
    ...transferOf(card).map(({ line, level, because, sources }) =>
      row(
        `transfer.${line}`,
        level === null ? null : `${level}: ${labelIn(because, language)}`,
        level === null ? 'not_collected' : null,
        null,
        [],
        sources,
      ),
    ),
  ];
}

export const experienceTable = ({ study }: Assessment, language: Language): Table => ({
  name: 'experience',
  title: 'Library of international experience',
  columns: [
    text('card', 'Card'),
    { ...text('kind', 'Whose experience'), words: ['country', 'organisation'] },
    text('country', 'Country, ISO 3166-1 alpha-3'),
    text('part', 'model.<fact>, tried, known, transfer.<line>'),
    text('says', 'What it says; lines of transfer begin with 0–3'),
    text('missing', 'Why it says nothing'),
    text('sign', 'Of what is known: +, -, 0, mixed'),
    text('serves', 'Problems, criteria, recommendations it bears on'),
    text('sources', 'Source records'),
    { ...text('voucher', 'In whose word'), words: ['independent', 'own', 'not_established'] },
  ],
  rows: [...study.experience.values()].flatMap((card) => rowsOf(study, card, language)),
});
