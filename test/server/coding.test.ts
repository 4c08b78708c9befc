import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStudy, type Workbench } from '../../src/server/index.js';
import { hashOfText } from '../../src/text/index.js';
import { buildStudy } from '../study/build-study.js';
import { cookieOf } from './cookie-of.js';

/** A text of our own. */
const text = 'Жоспар туралы. Министрлік есеп беруге тиіс.\n';
const file = 'documents/plan/codings/aigul.jsonl';
const broken = '{"lang":"kk",\n';

let root: string;
let workbench: Workbench;
let origin: string;
let cookie: string;
let token: string;
let hash: string;

const address = '/en/documents/plan/coding/?lang=kk&coder=aigul';
const get = async (path: string): Promise<string> => (await fetch(origin + path, { headers: { cookie } })).text();
const post = async (
  more: Record<string, string>,
  path = '/en/documents/plan/coding/',
  headers: Record<string, string> = {},
) => {
  const body = new URLSearchParams({
    form_token: token,
    lang: 'kk',
    coder: 'aigul',
    hash,
    text: hashOfText(text),
    action: 'give',
    sentence: '2',
    code: 'MOD-HARD',
    in_place: 'yes',
    ...more,
  });
  const answer = await fetch(origin + path, {
    method: 'POST',
    body,
    headers: { cookie, origin, ...headers },
    redirect: 'manual',
  });
  const html = await answer.text();
  return { status: answer.status, said: /data-said="([a-z_]*)"/.exec(html)?.[1] ?? null };
};
const onDisk = (): string => readFileSync(join(root, file), 'utf8');

beforeAll(async () => {
  root = await buildStudy({
    files: {
      'documents/coders.yaml': '- {id: aigul}\n- {id: "dictionary:concepts"}\n',
      'documents/plan/card.yaml': JSON.stringify({
        title: { en: 'The plan' },
        owner: 'official',
        country: 'KAZ',
        date: '2021',
        genre: 'programme',
        texts: [{ lang: 'kk', status: 'original', sha256: hashOfText(text) }],
      }),
      'documents/plan/text.kk.txt': text,
      [file]: broken,
    },
  });
  workbench = await openStudy({ root, port: 0, browser: false, language: undefined });
  origin = new URL(workbench.address).origin;
  cookie = cookieOf(workbench.address);
  const page = await get(address);
  token = /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  hash = /name="hash" value="([^"]*)"/.exec(page)?.[1] ?? '';
});
afterAll(async () => {
  await workbench.close();
});

describe('a code given through the workbench', () => {
  it('from another origin, or without the token of the form, writes nothing', async () => {
    expect((await post({}, undefined, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post({ form_token: 'guess' })).status).toBe(403);
    expect(onDisk()).toBe(broken);
  });

  it.each([
    ['in the name of a machine', { coder: 'dictionary:concepts' }, 422, 'coder_wrong'],
    ['by somebody who is not on the list', { coder: 'nobody' }, 422, 'coder_wrong'],
    ['by a name that leads out of the folder', { coder: '../../x' }, 422, 'coder_wrong'],
    ['that no codebook has', { code: 'NO-SUCH' }, 422, 'no_code'],
    ['to a sentence that is not there', { sentence: '99' }, 422, 'no_place'],
    ['past the end of the text', { from: '3', to: '99999' }, 422, 'no_place'],
    ['to nothing', { from: '5', to: '5' }, 422, 'no_place'],
    ['to another text than the one that was read', { text: hashOfText('x') }, 409, 'text_changed'],
    ['over a file that is another by now', { hash: hashOfText('x') }, 409, 'changed'],
  ] as const)('%s is refused in words, and nothing is written', async (_, more, status, said) => {
    expect(await post(more)).toMatchObject({ status, ...(status === 422 && said === 'coder_wrong' ? {} : { said }) });
    expect(onDisk()).toBe(broken);
    expect(existsSync(join(root, 'documents/plan/codings/nobody.jsonl'))).toBe(false);
  });

  it('stands on the last line, with every line before it byte for byte, also one that cannot be read', async () => {
    expect(await post({})).toEqual({ status: 200, said: 'given' });
    expect(onDisk().startsWith(broken)).toBe(true);
    expect(JSON.parse(onDisk().slice(broken.length))).toMatchObject({
      code: 'MOD-HARD',
      unit: 's2',
      quote: 'Министрлік есеп беруге тиіс.',
    });
    hash = /name="hash" value="([^"]*)"/.exec(await get(address))?.[1] ?? '';
    expect((await post({})).said).toBe('already');
    expect((await post({ action: 'take', remove: 'MOD-HARD 15 43' })).said).toBe('taken');
    expect(onDisk()).toBe(broken);
  });

  it('to a document that is not there, or that has no text here, gets an answer', async () => {
    expect((await post({}, '/en/documents/none/coding/')).status).toBe(404);
    writeFileSync(join(root, 'documents/plan/text.kk.txt'), `${text}Жаңа.\n`);
    expect((await post({})).status).toBe(409);
    writeFileSync(join(root, 'documents/plan/text.kk.txt'), text);
  });
});
