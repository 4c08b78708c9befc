/** The machine coder of modality on the example sentences of the codebook of documents, in three languages. */
import { expect, test } from 'vitest';
import { languages } from '../../../src/language/index.js';
import { editions, loadStandard } from '../../../src/standard/index.js';
import { modalityCodings } from '../../../src/text/analysis/index.js';

const modality = loadStandard(editions().at(-1) ?? '').documentCodebook.get('modality');
if (modality === undefined) throw new Error('the codebook of documents has no modality');

const codesIn = (text: string, language: 'kk' | 'ru' | 'en'): string[] =>
  modalityCodings({ id: 'example', language, text }).map(({ code }) => code);

test('hard and soft commitments and descriptions are coded as the codebook’s examples say', () => {
  for (const { id, example } of modality.codes.filter(({ id: one }) => /HARD|SOFT|DESC/.test(one)))
    for (const language of languages) {
      const text = example[language];
      expect([text, codesIn(text, language)]).toEqual([text, expect.arrayContaining([id])]);
    }
});

test('every code that the coder gives stands in the codebook, with the words that it stands on', () => {
  const text = 'The ministry shall open 20 centres by 2027. It rains. We will help.';
  const codings = modalityCodings({ id: 'd', language: 'en', text });
  expect(codings.map(({ code }) => code)).toEqual(['MOD-HARD', 'MOD-TARG', 'MOD-DEAD', 'MOD-DESC', 'MOD-SOFT']);
  const known = new Set(modality.codes.map(({ id }) => id));
  for (const { code, quote, start, end } of codings) {
    expect(known.has(code)).toBe(true);
    expect(text.slice(start, end)).toBe(quote);
  }
});
