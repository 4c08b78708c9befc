/** Two people code in clones of one repository; plain git brings their folders together, and their difference is settled. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStudy, type Workbench } from '../../src/server/index.js';
import { buildStudy } from '../study/build-study.js';
import { cookieOf } from './cookie-of.js';

const person = ['-c', 'user.name=Coder', '-c', 'user.email=coder@example.org', '-c', 'commit.gpgsign=false'];
const git = (folder: string, ...words: string[]): string =>
  execFileSync('git', ['-C', folder, ...person, ...words], { encoding: 'utf8' });

class Desk {
  private constructor(
    readonly folder: string,
    readonly workbench: Workbench,
  ) {}
  static async in(folder: string): Promise<Desk> {
    return new Desk(folder, await openStudy({ root: folder, port: 0, browser: false, language: undefined }));
  }
  #ask(path: string, body?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(this.workbench.address);
    const form = body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) };
    const headers = { cookie: cookieOf(this.workbench.address), origin };
    return fetch(`${origin}${path}`, { ...form, headers, redirect: 'manual' });
  }
  async page(path: string): Promise<string> {
    return (await this.#ask(path)).text();
  }
  /** The form of a page with these fields filled in; the status of the answer. */
  async send(path: string, fields: Record<string, string>): Promise<number> {
    const html = await this.page(path);
    const hidden = (name: string): string =>
      (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&quot;', '"');
    const kept = Object.fromEntries(['form_token', 'hash', 'key', 'draft'].map((name) => [name, hidden(name)]));
    const text = /<textarea id="yaml"[^>]*>\n?([^<]*)</.exec(html)?.[1] ?? '';
    return (await this.#ask(path, { ...kept, text, action: 'save', ...fields })).status;
  }
}

const slow = { timeout: 20_000 };

describe('two coders with a clone each', () => {
  let one: Desk;
  let two: Desk;
  beforeAll(async () => {
    const judged = { concepts: { primary: 'P' }, interaction: { depth: 2 }, coding: { coders: ['a1'] } };
    const folder = await buildStudy({ cases: { 'a-case': judged, 'b-case': judged } });
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'the study');
    const clone = (): string => {
      const place = mkdtempSync(join(tmpdir(), 'elshi-clone-'));
      git(place, 'clone', '-q', folder, '.');
      return place;
    };
    [one, two] = await Promise.all([Desk.in(clone()), Desk.in(clone())]);
  });
  afterAll(async () => {
    await one?.workbench.close();
    await two?.workbench.close();
  });

  it('code the same case at the same time, merge without a conflict, and settle what differs', async () => {
    const coded = { 'v:concepts.primary': 'P' };
    const depth = (value: string) => ({ ...coded, 'v:interaction.depth': value });
    expect(await one.send('/kk/edit/coding/a2/a-case/', depth('3'))).toBe(303);
    expect(await two.send('/ru/edit/coding/a3/a-case/', depth('2'))).toBe(303);
    expect(await two.send('/ru/edit/coding/a3/b-case/', depth('2'))).toBe(303);
    for (const { folder } of [one, two]) {
      git(folder, 'add', '-A');
      git(folder, 'commit', '-q', '-m', 'coded');
    }
    git(one.folder, 'pull', '-q', '--no-rebase', '--no-edit', two.folder, 'main');
    expect(git(one.folder, 'ls-files', 'codings').trim().split('\n')).toEqual([
      'codings/a2/a-case.yaml',
      'codings/a3/a-case.yaml',
      'codings/a3/b-case.yaml',
    ]);
    await expect.poll(() => one.page('/en/agreement/'), slow).toContain('a3');

    const decided = { case: 'a-case', coder: 'a2', field: 'interaction.depth', by: 'a4', note: 'joint projects' };
    // The values that were seen belong to the decision: others have come in their place.
    expect(await one.send('/en/agreement/', { ...decided, adopted: 'second', first: '1', second: '3' })).toBe(409);
    expect(readFileSync(join(one.folder, 'initiatives/a-case.yaml'), 'utf8')).toContain('depth: 2');
    expect(await one.send('/en/agreement/', { ...decided, adopted: 'second', first: '2', second: '3' })).toBe(303);
    // What the coders wrote stays as it is; the study counts with what was adopted.
    expect(git(one.folder, 'status', '--short', '-uall').trim().split('\n')).toEqual([
      '?? adjudications/a4/a-case.yaml',
    ]);
    await expect.poll(() => one.page('/en/cases/a-case/'), slow).toContain('adjudicated');
  });

  it('settle differences of the same case at the same time, and merge without a conflict', async () => {
    // What one has settled is not committed yet: two sees the codings only.
    git(two.folder, 'pull', '-q', '--no-rebase', '--no-edit', one.folder, 'main');
    git(one.folder, 'add', '-A');
    git(one.folder, 'commit', '-q', '-m', 'settled by a4');
    await expect.poll(() => two.page('/en/agreement/'), slow).toContain('Second coder: a2');
    // The same field of the same case, and the other way.
    const other = { case: 'a-case', coder: 'a2', field: 'interaction.depth', by: 'a5', note: 'only a visit' };
    expect(await two.send('/en/agreement/', { ...other, adopted: 'first', first: '2', second: '3' })).toBe(303);
    git(two.folder, 'add', '-A');
    git(two.folder, 'commit', '-q', '-m', 'settled by a5');
    git(one.folder, 'pull', '-q', '--no-rebase', '--no-edit', two.folder, 'main');
    expect(git(one.folder, 'ls-files', 'adjudications').trim().split('\n')).toEqual([
      'adjudications/a4/a-case.yaml',
      'adjudications/a5/a-case.yaml',
    ]);
    // Two decisions that disagree: the study is open, neither holds, and the pages say so.
    await expect.poll(() => one.page('/en/agreement/'), slow).toContain('none of them holds');
    const said = await one.page('/en/agreement/');
    for (const note of ['joint projects', 'only a visit']) expect(said).toContain(note);
    expect(await one.page('/en/problems/')).toContain('Two settlements disagree');
    expect(await one.page('/kk/cases/a-case/')).toContain('a-case');
  });
});
