/** `elshi text diversity`: how rich the vocabulary of each text is. */
import { type Diversity, diversity as diversityOf, movingDiversity } from '../../../text/index.js';
import { analysedWords } from './analysed-words.js';
import { wholeOption } from './number-option.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';

type Row = Diversity & { readonly file: string; readonly mattr: number | null };
const columns: readonly Column<Row>[] = [
  { name: 'file', of: (row) => row.file },
  { name: 'words', of: (row) => row.words },
  { name: 'types', of: (row) => row.types },
  { name: 'mattr', of: (row) => row.mattr },
  { name: 'ttr', of: (row) => row.ttr },
  { name: 'guiraud_r', of: (row) => row.guiraudR, programsOnly: true },
  { name: 'carroll_cttr', of: (row) => row.carrollCttr, programsOnly: true },
  { name: 'herdan_c', of: (row) => row.herdanC, programsOnly: true },
  { name: 'dugast_u', of: (row) => row.dugastU, programsOnly: true },
  { name: 'sommers_s', of: (row) => row.sommersS, programsOnly: true },
  { name: 'maas', of: (row) => row.maas, programsOnly: true },
  { name: 'yule_k', of: (row) => row.yuleK, digits: 1 },
  { name: 'yule_i', of: (row) => row.yuleI, programsOnly: true },
  { name: 'simpson_d', of: (row) => row.simpsonD, programsOnly: true },
  { name: 'herdan_vm', of: (row) => row.herdanVm, programsOnly: true },
];

export const diversity: TextPart = {
  name: 'diversity',
  run: (context, named) => {
    const { texts, language, unit } = analysedWords(context, named, { part: 'diversity', texts: 1 });
    const window = wholeOption(context, 'window', 1, 100_000, 100);
    const rows = texts.map(({ name, words }) => ({
      file: name,
      ...diversityOf(words.numbers),
      mattr: movingDiversity(words.numbers, window),
    }));
    printTable(context, columns, rows, { language, unit, window });
    return 0;
  },
};
