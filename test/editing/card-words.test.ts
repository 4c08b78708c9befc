import { describe, expect, it } from 'vitest';
import {
  axisOf,
  cardKinds,
  codebookOf,
  type FieldPath,
  type FieldShape,
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

/** A field that says itself what it is. */
const plain =
  /\.(kk|ru|en)$|(^|\.)(note|reason|src|title|text|id|name|by|note|lang|licence|url|citation|sha256|genre|currency)$/;

describe.each(cardKinds)('the form of a card: %s', (kind) => {
  const fields = fieldsOf(shapeOfCard(kind));

  it.each(languages)('has a name for every field and every choice in %s', (language: Language) => {
    const words = wordsOf(language);
    const dotted = fields.map(({ path }) => path.join('.'));
    expect(
      fields.map(({ path }) => fieldWord(path, words)).filter((word) => dotted.includes(word) && word.includes('.')),
    ).toEqual([]);
    for (const { path, shape } of fields) {
      expect([path, fieldWord(path, words) === String(path.at(-1)) && language !== 'en']).toEqual([path, false]);
      const item = shape.kind === 'values' ? shape.item : shape;
      if (item.kind !== 'choice' || codebookOf(kind, path) !== null) continue;
      const unnamed = item.options.filter((value) => optionWord(path, value, words) === value && language !== 'en');
      expect([path, unnamed]).toEqual([path, []]);
    }
  });

  it('says beside every field that must be judged what belongs there', () => {
    const words = wordsOf('en');
    const without = fields.filter(
      ({ path, shape }) =>
        shape.kind !== 'group' &&
        shape.kind !== 'text_only' &&
        !plain.test(path.join('.')) &&
        codebookOf(kind, path) === null &&
        axisOf(path) === null &&
        fieldHelp(path, shape.kind, words, kind) === null,
    );
    expect(without.map(({ path }) => path.join('.'))).toEqual([]);
  });
});
