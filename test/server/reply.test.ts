/** Right of reply: what the other side says is entered by form, beside a verdict and beside a case, and stands on the site too. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessFolder } from '../../src/assessment/index.js';
import { renderPage } from '../../src/pages/index.js';
import { openStudy, type Workbench } from '../../src/server/index.js';
import { buildStudy } from '../study/build-study.js';
import { cookieOf } from './cookie-of.js';

const slow = { timeout: 20_000 };
const parts = {
  cases: { 'a-case': { interaction: { depth: 2 }, coding: { coders: ['a1'] } } },
  sources: { letter: { title: 'The letter' } },
  files: { 'codings/a2/a-case.yaml': 'coder: a2\ninteraction: {depth: 3}\n' },
};

class Desk {
  private constructor(readonly workbench: Workbench) {}
  static async over(root: string): Promise<Desk> {
    return new Desk(await openStudy({ root, port: 0, browser: false, language: undefined }));
  }
  ask(path: string, body?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(this.workbench.address);
    const form = body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) };
    const headers = { cookie: cookieOf(this.workbench.address), origin };
    return fetch(`${origin}${path}`, { ...form, headers, redirect: 'manual' });
  }
  async page(path: string): Promise<string> {
    return (await this.ask(path)).text();
  }
  /** The form as a browser would send it, with these fields filled in. */
  async send(path: string, fields: Record<string, string>, on = ''): Promise<Response> {
    const html = on === '' ? await this.page(path) : on;
    const plain = (text: string): string =>
      text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
    const hidden = (name: string): string => plain(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '');
    const kept = Object.fromEntries(['form_token', 'hash', 'key', 'draft'].map((name) => [name, hidden(name)]));
    const text = plain(/<textarea id="yaml"[^>]*>\n?([^<]*)</.exec(html)?.[1] ?? '');
    return this.ask(path, { ...kept, text, action: 'save', ...fields });
  }
}

const reply = { by: 'Ministry of Education', date: '2025-03-04', text: 'Read it again <b>', src: 'letter' };
const fields = (start: string): Record<string, string> =>
  Object.fromEntries(Object.entries(reply).map(([name, value]) => [`v:${start}${name}`, value]));

describe('a reply entered by form', () => {
  let root: string;
  let desk: Desk;
  beforeAll(async () => {
    root = await buildStudy(parts);
    desk = await Desk.over(root);
  });
  afterAll(() => desk?.workbench.close());

  const shown = /Read it again &lt;b&gt;[\s\S]*4 March 2025[\s\S]*The letter/;
  const frozen = async (...path: string[]): Promise<string> => {
    const { assessment, problems } = await assessFolder(root);
    if (assessment === null) throw new Error('the study cannot be read');
    return renderPage({ assessment, problems, language: 'en', mode: 'static' }, path)?.html ?? '';
  };

  it('to a verdict stands beside it, dated and with its source, in the workbench and on the site', async () => {
    const path = '/en/edit/response/1/?begin=yes';
    expect((await desk.send(path, { 'v:item': 'K1.2', ...fields('') })).status).toBe(303);
    expect(readFileSync(join(root, 'responses.yaml'), 'utf8')).toContain('date: 2025-03-04');
    await expect.poll(() => desk.page('/en/criteria/K1.2/'), slow).toMatch(shown);
    expect(await frozen('criteria', 'K1.2')).toMatch(shown);
    expect(await frozen('criteria', 'K1.1')).not.toContain('Read it again');
  });

  it('to a case is an entry of its form, and stands on the page of the case and on the site', async () => {
    const path = '/en/edit/case/a-case/?part=doubt';
    const added = await desk.send(path, { action: 'add:response' });
    expect(added.status).toBe(200);
    expect((await desk.send(path, fields('response.0.'), await added.text())).status).toBe(303);
    await expect.poll(() => desk.page('/en/cases/a-case/'), slow).toMatch(shown);
    expect(await frozen('cases', 'a-case')).toMatch(shown);
  });

  it('without a day or a source is not taken without a word', async () => {
    const answer = await desk.send('/en/edit/response/2/?begin=yes', {
      'v:item': 'K1.2',
      ...fields(''),
      'v:date': '',
      'v:src': '',
    });
    expect(answer.status).toBe(422);
  });

  it('is not lost when the folder is moved away: the pages say so, and go on when it is back', async () => {
    renameSync(root, `${root}-elsewhere`);
    await expect.poll(() => desk.page('/en/'), slow).toContain('The study folder is no longer where it was');
    expect(await desk.page('/en/criteria/K1.2/')).toMatch(shown);
    renameSync(`${root}-elsewhere`, root);
    await expect.poll(() => desk.page('/en/'), slow).not.toContain('no longer where it was');
    expect(await desk.page('/en/criteria/K1.2/')).toMatch(shown);
  });
});

/** A disk of 256 KiB of its own; null where none may be mounted. */
function smallDisk(): string | null {
  const place = mkdtempSync(join(tmpdir(), 'elshi-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', place], { stdio: 'ignore' });
    return place;
  } catch {
    return null;
  }
}

describe('on a disk that is full', () => {
  const disk = smallDisk();
  afterAll(() => {
    if (disk !== null) execFileSync('umount', ['-l', disk]);
  });

  it.skipIf(disk === null)(
    'nothing is lost: the files stay whole, what was typed comes back, and it is said',
    async () => {
      const root = join(disk as string, 'study');
      execFileSync('cp', ['-r', await buildStudy(parts), root]);
      const desk = await Desk.over(root);
      try {
        const file = join(root, 'initiatives/a-case.yaml');
        const before = readFileSync(file, 'utf8');
        try {
          writeFileSync(join(disk as string, 'filling'), Buffer.alloc(1 << 20));
        } catch {
          // As much as there was room for.
        }
        const long = `typed ${'x'.repeat(20_000)}`;
        const saved = await desk.send('/en/edit/case/a-case/', { 'v:summary.en': long });
        expect(saved.status).toBe(507);
        const answer = await saved.text();
        expect(answer).toContain('The disk is full');
        expect(answer).toContain(long);
        expect(readFileSync(file, 'utf8')).toBe(before);
        const seen = { case: 'a-case', coder: 'a2', field: 'interaction.depth', first: '2', second: '3' };
        const settled = await desk.send('/en/agreement/', { ...seen, adopted: 'second', note: 'n', by: 'a4' });
        expect([settled.status, await settled.text()]).toEqual([507, expect.stringContaining('The disk is full')]);
        execFileSync('rm', [join(disk as string, 'filling')]);
        expect((await desk.send('/en/edit/case/a-case/', { 'v:summary.en': 'typed' })).status).toBe(303);
        expect(readFileSync(file, 'utf8')).toContain('typed');
      } finally {
        await desk.workbench.close();
      }
    },
  );
});
