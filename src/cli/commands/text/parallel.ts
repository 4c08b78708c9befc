/**
 * `elshi text parallel KK RU [EN]`: whether a dictionary finds the same in versions of one text; names the paragraphs where it
 * does not. Each further version is held against the first; exit code 1 where a code fails.
 */
import {
  alignParallel,
  type CodeEquivalence,
  type Dictionary,
  equivalence,
  hitsOf,
  Reading,
  type SideBySide,
} from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { UserError } from '../../user-error.js';
import { chosenDictionary } from './dictionary-option.js';
import type { NamedText, TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';
import { languageOfText } from './text-language.js';

interface Row extends CodeEquivalence {
  readonly version: string;
  readonly pair: number | null;
  readonly address: string | null;
  readonly textA: string | null;
  readonly textB: string | null;
}
const columnsIn = (word: (name: string) => string): readonly Column<Row>[] => [
  { name: 'version', of: (row) => row.version, programsOnly: true },
  { name: 'code', of: (row) => row.code },
  { name: 'verdict', of: (row) => word(row.verdict) },
  { name: 'first_count', of: (row) => row.a },
  { name: 'other_count', of: (row) => row.b },
  { name: 'rho', of: (row) => row.rho, digits: 2 },
  { name: 'ratio', of: (row) => row.ratio, digits: 2 },
  { name: 'differing', of: (row) => row.differing.length },
  { name: 'pair', of: (row) => row.pair, programsOnly: true },
  { name: 'address', of: (row) => row.address, programsOnly: true },
  { name: 'first_text', of: (row) => row.textA, programsOnly: true },
  { name: 'other_text', of: (row) => row.textB, programsOnly: true },
];
const paragraphsOnScreen = 20;

export const parallel: TextPart = {
  name: 'parallel',
  run: (context, named) => {
    const [first, ...others] = named;
    if (first === undefined || others.length === 0)
      throw new UserError({ key: 'cli.text.texts_needed', args: { name: 'parallel', n: 2 } });
    const { dictionary, hasProblems } = chosenDictionary(context);
    const ofFirst = spansOf(context, dictionary, first);
    let failed = hasProblems;
    const rows: Row[] = [];
    for (const other of others) {
      const pairs = alignParallel(first.text, other.text);
      const codes = dictionary.codes.map(({ id }) => id);
      const found = equivalence(pairs, ofFirst, spansOf(context, dictionary, other), codes);
      failed ||= found.some(({ verdict }) => verdict === 'fail');
      const tested = found.filter(({ verdict }) => verdict !== 'not_found');
      if (forPrograms(context)) rows.push(...tested.flatMap((one) => rowsOf(one, other.name, pairs)));
      else print(context, { first, other, pairs }, tested);
    }
    if (forPrograms(context))
      printTable(
        context,
        columnsIn((name) => name),
        rows,
        { first: first.name, versions: others.map(({ name }) => name), dictionary: dictionary.id },
      );
    return failed ? 1 : 0;
  },
};

function spansOf(context: CommandContext, dictionary: Dictionary, named: NamedText) {
  const { hits } = hitsOf(dictionary, new Reading(named.text, languageOfText({ ...context, options: {} }, named)));
  return hits.map(({ code, start, end }) => ({ code: dictionary.codes[code]?.id ?? '', start, end }));
}

const forPrograms = ({ options }: CommandContext): boolean => options['json'] === true || options['csv'] === true;

const plain = (one: CodeEquivalence, version: string): Row => ({
  ...one,
  version,
  pair: null,
  address: null,
  textA: null,
  textB: null,
});

/** The code, and below it every paragraph where its counts differ. */
function rowsOf(one: CodeEquivalence, version: string, pairs: readonly SideBySide[]): Row[] {
  const joined = (side: SideBySide['a'] | undefined): string => (side ?? []).map(({ text }) => text).join('\n');
  return [
    plain(one, version),
    ...one.differing.map(({ pair, address, a, b }) => ({
      ...plain(one, version),
      a,
      b,
      differing: [],
      rho: null,
      ratio: null,
      pair: pair + 1,
      address,
      textA: joined(pairs[pair]?.a),
      textB: joined(pairs[pair]?.b),
    })),
  ];
}

function print(
  context: CommandContext,
  { first, other, pairs }: { first: NamedText; other: NamedText; pairs: readonly SideBySide[] },
  found: readonly CodeEquivalence[],
): void {
  const { terminal, language } = context;
  const about = { first: first.name, other: other.name, pairs: pairs.length };
  terminal.out(`${say({ key: 'cli.text.parallel_pairs', args: about }, language)}\n\n`);
  const word = (name: string): string => say({ key: `cli.text.parallel.${name}` }, language);
  printTable(
    context,
    columnsIn(word),
    found.map((one) => plain(one, other.name)),
  );
  for (const { code, differing, verdict } of found)
    if (verdict === 'fail')
      for (const { pair, address, a, b } of differing.slice(0, paragraphsOnScreen)) {
        const text = (pairs[pair]?.a[0] ?? pairs[pair]?.b[0])?.text.replace(/\s+/g, ' ').slice(0, 60) ?? '';
        const args = { code, paragraph: pair + 1, address: address ?? 'none', a, b, text };
        terminal.out(`${say({ key: 'cli.text.parallel_paragraph', args }, language)}\n`);
      }
}
