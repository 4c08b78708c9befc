import { describe, expect, it } from 'vitest';
import {
  type CodebookList,
  type Condition,
  codesOf,
  editions,
  loadStandard,
  type Standard,
} from '../../src/standard/index.js';

describe('the editions of the standard', () => {
  it('ship with the program', () => {
    expect(editions()).toContain('2026.1');
  });
});

describe.each(editions())('edition %s', (id) => {
  const standard: Standard = loadStandard(id);
  const measured = new Set([...standard.indicators.keys(), ...standard.companions.keys()]);
  const tests = new Set([...standard.criteria.values()].flatMap((criterion) => criterion.tests.map((test) => test.id)));
  const missing = (ids: Iterable<string>, known: { has: (id: string) => boolean }): string[] =>
    [...new Set(ids)].filter((item) => !known.has(item)).sort();

  it('has the 62 indicators, 30 criteria, 12 diagnoses and 28 rules of the method', () => {
    expect(standard.edition.id).toBe(id);
    // Eight that are judged, and the context, which is described and never judged.
    const judged = new Set([...standard.criteria.values()].map((criterion) => criterion.dimension));
    expect([...standard.dimensions.keys()]).toEqual([...judged, 'CTX']);
    expect(judged.size).toBe(8);
    expect(standard.indicators.size).toBe(62);
    expect(standard.criteria.size).toBe(30);
    expect(standard.diagnoses.size).toBe(12);
    expect(standard.recommendations.size).toBe(28);
    expect(standard.claims.cannot.items).toHaveLength(9);
  });

  it('has the codebook of the method', () => {
    const size = (list: CodebookList): number => codesOf(standard, list).size;
    const sizes = (
      [
        'concepts',
        'goals',
        'directions',
        'actors',
        'instruments',
        'families',
        'mechanisms',
        'values',
        'forms',
        'axes',
      ] as const
    ).map(size);
    expect(sizes).toEqual([3, 12, 10, 18, 16, 7, 9, 10, 14, 7]);
    expect(codesOf(standard, 'concept_attributes').size).toBe(12);
    for (const list of [
      'results',
      'functions',
      'security_concepts',
      'politicization',
      'frames',
      'paths',
      'sectors',
      'decision_tree',
    ] as const) {
      expect([list, size(list) > 0]).toEqual([list, true]);
    }
  });

  it('judges only what it measures', () => {
    const parts = [...standard.criteria.values()].flatMap((criterion) => criterion.tests.flatMap((test) => test.parts));
    expect(
      missing(
        parts.map((part) => part.indicator),
        measured,
      ),
    ).toEqual([]);
    expect(
      missing(
        parts.flatMap((part) => (part.placebo === undefined ? [] : [part.placebo])),
        measured,
      ),
    ).toEqual([]);
    expect(
      missing(
        [...standard.criteria.values()].flatMap((criterion) => criterion.companions),
        measured,
      ),
    ).toEqual([]);
  });

  it('ties indicators, criteria and dimensions together', () => {
    expect(
      missing(
        [...standard.indicators.values()].flatMap((item) => item.criteria),
        standard.criteria,
      ),
    ).toEqual([]);
    expect(
      missing(
        [...standard.indicators.values(), ...standard.criteria.values()].map((item) => item.dimension),
        standard.dimensions,
      ),
    ).toEqual([]);
    const testIds = [...standard.criteria.values()].flatMap((criterion) => criterion.tests.map((test) => test.id));
    expect(new Set(testIds).size).toBe(testIds.length);
  });

  it('lets diagnoses fire on criteria and tests that exist', () => {
    const fires = [...standard.diagnoses.values()].flatMap((diagnosis) => diagnosis.fires);
    expect(
      missing(
        fires.flatMap((fire) => ('criterion' in fire ? [fire.criterion] : [])),
        standard.criteria,
      ),
    ).toEqual([]);
    expect(
      missing(
        fires.flatMap((fire) => ('test' in fire ? [fire.test] : [])),
        tests,
      ),
    ).toEqual([]);
  });

  it('lets recommendations name only what exists', () => {
    const rules = [...standard.recommendations.values()];
    const conditions = rules
      .flatMap((rule) => [rule.when, ...(rule.not_if_condition === undefined ? [] : [rule.not_if_condition])])
      .flatMap(leaves);
    expect(
      missing(
        conditions.flatMap((leaf) => ('diagnosis' in leaf ? [leaf.diagnosis] : [])),
        standard.diagnoses,
      ),
    ).toEqual([]);
    expect(
      missing(
        conditions.flatMap((leaf) => ('criterion' in leaf ? [leaf.criterion] : [])),
        standard.criteria,
      ),
    ).toEqual([]);
    expect(
      missing(
        conditions.flatMap((leaf) => ('test' in leaf ? [leaf.test] : [])),
        tests,
      ),
    ).toEqual([]);
    expect(
      missing(
        conditions.flatMap((leaf) => ('value' in leaf ? [leaf.value] : [])),
        measured,
      ),
    ).toEqual([]);
    expect(
      missing(
        rules.flatMap((rule) => rule.expect.map((entry) => entry.indicator)),
        measured,
      ),
    ).toEqual([]);
    expect(
      missing(
        rules.flatMap((rule) => rule.excludes.map((entry) => entry.rule)),
        standard.recommendations,
      ),
    ).toEqual([]);
    const answerable = new Set([...standard.diagnoses.keys(), ...standard.criteria.keys()]);
    expect(
      missing(
        rules.flatMap((rule) => rule.answers),
        answerable,
      ),
    ).toEqual([]);
  });

  it('says of every item which statement of the abstract it serves', () => {
    const items = [
      ...standard.indicators.values(),
      ...standard.criteria.values(),
      ...standard.diagnoses.values(),
      ...standard.recommendations.values(),
      ...[...standard.codebook.values()].flatMap((list) => [...list.items.values()]),
    ];
    expect(
      missing(
        items.flatMap((item) => item.serves),
        standard.statements,
      ),
    ).toEqual([]);
  });

  it('puts every instrument into one of the seven mechanism families', () => {
    const families = codesOf(standard, 'families');
    const members = [...families.values()].flatMap((family) => family.members ?? []);
    expect([...members].sort()).toEqual([...codesOf(standard, 'instruments').keys()].sort());
  });

  it('holds no Latin letter inside a Cyrillic word', () => {
    const mixed = JSON.stringify([
      ...standard.indicators.values(),
      ...standard.criteria.values(),
      ...standard.diagnoses.values(),
      ...standard.recommendations.values(),
      ...standard.statements.values(),
      ...[...standard.codebook.values()].map((list) => [list.title, ...list.items.values()]),
      standard.claims,
    ]).match(/[\p{L}]*(\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic})[\p{L}]*/gu);
    expect(mixed ?? []).toEqual([]);
  });
});

function leaves(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(leaves);
  return 'any' in condition ? condition.any.flatMap(leaves) : [condition];
}
