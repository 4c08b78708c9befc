/** The quick reader of plain YAML says exactly what the library says, or nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../src/study/yaml/plain-yaml.js';
import { parseAnyYaml, parseYaml } from '../../src/study/yaml-file.js';

const study = join(import.meta.dirname, '..', '..', 'studies', 'kazakhstan');
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const files = filesBelow(study)
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

function* pathsOf(value: unknown, before: readonly (string | number)[] = []): Generator<(string | number)[]> {
  yield [...before];
  yield [...before, 'nowhere'];
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value))
    yield* pathsOf(inner, [...before, Array.isArray(value) ? Number(key) : key]);
}

/** Every value and, of every field, the place. */
function sameAsLibrary(text: string, withPlaces: boolean): boolean {
  const plain = readPlainYaml(text);
  if (plain === null) return false;
  const whole = parseAnyYaml(text);
  expect(whole.mistakes, text).toEqual([]);
  expect(plain.value, text).toStrictEqual(whole.value);
  if (withPlaces) {
    const quick = parseYaml(text);
    for (const path of pathsOf(plain.value))
      expect({ path, ...quick.placeOf(path) }).toEqual({ path, ...whole.placeOf(path) });
  }
  return true;
}

describe('plain YAML', () => {
  it('is read as the library reads it, in every file of the default study', () => {
    const read = files.map(({ text }) => sameAsLibrary(text, text.length < 4000));
    // Were it not nearly all of them, the reader would be there for nothing.
    expect(read.filter((plain) => plain).length / files.length).toBeGreaterThan(0.99);
  }, 60_000);

  it('is nothing that was damaged: any sign put, taken or turned in a real file is read alike or left to the library', () => {
    const cases = files.filter(({ text }) => text.length < 9000);
    const pieces = [
      ...[' ', '\n', ':', '-', '#', '"', "'", '[', ']', '{', '}', ',', '&', '*', '!', '|', '>', '%', '@', '\t', '\r'],
      ...['\\', '~', '?', '0', '.', '---\n', '...\n', '\n  ', ': ', ' #', '- ', '\n\n', '<<: ', "''", '\\n', '\\x41'],
    ];
    fc.assert(
      fc.property(
        fc.nat(cases.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...pieces),
        fc.nat(3),
        fc.nat(30),
        (index, where, piece, taken, lines) => {
          const whole = cases[index]?.text ?? '';
          // A part of the file, from the start of a line, so that many more places are tried in the same time.
          const from = whole.lastIndexOf('\n', Math.floor(where * whole.length)) + 1;
          const part = whole.slice(from).split('\n').slice(0, lines).join('\n');
          const at = Math.floor(where * 9973) % (part.length + 1);
          sameAsLibrary(part.slice(0, at) + piece + part.slice(at + taken), false);
        },
      ),
      { numRuns: 3000, seed: 3 },
    );
  }, 60_000);

  const small = fc.letrec((tie) => ({
    line: fc
      .array(
        fc.constantFrom(
          ...['a', 'b', ' ', '  ', ': ', ':', '- ', '-', '#', ' #', '"', "'", '{', '}', '[', ']', ',', ', ', '1', '.'],
          ...['true', 'null', '~', '0x1', '1e3', '-0', '+1', '.5', '007', '2016-04-19', '12:30', 'х', 'key: ', 'k: ['],
        ),
        { maxLength: 7 },
      )
      .map((parts) => parts.join('')),
    text: fc
      .array(fc.tuple(fc.nat(4), tie('line')), { minLength: 1, maxLength: 6 })
      .map((lines) => lines.map(([indent, line]) => `${' '.repeat(indent)}${String(line)}`).join('\n')),
  }));

  it('is never guessed at: lines thrown together are read alike or left to the library', () => {
    fc.assert(
      fc.property(small.text, (text) => void sameAsLibrary(String(text), true)),
      { numRuns: 20_000, seed: 5 },
    );
  }, 60_000);

  it.each([
    ['a: 1\nb: [x, 2016-04-19, 7.5, -3]', { a: 1, b: ['x', '2016-04-19', 7.5, -3] }],
    ['a: peace\n  talks # said\nb:', { a: 'peace talks', b: null }],
    [
      '- a: "x\n    y"\n  b:\n  - 1\n- {c: {value: ~, src: [s]}}',
      [{ a: 'x y', b: [1] }, { c: { value: null, src: ['s'] } }],
    ],
    ["a: 'it''s'\nb: \"\\u0049\\n\"", { a: "it's", b: 'I\n' }],
  ])('%j', (text, value) => {
    expect(readPlainYaml(text)?.value).toEqual(value);
    sameAsLibrary(text, true);
  });

  it.each(['a: &x 1', 'a: *x', 'a: !!str 1', 'a: |\n  b', 'a: 1\na: 2', 'a:\tb', '<<: {}', '--- a', 'a: 0x1F', ''])(
    '%j is left to the library',
    (text) => expect(readPlainYaml(text)).toBeNull(),
  );
});
