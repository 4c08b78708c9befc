/** `elshi text cooccurrence`: which codes of a dictionary stand in the same sentences more or less often than apart. */
import { type CodePair, codedText, codePairs, codesByUnit } from '../../../text/index.js';
import { chosenDictionary } from './dictionary-option.js';
import { wholeOption } from './number-option.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';
import { languageOfText } from './text-language.js';

const columns: readonly Column<CodePair>[] = [
  { name: 'code', of: (row) => row.one },
  { name: 'other_code', of: (row) => row.other },
  { name: 'both', of: (row) => row.both },
  { name: 'expected', of: (row) => row.expected, digits: 1 },
  { name: 'of_one', of: (row) => row.ofOne, programsOnly: true },
  { name: 'of_other', of: (row) => row.ofOther, programsOnly: true },
  { name: 'jaccard', of: (row) => row.jaccard, digits: 2 },
  { name: 'phi', of: (row) => row.phi, digits: 2 },
  { name: 'exact_p', of: (row) => row.p, digits: 4 },
  { name: 'share_of_one', of: (row) => row.shareOfOne, programsOnly: true },
  { name: 'share_low', of: (row) => row.shareOfOneInterval[0], programsOnly: true },
  { name: 'share_high', of: (row) => row.shareOfOneInterval[1], programsOnly: true },
];

export const cooccurrence: TextPart = {
  name: 'cooccurrence',
  run: (context, named) => {
    const { dictionary, hasProblems } = chosenDictionary(context);
    const units = named.flatMap((one) =>
      codesByUnit(codedText(one.name, one.text, languageOfText(context, one), dictionary)),
    );
    const least = wholeOption(context, 'least', 0, 1_000_000, 1);
    const pairs = codePairs(units).filter(({ both }) => both >= least);
    printTable(context, columns, pairs, { dictionary: dictionary.id, sentences: units.length });
    return hasProblems ? 1 : 0;
  },
};
