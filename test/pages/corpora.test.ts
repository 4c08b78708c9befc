import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentsView } from '../../src/documents/index.js';
import { checkClaims } from '../../src/judgement/index.js';
import { languages } from '../../src/language/index.js';
import { renderFile } from '../../src/pages/index.js';
import {
  debateHalves,
  debateOf,
  documentReliability,
  keynessOf,
  labelsInTexts,
  machineFindings,
  parallelTest,
  scaleOf,
  sideOf,
} from '../../src/report/index.js';
import { leastRho, ratioBounds } from '../../src/text/index.js';
import { buildStudy } from '../study/build-study.js';
import { defaultSite, partOf, type SmallSite, siteOf, textOf } from './small-site.js';

const pages = ['concordance', 'codebook', 'corpora', 'discourse', 'keyness', 'scaling', 'parallel', 'reliability'];
const model = new URL('../../docs/tutorial/model-concept/', import.meta.url);
const file = (name: string): string => readFileSync(new URL(name, model), 'utf8');
const card = (more = ''): string => file('card.yaml').replace('country: null', 'country: KAZ') + more;

/** Paragraphs of a language up to the reader's last code: the card does not say that anybody went on to the end. */
const reached = (reader: string, lang: string): number =>
  Math.max(
    ...file(`codings/${reader}.jsonl`)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { lang: string; unit: string })
      .map((one) => (one.lang === lang ? Number(one.unit.slice(1)) : 0)),
  );
const togetherIn = (lang: string): number => Math.min(reached('reader-a', lang), reached('reader-b', lang));

const study = (readers: readonly string[], texts: boolean) =>
  buildStudy({
    files: {
      'documents/coders.yaml': readers.map((id) => `- {id: ${id}}\n`).join('') || '[]\n',
      'documents/model/card.yaml': card(),
      ...Object.fromEntries(
        readers.map((name) => [`documents/model/codings/${name}.jsonl`, file(`codings/${name}.jsonl`)]),
      ),
      ...(texts
        ? Object.fromEntries(
            ['kk', 'ru', 'en'].map((lang) => [`documents/model/text.${lang}.txt`, file(`text.${lang}.txt`)]),
          )
        : {}),
    },
  });

let two: SmallSite;
let one: SmallSite;
let bare: SmallSite;
let kazakhstan: SmallSite;
beforeAll(async () => {
  two = await siteOf(await study(['reader-a', 'reader-b'], true));
  one = await siteOf(await study(['reader-a'], false));
  bare = await siteOf(await study([], false));
  kazakhstan = await defaultSite();
}, 60_000);

describe('the pages of texts', () => {
  it('open in three languages over texts, over counts and over nothing at all, live and as a site', () => {
    for (const site of [two, one, bare, kazakhstan])
      for (const page of pages)
        for (const language of languages)
          for (const mode of ['live', 'static'] as const) expect(site.html(page, language, mode)).toContain('<h1>');
  });

  it('show no number that is none, and say what is missing in words', () => {
    for (const site of [two, one, bare, kazakhstan])
      for (const page of pages) expect(site.text(page)).not.toMatch(/\b(NaN|Infinity|undefined|null)\b/);
  });

  it('end with what would change the answer and how it was computed', () => {
    for (const page of pages) {
      const html = kazakhstan.html(page);
      expect(textOf(partOf(html, 'would-change')).length).toBeGreaterThan(40);
      expect(textOf(partOf(html, 'how')).length).toBeGreaterThan(40);
    }
  });

  it('answer in the allowed verbs only', () => {
    const { claims } = kazakhstan.assessment.evidence.standard;
    for (const page of pages)
      for (const language of languages) {
        const html = kazakhstan.html(page, language);
        const lead = textOf(/<p class="lead">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '');
        expect(checkClaims(lead, language, 'L1', claims)).toEqual([]);
      }
  });

  it('render well under a second once the study is read', () => {
    for (const page of pages) {
      kazakhstan.html(page);
      const start = performance.now();
      kazakhstan.html(page, 'kk');
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });

  it('give their tables as CSV, with their meaning', () => {
    const site = { assessment: kazakhstan.assessment, problems: [], language: 'en', mode: 'live' } as const;
    const csv = (path: string[], query = ''): string => {
      const found = renderFile(site, path, new URLSearchParams(query));
      return found === null ? '' : [...found.pieces].join('');
    };
    expect(csv(['parallel', 'parallel.csv'])).toMatch(/^oda-law-2014,kk,ru,counts,AID,82,82,/m);
    expect(csv(['discourse', 'debate.csv'])).toMatch(/^2015,AGENDA,focal,1,/m);
    expect(csv(['codebook', 'documentcodes.csv'])).toContain('dictionary:discourse');
    expect(csv(['keyness', 'selection.csv'], 'a=KAZ&b=UZB').split('\n').length).toBeGreaterThan(10);
    expect(csv(['scaling', 'scaling.metadata.json'])).toContain('of wording, not of policy');
  });
});

describe('the concordance', () => {
  it('finds a lemma in every form and opens its paragraph in the reader', () => {
    const html = two.html('concordance?q=сенім&by=lemma&lang=kk');
    const text = file('text.kk.txt');
    const paragraph = text.slice(0, text.indexOf('сенім')).split('\n\n').length;
    expect(html).toContain(`/en/documents/model/?lang=kk#p${paragraph}`);
    expect(textOf(partOf(html, 'places'))).toMatch(/сенім/i);
  });

  it('says of a wrong pattern what is wrong, and searches nothing', () => {
    expect(two.html('concordance?q=%2F(%2F&by=pattern')).toContain('role="alert"');
  });

  it('without texts tells what coders quoted, and each quotation opens its text', () => {
    const html = kazakhstan.html('concordance?q=preventive+diplomacy');
    expect(textOf(html)).toContain('there is no text to search');
    expect(partOf(html, 'quoted')).toContain('/en/explain/text%3Aun-general-debate%3AKAZ_47_1992/');
  });

  it('publishes no text of others on a site', () => {
    expect(two.html('concordance?q=Trust&by=form', 'en', 'static')).not.toContain('<mark>');
    expect(two.html('parallel', 'en', 'static')).not.toContain('Humanitarian diplomacy is still carried on');
  });
});

describe('the codebook', () => {
  it('holds every code with definition, include, exclude, example and border example in the reader’s language', () => {
    const groups = [...kazakhstan.assessment.evidence.standard.documentCodebook.values()];
    expect(groups.flatMap(({ codes }) => codes).length).toBe(109);
    for (const language of languages) {
      const html = kazakhstan.html('codebook', language);
      const text = textOf(html);
      for (const { codes } of groups)
        for (const code of codes) {
          expect(html).toContain(`id="code-${code.id}"`);
          for (const said of [code.definition, code.include, code.exclude, code.example, code.border])
            expect(text).toContain(said[language].replace(/\s+/g, ' '));
        }
    }
  });

  it('says who found a code how often, and that its agreement is not measured', () => {
    const html = kazakhstan.html('codebook');
    const entry = textOf(partOf(html, 'code-V03', 'article'));
    const hits = documentsView(kazakhstan.assessment.study)
      .texts.filter(({ lang }) => lang === 'en')
      .reduce((sum, { codes }) => sum + (codes.get('V03')?.hits ?? 0), 0);
    expect(entry).toContain(`found ${hits}`);
    expect(textOf(html)).toContain('Agreement of coders is not measured on any code yet');
    expect(textOf(partOf(html, 'code-MOD-TARG', 'article'))).toContain('nobody has looked yet');
  });

  it('says once of a whole group that nobody looked for its codes, and folds what a code is not found by', () => {
    const html = kazakhstan.html('codebook');
    const actors = textOf(partOf(html, 'group-actors'));
    expect(actors.split('Nobody has looked for the codes of this group yet').length).toBe(2);
    expect(actors).not.toContain('nobody has looked yet');
    expect(partOf(html, 'code-A1', 'article')).toMatch(/<details>\s*<summary>\s*<h3>/);
  });

  it('counts a code that a dictionary writes otherwise as the same code', () => {
    const entry = textOf(partOf(kazakhstan.html('codebook'), 'code-MOD-HARD', 'article'));
    const hits = documentsView(kazakhstan.assessment.study)
      .texts.filter(({ lang }) => lang === 'en')
      .reduce((sum, { codes }) => sum + (codes.get('COMMIT_HARD')?.hits ?? 0), 0);
    expect(entry).toContain(`English: found ${hits},`);
  });
});

describe('reliability', () => {
  it('with one reader or none says so, and gives no coefficient', () => {
    for (const site of [one, bare, kazakhstan]) {
      const agreement = textOf(partOf(site.html('reliability'), 'agreement'));
      expect(agreement).toContain('no coefficient stands here');
      expect(agreement).not.toMatch(/\d\.\d\d/);
    }
  });

  it('with two readers shows alpha with its interval as the library computes it, or no number below the threshold', () => {
    const text = textOf(partOf(two.html('reliability'), 'agreement'));
    const { rows } = documentReliability(two.assessment.study).report;
    const usable = rows.filter(({ use, code }) => use !== null && use !== 'unusable' && code !== null);
    for (const row of usable) {
      const alpha = row.coefficients.find(({ name }) => name === 'alpha');
      expect(text).toContain(`${alpha?.value?.toFixed(2)} (${alpha?.interval?.[0].toFixed(2)}`);
    }
    for (const row of rows.filter(({ use }) => use === 'unusable')) {
      const alpha = row.coefficients.find(({ name }) => name === 'alpha');
      expect(text).not.toContain(
        `${alpha?.value?.toFixed(2)} (${alpha?.interval?.[0].toFixed(2)}–${alpha?.interval?.[1].toFixed(2)})`,
      );
    }
    // What lies behind the last code of a reader who did not say they finished is unread, not «nothing found».
    const together = languages.reduce((sum, lang) => sum + togetherIn(lang), 0);
    expect(together).toBeLessThan(90);
    expect(Math.max(...rows.map(({ paired }) => paired))).toBe(together);
  });

  it('measures a dictionary against what both readers agree on, and leaves out what they do not', () => {
    const found = machineFindings(two.assessment.study, two.assessment.evidence.standard);
    const h = found.find(
      ({ coder, code, language }) => coder === 'dictionary:concepts' && code === 'H' && language === 'en',
    );
    const read = (lang: string) => Math.max(reached('reader-a', lang), reached('reader-b', lang));
    expect(h).toMatchObject({ units: read('en'), finding: { precision: 1, recall: 1 } });
    expect(found.every(({ units, unsettled, language }) => units + unsettled === read(language))).toBe(true);
    expect(textOf(partOf(two.html('reliability'), 'machines'))).toContain('few: a first look only');
  });

  it('plans what is still to be coded by max(50, 10 / prevalence), with the seed', () => {
    const plan = textOf(partOf(kazakhstan.html('reliability'), 'plan'));
    expect(plan).toContain(String(kazakhstan.assessment.study.method.seed));
    expect(plan).toContain('50 more: needed 50, coded by two 0');
  });
});

describe('discourse', () => {
  it('opens with the theme that leads now and those that moved, each share with its interval', () => {
    const html = kazakhstan.html('discourse');
    const lead = /<p class="lead">(.*?)<\/p>/s.exec(html)?.[1] ?? '';
    // Development, 136 of 1603 sentences: nothing else reaches its interval.
    expect(lead).toMatch(
      /of 2008–2024 .* development – 8\.5% \(7\.4–9\.6%\)\. More often than in 1992–2007: [^;]*dialogue/,
    );
  });

  it('shows the share of paragraphs that a person marked', () => {
    const text = textOf(partOf(one.html('discourse'), 'values'));
    const read = reached('reader-a', 'kk');
    expect(text).toContain(`paragraphs: ${read}, with the code: 1`);
    expect(text).toContain(`${(100 / read).toFixed(1)}% `);
  });

  it('sets the country’s speeches beside the others and the world, year by year, as the library counts them', () => {
    const html = kazakhstan.html('discourse');
    const debate = debateOf(kazakhstan.assessment.study, 'un-general-debate', 'AGENDA');
    const year = debate.years.find(({ year: one }) => one === 2015);
    const text = documentsView(kazakhstan.assessment.study).texts.find(
      ({ id }) => id === 'un-general-debate#KAZ_70_2015',
    );
    expect(year?.focal?.share).toBe((text?.codes.get('AGENDA')?.sentences ?? 0) / (text?.sentences ?? 1));
    expect(year?.world?.texts).toBeGreaterThan(180);
    expect(textOf(partOf(html, 'debate'))).toContain(`${((year?.focal?.share ?? 0) * 100).toFixed(1)}%`);
    expect(partOf(html, 'debate')).toContain('/en/explain/text%3Aun-general-debate%3AKAZ_70_2015/');
  });

  it('leads from the corpus of speeches only to pages that stand', () => {
    const ways = [...kazakhstan.html('documents/un-general-debate').matchAll(/href="\/en\/(documents\/[^"#]+)"/g)];
    const places = [...new Set(ways.map(([, way]) => (way ?? '').replaceAll('&amp;', '&')))].filter(
      (way) => !/(country|year)=|\.(csv|json)$/.test(way),
    );
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((way) => !kazakhstan.has(way))).toEqual([]);
  });

  it('gives the value profile of the speeches in two halves of the years beside the countries compared, each by the library', () => {
    const { study, evidence } = kazakhstan.assessment;
    const codes = evidence.standard.documentCodebook.get('values')?.codes.map(({ id }) => id) ?? [];
    const found = debateHalves(study, 'un-general-debate', codes);
    expect(found?.spans).toEqual([
      [1992, 2007],
      [2008, 2024],
    ]);
    const texts = documentsView(study).texts.filter(({ country, part }) => country === 'KAZ' && part !== null);
    const sum = (of: (text: (typeof texts)[number]) => number) =>
      texts.filter(({ year }) => (year ?? 0) < 2008).reduce((all, text) => all + of(text), 0);
    const v03 = found?.rows.find(({ code }) => code === 'V03');
    expect(v03?.focal[0]).toMatchObject({
      holding: sum(({ codes: own }) => own.get('V03')?.sentences ?? 0),
      of: sum(({ sentences }) => sentences ?? 0),
      rule: 'texts',
    });
    expect(v03?.others[0]?.texts).toBeGreaterThan(200);
    expect(v03?.world).toEqual([null, null]);
    const text = textOf(partOf(kazakhstan.html('discourse'), 'value-profile'));
    expect(text).toContain(`${((v03?.focal[0]?.share ?? 0) * 100).toFixed(1)}%`);
    expect(text).toContain('With each country by itself (24)');
    expect(() => partOf(one.html('discourse'), 'value-profile')).toThrow();
  });

  it('sets the agenda of both halves beside the countries compared and the whole world', () => {
    const agenda = debateHalves(kazakhstan.assessment.study, 'un-general-debate', ['AGENDA'])?.rows[0];
    expect(agenda?.world[1]?.texts).toBeGreaterThan(3000);
    const text = textOf(partOf(kazakhstan.html('discourse'), 'debate'));
    expect(text).toContain(`→ ${((agenda?.world[1]?.share ?? 0) * 100).toFixed(1)}%`);
  });

  it('has no world for a code that was looked for in some countries only', () => {
    const debate = debateOf(kazakhstan.assessment.study, 'un-general-debate', 'V03');
    expect(debate.countries.length).toBe(24);
    expect(debate.years.every(({ world }) => world === null)).toBe(true);
  });

  it('says of lists that nobody coded that nobody did', () => {
    expect(textOf(partOf(kazakhstan.html('discourse'), 'agency'))).toContain('Nobody has given the codes');
    expect(kazakhstan.html('discourse?by=year')).toContain('id="g-1992"');
  });
});

describe('concepts in corpora', () => {
  it('counts labels as stored, and does not say zero of what could not be looked for', () => {
    const found = labelsInTexts(kazakhstan.assessment.study, kazakhstan.assessment.evidence.standard, 'KAZ');
    expect(found.filter(({ text }) => text.part !== null).length).toBe(33);
    expect(kazakhstan.text('corpora')).toContain('Whether concepts are conflated is not known');
  });

  it('finds labels in texts that lie here', () => {
    expect(two.text('corpora')).toMatch(
      /Texts in which labels were looked for: 3\. Humanitarian diplomacy: 3, public: 3, people’s: 3/,
    );
    expect(two.text('corpora')).toContain('Places where two concepts are taken for one: 0');
  });
});

describe('keyness', () => {
  it('compares counts by code, words by word, as the library does', () => {
    const { study: own, evidence } = kazakhstan.assessment;
    const [a, b] = [sideOf(own, 'KAZ'), sideOf(own, 'USA')];
    const found = a === null || b === null ? null : keynessOf(own, evidence.standard, a, b);
    expect(found?.of).toBe('codes');
    const html = textOf(partOf(kazakhstan.html('keyness?a=KAZ&b=USA'), 'keys'));
    for (const key of found?.keys.slice(0, 5) ?? []) expect(html).toContain(key.g2.toFixed(1));
    // G² knows the size of the texts in words: rates are per word, not per hit.
    expect(found?.sizes[0]).toBe(a?.texts.reduce((sum, { words }) => sum + (words ?? 0), 0));
    expect(two.text('keyness?a=model@en&b=model@en')).toContain('cannot be compared with itself');
    expect(textOf(two.html('keyness?a=model@kk&b=model@ru'))).toContain('cannot be compared');
  });
});

describe('the scale of wording', () => {
  it('gives positions with intervals in the order of names, never of positions', () => {
    const { study: own, evidence } = kazakhstan.assessment;
    const scale = scaleOf(own, evidence.standard, 'countries', null, 'en');
    expect(scale?.positions.length).toBe(25);
    const html = partOf(kazakhstan.html('scaling'), 'positions');
    const kaz = scale?.positions.find(({ id }) => id === 'KAZ');
    expect(textOf(html)).toContain(`${kaz?.value.toFixed(2)} `);
    const names = [...html.matchAll(/<th scope="row">([^<]+)</g)].map(([, name = '']) => name);
    expect(names).toEqual([...names].sort((x, y) => x.localeCompare(y, 'en')));
    expect(kazakhstan.text('scaling')).toContain('This is a scale of wording, not of policy.');
  });

  it('with two references becomes Wordscores', () => {
    expect(kazakhstan.text('scaling?low=RUS&high=NOR')).toContain('Wordscores: with two reference texts');
  });
});

describe('the parallel-text test', () => {
  it('of the aid law rests on stored counts: AID 82 = 82 passes, and failing codes name their paragraphs', () => {
    const { study: own, evidence } = kazakhstan.assessment;
    const test = parallelTest(own, evidence.standard, 'oda-law-2014', ['kk', 'ru']);
    const aid = test?.codes.find(({ code }) => code === 'AID');
    expect(aid).toMatchObject({ a: 82, b: 82, ratio: 1, verdict: 'pass' });
    const html = kazakhstan.html('parallel');
    for (const code of test?.codes ?? []) {
      if (code.verdict !== 'fail') continue;
      const passes =
        (code.rho ?? 0) >= leastRho &&
        code.ratio !== null &&
        code.ratio >= ratioBounds[0] &&
        code.ratio <= ratioBounds[1];
      expect(passes).toBe(false);
      const [first] = code.differing;
      expect(textOf(partOf(html, `differs-${code.code}`, 'details'))).toContain(`Paragraph ${(first?.pair ?? 0) + 1}`);
    }
    expect(test?.failed).toBeGreaterThan(0);
  });

  it('with texts puts the paragraphs side by side', () => {
    const test = parallelTest(two.assessment.study, two.assessment.evidence.standard, 'model', ['kk', 'en']);
    expect(test?.from).toBe('texts');
    expect(test?.pairs.length).toBe(30);
    expect(two.html('parallel?document=model&versions=kk-en')).toMatch(/lang="kk"[\s\S]*lang="en"/);
  });
});
