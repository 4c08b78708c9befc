import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import setup from '../temporary-folder.js';

test('what tests write for a while lies in the folder of their run, and goes with it', () => {
  expect(tmpdir()).toMatch(/elshi-tests-\w+$/);
  const outer = tmpdir();
  const end = setup();
  const inner = mkdtempSync(join(tmpdir(), 'elshi-study-'));
  writeFileSync(join(inner, 'study.yaml'), '');
  expect(dirname(dirname(inner))).toBe(outer);
  end();
  expect([existsSync(dirname(inner)), tmpdir()]).toEqual([false, outer]);
});
