import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createStudyCache, readStudy } from '../../src/study/index.js';
import { buildStudy } from './build-study.js';
import { findSmallStandard } from './small-standard.js';

const record = (id: string, more: object = {}): object => ({ id, country: 'KAZ', name: { en: id }, ...more });
const ids = ['a-case', 'b-case', 'c-case'];

async function readTwice(change: (root: string) => void) {
  const root = await buildStudy({
    cases: Object.fromEntries(ids.map((id) => [id, { related: ['a-case', 'x-case'] }])),
    sources: { s1: {} },
  });
  const cache = createStudyCache();
  const before = await readStudy(root, findSmallStandard, cache);
  change(root);
  const after = await readStudy(root, findSmallStandard, cache);
  const clean = await readStudy(root, findSmallStandard);
  return { before, after, clean, cache };
}

describe('a study read again', () => {
  it('unchanged is the same objects, and the same problems', async () => {
    const { before, after } = await readTwice(() => undefined);
    expect(after.study?.cases).toBe(before.study?.cases);
    expect(after.study?.sources).toBe(before.study?.sources);
    expect(after.study?.actors).toBe(before.study?.actors);
    expect(after.study?.vectors).toBe(before.study?.vectors);
    expect(after.problems).toEqual(before.problems);
  });

  it('after one changed case has the other cases as they were, and only that one new', async () => {
    const { before, after } = await readTwice((root) =>
      writeFileSync(join(root, 'initiatives/b-case.yaml'), stringify(record('b-case', { kind: 'event' }))),
    );
    const same = ids.map((_, index) => after.study?.cases[index] === before.study?.cases[index]);
    expect(same).toEqual([true, false, true]);
    expect(after.study?.cases[1]?.record.kind).toBe('event');
    expect(after.study?.sources).toBe(before.study?.sources);
  });

  it('equals a clean reading after any change', async () => {
    const changes: ((root: string) => void)[] = [
      (root) => writeFileSync(join(root, 'initiatives/d-case.yaml'), stringify(record('d-case'))),
      (root) => writeFileSync(join(root, 'initiatives/x-case.yaml'), stringify(record('x-case'))),
      (root) => rmSync(join(root, 'initiatives/a-case.yaml')),
      (root) => writeFileSync(join(root, 'initiatives/a-case.yaml'), '\tbroken'),
      (root) => writeFileSync(join(root, 'actors.yaml'), '[]\n'),
      (root) => rmSync(join(root, 'sources/s1.yaml')),
      (root) => writeFileSync(join(root, 'study.yaml'), 'edition: "1999"\n'),
    ];
    for (const change of changes) {
      const { after, clean } = await readTwice(change);
      expect(after.problems).toEqual(clean.problems);
      expect(after.study?.cases).toEqual(clean.study?.cases);
      expect(after.study?.hashes).toEqual(clean.study?.hashes);
    }
  });

  it('forgets files that are gone', async () => {
    const { cache } = await readTwice((root) => rmSync(join(root, 'initiatives/a-case.yaml')));
    expect([...cache.files.keys()].filter((path) => path.startsWith('initiatives/'))).toEqual([
      'initiatives/b-case.yaml',
      'initiatives/c-case.yaml',
    ]);
  });
});

describe('the identity of a study', () => {
  it('is the hash of every file that was read, in path order', async () => {
    const root = await buildStudy({ cases: { 'a-case': {} } });
    const hashes = [...((await readStudy(root, findSmallStandard)).study?.hashes ?? [])];
    expect(hashes.map(([path]) => path)).toEqual([
      'actors.yaml',
      'initiatives/a-case.yaml',
      'publishers.yaml',
      'study.yaml',
      'vectors.csv',
    ]);
    expect(hashes.every(([, hash]) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });
});
