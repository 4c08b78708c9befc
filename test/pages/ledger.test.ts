/** The ledger of deeds (N7): the same form for what is evidenced, claimed, without effect and not to be judged. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { decidingDeeds } from '../../src/report/index.js';
import { assessed } from '../judgement/judged.js';
import { pageHtml, partOf, wordsOf } from './page-text.js';

const deed = (
  name: string,
  sign: '+' | '0' | '-',
  claimedBy: string,
  more: object = {},
  entry: object = {},
): object => ({
  name: { kk: name, ru: name, en: name },
  kind: 'series',
  instruments: ['I-MEDI'],
  editions: [{ date: '2023-05-01' }],
  security_relevance: { code: 'conflict', level: 'REG', why: 'talks' },
  results: [
    {
      id: 'r1',
      text: 'a result',
      cat: 'RC',
      sign,
      level: 'REG',
      goal: 'none',
      date: '2023-06',
      evidence: [{ src: `source-${name}`, claimed_by: claimedBy }],
    },
  ],
  contribution: [
    {
      deed: `Deed ${name}`,
      date: '2023-06',
      actor: 'ministry',
      between: 'state–people',
      result: 'r1',
      share_of_credit: 'lead',
      counter_evidence: [{ text: `doubt about ${name}`, src: `doubt-${name}` }],
      ...entry,
    },
  ],
  ...more,
});

let study: Assessment;
beforeAll(async () => {
  const names = ['evidenced', 'claimed', 'zero', 'negative'];
  study = await assessed({
    publishers: Object.fromEntries(names.map((name) => [`of-${name}`, { name: `Publisher of ${name}` }])),
    sources: Object.fromEntries(names.map((name) => [`source-${name}`, { publisher: `of-${name}` }])),
    cases: {
      evidenced: deed('evidenced', '+', 'independent'),
      claimed: deed('claimed', '+', 'self'),
      zero: deed('zero', '0', 'independent'),
      negative: deed('negative', '-', 'independent'),
      open: deed('open', '+', 'independent', {}, { result: null }),
      global: deed('global', '+', 'self', {
        instruments: ['I-NORM'],
        security_relevance: { code: 'soft', level: 'INT', why: 'x' },
      }),
    },
  });
});

describe('the ledger', () => {
  test('puts each deed into one of four groups, with the same facts, counter-evidence and sources', () => {
    const html = pageHtml(study, 'ledger');
    expect(wordsOf(partOf(html, 'evidenced'))).toContain('Deed evidenced');
    expect(wordsOf(partOf(html, 'claimed'))).toContain('Deed claimed');
    expect(wordsOf(partOf(html, 'no_effect'))).toMatch(/Deed (zero|negative)[\s\S]*Deed (zero|negative)/);
    expect(wordsOf(partOf(html, 'unknown'))).toContain('Deed open');
    for (const name of ['evidenced', 'claimed', 'zero', 'negative'])
      for (const fact of [`doubt about ${name}`, `Publisher of ${name}, 1 January 2024`])
        expect(wordsOf(html)).toContain(fact);
    expect(wordsOf(partOf(html, 'evidenced'))).toMatch(/Between whom state – people .* Share of credit lead/);
  });

  test('says what is not known, never an empty place', () => {
    const html = partOf(pageHtml(study, 'ledger'), 'unknown');
    expect(wordsOf(html)).toContain('Sign of the result not known');
    expect(html).not.toMatch(/<dd><\/dd>/);
  });

  test.each([
    ['sign=zero', ['Deed zero']],
    ['sign=%3F', ['Deed open']],
    ['grade=E1', ['Deed claimed', 'Deed global']],
    ['family=MH7', ['Deed global']],
    ['relevance=soft&level=REG', ['Deed global']],
    ['level=DOM', []],
  ])('the filter %s in the address shows only its deeds', (query, wanted) => {
    const html = pageHtml(study, `ledger?${query}`);
    const shown = [...html.matchAll(/<h3><span>(Deed [a-z]+)<\/span><\/h3>/g)].map(([, name]) => name);
    expect(shown.sort()).toEqual(wanted);
  });

  test('a frozen page of one filter shows only its deeds', () => {
    const html = pageHtml(study, 'ledger?sign=zero', 'en', 'static');
    expect(html.match(/<li class="deed"/g)).toHaveLength(1);
  });

  test('names the deeds whose sources would decide K1.5, and what is missing; zero results are decided', () => {
    expect(decidingDeeds(study, 'REG').map(({ row, missing }) => [row.caseId, ...missing])).toEqual([
      ['claimed', 'independent_source'],
      ['global', 'independent_source'],
      ['open', 'result'],
    ]);
    expect(wordsOf(partOf(pageHtml(study, 'ledger/decide'), 'decide-REG'))).toContain(
      'an independent source for the result',
    );
  });
});
