/** `elshi text keyness TARGET REFERENCE …`: what sets the first text apart from all the others together. */
import { countsOf, type Key, keynessMeasures, keyness as keynessOf } from '../../../text/index.js';
import { analysedWords } from './analysed-words.js';
import { oneOf, wholeOption } from './number-option.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';

const columns: readonly Column<Key>[] = [
  { name: 'word', of: (key) => key.word },
  { name: 'target', of: (key) => key.target },
  { name: 'reference', of: (key) => key.reference },
  { name: 'target_per_thousand', of: (key) => key.targetPerThousand, programsOnly: true },
  { name: 'reference_per_thousand', of: (key) => key.referencePerThousand, programsOnly: true },
  { name: 'g2', of: (key) => key.g2, digits: 2 },
  { name: 'chi2', of: (key) => key.chi2, digits: 2 },
  { name: 'pmi', of: (key) => key.pmi, programsOnly: true },
  { name: 'exact', of: (key) => key.exact, programsOnly: true },
  { name: 'log_ratio', of: (key) => key.logRatio, digits: 2 },
  { name: 'low', of: (key) => key.logRatioInterval[0], digits: 2 },
  { name: 'high', of: (key) => key.logRatioInterval[1], digits: 2 },
  { name: 'p', of: (key) => key.p, programsOnly: true },
  { name: 'adjusted_p', of: (key) => key.adjustedP, digits: 4 },
];

export const keyness: TextPart = {
  name: 'keyness',
  run: (context, named) => {
    const { texts, language, unit, vocabulary } = analysedWords(context, named, { part: 'keyness', texts: 2 });
    const measure = oneOf(context, 'measure', keynessMeasures, 'g2');
    const [target, ...others] = texts.map(({ words }) => countsOf(words));
    if (target === undefined) return 0;
    const reference = new Float64Array(vocabulary.size);
    for (const counts of others)
      for (let at = 0; at < counts.length; at += 1) reference[at] = (reference[at] as number) + (counts[at] as number);
    const keys = keynessOf(target, reference, vocabulary, {
      measure,
      leastCount: wholeOption(context, 'least', 1, 1_000_000, 1),
    });
    printTable(context, columns, keys, {
      language,
      unit,
      measure,
      target: texts[0]?.name,
      reference: texts.slice(1).map(({ name }) => name),
    });
    return 0;
  },
};
