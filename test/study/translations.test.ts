import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/study/index.js';
import { smallSite } from '../pages/small-site.js';
import { errorsOf, notesOf, reading } from './reading.js';

const result = {
  id: 'r1',
  text: 'bread reached families',
  cat: 'RC',
  sign: '+',
  date: '2018-05-01',
  goal: null,
  unintended: false,
  evidence: [{ src: 'paper', claimed_by: 'independent' }],
};
const cases = { 'kz-a': { results: [result] } };
const csv = 'text,translation\nbread reached families,нан отбасыларға жетті\n';

describe('what coders wrote, in other languages', () => {
  it('is read by language, exactly as it stands in the cases', async () => {
    const { study, problems } = await reading({ cases, files: { 'translations/kk.csv': csv } });
    expect(problems.filter(({ file }) => file.startsWith('translations'))).toEqual([]);
    expect(study?.translations.get('kk')?.get('bread reached families')).toBe('нан отбасыларға жетті');
  });

  it('is noted when no case says it any more, with its line', async () => {
    const files = { 'translations/kk.csv': csv.replace('bread reached', 'bread has reached') };
    expect(await notesOf({ cases, files })).toContain('translations/kk.csv:2:1 translation_of_nothing text');
  });

  it('may be what a search met, and is then said in the language of the reader', async () => {
    const files = {
      'search-log.csv': 'id,date,query,where,lang,hits,note\nPR4-1,2026-01-02,polls,web,en,2,nothing after 2014\n',
      'translations/kk.csv': 'text,translation\nnothing after 2014,2014 жылдан кейін ештеңе жоқ\n',
    };
    const { study, problems } = await reading({ files });
    expect(problems.filter(({ file }) => file.startsWith('translations'))).toEqual([]);
    expect(study === null ? null : labelOf('nothing after 2014', study)).toEqual({
      en: 'nothing after 2014',
      kk: '2014 жылдан кейін ештеңе жоқ',
    });
  });

  it('may be the note of a norm or of one of its dates', async () => {
    const norm = `id: act
title: {en: Act}
lane: national
body: national
kind: law
adopted: {value: "2010-01-01", src: paper, note: day of signature}
note: a first law
`;
    const table = 'text,translation\nday of signature,қол қойылған күн\na first law,алғашқы заң\n';
    const files = { 'norms/act.yaml': norm, 'translations/kk.csv': table };
    expect((await notesOf({ cases, files })).filter((line) => line.startsWith('translations'))).toEqual([]);
  });

  it('may be the name of a publisher, and the list of sources then says it in the language of the reader', async () => {
    const parts = {
      publishers: { ministry: { name: 'Ministry of Health', owner: 'state', country: 'KAZ' } },
      sources: { order: { title: 'Order 12', publisher: 'ministry' } },
      files: { 'translations/kk.csv': 'text,translation\nMinistry of Health,Денсаулық сақтау министрлігі\n' },
    };
    expect((await notesOf(parts)).filter((line) => line.startsWith('translations'))).toEqual([]);
    const site = await smallSite(parts);
    expect(site.text('sources', 'kk')).toContain('Денсаулық сақтау министрлігі');
    expect(site.text('sources?q=ministry', 'kk')).toContain('Order 12');
    expect(site.text('sources/order', 'en')).toContain('Ministry of Health');
  });

  it('says each text once', async () => {
    const files = { 'translations/ru.csv': `${csv}bread reached families,хлеб дошёл\n` };
    expect(await errorsOf({ cases, files })).toEqual(['translations/ru.csv:3:1 listed_twice text']);
  });

  it('stands on the page in the reader’s language; without a translation the original is marked as English', async () => {
    const site = await smallSite({ cases, files: { 'translations/kk.csv': csv } });
    expect(site.text('cases/kz-a/', 'kk')).toContain('нан отбасыларға жетті');
    expect(site.html('cases/kz-a/', 'ru')).toContain('<span lang="en">bread reached families</span>');
    expect(site.html('cases/kz-a/', 'en')).toContain('<span>bread reached families</span>');
    expect(site.text('cases/?q=нанның', 'kk')).toContain('kz-a');
  });
});
