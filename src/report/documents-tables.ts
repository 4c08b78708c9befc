/** `documents.csv`, `counts.csv`, `codings.csv`: cards of documents, what was counted in one, and what its coders gave to which place. */
import type { Assessment } from '../assessment/index.js';
import { documentsView } from '../documents/index.js';
import { type Language, labelIn } from '../language/index.js';
import { wilsonInterval } from '../text/index.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const whole = (name: string, description: string, unit?: string): Column => ({
  name,
  type: 'integer',
  description,
  ...(unit === undefined ? {} : { unit }),
});
const share = (name: string, description: string): Column => ({ name, type: 'number', unit: 'share', description });

export function documentsTable({ study }: Assessment, language: Language): Table {
  return {
    name: 'documents',
    title: 'Documents of the study',
    columns: [
      text('document', 'Id of the document'),
      text('title', 'Title'),
      text('owner', 'Whose text it is'),
      text('country', 'Country; empty for bodies of many states and for corpora'),
      text('date', 'Date; empty where it is not known'),
      text('genre', 'Genre'),
      text('edition', 'Number, version'),
      text('supersedes', 'Document that it supersedes'),
      text('languages', 'Languages with their status'),
      text('texts_here', 'Languages whose text lies in the study folder'),
      whole('parts', 'Texts of a document that holds many'),
      whole('counts', 'Counted facts'),
      whole('codings', 'Codings of places'),
      text('coders', 'Who coded'),
      text('sources', 'Source records'),
    ],
    rows: documentsView(study).documents.map(({ id, document, codings, coders }) => [
      id,
      labelIn(document.card.title, language),
      document.card.owner,
      document.card.country,
      document.card.date,
      document.card.genre,
      document.card.edition,
      document.card.supersedes,
      document.card.texts.map(({ lang, status }) => `${lang}:${status}`).join(' '),
      document.card.texts.flatMap(({ lang }) => (document.texts.get(lang) === 'there' ? [lang] : [])).join(' '),
      document.parts.length,
      document.counts?.length ?? 0,
      codings,
      coders.join(' '),
      [document.card.src ?? []].flat().join(' '),
    ]),
  };
}

/** Of a corpus the texts of the country that the study is about; the others stand in the file of the study. */
export function countsTable({ study }: Assessment, id: string): Table {
  const one = documentsView(study).byId.get(id);
  const texts = (one?.texts ?? []).filter(({ part, country }) => part === null || country === study.settings.focal);
  return {
    name: 'counts',
    title: 'Codes counted in a document',
    columns: [
      text('document', 'Id of the document'),
      text('part', 'Text of a corpus'),
      text('language', 'Language of the text'),
      text('code', 'Code'),
      text('coder', 'Who counted'),
      text('standing', 'person, agreed (a machine that agrees with people), unconfirmed'),
      whole('hits', 'Places that hold the code; 0 where it was looked for and not met'),
      whole('sentences', 'Sentences that hold the code', 'sentences'),
      whole('of_sentences', 'Sentences of the text', 'sentences'),
      share('share', 'Share of sentences'),
      share('low', 'Lower end of the 90 % interval (Wilson)'),
      share('high', 'Upper end of the 90 % interval (Wilson)'),
      text('places', 'Places in code points, the end exclusive'),
      text('sha256', 'Hash of the text'),
    ],
    rows: texts.flatMap((of) =>
      [...of.byCoder.values()].map((cell) => {
        const known = of.sentences !== null && of.sentences > 0;
        const [low, high] = known ? wilsonInterval(cell.sentences, of.sentences ?? 0) : [null, null];
        return [
          of.document,
          of.part,
          of.lang,
          cell.code,
          cell.coder,
          cell.standing,
          cell.hits,
          cell.sentences,
          of.sentences,
          known ? cell.sentences / (of.sentences ?? 1) : null,
          low,
          high,
          cell.offsets.map(([from, to]) => `${from}-${to}`).join(' '),
          of.sha256,
        ];
      }),
    ),
  };
}

export function codingsTable({ study }: Assessment, id: string): Table {
  const document = study.documents.byId.get(id);
  return {
    name: 'codings',
    title: 'Codings of a document',
    columns: [
      text('document', 'Id of the document'),
      text('part', 'Text of a corpus'),
      text('language', 'Language of the text'),
      text('coder', 'Who coded'),
      text('code', 'Code'),
      text('unit', 'Sentence by its number; empty for a free span'),
      whole('start', 'Beginning in code points'),
      whole('end', 'End in code points, exclusive'),
      text('quote', 'The words'),
      text('note', 'Note of the coder'),
    ],
    rows: (document?.codings ?? []).flatMap(({ coder, rows }) =>
      rows.map((row) => [
        id,
        row.part ?? null,
        row.lang,
        coder,
        row.code,
        row.unit,
        row.start,
        row.end,
        row.quote,
        row.note ?? null,
      ]),
    ),
  };
}
