/** A concordance as a table. */
import type { Cell } from '../../csv.js';
import type { Table } from '../../table.js';
import type { PlaceInText, QuotedPlace } from '../places.js';
import { text, whole } from './columns.js';

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
