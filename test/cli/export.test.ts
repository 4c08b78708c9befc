/** `elshi export` and `elshi check-clauses` as a person meets them: every kind, language and format on a small study. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildStudy } from '../study/build-study.js';
import { elshi } from './listening.js';

const folder = mkdtempSync(join(tmpdir(), 'elshi-export-'));
let study: string;
beforeAll(async () => {
  study = await buildStudy({
    settings: { edition: '2026.1' },
    actors: { mfa: { kind: 'A2', state_kind: 'state' } },
    cases: {
      // Names a clause that nothing has served for long: what case-0 has shown to work may be built into it.
      old: {
        kind: 'programme',
        directions: ['DR3'],
        goals: [{ id: 'G06', text: 'schools', clause: 'doc:concept#p7', measurable: true }],
        editions: [{ date: '2016-01-10' }],
      },
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [
          `case-${at}`,
          {
            kind: 'programme',
            directions: ['DR3'],
            instruments: ['I-SCHO'],
            functions: ['learning'],
            actors: [{ id: 'mfa', role: 'lead' }],
            partners: [{ country: 'KGZ' }],
            editions: [{ date: '2023-05-01' }],
            goals: [{ id: 'G06', text: 'schools', clause: 'none' }],
            results:
              at === 0
                ? [
                    {
                      id: 'r1',
                      text: 'taught',
                      cat: 'RC',
                      sign: '+',
                      date: '2023',
                      goal: 'G06',
                      evidence: [{ src: 'paper' }],
                    },
                  ]
                : 'none_found',
          },
        ]),
      ),
    },
  });
});
const written = (name: string): Buffer => readFileSync(join(folder, name));

describe('elshi export', () => {
  test.each(['thesis', 'brief', 'report', 'clauses'])(
    '%s is written in three languages and formats',
    async (kind) => {
      for (const [language, format] of [
        ['kk', 'docx'],
        ['ru', 'md'],
        ['en', 'html'],
      ] as const) {
        const name = `${kind}.${format}`;
        const { code, error, out } = await elshi(
          'export',
          kind,
          study,
          '--lang',
          language,
          '--out',
          join(folder, name),
        );
        expect([kind, language, code, error.split('\n').filter((line) => /error|ошибка|қате/.test(line))]).toEqual([
          kind,
          language,
          0,
          [],
        ]);
        expect(out).toContain(name);
      }
      expect(strFromU8(unzipSync(written(`${kind}.docx`))['word/document.xml'] ?? new Uint8Array())).toContain(
        'Сынақ зерттеуі',
      );
      expect(written(`${kind}.md`).toString()).toMatch(/^# Пробное исследование/);
      expect(written(`${kind}.html`).toString()).toMatch(/<html[^>]*lang="en"/);
    },
    60_000,
  );

  test('of a study that holds no norms, cards or texts says so in each place instead of leaving it out', async () => {
    const out = join(folder, 'bare.md');
    expect((await elshi('export', 'thesis', study, '--lang', 'en', '--out', out)).code).toBe(0);
    const words = readFileSync(out, 'utf8');
    expect(words).toContain('This study has no library of international experience.');
    expect(words).toContain('The country’s UN speeches have not been counted yet.');
    expect(words).toContain('What remains unknown.');
  });

  test('names what it cannot write', async () => {
    const { code, error } = await elshi('export', 'poem', study, '--out', join(folder, 'x.md'));
    expect(code).toBe(2);
    expect(error).toContain('thesis, brief, report, clauses');
  });

  test('says what page numbers in the contents need, before it writes anything', async () => {
    const file = join(folder, 'numbered.docx');
    const { code, error } = await elshi('export', 'brief', study, '--lang', 'en', '--page-numbers', '--out', file);
    expect(code).toBe(2);
    expect(error).toContain('LibreOffice');
    expect(existsSync(file)).toBe(false);
    const other = join(folder, 'numbered.md');
    expect((await elshi('export', 'brief', study, '--page-numbers', '--out', other)).code).toBe(2);
  });
});

describe('elshi check-clauses', () => {
  test('reads clauses exported before and says of each whether it is reached', async () => {
    const file = join(folder, 'clauses.yaml');
    expect((await elshi('export', 'clauses', study, '--to', 'yaml', '--out', file)).code).toBe(0);
    const ids = [...readFileSync(file, 'utf8').matchAll(/^\s+(?:- )?id: (\S+)/gm)].map((match) => match[1] ?? '');
    expect(ids.length).toBeGreaterThan(0);
    const checked = await elshi('check-clauses', study, file, '--lang', 'en');
    expect([checked.code, checked.error]).toEqual([0, '']);
    for (const id of ids) expect(checked.out).toContain(id);
  });
});
