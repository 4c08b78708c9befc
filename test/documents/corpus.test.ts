import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorpusBroken, filesOfCorpus, frozenText, keepParts } from '../../src/documents/index.js';
import { keynessOf, placesOf, sideOf, textsPresent } from '../../src/report/index.js';
import { findStandard } from '../../src/standard/index.js';
import { readStudy } from '../../src/study/index.js';
import { hashOfText } from '../../src/text/index.js';
import { siteOf } from '../pages/small-site.js';
import { buildStudy } from '../study/build-study.js';

/** Two speeches of our own. */
const speeches = {
  KAZ_75_2020: 'We stand for dialogue.\n\nHuman rights matter to us. 😀 Trust grows.\n',
  UZB_75_2020: 'Water is life.\n',
} as const;
const card = {
  title: { en: 'Debate' },
  owner: 'official',
  date: '2020',
  genre: 'speech',
  texts: [{ lang: 'en', status: 'original', licence: 'CC0 1.0' }],
  counted: [{ coder: 'dictionary:concepts', codes: ['RIGHTS', 'TRUST'], lang: ['en'] }],
};
const rights = { start: speeches.KAZ_75_2020.indexOf('Human'), quote: 'Human rights' };
const files = {
  'documents/coders.yaml': '- {id: "dictionary:concepts"}\n',
  'documents/debate/card.yaml': JSON.stringify(card),
  'documents/debate/parts.csv': `part,country,date,lang,sha256,words,sentences\n${Object.entries(speeches)
    .map(([id, text]) => `${id},${id.slice(0, 3)},2020,en,${hashOfText(text)},9,3`)
    .join('\n')}\n`,
  'documents/debate/counts.csv': `part,place,coder,code,lang,count,sentences,text\nKAZ_75_2020,whole,dictionary:concepts,RIGHTS,en,1,1,${hashOfText(speeches.KAZ_75_2020).slice(0, 12)}\n`,
  'documents/debate/codings/dictionary+concepts.jsonl': `${JSON.stringify({
    lang: 'en',
    part: 'KAZ_75_2020',
    code: 'RIGHTS',
    start: rights.start,
    end: rights.start + rights.quote.length,
    quote: rights.quote,
  })}\n`,
};

/** One entry of a tar archive (ustar). */
function entry(name: string, content: string | Buffer, kind = '0', size = Buffer.byteLength(content)): Buffer {
  const header = Buffer.alloc(512);
  header.write(name.slice(0, 100), 0);
  header.write('0000644\0', 100);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(kind, 156);
  header.write('ustar\0', 257);
  header.fill(' ', 148, 156);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const bytes = Buffer.from(content);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}
const end = Buffer.alloc(1024);
const archive = Buffer.concat([
  entry('TXT/Session 75 - 2020/KAZ_75_2020.txt', speeches.KAZ_75_2020.replace(/\n/g, '\r\n')),
  entry('././@LongLink', `TXT/${'a-long-name/'.repeat(12)}UZB_75_2020.txt\0`, 'L'),
  entry('TXT/a-long-name/', 'Other words.\n'),
  entry('TXT/Readme.txt', 'Read me.'),
  end,
]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'elshi-corpus-'));
  mkdirSync(join(folder, 'TXT'));
  writeFileSync(join(folder, 'TXT', 'KAZ_75_2020.txt'), speeches.KAZ_75_2020);
  writeFileSync(join(folder, 'TXT', 'UZB_75_2020.txt'), speeches.UZB_75_2020);
  writeFileSync(join(folder, 'packed.tgz'), gzipSync(archive));
  writeFileSync(join(folder, 'bare.tar'), archive);
  writeFileSync(join(folder, 'cut.tgz'), gzipSync(archive).subarray(0, 200));
  writeFileSync(join(folder, 'text.tgz'), 'no archive');
  writeFileSync(join(folder, 'bomb.tgz'), gzipSync(entry('KAZ_75_2020.txt', Buffer.alloc(3_000_000))));
  writeFileSync(join(folder, 'lies.tar'), entry('KAZ_75_2020.txt', 'short', '0', 2_000_000));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = async () => {
  const root = await buildStudy({ files });
  const { study } = await readStudy(root, findStandard);
  const document = study?.documents.byId.get('debate');
  if (document === undefined) throw new Error('no document');
  return { root, document };
};
const namesIn = async (name: string, limits?: Parameters<typeof filesOfCorpus>[1]) => {
  const names: string[] = [];
  for await (const file of filesOfCorpus(join(folder, name), limits))
    names.push(`${file.name} ${file.bytes?.length ?? 'too large'}`);
  return names;
};

describe('a corpus that the user has', () => {
  it('gives the texts that were counted, from a folder or an archive, and no other words', async () => {
    const { root, document } = await open();
    expect(await keepParts(root, document, filesOfCorpus(join(folder, 'packed.tgz')), null)).toEqual({
      kept: 1,
      differ: ['UZB_75_2020'],
      others: ['Readme.txt'],
      missing: 0,
    });
    expect(await keepParts(root, document, filesOfCorpus(join(folder, 'TXT')), new Set(['UZB']))).toEqual({
      kept: 1,
      differ: [],
      others: [],
      missing: 0,
    });
    const { study, problems } = await readStudy(root, findStandard);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const now = study?.documents.byId.get('debate');
    if (study == null || now === undefined) throw new Error('no study');
    expect(frozenText(study, now, 'en', 'KAZ_75_2020')).toBe(speeches.KAZ_75_2020);
    expect(frozenText(study, now, 'en', 'NOR_75_2020')).toBeNull();
  });

  it('opens in the reader with its codes at their places, and in the concordance, and its words can be compared', async () => {
    const { root, document } = await open();
    const before = await siteOf(root);
    expect(before.text('documents/debate/KAZ_75_2020/')).toContain('elshi documents add STUDY debate CORPUS');
    await keepParts(root, document, filesOfCorpus(join(folder, 'TXT')), null);
    const site = await siteOf(root);
    const html = site.html('documents/debate/KAZ_75_2020/');
    expect(html).toContain('<mark class="by-machine">Human rights</mark>');
    expect(html).toContain('href="/en/documents/debate/KAZ_75_2020/#p1"');
    expect(site.html('concordance/?q=trust')).toContain('href="/en/documents/debate/KAZ_75_2020/#p2"');
    expect(site.html('search/?q=dialogue&kind=passage')).toContain('href="/en/documents/debate/KAZ_75_2020/#p1"');
    const { study } = site.assessment;
    expect(textsPresent(study, 'en').map(({ part }) => part)).toEqual(['KAZ_75_2020', 'UZB_75_2020']);
    expect(placesOf(study, { words: 'water', by: 'lemma', language: null, order: 'place' })).toMatchObject({
      places: [{ part: 'UZB_75_2020', paragraph: 1 }],
    });
    const [own, other] = [sideOf(study, 'KAZ'), sideOf(study, 'UZB')];
    expect(
      own === null || other === null ? null : keynessOf(study, site.assessment.evidence.standard, own, other),
    ).toMatchObject({ of: 'words', sizes: [11, 3] });
  });

  it('is not shown where other words lie in its place', async () => {
    const { root } = await open();
    mkdirSync(join(root, 'documents/debate/texts'));
    writeFileSync(join(root, 'documents/debate/texts/KAZ_75_2020.txt'), 'Other words.\n');
    const text = (await siteOf(root)).text('documents/debate/KAZ_75_2020/');
    expect(text).toContain('not the one that was counted');
    expect(text).not.toContain('Other words');
  });
});

describe('an archive', () => {
  it('is read with long names, packed and bare alike', async () => {
    const expected = ['KAZ_75_2020.txt 72', 'UZB_75_2020.txt 13', 'Readme.txt 8'];
    expect((await namesIn('packed.tgz')).map((one) => one.replace(/ \d+$/, ''))).toEqual(
      expected.map((one) => one.replace(/ \d+$/, '')),
    );
    expect(await namesIn('bare.tar')).toEqual(await namesIn('packed.tgz'));
  });

  it('that is cut off, is none, or says a size it does not have, is broken and said to be', async () => {
    for (const name of ['cut.tgz', 'text.tgz', 'lies.tar'])
      await expect(namesIn(name)).rejects.toMatchObject({ why: 'broken' });
    await expect(namesIn('nowhere.tgz')).rejects.toMatchObject({ why: 'unreadable' });
    await expect(namesIn('nowhere.tgz')).rejects.toBeInstanceOf(CorpusBroken);
  });

  it('that unpacks to more than it may, or holds too many files, is not read on; a file too large is passed over', async () => {
    const limits = { files: 2, fileBytes: 1_000_000, allBytes: 2_000_000 };
    await expect(namesIn('bomb.tgz', limits)).rejects.toMatchObject({ why: 'too_large' });
    await expect(namesIn('bare.tar', limits)).rejects.toMatchObject({ why: 'too_many' });
    expect(await namesIn('bomb.tgz', { ...limits, allBytes: 9_000_000 })).toEqual(['KAZ_75_2020.txt too large']);
  });
});
