/** References built from source records: GOST 7.1 and APA, and what a record lacks. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { referenceProblems } from '../../src/export/compose.js';
import type { CitationStyle, DocumentDraft } from '../../src/export/model.js';
import { referencesOf } from '../../src/export/references/references.js';
import { smallSite } from '../pages/small-site.js';

let study: Assessment;
beforeAll(async () => {
  study = (
    await smallSite({
      publishers: { times: { name: 'Astana Times' }, adilet: { name: 'Әділет' } },
      sources: {
        day: {
          title: 'Congress opens',
          publisher: 'times',
          date: '2024-09-12',
          url: 'https://example.org/a',
          retrieved: '2026-11-26',
        },
        month: { title: 'Second story', publisher: 'times', date: '2024-11', url: 'https://example.org/b' },
        law: { title: 'Туралы заң', publisher: 'adilet', date: '2014', url: null, kind: 'law' },
        undated: {
          title: null,
          supports: 'the budget',
          publisher: 'times',
          date: null,
          url: 'https://example.org/c',
          retrieved: '2026-11-26',
        },
      },
    })
  ).assessment;
});

const citing = (style: CitationStyle, language: 'kk' | 'ru' | 'en', ...sources: string[]): DocumentDraft => ({
  language,
  style,
  title: '',
  subtitle: '',
  authors: [],
  identity: '',
  compact: false,
  notes: new Map(),
  blocks: [
    { kind: 'paragraph', sentences: [{ rung: 'L1', runs: sources.map((id) => ({ kind: 'cite', sources: [id] })) }] },
  ],
});
const texts = (document: DocumentDraft) =>
  [...referencesOf(document, study.study).values()].map(({ mark, text }) => [mark, text]);

describe('references', () => {
  it('by GOST 7.1 stand in the order of citing, each once, with place of access and day', () => {
    expect(texts(citing('gost', 'ru', 'law', 'day', 'law'))).toEqual([
      ['1', 'Туралы заң // Әділет. – 2014.'],
      [
        '2',
        'Congress opens [Электронный ресурс] // Astana Times. – 2024. – 12.09.2024. – URL: https://example.org/a (дата обращения: 26.11.2026).',
      ],
    ]);
    expect(texts(citing('gost', 'kk', 'day'))[0]?.[1]).toContain('[Электрондық ресурс]');
  });

  it('by APA stand by name and year, letters telling apart what would read the same', () => {
    expect(texts(citing('apa', 'en', 'month', 'day', 'law'))).toEqual([
      ['Astana Times, 2024a', 'Astana Times. (2024a, September 12). Congress opens. https://example.org/a'],
      ['Astana Times, 2024b', 'Astana Times. (2024b, November). Second story. https://example.org/b'],
      ['Әділет, 2014', 'Әділет. (2014). Туралы заң.'],
    ]);
  });

  it('without a year and a title say so, and the record is named as a problem', () => {
    expect(texts(citing('gost', 'ru', 'undated'))[0]?.[1]).toMatch(/^\[Без заглавия: the budget\] .*– \[б\. г\.\]\./);
    expect(texts(citing('apa', 'en', 'undated'))[0]?.[1]).toBe(
      'Astana Times. (n.d.). [Untitled: the budget]. Retrieved November 26, 2026, from https://example.org/c',
    );
    expect(referenceProblems(citing('gost', 'ru', 'undated', 'day'), study)).toMatchObject([
      { severity: 'note', code: 'reference_without_year', file: 'sources/undated.yaml' },
    ]);
  });
});
