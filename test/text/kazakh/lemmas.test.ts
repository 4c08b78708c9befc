/** What a reader of Kazakh would look up for a word form. */
import { expect, test } from 'vitest';
import { kazakhLemmas } from '../../../src/text/index.js';

const lemma = (sentence: string): string => kazakhLemmas(sentence.split(' ')).join(' ');

test.each([
  ['бейбітшілігі', 'бейбітшілік'],
  ['халқының', 'халық'],
  ['аузындағы', 'ауыз'],
  ['қауіпсіздігін', 'қауіпсіздік'],
  ['мемлекеттерімізден', 'мемлекет'],
  ['елімізге', 'ел'],
])('a noun form is counted under its dictionary form: %s', (form, expected) => {
  expect(lemma(form)).toBe(expected);
});

test.each([
  ['дамиды', 'дамы'],
  ['оқып', 'оқы'],
  ['қойылды', 'қой'],
  ['тауып', 'тап'],
  ['жүргізілетін', 'жүргіз'],
  ['білмейміз', 'біл'],
])('a verb form is counted under its bare stem: %s', (form, expected) => {
  expect(lemma(form)).toBe(expected);
});

test('suppletive pronouns and the copula have the lemmas of the treebank', () => {
  expect(lemma('оның маған екенін емеспін')).toBe('ол мен е е');
});

test('a suffix after a hyphen is taken off acronyms and numbers, a word is not', () => {
  expect(lemma('БҰҰ-ның 2020-ға 90%-ға 1-бап')).toBe('БҰҰ 2020 90 1-бап');
});

test('Latin letters inside a Cyrillic word do not hide it', () => {
  expect(lemma('енгiзiледi')).toBe('енгіз');
});

test('neighbours decide: an object before a verb, verbs before auxiliaries', () => {
  expect(lemma('Ол кітапты оқып отыр .')).toBe('ол кітап оқы отыр .');
});

test('a gerund that governs an object is a verb', () => {
  expect(lemma('Ынтымақтастықты нығайтуға ықпал етеді .')).toBe('ынтымақтастық нығайт ықпал ет .');
});

test('loanwords get back what they lose before a suffix', () => {
  expect(lemma('журналистердің')).toBe('журналист');
});

test('a proper noun keeps its capital, a capital at the beginning of a sentence does not', () => {
  expect(lemma('Жаңа Қазақстанның')).toBe('жаңа Қазақстан');
});
