/** `mediator.csv`, `country-model.csv`: three parts of mediation that are never added up; the country's own model cell by cell. */
import type { Assessment } from '../assessment/index.js';
import { type CellResult, countryModelCells, mediatorOf, type SourcedText } from '../judgement/index.js';
import { type Language, labelIn } from '../language/index.js';
import type { Cell } from './csv.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const whole = (name: string, description: string): Column => ({ name, type: 'integer', description });

export function mediatorTable({ evidence, study }: Assessment, language: Language): Table {
  const { deeds, bridges, recognised, doubted } = mediatorOf(evidence, study.settings.focal);
  return {
    name: 'mediator',
    title: 'The mediator: deeds, bridging, recognition; the parts are not added up',
    columns: [
      { ...text('part', 'Part'), words: ['deed', 'bridge', 'recognition', 'doubt'] },
      text('case', 'Case'),
      text('name', 'Its name'),
      whole('rounds', 'Deed: held rounds in a conflict of others'),
      whole('rounds_unknown', 'Deed: rounds of which that is not known'),
      whole('written', 'Deed: rounds with a written outcome'),
      whole('carried_out', 'Deed: outcomes carried out'),
      text('vectors', 'Bridge: vectors it joins'),
      whole('depth', 'Bridge: depth of interaction; empty: not known'),
      text('says', 'Recognition: the result; doubt: what is said against it'),
      whole('grade', 'Recognition: evidence grade'),
      text('sign', 'Recognition: sign of the result'),
      text('sources', 'Source records'),
    ],
    rows: [
      ...deeds.map(({ view, rounds, roundsUnknown, written, carriedOut }): Cell[] => [
        'deed',
        view.id,
        labelIn(view.record.name, language),
        rounds,
        roundsUnknown,
        written,
        carriedOut,
        ...nothing(6),
      ]),
      ...bridges.map(({ view, vectors, depth }): Cell[] => [
        'bridge',
        view.id,
        labelIn(view.record.name, language),
        ...nothing(4),
        vectors.join(' '),
        depth,
        ...nothing(4),
      ]),
      ...recognised.map(({ view, result, grade }): Cell[] => [
        'recognition',
        view.id,
        labelIn(view.record.name, language),
        ...nothing(6),
        result.text,
        grade,
        result.sign,
        sourcesOf(result).join(' '),
      ]),
      ...doubted.map(({ view, text: says, sources }): Cell[] => [
        'doubt',
        view.id,
        labelIn(view.record.name, language),
        ...nothing(6),
        says,
        null,
        null,
        sources.join(' '),
      ]),
    ],
  };
}

const nothing = (n: number): null[] => Array<null>(n).fill(null);

const sourcesOf = ({ evidence }: CellResult['result']): string[] => [
  ...new Set(evidence.flatMap(({ src }) => [src ?? []].flat())),
];

/** A row a cell of the model, then one for each result or sentence that speaks for it or against it. */
export function countryModelTable({ evidence, study }: Assessment, language: Language): Table {
  return {
    name: 'country-model',
    title: 'The country’s own model: principles against families of cases, with evidence and counter-evidence',
    columns: [
      text('principle', 'Principle'),
      text('family', 'Family of cases'),
      {
        ...text('state', 'What the cell comes to'),
        words: ['evidenced', 'claimed', 'contested', 'coded_only', 'empty'],
      },
      {
        ...text('row', 'The cell as a whole, or one piece of evidence'),
        words: ['cell', 'for', 'against', 'claimed', 'written_for', 'written_against'],
      },
      text('case', 'Case of the evidence; of the cell: cases coded to the principle'),
      whole('bearing', 'Cell: cases coded to the principle'),
      whole('not_bearing', 'Cell: cases not coded to it'),
      whole('unknown', 'Cell: cases not coded for values'),
      text('says', 'What the evidence says'),
      whole('grade', 'Evidence grade'),
      text('sources', 'Source records'),
    ],
    rows: countryModelCells(evidence, study.settings.focal).flatMap((cell): Cell[][] => {
      const head = [cell.principle, cell.family, cell.state];
      const result =
        (row: string) =>
        ({ view, result: found, grade }: CellResult): Cell[] => [
          ...head,
          row,
          view.id,
          ...nothing(3),
          found.text,
          grade,
          sourcesOf(found).join(' '),
        ];
      const written =
        (row: string) =>
        (one: SourcedText): Cell[] => [
          ...head,
          row,
          ...nothing(4),
          labelIn(one.text, language),
          null,
          one.sources.join(' '),
        ];
      return [
        [
          ...head,
          'cell',
          cell.bearing.map(({ id }) => id).join(' '),
          cell.bearing.length,
          cell.notBearing.length,
          cell.unknown.length,
          ...nothing(3),
        ],
        ...cell.positive.map(result('for')),
        ...cell.against.map(result('against')),
        ...cell.claimed.map(result('claimed')),
        ...cell.writtenFor.map(written('written_for')),
        ...cell.writtenAgainst.map(written('written_against')),
      ];
    }),
  };
}
