/** `elshi text commitments`: what a text commits itself to, sentence by sentence: how firmly, how much, by when. */
import { type Commitment, judgedSentences, offsetsOf, wilsonInterval } from '../../../text/index.js';
import { say } from '../../terminal.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';
import { languageOfText } from './text-language.js';

type Row = Commitment & { readonly file: string };
const columnsIn = (word: (name: string) => string): readonly Column<Row>[] => [
  { name: 'file', of: (row) => row.file },
  { name: 'start', of: (row) => row.start },
  { name: 'end', of: (row) => row.end, programsOnly: true },
  { name: 'modality', of: (row) => word(row.modality ?? '') },
  { name: 'said_by', of: (row) => row.words.join(', ') },
  { name: 'amount', of: (row) => row.targets.join(', ') },
  { name: 'deadline', of: (row) => deadlineOf(row, word) },
  { name: 'beginning', of: (row) => row.text.replace(/\s+/g, ' ').slice(0, 60) },
];
const kinds = ['HARD', 'PLANNED', 'SOFT'] as const;

export const commitments: TextPart = {
  name: 'commitments',
  run: (context, named) => {
    const { terminal, options, language } = context;
    const programs = options['json'] === true || options['csv'] === true;
    const found = named.map((one) => ({ ...one, judged: judgedSentences(one.text, languageOfText(context, one)) }));
    const rows = found.flatMap(({ name, text, judged }) => {
      const offsets = options['utf16'] === true ? undefined : offsetsOf(text);
      return judged
        .filter(({ modality }) => modality !== null)
        .map(
          (one): Row => ({
            ...one,
            file: name,
            start: offsets?.codePoint(one.start) ?? one.start,
            end: offsets?.codePoint(one.end) ?? one.end,
          }),
        );
    });
    const profiles = found.map(({ name, judged }) => ({
      file: name,
      sentences: judged.length,
      ...Object.fromEntries(
        kinds.map((kind) => {
          const count = judged.filter(({ modality }) => modality === kind).length;
          return [kind, { count, interval: wilsonInterval(count, judged.length) }];
        }),
      ),
    }));
    const word = (name: string): string => (programs ? name : say({ key: `cli.text.modality.${name}` }, language));
    printTable(context, columnsIn(word), rows, { profiles });
    if (!programs)
      for (const { name, judged } of found) {
        const count = (kind: string): number => judged.filter(({ modality }) => modality === kind).length;
        const args = {
          file: name,
          all: judged.length,
          hard: count('HARD'),
          planned: count('PLANNED'),
          soft: count('SOFT'),
        };
        terminal.out(`${say({ key: 'cli.text.modality_summary', args }, language)}\n`);
      }
    return 0;
  },
};

const deadlineOf = ({ deadlines }: Commitment, word: (name: string) => string): string =>
  deadlines.map(({ year, days }) => (year === null ? `${days} ${word('days')}` : String(year))).join(', ');
