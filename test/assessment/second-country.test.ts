/**
 * Any country must work (B1): a study begun with `elshi new` takes real cases of Uzbekistan and of Norway from the
 * comparator records of the default study and is judged by the same rules.
 */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assessFolder } from '../../src/assessment/index.js';
import { newStudy } from '../../src/study/index.js';

const from = 'studies/kazakhstan';
const registers = ['actors.yaml', 'publishers.yaml'];

function studyOf(country: string, prefix: string): string {
  const root = join(mkdtempSync(join(tmpdir(), 'elshi-second-')), country.toLowerCase());
  newStudy(root, { country, edition: '2026.1', asOf: '2026-06-30' });
  for (const name of registers) copyFileSync(join(from, name), join(root, name));
  for (const name of readdirSync(join(from, 'sources')))
    copyFileSync(join(from, 'sources', name), join(root, 'sources', name));
  for (const name of readdirSync(join(from, 'initiatives')).filter((file) => file.startsWith(prefix)))
    copyFileSync(join(from, 'initiatives', name), join(root, 'initiatives', name));
  // The frame of the other study is not this one's.
  for (const name of readdirSync(join(root, 'initiatives'))) {
    if (name.startsWith('_')) continue;
    const path = join(root, 'initiatives', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('frame: registry-2026', 'frame: null'));
  }
  return root;
}

test.each([
  ['UZB', 'cmp-uz-', 3],
  ['NOR', 'cmp-no-', 1],
])('%s: its cases are read, classed and judged without an error', async (country, prefix, cases) => {
  const { assessment, problems } = await assessFolder(studyOf(country, prefix));
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  expect(assessment?.evidence.byCountry.get(country)).toHaveLength(cases);
  expect(assessment?.focal.current.size).toBe(30);
  const values = assessment?.table.all.filter((value) => value.subject === country && value.value !== null) ?? [];
  expect(values.length).toBeGreaterThan(0);
  // Three cases are too few for any share: nothing may be called met.
  expect([...(assessment?.focal.current.values() ?? [])].filter((verdict) => verdict.verdict === 'met')).toEqual([]);
});
