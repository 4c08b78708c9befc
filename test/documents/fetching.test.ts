import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  download,
  fetchTexts,
  isPublicAddress,
  type Outside,
  politePause,
  refusalOf,
} from '../../src/documents/index.js';
import { findStandard } from '../../src/standard/index.js';
import { type DocumentHost, readStudy } from '../../src/study/index.js';
import { hashOfText } from '../../src/text/index.js';
import { buildStudy } from '../study/build-study.js';

const host = (name: string, subdomains = false): DocumentHost => ({
  host: name,
  subdomains,
  owner: 'state',
  reason: 'law',
});
const hosts = [host('adilet.example'), host('gov.example', true)];
const page = '<html><body><nav>Мәзір</nav><main><h1>Заң</h1><p>Бірінші бап.</p></main></body></html>';
const frozen = 'Заң\n\nБірінші бап.\n';

let server: Server;
let asked: { path: string; range: string | undefined; agent: string | undefined }[] = [];
let cut = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, range: request.headers.range, agent: request.headers['user-agent'] });
    const bytes = Buffer.from(page);
    if (path === '/law') response.setHeader('content-type', 'text/html').end(page);
    else if (path === '/moved') response.writeHead(302, { location: 'https://www.gov.example/law' }).end();
    else if (path === '/away') response.writeHead(302, { location: 'https://evil.example/law' }).end();
    else if (path === '/inside') response.writeHead(301, { location: 'https://intranet.gov.example/law' }).end();
    else if (path === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else if (path === '/busy') {
      cut += 1;
      if (cut === 1) response.writeHead(503, { 'retry-after': '7' }).end();
      else response.end(page);
    } else if (path === '/large') response.writeHead(200, { 'content-length': String(1e9) }).end();
    else if (path === '/breaks') {
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? '0');
      const rest = bytes.subarray(from);
      response.writeHead(from > 0 ? 206 : 200, {
        'content-length': String(rest.length),
        etag: '"v1"',
        'content-type': 'text/html',
      });
      if (from > 0) response.end(rest);
      else response.write(rest.subarray(0, 40), () => setTimeout(() => response.destroy(), 20));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.close();
});

/** The local server under public names: what the program sees of the world is only this object. */
function world(names: Record<string, string[]> = {}): Outside & { pauses: number[]; asked: string[] } {
  const pauses: number[] = [];
  const resolved: string[] = [];
  let clock = 0;
  return {
    pauses,
    asked: resolved,
    resolve: async (name) => {
      resolved.push(name);
      return names[name] ?? ['93.184.216.34'];
    },
    get: async (url, _address, headers) => {
      const { port } = server.address() as AddressInfo;
      const answer = await fetch(`http://127.0.0.1:${port}${url.pathname}`, { headers, redirect: 'manual' });
      const body = (async function* () {
        const reader = answer.body?.getReader();
        for (let piece = await reader?.read(); piece !== undefined && !piece.done; piece = await reader?.read())
          yield piece.value as Uint8Array;
      })();
      return {
        status: answer.status,
        headers: headersOf(answer.headers),
        body,
        close: () => void answer.body?.cancel().catch(() => {}),
      };
    },
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
      clock += milliseconds;
    },
    now: () => clock,
  };
}

describe('a host', () => {
  it('is asked only when it is listed, by HTTPS, without a password and on its own port', () => {
    expect(refusalOf('https://adilet.example/kaz/docs/U2', hosts)).toBeNull();
    expect(refusalOf('https://www.gov.example/x', hosts)).toBeNull();
    expect(refusalOf('https://www.adilet.example/x', hosts)).toBe('host_not_listed');
    expect(refusalOf('https://adilet.example.evil.org/x', hosts)).toBe('host_not_listed');
    expect(refusalOf('https://notgov.example/x', hosts)).toBe('host_not_listed');
    expect(refusalOf('http://adilet.example/x', hosts)).toBe('not_https');
    expect(refusalOf('https://a:b@adilet.example/x', hosts)).toBe('credentials');
    expect(refusalOf('https://adilet.example:8443/x', hosts)).toBe('port');
    expect(refusalOf('file:///etc/passwd', hosts)).toBe('not_https');
  });

  it('that leads into a private network is not asked, in any writing of the address', async () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '192.168.0.1',
      '169.254.169.254',
      '100.64.0.1',
      '::1',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      'not an address',
    ])
      expect(isPublicAddress(address), address).toBe(false);
    for (const address of ['93.184.216.34', '2606:4700::1111']) expect(isPublicAddress(address), address).toBe(true);
    asked = [];
    const outside = world({ 'adilet.example': ['93.184.216.34', '192.168.1.10'] });
    expect(await download('https://adilet.example/law', hosts, outside)).toMatchObject({
      kind: 'refused',
      why: 'private_address',
    });
    expect(asked).toEqual([]);
  });
});

describe('a download', () => {
  it('follows a redirect to a listed host and to no other', async () => {
    expect(await download('https://adilet.example/moved', hosts, world())).toMatchObject({
      kind: 'whole',
      address: 'https://www.gov.example/law',
    });
    const outside = world();
    expect(await download('https://adilet.example/away', hosts, outside)).toMatchObject({
      kind: 'refused',
      why: 'host_not_listed',
    });
    expect(outside.asked).toEqual(['adilet.example']);
    const inside = world({ 'intranet.gov.example': ['10.0.0.5'] });
    expect(await download('https://adilet.example/inside', hosts, inside)).toMatchObject({
      kind: 'refused',
      why: 'private_address',
    });
    expect(await download('https://adilet.example/loop', hosts, world())).toMatchObject({
      kind: 'refused',
      why: 'too_many_redirects',
    });
  });

  it('waits as long as a busy host asks, once', async () => {
    cut = 0;
    const outside = world();
    expect(await download('https://adilet.example/busy', hosts, outside)).toMatchObject({ kind: 'whole' });
    expect(outside.pauses).toEqual([7000]);
  });

  it('ends at its limits of size and says what the host answered', async () => {
    expect(await download('https://adilet.example/large', hosts, world())).toMatchObject({
      kind: 'failed',
      why: 'too_large',
    });
    expect(await download('https://adilet.example/none', hosts, world())).toMatchObject({
      kind: 'failed',
      why: 'status',
      detail: '404',
    });
  });
});

function headersOf(headers: {
  forEach: (each: (value: string, name: string) => void) => void;
}): Record<string, string> {
  const found: Record<string, string> = {};
  headers.forEach((value, name) => {
    found[name] = value;
  });
  return found;
}

const card = (id: string, url: string, sha256: string | null = null, more: object = {}) => ({
  [`documents/${id}/card.yaml`]: JSON.stringify({
    title: { kk: 'Заң' },
    owner: 'official',
    country: 'KAZ',
    date: '2020',
    genre: 'law',
    texts: [{ lang: 'kk', status: 'original', url, sha256 }],
    ...more,
  }),
});
const listed = { 'documents/hosts.yaml': JSON.stringify(hosts) };
const study = async (files: Record<string, string>) => {
  const root = await buildStudy({ files: { ...listed, ...files } });
  const { study } = await readStudy(root, findStandard);
  if (study === null) throw new Error('no study');
  return study;
};
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

describe('fetching the texts of a study', () => {
  it('freezes what it fetched, fixes its hash in the card, pauses between two requests and asks for nothing twice', async () => {
    const one = await study({ ...card('a', 'https://adilet.example/law'), ...card('b', 'https://adilet.example/law') });
    const outside = world();
    const first = await all(fetchTexts(one, null, outside));
    expect(first).toMatchObject([
      { outcome: 'kept', kept: { kind: 'fixed' } },
      { outcome: 'kept', kept: { kind: 'fixed' } },
    ]);
    expect(outside.pauses).toEqual([politePause]);
    expect(readFileSync(`${one.root}/documents/a/text.kk.txt`, 'utf8')).toBe(frozen);
    const again = await readStudy(one.root, findStandard);
    expect(again.study?.documents.byId.get('a')?.card.texts[0]?.sha256).toBe(hashOfText(frozen));
    expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    asked = [];
    expect((await all(fetchTexts(again.study ?? one, null, world()))).map(({ outcome }) => outcome)).toEqual([
      'there',
      'there',
    ]);
    expect(asked).toEqual([]);
  });

  it('keeps a text apart that is not the one the counts rest on', async () => {
    const one = await study(card('a', 'https://adilet.example/law', hashOfText('басқа\n')));
    expect(await all(fetchTexts(one, 'a', world()))).toMatchObject([{ outcome: 'kept', kept: { kind: 'differs' } }]);
    expect(readdirSync(`${one.root}/documents/a`)).toContain('_text.kk.other.txt');
    expect(readdirSync(`${one.root}/documents/a`)).not.toContain('text.kk.txt');
  });

  it('goes on where it broke off', async () => {
    const one = await study(card('a', 'https://adilet.example/breaks'));
    expect(await all(fetchTexts(one, null, world()))).toMatchObject([
      { outcome: 'not_downloaded', why: { kind: 'broken_off' } },
    ]);
    asked = [];
    expect(await all(fetchTexts(one, null, world()))).toMatchObject([{ outcome: 'kept', kept: { kind: 'fixed' } }]);
    expect(asked).toMatchObject([{ path: '/breaks', range: 'bytes=40-' }]);
    expect(readFileSync(`${one.root}/documents/a/text.kk.txt`, 'utf8')).toBe(frozen);
  });

  it('asks nothing where no host is listed', async () => {
    const root = await buildStudy({ files: card('a', 'https://adilet.example/law') });
    const { study: one } = await readStudy(root, findStandard);
    if (one === null) throw new Error('no study');
    const outside = world();
    expect(await all(fetchTexts(one, null, outside))).toMatchObject([
      { outcome: 'not_downloaded', why: { kind: 'refused', why: 'host_not_listed' } },
    ]);
    expect(outside.asked).toEqual([]);
  });

  it('places codings anew when another text is accepted, and lists those it could not place', async () => {
    const former = 'Заң\n\nБірінші бап бұрынғыша.\n';
    const coding = (start: number, quote: string, before: string, after: string): string =>
      `${JSON.stringify({ lang: 'kk', code: 'GS', unit: null, start, end: start + quote.length, quote, before, after })}\n`;
    const one = await study({
      ...card('a', 'https://adilet.example/law', hashOfText(former)),
      'documents/coders.yaml': '- {id: aigul}\n',
      'documents/a/text.kk.txt': former,
      'documents/a/codings/aigul.jsonl':
        coding(5, 'Бірінші бап', 'Заң\n\n', ' бұрынғыша') + coding(17, 'бұрынғыша', 'Бірінші бап ', '.'),
    });
    const changed = await readStudy(one.root, findStandard, undefined);
    expect(changed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const forced = {
      ...one,
      documents: {
        ...one.documents,
        byId: new Map(
          [...one.documents.byId].map(([id, item]) => [id, { ...item, texts: new Map([['kk', 'absent' as const]]) }]),
        ),
      },
    };
    const [fetched] = await all(fetchTexts(forced, 'a', world(), { accept: true }));
    expect(fetched).toMatchObject({ outcome: 'kept', kept: { kind: 'accepted' } });
    const kept =
      fetched?.outcome === 'kept' && fetched.kept.kind === 'accepted' ? fetched.kept.byCoder.get('aigul') : undefined;
    expect([kept?.stayed.length, kept?.moved.length, kept?.lost.map(({ why }) => why)]).toEqual([1, 0, ['not_found']]);
    expect(readFileSync(`${one.root}/documents/a/codings/aigul.jsonl`, 'utf8')).toContain('бұрынғыша');
  });
});
