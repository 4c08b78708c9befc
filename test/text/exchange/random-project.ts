/** Projects drawn at random: any letters, several languages of one document, nested codes, units, notes, free spans. */
import fc from 'fast-check';
import type { CodedProject, ExchangedCode } from '../../../src/text/exchange/index.js';
import { type Coding, codingOf } from '../../../src/text/index.js';

/** What texts hold: three alphabets, letters beyond U+FFFF, combined marks, line ends, white space. */
const letters = fc.constantFrom(
  ...'абвгқңһүұіәөйё',
  ...'abcxyz',
  '😀',
  '𐰴',
  'é',
  'é',
  '각',
  ' ',
  ' ',
  '\n',
  '\t',
  '"',
  '<',
  '&',
  '>',
  "'",
  '…',
  ']]>',
  '\u00a0',
  '\ufeff',
);
export const words = (most: number) =>
  fc.array(letters, { minLength: 1, maxLength: most }).map((parts) => parts.join('').normalize('NFC'));

const name = fc.stringMatching(/^[a-zа-я][a-zа-я0-9.-]{0,8}$/);

const code = (depth: number): fc.Arbitrary<Omit<ExchangedCode, 'id' | 'name'>> =>
  fc.record({
    description: fc.option(words(20), { nil: null }),
    colour: fc.constantFrom(null, '#ff0000', '#0aF'),
    codable: fc.boolean(),
    codes: depth === 0 ? fc.constant([]) : fc.array(code(depth - 1) as fc.Arbitrary<ExchangedCode>, { maxLength: 2 }),
  });

/** Ids made unique by where a code stands. */
const named = (codes: readonly Omit<ExchangedCode, 'id' | 'name'>[], prefix: string): ExchangedCode[] =>
  codes.map((one, at) => {
    const id = `${prefix}${at}`;
    return {
      id,
      name: id,
      description: one.description,
      colour: one.colour,
      codable: one.codable,
      codes: named(one.codes, `${id}.`),
    };
  });

const flat = (codes: readonly ExchangedCode[]): string[] =>
  codes.flatMap(({ id, codable, codes: below }) => [...(codable ? [id] : []), ...flat(below)]);

export const randomProject: fc.Arbitrary<CodedProject> = fc
  .record({
    name: words(10),
    codes: fc.array(code(2), { minLength: 1, maxLength: 3 }),
    coders: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    texts: fc.uniqueArray(
      fc.record({ id: name, language: fc.constantFrom('kk' as const, 'ru' as const, 'en' as const), text: words(60) }),
      { minLength: 1, maxLength: 3, selector: ({ id, language }) => `${id} ${language}` },
    ),
    picks: fc.array(
      fc.record({
        text: fc.nat(),
        code: fc.nat(),
        coder: fc.nat(),
        from: fc.nat(),
        length: fc.integer({ min: 1, max: 12 }),
        unit: fc.constantFrom(null, null, 's1', 'p2'),
        note: fc.option(words(10), { nil: undefined }),
        pattern: fc.option(words(6), { nil: undefined }),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ name: title, codes: drawn, coders, texts, picks }) => {
    const codes = named(drawn, 'c');
    const ids = flat(codes);
    const at = <Item>(list: readonly Item[], index: number): Item => list[index % list.length] as Item;
    const codings = new Map<string, Coding>();
    for (const pick of ids.length === 0 ? [] : picks) {
      const { id, language, text } = at(texts, pick.text);
      const places = [...boundaries(text)];
      const from = pick.from % (places.length - 1);
      const start = places[from] as number;
      const end = places[Math.min(places.length - 1, from + pick.length)] as number;
      const coding = codingOf(text, {
        document: id,
        language,
        coder: at(coders, pick.coder),
        code: at(ids, pick.code),
        unit: pick.unit,
        start,
        end,
        ...(pick.note === undefined ? {} : { note: pick.note }),
        ...(pick.pattern === undefined ? {} : { pattern: pick.pattern }),
      });
      codings.set(JSON.stringify(coding), coding);
    }
    return {
      name: title,
      coders: coders.map((id) => ({ id, name: `${id} ${id}` })),
      codes,
      texts: texts.map((text) => ({ ...text, name: text.id })),
      codings: [...codings.values()],
    };
  });

/** UTF-16 offsets between characters. */
function* boundaries(text: string): Generator<number> {
  let at = 0;
  yield 0;
  for (const letter of text) yield (at += letter.length);
}

const key = (coding: Coding): string => JSON.stringify(coding, Object.keys(coding).sort());
/** The order of codings is the file's business. */
export const sorted = (project: CodedProject | null): CodedProject | null =>
  project && { ...project, codings: [...project.codings].sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
