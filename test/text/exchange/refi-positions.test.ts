/** What programs mean by positions: told by the words that selections quote. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProjectRead, readProject } from '../../../src/text/exchange/index.js';
import { frozenPlaces } from '../../../src/text/exchange/refi/frozen-places.js';
import { projectArchive } from '../../../src/text/exchange/refi/index.js';
import { element } from '../../../src/text/exchange/xml/model.js';
import { words } from './random-project.js';

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A project of one file and selections [start, end, name] as another program would write them. */
function read(
  bytes: string | Uint8Array,
  selections: readonly (readonly [number | string, number | string, string])[],
): ProjectRead {
  const root = element('Project', { xmlns: 'urn:QDA-XML:project:1.0', name: 'p' }, [
    element('CodeBook', {}, [element('Codes', {}, [element('Code', { guid: guid(1), name: 'c', isCodable: 'true' })])]),
    element('Sources', {}, [
      element(
        'TextSource',
        { guid: guid(2), name: 'talk', plainTextPath: 'internal://talk.txt' },
        selections.map(([start, end, name], at) =>
          element(
            'PlainTextSelection',
            { guid: guid(10 + at), name, startPosition: String(start), endPosition: String(end) },
            [element('Coding', { guid: guid(50 + at) }, [element('CodeRef', { targetGUID: guid(1) })])],
          ),
        ),
      ),
    ]),
  ]);
  const file = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return readProject(projectArchive(root, new Map([['sources/talk.txt', file]])), 'p.qdpx');
}
const quotes = ({ project }: ProjectRead): string[] => (project?.codings ?? []).map(({ quote }) => quote);
const codes = ({ problems }: ProjectRead): string[] =>
  problems.map(({ code }) => code).filter((code) => code !== 'language_guessed');

const text = 'Бірінші жол\r\nекінші жол 😀 орнықты\r\nүшінші жол\r\n';
const selected = ['екінші', 'орнықты', 'үшінші жол'];

/** Positions of the words as a program would count that sees the text so. */
const counted = (seen: string, units: 'code_points' | 'utf16', included: boolean, skip = 0) =>
  selected.map((word): [number, number, string] => {
    const at = seen.indexOf(word);
    const before = units === 'utf16' ? at : [...seen.slice(0, at)].length;
    return [before + skip, before + word.length + skip - (included ? 1 : 0), word];
  });

describe.each([
  ['line ends as in the file', text, {}],
  ['CRLF counted as one', text.replaceAll('\r\n', '\n'), { lineEnds: 'lf' }],
])('%s', (_, seen, lines) => {
  test.each([
    ['code points, end excluded', 'code_points', false, {}],
    ['code points, end included', 'code_points', true, { end: 'included' }],
    ['UTF-16 units, end excluded', 'utf16', false, { units: 'utf16' }],
    ['UTF-16 units, end included', 'utf16', true, { units: 'utf16', end: 'included' }],
  ] as const)('%s: every selection holds its words', (_name, units, included, other) => {
    const found = read(text, counted(seen, units, included));
    expect(quotes(found)).toEqual(selected);
    expect(found.project?.texts[0]?.text).toBe(text.replaceAll('\r\n', '\n'));
    expect(found.readings[0]?.reading).toMatchObject({ ...lines, ...other });
    expect(codes(found)).toEqual(Object.keys({ ...lines, ...other }).length === 0 ? [] : ['positions_read_as']);
  });
});

test('LF in the file, counted as CRLF', () => {
  const found = read(text.replaceAll('\r\n', '\n'), counted(text, 'code_points', false));
  expect(quotes(found)).toEqual(selected);
  expect(found.readings[0]?.reading.lineEnds).toBe('crlf');
});

test.each([0, 1])('a byte-order mark, counted %i times', (times) => {
  const found = read(`\ufeff${text}`, counted(text, 'code_points', false, times));
  expect(quotes(found)).toEqual(selected);
  expect(found.project?.texts[0]?.text.startsWith('Бірінші')).toBe(true);
  expect(found.readings[0]?.reading.byteOrderMark).toBe(times === 0 ? 'skipped' : 'counted');
});

test('letters with separate marks come in as whole letters, and codings with them', () => {
  const apart = 'Сақтау й́ мен бейбіт'.normalize('NFD');
  const at = [...apart.slice(0, apart.indexOf('бе'))].length;
  const found = read(apart, [[at, [...apart].length, 'бейбіт'.normalize('NFD')]]);
  expect(quotes(found)).toEqual(['бейбіт'.normalize('NFC')]);
});

test('one selection that does not fit is found by its words and said; the others stay', () => {
  const plain = 'Peace comes first. Aid comes second. Trust comes third.';
  const found = read(plain, [
    [0, 5, 'Peace'],
    [19, 22, 'Aid'],
    [30, 35, 'Trust comes third'],
  ]);
  expect(quotes(found)).toEqual(['Peace', 'Aid', 'Trust comes third']);
  expect(codes(found)).toEqual(['position_moved']);
  expect(found.problems.find(({ code }) => code === 'position_moved')).toMatchObject({ args: { from: 30, to: 37 } });
});

test('names that are labels, not quotations, move nothing', () => {
  const plain = 'Peace comes first. Peace comes last.';
  expect(
    quotes(
      read(plain, [
        [6, 11, 'line:1'],
        [19, 24, 'line:2'],
      ]),
    ),
  ).toEqual(['comes', 'Peace']);
});

test('a name that the program cut with dots still vouches for its place', () => {
  const plain = 'Peace comes first, and then comes all the rest of it.';
  expect(
    quotes(
      read(plain, [
        [0, 17, 'Peace comes f…'],
        [23, 33, 'then com...'],
      ]),
    ),
  ).toEqual(['Peace comes first', 'then comes']);
});

test('past the end, empty, no number: said with line and column, kept in what is carried, the rest is read', () => {
  const found = read('Peace.', [
    [0, 5, ''],
    [2, 900, ''],
    [3, 3, ''],
    ['x', 4, ''],
    [-1, 4, ''],
  ]);
  expect(quotes(found)).toEqual(['Peace']);
  expect(codes(found)).toEqual(['position_past_end', 'position_empty', 'position_not_number', 'position_past_end']);
  for (const problem of found.problems) expect(problem.severity).toBe('note');
  expect(found.problems.find(({ code }) => code === 'position_past_end')?.line).toBeGreaterThan(1);
});

test('UTF-16 and Windows-1251 are recognised and said', () => {
  const units = Uint8Array.from([
    0xff,
    0xfe,
    ...[...'Мир.'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);
  const found = read(units, [[0, 3, 'Мир']]);
  expect(quotes(found)).toEqual(['Мир']);
  expect(codes(found)).toEqual(['text_encoding']);
  expect(codes(read(Uint8Array.of(0xcf, 0xf0, 0xe0, 0xe2, 0xee), [[0, 3, 'Пра']]))).toEqual(['text_encoding']);
});

test('every place of a text has its place in the frozen text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words(6), fc.constantFrom('\r\n', '\r', 'е\u0301', 'и\u0306', '\u1100\u1161\u11a8', '\u212b'))),
      (parts) => {
        const source = parts.join('');
        const { text: frozen, place } = frozenPlaces(source);
        expect(frozen).toBe(source.replace(/\r\n?/g, '\n').normalize('NFC'));
        let at = 0;
        for (let offset = 0; offset <= source.length; offset++) {
          const next = place(offset);
          expect(next).toBeGreaterThanOrEqual(at);
          at = next;
        }
        expect(place(0)).toBe(0);
        expect(place(source.length, true)).toBe(frozen.length);
      },
    ),
  );
});
