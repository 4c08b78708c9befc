/** Two versions released by the command, and what the feed of the published site makes of them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assessFolder } from '../../src/assessment/index.js';
import { speak } from '../../src/language/index.js';
import { buildSite } from '../../src/site/index.js';
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
  const out = mkdtempSync(join(tmpdir(), 'elshi-released-'));
  try {
    expect((await elshi('release', root, '--note', 'with the survey')).code).toBe(0);
    rmSync(join(root, 'values', 'DIR-07.csv'));
    const settings = join(root, 'study.yaml');
    const text = readFileSync(settings, 'utf8');
    expect((await elshi('release', root)).code).toBe(2);
    writeFileSync(settings, text.replace(/^version: .*$/m, 'version: 0.10.0'));
    expect((await elshi('release', root)).code).toBe(0);

    buildSite({ ...(await assessFolder(root)), out, base: 'https://example.org/elshi/' });
    const [newest = '', first = '', more] = readFileSync(join(out, 'kk', 'feed.xml'), 'utf8')
      .split('<entry>')
      .slice(1);
    const verdict = (word: string) => speak({ key: `judgement.verdict.${word}` }, 'kk');
    expect(newest).toContain('0.10.0');
    expect(newest).toContain('K2.3');
    expect(newest).toContain(`: ${verdict('met')} → ${verdict('insufficient')}`);
    expect(newest).not.toContain('K1.5');
    expect(first).toContain('with the survey');
    expect(more).toBeUndefined();
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
