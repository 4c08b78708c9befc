/** The command as the README calls it, from what the build has made: `npm ci && npm run build`, then `npx elshi`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: { elshi: string } };
const command = join(root, bin.elshi);

describe('npx elshi', () => {
  it.skipIf(process.platform === 'win32')('may be run by everybody after each build, not only after the first', () => {
    // npx gives the right once; what is built after that must have it by itself.
    expect((statSync(command).mode & 0o111).toString(8)).toBe('111');
    expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('answers without asking a registry', () => {
    const { status, stdout, stderr } = spawnSync('npx', ['--no', '--', 'elshi', 'check', 'no-such-study', '--json'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, npm_config_offline: 'true', LANG: 'C' },
      shell: process.platform === 'win32',
    });
    expect(stderr).not.toMatch(/permission denied|not found/i);
    expect({ status, stdout: stdout.trim() === '' ? stderr : stdout }).toEqual({
      status: 1,
      stdout: expect.stringContaining('no_study_file'),
    });
  });
});
