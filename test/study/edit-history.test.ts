import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditHistory, editLeaf, hashOfFile, noFile, type Step, saveText } from '../../src/study/index.js';
import { buildStudy } from './build-study.js';

const text = '# whose\r\nid: a-case\r\ncountry: KAZ\r\nname: {en: "A"} # three\r\ngoals: [ ]\r\n';
const file = 'initiatives/a-case.yaml';
const other = 'sources/new-one.yaml';
const bytesOf = (root: string, path: string): string | null =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'latin1') : null;

const saving = (path: string, content: string): Step => ({
  file: path,
  write: (root) => saveText(root, path, content, hashOfFile(root, path)),
});

describe('saved edits', () => {
  it('of any sequence, taken back, give the original bytes; done again, the last ones', async () => {
    const root = await buildStudy({ files: { [file]: text } });
    const step = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }).map((content) => saving(file, `id: a-case\n# ${content}`)),
      fc.string({ maxLength: 20 }).map((content) => saving(other, content)),
      fc.constantFrom('KGZ', 'MNG', 'KAZ').map(
        (country): Step => ({
          file,
          write: (at) => editLeaf(at, file, ['country'], { set: country }, hashOfFile(at, file)),
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (groups) => {
        const before = [bytesOf(root, file), bytesOf(root, other)];
        const history = createEditHistory(root);
        for (const group of groups) history.save(group);
        const after = [bytesOf(root, file), bytesOf(root, other)];
        const saved = history.past().length;
        for (let n = 0; n < saved; n++) expect(history.undo().kind).toBe('done');
        expect(history.undo().kind).toBe('nothing');
        expect([bytesOf(root, file), bytesOf(root, other)]).toEqual(before);
        for (let n = 0; n < saved; n++) expect(history.redo().kind).toBe('done');
        expect([bytesOf(root, file), bytesOf(root, other)]).toEqual(after);
        for (let n = 0; n < saved; n++) history.undo();
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('are not taken back over what another program wrote since', async () => {
    const root = await buildStudy({ files: { [file]: text } });
    const history = createEditHistory(root);
    history.save([saving(file, 'id: a-case\n')]);
    writeFileSync(join(root, file), 'id: a-case\n# by another hand\n');
    expect(history.undo()).toEqual({ kind: 'changed_meanwhile', file });
    expect(bytesOf(root, file)).toContain('another hand');
  });

  it('of several files are all written or none', async () => {
    const root = await buildStudy({ files: { [file]: text } });
    const history = createEditHistory(root);
    const outcome = history.save([
      saving(other, 'title: a\n'),
      { file, write: (at) => saveText(at, file, 'id: b\n', 'an old hash') },
    ]);
    expect(outcome).toMatchObject({ kind: 'changed_meanwhile', file });
    expect(bytesOf(root, other)).toBeNull();
    expect(history.past()).toEqual([]);
  });
});

describe('a text that is saved', () => {
  it('keeps the line ends and the mark of the file, and begins a new file only where there is none', async () => {
    const root = await buildStudy({ files: { [file]: `\uFEFF${text}` } });
    saveText(root, file, 'id: a-case\ncountry: KAZ\n', hashOfFile(root, file));
    expect(readFileSync(join(root, file), 'utf8')).toBe('\uFEFFid: a-case\r\ncountry: KAZ\r\n');
    expect(saveText(root, file, 'id: a\n', noFile).kind).toBe('changed_meanwhile');
    expect(saveText(root, 'codings/a2/a-case.yaml', 'coder: a2\n', noFile).kind).toBe('written');
  });

  it('is refused outside the study, through a link out of it, and when the folder is gone', async () => {
    const root = await buildStudy({ files: { [file]: text } });
    const codes = (path: string): unknown => {
      const outcome = saveText(root, path, 'x: 1\n', noFile);
      return outcome.kind === 'refused' ? outcome.problems.map(({ code }) => code) : outcome.kind;
    };
    for (const path of [
      '../out.yaml',
      'sources/../../out.yaml',
      '/etc/out.yaml',
      '.git/config.yaml',
      'sources/a b.yaml',
    ])
      expect(codes(path)).toEqual(['path_outside']);
    const outside = await buildStudy();
    mkdirSync(join(root, 'codings'), { recursive: true });
    symlinkSync(outside, join(root, 'codings', 'link'));
    expect(codes('codings/link/x.yaml')).toEqual(['path_outside']);
    renameSync(root, `${root}-moved`);
    expect(codes('sources/x.yaml')).toEqual(['folder_gone']);
    renameSync(`${root}-moved`, root);
  });

  it.skipIf(process.getuid?.() === 0)('that may not be written is refused, and the old file stays', async () => {
    const root = await buildStudy({ files: { [file]: text } });
    chmodSync(join(root, 'initiatives'), 0o500);
    const outcome = saveText(root, file, 'id: b\n', hashOfFile(root, file));
    chmodSync(join(root, 'initiatives'), 0o700);
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code: 'not_writable' }] });
    expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  });
});
