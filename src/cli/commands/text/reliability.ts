/**
 * `elshi text reliability`: how far coders agree, from a table of unit, coder and code: all coefficients, together and by code,
 * language and pair of coders; spans without a unit are compared as free divisions of their texts.
 */
import { formatInterval, formatNumber } from '../../../language/index.js';
import {
  agreementCoverage,
  alphaLevels,
  type DividedDocument,
  dividedDocuments,
  type ReliabilityReport,
  type ReliabilityRow,
  readCodedTable,
  reliabilityOf,
} from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { tellProblems } from './exchange-problems.js';
import { oneOf, wholeOption } from './number-option.js';
import type { TextPart } from './part.js';
import { csv } from './table.js';

const mostDraws = 100_000;

export const reliability: TextPart = {
  name: 'reliability',
  run: (context, texts) => {
    const { terminal, options } = context;
    const level = oneOf(context, 'level', alphaLevels, 'nominal');
    const by = oneOf(context, 'bootstrap', ['pairs', 'units'] as const, 'pairs');
    const draws = wholeOption(context, 'draws', 1, mostDraws, 1000);
    const seed = wholeOption(context, 'seed', 0, 2 ** 31 - 1, 1);
    let failed = false;
    for (const { name, text } of texts) {
      const table = readCodedTable(text, name, level !== 'nominal');
      if (tellProblems(context, table.problems)) {
        failed = true;
        continue;
      }
      const report = table.rows.length === 0 ? null : reliabilityOf(table.rows, { level, seed, draws, by });
      const divided = dividedDocuments(table.spans, table.lengths);
      if (options['json'] === true)
        terminal.out(
          `${JSON.stringify({ file: name, level, seed, draws, bootstrap: by, coverage: agreementCoverage, ...report, divided })}\n`,
        );
      else if (options['csv'] === true) terminal.out(coefficientTable(report, divided));
      else terminal.out(words(report, divided, context));
    }
    return failed ? 1 : 0;
  },
};

const columns = [
  'code',
  'language',
  'pair',
  'units',
  'paired',
  'coders',
  'coefficient',
  'value',
  'standard_error',
  'low',
  'high',
  'why_undefined',
  'use',
];

function coefficientTable(report: ReliabilityReport | null, divided: readonly DividedDocument[]): string {
  const given = (report?.rows ?? []).flatMap((row) =>
    row.coefficients.map(({ name, value, standardError, interval }) => [
      row.code ?? '*',
      row.language ?? '*',
      row.pair?.join(' / ') ?? '*',
      row.units,
      row.paired,
      row.coders,
      name,
      value ?? '',
      standardError ?? '',
      interval?.[0] ?? '',
      interval?.[1] ?? '',
      value === null ? (row.why ?? 'not_applicable') : '',
      name === 'alpha' ? (row.use ?? '') : '',
    ]),
  );
  const free = divided.flatMap((one) =>
    dividedValues(one).map(({ name, code, value }) => {
      const why = value === null ? (one.overlap === null ? 'no_pairs' : 'overlap') : '';
      return [code ?? '*', one.document, '*', '', '', one.coders.length, name, value ?? '', '', '', '', why, ''];
    }),
  );
  return csv(columns, [...given, ...free]);
}

interface DividedValue {
  readonly name: string;
  readonly code: string | null;
  readonly value: number | null;
}

function dividedValues({ alphaU, family }: DividedDocument): DividedValue[] {
  return [
    { name: 'alpha_u', code: null, value: alphaU?.value ?? null },
    ...(alphaU?.codes ?? []).map(({ code, value }) => ({ name: 'alpha_u', code, value })),
    { name: 'u', code: null, value: family?.u ?? null },
    { name: 'u_binary', code: null, value: family?.binary ?? null },
    { name: 'cu', code: null, value: family?.cu ?? null },
    ...(family?.codes ?? []).map(({ code, value }) => ({ name: 'ku', code, value })),
  ];
}

function words(report: ReliabilityReport | null, divided: readonly DividedDocument[], context: CommandContext): string {
  const { language } = context;
  const lines: string[] = [];
  if (report?.several === true) lines.push(say({ key: 'reliability.several' }, language), '');
  for (const row of report?.rows ?? []) lines.push(...rowLines(row, context), '');
  for (const one of divided) {
    const { document, length, assumed, overlap } = one;
    lines.push(
      say(
        {
          key: assumed ? 'reliability.divided_assumed' : 'reliability.divided',
          args: { document, length, n: one.coders.length },
        },
        language,
      ),
    );
    if (overlap !== null)
      lines.push(`  ${say({ key: 'reliability.overlap', args: { coder: overlap.coder, at: overlap.at } }, language)}`);
    for (const { name, code, value } of dividedValues(one))
      lines.push(
        line(
          `${say({ key: `reliability.coefficient.${name}` }, language)}${code === null ? '' : `: ${code}`}`,
          value,
          'no_pairs',
          context,
        ),
      );
    lines.push('');
  }
  return lines.join('\n');
}

function rowLines(row: ReliabilityRow, context: CommandContext): string[] {
  const { language } = context;
  const head = [
    row.code ?? say({ key: 'reliability.all_codes' }, language),
    ...(row.language === null ? [] : [row.language]),
    ...(row.pair === null ? [] : [row.pair.join(' – ')]),
  ].join(' · ');
  const counts = say(
    { key: 'reliability.counts', args: { units: row.units, paired: row.paired, coders: row.coders } },
    language,
  );
  return [
    `${head}. ${counts}`,
    ...row.coefficients.map(({ name, value, standardError, interval }) => {
      const label = say({ key: `reliability.coefficient.${name}` }, language);
      const more = [
        ...(standardError === undefined
          ? []
          : [
              say(
                { key: 'reliability.standard_error', args: { value: formatNumber(standardError, language, 3) } },
                language,
              ),
            ]),
        ...(interval === undefined
          ? []
          : interval === null
            ? value === null
              ? []
              : [say({ key: 'reliability.too_few' }, language)]
            : [formatInterval(interval[0], interval[1], language, 3)]),
        ...(name === 'alpha' ? [say({ key: `reliability.use.${row.use ?? 'unknown'}` }, language)] : []),
      ];
      return `${line(label, value, row.why ?? 'not_applicable', context)}${more.length === 0 ? '' : `  ${more.join('; ')}`}`;
    }),
  ];
}

const width = 44;

function line(label: string, value: number | null, why: string, { language }: CommandContext): string {
  const shown =
    value === null ? say({ key: `reliability.undefined.${why}` }, language) : formatNumber(value, language, 3);
  return `  ${label}${' '.repeat(Math.max(1, width - [...label].length))}${shown}`;
}
