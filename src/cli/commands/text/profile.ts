/** `elshi text profile`: the share of sentences that carry each code of a dictionary, in each text, with intervals. */
import { type CodeShare, codedText, profiles } from '../../../text/index.js';
import { chosenDictionary } from './dictionary-option.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';
import { languageOfText } from './text-language.js';

type Row = CodeShare & { readonly file: string; readonly ofUnits: number };
const columns: readonly Column<Row>[] = [
  { name: 'file', of: (row) => row.file },
  { name: 'code', of: (row) => row.code },
  { name: 'sentences', of: (row) => row.units },
  { name: 'of_sentences', of: (row) => row.ofUnits, programsOnly: true },
  { name: 'sentence_share', of: (row) => row.share },
  { name: 'low', of: (row) => row.interval[0] },
  { name: 'high', of: (row) => row.interval[1] },
  { name: 'count', of: (row) => row.occurrences },
  { name: 'per_thousand', of: (row) => row.perThousand, digits: 2 },
  { name: 'rate_low', of: (row) => row.perThousandInterval[0], programsOnly: true },
  { name: 'rate_high', of: (row) => row.perThousandInterval[1], programsOnly: true },
  { name: 'share_of_codes', of: (row) => row.shareOfCodes, programsOnly: true },
];

export const profile: TextPart = {
  name: 'profile',
  run: (context, named) => {
    const { dictionary, hasProblems } = chosenDictionary(context);
    const texts = named.map((one) => codedText(one.name, one.text, languageOfText(context, one), dictionary));
    const found = profiles(
      texts,
      dictionary.codes
        .filter(({ patterns }) => Object.values(patterns).some((list) => list.length > 0))
        .map(({ id }) => id),
    );
    const rows = found.flatMap(({ group, units, codes }) =>
      codes.map((one) => ({ ...one, file: group, ofUnits: units })),
    );
    const programs = context.options['json'] === true || context.options['csv'] === true;
    printTable(context, columns, programs ? rows : rows.filter(({ occurrences }) => occurrences > 0), {
      dictionary: dictionary.id,
    });
    return hasProblems ? 1 : 0;
  },
};
