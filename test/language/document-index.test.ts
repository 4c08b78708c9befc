import { describe, expect, it } from 'vitest';
import { findDocuments, languageOfText, questionOf, searchIndexOf } from '../../src/language/index.js';

const of = (title: string, kind = 'case', features: string[] = []) => ({
  address: `/${title}/`,
  title,
  kind,
  note: '',
  features,
  fields: [{ text: title, language: languageOfText(title), isName: true }],
});
const documents = [
  of('Әлемдік және дәстүрлі діндер лидерлерінің съезі', 'case', ['country:KAZ', 'class:series']),
  of('Развитие гуманитарной дипломатии', 'source'),
  of('Student exchanges in Central Asia', 'case', ['country:UZB', 'class:series']),
];
// As it travels: written down and read again.
const index = JSON.parse(JSON.stringify(searchIndexOf(documents, { case: 'Case' })));
const found = (query: string) => {
  const question = questionOf(new URLSearchParams(query));
  return question === null ? null : findDocuments(index, question);
};

describe('the index of everything', () => {
  it('finds a word by its other forms in Kazakh, Russian and English, also after it was written down', () => {
    expect(found('q=съездің')).toEqual([0]);
    expect(found('q=дипломатия гуманитарная')).toEqual([1]);
    expect(found('q=exchange')).toEqual([2]);
    expect(found('q=съезд exchange')).toEqual([]);
  });

  it('picks by kind and by features; several values of one feature are alternatives', () => {
    expect(found('kind=case')).toEqual([0, 2]);
    expect(found('kind=case&country=KAZ&class=series')).toEqual([0]);
    expect(found('country=KAZ&country=UZB')).toEqual([0, 2]);
    expect(found('country=KAZ&class=dormant')).toEqual([]);
  });

  it('answers nothing when nothing is asked', () => {
    expect(found('q=&kind=')).toBeNull();
  });
});
