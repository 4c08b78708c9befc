/** First drafts of cases: a file that a coder has touched stays as it is; a new record makes a new file (method §6.1, §6.2). */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { findStandard } from '../../src/standard/index.js';
import { readStudy } from '../../src/study/index.js';

const script = fileURLToPath(new URL('../../scripts/draft-cases.mjs', import.meta.url));
const realRegistry = fileURLToPath(new URL('../../../shared/data/initiatives/initiatives.yaml', import.meta.url));
const registers = fileURLToPath(new URL('../../studies/kazakhstan/', import.meta.url));

const world = fileURLToPath(new URL('../../standard/2026.1/world.csv', import.meta.url));
const settings = {
  id: 'drafts',
  title: { en: 'Drafts' },
  edition: '2026.1',
  version: '0.1.0',
  focal: 'KAZ',
  region: { name: { en: 'Central Asia' }, members: ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'] },
  years: [1991, 2026],
  as_of: '2026-06-30',
};

const record = {
  id: 'kz-sample-forum',
  scope: 'kz',
  country: 'KZ',
  name: { en: 'Sample forum', ru: 'Форум (образец)', kk: 'Форум (үлгі)' },
  start: '2019-05-02',
  end: null,
  status: 'ongoing',
  form: 'track_two_dialogue',
  forms_secondary: [],
  goals: ['trust between experts', 'debate of experts'],
  lead_actor: { name: 'Ministry of Foreign Affairs of Kazakhstan', type: 'state' },
  actors: [{ name: 'UNESCO', type: 'igo', role: 'partner' }],
  instruments: ['annual forum'],
  partners: { countries: ['UZ', 'NO'], organisations: [] },
  level: 'regional',
  levels_also: [],
  vectors: ['central_asia'],
  recurrence: {
    type: 'recurring',
    editions: [
      { date: '2019-05-02', date_end: '2019-05-03', place: 'Almaty', note: 'I; 12 delegations', verified: true },
      { date: '2024-06', date_end: null, place: 'Tashkent', note: 'planned', verified: false },
      { date: '2030', date_end: null, place: 'Astana', note: 'II', verified: true },
    ],
  },
  results: [
    { statement: 'Delegations', value: 12, unit: 'delegations', as_of: '2019-05', claimed_by: 'self', sources: ['s1'] },
    { statement: 'Guests expected', value: 90, unit: 'people', as_of: null, claimed_by: 'media', sources: [] },
  ],
  evaluation: { public_independent: 'not_found', note: 'none met', sources: [] },
  budget: null,
  economic_diplomacy_link: null,
  criticisms: [],
  sources: [{ id: 's1', url: 'https://astanatimes.com/2019/05/sample-forum-opens/', supports: 'first forum' }],
  confidence: 'partly_verified',
  unverified: ['the second forum'],
  notes: null,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'elshi-drafts-'));
  for (const file of ['actors.yaml', 'publishers.yaml']) cpSync(join(registers, file), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(registry: object[] | string, ...options: string[]): { status: number | null; said: string } {
  const from = typeof registry === 'string' ? registry : join(folder, 'registry.yaml');
  if (typeof registry !== 'string') writeFileSync(from, stringify(registry));
  const done = spawnSync(process.execPath, [script, '--from', from, '--study', folder, ...options], {
    encoding: 'utf8',
  });
  return { status: done.status, said: done.stdout + done.stderr };
}

const casePath = (id: string) => join(folder, 'initiatives', `${id}.yaml`);
const contents = () =>
  ['initiatives', 'sources'].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file), 'utf8')] as const),
  );

describe('a new record', () => {
  it('makes a case file and one source file per address, and only when asked', () => {
    expect(run([record]).said).toContain('not there 2');
    expect(existsSync(casePath(record.id))).toBe(false);
    expect(run([record], '--write-new').status).toBe(0);
    const draft = parse(readFileSync(casePath(record.id), 'utf8'));
    expect(draft).toMatchObject({ id: record.id, country: 'KAZ', status: 'partly', kind: 'series', levels: ['REG'] });
    expect(draft.actors).toEqual([
      { id: 'mfa-kz', role: 'lead' },
      { id: 'unesco', role: 'counterpart' },
    ]);
    expect(draft.partners.map(({ country }: { country: string }) => country)).toEqual(['UZB', 'NOR']);
    expect(draft.goals.map(({ id }: { id: string }) => id)).toEqual(['G02a', 'G02b']);
  });

  it('keeps plans out of the held editions', () => {
    run([record], '--write-new');
    const draft = parse(readFileSync(casePath(record.id), 'utf8'));
    expect(draft.editions).toHaveLength(1);
    expect(draft.editions[0]).toMatchObject({ n: 1, date: '2019-05-02', held_in: 'KAZ', delegations: 12 });
    expect(draft.milestones.map(({ date }: { date: string | number }) => date)).toEqual(['2024-06', 2030]);
  });

  it('leaves open what the record cannot know, and calls only clear counts an output', () => {
    run([record], '--write-new');
    const draft = parse(readFileSync(casePath(record.id), 'utf8'));
    const open = { value: null, reason: 'not_yet_coded' };
    for (const field of ['concepts', 'form', 'mandate', 'organs', 'related', 'security_relevance', 'deliverables']) {
      expect(draft[field]).toEqual(open);
    }
    expect(draft.money.decision_maker).toEqual(open);
    expect(draft.results[0].cat).toBe('RO');
    expect(draft.results[1].cat).toEqual(open);
    expect(draft.results[1].evidence[0]).toMatchObject({ src: null, reason: 'not_found' });
  });

  it('shares the source of an address that another case cites', () => {
    run([record, { ...record, id: 'kz-second-forum' }], '--write-new');
    expect(readdirSync(join(folder, 'sources'))).toEqual(['astanatimes-com-2019-05-sample-forum-opens.yaml']);
    expect(
      parse(readFileSync(join(folder, 'sources', 'astanatimes-com-2019-05-sample-forum-opens.yaml'), 'utf8')),
    ).toMatchObject({
      publisher: 'astana-times',
      date: '2019-05',
      kind: 'news',
    });
  });

  it('with an address that nobody should open is refused', () => {
    const unsafe = { ...record, sources: [{ id: 's1', url: 'javascript:alert(1)', supports: 'x' }] };
    const { status, said } = run([unsafe], '--write-new');
    expect(status).not.toBe(0);
    expect(said).toContain('only http and https');
  });

  it('that names an unknown actor or publisher is reported, not invented', () => {
    const strange = {
      ...record,
      lead_actor: { name: 'Guild of Sample Makers', type: 'ngo' },
      sources: [{ id: 's1', url: 'https://unheard-of.example/page', supports: 'x' }],
    };
    const { said } = run([strange], '--write-new');
    expect(said).toContain('Guild of Sample Makers');
    expect(said).toContain('unheard-of.example');
  });
});

describe('a file that stands', () => {
  it('is never changed by a rerun; what differs is told field by field', () => {
    run([record], '--write-new');
    const coded = readFileSync(casePath(record.id), 'utf8')
      .replace('kind: series', 'kind: platform # by the statute')
      .replace('concepts: {value: null, reason: not_yet_coded}', 'concepts: {primary: C, also: []}');
    writeFileSync(casePath(record.id), coded);
    const before = contents();
    const { said } = run([record], '--write-new');
    expect(contents()).toEqual(before);
    expect(said).toContain('kind: file "platform" · draft "series"');
    expect(said).not.toContain('concepts');
  });

  it('is given the fields it lacks only when asked, and loses nothing', () => {
    run([record], '--write-new');
    const whole = readFileSync(casePath(record.id), 'utf8');
    writeFileSync(
      casePath(record.id),
      whole.replace('kind: series\n', '').replace('values: {', 'values: # asked twice\n  {'),
    );
    run([record], '--write-new');
    expect(readFileSync(casePath(record.id), 'utf8')).not.toContain('kind: series');
    run([record], '--add-fields');
    const after = readFileSync(casePath(record.id), 'utf8');
    expect(after).toContain('kind: series');
    expect(after).toContain('# asked twice');
    expect(parse(after)).toEqual(parse(whole));
  });
});

describe.skipIf(!existsSync(realRegistry))('the whole registry', () => {
  it('gives case files that the reader accepts, each actor and source known', async () => {
    const { status, said } = run(realRegistry, '--write-new');
    expect(status).toBe(0);
    expect(said).not.toContain('!');
    writeFileSync(join(folder, 'study.yaml'), stringify(settings));
    cpSync(world, join(folder, 'vectors.csv'));
    const { study, problems } = await readStudy(folder, findStandard);
    const wrong = problems.filter(
      ({ file, severity }) => severity === 'error' && /^(initiatives|sources|actors|publishers)/.test(file),
    );
    expect(wrong).toEqual([]);
    expect(study?.cases).toHaveLength(136);
  });
});
