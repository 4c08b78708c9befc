/** How well «who ensures» is told, on sentences of our own; and the forms it must tell. */
import { expect, test } from 'vitest';
import { agencyMeasured, ensurings } from '../../../src/text/index.js';

const who = (text: string, language: 'kk' | 'ru' | 'en') => ensurings(text, language).map(({ actor }) => actor);

test('on the sentences that the rules were mended on nearly all are told; on those held out the figure is what is shown', () => {
  for (const language of ['kk', 'ru', 'en'] as const) {
    const { recall, precision, named } = agencyMeasured(language, 'first');
    expect(named).toBe(14);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precision ?? 0).toBeGreaterThanOrEqual(0.9);
  }
  const held = agencyMeasured(null);
  expect(held.sentences).toBe(30);
  expect(held.named).toBe(18);
  expect(held.recall).toBeGreaterThanOrEqual(0.7);
  expect(held.precision ?? 0).toBeGreaterThanOrEqual(0.7);
  expect(held.recallInterval[0]).toBeLessThan(held.recall);
});

test('a light verb has the subject, in the list of an act as well', () => {
  expect(who('Оператор ақпараттық қамтамасыз етуді жүзеге асырады.', 'kk')).toEqual(['STATE']);
  expect(who('1. Оператор:\n\n9) ақпараттық-талдамалық қамтамасыз етуді жүзеге асырады.', 'kk')).toEqual(['STATE']);
  expect(who('1. Оператор:\n\n9) осуществляет информационное обеспечение.', 'ru')).toEqual(['STATE']);
  expect(who('Қамтамасыз етуді жүзеге асыру – мақсат.', 'kk')).toEqual([null]);
});

test('who passed the law, was told to, or is denied, does not ensure', () => {
  expect(who('Парламент қабылдаған заң теңдікті қамтамасыз етеді.', 'kk')).toEqual([null]);
  expect(who('Президент попросил обеспечить доступ.', 'ru')).toEqual([null]);
  expect(who('The law passed by parliament ensures access.', 'en')).toEqual([null]);
});
