import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createEditHistory, hashOfFile, saveText } from '../../src/study/index.js';
import { buildStudy } from './build-study.js';

const disk = vi.hoisted(() => ({ full: false }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    writeFileSync: (...given: Parameters<typeof real.writeFileSync>) => {
      if (!disk.full) return real.writeFileSync(...given);
      // Half of it still fits.
      real.writeFileSync(given[0], Buffer.from(given[1] as Uint8Array).subarray(0, 5));
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
  };
});

it('a disk that is full while a file is written: the old file is whole, nothing half written stays, and it is said', async () => {
  const root = await buildStudy({ cases: { 'a-case': {} } });
  const file = 'initiatives/a-case.yaml';
  const before = readFileSync(join(root, file), 'utf8');
  const history = createEditHistory(root);
  disk.full = true;
  const outcome = history.save([
    { file, write: (at) => saveText(at, file, 'id: a-case\n# much more\n', hashOfFile(at, file)) },
  ]);
  disk.full = false;
  expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code: 'disk_full' }] });
  expect(readFileSync(join(root, file), 'utf8')).toBe(before);
  expect(readdirSync(join(root, 'initiatives'))).toEqual(['a-case.yaml']);
  expect(history.past()).toEqual([]);
});
