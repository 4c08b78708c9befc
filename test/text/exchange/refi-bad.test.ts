/** Broken, hostile and empty files: clear, placed, nothing lost. */
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readCodebook, readProject, writeCodebook, writeProject } from '../../../src/text/exchange/index.js';
import { writeArchive } from '../../../src/text/exchange/refi/index.js';
import { codingOf } from '../../../src/text/index.js';
import { filesOf } from './schema.js';

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const project = (inside: string): string => `<Project xmlns="urn:QDA-XML:project:1.0" name="p">\n${inside}\n</Project>`;
const archive = (xml: string, others: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'project.qde': strToU8(xml), ...others });
const problemsOf = (bytes: Uint8Array) =>
  readProject(bytes, 'p.qdpx').problems.map(({ severity, code }) => `${severity} ${code}`);

test('no archive, a cut archive, an archive without a project', () => {
  expect(problemsOf(strToU8('hello'))).toEqual(['error zip_broken']);
  expect(problemsOf(new Uint8Array())).toEqual(['error zip_broken']);
  const whole = archive(project(''));
  for (const length of [10, 40, whole.length - 30])
    expect(problemsOf(whole.slice(0, length))).toEqual(['error zip_broken']);
  expect(problemsOf(zipSync({ 'a.txt': strToU8('a') }))).toEqual(['error zip_no_project']);
});

test('any damaged byte is a problem or no harm, never a crash', () => {
  const whole = archive(project('<Users><User guid="x"/></Users>'), { 'sources/a.txt': strToU8('peace '.repeat(50)) });
  for (let at = 0; at < whole.length; at += 1) {
    const damaged = whole.slice();
    damaged[at] = (damaged[at] as number) ^ 0xff;
    const { project: found, problems } = readProject(damaged, 'p.qdpx');
    if (found === null) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  }
});

/** An archive whose `project.qde` claims a few bytes and unpacks to 400 MB of spaces. */
function bomb(): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(8 * 1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: 50 }, () => piece), Buffer.from([3, 0])]);
  const name = Buffer.from('project.qde');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  const both = (into: Buffer, at: number): void => {
    into.writeUInt32LE(packed.length, at);
    into.writeUInt32LE(11, at + 4);
    into.writeUInt16LE(name.length, at + 8);
  };
  both(local, 18);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  both(central, 20);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, central, name, end]));
}

test('a bomb that lies about its size is refused at the limit', { timeout: 60_000 }, () => {
  const bytes = bomb();
  expect(bytes.length).toBeLessThan(1_000_000);
  expect(problemsOf(bytes)).toEqual(['error zip_bomb']);
});

test('paths that climb out are named and left out, coming in and going out', () => {
  const bytes = archive(project(''), {
    '../../etc/passwd': strToU8('x'),
    '/root': strToU8('x'),
    'C:\\x': strToU8('x'),
    'sources/../../y': strToU8('x'),
    'sources/ok.txt': strToU8('x'),
  });
  const read = readProject(bytes, 'p.qdpx');
  expect(read.problems.filter(({ code }) => code === 'zip_path').map(({ args }) => args['name'])).toEqual([
    '../../etc/passwd',
    '/root',
    'C:\\x',
    'sources/../../y',
  ]);
  expect([...(read.carried?.files.keys() ?? [])]).toEqual(['sources/ok.txt']);
  expect([
    ...filesOf(
      writeArchive(
        new Map([
          ['../x', strToU8('x')],
          ['a', strToU8('x')],
        ]),
      ),
    ).keys(),
  ]).toEqual(['a']);
});

test('a path in the project that climbs out reads nothing', () => {
  const xml = project(
    `<Sources><TextSource guid="${guid(1)}" plainTextPath="internal://../../../etc/passwd"/><TextSource guid="${guid(2)}" plainTextPath="absolute:///etc/passwd"/></Sources>`,
  );
  expect(problemsOf(archive(xml)).slice(1)).toEqual(['note source_missing', 'note source_external']);
});

test('external and nested entities are refused with line and column; nothing is read or blown up', () => {
  const external =
    '<?xml version="1.0"?>\n<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<Project name="&x;"/>';
  const { problems } = readProject(archive(external), 'p.qdpx');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: 'error', code: 'xml_doctype', file: 'p.qdpx!project.qde', line: 2 });
  expect(problemsOf(archive(project('<Description>&unknown;</Description>')))).toEqual(['error xml_broken']);
});

test('broken XML tells where; too deep XML stops', () => {
  const { problems } = readProject(archive(project('<Users>\n <User guid="1"\n</Users>')), 'p.qdpx');
  expect(problems[0]).toMatchObject({ code: 'xml_broken', line: 4 });
  expect(problemsOf(archive('<a>'.repeat(200)))).toEqual(['error xml_too_large']);
  expect(problemsOf(archive('<Other/>'))).toEqual(['error xml_not_refi']);
});

test('an empty codebook is an error as a file, a note in a project, and is not written', () => {
  expect(writeCodebook([])).toBeNull();
  const empty = readCodebook('<CodeBook xmlns="urn:QDA-XML:codebook:1.0">\n<Codes/></CodeBook>', 'c.qdc');
  expect(empty.codes).toBeNull();
  expect(empty.problems).toEqual([
    { severity: 'error', code: 'codebook_empty', file: 'c.qdc', line: 2, column: 1, args: {} },
  ]);
  expect(problemsOf(archive(project('')))).toEqual(['note codebook_empty']);
});

test('a code or coder that nobody declared, a GUID twice', () => {
  const text = `<TextSource guid="${guid(2)}"><PlainTextContent>Peace.</PlainTextContent><PlainTextSelection guid="${guid(3)}" startPosition="0" endPosition="5"><Coding guid="${guid(4)}" creatingUser="${guid(8)}"><CodeRef targetGUID="${guid(1)}"/></Coding><Coding guid="${guid(5)}"><CodeRef targetGUID="${guid(9)}"/></Coding></PlainTextSelection></TextSource>`;
  const book = (codes: string): string => `<CodeBook><Codes>${codes}</Codes></CodeBook>`;
  const code = `<Code guid="${guid(1)}" name="c" isCodable="false"/>`;
  const read = readProject(archive(project(`${book(code)}<Sources>${text}</Sources>`)), 'p.qdpx');
  expect(read.problems.map((one) => one.code)).toEqual([
    'language_guessed',
    'code_not_codable',
    'coder_unknown',
    'code_unknown',
  ]);
  expect(read.project?.codings).toHaveLength(1);
  expect(problemsOf(archive(project(book(code + code))))).toEqual(['error guid_twice']);
});

test('a text whose words changed since it went out is said, and its codings are found by their words', () => {
  const text = 'Trust comes first. Then comes peace, and then comes aid.';
  const at = text.indexOf('peace');
  const coding = codingOf(text, {
    document: 't',
    language: 'en',
    coder: 'anna',
    code: 'c',
    unit: null,
    start: at,
    end: at + 20,
  });
  const { bytes } = writeProject(
    { name: 'p', coders: [], codes: [], texts: [{ id: 't', name: 't', language: 'en', text }], codings: [coding] },
    'p.qdpx',
  );
  const files = new Map(filesOf(bytes));
  const source = [...files.keys()].find((name) => name.endsWith('.txt')) as string;
  files.set(source, strToU8(`A new line.\n${text}`));
  const read = readProject(writeArchive(files), 'p.qdpx');
  expect(read.problems.map(({ code }) => code)).toEqual(['text_changed', 'position_moved']);
  expect(read.project?.codings[0]).toMatchObject({ quote: coding.quote, start: at + 12 });
});

test('codings past the end are named and given back, not dropped in silence', () => {
  const coding = codingOf('Peace.', {
    document: 't',
    language: 'en',
    coder: 'anna',
    code: 'c',
    unit: null,
    start: 0,
    end: 5,
  });
  const far = { ...coding, end: 900 };
  const other = { ...coding, document: 'gone' };
  const { leftOut, problems } = writeProject(
    {
      name: 'p',
      coders: [],
      codes: [],
      texts: [{ id: 't', name: 't', language: 'en', text: 'Peace.' }],
      codings: [coding, far, other],
    },
    'p.qdpx',
  );
  expect(leftOut).toEqual([far, other]);
  expect(problems.map(({ code }) => code)).toEqual(['position_past_end', 'source_missing']);
});
