import { strFromU8, unzipSync } from 'fflate';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { assessFolder } from '../../src/assessment/index.js';
import { createApplication } from '../../src/server/index.js';
import { buildStudy } from '../study/build-study.js';

const cookie = 'elshi-1=secret';

describe('the workbench hands out', () => {
  let app: Hono;
  const get = (path: string): Promise<Response> =>
    Promise.resolve(app.request(`http://127.0.0.1:1${path}`, { headers: { host: '127.0.0.1:1', cookie } }));

  beforeAll(async () => {
    const root = await buildStudy({ cases: { 'kz-one': { time: { start: '2020' } } } });
    const { assessment, problems } = await assessFolder(root);
    app = createApplication({
      root,
      followed: {
        assessment,
        problems,
        revision: 0,
        check: async () => [],
        refresh: () => undefined,
        onChange: () => () => {},
        close: async () => {},
      },
      token: 'secret',
      hosts: () => ['127.0.0.1:1'],
      language: undefined,
    });
  });

  test('the data of every page as CSV with its metadata', async () => {
    for (const [page, name] of [
      ['', 'criteria'],
      ['criteria/K5.2/', 'criteria'],
      ['indicators/GOV-05/', 'indicators'],
      ['cases/', 'cases'],
      ['cases/kz-one/', 'facts'],
      ['problems/', 'diagnoses'],
      ['sources/', 'sources'],
    ] as const) {
      const html = await (await get(`/ru/${page}`)).text();
      expect(html).toContain(`href="/ru/${page}${name}.csv"`);
      const csv = await get(`/ru/${page}${name}.csv`);
      expect(`${page} ${csv.status} ${csv.headers.get('content-type')}`).toBe(`${page} 200 text/csv; charset=utf-8`);
      expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
      const about = (await (await get(`/ru/${page}${name}.metadata.json`)).json()) as { fields: { name: string }[] };
      expect((await csv.text()).split('\n')[0]).toBe(about.fields.map((field) => field.name).join(','));
    }
    expect(await (await get('/kk/cases/kz-one/facts.csv')).text()).toContain('kz-one,time.start,2020');
  });

  test('all of it as an archive and as a workbook, by the links of the downloads page', async () => {
    const html = await (await get('/kk/downloads/')).text();
    for (const ending of ['zip', 'xlsx']) {
      const [, address = ''] = new RegExp(`href="(/kk/downloads/[^"]+\\.${ending})"`).exec(html) ?? [];
      const answer = await get(address);
      expect(answer.status).toBe(200);
      const names = Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())));
      expect(names).toContain(ending === 'zip' ? 'data/indicators.csv' : 'xl/workbook.xml');
    }
  });

  test('no file that is not there, and no page’s table under another page', async () => {
    for (const path of [
      '/kk/downloads/nothing.csv',
      '/kk/problems/criteria.csv',
      '/kk/criteria/K99/criteria.csv',
      '/kk/downloads/..%2F..%2Fpackage.json',
    ])
      expect(`${path} ${(await get(path)).status}`).toBe(`${path} 404`);
  });

  test('the running head of printed pages, whatever the title of the study holds', async () => {
    const style = await (await get('/kk/print.css')).text();
    expect(style).toMatch(/@top-left \{ content: "[^"\\]*(\\[0-9a-f]+ [^"\\]*)*"/);
    expect(strFromU8(new TextEncoder().encode(style))).toContain('0.1.0');
  });

  test('search over everything, answered without a script', async () => {
    const html = await (await get('/ru/search/?q=дипломатией&kind=indicator')).text();
    expect(html).not.toContain('class="found"></ol>');
    const found = [...html.matchAll(/<li><a href="(\/ru\/indicators\/[^"]+)"/g)];
    expect(found.length).toBeGreaterThan(0);
    expect(await (await get('/ru/search/?q=ъъъъъ')).text()).toContain('ничего не нашлось');
  });
});
