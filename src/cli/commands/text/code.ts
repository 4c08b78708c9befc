/**
 * `elshi text code`: what a dictionary finds, as codings; `--counts` adds them up by code. A dictionary is a coder like any
 * other: what it says counts only with its measured agreement with people.
 */
import {
  codeWithDictionary,
  codingColumns,
  codingRow,
  countsByCode,
  type Dictionary,
  joinedLabels,
  offsetsOf,
  Reading,
  toCodePoints,
} from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { chosenDictionary } from './dictionary-option.js';
import type { NamedText, TextPart } from './part.js';
import { csv } from './table.js';
import { languageOfText } from './text-language.js';

export const code: TextPart = {
  name: 'code',
  run: (context, texts) => {
    const { terminal, options } = context;
    const { dictionary, hasProblems } = chosenDictionary(context);
    const coded = texts.map((text) => codedText(dictionary, text, context));
    if (options['json'] === true)
      for (const one of coded) terminal.out(`${JSON.stringify({ dictionary: dictionary.id, ...one })}\n`);
    else if (options['counts'] === true) terminal.out(countTable(coded, options['csv'] === true));
    else if (options['csv'] === true)
      terminal.out(
        csv(
          codingColumns,
          coded.flatMap((one) => one.codings.map(codingRow)),
        ),
      );
    else
      for (const { codings } of coded)
        for (const { code: id, start, end, quote } of codings)
          terminal.out(
            `${options['offsets'] === true ? `${start}\t${end}\t` : ''}${id}\t${quote.replace(/\s+/g, ' ')}\n`,
          );
    const slow = coded.flatMap(({ file, tooSlow }) => tooSlow.map((pattern) => ({ file, pattern })));
    for (const args of slow) terminal.error(`${say({ key: 'cli.text.pattern_too_slow', args }, context.language)}\n`);
    return hasProblems || slow.length > 0 ? 1 : 0;
  },
};

type Coded = ReturnType<typeof codedText>;

function codedText(dictionary: Dictionary, named: NamedText, context: CommandContext) {
  const language = languageOfText(context, named);
  const { codings, tooSlow } = codeWithDictionary(dictionary, { id: named.name, language, text: named.text });
  const offsets = offsetsOf(named.text);
  const placed = <Place extends { readonly start: number; readonly end: number }>(place: Place): Place =>
    context.options['utf16'] === true ? place : toCodePoints(place, offsets);
  const numbers = new Map(dictionary.codes.map(({ id }, at) => [id, at]));
  const hits = codings.map((coding) => ({ code: numbers.get(coding.code) ?? 0 }));
  return {
    file: named.name,
    language,
    counts: countsByCode(dictionary, hits),
    joined: joinedLabels(dictionary, new Reading(named.text, language)).map(placed),
    codings: codings.map(placed),
    tooSlow,
  };
}

function countTable(coded: readonly Coded[], asCsv: boolean): string {
  const rows = coded.flatMap(({ file, language, counts, joined }) => [
    ...counts.map(({ path, own, withBelow }) => [file, language, path.join('/'), own, withBelow]),
    ...(['conflation', 'synonym'] as const).map((kind) => {
      const count = joined.filter((one) => one.kind === kind).length;
      return [file, language, `labels:${kind}`, count, count];
    }),
  ]);
  const head = ['file', 'language', 'code', 'count', 'with_below'];
  if (asCsv) return csv(head, rows);
  return rows.map(([, , id, , withBelow]) => `${id}\t${withBelow}\n`).join('');
}
