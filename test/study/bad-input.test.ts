import { fstatSync, mkdirSync, readdirSync, readFileSync, readSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessFolder } from '../../src/assessment/index.js';
import { writeResults } from '../../src/report/index.js';
import { readStudyFile } from '../../src/study/files.js';
import { readStudy } from '../../src/study/index.js';
import { buildStudy, type StudyParts } from './build-study.js';
import { errors, errorsOf, notesOf, reading } from './reading.js';
import { findSmallStandard } from './small-standard.js';

const good = { 'good-case': {} };
const head = 'id: bad-case\ncountry: KAZ\nname: {en: Bad}\n';
/** A study with one sound case and one file that cannot be read: the sound one must survive. */
async function beside(text: string | Uint8Array): Promise<{ found: string[]; cases: string[] }> {
  const { study, problems } = await reading({ cases: good, files: { 'initiatives/bad-case.yaml': text } });
  return {
    found: errors(problems).map(({ code, line, column }) => `${code} ${line}:${column}`),
    cases: study?.cases.map(({ record }) => record.id) ?? [],
  };
}

describe('a file that cannot be read is a problem with its place, and the rest is still read', () => {
  it('tabs as indent', async () => {
    expect(await beside(`${head}time:\n\tstart: 2001\n`)).toEqual({ found: ['yaml_tab 5:1'], cases: ['good-case'] });
  });

  it('a field written twice', async () => {
    expect(await beside(`${head}status: partly\nkind: event\nstatus: verified\n`)).toEqual({
      found: ['yaml_duplicate_key 6:1'],
      cases: ['good-case'],
    });
  });

  it('a billion laughs', async () => {
    const rows = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 9; at += 1) {
      const [name, before] = [String.fromCharCode(97 + at), String.fromCharCode(96 + at)];
      rows.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    expect(await beside(head + rows.join('\n'))).toEqual({ found: ['yaml_alias_bomb 5:8'], cases: ['good-case'] });
  });

  it('an alias that contains itself', async () => {
    const { found, cases } = await beside(`${head}goals: &g [*g]\n`);
    expect(found).toHaveLength(1);
    expect(cases).toEqual(['good-case']);
  });

  it('brackets without end', async () => {
    const { found, cases } = await beside(`${head}goals: ${'['.repeat(200_000)}`);
    expect(found).toHaveLength(1);
    expect(cases).toEqual(['good-case']);
  });

  it('50 megabytes, which are not even parsed', async () => {
    expect(await beside(Buffer.alloc(50 * 1024 * 1024, '# x\n'))).toEqual({
      found: ['file_too_large 0:0'],
      cases: ['good-case'],
    });
  });

  it('another encoding than UTF-8', async () => {
    const windows1251 = Buffer.concat([Buffer.from(head), Buffer.from([0x23, 0x20, 0xca, 0xe0, 0xe7, 0x0a])]);
    expect(await beside(windows1251)).toEqual({ found: ['not_utf8 4:3'], cases: ['good-case'] });
    expect(await beside(Buffer.from(`\uFEFF${head}`, 'utf16le'))).toEqual({
      found: ['not_utf8 1:1'],
      cases: ['good-case'],
    });
  });

  it('a register: what it would have named is not said to be missing', async () => {
    const naming: StudyParts = {
      fill: false,
      cases: { 'a-case': { actors: [{ id: 'somebody', role: 'lead' }], related: ['unread-case'] } },
    };
    const broken = '- {id: somebody\n';
    expect(
      await errorsOf({
        ...naming,
        files: {
          'actors.yaml': broken,
          'initiatives/unread-case.yaml': Uint8Array.of(0xff, 0xfe),
          'sources/unread-source.yaml': Uint8Array.of(0xff, 0xfe),
          'environment.yaml': 'periods:\n  - {id: p1, from: 1991, to: 1999, name: {en: First}, src: unread-source}\n',
        },
      }),
    ).toEqual([
      expect.stringMatching(/^actors\.yaml:\d+:\d+ yaml_syntax/),
      expect.stringContaining('initiatives/unread-case.yaml:1:1 not_utf8'),
      expect.stringContaining('sources/unread-source.yaml:1:1 not_utf8'),
    ]);
    expect(await errorsOf({ ...naming, files: { 'actors.yaml': '- {id: somebody, kind: A99}\n' } })).toEqual([
      expect.stringContaining('missing_field 0.name'),
      expect.stringContaining('missing_field 0.state_kind'),
      expect.stringContaining('not_in_list 0.kind'),
      expect.stringContaining('unknown_case related.0'),
    ]);
  });

  it('several documents, an empty file, an unknown tag, a missing bracket', async () => {
    expect((await beside(`${head}---\n${head}`)).found).toEqual([expect.stringMatching(/^yaml_several_documents 4:1/)]);
    expect((await beside('# nothing yet\n')).found).toEqual(['file_empty 0:0']);
    expect((await beside(`${head}kind: !!python/object x\n`)).found).toEqual(['yaml_unknown_tag 4:7']);
    expect((await beside(`${head}levels: [INT, REG\nkind: event\n`)).found).toHaveLength(1);
  });

  it('a list where a case should be', async () => {
    expect((await beside('- a\n- b\n')).found).toEqual(['wrong_type 0:0']);
  });
});

describe('a byte order mark and Windows line ends are no problem', () => {
  it('a BOM is accepted and noted', async () => {
    const { study, problems } = await reading({ files: { 'initiatives/bad-case.yaml': `\uFEFF${head}` } });
    expect(study?.cases).toHaveLength(1);
    expect(problems.filter(({ code }) => code === 'byte_order_mark')).toMatchObject([{ severity: 'note', line: 0 }]);
    expect(errors(problems)).toEqual([]);
  });

  it('CRLF is accepted and places stay right', async () => {
    const text = `${head}summary:\n  en: |\n    one\n    two\nknd: event\n`.replaceAll('\n', '\r\n');
    const { study, problems } = await reading({ files: { 'initiatives/bad-case.yaml': text } });
    expect(study?.cases[0]?.record.summary?.en).toBe('one\ntwo\n');
    expect(errors(problems)).toMatchObject([{ code: 'unknown_field', line: 8, column: 1, args: { nearest: 'kind' } }]);
  });

  it('a table with a BOM and CRLF is read as well', async () => {
    const statistics = { gdp: '\uFEFFunit,period,value,status,low,high,record\r\nKAZ,2020,1.5,ok,,,wb\r\n' };
    const { study, problems } = await reading({ statistics });
    expect(study?.statistics.get('gdp')?.rows).toEqual([
      {
        line: 2,
        unit: 'KAZ',
        partner: null,
        period: '2020',
        value: 1.5,
        status: 'ok',
        low: null,
        high: null,
        record: 'wb',
      },
    ]);
    expect(errors(problems)).toEqual([]);
  });
});

describe('the folder', () => {
  it('without study.yaml is not a study, but its files are checked all the same', async () => {
    const root = await buildStudy({});
    rmSync(join(root, 'study.yaml'));
    writeFileSync(join(root, 'actors.yaml'), '- id: a\n');
    const { study, problems } = await readStudy(root, findSmallStandard);
    expect(study).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('no_study_file');
    expect(problems.map(({ code }) => code)).toContain('missing_field');
  });

  it('that does not exist is no study and no crash', async () => {
    const { study, problems } = await readStudy('/no/such/folder', findSmallStandard);
    expect(study).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('no_study_file');
  });

  it('naming an edition of the standard that nobody ships is an error', async () => {
    expect(await errorsOf({ settings: { edition: '1999.9' } })).toEqual([
      expect.stringMatching(/^study\.yaml:\d+:1 unknown_edition edition$/),
    ]);
  });

  it('with a link to a file outside does not read it', async () => {
    const root = await buildStudy({ cases: good });
    const outside = await buildStudy({});
    writeFileSync(join(outside, 'secret.yaml'), 'id: secret\n');
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'initiatives', 'secret.yaml'));
    const { study, problems } = await readStudy(root, findSmallStandard);
    expect(errors(problems).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'symlink_outside initiatives/secret.yaml',
    ]);
    expect(study?.hashes.has('initiatives/secret.yaml')).toBe(false);
  });

  it('linked as a whole from outside is not read', async () => {
    const root = await buildStudy({});
    const outside = await buildStudy({});
    mkdirSync(join(outside, 'all'));
    symlinkSync(join(outside, 'all'), join(root, 'norms'));
    const { problems } = await readStudy(root, findSmallStandard);
    expect(errors(problems).map(({ code }) => code)).toContain('symlink_outside');
  });

  it('with a misnamed file says so and what the name might have been', async () => {
    const { problems } = await reading({ files: { 'actor.yaml': '[]\n' } });
    expect(problems).toMatchObject([{ code: 'unknown_file', severity: 'note', args: { nearest: 'actors.yaml' } }]);
  });

  it('skips files whose name begins with an underscore', async () => {
    expect(await notesOf({ files: { 'initiatives/_sample.yaml': '\t', '_notes.yaml': '\t' } })).toEqual([]);
  });
});

describe('a file that changes while it is read', () => {
  it('is read again until it holds still', async () => {
    const root = await buildStudy({});
    let reads = 0;
    const read = readStudyFile(root, 'study.yaml', {
      read: (descriptor) => {
        reads += 1;
        if (reads === 1) writeFileSync(join(root, 'study.yaml'), 'id: changed\n');
        return disk(descriptor);
      },
    });
    expect(reads).toBe(2);
    expect(read).toMatchObject({ text: 'id: changed\n' });
  });

  it('without end is a problem, not half a file', async () => {
    const root = await buildStudy({});
    let length = 0;
    const read = readStudyFile(root, 'study.yaml', {
      read: (descriptor) => {
        const bytes = disk(descriptor);
        length += 1;
        writeFileSync(join(root, 'study.yaml'), 'x'.repeat(length));
        return bytes;
      },
    });
    expect(read).toMatchObject({ code: 'file_changing' });
  });
});

function disk(descriptor: number): Uint8Array {
  const bytes = Buffer.alloc(fstatSync(descriptor).size);
  readSync(descriptor, bytes, 0, bytes.length, 0);
  return bytes;
}

describe('addresses and names that lead elsewhere', () => {
  it('a script in the place of an address is refused', async () => {
    for (const url of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
    ]) {
      expect(await errorsOf({ sources: { s1: { url } } })).toEqual([
        expect.stringContaining('sources/s1.yaml:4:1 url_scheme url'),
      ]);
    }
    // A second mistake in the same record hides nothing.
    expect(await errorsOf({ sources: { s1: { url: 'javascript:alert(1)', kind: 'rumour' } } })).toEqual([
      expect.stringContaining('url_scheme url'),
      expect.stringContaining('not_in_list kind'),
    ]);
    expect(await errorsOf({ sources: { s1: { url: 'not an address' } } })).toEqual([
      expect.stringContaining('url_invalid url'),
    ]);
    expect(
      await errorsOf({
        commitments: [{ id: 'DC-01', text: { en: 'x' }, document: 'The Concept', url: 'javascript:x' }],
      }),
    ).toEqual([expect.stringContaining('commitments.yaml:5:3 url_scheme 0.url')]);
  });

  it('a source that climbs out of the folder is refused', async () => {
    expect(
      await errorsOf({ fill: false, cases: { 'a-case': { mandate: [{ kind: 'law', src: '../../etc/passwd' }] } } }),
    ).toEqual([expect.stringContaining('path_outside mandate.0.src')]);
    expect(await errorsOf({ sources: { s1: { archived: '../../copy.html' } } })).toEqual([
      expect.stringContaining('path_outside archived'),
    ]);
    expect(await errorsOf({ sources: { s1: { archived: 'copies/s1.html' } } })).toEqual([]);
  });

  it('a version that would write its release elsewhere is refused', async () => {
    expect(await errorsOf({ settings: { version: '../../1.0' } })).toEqual([
      expect.stringContaining('wrong_form version'),
    ]);
  });
});

describe('everything wrong at once', () => {
  const wrong: StudyParts = {
    fill: false,
    sources: {
      'first-version': { superseded_by: 'second-version' },
      'second-version': { superseded_by: 'first-version' },
      'bad-address': { url: 'javascript:alert(1)' },
    },
    cases: {
      'sound-case': { editions: [{ date: '2023-05-01' }], interaction: { depth: 3 } },
      'unknown-actor': { actors: [{ id: 'nobody', role: 'lead' }] },
      'dates-reversed': { time: { start: '2020', end: '2019' }, editions: [{ date: '2022' }, { date: '2021' }] },
      'the-same-id': { id: 'sound-case' },
      'climbing-out': { mandate: [{ kind: 'law', src: '../../etc/passwd' }] },
    },
    files: { 'initiatives/tabs.yaml': 'id: tabs\ncountry: KAZ\ntime:\n\tstart: 2001\n' },
  };

  it('each mistake is named with its place, and none hides another', async () => {
    expect(await errorsOf(wrong)).toEqual([
      'initiatives/climbing-out.yaml:11:5 path_outside mandate.0.src',
      'initiatives/dates-reversed.yaml:11:3 end_before_start time.end',
      'initiatives/dates-reversed.yaml:14:5 editions_out_of_order editions.1.date',
      'initiatives/tabs.yaml:4:1 yaml_tab',
      'initiatives/the-same-id.yaml:1:1 case_id_twice id',
      'initiatives/the-same-id.yaml:1:1 id_not_file_name id',
      'initiatives/unknown-actor.yaml:10:5 unknown_actor actors.0.id',
      'sources/bad-address.yaml:4:1 url_scheme url',
      'sources/first-version.yaml:6:1 circular_supersession superseded_by',
    ]);
  });

  it('the sound case is assessed all the same', async () => {
    const { assessment } = await assessFolder(await buildStudy(wrong));
    expect(assessment?.table.get('DIR-06', 'KAZ', '2023')).toMatchObject({ value: 3, n: 1 });
  });
});

describe('results', () => {
  it('are written whole or not at all: a build that breaks off leaves what was there, and nothing beside it', async () => {
    const { assessment } = await assessFolder(await buildStudy({ cases: good }));
    if (assessment === null) throw new Error('the study was not read');
    const folder = await buildStudy({});
    const out = join(folder, 'results');
    const written = await writeResults(assessment, out, 'en');
    const before = new Map(written.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
    const broken = {
      ...assessment,
      table: {
        ...assessment.table,
        get all(): never {
          throw new Error('broken off');
        },
      },
    };
    await expect(writeResults(broken, out, 'kk')).rejects.toThrow('broken off');
    const left = readdirSync(out).sort();
    expect(left).toEqual([...before.keys()].sort());
    for (const [name, text] of before) expect(readFileSync(join(out, name), 'utf8')).toBe(text);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
