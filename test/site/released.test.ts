/** Two versions released by the command, and what the feed of a published site (`site.test.ts` shows where it stands) makes of them. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assessFolder } from '../../src/assessment/index.js';
import { speak } from '../../src/language/index.js';
import { feed } from '../../src/site/feed.js';
import { readReleases } from '../../src/study/index.js';
import { elshi } from '../cli/listening.js';
import { given, peers } from '../judgement/judged.js';
import { buildStudy } from '../study/build-study.js';

test('a version released after the survey was taken out says in the feed which verdict it changed', async () => {
  const root = await buildStudy({
    settings: { edition: '2026.1', peers, version: '0.9.0' },
    values: given({
      'DIR-06s': { now: [0.5, 0.45, 0.55], before: [0.3, 0.3, 0.3, 0.3, 0.3] },
      'DIR-07': { now: [0.35, 0.3, 0.4], before: [0.3, 0.3, 0.3, 0.3, 0.3] },
    }),
  });
  expect((await elshi('release', root, '--note', 'with the survey')).code).toBe(0);
  rmSync(join(root, 'values', 'DIR-07.csv'));
  const settings = join(root, 'study.yaml');
  const text = readFileSync(settings, 'utf8');
  expect((await elshi('release', root)).code).toBe(2);
  writeFileSync(settings, text.replace(/^version: .*$/m, 'version: 0.10.0'));
  expect((await elshi('release', root)).code).toBe(0);

  const { assessment } = await assessFolder(root);
  if (assessment === null) throw new Error('the study cannot be read');
  const [newest = '', first = '', more] = feed(assessment, readReleases(root), 'kk', 'https://example.org/elshi/')
    .split('<entry>')
    .slice(1);
  const verdict = (word: string) => speak({ key: `judgement.verdict.${word}` }, 'kk');
  expect(newest).toContain('0.10.0');
  expect(newest).toContain('K2.3');
  expect(newest).toContain(`: ${verdict('met')} → ${verdict('insufficient')}`);
  expect(newest).not.toContain('K1.5');
  expect(first).toContain('with the survey');
  expect(more).toBeUndefined();
});
