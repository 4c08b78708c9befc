/** `editions.csv`: what became of the articles and commitments of acts that have two editions; places, not the sentences of others. */
import type { Assessment } from '../assessment/index.js';
import { comparedTexts, editionPairs, editionTexts, type PlaceInEdition } from '../classes/index.js';
import type { Language } from '../language/index.js';
import type { Cell } from './csv.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const whole = (name: string, description: string): Column => ({ name, type: 'integer', description });
const placeColumns = (edition: string): Column[] => [
  text(`${edition}_address`, `Place in the ${edition} edition: article, point`),
  whole(`${edition}_paragraph`, 'Number of the paragraph'),
  whole(`${edition}_start`, 'First code point of the sentence'),
  whole(`${edition}_end`, 'Where it ends'),
];
const placeCells = (place: PlaceInEdition | undefined): Cell[] => [
  place?.address ?? null,
  place?.paragraph ?? null,
  place?.start ?? null,
  place?.end ?? null,
];

export function editionsTable({ study }: Assessment, language: Language): Table {
  return {
    name: 'editions',
    title: 'Editions of acts held against each other',
    columns: [
      text('later', 'Norm of the later edition'),
      text('earlier', 'Norm of the earlier edition'),
      {
        ...text('what', 'What the row is; missing: the texts are not in the study'),
        words: ['article', 'commitment', 'missing'],
      },
      text('fate', 'What became of it; of missing texts: state of the earlier and of the later'),
      text('lang', 'Language of the texts compared'),
      ...placeColumns('earlier'),
      text('earlier_firmness', 'HARD, PLANNED, SOFT'),
      ...placeColumns('later'),
      text('later_firmness', 'HARD, PLANNED, SOFT'),
      text('gained', 'What it gained: modality, target, deadline'),
      text('lost', 'What it lost'),
    ],
    rows: editionPairs(study).flatMap((pair): Cell[][] => {
      const head = [pair.later.record.id, pair.earlier.record.id];
      const texts = editionTexts(study, pair, language);
      const found = comparedTexts(study, texts);
      const empty = Array<null>(12).fill(null);
      if (found === null) return [[...head, 'missing', `${texts.earlier.state} ${texts.later.state}`, null, ...empty]];
      return [
        ...found.articles.map(({ fate, earlier, later }): Cell[] => [
          ...head,
          'article',
          fate,
          found.language,
          earlier,
          ...empty.slice(0, 4),
          later,
          ...empty.slice(0, 6),
        ]),
        ...found.commitments.map(({ fate, earlier, later, gained, lost }): Cell[] => [
          ...head,
          'commitment',
          fate,
          found.language,
          ...placeCells(earlier?.place),
          earlier?.modality ?? null,
          ...placeCells(later?.place),
          later?.modality ?? null,
          gained.join(' '),
          lost.join(' '),
        ]),
      ];
    }),
  };
}
