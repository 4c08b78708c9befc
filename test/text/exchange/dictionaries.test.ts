/** Dictionaries of quanteda, LIWC and Yoshikoder, in and out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DictionaryCategory,
  type DictionaryTree,
  definitionOfTree,
  Problems,
  readLiwc,
  readQuantedaYaml,
  readYoshikoder,
  treeOfDefinition,
  writeDefinition,
  writeLiwc,
  writeQuantedaYaml,
  writeYoshikoder,
} from '../../../src/text/exchange/index.js';
import { readDictionary } from '../../../src/text/index.js';

const pattern = fc.constantFrom(
  'довер*',
  'сенім',
  'trust',
  'foreign polic*',
  'no',
  'true',
  '12',
  'қауіпсізді*',
  'w?rd',
  "o'clock",
);
const tree: fc.Arbitrary<DictionaryTree> = fc
  .array(
    fc.letrec<{ category: DictionaryCategory }>((tie) => ({
      category: fc.record({
        name: fc.constant(''),
        patterns: fc.uniqueArray(pattern, { maxLength: 3 }),
        categories: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('category'), { maxLength: 2 })),
      }),
    })).category,
    { minLength: 1, maxLength: 3 },
  )
  .map((categories) => ({ title: null, categories: named(categories, 'c') }));

const named = (list: readonly DictionaryCategory[], prefix: string): DictionaryCategory[] =>
  list.map(({ patterns, categories }, at) => ({
    name: `${prefix} ${at}`,
    patterns,
    categories: named(categories, `${prefix}${at}`),
  }));

describe.each([
  ['quanteda YAML', writeQuantedaYaml, readQuantedaYaml],
  ['LIWC', writeLiwc, readLiwc],
] as const)('%s', (_, write, read) => {
  test('any tree of categories comes back', () => {
    fc.assert(
      fc.property(tree, (one) => {
        const back = read(write(one), 'd');
        expect(back.problems).toEqual([]);
        expect(asSets(back.tree)).toEqual(asSets(one));
      }),
    );
  });
});
/** LIWC keeps no order of patterns across categories. */
const asSets = (one: DictionaryTree | null): unknown => {
  const sets = (list: readonly DictionaryCategory[]): unknown =>
    list.map(({ name, patterns, categories }) => [name, [...patterns].sort(), sets(categories)]);
  return one === null ? null : sets(one.categories);
};

test('Yoshikoder: any tree comes back with its title', () => {
  fc.assert(
    fc.property(tree, (one) => {
      const titled = { ...one, title: 'T & "q"' };
      expect(readYoshikoder(writeYoshikoder(titled), 'd.ykd')).toEqual({ tree: titled, problems: [] });
    }),
  );
});

test('the three forms as their programs write them', () => {
  const expected = {
    title: null,
    categories: [{ name: 'trust', patterns: ['довер*', 'надежн* партнер*'], categories: [] }],
  };
  expect(readQuantedaYaml('trust:\n  - довер*\n  - надежн* партнер*\n', 'd').tree).toEqual(expected);
  expect(readQuantedaYaml('trust: [довер*, надежн* партнер*]', 'd').tree).toEqual(expected);
  expect(readLiwc('%\r\n1\ttrust\r\n%\r\nдовер*\t1\r\nнадежн* партнер*\t1\r\n', 'd').tree).toEqual(expected);
  expect(readLiwc('%\n1 trust\n%\nдовер* 1\nнадежн* партнер* 1\n', 'd').tree).toEqual(expected);
  expect(
    readYoshikoder(
      '<?xml version="1.0"?><dictionary style="050805"><cnode name="T"><cnode name="trust"><pnode name="довер*"/><pnode name="надежн* партнер*"/></cnode></cnode></dictionary>',
      'd',
    ).tree,
  ).toEqual({ ...expected, title: 'T' });
});

test('LIWC: nested by tabs, several categories a word, conditional entries named and left out', () => {
  const { tree: found, problems } = readLiwc(
    '%\n1\taffect\n\t2\tposemo\n3\tsocial\n%\nlove\t2\t3\nlike\t(02 134)125/464\n',
    'd.dic',
  );
  expect(found?.categories).toEqual([
    { name: 'affect', patterns: [], categories: [{ name: 'posemo', patterns: ['love'], categories: [] }] },
    { name: 'social', patterns: ['love'], categories: [] },
  ]);
  expect(problems).toMatchObject([{ severity: 'note', code: 'dictionary_pattern_left_out', line: 7 }]);
});

test('empty, broken and hostile dictionaries: an error with its place', () => {
  const codes = ({ problems }: { problems: readonly { code: string; line: number }[] }) =>
    problems.map(({ code, line }) => `${code}:${line}`);
  expect(codes(readQuantedaYaml('', 'd'))).toEqual(['dictionary_empty:1']);
  expect(codes(readQuantedaYaml('a: [x\nb: y', 'd'))[0]).toMatch(/^dictionary_shape:/);
  expect(codes(readQuantedaYaml('- x', 'd'))).toContain('dictionary_shape:1');
  expect(codes(readLiwc('love 1', 'd'))).toEqual(['dictionary_shape:1', 'dictionary_shape:0'].slice(0, 1));
  expect(codes(readLiwc('%\n1\ta\n1\tb\n%\n', 'd'))).toEqual(['dictionary_category:3']);
  expect(codes(readLiwc('%\n%\n', 'd'))).toEqual(['dictionary_empty:1']);
  expect(codes(readYoshikoder('<!DOCTYPE d [<!ENTITY a "b">]><dictionary/>', 'd'))).toEqual(['xml_doctype:1']);
  expect(codes(readYoshikoder('<other/>', 'd'))).toEqual(['dictionary_shape:1']);
  expect(codes(readYoshikoder('<dictionary/>', 'd'))).toEqual(['dictionary_empty:1']);
});

test('with Elshi: a tree becomes a dictionary that reads, and what others cannot say is named', () => {
  fc.assert(
    fc.property(tree, (one) => {
      const problems = new Problems('d');
      const definition = definitionOfTree(one, 'd', 'ru', problems);
      expect(problems.list).toEqual([]);
      const read = readDictionary(writeDefinition(definition), 'd');
      expect(read.problems.filter(({ code }) => code !== 'dictionary_empty')).toEqual([]);
      expect(asSets(treeOfDefinition(definition, 'ru', problems))).toEqual(asSets(one));
    }),
    { numRuns: 50 },
  );
  const problems = new Problems('d');
  const { categories } = treeOfDefinition(
    {
      id: 'd',
      codes: { T: { kk: ['lemma:сенім', 'сенім*', 'сенім {0,2} нығайт*', 'a NEAR/5 b', '!сенімсіз*', '/x/'] } },
    },
    'kk',
    problems,
  );
  expect(categories[0]?.patterns).toEqual(['сенім*']);
  expect(problems.list.map(({ args }) => args['pattern'])).toEqual([
    'lemma:сенім',
    'сенім {0,2} нығайт*',
    'a NEAR/5 b',
    '!сенімсіз*',
    '/x/',
  ]);
});
