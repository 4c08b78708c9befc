/** Theories as they stand on the values of the study (M3–M8, method §12.3): what each expects, and what was observed. */
import { type LensOutcome, readLenses } from '../../judgement/index.js';
import type { Composer } from '../composer.js';
import { plain, type Sentence } from '../model.js';
import { wordsLinked } from './parts.js';

export function lenses(c: Composer): { readonly unknown: readonly Sentence[]; readonly follows: readonly Sentence[] } {
  const { evidence, table } = c.assessment;
  const read = readLenses(evidence, table, c.focal);
  if (read.length === 0) return { unknown: [c.sentence('export.lenses.none', {}, 'L0')], follows: [] };
  const of = (outcome: LensOutcome) => read.filter((one) => one.outcome === outcome);
  const tests = read.flatMap((one) =>
    one.expectations.flatMap(({ expectation, tests: own }) =>
      own.map((test) => ({ lens: one.lens, sources: expectation.sources, test })),
    ),
  );
  const testsOf = (outcome: LensOutcome): number => tests.filter(({ test }) => test.outcome === outcome).length;
  const fitting = of('supported');
  c.paragraph(
    c.sentence('export.lenses.finding', {
      n: c.count(read.length, 'lenses'),
      supported: c.count(fitting.length, 'lenses'),
      contradicted: c.count(of('contradicted').length, 'lenses'),
      unclear: c.count(of('unclear').length, 'lenses'),
      no_data: c.count(of('no_data').length, 'lenses'),
      where: { kind: 'cross', to: 'table-theory' },
    }),
    fitting.length === 0
      ? c.sentence('export.lenses.none_fits')
      : c.sentence('export.lenses.fits', { names: fitting.map(({ lens }) => c.quoted(lens.name)).join(', ') }),
  );
  c.table(
    'table-theory',
    'export.table.lenses',
    ['export.column.lens', 'export.column.test', 'export.column.outcome', 'export.column.because'],
    [22, 30, 13, 35],
    tests.map(({ lens, sources, test }) => {
      const id = `lens:${test.id}:${c.focal}`;
      const name = c.label(lens.name);
      return [
        plain(`${name} (${sources.map(({ author, year }) => `${author}, ${year}`).join('; ')})`),
        plain(c.asStated(test.test.text)),
        [c.derived(c.say(`lens.outcome.${test.outcome}`), id, name)],
        [wordsLinked(c, c.say(test.why.key, test.why.args), id, name)],
      ];
    }),
    [c.sentence('export.theory.note', {}, 'L0')],
  );
  return {
    unknown: [
      c.sentence('export.lenses.unknown', {
        all: c.count(tests.length, 'lens_tests'),
        no_data: c.count(testsOf('no_data'), 'lens_tests'),
        unclear: c.count(testsOf('unclear'), 'lens_tests'),
      }),
    ],
    follows: [c.sentence('export.lenses.follows', {}, 'L0')],
  };
}
