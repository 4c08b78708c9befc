/** A study may come from anywhere: what lies in its folder must neither show its reader's own files nor stop the program. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStudyFile } from '../../src/study/files.js';
import { readReleases } from '../../src/study/index.js';
import { buildStudy } from './build-study.js';

const unix = process.platform !== 'win32';

test.runIf(unix)(
  'a file of the study that is a link to a file outside is not read, also where its name is fixed',
  async () => {
    const root = await buildStudy();
    const secret = join(mkdtempSync(join(tmpdir(), 'elshi-secret-')), 'key');
    writeFileSync(secret, 'id: secret\n');
    for (const file of ['study.yaml', 'actors.yaml']) {
      rmSync(join(root, file));
      symlinkSync(secret, join(root, file));
      expect(readStudyFile(root, file)).toMatchObject({ code: 'symlink_outside' });
    }
    symlinkSync(join(root, 'publishers.yaml'), join(root, 'channels.yaml'));
    expect(readStudyFile(root, 'channels.yaml')).toHaveProperty('text');
  },
);

test.runIf(unix)('a pipe in place of a file is not waited for', async () => {
  const root = await buildStudy();
  rmSync(join(root, 'actors.yaml'));
  expect(spawnSync('mkfifo', [join(root, 'actors.yaml')]).status).toBe(0);
  expect(readStudyFile(root, 'actors.yaml')).toMatchObject({ code: 'file_unreadable' });
});

test('a released version that was damaged keeps the others readable', async () => {
  const root = await buildStudy();
  const release = (version: string, text: string): void => {
    mkdirSync(join(root, 'releases', version, 'tables'), { recursive: true });
    writeFileSync(join(root, 'releases', version, 'release.yaml'), text);
  };
  release('0.10.0', 'version: 0.10.0\nas_of: 2026-06-30\n');
  release('0.9.0', 'version: 0.9.0\n');
  release('0.8.0', 'version: [\n');
  release('0.7.0', '- a list\n');
  release(
    '0.6.0',
    `a: &a [x]\n${Array.from({ length: 40 }, (_, n) => `b${n}: [${'*a, '.repeat(20)}*a]`).join('\n')}\n`,
  );
  expect(
    readReleases(root)
      .map(({ version }) => version)
      .filter((version) => version !== ''),
  ).toEqual(['0.9.0', '0.10.0']);
});
