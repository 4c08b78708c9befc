import type { Hono } from 'hono';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Assessment, assessFolder } from '../../src/assessment/index.js';
import { createApplication, type FollowedStudy } from '../../src/server/index.js';
import type { Problem } from '../../src/study/index.js';
import { buildStudy } from '../study/build-study.js';

const token = 'a-secret-of-24-letters!!';
const host = '127.0.0.1:4173';
const cookie = `elshi-4173=${token}`;

let assessed: { assessment: Assessment | null; problems: readonly Problem[] };
let root: string;

/** A study that changes when the test says so. */
function workbench(check: FollowedStudy['check'] = async () => []): { app: Hono; change: () => void } {
  let revision = 0;
  const listeners = new Set<() => void>();
  const followed: FollowedStudy = {
    ...assessed,
    get revision() {
      return revision;
    },
    check,
    refresh: () => undefined,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {},
  };
  const hosts = () => [host, '127.0.0.1:4174', 'localhost:4173'];
  return {
    app: createApplication({ root, followed, token, hosts, language: undefined }),
    change: () => {
      revision += 1;
      for (const listener of listeners) listener();
    },
  };
}

const ask = (path: string, headers: Record<string, string> = {}, { app } = workbench()): Promise<Response> =>
  Promise.resolve(app.request(`http://${host}${path}`, { headers: { host, cookie, ...headers } }));

beforeAll(async () => {
  root = await buildStudy({ cases: { 'kz-one': {} } });
  assessed = await assessFolder(root);
});

describe('the workbench lets in', () => {
  it('nobody by a foreign name that points to this computer, even with the cookie', async () => {
    for (const name of ['evil.example', 'evil.example:4173', '127.0.0.1', '127.0.0.1:4173.evil.example', ''])
      expect(`${name} ${(await ask('/kk/', { host: name })).status}`).toBe(`${name} 403`);
    expect((await ask('/kk/', { host: 'localhost:4173' })).status).toBe(200);
  });

  it('and says to who was turned away, in three languages, under which name and by which key to come', async () => {
    const foreign = await (await ask('/kk/', { host: 'evil.example' })).text();
    expect(foreign.split('\n').map((line) => line.endsWith(`http://${host}/`))).toEqual([true, true, true]);
    expect(foreign).toContain('Его адрес');
    const locked = await (await ask('/ru/cases/', { cookie: '' })).text();
    expect(locked).toMatch(/<html lang="ru">.*<h1>Эта страница закрыта<.*lang="kk"><h2>.*lang="en"><h2>/s);
    expect(locked).not.toContain('kz-one');
  });

  it('nobody without the secret; a guess of as many letters with more bytes is a guess like any other', async () => {
    const guess = 'ә'.repeat(token.length);
    for (const wrong of ['', 'elshi-4173=', `elshi-4173=${encodeURIComponent(guess)}`, `elshi-4174=${token}`])
      expect(`${wrong} ${(await ask('/kk/', { cookie: wrong })).status}`).toBe(`${wrong} 403`);
    expect((await ask(`/kk/?token=${encodeURIComponent(guess)}`, { cookie: '' })).status).toBe(403);
  });

  it('with the printed address, which leaves the token in no address bar and no Referer', async () => {
    const first = await ask(`/?token=${token}`, { cookie: '' });
    expect(`${first.status} ${first.headers.get('location')}`).toBe('302 /');
    expect(first.headers.get('referrer-policy')).toBe('same-origin');
    expect(first.headers.get('set-cookie')).toBe(`elshi-4173=${token}; Path=/; HttpOnly; SameSite=Strict`);
  });

  it('two studies that are open at once, each by its own cookie', async () => {
    const second = await ask(`/?token=${token}`, { cookie: '', host: '127.0.0.1:4174' });
    expect(second.headers.get('set-cookie')).toMatch(/^elshi-4174=/);
  });

  it('and sends nobody on to another host', async () => {
    const answer = await ask(`//evil.example/?token=${token}`, { cookie: '' });
    expect(answer.headers.get('location')).toBe('/evil.example/');
  });

  it('the style of the page that says the door is locked, and nothing of the study', async () => {
    expect((await ask('/assets/elshi.css', { cookie: '' })).status).toBe(200);
    for (const path of [
      '/assets/../kk/',
      '/assets/%2e%2e/kk/',
      '/events',
      '/api/explain/indicator:GOV-05',
      '/kk/criteria.csv',
    ])
      expect(`${path} ${(await ask(path, { cookie: '' })).status}`).toBe(`${path} 403`);
  });
});

describe('every answer of the workbench', () => {
  it('forbids foreign scripts, frames, types and readers: also a file, a redirect, a refusal and a page that is not there', async () => {
    const { app } = workbench();
    for (const [path, headers] of [
      ['/kk/', {}],
      ['/kk/criteria.csv', {}],
      ['/assets/elshi.css', {}],
      ['/', {}],
      ['/kk/no-such-page/', {}],
      ['/kk/', { cookie: '' }],
      ['/kk/', { host: 'evil.example' }],
      [`/?token=${token}`, {}],
    ] as const) {
      const answer = await ask(path, headers, { app, change: () => undefined });
      const said = (name: string): string => answer.headers.get(name) ?? '';
      expect(`${path} ${said('content-security-policy')}`).toContain("default-src 'none'");
      expect(said('content-security-policy')).not.toMatch(/unsafe|\*/);
      expect(said('x-content-type-options')).toBe('nosniff');
      expect(said('cross-origin-resource-policy')).toBe('same-origin');
      expect(said('cross-origin-opener-policy')).toBe('same-origin');
      expect(said('cache-control')).toBe('no-store');
    }
  });

  it('that breaks in the making says so in words, keeps the headers, and the terminal is told', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = workbench(() => Promise.reject(new Error('a fault of ours')));
    const answer = await ask('/ru/edit/case/kz-one/', {}, broken);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await answer.text();
    expect(html).toContain('<h1>Эту страницу не удалось составить</h1>');
    expect(html).not.toContain('a fault of ours');
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it('to an address that is none is «not found», not a breakdown', async () => {
    for (const path of ['/kk/%E0%A4%A/', '/kk/cases/%ff/', '/kk/edit/case/%zz/', '/assets/%ff'])
      expect(`${path} ${(await ask(path)).status}`).toBe(`${path} 404`);
  });
});

describe('an address in a language that is not here', () => {
  it.each([
    ['/xx/cases/kz-one/?part=a%20b', 'cases/kz-one/?part=a%20b'],
    ['/cases/?q=%D0%B0', 'cases/?q=%D0%B0'],
    ['/en-US/work/', 'work/'],
    ['/kz', ''],
  ])('says so, and loses nothing of it: %s', async (asked, rest) => {
    const answer = await ask(asked);
    expect(answer.status).toBe(404);
    const html = (await answer.text()).replaceAll('&amp;', '&');
    for (const language of ['kk', 'ru', 'en']) expect(html).toContain(`href="/${language}/${rest}"`);
    expect(html).toContain('В адресе указан язык, которого здесь нет');
  });
});

describe('the stream of changes', () => {
  it('tells also of what changed while the word before was on its way', async () => {
    const { app, change } = workbench();
    const answer = await ask('/events', {}, { app, change });
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    const next = async (): Promise<string> =>
      /data: (\d+)/.exec(new TextDecoder().decode((await reader.read()).value))?.[1] ?? '';
    expect(await next()).toBe('0');
    change();
    change();
    let last = await next();
    if (last !== '2') last = await next();
    expect(last).toBe('2');
    await reader.cancel();
  });
});
