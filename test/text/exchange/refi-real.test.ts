/** Both real REFI-QDA projects in and out without loss. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCodes, readProject, updateProject, writeProject } from '../../../src/text/exchange/index.js';
import { sameXml } from '../../../src/text/exchange/xml/model.js';
import { codingOf } from '../../../src/text/index.js';
import { describeWithShared } from '../../shared-data.js';
import { filesOf, invalid, projectXml, treeOf } from './schema.js';

describeWithShared('data/golden/text/refi', 'real projects', (folder) => {
  const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

  describe.each(['demo.qdpx', 'nvivo_project.qdpx'])('%s', (name) => {
    const bytes = bytesOf(name);
    const read = readProject(bytes, name);
    if (read.project === null || read.carried === null) throw new Error('not read');
    const whole = { ...read, project: read.project, carried: read.carried };

    test('is read without an error, with its 262 codes', () => {
      expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(allCodes(whole.project.codes)).toHaveLength(262);
      expect(whole.project.texts).toHaveLength(2);
    });

    test('goes out with the same XML and the same files, valid', async () => {
      const { bytes: out, leftOut } = updateProject(whole, whole.project);
      expect(leftOut).toEqual([]);
      expect(sameXml(treeOf(projectXml(out)), treeOf(projectXml(bytes)))).toBe(true);
      const before = filesOf(bytes);
      const after = filesOf(out);
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      for (const [file, content] of before)
        if (file !== 'project.qde')
          expect(Buffer.compare(Buffer.from(after.get(file) ?? []), Buffer.from(content)), file).toBe(0);
      expect(await invalid(folder, 'Project', projectXml(out))).toEqual([]);
    });

    test('through codes, texts, coders and codings alone nothing of these is lost', async () => {
      const { bytes: out, leftOut } = writeProject(whole.project, name);
      expect(leftOut).toEqual([]);
      expect(await invalid(folder, 'Project', projectXml(out))).toEqual([]);
      expect(readProject(out, name).project).toEqual(whole.project);
    });
  });

  test('the demo has 205 codings on lines of its text, though its paths lack internal:// (said)', () => {
    const { project, problems, readings } = readProject(bytesOf('demo.qdpx'), 'demo.qdpx');
    expect(project?.codings).toHaveLength(205);
    expect(project?.codings[0]).toMatchObject({ start: 320, end: 400, language: 'en' });
    expect(project?.codings[0]?.quote.startsWith('This district goal')).toBe(true);
    expect(problems.filter(({ code }) => code === 'source_scheme')).toHaveLength(2);
    expect(problems.find(({ code }) => code === 'source_scheme')).toMatchObject({
      file: 'demo.qdpx!project.qde',
      line: 1,
    });
    // Names are «line:6»: they quote nothing, and nothing is moved.
    expect(readings[0]).toMatchObject({ quotes: 0 });
    expect(problems.some(({ code }) => code === 'position_moved')).toBe(false);
  });

  test('a coding taken out, one put in by a new coder with a new code: all else stays, and the file is valid', async () => {
    const read = readProject(bytesOf('demo.qdpx'), 'demo.qdpx');
    const { project, carried } = read;
    if (project === null || carried === null) throw new Error('not read');
    const text = project.texts[0] as (typeof project.texts)[number];
    const added = codingOf(text.text, {
      document: text.id,
      language: text.language,
      coder: 'anna',
      code: 'trust',
      unit: null,
      start: 10,
      end: 25,
      note: 'seen twice',
    });
    const codings = [...project.codings.slice(1), added];
    const { bytes } = updateProject({ ...read, project, carried }, { ...project, codings });
    expect(await invalid(folder, 'Project', projectXml(bytes))).toEqual([]);
    const again = readProject(bytes, 'demo.qdpx').project;
    expect(again?.codings).toHaveLength(205);
    expect(again?.codings).toContainEqual(added);
    expect(again?.codings).not.toContainEqual(project.codings[0]);
    expect(allCodes(again?.codes ?? [])).toHaveLength(263);
    expect(again?.coders.map(({ id }) => id)).toContain('anna');
  });
});
