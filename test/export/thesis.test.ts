/** The thesis from the default study: every sentence at its rung, every number with its note, every part referred to (St, G14). */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assessment, derivationOf } from '../../src/assessment/index.js';
import { claimProblems, compose, documentKinds, sentencesOf } from '../../src/export/compose.js';
import { Composer } from '../../src/export/composer.js';
import { type DocumentDraft, type Run, runText, sentenceText } from '../../src/export/model.js';
import { headingPages, officePath } from '../../src/export/office-pages.js';
import { reading } from '../../src/export/thesis/reading.js';
import { pagesOfEntries } from '../../src/export/write/docx/contents.js';
import { docxOf, nothingCarried } from '../../src/export/write/docx/package.js';
import { finish } from '../../src/export/write/finished.js';
import { htmlOf } from '../../src/export/write/html.js';
import { markdownOf } from '../../src/export/write/markdown.js';
import { languages, speak } from '../../src/language/index.js';
import { defaultSite } from '../pages/small-site.js';

let study: Assessment;
const documents = new Map<string, DocumentDraft>();
const documentOf = (kind: (typeof documentKinds)[number], language: (typeof languages)[number]): DocumentDraft => {
  const key = `${kind} ${language}`;
  const made = documents.get(key) ?? compose(study, kind, language);
  documents.set(key, made);
  return made;
};
beforeAll(async () => {
  study = (await defaultSite()).assessment;
});

/** Digits that are no measured number: ids of items, years and dates, names of cases, sections. */
const named = [
  /«[^»]*»|“[^”]*”|„[^“]*“/g,
  /\d{1,2} \p{L}+ (?:19|20)\d\d|\d{4} жылғы \d{1,2}/gu,
  /\b[A-Z]{1,4}-?\d+(?:[.-]\d+)?[a-z]?\b/g,
  /\b(?:19|20)\d\d\b/g,
  /\b90\s?%/g,
  /\b[TPAKDL]\d[a-z]?\b/g,
];
const unreferenced = (runs: readonly Run[]): string =>
  named.reduce(
    (words, pattern) => words.replace(pattern, ' '),
    runs.map((run) => (run.kind === 'text' ? runText(run) : ' ')).join(''),
  );

describe('an exported document', () => {
  it('has no sentence above its rung, in any kind and language', () => {
    for (const kind of documentKinds)
      for (const language of languages) {
        const found = claimProblems(documentOf(kind, language), study, kind).map(({ args }) => args['sentence']);
        expect([kind, language, found]).toEqual([kind, language, []]);
      }
  });

  it('ends a sentence with one stop and counts its sections from one, in any kind and language', () => {
    for (const kind of documentKinds)
      for (const language of languages) {
        const markdown = markdownOf(finish(documentOf(kind, language), study.study));
        expect([
          kind,
          language,
          markdown.match(/.{20}(?<!\.)\.\.(?!\.).{0,20}|^#+ (?:<a[^>]*><\/a>)?0\..*/gmu),
        ]).toEqual([kind, language, null]);
        expect([kind, language, markdown.match(/.{20}\d %/gu)]).toEqual([kind, language, null]);
      }
  });

  it('stops a sentence that is: the check can fail', () => {
    const document = documentOf('brief', 'en');
    const claim = { rung: 'L1' as const, runs: [{ kind: 'text' as const, text: 'The Congress reduced conflict.' }] };
    const worse = { ...document, blocks: [...document.blocks, { kind: 'paragraph' as const, sentences: [claim] }] };
    expect(claimProblems(worse, study, 'brief').map(({ code }) => code)).toEqual(['claim_above_rung']);
  });

  it('refers every number of its sentences to a derivation', () => {
    for (const language of languages) {
      const document = documentOf('thesis', language);
      const loose = document.blocks
        .filter((block) => block.kind === 'paragraph')
        .flatMap((block) => block.sentences)
        .filter(({ runs }) => /\d/.test(unreferenced(runs)))
        .map(({ runs }) => unreferenced(runs).trim());
      expect([language, loose]).toEqual([language, []]);
      for (const run of sentencesOf(document).flatMap(({ runs }) => runs))
        if (run.kind === 'value') expect(document.notes.has(run.note)).toBe(true);
    }
  });

  it('names every table and figure in its text before a reader must guess what it is for', () => {
    for (const kind of ['thesis', 'brief'] as const) {
      const document = documentOf(kind, 'kk');
      const referred = new Set(
        sentencesOf(document).flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'cross' ? [run.to] : []))),
      );
      const parts = document.blocks.flatMap((block) =>
        block.kind === 'table' || block.kind === 'figure' ? [block.id] : [],
      );
      if (kind === 'thesis') expect(parts.filter((id) => !referred.has(id))).toEqual([]);
      expect(parts.length).toBeGreaterThan(0);
    }
  });

  it('holds all tasks and provisions of the abstract, and places for the author in every section', () => {
    const document = documentOf('thesis', 'kk');
    const words = markdownOf(finish(document, study.study));
    const provisions = [...study.evidence.standard.statements.values()].filter(({ group }) => group === 'P');
    expect(provisions.length).toBeGreaterThan(20);
    for (const { id } of provisions) expect(words).toContain(`${id}. «`);
    const own = document.blocks.flatMap((block) => (block.kind === 'own' ? [block.id] : []));
    expect(own).toEqual(
      expect.arrayContaining([
        'relevance',
        'concepts',
        'theory',
        'history',
        'institutions',
        'effectiveness',
        'problems',
        'conclusion',
      ]),
    );
    expect(new Set(own).size).toBe(own.length);
  });

  it('opens each section of a task with its answer, and closes it with what is unknown and what follows', () => {
    const say = (key: string, language: (typeof languages)[number]): string => speak({ key }, language);
    for (const language of languages) {
      const { blocks } = documentOf('thesis', language);
      const tasks = [
        'concepts',
        'theory',
        'system',
        'influence',
        'history',
        'institutions',
        'directions',
        'effectiveness',
      ];
      for (const id of [...tasks, 'problems', 'experience', 'prospects', 'recommendations', 'region']) {
        const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
        const to = blocks.findIndex((block, at) => at > from && block.kind === 'own');
        const paragraphs = blocks
          .slice(from, to)
          .flatMap((block) => (block.kind === 'paragraph' ? [block.sentences] : []));
        expect([id, blocks[from + 1]?.kind]).toEqual([id, 'paragraph']);
        const begins = paragraphs.map(([first]) => (first === undefined ? '' : sentenceText(first)));
        expect([id, begins]).toEqual([id, expect.arrayContaining([say('export.closing.follows', language)])]);
        expect([id, begins]).toEqual([id, expect.arrayContaining([say('export.closing.unknown', language)])]);
      }
    }
  });

  it('leads every note to a derivation that unfolds', () => {
    const notes = [...documentOf('thesis', 'en').notes.keys()].filter((id) => !id.startsWith('count:'));
    expect(notes.length).toBeGreaterThan(150);
    expect(notes.filter((id) => derivationOf(study, id) === null)).toEqual([]);
    for (const kind of [
      'lens',
      'integration',
      'function',
      'norm-lag',
      'direction',
      'commitment',
      'instrument',
      'mediator',
    ])
      expect(notes.some((id) => id.startsWith(`${kind}:`))).toBe(true);
  });

  it('gives each recommendation measured values, experience with whose word it is, and literature, or says there is none', () => {
    const { blocks } = documentOf('thesis', 'en');
    const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'recommendations');
    const lists = blocks.slice(from).flatMap((block) => (block.kind === 'list' ? [block.items.flat()] : []));
    const given = study.focal.recommendations.filter((one) => one.state === 'recommended');
    expect(given.length).toBeGreaterThan(0);
    for (const [at] of given.entries()) {
      const said = (lists[at] ?? []).map(sentenceText).join(' ');
      expect(said).toMatch(/Measured values:|No measured value was found/);
      expect(said).toMatch(
        /International experience: .*(?:source|own word|not established)|No international experience/,
      );
      expect(said).toMatch(/Literature:|No literature was found/);
    }
  });

  it('leads every link of the HTML to a place that is there', () => {
    const html = htmlOf(finish(documentOf('thesis', 'ru'), study.study));
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.length).toBeGreaterThan(300);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('of the same study is the same byte for byte, also in a second document made in one run', () => {
    const again = compose(study, 'thesis', 'kk');
    const [first, second] = [documentOf('thesis', 'kk'), again].map((document) => finish(document, study.study));
    if (first === undefined || second === undefined) throw new Error('two documents');
    expect(Buffer.from(docxOf(first)).equals(Buffer.from(docxOf(second)))).toBe(true);
    expect(markdownOf(first)).toBe(markdownOf(second));
    expect(htmlOf(first)).toBe(htmlOf(second));
  });
});

describe('the Word file', () => {
  let parts: Record<string, string>;
  let bytes: Uint8Array;
  beforeAll(() => {
    bytes = docxOf(finish(documentOf('thesis', 'kk'), study.study));
    parts = Object.fromEntries(
      Object.entries(unzipSync(bytes)).flatMap(([name, content]) =>
        /\.(xml|rels)$/.test(name) ? [[name, strFromU8(content)]] : [],
      ),
    );
  });
  const document = () => parts['word/document.xml'] ?? '';

  it('is well-formed in every part, and declares every part it holds', () => {
    for (const [name, xml] of Object.entries(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(xml).close();
    }
    const types = parts['[Content_Types].xml'] ?? '';
    for (const [, part = ''] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(parts).toHaveProperty([part]);
  });

  it('has real headings, captions with numbers that count themselves, a table of contents and footnotes', () => {
    expect(document().match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThan(5);
    expect(document()).toContain('SEQ Table \\* ARABIC');
    expect(document()).toContain('SEQ Figure \\* ARABIC');
    expect(document()).toContain('TOC \\o "1-3"');
    // LibreOffice does not draw a page number that stands beyond a right indent.
    for (const level of [1, 2, 3])
      expect(parts['word/styles.xml']).toMatch(new RegExp(`w:styleId="TOC${level}"(?:(?!w:right=)[^\\n])*?</w:style>`));
    const footnotes = new Set(
      [...(parts['word/footnotes.xml'] ?? '').matchAll(/<w:footnote w:id="(\d+)"/g)].map((match) => match[1]),
    );
    const referred = [...document().matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map((match) => match[1]);
    expect(referred.length).toBeGreaterThan(50);
    expect(referred.filter((id) => !footnotes.has(id))).toEqual([]);
  });

  it('leads every cross-reference and link to a bookmark that is there, each bookmark once', () => {
    const names = [...document().matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(names).size).toBe(names.length);
    const targets = [
      ...[...document().matchAll(/w:anchor="([^"]+)"/g)].map((match) => match[1]),
      ...[...document().matchAll(/(?:PAGE)?REF (elshi_\d+)/g)].map((match) => match[1]),
    ];
    expect(targets.filter((name) => !names.includes(name as string))).toEqual([]);
  });

  it('asks Word for page numbers only while they are not known, and never in a brief, which has no contents', () => {
    expect(parts['word/settings.xml']).toContain('updateFields');
    const brief = unzipSync(docxOf(finish(documentOf('brief', 'kk'), study.study)))['word/settings.xml'];
    expect(strFromU8(brief ?? new Uint8Array())).not.toContain('updateFields');
  });

  const office = officePath({});
  it.skipIf(office === null)(
    'opens in LibreOffice and can have a contents with a page for every heading',
    async () => {
      const pages = await headingPages(office ?? '', bytes);
      const headings = documentOf('thesis', 'kk').blocks.filter(({ kind }) => kind === 'heading');
      expect(pages?.length).toBe(headings.length);
      const filled = unzipSync(
        docxOf(finish(documentOf('thesis', 'kk'), study.study), nothingCarried, '', pages ?? []),
      );
      expect(strFromU8(filled['word/settings.xml'] ?? new Uint8Array())).not.toContain('updateFields');
      const written = [
        ...strFromU8(filled['word/document.xml'] ?? new Uint8Array()).matchAll(
          / PAGEREF elshi_\d+ \\h <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:t xml:space="preserve">(\d*)</g,
        ),
      ].map((match) => Number(match[1]));
      expect(written.length).toBe(headings.length);
      expect(written.every((page, at) => page >= 1 && page >= (written[at - 1] ?? 1))).toBe(true);
    },
    120_000,
  );
});

describe('the chapters of the thesis', () => {
  const sectionText = (id: string, language: (typeof languages)[number]): string => {
    const { blocks } = documentOf('thesis', language);
    const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
    const to = blocks.findIndex((block, at) => at > from && block.kind === 'heading');
    return blocks
      .slice(from, to)
      .flatMap((block) => (block.kind === 'paragraph' ? block.sentences.map(sentenceText) : []))
      .join(' ');
  };

  it('tell cases in prose, each with what speaks against it, in the language of the document', () => {
    const congress = study.evidence.byId.get('kz-congress-religions')?.record;
    const goal = congress?.goals?.[0]?.text ?? '';
    for (const language of languages) {
      const words = sectionText('case-studies', language);
      expect(words).toContain(study.study.translations.get(language)?.get(goal) ?? goal);
      expect(words).toContain('G-Global');
      expect(words.split(speak({ key: 'export.cases.counter' }, language)).length - 1).toBeGreaterThanOrEqual(4);
    }
    // What a record says in the language of the study's texts is not left untranslated in the others.
    for (const language of ['kk', 'ru'] as const) {
      const latin = sectionText('case-studies', language).match(/«[A-Za-z ,;:’'-]{25,}»/g) ?? [];
      expect([language, latin]).toEqual([language, []]);
    }
  });

  it('put the experience of others in order in prose, what was not found included', () => {
    for (const language of languages) {
      const words = sectionText('experience-models', language);
      const cards = [...study.study.experience.values()].filter(({ record }) =>
        words.includes(new Composer(study, language).label(record.lesson).slice(0, 40)),
      );
      expect([language, cards.length >= 5]).toEqual([language, true]);
      expect(words).toContain(speak({ key: 'export.experience.lost.budget_share' }, language));
    }
    expect(sectionText('experience', 'en')).toContain('On problem PR1');
  });

  it('say what an interval carries and no more', () => {
    const c = new Composer(study, 'en');
    const value = study.table.values.get('indicator:INS-07:KAZ:2020-2024');
    if (value === undefined) throw new Error('INS-07');
    const said = (low: number, high: number, status: typeof value.status = 'ok'): string =>
      reading(c, { ...value, indicator: 'INS-07', value: (low + high) / 2, low, high, status }, 'initiatives')
        .map(sentenceText)
        .join('');
    expect(said(0.38, 0.64)).toContain('do not tell');
    expect(said(0.51, 0.9)).toContain('most of them');
    expect(said(0.1, 0.49)).toContain('lesser part');
    expect(said(0.51, 0.9, 'few')).toContain('nothing is concluded');
    expect(reading(c, { ...value, value: null }, 'initiatives')).toEqual([]);
  });

  it('count in Russian as Russian counts, with the note still at the number', () => {
    const c = new Composer(study, 'ru');
    const said = (n: number): string =>
      sentenceText(
        c.sentence('export.modes.lead', {
          linked: c.count(n, 'modes'),
          n: c.count(114, 'cases'),
          unknown: c.count(3, 'modes'),
          where: { kind: 'cross', to: 'table-modes' },
        }),
      );
    expect(said(21)).toContain('21 кейсе из 114');
    expect(said(83)).toContain('83 кейсах из 114');
    expect(sentenceText(c.sentence('export.cases.start', { date: '23 сентября 2003 г.' }))).toMatch(/2003 г\.$/);
    const runs = c.sentence('export.cases.editions', {
      n: c.derived('8', 'case:kz-congress-religions', 'x'),
      first: '2003',
      last: '2025',
    }).runs;
    expect(runs).toContainEqual({ kind: 'value', text: '8', note: 'case:kz-congress-religions' });
  });

  it('give acts of the country no column that cannot be filled', () => {
    const tables = documentOf('thesis', 'en').blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    const national = tables.find(({ id }) => id === 'table-national');
    const outside = tables.find(({ id }) => id === 'table-norms');
    expect(national?.head).toEqual(['Act', 'Adopted', 'Concepts it names']);
    expect((national?.rows.length ?? 0) + (outside?.rows.length ?? 0)).toBe(study.study.norms.size);
  });

  it('name once what could not be tested, instead of the same words after every provision', () => {
    for (const language of languages) {
      const { blocks } = documentOf('thesis', language);
      const words = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat().map(sentenceText) : []));
      const untested = speak({ key: 'page.thesis.standing.not_testable' }, language);
      expect([language, words.filter((one) => one.includes(untested))]).toEqual([language, []]);
      expect(sectionText('provisions', language)).toContain('P2a; P2b; P2c');
    }
  });
});

describe('page numbers of the contents', () => {
  it('pass over a heading of the student’s own and fill nothing when one of ours is missing', () => {
    const found = [
      { title: 'Introduction', page: 3 },
      { title: 'My own heading', page: 4 },
      { title: '1  Concepts', page: 5 },
    ];
    expect(pagesOfEntries(['Introduction', '1 Concepts'], found)).toEqual([3, 5]);
    expect(pagesOfEntries(['Introduction', '2 Practice'], found)).toBeNull();
  });
});
