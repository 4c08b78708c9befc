import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assessment, type AssessmentResult, assessFolder } from '../../src/assessment/index.js';
import { speak } from '../../src/language/index.js';
import { renderPage } from '../../src/pages/index.js';
import { writeResults } from '../../src/report/index.js';
import { type BuiltSite, buildSite } from '../../src/site/index.js';
import { defaultResult } from '../default-study.js';
import { documentFiles, filesBelow, htmlFiles, plain, read, tagsOf } from './html.js';
import { partOfStudy } from './part-of-study.js';
import { smallSite } from './small-site.js';

const languages = ['kk', 'ru', 'en'] as const;
const largestPage = 40_000;

/** Pictures of the world are not counted. */
function isTooLarge(html: string): boolean {
  const words = html.replace(/<svg class="world"[\s\S]*?<\/svg>/g, '');
  return words.length > largestPage && gzipSync(words).length > largestPage;
}

interface Row {
  readonly [column: string]: string;
}

/** «0,41 (0,33–0,50)» → [[0.41, 2], [0.33, 2], [0.5, 2]]: numbers as the language writes them, with their decimals. */
function numbersIn(text: string, language: string): [number, number][] {
  const separated = text.replaceAll('−', '-');
  const pattern = language === 'en' ? /-?\d[\d,]*(?:\.\d+)?/g : /-?\d[\d\u00a0\u202f]*(?:,\d+)?/g;
  return [...separated.matchAll(pattern)].map(([token]) => {
    const number =
      language === 'en' ? token.replaceAll(',', '') : token.replace(/[\u00a0\u202f]/g, '').replace(',', '.');
    return [Number(number), number.split('.')[1]?.length ?? 0];
  });
}

describe('the site of a study', () => {
  const folders: string[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'elshi-site-'));
    folders.push(made);
    return made;
  };
  let result: AssessmentResult;
  let out: string;
  let built: BuiltSite;
  let pages: string[];

  beforeAll(async () => {
    ({ result, out, built } = await smallSite());
    pages = htmlFiles(out);
  });
  afterAll(() => {
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  });

  test('has the same documents to take along in each language, without scripts and asking nothing of anybody', () => {
    const documents = documentFiles(out);
    const of = (language: string) =>
      documents.filter((file) => file.startsWith(`${language}/`)).map((file) => file.slice(3));
    expect(of('kk')).toEqual(
      expect.arrayContaining(['brief', 'report', 'thesis'].map((name) => `downloads/${name}.html`)),
    );
    expect([of('ru'), of('en')]).toEqual([of('kk'), of('kk')]);
    for (const file of documents) {
      const html = read(out, file);
      expect(
        `${file} ${/<script|<iframe|<object|@import|url\(\s*['"]?https?:|\bsrc="https?:|<link\b/i.exec(html)?.[0] ?? ''}`,
      ).toBe(`${file} `);
    }
  });

  test('has every page in Kazakh, Russian and English, the same ones in each', () => {
    const [kk = [], ru = [], en = []] = languages.map((language) =>
      pages.filter((page) => page.startsWith(`${language}/`)).map((page) => page.slice(3)),
    );
    expect(kk.length).toBeGreaterThan(200);
    expect(ru).toEqual(kk);
    expect(en).toEqual(kk);
    for (const page of ['index.html', 'criteria/K5.2/index.html', 'downloads/index.html', 'search/index.html'])
      expect(kk).toContain(page);
    expect(built.pages).toBe(pages.length - 1);
  });

  test('every number that opens to its derivation is the number in the files of elshi build, in each language', async () => {
    const results = folder();
    await writeResults(result.assessment as never, results, 'en');
    const rows = parse(readFileSync(join(results, 'indicators.csv'), 'utf8'), { columns: true }) as Row[];
    const byFolder = new Map(rows.map((row) => [row['derivation']?.replaceAll(':', '_') ?? '', row]));
    const compared: Record<string, number> = {};
    const wrong: string[] = [];
    for (const page of pages) {
      const language = page.slice(0, 2);
      for (const [, series = '', period = '', inside = ''] of read(out, page).matchAll(
        /<a class="opens[^"]*" href="(?:[^"]*\/)?explain\/(indicator_[^"/]+)\/[^"#]*#at-([^"]+)"[^>]*>([\s\S]*?)<\/a>/g,
      )) {
        const folderName = `${series}_${period}`;
        const text = plain(inside);
        if (!/^[-−]?\d/.test(text)) continue;
        const row = byFolder.get(folderName);
        if (row === undefined) {
          wrong.push(`${page}: ${folderName} is not in indicators.csv`);
          continue;
        }
        const scale = text.includes('%') ? 100 : 1;
        const shown = numbersIn(text, language);
        [row['value'], row['low'], row['high']].slice(0, shown.length).forEach((expected, index) => {
          const [number, decimals] = shown[index] as [number, number];
          const apart = Math.abs(number - Number(expected) * scale);
          if (expected === '' || !(apart <= 0.5 * 10 ** -decimals + 1e-9))
            wrong.push(
              `${page}: ${folderName} shows ${text}, the files say ${row['value']} (${row['low']}–${row['high']})`,
            );
        });
        compared[language] = (compared[language] ?? 0) + 1;
      }
    }
    expect(wrong).toEqual([]);
    for (const language of languages) expect(compared[language]).toBeGreaterThan(100);
    expect(compared['ru']).toBe(compared['kk']);
    expect(compared['en']).toBe(compared['kk']);
  });

  test('a number of one year opens to its place among the years, from there to each unit, its facts and their sources', () => {
    for (const language of languages) {
      const page = `${language}/indicators/GOV-05/index.html`;
      const opened = /href="([^"]*explain\/indicator_GOV-05_KAZ\/[^"]*)#(at-\d{4})"/.exec(read(out, page));
      const years = posix.join(posix.dirname(page), opened?.[1] ?? '');
      const [, section = ''] = read(out, years).split(`id="${opened?.[2]}"`);
      const [own = ''] = section.split('</section>');
      expect(plain(own)).toMatch(/Формула|Formula/);
      const led = /href="([^"]*units_GOV-05_KAZ\/[^"]*)#([^"]+)"/.exec(own);
      const units = posix.join(posix.dirname(years), led?.[1] ?? '');
      const [, unit = ''] = read(out, units).split(`<li id="${led?.[2]}">`);
      expect(unit).toMatch(/initiatives\/[\s\S]*<a href="[^"]*\/sources\/[^"]+\/index\.html">/);
    }
  });

  test('the tables it offers are the files of elshi build, byte for byte', async () => {
    for (const language of languages) {
      const results = folder();
      const files = await writeResults(result.assessment as never, results, language);
      for (const name of files.filter((file) => file.endsWith('.csv')))
        expect(`${name} ${read(out, `${language}/downloads/${name}`) === read(results, name)}`).toBe(`${name} true`);
      const [header, ...lines] = read(out, `${language}/criteria/K5.2/criteria.csv`).trim().split('\n');
      const whole = read(results, 'criteria.csv');
      expect(whole.startsWith(`${header}\n`)).toBe(true);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(whole).toContain(line);
    }
  });

  test('beside each table stand the meaning of its columns, the citation and the hash of the inputs', () => {
    const about = JSON.parse(read(out, 'ru/criteria/K5.2/criteria.metadata.json'));
    const mark = JSON.parse(read(out, 'elshi-site.json'));
    expect(about.inputs).toMatch(/^[0-9a-f]{64}$/);
    expect(about.inputs).toBe(mark.inputs);
    expect(about.citation).toContain(about.inputs.slice(0, 16));
    expect(about.fields.map((field: { name: string }) => field.name).join(',')).toBe(
      read(out, 'ru/criteria/K5.2/criteria.csv').split('\n')[0],
    );
    expect(plain(read(out, 'ru/criteria/K5.2/index.html'))).toContain(about.inputs.slice(0, 16));
  });

  test('every link leads to a file and a place that exist', () => {
    const idsOf = new Map<string, Set<string>>();
    const ids = (file: string): Set<string> => {
      const kept = idsOf.get(file) ?? new Set(tagsOf(read(out, file)).flatMap((tag) => tag.attributes['id'] ?? []));
      idsOf.set(file, kept);
      return kept;
    };
    const broken: string[] = [];
    for (const page of pages)
      for (const { name, attributes } of tagsOf(read(out, page))) {
        const address = attributes['href'] ?? attributes['src'] ?? attributes['action'];
        if (address === undefined || /^(https?:|data:)/.test(address)) continue;
        if (name === 'use') continue;
        const [before = '', fragment] = address.split('#');
        const [path = ''] = before.split('?');
        const target = path === '' ? page : posix.join(posix.dirname(page), path);
        if (!existsSync(join(out, target)) || address.startsWith('/') || target.endsWith('/'))
          broken.push(`${page} → ${address}`);
        else if (fragment !== undefined && target.endsWith('.html') && !ids(target).has(decodeURIComponent(fragment)))
          broken.push(`${page} → ${address}`);
      }
    expect([...new Set(broken)].slice(0, 20)).toEqual([]);
  });

  test('nothing on any page is asked of another host, and nothing in it is a script of its own', () => {
    const foreign: string[] = [];
    for (const page of pages) {
      const html = read(out, page);
      for (const { name, attributes } of tagsOf(html)) {
        const loads =
          name !== 'a' && /^(https?:)?\/\//.test(attributes['src'] ?? attributes['href'] ?? attributes['action'] ?? '');
        if (loads || Object.keys(attributes).some((key) => key.startsWith('on') || key === 'style'))
          foreign.push(`${page} <${name}>`);
      }
      if (/<script(?![^>]*\ssrc=)|<style|@import/.test(html)) foreign.push(`${page} inline`);
    }
    expect(foreign).toEqual([]);
    expect(read(out, 'assets/elshi.css')).not.toMatch(/url\("?(https?:)?\/\//);
  });

  test('no page is larger than 40 kB packed, pictures not counted', () => {
    const tooLarge = pages.filter((page) => isTooLarge(read(out, page)));
    expect(tooLarge).toEqual([]);
  });

  test('nor is any of the whole study, whose lists are longer', async () => {
    const { assessment, problems } = await defaultResult();
    const site = { assessment: assessment as Assessment, problems, language: 'kk', mode: 'static' } as const;
    const tooLarge = (JSON.parse(readFileSync('scripts/every-page.json', 'utf8')) as string[]).filter((address) => {
      const { pathname, searchParams } = new URL(address, 'http://study/');
      const page = renderPage(site, pathname.split('/').filter(Boolean).map(decodeURIComponent), searchParams);
      return page !== null && isTooLarge(page.html);
    });
    expect(tooLarge).toEqual([]);
  });

  test('each single feature of the registry has a page, which shows as many cases as its count says', () => {
    const list = read(out, 'en/cases/index.html');
    const [, folderName = '', said = ''] =
      /href="(by-country-KAZ)\/index\.html"[^>]*>[^<]*<\/a> <span class="muted">(\d+)</.exec(list) ?? [];
    const page = read(out, `en/cases/${folderName}/index.html`);
    const shown = [
      ...(/<table class="[^"]*\bregistry"[\s\S]*?<\/table>/.exec(page)?.[0] ?? '').matchAll(/<th scope="row"/g),
    ];
    expect(shown.length).toBe(Number(said));
    expect(shown.length).toBeGreaterThan(5);
    expect(page).toMatch(/search\/index\.html\?[^"]*kind=case/);
    // The selection can be taken along: a row a case shown.
    const [, file = ''] = /href="([^"]*selection\.csv)"/.exec(page) ?? [];
    expect(read(out, `en/cases/${folderName}/${file}`).trimEnd().split('\n')).toHaveLength(1 + shown.length);
  });

  test('each choice of a filter and each country to compare with has a page of its own, which says what is chosen', () => {
    const criteria = read(out, 'ru/criteria/index.html');
    const choices = [...criteria.matchAll(/href="(by-[^"]+)\/index\.html"[^>]*>[^<]*\((\d+)\)</g)];
    expect(choices.length).toBeGreaterThan(10);
    for (const [, folderName = '', said = ''] of choices.slice(0, 5)) {
      const chosen = read(out, `ru/criteria/${folderName}/index.html`);
      expect(`${folderName} ${[...chosen.matchAll(/<article id="K/g)].length}`).toBe(`${folderName} ${said}`);
      expect(chosen).toContain('aria-current="true"');
    }
    expect(existsSync(join(out, 'kk/compare/by-country-UZB/index.html'))).toBe(true);
    expect(
      pages.filter((page) =>
        /<form(?![^>]*search\/index\.html|[^>]*action="index\.html"[^>]*role="search")/.test(read(out, page)),
      ),
    ).toEqual([]);
  });

  test('has names that a USB stick and Windows allow, different in more than capital letters', () => {
    const files = filesBelow(out);
    expect(
      files.filter((file) => !/^[A-Za-z0-9._/-]+$/.test(file) || /(^|\/)(con|nul|aux|prn)(\.|\/)/i.test(file)),
    ).toEqual([]);
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
  });

  test('is written whole or not at all: when it fails half-way the old site stands', () => {
    const before = filesBelow(out);
    const kept = read(out, 'kk/index.html');
    let seen = 0;
    expect(() =>
      buildSite({
        ...result,
        out,
        base: undefined,
        progress: () => {
          if (++seen === 2) throw new Error('disk full');
        },
      }),
    ).toThrow('disk full');
    expect(filesBelow(out)).toEqual(before);
    expect(read(out, 'kk/index.html')).toBe(kept);
    const nowhere = join(folder(), 'new');
    expect(() =>
      buildSite({
        ...result,
        out: nowhere,
        base: undefined,
        progress: () => {
          throw new Error('disk full');
        },
      }),
    ).toThrow('disk full');
    expect(existsSync(nowhere)).toBe(false);
  });

  test('a folder with something else in it is refused, and nothing in it changes', () => {
    const foreign = folder();
    writeFileSync(join(foreign, 'thesis.docx'), 'years of work');
    expect(() => buildSite({ ...result, out: foreign, base: undefined })).toThrow(/no site made by elshi/);
    expect(filesBelow(foreign)).toEqual(['thesis.docx']);
  });

  test('an exchange that was cut off is put right by the next run', () => {
    const cut = join(folder(), 'site');
    mkdirSync(join(cut, '.elshi-site-before', 'kk'), { recursive: true });
    writeFileSync(join(cut, '.elshi-site-before', 'elshi-site.json'), '{}');
    writeFileSync(join(cut, '.elshi-site-before', 'kk', 'index.html'), 'old');
    expect(() =>
      buildSite({
        ...result,
        out: cut,
        base: undefined,
        progress: () => {
          throw new Error('again');
        },
      }),
    ).toThrow('again');
    expect(filesBelow(cut)).toEqual(['elshi-site.json', 'kk/index.html']);
    expect(read(cut, 'kk/index.html')).toBe('old');
  });

  test('a study with errors still gives a site, and every page says so; one that cannot be read gives one that says why', async () => {
    const damaged = folder();
    writeFileSync(join(damaged, 'study.yaml'), 'id: [');
    const unreadable = await assessFolder(damaged);
    const site = join(folder(), 'site');
    buildSite({ ...unreadable, out: site, base: undefined });
    for (const language of languages) expect(plain(read(site, `${language}/index.html`))).toContain('study.yaml');
    expect(htmlFiles(site)).toHaveLength(4);
    expect(read(site, 'kk/index.html')).toContain('../assets/elshi.css');
  });
});

describe('a published site', () => {
  let study: string;
  let out: string;
  let result: AssessmentResult;
  const base = 'https://example.org/elshi/';

  beforeAll(async () => {
    study = partOfStudy(3, 2026);
    for (const [version, verdict] of [
      ['0.9.0', 'insufficient'],
      ['0.10.0', 'partly_met'],
    ] as const) {
      const tables = join(study, 'releases', version, 'tables');
      mkdirSync(tables, { recursive: true });
      writeFileSync(
        join(dirname(tables), 'release.yaml'),
        `version: ${version}\nas_of: 2026-0${version === '0.9.0' ? 1 : 6}-30\ninputs: ${version}abcdef\nnote: "<b>A & B</b>"\n`,
      );
      writeFileSync(
        join(tables, 'criteria.csv'),
        `criterion,subject,period,verdict,derivation\nK5.2,KAZ,current,${verdict},criterion:K5.2:KAZ:current\n`,
      );
    }
    // A source that is named but not described: an error of the study, and a link to nothing.
    const file = join(study, 'search-log.csv');
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n`);
    writeFileSync(
      join(study, 'initiatives', 'kz-broken.yaml'),
      `id: kz-broken\nname: {en: 'Broken <script>alert(1)</script>'}\nname_status: working\ncountry: KAZ\nstatus: verified\ntime: {start: {value: '2021', src: no-such-source}}\n`,
    );
    result = await assessFolder(study);
    expect(result.problems.some((problem) => problem.severity === 'error')).toBe(true);
    out = join(mkdtempSync(join(tmpdir(), 'elshi-site-')), 'site');
    buildSite({ ...result, out, base });
  });
  afterAll(() => {
    rmSync(study, { recursive: true, force: true });
    rmSync(dirname(out), { recursive: true, force: true });
  });

  test('each page names its one address, its other languages and a card', () => {
    const html = read(out, 'kk/criteria/K5.2/index.html');
    const links = tagsOf(html).filter((tag) => tag.name === 'link');
    expect(links.find((tag) => tag.attributes['rel'] === 'canonical')?.attributes['href']).toBe(
      `${base}kk/criteria/K5.2/`,
    );
    const others = links.filter((tag) => tag.attributes['hreflang'] !== undefined);
    expect(others.map((tag) => [tag.attributes['hreflang'], tag.attributes['href']])).toEqual([
      ...languages.map((language) => [language, `${base}${language}/criteria/K5.2/`]),
      ['x-default', `${base}kk/criteria/K5.2/`],
    ]);
    expect(html).toContain('<meta property="og:title"');
    expect(html).toContain(`&lt;iframe src=&quot;${base}kk/criteria/K5.2/&quot;`);
  });

  test('each page has a picture for those who share it, said in its language: of a criterion its verdict', () => {
    const about = (page: string) => {
      const metas = tagsOf(read(out, page).split('</head>', 1)[0] ?? '').filter((tag) => tag.name === 'meta');
      return (name: string) =>
        metas.find(({ attributes }) => (attributes['property'] ?? attributes['name']) === name)?.attributes[
          'content'
        ] ?? '';
    };
    const pictures = new Map<string, string[]>();
    for (const page of htmlFiles(out).filter((file) => file !== 'index.html')) {
      const meta = about(page);
      expect(`${page} ${meta('og:image')}`).toBe(`${page} ${meta('twitter:image')}`);
      expect(`${page} ${meta('og:image:alt')}`).toMatch(/ \S+.*\p{L}/u);
      expect(meta('twitter:image:alt')).toBe(meta('og:image:alt'));
      pictures.set(meta('og:image'), [...(pictures.get(meta('og:image')) ?? []), page]);
    }
    const { focal } = result.assessment as Assessment;
    for (const [id, { criterion, verdict }] of focal.current)
      for (const language of languages) {
        const meta = about(`${language}/criteria/${id}/index.html`);
        expect(meta('og:image')).toBe(`${base}assets/card-${verdict}.png`);
        const word = criterion.role === 'background' ? 'background' : 'verdict';
        expect(meta('og:image:alt')).toContain(speak({ key: `judgement.${word}.${verdict}` }, language));
      }
    expect(pictures.get(`${base}assets/card-overview.png`)).toEqual(expect.arrayContaining(['kk/index.html']));
    for (const address of pictures.keys()) {
      expect(address.startsWith(`${base}assets/`)).toBe(true);
      const bytes = readFileSync(join(out, address.slice(base.length)));
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(bytes.length).toBeLessThan(20_000);
    }
  });

  test('the sitemap dates a page by the day up to which the study knows, never by a clock', () => {
    const dates = [...read(out, 'sitemap.xml').matchAll(/<lastmod>([^<]+)<\/lastmod>/g)].map((match) => match[1]);
    expect(dates.length).toBe(htmlFiles(out).length - 1);
    expect(new Set(dates)).toEqual(new Set([(result.assessment as Assessment).study.settings.as_of]));
  });

  test('the sitemap lists every page once', () => {
    const listed = [...read(out, 'sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
    const pages = htmlFiles(out).filter((file) => file !== 'index.html');
    expect(listed.length).toBe(new Set(listed).size);
    expect(listed.map((address) => `${address.slice(base.length)}index.html`).sort()).toEqual(pages.sort());
  });

  test('the feed tells what each released version says differently, newest first, in the language of the reader', () => {
    const feed = read(out, 'ru/feed.xml');
    const entries = feed.split('<entry>').slice(1);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toContain('0.10.0');
    expect(entries[0]).toContain('K5.2');
    const verdict = (word: string) => speak({ key: `judgement.verdict.${word}` }, 'ru');
    expect(entries[0]).toContain(`: ${verdict('insufficient')} → ${verdict('partly_met')}`);
    expect(entries[0]).toContain('&amp;lt;b&amp;gt;A &amp;amp; B');
    expect(entries[1]).toContain('0.9.0');
  });

  test('errors of the study stand on every page; a link to a source that nobody described is no link', () => {
    for (const language of languages) {
      expect(read(out, `${language}/criteria/index.html`)).toContain('class="alarm"');
      const broken = read(out, `${language}/cases/kz-broken/index.html`);
      expect(broken).not.toMatch(/href="[^"]*no-such-source/);
      expect(existsSync(join(out, language, 'sources', 'no-such-source'))).toBe(false);
    }
  });

  test('a second run gives the same bytes and leaves what others put beside it', () => {
    writeFileSync(join(out, 'CNAME'), 'elshi.example\n');
    const bytesOf = () =>
      new Map(filesBelow(out).map((file) => [file, readFileSync(join(out, file)).toString('latin1')]));
    const before = bytesOf();
    buildSite({ ...result, out, base });
    const after = bytesOf();
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after.keys()].filter((file) => after.get(file) !== before.get(file))).toEqual([]);
    expect(after.get('CNAME')).toBe('elshi.example\n');
  });

  test('text from the study is never markup', () => {
    const own = /<script>alert/;
    expect(htmlFiles(out).filter((file) => own.test(read(out, file)))).toEqual([]);
    expect(own.test(read(out, 'en/search/index.js'))).toBe(false);
    expect(read(out, 'en/search/index.js').includes('\\u003cscript>alert(1)')).toBe(true);
  });
});
