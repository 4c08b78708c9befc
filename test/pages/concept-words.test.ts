/** What a Kazakh or Russian reader meets on the pages of the whole concept: no English left, sources told apart, one median. */
import { beforeAll, describe, expect, it } from 'vitest';
import { allLags, middleLag } from '../../src/classes/index.js';
import { comparedProspects } from '../../src/judgement/index.js';
import { formatNumber, type Language } from '../../src/language/index.js';
import { defaultSite, type SmallSite } from './small-site.js';

let site: SmallSite;
beforeAll(async () => {
  site = await defaultSite();
});
const html = (path: string, language: Language): string => site.html(`${path}/`, language);

describe('the pages of the whole concept', () => {
  it('set no two links to sources against each other without a space', () => {
    for (const path of ['country-model', 'commitments', 'mediator', 'dag', 'norms/un-charter'])
      expect([path, html(path, 'kk').match(/<\/a><a [^>]*\/sources\//g)]).toEqual([path, null]);
  });

  it('say what the study notes of a norm, a document and a scenario in the reader’s language', () => {
    expect(html('norms/geneva-1949', 'ru')).toContain('строка Казахстана');
    expect(html('norms/geneva-1949', 'kk')).toContain('Қазақстан жолы');
    expect(html('commitments', 'kk')).toContain('сыртқы саясатының 2020–2030 жылдарға арналған тұжырымдамасы');
    expect(html('what-if', 'ru')).toContain('Совместная работа на российском направлении прекращается');
    expect(html('what-if', 'ru')).not.toContain('Joint work with Russia');
  });

  it('join what they put together by the dash of the language: long in Russian', () => {
    for (const path of [
      'cases/kz-cica',
      'cases/kz-zheleznovodsk-1991',
      'actors/mfa-kz',
      'discourse',
      'quality',
      'effectiveness',
    ])
      expect([path, site.text(`${path}/`, 'ru').match(/[а-яё.)] – [а-яё\d][^.]{0,20}/giu)]).toEqual([path, null]);
    expect(site.text('cases/kz-zheleznovodsk-1991/', 'ru')).toContain('20 сентября 1991 г. — 23 сентября 1991 г.');
    expect(site.text('cases/kz-zheleznovodsk-1991/', 'kk')).toContain(
      '1991 жылғы 20 қыркүйек – 1991 жылғы 23 қыркүйек',
    );
  });

  it('name what a command leaves open, and a field, in the reader’s words', () => {
    expect(html('documents/oda-law-2014', 'kk')).toContain('elshi documents fetch ЗЕРТТЕУ oda-law-2014');
    expect(html('documents/oda-law-2014', 'kk')).toContain('elshi documents add ЗЕРТТЕУ oda-law-2014 ФАЙЛ');
    expect(html('documents/oda-law-2014', 'ru')).toContain('elshi documents add ИССЛЕДОВАНИЕ oda-law-2014 ФАЙЛ');
    const fields = [...html('what-if', 'kk').matchAll(/<option value="language_info[^"]*">([^<]*)</g)].map(
      ([, said]) => said,
    );
    expect(fields).toContain('Ақпарат тілдері (соңғы көрілген күні) – Өзге тілдер');
    expect(fields.join()).not.toContain('Өзге формалары');
  });

  it('give the same median lag on the page of norms as the thesis does', () => {
    const joined = allLags(site.assessment.study).filter(({ end }) => end === 'joined');
    const years = middleLag(joined.map(({ days }) => days)) ?? 0;
    expect(years).toBeGreaterThan(1);
    expect(years).toBeLessThan(3);
    expect(html('norms', 'en')).toContain(`${formatNumber(years, 'en', 1)} years`);
  });

  it('say of an act that the country joined on the day it came into being that it was the same day, not a wait of no days', () => {
    const atOnce = allLags(site.assessment.study).filter(({ days }) => days.low === 0 && days.high === 0);
    expect(atOnce.map(({ norm }) => norm)).toContain('almaty-act-2002');
    for (const [language, said, none] of [
      ['kk', 'сол күні', /[>\s]0 күн/u],
      ['ru', 'в тот же день', /[>\s]0 дн\./u],
      ['en', 'on the same day', /[>\s]0 days/u],
    ] as const) {
      const text = site.text('norms/', language);
      expect(text.split(said)).toHaveLength(atOnce.length + 1);
      expect(text).not.toMatch(none);
    }
  });
});

describe('the page of prospective directions', () => {
  it('counts the pairs that no other surely beats in a sentence that cannot be read as its opposite', () => {
    const { evidence, table, study } = site.assessment;
    const { notSurelyBeaten, taking } = comparedProspects(evidence, table, study.settings.focal);
    const [sure, all] = [notSurelyBeaten.length, taking.length];
    expect(sure).toBeGreaterThan(0);
    // «не превосходит наверняка» is "may", «наверняка не превосходит» is "surely does not": two different claims.
    expect(site.text('directions/', 'ru')).toContain(
      `Если учесть все пять частей и интервалы, пар, над которыми ни у одной другой нет явного превосходства: ${sure} из ${all}.`,
    );
    expect(site.text('directions/', 'ru')).not.toMatch(/наверняка не превосходит/u);
    expect(site.text('directions/', 'ru')).toContain(
      `Пар, над которыми ни у одной другой нет явного превосходства: ${sure} из ${all}. Пока`,
    );
    expect(site.text('directions/', 'kk')).toContain(
      `басқа ешбірі анық асып түспейтін жұптар саны: ${sure} (барлығы ${all}).`,
    );
  });

  it('names the measured parts within the sentence in small letters', () => {
    expect(site.text('directions/', 'ru')).toMatch(/по частям, измеренным для всех \(\p{Ll}[^A-ZА-Я)]*\)/u);
    expect(site.text('directions/', 'kk')).toMatch(/өлшенген бөліктер \(\p{Ll}[^A-ZА-ЯӘІҢҒҮҰҚӨҺ)]*\) бойынша/u);
  });
});
