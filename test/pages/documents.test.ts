import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.js';
import { renderFile } from '../../src/pages/index.js';
import { hasOwnPage, placeOf } from '../../src/site/file-names.js';
import { hashOfText } from '../../src/text/index.js';
import { defaultSite, partOf, type SmallSite, smallSite, textOf } from './small-site.js';

/** Texts of our own, written for these tests. */
const earlier =
  'Жоспар туралы.\n\nМинистрлік сенім кештерін өткізуге тиіс. Орталықтар ашуды қолдайды.\n\nЕл көршілерімен 😀 сөйлеседі.\n';
const later = 'О плане.\n\nМинистерство обязано открыть 20 центров до 2027 года.\n\nВстречи проводятся.\n';
const former =
  'О плане.\n\nМинистерство содействует открытию центров.\n\nВстречи проводятся.\n\nМинистерство обязано отчитываться.\n';
const short = (text: string): string => hashOfText(text).slice(0, 12);

const coded = (text: string, words: string, code: string, unit: string | null = null): string => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  const line = { lang: 'kk', code, unit, start, end: start + [...words].length, quote: words };
  return `${JSON.stringify(line)}\n`;
};
const hard = 'Министрлік сенім кештерін өткізуге тиіс.';
const soft = 'Орталықтар ашуды қолдайды.';
const talks = 'Ел көршілерімен 😀 сөйлеседі.';

const card = (fields: object) =>
  JSON.stringify({ owner: 'official', country: 'KAZ', genre: 'programme', src: 's1', ...fields });

let site: SmallSite;
beforeAll(async () => {
  site = await smallSite({
    sources: { s1: { title: 'The register of acts' } },
    files: {
      'documents/coders.yaml':
        '- {id: aigul, name: {en: Aigul}}\n- {id: berik}\n- {id: "dictionary:concepts", name: {en: Dictionary of concepts}}\n',
      'documents/plan/card.yaml': card({
        title: { kk: 'Жоспар', ru: 'План', en: 'The plan' },
        date: '2021-03',
        texts: [
          {
            lang: 'kk',
            status: 'original',
            sha256: hashOfText(earlier),
            characters: [...earlier].length,
            words: 14,
            sentences: 4,
            licence: 'CC0',
          },
          { lang: 'en', status: 'machine_translation', url: 'https://example.org/plan' },
        ],
        counted: [
          { coder: 'aigul', codes: ['MOD-HARD', 'MOD-SOFT', 'MOD-DESC'], lang: ['kk'] },
          { coder: 'berik', codes: ['MOD-HARD', 'MOD-SOFT'], lang: ['kk'] },
          { coder: 'dictionary:concepts', codes: ['TRUST', 'AID'], lang: ['kk'] },
        ],
      }),
      'documents/plan/text.kk.txt': earlier,
      'documents/plan/counts.csv': `place,coder,code,lang,count,sentences,offsets,text\nwhole,dictionary:concepts,TRUST,kk,1,1,27-32,${short(earlier)}\n`,
      'documents/plan/codings/aigul.jsonl':
        coded(earlier, hard, 'MOD-HARD', 's2') +
        coded(earlier, soft, 'MOD-SOFT', 's3') +
        coded(earlier, 'көршілерімен 😀', 'MOD-DESC'),
      'documents/plan/codings/berik.jsonl':
        coded(earlier, hard, 'MOD-HARD', 's2') + coded(earlier, talks, 'MOD-SOFT', 's4'),
      'documents/old/card.yaml': card({
        title: { en: 'The act of 2015' },
        date: '2015',
        texts: [{ lang: 'ru', status: 'original', sha256: hashOfText(former) }],
      }),
      'documents/old/text.ru.txt': former,
      'documents/new/card.yaml': card({
        title: { en: 'The act of 2020' },
        date: '2020',
        supersedes: 'old',
        texts: [{ lang: 'ru', status: 'original', sha256: hashOfText(later) }],
      }),
      'documents/new/text.ru.txt': later,
    },
  });
});

describe('the list of documents', () => {
  it('says of each what it is, in which languages, whether its text is here, what was counted and by whom', () => {
    const text = site.text('documents/');
    expect(text).toContain(
      'Documents with a card: 3. Of these with counts of codes: 1; with the text in the folder: 3',
    );
    const row = textOf(
      site
        .html('documents/')
        .split('<tr>')
        .find((one) => one.includes('The plan')) ?? '',
    );
    for (const said of [
      'programme',
      'official',
      'March 2021',
      'Kazakh: original',
      'English: machine translation',
      'Kazakh: the text is here',
      'English: the text is not here',
      'Aigul (aigul) person',
      'Dictionary of concepts machine',
    ])
      expect(row).toContain(said);
    expect(
      textOf(
        site
          .html('documents/')
          .split('<tr>')
          .find((one) => one.includes('act of 2020')) ?? '',
      ),
    ).toContain('Supersedes: The act of 2015');
  });

  it('is filtered by owner, language, text and coder, and the address keeps the choice', () => {
    const shown = (query: string): string[] =>
      [...site.text(`documents/?${query}`).matchAll(/The (?:plan|act of \d+) (?=programme)/g)].map(([name]) =>
        name.trim(),
      );
    expect(shown('coded=person')).toEqual(['The plan']);
    expect(shown('language=ru')).toEqual(['The act of 2015', 'The act of 2020']);
    expect(shown('text=changed')).toEqual([]);
    expect(site.text('documents/?text=changed')).toContain('There is no such document.');
  });

  it.each(languages)('%s: every page has all its words', (language) => {
    for (const address of [
      'documents/',
      'documents/plan/',
      'documents/old/',
      'documents/plan/coders/?a=aigul&b=berik',
      'documents/compare/',
      'documents/compare/?a=old&b=new',
    ])
      expect(site.text(address, language)).not.toMatch(/undefined|NaN|\[object|page\.documents/);
  });
});

describe('one document', () => {
  it('counts each code over all sentences with its interval, and a code that was not met is said, not left out', () => {
    const counts = textOf(partOf(site.html('documents/plan/'), 'counts'));
    // One of four sentences: Wilson at 90 % gives 0.058–0.644.
    expect(counts).toContain('25.0% (5.8–64.4%)');
    expect(counts).toContain('machine, agreement not measured: provisional');
    expect(counts).toContain('Codes looked for and not met: 1 Dictionary of concepts : aid (AID)');
    expect(counts).toContain(
      'Marked in the text, but their count is not written yet; codes: 3 Aigul (aigul) : hard commitment (MOD-HARD)',
    );
    expect(counts).toMatch(/English: nobody counted anything/);
    expect(site.html('documents/plan/')).toContain('/en/explain/text%3Aplan%3Akk/');
  });

  it('shows its text with people’s and machines’ codes apart, each at its place, with characters beyond the basic plane', () => {
    const text = partOf(site.html('documents/plan/?lang=kk'), 'text');
    const [, second = '', third = ''] = text.split('class="para"').slice(1);
    expect(textOf(second)).toMatch(
      /person Aigul \(aigul\) MOD-HARD hard commitment sentence 2.*machine Dictionary of concepts TRUST/s,
    );
    expect(second).toContain('<mark class="by-machine">сенім</mark>');
    expect(third).toContain('<mark class="by-person">көршілерімен 😀</mark>');
    expect(textOf(third)).toContain('MOD-DESC description 88–102');
    expect(third).toContain('id="p3"');
    expect(third).toContain('/en/documents/plan/?lang=kk#p2');
  });

  it('without its text shows its counts and what would bring the text', () => {
    const text = site.text('documents/plan/?lang=en');
    expect(text).toContain('The text itself (English) is not in the study folder.');
    expect(text).toContain('elshi documents fetch STUDY plan');
    expect(text).toContain('25.0% (5.8–64.4%)');
  });

  it('is published on a site with its text only where the card names a licence', () => {
    expect(site.text('documents/plan/?lang=kk', 'en', 'static')).toContain('сенім кештерін');
    const unlicensed = site.text('documents/new/?lang=ru', 'en', 'static');
    expect(unlicensed).not.toContain('20 центров');
    expect(unlicensed).toContain('names no licence');
    expect(site.text('documents/new/?lang=ru')).toContain('20 центров');
  });

  it('gives its counts and codings as tables to take along', () => {
    const page = (name: string): string => {
      const file = renderFile({ assessment: site.assessment, problems: [], language: 'en', mode: 'live' }, [
        'documents',
        'plan',
        name,
      ]);
      return [...(file?.pieces ?? [])].join('');
    };
    expect(page('counts.csv').split('\n')[0]).toContain('document,part,language,code,coder,standing,hits');
    expect(page('counts.csv')).toMatch(/plan,,kk,TRUST,dictionary:concepts,unconfirmed,1,1,4,0\.25,/);
    expect(page('codings.csv')).toContain('plan,,kk,aigul,MOD-DESC,,88,102,көршілерімен 😀');
    expect(site.html('documents/plan/')).toContain('/en/documents/plan/counts.csv');
  });

  it('is not there to be coded where nothing can be edited', () => {
    expect(site.has('documents/plan/coding/?coder=aigul')).toBe(false);
    expect(site.html('documents/plan/')).not.toContain('/coding/');
  });
});

describe('two coders side by side', () => {
  it('agree code by code over the sentences both have seen, and each disagreement is listed with its place', () => {
    const html = site.html('documents/plan/coders/?a=aigul&b=berik');
    const agreement = textOf(partOf(html, 'agreement'));
    // MOD-HARD: the same sentence; MOD-SOFT: s3 against s4, so both differ on it: 1 − 7 · 4 / 24.
    expect(agreement).toMatch(/hard commitment \(MOD-HARD\) 1 0 0 1\.00/);
    expect(agreement).toMatch(/soft commitment \(MOD-SOFT\) 0 1 1 −0\.17/);
    // Berik was not looking for descriptions, so his silence is no disagreement.
    expect(agreement).toContain('one gave and the other was not looking for: description (MOD-DESC)');
    const differ = textOf(partOf(html, 'disagreements'));
    expect(differ).toMatch(
      /soft commitment \(MOD-SOFT\) : only Aigul \(aigul\) · sentence 3 Орталықтар ашуды қолдайды\./,
    );
    expect(differ).toMatch(/only berik · sentence 4/);
    expect(differ).not.toContain('MOD-HARD');
    expect(textOf(html)).toContain(
      'Sentences that both have seen: 4; codes compared: 2; points on which they differ: 2.',
    );
  });

  it('have a page of their own on a site, as editions compared have; a choice among them has not', () => {
    const own = (address: string): boolean => {
      const place = placeOf(address, '/');
      return place !== null && hasOwnPage(place);
    };
    expect(own('/en/documents/plan/coders/?a=aigul&b=berik')).toBe(true);
    expect(own('/en/documents/compare/?a=old&b=new&lang=ru')).toBe(true);
    expect(own('/en/documents/?owner=official&text=there')).toBe(false);
  });

  it('that are not two are said not to be', () => {
    expect(site.text('documents/new/coders/')).toContain('does not yet have two coders');
  });
});

describe('editions compared', () => {
  it('say which commitments were strengthened and which removed, with both sentences, whichever is named first', () => {
    for (const address of ['documents/compare/?a=old&b=new', 'documents/compare/?a=new&b=old']) {
      const html = site.html(address);
      expect(textOf(html)).toContain('Commitments added: 0; removed: 1; strengthened: 1; weakened: 0.');
      const strong = textOf(partOf(html, 'fate-strengthened', 'details'));
      expect(strong).toContain('firmer: firmness, target, deadline');
      expect(strong).toContain('Earlier edition: soft commitment Министерство содействует открытию центров.');
      expect(textOf(partOf(html, 'fate-removed', 'details'))).toContain('Министерство обязано отчитываться.');
    }
  });

  it('whose texts share no language, or are not here, are not compared, and it is said why', () => {
    expect(site.text('documents/compare/?a=plan&b=new')).toContain('no language in which both texts are here');
    expect(site.text('documents/compare/')).toContain('The act of 2015 → The act of 2020');
  });
});

describe('the model document of the tutorial', () => {
  const folder = new URL('../../docs/tutorial/model-concept/', import.meta.url);
  const files = (name: string): Record<string, string> =>
    Object.fromEntries(
      ['', 'codings/'].flatMap((within) =>
        readdirSync(new URL(within || '.', folder), { withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'README.md')
          .map((entry) => [
            `documents/${name}/${within}${entry.name}`,
            readFileSync(new URL(within + entry.name, folder), 'utf8'),
          ]),
      ),
    );

  it('is read in three languages, its two readers differ where its README says, and its own next edition is compared', async () => {
    const next = files('next');
    for (const [path, text] of Object.entries(next)) {
      if (path.includes('codings/')) delete next[path];
      if (path.endsWith('card.yaml'))
        next[path] =
          `${text.replaceAll(/ {4}(sha256|characters|paragraphs): .*\n/g, '').replace('date: 2021', 'date: 2024')}supersedes: model\n`;
      if (path.endsWith('text.en.txt')) next[path] = `${text}\nThe ministry shall open 20 centres by 2030.\n`;
    }
    const model = await smallSite({
      files: { 'documents/coders.yaml': '- {id: reader-a}\n- {id: reader-b}\n', ...files('model'), ...next },
    });
    for (const language of languages)
      expect(model.text('documents/model/', language)).not.toMatch(/undefined|NaN|\[object|page\.documents/);
    expect(model.text('documents/model/', 'ru')).toContain('Концепция гуманитарного сотрудничества');
    const differing = (of: SmallSite): string[] => {
      const html = of.html('documents/model/coders/?a=reader-a&b=reader-b');
      return [...new Set([...textOf(partOf(html, 'disagreements')).matchAll(/sentence \d+/g)].map(([place]) => place))];
    };
    // The third lies past the last code of reader A, who may not have read so far; the card can say that both read all.
    expect(differing(model)).toHaveLength(2);
    const whole = files('model');
    const all = '{codes: [HS, GS, GS-TARGET, GS-DEADLINE], lang: [kk, ru, en]';
    for (const [path, text] of Object.entries(whole))
      if (path.endsWith('card.yaml'))
        whole[path] = text.replace('counted: []', `counted: [${all}, coder: reader-a}, ${all}, coder: reader-b}]`);
    const declared = await smallSite({
      files: { 'documents/coders.yaml': '- {id: reader-a}\n- {id: reader-b}\n', ...whole },
    });
    expect(differing(declared)).toHaveLength(3);
    expect(model.text('documents/compare/?a=model&b=next')).toContain(
      'Commitments added: 1; removed: 0; strengthened: 0; weakened: 0.',
    );
  });
});

describe('the documents of Kazakhstan', () => {
  it('show the corpus of speeches by country and year as one document, and a speech by its address', async () => {
    const kazakhstan = await defaultSite();
    const whole = kazakhstan.text('documents/un-general-debate/');
    expect(whole).toMatch(/Texts shown: (\d+)\/\1/);
    const own = kazakhstan.text('documents/un-general-debate/?country=KAZ&year=2002');
    expect(own).toMatch(/Texts shown: 1\/\d+/);
    expect(own).toContain('KAZ_57_2002');
    expect(kazakhstan.text('documents/un-general-debate/KAZ_57_2002/')).toMatch(/Kazakhstan, 2002/);
    expect(kazakhstan.has('documents/un-general-debate/NOT_THERE/')).toBe(false);
  });

  it('say of the concept that its text has to be fetched, and compare nothing that is not here', async () => {
    const kazakhstan = await defaultSite();
    expect(kazakhstan.text('documents/concept-2020/')).toContain('elshi documents fetch STUDY concept-2020');
    expect(kazakhstan.text('documents/compare/?a=concept-2014&b=concept-2020')).toContain(
      'Comparing needs both texts.',
    );
  });
});
