import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hashOf } from '../../src/study/files.js';
import { type Change, changeText, editCase, editLeaf } from '../../src/study/index.js';
import { buildStudy } from './build-study.js';

const text = `# whose case this is
id: a-case # stable
country: KAZ
name: {kk: "Съезд", ru: 'Съезд', en: Congress}   # three languages

# what it wants
goals:
  - id: G05          # dialogue
    text: >-
      folded
      text
    measurable: false
  # the second goal
  - {id: G01, text: null}
time:
  start: {value: 2003-09-23, src: s1, note: "the first session"}   # from the decree
  planned_interval_months: 36
organs: none # searched in 2024
money: {value: null, reason: not_public}
actors: [{id: senate, role: lead}] # one so far
editions:
# in order
- n: 1
  date: 2003-09-23 # in Astana
results:
  - id: r1
    text: "a: b"
    evidence:
      - src: s1 # state agency
# the end
`;
const file = 'initiatives/a-case.yaml';
type Path = (string | number)[];

async function edited(path: Path, change: Change, before = text) {
  const root = await buildStudy({ files: { [file]: before } });
  const outcome = editLeaf(root, file, path, change, hashOf(before));
  return { outcome, after: readFileSync(join(root, file), 'utf8'), root };
}

const comments = (yaml: string): string[] =>
  [...yaml.matchAll(/(?<=^|\s)#[^\n\r]*/g)].map(([comment]) => comment.trim()).sort();

/** What stood before and does not stand after, each as often as it is missing. */
function lost(before: readonly string[], after: readonly string[]): string[] {
  const rest = [...after];
  return before.filter((comment) => {
    const at = rest.indexOf(comment);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const leaves: readonly [Path, fc.Arbitrary<unknown>][] = [
  [['country'], fc.constantFrom('KAZ', 'KGZ', 'MNG')],
  [['name', 'kk'], fc.string({ maxLength: 30 })],
  [['name', 'en'], fc.string({ unit: 'binary', maxLength: 30 })],
  [['goals', 0, 'text'], fc.constantFrom('short', 'a # b', 'yes', '12', 'line: colon', 'мақсат')],
  [['goals', 0, 'measurable'], fc.constantFrom(true, false, null)],
  [['goals', 1, 'text'], fc.constantFrom('a', null, 'x: y')],
  [['time', 'start'], fc.constantFrom('2003', '2003-09', '2003-09-01')],
  [['time', 'planned_interval_months'], fc.constantFrom(12, 36, null)],
  [['time', 'continuous'], fc.constantFrom(true, false, null)],
  [['organs'], fc.constantFrom('none', null)],
  [['editions', 0, 'date'], fc.constantFrom('2004', '2010-10-10')],
  [['editions', 0, 'held_in'], fc.constantFrom('KAZ', null)],
  [['results', 0, 'text'], fc.constantFrom('plain', "it's", 'say "x"', '- dash')],
  [['status'], fc.constantFrom('partly', 'verified')],
];

describe('editing one field', () => {
  it('keeps every comment, the order of fields and every other value', async () => {
    const root = await buildStudy({ files: { [file]: text } });
    const change = fc.constantFrom(...leaves).chain(([path, value]) => fc.tuple(fc.constant(path), value));
    fc.assert(
      fc.property(change, ([path, value]) => {
        writeFileSync(join(root, file), text);
        const outcome = editLeaf(root, file, path, { set: value }, hashOf(text));
        expect(outcome.kind).toBe('written');
        const after = readFileSync(join(root, file), 'utf8');
        expect(lost(comments(text), comments(after))).toEqual([]);
        const expected = parse(text) as Record<string, unknown>;
        set(expected, path, value);
        expect(parse(after)).toEqual(expected);
        expect(Object.keys(parse(after) as object).filter((key) => key !== 'status')).toEqual(
          Object.keys(parse(text) as object),
        );
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('changes no other line when a plain value takes the place of a plain value', async () => {
    const { after } = await edited(['time', 'planned_interval_months'], { set: 24 });
    expect(after).toBe(text.replace('planned_interval_months: 36', 'planned_interval_months: 24'));
    expect((await edited(['name', 'kk'], { set: 'Лидерлер съезі' })).after).toBe(
      text.replace('"Съезд"', '"Лидерлер съезі"'),
    );
    expect((await edited(['name', 'ru'], { set: "Съезд 'лидеров'" })).after).toBe(
      text.replace("'Съезд'", "'Съезд ''лидеров'''"),
    );
  });

  it('folds, pads and indents no line anew that it does not concern', () => {
    const folder = 'studies/kazakhstan/initiatives';
    const names = readdirSync(folder).filter((name, at) => name.endsWith('.yaml') && at % 5 === 0);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const before = readFileSync(join(folder, name), 'utf8');
      const gone = (after: string): string[] => lost(before.split('\n'), after.split('\n'));
      const { results } = parse(before) as { results?: { id: string }[] };
      const made = (path: Path, change: Change): string => {
        const outcome = changeText(before, [{ path, change }]);
        return 'text' in outcome ? outcome.text : `not changed: ${outcome.impossible.join('.')}`;
      };
      const added = made(['criticisms'], { add: { text: 'nobody asked', src: 's1' } });
      expect(`${name} ${gone(added).join('⏎')}`).toMatch(/^\S+ (criticisms: \S+)?$/);
      expect(parse(added)).toMatchObject({ criticisms: expect.arrayContaining([{ text: 'nobody asked', src: 's1' }]) });
      const field = made(['summary'], { set: { kk: 'a: b', ru: 'b', en: 'c' } });
      expect(
        `${name} ${gone(field)
          .filter((line) => !/^(summary:| {2}\S|$)/.test(line))
          .join('⏎')}`,
      ).toBe(`${name} `);
      if (!Array.isArray(results) || results.length < 2) continue;
      const removed = made(['results', 0], { delete: true });
      expect(parse(removed)).toMatchObject({ results: results.slice(1).map(({ id }) => ({ id })) });
      // What is left stands line by line as before, in its order.
      const left = removed.split('\n');
      let at = 0;
      for (const line of before.split('\n')) if (line === left[at]) at += 1;
      expect(`${name} ${left.slice(at, at + 1)}`).toBe(`${name} `);
    }
  });

  it('sets the value inside its wrapping and keeps the source; a reason for absence goes when a value comes', async () => {
    expect((await edited(['time', 'start'], { set: '2003-09' })).after).toContain(
      'start: {value: 2003-09, src: s1, note: "the first session"}   # from the decree',
    );
    const { after } = await edited(['money'], { set: { value: { disclosed: 'total' }, src: 's1' } });
    expect(parse(after)).toMatchObject({ money: { value: { disclosed: 'total' }, src: 's1' } });
    const simple = 'id: a-case\ncountry: KAZ\nname: {en: a}\nkind: {value: null, reason: not_found}\n';
    expect((await edited(['kind'], { set: 'event' }, simple)).after).toBe(
      simple.replace('value: null, reason: not_found', 'value: event'),
    );
  });

  it('quotes what would otherwise be read as something else', async () => {
    for (const value of [
      '2003',
      'true',
      'null',
      'a: b',
      '# x',
      '- x',
      '',
      ' x',
      'no',
      '1e3',
      '{a}',
      '2003-09-23',
      '@x',
      'x #y',
    ]) {
      const { after } = await edited(['name', 'en'], { set: value });
      expect((parse(after) as { name: { en: unknown } }).name.en).toBe(value);
    }
  });

  it('appends to a list, and begins one where none was', async () => {
    const added = (await edited(['actors'], { add: { id: 'mfa', role: 'funder' } })).after;
    expect(parse(added)).toMatchObject({ actors: [{ id: 'senate' }, { id: 'mfa', role: 'funder' }] });
    const begun = (await edited(['organs'], { add: { name: 'Secretariat', permanent: true } })).after;
    expect(parse(begun)).toMatchObject({ organs: [{ name: 'Secretariat' }] });
    expect(comments(begun)).toEqual(comments(text));
    expect(parse((await edited(['directions'], { add: 'DR5' })).after)).toMatchObject({ directions: ['DR5'] });
  });

  it('deletes a field or an entry', async () => {
    expect(parse((await edited(['organs'], { delete: true })).after)).not.toHaveProperty('organs');
    expect((parse((await edited(['goals', 0], { delete: true })).after) as { goals: object[] }).goals).toHaveLength(1);
    expect((await edited(['no', 'such'], { delete: true })).outcome.kind).toBe('refused');
  });

  it('keeps the remarks of a group that is replaced whole', async () => {
    const { after, outcome } = await edited(['editions'], { set: [{ n: 1, date: '2006-09' }] });
    expect(outcome.kind).toBe('written');
    expect(comments(after)).toEqual(comments(text));
  });

  it('keeps Windows line ends and the byte order mark', async () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { after } = await edited(['time', 'planned_interval_months'], { set: 24 }, windows);
    expect(after).toBe(windows.replace('planned_interval_months: 36', 'planned_interval_months: 24'));
    const grown = (await edited(['status'], { set: 'partly' }, windows)).after;
    expect(grown.startsWith('\uFEFF#')).toBe(true);
    expect(grown.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('an edit is refused', () => {
  it('when the file has changed since it was shown, and nothing is written', async () => {
    const root = await buildStudy({ files: { [file]: text } });
    expect(editLeaf(root, file, ['country'], { set: 'KGZ' }, hashOf('an older text'))).toEqual({
      kind: 'changed_meanwhile',
      hash: hashOf(text),
    });
    expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  });

  it('when the case would become wrong by it, and nothing is written', async () => {
    for (const [path, value] of [
      [['country'], 'XXX'],
      [['time', 'end'], '1999'],
      [['organs'], 'maybe'],
      [['colour'], 'blue'],
    ] as [Path, unknown][]) {
      const { outcome, after } = await edited(path, { set: value });
      expect(outcome).toMatchObject({ kind: 'refused' });
      expect(after).toBe(text);
    }
  });

  it('when the path leads out of the study', async () => {
    const root = await buildStudy({});
    for (const path of ['../other/study.yaml', '/etc/hosts.yaml', 'initiatives/../../x.yaml', 'study.txt']) {
      expect(editLeaf(root, path, ['id'], { set: 'x' }, 'x')).toMatchObject({
        kind: 'refused',
        problems: [{ code: 'path_outside' }],
      });
    }
  });

  it('and leaves no half-written file behind, as does one that succeeds', async () => {
    const { root } = await edited(['country'], { set: 'KGZ' });
    expect(readdirSync(join(root, 'initiatives'))).toEqual(['a-case.yaml']);
  });

  it('as a whole: several changes to a case are made together or not at all', async () => {
    const root = await buildStudy({ files: { [file]: text } });
    const changes = [
      { path: ['country'], change: { set: 'KGZ' } },
      { path: ['kind'], change: { set: 'party' } },
    ];
    expect(editCase(root, 'a-case', changes, hashOf(text)).kind).toBe('refused');
    expect(readFileSync(join(root, file), 'utf8')).toBe(text);
    const sound = [
      { path: ['country'], change: { set: 'KGZ' } },
      { path: ['kind'], change: { set: 'series' } },
    ];
    const outcome = editCase(root, 'a-case', sound, hashOf(text));
    expect(outcome).toEqual({ kind: 'written', hash: hashOf(readFileSync(join(root, file))) });
    expect(parse(readFileSync(join(root, file), 'utf8'))).toMatchObject({ country: 'KGZ', kind: 'series' });
  });
});

function set(root: Record<string, unknown>, path: Path, value: unknown): void {
  let owner = root as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) owner = owner[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  const old = owner[last];
  if (old !== null && typeof old === 'object' && 'value' in old) (old as { value: unknown }).value = value;
  else owner[last] = value;
}
