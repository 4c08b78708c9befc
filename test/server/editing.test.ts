import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStudy, type Workbench } from '../../src/server/index.js';
import { buildStudy } from '../study/build-study.js';
import { cookieOf } from './cookie-of.js';

let root: string;
let workbench: Workbench;
let origin: string;
let cookie: string;
let formToken: string;
const file = 'initiatives/a-case.yaml';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Below fetch, so that every header can be set. */
const send = (path: string, body: Record<string, string> | string | null, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const text = body === null ? null : typeof body === 'string' ? body : new URLSearchParams(body).toString();
    const url = new URL(path, origin);
    const asked = request(
      { host: url.hostname, port: url.port, path, method: text === null ? 'GET' : 'POST' },
      (answer) => {
        let got = '';
        answer.on('data', (piece) => {
          got += piece;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: got }));
      },
    );
    asked.on('error', reject);
    const all = { cookie, origin, 'content-type': 'application/x-www-form-urlencoded', ...headers };
    for (const [name, value] of Object.entries(all)) if (value !== '') asked.setHeader(name, value);
    asked.end(text ?? undefined);
  });

beforeAll(async () => {
  root = await buildStudy({ cases: { 'a-case': { interaction: { depth: 1 } } } });
  workbench = await openStudy({ root, port: 0, browser: false, language: undefined });
  origin = new URL(workbench.address).origin;
  cookie = cookieOf(workbench.address);
  const page = await send('/en/edit/case/a-case/', null);
  formToken = /name="form_token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  expect(formToken).not.toBe('');
});
afterAll(async () => {
  await workbench.close();
});

const onDisk = (): string => readFileSync(join(root, file), 'utf8');
const edit = (more: Record<string, string> = {}): Record<string, string> => ({
  form_token: formToken,
  hash: 'x',
  key: 'k',
  draft: '',
  text: 'id: a-case\n',
  action: 'save',
  ...more,
});

describe('a form', () => {
  it('from another origin, without an origin, without the cookie or without its token changes nothing', async () => {
    const old = onDisk();
    const path = '/en/edit/case/a-case/';
    expect((await send(path, edit(), { origin: 'http://evil.example' })).status).toBe(403);
    expect((await send(path, edit(), { origin: 'null' })).status).toBe(403);
    expect((await send(path, edit(), { origin: '' })).status).toBe(403);
    expect((await send(path, edit(), { cookie: cookie.replace(/=.*/, '=guess') })).status).toBe(403);
    expect((await send(path, edit({ form_token: 'guess' }))).status).toBe(403);
    expect((await send(path, edit(), { 'content-type': 'text/plain' })).status).toBe(403);
    for (const door of ['undo', 'redo', 'agreement', 'what-if', 'new-case'])
      expect((await send(`/en/${door}/`, { form_token: 'guess' })).status).toBe(403);
    expect(onDisk()).toBe(old);
  });

  it('that is larger than any file may be is refused in words', async () => {
    const answer = await send('/en/edit/case/a-case/', `form_token=${formToken}&text=${'x'.repeat(25 * 1024 * 1024)}`);
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('too large');
  });

  it('reaches no file outside the study, and no card that is none', async () => {
    for (const id of ['..%2F..%2Fetc%2Fpasswd', 'a%2Fb', '.git', 'no-such-case'])
      expect([id, (await send(`/en/edit/case/${id}/`, null)).status]).toEqual([id, 404]);
    for (const id of ['..%2F..%2Fout', 'a%2F..%2Fb'])
      expect((await send(`/en/edit/source/${id}/`, edit({ text: 'title: x' }))).status).toBe(404);
  });

  it('begun from an older file gets both versions back and writes nothing', async () => {
    const old = onDisk();
    const answer = await send('/en/edit/case/a-case/', edit({ text: 'id: a-case\n# mine <b>\n' }));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('# mine &lt;b&gt;');
    expect(answer.text).toContain('depth: 1');
    expect(onDisk()).toBe(old);
  });

  it('that would add errors is not saved unless that is wanted, and says file, line, column and remedy', async () => {
    const page = await send('/en/edit/case/a-case/', null);
    const hash = /name="hash" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const old = onDisk();
    const wrong = `${old}unknown_thing: 1\n`;
    const answer = await send('/en/edit/case/a-case/', edit({ hash, draft: old, text: wrong }));
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/initiatives\/a-case\.yaml, line \d+, column 1/);
    expect(answer.text).toContain('unknown_thing: 1');
    expect(onDisk()).toBe(old);
    expect((await send('/en/edit/case/a-case/', edit({ hash, draft: old, text: wrong, anyway: 'yes' }))).status).toBe(
      303,
    );
    expect(onDisk()).toBe(wrong);
    expect((await send('/en/undo/', { form_token: formToken, back: '//evil.example/' })).status).toBe(303);
    expect(onDisk()).toBe(old);
  });

  it('of a language that does not exist, and undo with nothing to undo, get an answer', async () => {
    expect((await send('/xx/new-case/', { form_token: formToken })).status).toBe(404);
    expect((await send('/en/undo/', { form_token: formToken })).status).toBe(303);
  });
});
