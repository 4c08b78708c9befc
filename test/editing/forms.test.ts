import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type CardKind,
  controlName,
  cutOf,
  entriesAt,
  type FieldPath,
  type FieldShape,
  freeId,
  idFromName,
  joined,
  leafAt,
  newCaseFiles,
  postedChanges,
  rowFields,
  rowLine,
  shapeOfCard,
  shownText,
  withEntry,
} from '../../src/editing/index.js';
import { changeText, lineDiff } from '../../src/study/index.js';

const shape = shapeOfCard('case');

/** What a form would send back if nobody touched it. */
function untouched(plain: unknown, of: FieldShape = shape): Map<string, string[]> {
  const posted = new Map<string, string[]>();
  const visit = (field: FieldShape, path: FieldPath): void => {
    const leaf = leafAt(plain, path);
    if (field.kind === 'group') {
      if (path.length > 0 && typeof path.at(-1) !== 'number') posted.set(controlName('w', path), [leaf.why]);
      for (const [name, inner] of field.fields) visit(inner, [...path, name]);
    } else if (field.kind === 'list') {
      if (entriesAt(plain, path).length === 0) posted.set(controlName('w', path), [leaf.why]);
      for (const [index] of entriesAt(plain, path).entries()) visit(field.item, [...path, index]);
    } else if (!leaf.disputed && field.kind !== 'text_only') {
      posted.set(controlName('v', path), [shownText(leaf.value, field).replaceAll('\n', '\r\n')]);
      posted.set(controlName('s', path), [leaf.src]);
      posted.set(controlName('n', path), [leaf.note]);
      posted.set(controlName('w', path), [leaf.why]);
    }
  };
  visit(of, []);
  return posted;
}

const changedBy = (text: string, change: Record<string, string>, kind: CardKind = 'case'): string => {
  const plain: unknown = parse(text);
  const shape = shapeOfCard(kind);
  const posted = untouched(plain, shape);
  for (const [name, value] of Object.entries(change)) posted.set(name, [value]);
  const changed = changeText(text, postedChanges(shape, posted, plain));
  if ('impossible' in changed) throw new Error(changed.impossible.join('.'));
  return changed.text;
};

const text = `# whose
id: a
country: KAZ
name: {kk: Съезд}
directions: [DR5, DR1] # in this order
money: {value: null, reason: not_public, note: asked in 2024}
organs: none
time: {start: {value: 2003, src: s1}}
goals:
  - {id: G05, text: "a: b", src: s1}
`;

describe('a form made from the schema', () => {
  it('sent back untouched changes nothing, for every case of the study', () => {
    const folder = 'studies/kazakhstan/initiatives/';
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      const plain: unknown = parse(readFileSync(folder + file, 'utf8'));
      expect([file, postedChanges(shape, untouched(plain), plain)]).toEqual([file, []]);
    }
  });

  it.each([
    ['norm', 'norms', 1],
    ['experience', 'experience', 1],
    ['source', 'sources', 10],
  ] as const)('sent back untouched changes nothing: %s in %s, every %dth', (kind, folder, step) => {
    const of = shapeOfCard(kind);
    for (const file of readdirSync(`studies/kazakhstan/${folder}`).filter((_, at) => at % step === 0)) {
      const plain: unknown = parse(readFileSync(`studies/kazakhstan/${folder}/${file}`, 'utf8'));
      expect([file, postedChanges(of, untouched(plain, of), plain)]).toEqual([file, []]);
    }
  });

  it('sets one date of a norm and one answer of a card of experience, with source and reason, and leaves the rest', () => {
    const act = 'id: a # ours\nadopted: {value: 2002-06-04, src: s1}\nnames:\n  - {concept: refugees, src: s1}\n';
    expect(changedBy(act, { 'v:adopted': '2002-06-05' }, 'norm')).toBe(act.replace('06-04', '06-05'));
    expect(parse(changedBy(act, { 'v:joined': '2003', 's:joined': 's2' }, 'norm'))).toMatchObject({
      joined: { value: 2003, src: 's2' },
    });
    const card = 'id: che\nmodel:\n  law: {value: null, reason: not_found} # asked\n';
    expect(parse(changedBy(card, { 'w:model.law': 'not_public' }, 'experience'))).toMatchObject({
      model: { law: { value: null, reason: 'not_public' } },
    });
    expect(changedBy(card, { 'v:model.law': 'Article 54', 's:model.law': 's1', 'w:model.law': '' }, 'experience')).toBe(
      'id: che\nmodel:\n  law: {value: Article 54, src: s1} # asked\n',
    );
  });

  it('changes one field and leaves comments, order, sources and quoting alone', () => {
    expect(changedBy(text, { 'v:time.start': '2004' })).toBe(text.replace('value: 2003', 'value: 2004'));
    expect(changedBy(text, { 'v:goals.0.text': 'c' })).toBe(text.replace('"a: b"', '"c"'));
    expect(changedBy(text, { 's:time.start': 's1, s2' })).toContain('start: {value: 2003, src: [s1, s2]}');
    expect(parse(changedBy(text, { 'w:time.end': 'not_found' }))).toMatchObject({
      time: { end: { value: null, reason: 'not_found' } },
    });
  });

  it('keeps the order of codes that stay and puts new ones last', () => {
    expect(changedBy(text, { 'v:directions': 'DR1, DR2, DR5' })).toContain(
      'directions: [DR5, DR1, DR2] # in this order',
    );
    expect(changedBy(text, { 'v:directions': 'DR1, DR5' })).toBe(text);
  });

  it('opens a group or a list that was said to be unknown or absent', () => {
    expect(parse(changedBy(text, { 'v:money.disclosed': 'total' }))).toMatchObject({ money: { disclosed: 'total' } });
    const added = changeText(text, [{ path: ['organs'], change: { add: { name: 'Secretariat' } } }]);
    expect(parse('text' in added ? added.text : '')).toMatchObject({ organs: [{ name: 'Secretariat' }] });
  });

  it('keeps what has no right form, so that it is shown as a problem and not lost', () => {
    expect(parse(changedBy(text, { 'v:time.term_years': 'ten' }))).toMatchObject({ time: { term_years: 'ten' } });
  });

  it('takes an emptied text out of the file where the schema has no place for nothing', () => {
    expect(parse(changedBy(text, { 'v:name.kk': '' }))).toMatchObject({ name: {} });
  });
});

describe('cards', () => {
  const list = '# all\n- id: a # one\n  name: {en: A}\n- id: b\n  name: {en: B}\n';
  it('of a list own their part of it, with its remarks', () => {
    const cut = cutOf('actor', 'a', list);
    expect(cut === null ? null : list.slice(cut.start, cut.end)).toBe('- id: a # one\n  name: {en: A}\n');
    expect(cut === null ? null : joined(list, cut, '- id: c\n')).toBe('# all\n- id: c\n- id: b\n  name: {en: B}\n');
    expect(cutOf('actor', 'nobody', list)).toBeNull();
    expect(withEntry('# none yet\n[]\n', '- id: a\n')).toBe('# none yet\n- id: a\n');
  });

  it('rows of a table go through a form and back', () => {
    const table = '# remark\nunit,period,value,note\nKAZ,2020,"1,5",\n';
    expect(rowFields(table, 'KAZ,2020,"1,5",')).toEqual({ unit: 'KAZ', period: '2020', value: '1,5', note: '' });
    fc.assert(
      fc.property(
        fc.record({ unit: fc.string(), period: fc.string(), value: fc.string(), note: fc.string() }),
        (row) => {
          const trimmed = Object.fromEntries(
            Object.entries(row).map(([key, value]) => [key, value.replace(/[\r\n]/g, ' ').trim()]),
          );
          expect(rowFields(table, rowLine(table, trimmed))).toEqual(trimmed);
        },
      ),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('a new case', () => {
  it('takes its id from its name, in Latin letters and not for ever', () => {
    expect(idFromName('Әлемдік діндер съезі', 'kz')).toBe('kz-alemdik-dinder-sezi');
    expect(idFromName('Қ'.repeat(3000), 'kz').length).toBeLessThan(70);
    expect(freeId('a', (id) => ['a', 'a-2'].includes(id))).toBe('a-3');
  });

  it('says of what nobody has looked at that it is not collected', () => {
    const answers = {
      ...{ kk: 'А', ru: '', en: '', kind: '', country: 'KAZ', start: '2021', goal: '', goalText: '', instrument: '' },
      ...{ sourceUrl: '', sourceTitle: '', sourcePublisher: '', publisherOwner: '', sourceKind: '', coder: '', id: '' },
    };
    const [file, ...more] = newCaseFiles(answers, 'a', 's', '2026-01-01');
    expect(more).toEqual([]);
    // No anchors and aliases, which a person would have to untangle.
    expect(file?.text).not.toMatch(/[&*]a\d/);
    const sourced = newCaseFiles({ ...answers, kind: 'event', start: '', sourceTitle: 'T' }, 'a', 's', '2026-01-01');
    expect(parse(sourced[1]?.text ?? '')).toMatchObject({ kind: { value: 'event', src: 's' } });
    expect(parse(file?.text ?? '')).toMatchObject({
      name: { kk: 'А' },
      kind: { value: null, reason: 'not_collected' },
      time: { start: 2021 },
    });
  });
});

describe('two versions of a text', () => {
  it('are told apart line by line, and give both back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c')),
        fc.array(fc.constantFrom('a', 'b', 'c')),
        (first, second) => {
          const lines = lineDiff(first.join('\n'), second.join('\n'));
          const of = (side: string): string =>
            lines
              .filter((line) => line.of === 'both' || line.of === side)
              .map((line) => line.text)
              .join('\n');
          expect([of('first'), of('second')]).toEqual([first.join('\n'), second.join('\n')]);
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });
});
