/** The first page: what changed since the last released version, and bad results beside good ones. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseInVersions } from '../../src/report/index.js';
import { elshi } from '../cli/listening.js';
import { given, peers } from '../judgement/judged.js';
import { buildStudy } from '../study/build-study.js';
import { assessed, assessedDefault } from './assessed.js';
import { partOf, wordsOf } from './page-text.js';
import { siteOf } from './small-site.js';

const time = { start: '2014-01-01', continuous: true, last_activity: '2024-01-01' };

describe('what changed since the last released version', () => {
  it('is said verdict by verdict, old beside new, and the case page tells its earlier classes', async () => {
    const root = await buildStudy({
      settings: { edition: '2026.1', peers, version: '0.9.0' },
      cases: { forum: { time } },
      values: given({
        'DIR-06s': { now: [0.5, 0.45, 0.55], before: [0.3, 0.3, 0.3, 0.3, 0.3] },
        'DIR-07': { now: [0.35, 0.3, 0.4], before: [0.3, 0.3, 0.3, 0.3, 0.3] },
      }),
    });
    expect((await elshi('release', root, '--note', 'with the survey')).code).toBe(0);
    const same = await siteOf(root);
    expect(wordsOf(partOf(same.html(''), 'changes'))).toContain('No verdict and no problem has changed.');

    rmSync(join(root, 'values', 'DIR-07.csv'));
    const now = await siteOf(root);
    const said = wordsOf(partOf(now.html(''), 'changes'));
    expect(said).toContain('Compared with version 0.9.0');
    expect(said).toContain('with the survey');
    expect(said).toMatch(/K2\.3 .*: met → insufficient evidence/);
    expect(said).not.toContain('K1.5');

    expect(caseInVersions(now.assessment, 'forum')).toMatchObject([{ version: '0.9.0' }]);
    const history = wordsOf(partOf(now.html('cases/forum'), 'history'));
    expect(history).toMatch(/Version 0\.9\.0 \(.*\): .*; .*; points \d/);
    expect(history).toMatch(/Now: .*; points \d/);
  });

  it('is said to have nothing to compare with where nothing was released', async () => {
    const study = await assessed({ cases: { forum: { time } } });
    for (const language of ['kk', 'ru', 'en'] as const)
      expect(wordsOf(partOf(study.html('', language), 'changes'))).toContain('elshi release');
    expect(study.page('cases/forum')).toContain('The study has no released version yet');
  });
});

describe('the deeds of one mechanism', () => {
  it('are never listed twice under the same words, though one case may have several', async () => {
    const cells = (await assessedDefault()).html('').split('<ul class="list">').slice(1);
    const lists = cells.map((cell) =>
      [...(cell.split('</ul>')[0] ?? '').matchAll(/<li>[\s\S]*?<\/li>/g)].map(([item]) => wordsOf(item)),
    );
    expect(lists.flatMap((list) => list.filter((words, at) => list.indexOf(words) !== at))).toEqual([]);
  });
});
