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
  root = await buildStudy({
    cases: {
      'a-case': { interaction: { depth: 1 }, name: { kk: 'Көмек күндері', ru: 'Дни помощи', en: 'Aid days' } },
    },
    sources: { s1: {} },
    files: {
      'scenarios/closed.yaml':
        'name: Closed\ntitle: {ru: Закрыто}\nkind: shock\nclosed_vectors: [RU]\nvalues:\n  - {indicator: VEC-01, times: 0.7}\n',
    },
    statistics: { trade: '# kept\nunit,period,value,status,low,high,record\nKAZ,2020,-1.5,,,,s1\n' },
  });
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
  it('is called by what its card is called, not by the sign of the file', async () => {
    const { text } = await send('/en/edit/case/a-case/', null);
    expect(/<h1[^>]*>([^<]+)</.exec(text)?.[1]).toContain('Aid days');
  });

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

/** The hash and the text that a form began from. */
const begun = (html: string): { hash: string; text: string } => {
  const entity: Record<string, string> = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  const plain = (text: string): string => text.replace(/&(?:quot|#39|lt|gt|amp);/g, (one) => entity[one] ?? one);
  return {
    hash: /name="hash" value="([^"]*)"/.exec(html)?.[1] ?? '',
    text: plain(/name="draft" value="([^"]*)"/.exec(html)?.[1] ?? ''),
  };
};

describe('every kind of card', () => {
  it.each([
    [
      'norm',
      'act-2020',
      'norms/act-2020.yaml',
      { 'v:title.en': 'The Act', 'v:adopted': '2020-01-31', 's:adopted': 's1' },
    ],
    [
      'experience',
      'nor',
      'experience/nor.yaml',
      { 'v:country': 'NOR', 'v:title.en': 'Talks', 'w:model.law': 'not_found' },
    ],
    ['document_card', 'doc-1', 'documents/doc-1/card.yaml', { 'v:title.en': 'A paper' }],
  ])('is begun and saved by its form: %s', async (kind, id, at, typed) => {
    const path = `/en/edit/${kind}/${id}/`;
    const page = await send(`${path}?begin=yes`, null);
    expect(page.status).toBe(200);
    for (const name of Object.keys(typed)) expect(page.text).toContain(`name="${name}"`);
    const { hash, text } = begun(page.text);
    const answer = await send(path, edit({ hash, draft: text, text, anyway: 'yes', ...typed }));
    expect(answer.status).toBe(303);
    const written = readFileSync(join(root, at), 'utf8');
    for (const value of Object.values(typed)) expect(written).toContain(value);
  });

  it('has its help beside the field, and offers what the field may name', async () => {
    const { text } = await send('/en/edit/norm/act-2021/?begin=yes', null);
    expect(text).toContain('The day from which the country takes part or is bound; it needs a source.');
    expect(text).toContain('id="list-norms"');
    expect(text).toContain('value="add:names"');
    const card = await send('/en/edit/experience/x/?begin=yes', null);
    expect(card.text).toContain('3 as it is, 2 with changes, 1 in part only, 0 not at all.');
  });

  it('a row of statistics keeps its negative number and the remarks of its file', async () => {
    const path = '/en/edit/statistic/trade/3/';
    const { hash, text } = begun((await send(path, null)).text);
    expect(text).toBe('KAZ,2020,-1.5,,,,s1');
    expect((await send(path, edit({ hash, draft: text, text, 'v:value': '-2.5' }))).status).toBe(303);
    expect(readFileSync(join(root, 'statistics/trade.csv'), 'utf8')).toBe(
      '# kept\nunit,period,value,status,low,high,record\nKAZ,2020,-2.5,,,,s1\n',
    );
  });

  it('is found on the page of work by kind and by letters of its name', async () => {
    const rows = await send('/en/work/?kind=statistic&q=kaz+2020', null);
    expect(rows.text).toContain('href="/en/edit/statistic/trade/3/"');
    const cases = await send('/en/work/', null);
    expect(cases.text).toContain('href="/en/edit/case/a-case/"');
    const none = await send('/ru/work/?kind=actor&q=%3Cb%3E', null);
    expect(none.text).toContain('Такая карточка не найдена');
    expect(none.text).toContain('value="&lt;b&gt;"');
    for (const kind of [
      'source',
      'publisher',
      'document',
      'norm',
      'experience',
      'document_card',
      'response',
      'nothing',
    ])
      expect([kind, (await send(`/kk/work/?kind=${kind}`, null)).status]).toEqual([kind, 200]);
  });
});

describe('what if', () => {
  const scenario = 'scenarios/closed.yaml';
  it('says what a kept scenario supposes, by its name in the language of the page', async () => {
    const page = await send('/ru/what-if/?scenario=closed', null);
    expect(page.text).toContain('Сохранённый сценарий: Закрыто');
    expect(page.text).toContain('Закрыто направление: Россия');
    expect(page.text).toMatch(/VEC-01 [^<]+: значение умножено на 0,7/);
    expect(page.text).not.toContain('Пока ничего не предположено');
  });

  it('says of an old link what the study does not have, and of a threshold that its value is no number', async () => {
    const old = await send('/en/what-if/?case=gone&field=nothing.such&test=K0.0-1', null);
    expect(old.status).toBe(200);
    expect(old.text.match(/the study has no such thing, so nothing changes/g)).toHaveLength(3);
    expect((await send('/en/what-if/?scenario=gone', null)).text).toContain('There is no such scenario');
    const line = await send('/en/what-if/?line_of=K1.1-1%3A0&line_value=much', null);
    expect(line.text).toContain('its new value must be a number');
  });

  it('keeps a scenario once: another of that name is refused in words and the old one stays', async () => {
    const before = readFileSync(join(root, scenario), 'utf8');
    const keep = (name: string, query: string) => send('/en/what-if/', { form_token: formToken, name, query });
    const again = await keep('Closed', 'unknown=for');
    expect([again.status, again.text.includes('There is such a scenario already')]).toEqual([409, true]);
    expect(again.text).toContain(scenario);
    expect(readFileSync(join(root, scenario), 'utf8')).toBe(before);
    expect((await keep('Empty', '')).text).toContain('There is nothing to keep');
  });
});
