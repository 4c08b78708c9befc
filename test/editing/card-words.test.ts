import { describe, expect, it } from 'vitest';
import {
  axisOf,
  cardKinds,
  codebookOf,
  type FieldPath,
  type FieldShape,
  registerOf,
  shapeOfCard,
} from '../../src/editing/index.js';
import { type Language, languages } from '../../src/language/index.js';
import { fieldHelp, fieldWord, optionWord } from '../../src/pages/editing/field-words.js';
import { wordsOf } from '../../src/pages/words.js';

interface Found {
  readonly path: FieldPath;
  readonly shape: FieldShape;
}

function fieldsOf(shape: FieldShape, path: FieldPath = []): Found[] {
  const own = path.length > 0 && typeof path.at(-1) === 'string' ? [{ path, shape }] : [];
  if (shape.kind === 'group')
    return [...own, ...[...shape.fields].flatMap(([name, inner]) => fieldsOf(inner, [...path, name]))];
  return shape.kind === 'list' ? [...own, ...fieldsOf(shape.item, [...path, 0])] : own;
}

/** The name of one thing in three languages: the help stands once, above the three. */
const isLanguageOfGroup = (path: FieldPath): boolean =>
  path.length > 1 && languages.some((language) => language === path.at(-1));

describe.each(cardKinds)('the form of a card: %s', (kind) => {
  const fields = fieldsOf(shapeOfCard(kind));

  it.each(languages)('has a name for every field and every choice in %s', (language: Language) => {
    const words = wordsOf(language);
    const dotted = fields.map(({ path }) => path.join('.'));
    expect(
      fields
        .map(({ path }) => fieldWord(path, words, kind))
        .filter((word) => dotted.includes(word) && word.includes('.')),
    ).toEqual([]);
    for (const { path, shape } of fields) {
      const word = fieldWord(path, words, kind);
      // As a heading is written, in every language.
      expect([path, word, /^\p{Ll}/u.test(word)]).toEqual([path, word, false]);
      expect([path, word === String(path.at(-1)) && language !== 'en']).toEqual([path, false]);
      const item = shape.kind === 'values' ? shape.item : shape;
      if (item.kind !== 'choice' || codebookOf(kind, path) !== null) continue;
      const unnamed = item.options.filter((value) => optionWord(path, value, words) === value && language !== 'en');
      expect([path, unnamed]).toEqual([path, []]);
    }
  });

  it('says beside every field what belongs there', () => {
    const words = wordsOf('en');
    const without = fields.filter(
      ({ path, shape }) =>
        !isLanguageOfGroup(path) && axisOf(path) === null && fieldHelp(path, shape.kind, words, kind) === null,
    );
    expect(without.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('never explains a field that takes a code or an id of a register as if one thought of an id', () => {
    const words = wordsOf('en');
    const idOfItsOwn = words('fieldhelp.id');
    const wrong = fields.filter(
      ({ path, shape }) =>
        path.length > 1 &&
        (codebookOf(kind, path) !== null || registerOf(kind, path) !== null) &&
        fieldHelp(path, shape.kind, words, kind) === idOfItsOwn,
    );
    expect(wrong.map(({ path }) => path.join('.'))).toEqual([]);
  });
});

it('the standing of a figure is not called that of a case', () => {
  const words = wordsOf('en');
  expect(fieldWord(['status'], words, 'statistic')).not.toBe(fieldWord(['status'], words, 'case'));
});
