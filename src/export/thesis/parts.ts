/** What several chapters need: verdict words, the table of criteria, cases with their sources. */
import { sourcesOfCase } from '../../assessment/index.js';
import type { CriterionVerdict } from '../../judgement/index.js';
import { formatDate } from '../../language/index.js';
import { type Contribution, identityOf, judgedIndicator, shortHash } from '../../report/index.js';
import type { Composer } from '../composer.js';
import { type Cell, plain, type Run, type Sentence, text } from '../model.js';

const mostCited = 2;

const verdictWord = (c: Composer, verdict: CriterionVerdict): string =>
  c.say(`judgement.${verdict.criterion.role === 'background' ? 'background' : 'verdict'}.${verdict.verdict}`);

/** The word, with “provisional” and “fragile” where they belong to it; leads to the derivation. */
export function verdictCell(c: Composer, verdict: CriterionVerdict): Cell {
  const id = `criterion:${verdict.criterion.id}:${verdict.subject}:current`;
  const marks = [
    ...(verdict.draft && verdict.verdict !== 'insufficient' ? [c.say('export.draft')] : []),
    ...(verdict.fragile ? [c.say('judgement.fragile')] : []),
  ];
  const word = c.derived(verdictWord(c, verdict), id, `${verdict.criterion.id} ${c.label(verdict.criterion.name)}`);
  return marks.length === 0 ? [word] : [word, text(` (${marks.join('; ')})`)];
}

/** «K5.1: …», a sentence of its own; none where the criterion was not judged. */
export const verdictSentences = (c: Composer, verdict: CriterionVerdict | undefined): readonly Sentence[] =>
  verdict === undefined
    ? []
    : [
        {
          rung: 'L1',
          runs: [
            text(`${c.say('export.verdict_of', { id: verdict.criterion.id })} `),
            ...verdictCell(c, verdict),
            text('.'),
          ],
        },
      ];

/** How many criteria have which verdict, as the arguments of a sentence. */
export function verdictCounts(c: Composer, verdicts: readonly CriterionVerdict[]) {
  const nOf = (verdict: string): Run => c.count(verdicts.filter((one) => one.verdict === verdict).length, 'decided');
  return {
    n: c.count(verdicts.length, 'standard'),
    met: nOf('met'),
    part: nOf('partly_met'),
    not: nOf('not_met'),
    open: nOf('insufficient'),
  };
}

/** Deeds claimed at a level, those evidenced and those not known, as the arguments of a sentence. */
export const deedCounts = (c: Composer, { deeds, share }: Contribution) => ({
  all: c.count(deeds.length, 'deeds'),
  yes: c.count(deeds.filter((deed) => deed.state === 'yes').length, 'deeds'),
  unknown: c.count(deeds.filter((deed) => deed.state === 'unknown').length, 'deeds'),
  share: c.value(share),
});

/** Values that the tests of a criterion hold against their lines. */
function valuesOf(c: Composer, verdict: CriterionVerdict): Cell {
  const ids = [...new Set(verdict.tests.flatMap((test) => test.parts.map((part) => part.part.indicator)))];
  return ids.flatMap((id, index): Run[] => [
    text(`${index === 0 ? '' : '; '}${id}: `),
    c.value(judgedIndicator(c.assessment, id, verdict.subject)),
  ]);
}

/** What would change the verdict. */
export const toldOf = (c: Composer, verdict: CriterionVerdict): Sentence =>
  c.told(
    verdict.wouldChange,
    `criterion:${verdict.criterion.id}:${verdict.subject}:current`,
    `${verdict.criterion.id} ${c.label(verdict.criterion.name)}`,
  );

/**
 * Words made elsewhere, as a reader of the document sees them: they lead to the derivation as a whole where they hold a
 * number, and what they tell the user of the program to do is left to the program.
 */
export function wordsLinked(c: Composer, words: string, id: string, name: string): Run {
  const said = forReader(words);
  return /\d/.test(said) ? c.derived(said, id, name) : text(said);
}

export const forReader = (words: string): string =>
  words
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !/\belshi\b/.test(sentence))
    .map((sentence) => sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
    .join(' ')
    .replace(/(^|[\s(=])-(?=\d)/g, '$1−');

export function criteriaTable(c: Composer, id: string, caption: string, dimensions: readonly string[]): void {
  const verdicts = [...c.assessment.focal.current.values()].filter(({ criterion }) =>
    dimensions.includes(criterion.dimension),
  );
  c.table(
    id,
    caption,
    ['export.column.criterion', 'export.column.verdict', 'export.column.values'],
    [40, 26, 34],
    verdicts.map((verdict) => [
      plain(`${verdict.criterion.id} ${c.asStated(verdict.criterion.name)}`),
      verdictCell(c, verdict),
      valuesOf(c, verdict),
    ]),
  );
}

/** Names of cases in quotation marks, each with its sources. */
export function namedCases(c: Composer, ids: readonly string[]): Run[] {
  return ids.flatMap((id, index): Run[] => {
    const name = c.assessment.evidence.byId.get(id)?.record.name ?? { en: id };
    const sources = sourcesOfCase(c.assessment, id).slice(0, mostCited);
    return [text(`${index === 0 ? '' : ', '}${caseName(c, name)}`), c.cite(sources)];
  });
}

/** A name that already stands in quotation marks is not put into them again. */
function caseName(c: Composer, name: Parameters<Composer['label']>[0]): string {
  const words = c.label(name);
  return /[«»“”]/.test(words) && c.language !== 'en' ? words : c.quoted(words);
}

export const caseSentence = (c: Composer, key: string, ids: readonly string[]): Sentence => ({
  rung: 'L1',
  runs: [text(`${c.say(key)} `), ...namedCases(c, ids), text('.')],
});

export function identityLine(c: Composer): string {
  const identity = identityOf(c.assessment);
  return c.say('export.identity', {
    version: identity.version,
    as_of: formatDate(identity.as_of, c.language),
    edition: identity.edition,
    hash: shortHash(c.assessment),
  });
}
