import { describe, expect, it } from 'vitest';
import { scorecardOf, tracedClaims } from '../../src/judgement/index.js';
import { type Assessed, assessed } from './assessed.js';

const full = {
  kind: 'programme',
  concepts: { primary: 'H' },
  goals: [{ id: 'G03', text: 'feed families', clause: 'doc:x#1', commitment: 'none' }],
  directions: ['DR2'],
  partners: [{ country: 'AFG' }],
  actors: [{ id: 'agency', role: 'lead' }],
  coordinating_body: 'agency',
  links: [{ a: 'agency', b: 'crescent', mechanism: 'X4' }],
  related: 'none',
  time: { start: '2016-01-01', continuous: true },
  results: [
    {
      id: 'r1',
      text: 'bread reached families',
      cat: 'RC',
      sign: '+',
      date: '2018-05-01',
      goal: 'G03',
      unintended: false,
      quantity: { value: 100, unit: 't' },
      evidence: [{ src: 'paper', claimed_by: 'independent' }],
    },
  ],
  money: { by_year: [{ y: 2018, spent: 5 }], funders: [{ who: 'agency', share: 1 }] },
  beneficiaries: { defined: true, count: 40, inclusion: { women: true, youth: true, rural: true, minority: false } },
  economic_link: { code: 3 },
  evaluation: { level: 2 },
};
const card = ({ assessment }: Assessed, id: string) => {
  const view = assessment.evidence.byId.get(id);
  if (view === undefined) throw new Error(id);
  return scorecardOf(assessment.evidence, assessment.table, view);
};
const scores = (study: Assessed, id: string) =>
  Object.fromEntries(card(study, id).lines.map(({ criterion, score }) => [criterion, score]));

describe('the scorecard of a case', () => {
  it('is computed from its fields, rung by rung', async () => {
    const study = await assessed({ cases: { bread: full } });
    expect(scores(study, 'bread')).toMatchObject({
      relevance: 3,
      coherence: 3,
      effectiveness: 3,
      efficiency: 2,
      impact: 0,
    });
    expect(card(study, 'bread').principles).toMatchObject([
      { principle: 'humanity', state: 'kept' },
      { principle: 'impartiality', state: 'strained' },
      { principle: 'neutrality', state: null },
      { principle: 'independence', state: 'strained' },
    ]);
  });

  it('counts what is not known both ways, and says what would decide where it cannot score', async () => {
    const study = await assessed({
      cases: {
        bread: { ...full, goals: [{ id: 'G03', text: 'feed families' }], results: null, evaluation: null },
        bare: {},
      },
    });
    expect(card(study, 'bread').lines[0]).toMatchObject({
      low: 2,
      high: 3,
      score: null,
      open: ['goals.0.clause', 'goals.0.commitment'],
    });
    expect(scores(study, 'bare')).toEqual({
      relevance: null,
      coherence: null,
      effectiveness: null,
      efficiency: null,
      impact: null,
      sustainability: null,
    });
    expect(study.page('cases/bread')).toContain('cannot be scored: 2–3');
    expect(study.page('cases/bread')).toContain('Goals – 1 – Clause of a document (not yet coded)');
  });

  it('does not take a typed score', async () => {
    const typed = await assessed({ cases: { bread: { ...full, scorecard: { relevance: 0, impact: 3 } } } });
    expect(scores(typed, 'bread')).toMatchObject({ relevance: 3, impact: 0 });
  });

  it('asks the principles of humanitarian cases only, and continuity of no completed act', async () => {
    const study = await assessed({ cases: { act: { ...full, kind: 'aid_operation', concepts: { primary: 'P' } } } });
    expect(card(study, 'act').principles).toBeNull();
    expect(scores(study, 'act')['sustainability']).toBeNull();
    expect(study.page('cases/act')).toContain('does not apply');
  });

  it('lowers coherence where another case of a different lead repeats it (GOV-03)', async () => {
    const alone = { ...full, links: 'none', related: ['other'] };
    const study = await assessed({
      cases: {
        bread: alone,
        twin: { ...full, links: 'none', related: 'none', actors: [{ id: 'ngo', role: 'lead' }] },
        other: {},
      },
    });
    expect(scores(study, 'bread')['coherence']).toBe(2);
  });
});

describe('the tests of a claim', () => {
  const test = (passed: boolean | null, ratio: [number, number], prior = 0.5) => ({
    claim: 'r1',
    test: 'smoking_gun',
    passed,
    prior,
    likelihood_ratio: ratio,
    src: 'paper',
  });
  const traced = async (...tests: object[]) => {
    const study = await assessed({ cases: { bread: { ...full, process_tracing: tests } } });
    const view = study.assessment.evidence.byId.get('bread');
    return { study, claim: view === undefined ? undefined : tracedClaims(view)[0] };
  };

  it('turn the prior into a range, never into one number: odds times the ratio at both ends', async () => {
    const { claim, study } = await traced(test(true, [8, 20]));
    expect(claim?.posterior?.[0]).toBeCloseTo(8 / 9, 12);
    expect(claim?.posterior?.[1]).toBeCloseTo(20 / 21, 12);
    expect(study.page('cases/bread')).toContain('Prior: 0.50. After the tests: 0.89–0.95.');
    expect(study.page('cases/bread')).toContain('bread reached families');
  });

  it('multiply where there are several, and priors that differ widen the range', async () => {
    const { claim } = await traced(test(true, [2, 4], 0.2), test(false, [0.25, 0.5], 0.5));
    expect(claim?.posterior?.[0]).toBeCloseTo(0.125 / 1.125, 12);
    expect(claim?.posterior?.[1]).toBeCloseTo(2 / 3, 12);
  });

  it('change nothing while nobody knows how they came out, or where somebody was certain beforehand', async () => {
    expect((await traced(test(null, [8, 20]))).claim?.posterior).toBeNull();
    expect((await traced(test(true, [0, 20], 1))).claim?.posterior).toEqual([1, 1]);
  });
});

describe('the page of a case', () => {
  it('stacks values on which sources disagree, each with its source, and shows a response beside', async () => {
    const study = await assessed({
      cases: {
        bread: {
          ...full,
          editions: [
            {
              date: '2018-01-01',
              delegations: {
                disputed: [
                  { value: 12, src: 'paper' },
                  { value: 30, src: 'state' },
                ],
              },
            },
          ],
          response: [{ by: 'The agency', text: 'We see it otherwise.', date: '2024-02-01' }],
        },
      },
    });
    expect(study.page('cases/bread')).toMatch(/Editions – 1 – Delegations 12 \[\d\] 30 \[\d\]/);
    expect(study.page('cases/bread')).toContain('Response: The agency');
    expect(study.page('cases/bread')).toContain('We see it otherwise.');
  });

  it('opens for an empty record in every language, and says what is not known', async () => {
    const study = await assessed({ cases: { bare: {} } });
    for (const language of ['kk', 'ru', 'en'] as const)
      expect(study.page('cases/bare', language)).not.toMatch(/undefined|NaN|\[object/);
    expect(study.page('cases/bare')).toContain('Start: not known');
  });
});
