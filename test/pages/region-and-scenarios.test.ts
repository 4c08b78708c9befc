/** The pages of the region, of scenarios and of drafting, and scenario files that cannot be (Z2–Z5, P8e). */
import { beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf, regionRows, scenarioOutcomes } from '../../src/report/index.js';
import { assessed, many } from '../judgement/judged.js';
import { assessed as withProblems } from './assessed.js';
import { pageHtml, partOf, wordsOf } from './page-text.js';

const header = 'subject,period,value,low,high,n,record';
let study: Awaited<ReturnType<typeof assessed>>;
beforeAll(async () => {
  study = await assessed({
    cases: many(3, () => ({
      kind: 'series',
      editions: [{ date: '2023-05-01' }],
      partners: [{ country: 'UZB' }, { country: 'RUS' }],
    })),
    given: { 'GOV-01': [0.2, 0.1, 0.3], 'GOV-02': [0.9, 0.85, 0.95], 'VEC-01': [0.9, 0.85, 0.95] },
    values: {
      'HUM-03': [
        header,
        'KAZ,2023,0.5,0.4,0.6,30,paper',
        'UZB,2023,0.9,0.8,0.95,30,paper',
        'KGZ,2023,0.55,0.45,0.65,30,paper',
      ].join('\n'),
    },
    files: {
      'scenarios/closed.yaml': 'name: closed\nkind: shock\nclosed_vectors: [RU]\n',
      'scenarios/crowded.yaml':
        'name: crowded\ntitle: {kk: Тар, ru: Тесно, en: Crowded}\nkind: shock\nvalues:\n  - {indicator: GOV-01, set: 0.9}\n  - {indicator: GOV-02, set: 0.1}\n',
      'scenarios/mine.yaml': 'name: mine\n',
    },
  });
});

describe('the region', () => {
  it('tells apart only pairs whose intervals do not meet, and ranks nobody', () => {
    const row = regionRows(study).find(({ definition }) => definition.id === 'HUM-03');
    const of = (country: string) => row?.positions.find((one) => one.country === country);
    expect(of('UZB')?.higherThan).toEqual(['KAZ', 'KGZ']);
    expect(of('KAZ')).toMatchObject({ higherThan: [], lowerThan: ['UZB'], alike: ['KGZ'] });
    const words = wordsOf(pageHtml(study, 'central-asia'));
    expect(words).toContain('indistinguishable from Kyrgyzstan');
    expect(words).not.toMatch(/\b(1st|2nd|rank [0-9]|place [0-9])/);
  });

  it('says with whom each state works, that no registry of the others is kept, and where data can be had', () => {
    const html = pageHtml(study, 'central-asia');
    expect(wordsOf(partOf(html, 'contributes'))).toContain('Uzbekistan: 3 shared cases');
    expect(wordsOf(partOf(html, 'contributes'))).toContain('picked as examples');
    expect(wordsOf(partOf(html, 'lacks'))).toContain('all states');
    expect(html).toMatch(/<td class="hatch"[^>]*><span>no data/);
  });
});

describe('a shock of the context', () => {
  it('sets aside what cannot go on, and what is kept as a question of one’s own is no shock', () => {
    const outcomes = scenarioOutcomes(study);
    expect(outcomes.map(({ id }) => id)).toEqual(['closed', 'crowded']);
    // Every case has a partner elsewhere: none is lost.
    expect(outcomes[0]?.casesLost).toBe(0);
    const both = study.study.scenarios.get('closed');
    if (both === undefined) throw new Error('it is there');
    expect(outcomeOf(study, 'both', { ...both, closed_vectors: ['RU', 'CA'] }).casesLost).toBe(3);
    expect(study.study.cases[0]?.record.partners).toHaveLength(2);
  });

  it('shows which recommendations survive: one whose problem is gone falls away', () => {
    const [, crowded] = scenarioOutcomes(study);
    expect(study.focal.recommendations.find(({ rule }) => rule.id === 'R01')?.state).toBe('recommended');
    expect(crowded?.fates.get('R01')).not.toBe('survives');
    const words = wordsOf(pageHtml(study, 'scenarios'));
    expect(words).toContain('Crowded');
    expect(words).toContain('Conditional arithmetic, not a forecast');
  });

  it('outside the possible range, or of an indicator that does not exist, is a problem with its place', async () => {
    const { problems } = await withProblems({
      files: {
        'scenarios/far.yaml':
          'name: far\nkind: shock\nvalues:\n  - {indicator: VEC-01, set: 1.4}\n  - {indicator: VEC-99, set: 1}\n  - {indicator: VEC-01, set: 0.5, times: 2}\n',
      },
    });
    expect(problems).toEqual(
      expect.arrayContaining([
        'scenarios/far.yaml scenario_out_of_range',
        'scenarios/far.yaml unknown_supposed_indicator',
        'scenarios/far.yaml supposed_in_one_way',
      ]),
    );
  });
});

describe('the drafting page', () => {
  it('gives a clause with id, baseline with interval, target, owner and deadline for the problem in the address', () => {
    const html = pageHtml(study, 'drafting?from=PR1', 'kk');
    const words = wordsOf(partOf(html, 'clause:PR1:GOV-01'));
    for (const part of [
      'Мақсат',
      'Бастапқы мән',
      '0,20 (0,10–0,30)',
      'Нысаналы мән',
      'кемінде 0,5',
      'Мерзімі',
      'Жауапты',
    ])
      expect(words).toContain(part);
  });

  it('says what of the reader’s own wishes it could not read, and takes the standard’s', () => {
    const words = wordsOf(pageHtml(study, 'drafting?from=PR1&target=many&deadline=soon'));
    expect(words).toContain('could not be read');
    expect(words).toContain('at least 0.5');
    expect(wordsOf(pageHtml(study, 'drafting?from=PR1&target=0.7'))).toContain('at least 0.7');
  });
});
