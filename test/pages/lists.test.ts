/** Lists of criteria and indicators are browsed by what they are about; an indicator shows its years, peers and inputs. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { assessed, many } from '../judgement/judged.js';
import { pageHtml, partOf, wordsOf } from './page-text.js';

const header = 'subject,period,value,low,high,n,record';
let study: Assessment;
beforeAll(async () => {
  study = await assessed({
    settings: { peers: ['UZB', 'MNG'] },
    cases: many(12, (at) => ({
      kind: 'series',
      editions: [{ date: '2023-05-01' }],
      interaction: { depth: { value: at < 6 ? 3 : 1, src: 's-depth' } },
    })),
    values: {
      'HUM-03': [
        header,
        'KAZ,2022,0.5,0.4,0.6,30,paper',
        'KAZ,2023,0.6,0.5,0.7,30,paper',
        'UZB,2023,0.9,0.8,0.95,30,paper',
      ].join('\n'),
    },
  });
});

const shownIds = (html: string): string[] =>
  [...html.matchAll(/<(?:tr|article) id="([A-Z0-9.-]+)"/g)].map(([, id]) => id ?? '');

describe('lists', () => {
  test('indicators are filtered by dimension, kind of data, status and statement', () => {
    const { standard } = study.evidence;
    const all = [...standard.indicators.values()];
    expect(shownIds(pageHtml(study, 'indicators'))).toHaveLength(all.length);
    expect(shownIds(pageHtml(study, 'indicators?data=survey'))).toEqual(
      all.filter((one) => one.data.includes('survey')).map((one) => one.id),
    );
    expect(shownIds(pageHtml(study, 'indicators?dimension=D7&status=given'))).toEqual(['HUM-03']);
    expect(shownIds(pageHtml(study, 'indicators?serves=A6'))).toEqual(
      all.filter((one) => one.serves.includes('A6')).map((one) => one.id),
    );
  });

  test('criteria are filtered by verdict and by what their indicators are about', () => {
    const verdicts = [...study.focal.current.values()];
    const insufficient = verdicts.filter((one) => one.verdict === 'insufficient').map((one) => one.criterion.id);
    expect(shownIds(pageHtml(study, 'criteria?verdict=insufficient'))).toEqual(insufficient);
    expect(shownIds(pageHtml(study, 'criteria?data=survey'))).toEqual(['K2.3', 'K2.4', 'K3.3', 'K8.2']);
    expect(shownIds(pageHtml(study, 'criteria?level=REG&dimension=D1'))).toContain('K1.5');
  });

  test('indicators are filtered by the verdict of the criteria they are tested in', () => {
    const insufficient = [...study.focal.current.values()]
      .filter((one) => one.verdict === 'insufficient')
      .flatMap((one) => one.tests.flatMap((item) => item.parts.map(({ part }) => part.indicator)));
    const shown = shownIds(pageHtml(study, 'indicators?verdict=insufficient'));
    expect(shown).toContain('GOV-05');
    expect(shown.length).toBeLessThan(study.evidence.standard.indicators.size);
    const { companions } = study.evidence.standard;
    expect(new Set(shown)).toEqual(new Set(insufficient.map((id) => companions.get(id)?.of ?? id)));
  });

  test('beside one choice the numbers of the others say what both together would show', () => {
    const html = pageHtml(study, 'criteria?dimension=D4&data=survey');
    // Four criteria rest on a survey, none of them in D4; every list keeps its values, with their numbers.
    expect(html).toMatch(/<option value="D4" selected[^>]*>[^<]*\(0\)/);
    expect(html).toMatch(/<option value="survey" selected[^>]*>[^<]*\(0\)/);
    expect(html).toMatch(/<option value="D8"[^>]*>[^<]*\(1\)/);
  });

  test('each choice says how many it would show, and the choice made stands in the form', () => {
    const html = pageHtml(study, 'criteria?dimension=D4');
    expect(html).toMatch(/<option value="D4" selected[^>]*>[^<]*\(4\)/);
    expect(html).toContain('href="/en/criteria/"');
  });
});

describe('the page of a criterion', () => {
  test('says what the same tests give for the peers, whose data do not suffice, and ranks nobody', () => {
    const words = wordsOf(partOf(pageHtml(study, 'criteria/K7.2'), 'peers'));
    expect(words).toContain('For none of the peers are there data enough for a verdict. Peers: 2.');
    expect(words).toContain('not ordered by result');
  });

  test('carries the caveats of the indicators it rests on, one that several share once', () => {
    const html = partOf(pageHtml(study, 'criteria/K5.2'), 'caveats');
    for (const id of ['GOV-04', 'GOV-05', 'GOV-09'])
      for (const caveat of study.evidence.standard.indicators.get(id)?.caveats ?? [])
        expect(wordsOf(html).split(caveat.en as string)).toHaveLength(2);
    expect(html).toContain('href="/en/indicators/GOV-05/"');
  });

  test('holds its inputs as a table: value, units, coverage, period, line, outcome, and the way to the coded inputs', () => {
    const html = partOf(pageHtml(study, 'criteria/K2.3'), 'inputs');
    const words = wordsOf(html);
    expect(words).toMatch(/DIR-06s 0\.50 \(.+\) 12 100% 2020–2024/);
    expect(words).toContain('units: 12');
    expect(html).toContain('href="/en/indicators/DIR-06/#inputs"');
    expect(words).toMatch(/DIR-07 no data no data/);
  });
});

describe('the way from a criterion to coded inputs', () => {
  test('leads to a place that the page of the indicator has', () => {
    for (const [id] of study.focal.current)
      for (const [, page = ''] of pageHtml(study, `criteria/${id}`).matchAll(/href="\/en\/([^"]+)\/#inputs"/g))
        expect([id, page, pageHtml(study, page).includes('id="inputs"')]).toEqual([id, page, true]);
  });
});

describe('the page of an indicator', () => {
  test('draws its years with interval bars, the peers of the same year without a rank, and hatches the years without data', () => {
    const html = pageHtml(study, 'indicators/HUM-03');
    const series = html.slice(html.indexOf('class="plot series"'));
    const drawing = series.slice(0, series.indexOf('<p class="src"'));
    expect(drawing.match(/class="p-span"/g)).toHaveLength(2);
    expect(drawing.match(/class="p-peer"/g)).toHaveLength(1);
    expect(drawing).toContain('Uzbekistan, 2023: 0.90 (0.80–0.95)');
    expect(drawing.match(/class="p-none"/g)).toHaveLength(8);
  });

  test('a registry indicator shows no peers and says why', () => {
    const words = wordsOf(pageHtml(study, 'indicators/DIR-06'));
    expect(words).toContain('The peers have no registries and are not shown.');
  });

  test('lists the coded inputs: unit, state, field, value, grade, source', () => {
    const html = pageHtml(study, 'indicators/DIR-06');
    const inputs = html.slice(html.indexOf('class="inputs'));
    expect(wordsOf(inputs)).toContain('case-00');
    expect(wordsOf(inputs)).toMatch(/case-00 .*Interaction – Depth 3 E2 Page s-depth/);
  });

  test('answers in a sentence with its unit, beside the tests that use it and the peers on one scale, its own country first', () => {
    const words = wordsOf(pageHtml(study, 'indicators/HUM-03'));
    expect(words).toMatch(/2023: 0\.60 \(0\.50–0\.70\) ?, .*\. Units: 30\./);
    expect(words).toMatch(/What does the test show\?.*Criterion K7\.2/);
    const html = pageHtml(study, 'indicators/HUM-03');
    const peers = wordsOf(html.slice(html.indexOf('class="stacked peers"')));
    expect(peers.indexOf('Kazakhstan')).toBeLessThan(peers.indexOf('Uzbekistan'));
    expect(html).not.toMatch(/>–</);
  });

  test('says of a share how many units fulfil the condition', () => {
    expect(wordsOf(pageHtml(study, 'indicators/INS-01'))).toMatch(
      /Of the \d+ units of which it is known, \d+ fulfil the condition|None of the \d+ units|no value/,
    );
  });
});
