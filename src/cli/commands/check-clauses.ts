/** `elshi check-clauses`: next year's run over clauses exported before – reached, not reached, or not to be told. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { targetText } from '../../export/index.js';
import { formatInterval, formatNumber, speak } from '../../language/index.js';
import { type CheckedClause, type ClauseFile, checkClauses, clauseFile } from '../../report/index.js';
import type { Command, CommandContext } from '../command.js';
import { assessed } from '../study-argument.js';
import { say } from '../terminal.js';
import { UserError } from '../user-error.js';

const largest = 5 * 1024 * 1024;

function clausesIn(path: string): ClauseFile {
  let content: unknown;
  try {
    if (statSync(path).size > largest) throw new Error('too large');
    content = parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 });
  } catch {
    throw new UserError({ key: 'cli.check-clauses.unreadable', args: { file: path } });
  }
  const read = clauseFile.safeParse(content);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new UserError({
    key: 'cli.check-clauses.wrong',
    args: { file: path, path: issue?.path.join('.') ?? '', what: issue?.message ?? '' },
  });
}

function lineOf(
  { record, current, attainment, movement, sameAsBaseline }: CheckedClause,
  { language }: CommandContext,
): string {
  const number = (value: number): string => formatNumber(value, language);
  const now =
    current?.value == null
      ? speak({ key: 'export.no_data' }, language)
      : `${number(current.value)}${current.low === null || current.high === null ? '' : ` ${formatInterval(current.low, current.high, language, 2)}`} (${current.period.id})`;
  const line = speak(
    {
      key: 'drafting.check.line',
      args: {
        id: record.id,
        attained: { key: `drafting.attained.${attainment}` },
        target: targetText(
          record.target,
          (key, args) => speak(args === undefined ? { key } : { key, args }, language),
          number,
        ),
        now,
        moved: { key: `drafting.moved.${movement}` },
      },
    },
    language,
  );
  return sameAsBaseline ? `${line} ${speak({ key: 'drafting.check.same' }, language)}` : line;
}

export const checkClausesCommand: Command = {
  name: 'check-clauses',
  takes: 'STUDY FILE',
  options: {},
  examples: ['elshi check-clauses studies/kazakhstan clauses.yaml --lang kk'],
  run: async (context) => {
    const { positionals, terminal, language, options } = context;
    const file = positionals[1];
    if (file === undefined) throw new UserError({ key: 'cli.check-clauses.needed' });
    const clauses = clausesIn(resolve(terminal.workingFolder, file));
    const { assessment } = await assessed(context);
    if (assessment === null) return 1;
    const checked = checkClauses(assessment, clauses);
    const count = (wanted: CheckedClause['attainment']) => checked.filter((one) => one.attainment === wanted).length;
    if (options['json'] === true)
      terminal.out(
        `${JSON.stringify(
          checked.map(({ record, current, attainment, movement }) => ({
            id: record.id,
            attainment,
            movement,
            value: current?.value ?? null,
            low: current?.low ?? null,
            high: current?.high ?? null,
            period: current?.period.id ?? null,
          })),
          null,
          2,
        )}\n`,
      );
    else
      terminal.out(
        `${[
          ...checked.map((one) => lineOf(one, context)),
          say(
            {
              key: 'drafting.check.sum',
              args: {
                n: checked.length,
                reached: count('reached'),
                not: count('not_reached'),
                open: count('cannot_tell'),
              },
            },
            language,
          ),
        ].join('\n')}\n`,
      );
    return 0;
  },
};
