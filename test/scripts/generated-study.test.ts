/** What the benches build: a study of any number of cases, larger or smaller than the default one, in which nothing is wrong. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findStandard } from '../../src/standard/index.js';
import { createStudyCache, readStudy } from '../../src/study/index.js';
import { defaultFolder } from '../default-study.js';

const script = new URL('../../bench/generate-study.mjs', import.meta.url);
const { generateStudy } = (await import(script.href)) as {
  generateStudy(from: string, to: string, cases: number): string[];
};

describe('a generated study', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elshi-generated-'));
  const cache = createStudyCache();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // Fewer cases than the default study has: cases that are linked to are cut off. More: the last copy is.
  it.each([40, 150])(
    'of %i cases has no errors, and no case stands for itself among those it is linked to',
    async (cases) => {
      const { study, problems } = await readGenerated(cases);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(study?.cases).toHaveLength(cases);
      const links =
        study?.cases.flatMap(({ record: { id, related } }) =>
          (Array.isArray(related) ? related : []).map((other) => [id, other]),
        ) ?? [];
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter(([one, other]) => one === other)).toEqual([]);
    },
  );

  async function readGenerated(cases: number) {
    generateStudy(defaultFolder, folder, cases);
    return readStudy(folder, findStandard, cache);
  }
});
