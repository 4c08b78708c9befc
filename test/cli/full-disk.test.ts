/** A command that cannot write says why in a line, without a stack, and leaves what was there as it was. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { buildStudy } from '../study/build-study.js';
import { elshi } from './listening.js';

const disk = vi.hoisted(() => ({ refuses: '' }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const orRefuse =
    <Given extends unknown[], Result>(write: (...given: Given) => Result) =>
    (...given: Given): Result => {
      if (disk.refuses === '') return write(...given);
      throw Object.assign(new Error('refused'), { code: disk.refuses });
    };
  return { ...real, writeFileSync: orRefuse(real.writeFileSync), writeSync: orRefuse(real.writeSync as never) };
});
afterEach(() => {
  disk.refuses = '';
});

it.each([
  ['ENOSPC', 'the disk is full'],
  ['EACCES', 'writing is not allowed'],
])('%s: %s', async (code, said) => {
  const root = await buildStudy({ cases: { 'a-case': {} } });
  const out = mkdtempSync(join(tmpdir(), 'elshi-full-'));
  writeFileSync(join(out, 'results.json'), 'of before');
  for (const command of ['build', 'site']) {
    const folder = command === 'site' ? join(out, 'site') : out;
    disk.refuses = code;
    const { code: exit, error } = await elshi(command, root, '--out', folder, '--lang', 'en');
    disk.refuses = '';
    expect([command, exit, error]).toEqual([command, 2, expect.stringContaining(said)]);
    expect(error).not.toContain(' at ');
  }
  expect(readdirSync(out)).toEqual(['results.json']);
  expect(readFileSync(join(out, 'results.json'), 'utf8')).toBe('of before');
});
