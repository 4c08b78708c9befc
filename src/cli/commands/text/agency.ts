/** `elshi text agency`: who is the subject of «қамтамасыз ету / обеспечить / ensure», and how often nobody is named. */
import { agencyMeasured, agencyProfile, ensurings, offsetsOf } from '../../../text/index.js';
import { say } from '../../terminal.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';
import { languageOfText } from './text-language.js';

interface Row {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly voice: string;
  readonly actor: string;
  readonly named: string;
  readonly quote: string;
}
const columnsIn = (word: (name: string) => string): readonly Column<Row>[] => [
  { name: 'file', of: (row) => row.file },
  { name: 'start', of: (row) => row.start },
  { name: 'end', of: (row) => row.end, programsOnly: true },
  { name: 'voice', of: (row) => word(row.voice) },
  { name: 'actor', of: (row) => word(row.actor) },
  { name: 'named', of: (row) => row.named },
  { name: 'quote', of: (row) => row.quote },
];

export const agency: TextPart = {
  name: 'agency',
  run: (context, texts) => {
    const { terminal, options, language } = context;
    const programs = options['json'] === true || options['csv'] === true;
    const found = texts.map((one) => ({ ...one, ensuring: ensurings(one.text, languageOfText(context, one)) }));
    const rows = found.flatMap(({ name, text, ensuring }): Row[] => {
      const offsets = options['utf16'] === true ? undefined : offsetsOf(text);
      return ensuring.map(({ start, end, voice, actor, named }) => ({
        file: name,
        start: offsets?.codePoint(start) ?? start,
        end: offsets?.codePoint(end) ?? end,
        voice,
        actor: actor ?? 'nobody',
        named: named === null ? '' : text.slice(named.start, named.end),
        quote: text.slice(start, end).replace(/\s+/g, ' '),
      }));
    });
    const word = (name: string): string => (programs ? name : say({ key: `cli.text.agency.${name}` }, language));
    const summaries = found.map(({ name, ensuring }) => ({ file: name, ...agencyProfile(ensuring) }));
    printTable(context, columnsIn(word), rows, { profiles: summaries, measured: agencyMeasured(null) });
    if (!programs)
      for (const { file, occurrences, unnamed, actors } of summaries) {
        const state = actors.find(({ actor }) => actor === 'STATE')?.count ?? 0;
        const args = { file, all: occurrences, named: occurrences - unnamed, state, unnamed };
        terminal.out(`${say({ key: 'cli.text.agency_summary', args }, language)}\n`);
      }
    return 0;
  },
};
