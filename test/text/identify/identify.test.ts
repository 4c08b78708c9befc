/** Kazakh, Russian, English, and the honest «other»: on sentences of our own. The lists and weights were chosen with these sentences at hand, so their figure is a floor for regressions, not an estimate for new texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { identifyLanguage } from '../../../src/text/index.js';
import { describeWithShared } from '../../shared-data.js';

const folder = fileURLToPath(new URL('./sentences/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const read = (name: string): string[] =>
  readFileSync(folder + name, 'utf8')
    .trim()
    .split('\n');
const shareOf = (texts: readonly string[], wanted: string): number =>
  texts.filter((text) => identifyLanguage(text) === wanted).length / texts.length;

describe('sentences written for this test', () => {
  test.each(['kk', 'ru', 'en'])('at least 99 of 100 sentences in %s are known', (language) => {
    expect(shareOf(read(`${language}.txt`), language)).toBeGreaterThanOrEqual(0.99);
  });

  const neighbours = files.filter((name) => !['kk.txt', 'ru.txt', 'en.txt'].includes(name));
  test('at least 95 of 100 sentences in neighbouring languages are called other, none of them Kazakh by habit', () => {
    const all = neighbours.flatMap(read);
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(shareOf(all, 'other')).toBeGreaterThanOrEqual(0.95);
  });
  test.each(neighbours)('%s: at least 9 of 10 sentences are other', (name) => {
    expect(shareOf(read(name), 'other')).toBeGreaterThanOrEqual(0.9);
  });

  test('Chuvash that is typed with Latin ă, ĕ and ç, as most of it is, is not Russian', () => {
    expect(identifyLanguage('Комисси отчетне уйăх вĕçличчен пичетлеме йышăннă.')).toBe('other');
    expect(identifyLanguage('Шкул картишĕнче ачасем выляççĕ.')).toBe('other');
  });

  test('Kazakh in Latin letters is Kazakh; digits and marks alone are no language', () => {
    expect(identifyLanguage('Qazaqstan Respublikasy jáne onyń halqy úshin mańyzdy')).toBe('kk');
    expect(identifyLanguage('12.05.2020 — 3,5%')).toBe('other');
    expect(identifyLanguage('')).toBe('other');
  });
});

describeWithShared('data/kazakh/ktb-visible.conllu', 'sentences of the treebank', (path) => {
  test('at least 99 of 100 are known to be Kazakh', () => {
    const texts = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('# text = '))
      .map((line) => line.slice(9));
    expect(shareOf(texts, 'kk')).toBeGreaterThanOrEqual(0.99);
  });
});
