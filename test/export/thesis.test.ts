/** The thesis from the default study: every sentence at its rung, every number with its note, every part referred to (St, G14). */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assessment, derivationOf } from '../../src/assessment/index.js';
import { claimProblems, compose, documentKinds, sentencesOf } from '../../src/export/compose.js';
import { type DocumentDraft, type Run, runText, sentenceText } from '../../src/export/model.js';
import { docxOf } from '../../src/export/write/docx/package.js';
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

  it('opens in LibreOffice, where there is one, and every page of it can be printed', () => {
    if (!existsSync('/usr/bin/soffice')) return;
    const folder = mkdtempSync(join(tmpdir(), 'elshi-office-'));
    try {
      writeFileSync(join(folder, 'thesis.docx'), bytes);
      spawnSync(
        '/usr/bin/soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'thesis.docx'),
        ],
        { timeout: 100_000 },
      );
      expect(existsSync(join(folder, 'thesis.pdf'))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
