/** What was mended on the way from a file to its text, and what stood in the way. */

import type { Kept } from '../../../documents/index.js';
import type { Language } from '../../../language/index.js';
import type { Extraction } from '../../../text/index.js';
import { say } from '../../terminal.js';

export function extractionLines({ remarks, problems }: Extraction, language: Language): string {
  const lines = [
    ...problems.map(({ code, args = {} }) => `  ! ${say({ key: `extract.problem.${code}`, args }, language)}`),
    ...remarks.map(({ kind, count, examples }) => {
      const shown = examples.length === 0 ? '' : ` (${examples.slice(0, 3).join('; ')})`;
      return `  ${say({ key: `extract.remark.${kind}`, args: { count } }, language)}${shown}`;
    }),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

export function keptLines(kept: Kept, language: Language): string {
  const line = (key: string, args: Record<string, string | number> = {}): string =>
    `  ${say({ key: `cli.documents.kept.${key}`, args }, language)}\n`;
  switch (kept.kind) {
    case 'differs':
      return line('differs', { path: kept.path, expected: kept.expected.slice(0, 12), found: kept.found.slice(0, 12) });
    case 'no_such_language':
      return line('no_such_language', { languages: kept.languages.join(', ') });
    case 'not_written':
      return line('not_written', { file: kept.file });
    case 'accepted':
      return (
        line('accepted', { path: kept.path }) +
        [...kept.byCoder]
          .map(
            ([coder, { stayed, moved, lost }]) =>
              line('codings', { coder, stayed: stayed.length, moved: moved.length, lost: lost.length }) +
              lost
                .map(({ coding, why }) =>
                  line(`lost_${why}`, { code: coding.code, start: coding.start, quote: coding.quote.slice(0, 60) }),
                )
                .join(''),
          )
          .join('')
      );
    default:
      return line(kept.kind, { path: kept.path });
  }
}
