/** The command line as a person meets it: help, exit codes 0 / 1 / 2, three languages, JSON for programs. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Language, speak } from '../../src/language/index.js';
import { buildStudy } from '../study/build-study.js';
import { elshi } from './listening.js';

const edition = { settings: { edition: '2026.1' } };
const temporary = () => mkdtempSync(join(tmpdir(), 'elshi-cli-'));

describe('help', () => {
  test.each(['kk', 'ru', 'en'])('in %s names every command and what the exit codes mean', async (language) => {
    const { code, out } = await elshi('help', '--lang', language);
    expect(code).toBe(0);
    for (const name of ['open', 'check', 'build', 'explain', 'list', 'sources', 'new', 'release'])
      expect(out).toMatch(new RegExp(`^ +${name} `, 'm'));
    if (language !== 'en') expect(out).toMatch(/\p{Script=Cyrillic}{6,}/u);
  });

  test('of one command shows its options and an example', async () => {
    const { out } = await elshi('help', 'explain');
    expect(out).toContain('--year');
    expect(out).toContain('elshi explain studies/kazakhstan');
  });

  test('is offered, with exit code 2, when nothing was asked', async () => {
    expect((await elshi()).code).toBe(2);
  });
});

describe('wrong use ends with code 2 and one clear line', () => {
  test.each([
    ['a command that does not exist', ['chek', 'studies/kazakhstan'], /chek/],
    ['an option that does not exist', ['check', 'studies/kazakhstan', '--nots'], /--nots/],
    ['no study', ['check'], /study/i],
    ['a language that does not exist', ['check', 'studies/kazakhstan', '--lang', 'fr'], /fr/],
    ['a country that does not exist', ['new', 'somewhere', '--country', 'XXX'], /XXX/],
    ['a list that does not exist', ['list', 'studies/kazakhstan', 'wishes'], /wishes/],
    ['a day that does not exist', ['new', 'somewhere', '--country', 'MNG', '--as-of', '2026-13-99'], /2026-13-99/],
  ])('%s', async (_, words, said) => {
    const { code, out, error } = await elshi(...words);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(said);
    expect(error).not.toMatch(/\n +at /);
  });
});

describe('a study with a mistake', () => {
  test('is checked with file, line, column and remedy, exit code 1, and still builds what is right', async () => {
    const root = await buildStudy({ ...edition, cases: { a: { kind: 'evnt' }, b: { kind: 'event' } } });
    const checked = await elshi('check', root, '--lang', 'ru');
    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(/initiatives\/a\.yaml:\d+:\d+/);
    const asJson = JSON.parse((await elshi('check', root, '--json')).out) as { problems: { file: string }[] };
    expect(JSON.stringify(asJson)).toContain('initiatives/a.yaml');
    const out = join(temporary(), 'results');
    expect((await elshi('build', root, '--out', out)).code).toBe(1);
    expect(readFileSync(join(out, 'classes.csv'), 'utf8')).toContain('\nb,');
  });
});

describe('build', () => {
  test('writes every table with its schema, and a second build is byte for byte the same', async () => {
    const root = await buildStudy({ ...edition, cases: { a: { kind: 'event', time: { start: 2020 } } } });
    const [first, second] = [join(temporary(), 'one'), join(temporary(), 'two')] as const;
    await elshi('build', root, '--out', first);
    await elshi('build', root, '--out', second);
    const names = readdirSync(first).sort();
    for (const table of [
      'indicators',
      'criteria',
      'diagnoses',
      'recommendations',
      'classes',
      'chains',
      'ledger',
      'contribution',
      'forms',
    ])
      expect(names).toEqual(expect.arrayContaining([`${table}.csv`, `${table}.schema.json`]));
    expect(readdirSync(second).sort()).toEqual(names);
    for (const name of names) expect(readFileSync(join(second, name))).toEqual(readFileSync(join(first, name)));
  });

  test('says of each column what it means: the schema has the columns of the table, in order', async () => {
    const root = await buildStudy({ ...edition, cases: { a: { kind: 'event' } } });
    const out = join(temporary(), 'results');
    await elshi('build', root, '--out', out);
    for (const name of readdirSync(out).filter((file) => file.endsWith('.csv'))) {
      const header = readFileSync(join(out, name), 'utf8').split('\n', 1)[0];
      const schema = JSON.parse(readFileSync(join(out, name.replace('.csv', '.schema.json')), 'utf8')) as {
        fields: { name: string; description: string }[];
      };
      expect(schema.fields.map((field) => field.name).join()).toBe(header);
      for (const field of schema.fields) expect(field.description).not.toBe('');
    }
  });
});

describe('explain', () => {
  test('unfolds a value of the default study down to its sources, in Kazakh', async () => {
    const { code, out } = await elshi('explain', 'studies/kazakhstan', 'GOV-05', '--year', '2024', '--lang', 'kk');
    expect(code).toBe(0);
    expect(out).toContain('indicator:GOV-05:KAZ:2024');
    expect(out).toMatch(/\[source:/);
    expect(out).not.toMatch(/undefined|\[object|NaN/);
  });

  test('gives programs the same tree', async () => {
    const { out } = await elshi('explain', 'studies/kazakhstan', 'K1.5', '--json');
    const tree = JSON.parse(out) as { id: string; steps: unknown[] };
    expect(tree.id).toBe('criterion:K1.5:KAZ:current');
    expect(tree.steps.length).toBeGreaterThan(1);
  });

  test.each(['kk', 'ru', 'en'])(
    'sets no number behind a sentence that is complete without it (%s)',
    async (language) => {
      const { out } = await elshi('explain', 'studies/kazakhstan', 'K1.5', '--lang', language);
      const lines = out.split('\n');
      expect(lines.filter((line) => /\d/.test(line)).length).toBeGreaterThan(10);
      expect(lines.filter((line) => /[.!?] = /.test(line))).toEqual([]);
      const heldAgainst = speak({ key: 'judgement.step.held_against' }, language as Language);
      expect(lines.some((line) => new RegExp(`^ +${heldAgainst} = \\d`).test(line))).toBe(true);
    },
  );
});

describe('list', () => {
  test('prints all 62 indicators with status and reason by one command, and counts the statuses', async () => {
    const { out } = await elshi('list', 'studies/kazakhstan', 'indicators', '--json');
    const rows = JSON.parse(out) as string[][];
    expect(rows).toHaveLength(62);
    for (const row of rows) if (row[2] === 'no_data') expect(row[6]).not.toBe('');
    expect(rows.filter((row) => row[2] !== 'no_data').length).toBeGreaterThanOrEqual(22);
    const shown = await elshi('list', 'studies/kazakhstan', 'indicators', '--lang', 'ru');
    expect(shown.out.trim().split('\n').at(-1)).toMatch(/: \d+ · /);
  });

  test('says over each column what stands in it: the number of a problem is its severity', async () => {
    const lines = (await elshi('list', 'studies/kazakhstan', 'diagnoses', '--lang', 'ru')).out.split('\n');
    const severe = lines.find((line) => /\d,\d$/.test(line)) ?? '';
    expect(lines[0]).toMatch(/^Код +Проблема +Состояние +Тяжесть \(0–3\)$/);
    expect(severe.search(/\d,\d$/)).toBe(lines[0]?.indexOf('Тяжесть'));
    const small = await buildStudy(edition);
    for (const what of ['criteria', 'recommendations', 'cases', 'texts', 'sources']) {
      const [heading = ''] = (await elshi('list', small, what, '--lang', 'kk')).out.split('\n');
      expect(heading.split(/ {2,}/).length).toBeGreaterThanOrEqual(2);
      expect(heading).not.toMatch(/cli\.|undefined/);
    }
  });
});

describe('new and release', () => {
  test('begin a study that answers "insufficient evidence" to everything, and freeze it once', async () => {
    const root = join(temporary(), 'mongolia');
    expect((await elshi('new', root, '--country', 'MNG', '--as-of', '2026-06-30')).code).toBe(0);
    expect((await elshi('new', root, '--country', 'MNG')).code).toBe(2);
    expect((await elshi('check', root)).code).toBe(0);
    const criteria = JSON.parse((await elshi('list', root, 'criteria', '--json')).out) as string[][];
    expect(criteria).toHaveLength(30);
    expect(new Set(criteria.map((row) => row[2]))).toEqual(new Set(['insufficient evidence']));
    expect((await elshi('release', root, '--note', 'empty')).code).toBe(0);
    expect(existsSync(join(root, 'releases', '0.1.0', 'tables', 'criteria.csv'))).toBe(true);
    expect((await elshi('release', root)).code).toBe(2);
  });
});

describe('check tells what is wrong in a dictionary that the study adds', () => {
  const name = '{kk: су, ru: вода, en: water}';
  const override = [
    '- item: dictionaries/water',
    '  author: A. Editor',
    '  reason: own words',
    '  date: 2024-05-01',
    '  set:',
    `    title: ${name}`,
    '    codes:',
    '      WATER:',
    `        name: ${name}`,
    '        ru: ["вод*", "/[а-/"]',
    '',
  ].join('\n');

  test('in its place, with a remedy', async () => {
    const folder = await buildStudy({ ...edition, files: { 'override.yaml': override } });
    const { code, out } = await elshi('check', folder, '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('override.yaml:10:22');
    expect(out).toContain('missing closing ]');
    expect(out).toContain('RE2');
  });
});

describe('help in a narrow terminal', () => {
  const commands = [
    'open',
    'check',
    'build',
    'site',
    'explain',
    'list',
    'sources',
    'new',
    'release',
    'export',
    'documents',
    'text',
  ];
  test.each(['kk', 'ru', 'en'])(
    'has no line in %s that a terminal of 80 columns breaks, but for examples',
    async (language) => {
      for (const name of [undefined, ...commands]) {
        const { out } = await elshi('help', ...(name === undefined ? [] : [name]), '--lang', language);
        const long = out.split('\n').filter((line) => line.length > 80 && !line.startsWith('  elshi '));
        expect([name, ...long]).toEqual([name]);
      }
    },
  );
});

describe('for programs', () => {
  test('every command that makes something says with --json what it made', async () => {
    const root = join(temporary(), 'моя study');
    const made = JSON.parse((await elshi('new', root, '--country', 'MNG', '--json')).out) as {
      folder: string;
      files: string[];
    };
    expect(made.folder).toBe(root);
    expect(made.files).toContain('study.yaml');
    expect(JSON.parse((await elshi('release', root, '--json')).out)).toMatchObject({
      version: '0.1.0',
      folder: 'releases/0.1.0',
    });
    expect(JSON.parse((await elshi('check', root, '--json')).out)).toBeTruthy();
    expect(JSON.parse((await elshi('sources', root, '--json')).out)).toEqual([]);
  });
});

describe('where there is no study', () => {
  test('nothing is opened, nothing is waited for, and one line says what to do', async () => {
    const nowhere = join(temporary(), 'nowhere');
    const opened = await elshi('open', nowhere, '--no-browser');
    expect([opened.code, opened.out]).toEqual([2, '']);
    expect(opened.error).toContain('elshi new');
    const checked = await elshi('check', nowhere, '--json');
    expect((JSON.parse(checked.out) as { problems: { code: string }[] }).problems.map(({ code }) => code)).toEqual([
      'no_study_file',
    ]);
  });

  test('a word that the command does not take is wrong use, not passed over', async () => {
    const { code, error } = await elshi('check', 'one', 'two', '--lang', 'en');
    expect(code).toBe(2);
    expect(error).toContain('“two”');
  });

  test('help on a command that does not exist, or in a language that does not, is wrong use', async () => {
    expect((await elshi('help', 'nosuch')).code).toBe(2);
    expect((await elshi('--lang', 'de', 'help')).code).toBe(2);
    expect((await elshi('help', '--lang', 'kk', 'check')).out).toContain('elshi check');
  });
});

describe('the next steps of a new study', () => {
  test('name its own folder in the commands to type', async () => {
    const root = join(temporary(), 'mongolia');
    await elshi('new', root, '--country', 'MNG');
    expect(readFileSync(join(root, 'NEXT-STEPS.md'), 'utf8')).toContain(`npx elshi check ${root}`);
  });

  test('hold: the sample, copied under its own name, has only the errors of what is still to be filled in', async () => {
    const root = join(temporary(), 'mongolia');
    await elshi('new', root, '--country', 'MNG');
    writeFileSync(join(root, 'initiatives/sample-forum.yaml'), readFileSync(join(root, 'initiatives/_sample.yaml')));
    const { problems } = JSON.parse((await elshi('check', root, '--json')).out) as {
      problems: { severity: string; code: string; line: number }[];
    };
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
