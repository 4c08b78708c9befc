/** Problems of files of exchange as lines: `codings.csv:7:1 error …`. True when there is an error among them. */
import type { ExchangeProblem } from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { painter, say } from '../../terminal.js';

export function tellProblems({ terminal, language }: CommandContext, problems: readonly ExchangeProblem[]): boolean {
  const colour = painter(terminal.colours);
  for (const { severity, code, file, line, column, args } of problems) {
    const place = colour.bold(line > 0 ? `${file}:${line}:${column}` : file);
    const mark = say({ key: severity === 'error' ? 'cli.error' : 'cli.note' }, language);
    terminal.error(`${place} ${mark} ${say({ key: `exchange.problem.${code}`, args }, language)}\n`);
  }
  return problems.some(({ severity }) => severity === 'error');
}
