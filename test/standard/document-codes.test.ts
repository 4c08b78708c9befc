/** The codebook of documents: whole in three languages, one hierarchy, nothing said twice. */
import { describe, expect, it } from 'vitest';
import { codesOf, documentCodesOf, editions, loadStandard } from '../../src/standard/index.js';

const fields = ['name', 'definition', 'include', 'exclude', 'example', 'border'] as const;

describe.each(editions())('the codebook of documents of edition %s', (id) => {
  const standard = loadStandard(id);
  const codes = documentCodesOf(standard);

  it('has every group that the protocol names', () => {
    expect([...standard.documentCodebook.keys()].sort()).toEqual(
      [
        'goals',
        'directions',
        'instruments',
        'actors',
        'agency',
        'values',
        'security',
        'modality',
        'politicization',
        'frames',
        'labels',
        'conflation',
        'problems',
        'legitimation',
        'us_them',
      ].sort(),
    ); // prettier-ignore
  });

  it('holds every code of the lists it takes its labels from, with the same labels', () => {
    for (const { list, codes: own } of standard.documentCodebook.values()) {
      if (list === null) continue;
      expect(own.map((code) => code.id)).toEqual([...codesOf(standard, list).keys()]);
      for (const code of own) expect(code.name).toEqual(codesOf(standard, list).get(code.id)?.name);
    }
  });

  it('says of each code what it is, what belongs to it, what does not, with an example and one at its border', () => {
    for (const code of codes.values())
      for (const field of fields)
        for (const words of Object.values(code[field]))
          expect(words.trim().length, `${code.id} ${field}`).toBeGreaterThan(1);
  });

  it('has no example twice, and each border example says what is decided', () => {
    const all = [...codes.values()].flatMap(({ example, border }) => [
      ...Object.values(example),
      ...Object.values(border),
    ]);
    expect(new Set(all).size).toBe(all.length);
    for (const { id: code, border } of codes.values())
      for (const words of Object.values(border)) expect(words, code).toMatch(/^[«“].+[»”] [–—] ./);
  });

  it('refers to codes that are there', () => {
    const known = new Set([...codes.keys(), ...codesOf(standard, 'decision_tree').keys()]);
    const named = [...codes.values()].flatMap((code) =>
      fields.flatMap((field) =>
        [
          ...code[field].en.matchAll(
            /\b(?:[GAV]\d{1,2}|DR\d{1,2}|(?:SC|PROB|MOD|UT|LEG)-[A-Za-z]+|I-[A-Z]{4}|POL\d|Q\d|CONFL|SYN)\b/g,
          ),
        ].map(([word]) => word),
      ),
    );
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((code) => !known.has(code))).toEqual([]);
  });

  it('stands in one hierarchy: a code is below its group or below a code of its group', () => {
    for (const code of codes.values())
      expect(code.parent === code.group || codes.get(code.parent)?.group === code.group).toBe(true);
    expect(codes.get('H-n')?.parent).toBe('H');
  });
});

describe('a study’s own dictionary', () => {
  const label = (word: string) => ({ kk: word, ru: word, en: word });
  const base = { author: 'A. Editor', reason: 'own words', date: null };

  it('is added, and one of the standard is changed, by an override', () => {
    const own = { title: label('water'), codes: { WATER: { name: label('water'), ru: ['вод*'] } } };
    const standard = loadStandard('2026.1', [
      { ...base, item: 'dictionaries/water', set: own },
      { ...base, item: 'dictionaries/concepts', set: { codes: { PEACE: { ru: ['мир*'] } } } },
    ]);
    expect([...standard.dictionaries.keys()]).toEqual(expect.arrayContaining(['concepts', 'water']));
    expect(standard.dictionaries.get('concepts')?.codes['PEACE']?.ru).toEqual(['мир*']);
    expect(standard.dictionaries.get('concepts')?.codes['TRUST']?.ru).toHaveLength(3);
  });

  it('that does not fit the schema is refused by name', () => {
    const set = { title: label('x'), codes: { X: { name: label('x'), ru: 'вод*' } } };
    expect(() => loadStandard('2026.1', [{ ...base, item: 'dictionaries/x', set }])).toThrow(/override\.yaml x/);
  });
});
