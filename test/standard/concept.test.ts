import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backDoors,
  type CausalPicture,
  circleIn,
  feedbackLoops,
  indicatorsOfRule,
  loadStandard,
  modelGaps,
  type SystemModel,
} from '../../src/standard/index.js';

const text = (word: string) => ({ kk: word, ru: word, en: word });

function modelOf(
  holds: Record<string, readonly string[]>,
  edges: readonly string[],
  outside: readonly string[] = [],
): SystemModel {
  return {
    id: 'small',
    title: text('small'),
    layers: [{ id: 'all', name: text('all') }],
    nodes: Object.entries(holds).map(([id, list]) => ({
      id,
      layer: 'all',
      name: text(id),
      holds: [...list],
      outside: outside.includes(id),
    })),
    edges: edges.map((edge) => {
      const [from = '', sign = '', to = ''] = edge.split(' ');
      return { from, to, says: text('flows'), ...(sign === '+' || sign === '-' ? { sign } : {}) };
    }),
  };
}

function pictureOf(
  edges: readonly string[],
  adjusted: readonly string[] = [],
  hidden: readonly string[] = [],
): CausalPicture {
  const pairs = edges.map((edge) => edge.split(' > '));
  return {
    id: 'small',
    title: text('small'),
    exposure: 'x',
    outcome: 'y',
    nodes: [...new Set(pairs.flat())].map((id) => ({
      id,
      name: text(id),
      observed: !hidden.includes(id),
      indicators: [],
    })),
    edges: pairs.map(([from = '', to = '']) => ({ from, to, status: 'assumed' as const, why: text('thought') })),
    adjusted: [...adjusted],
    answer_to_reverse: null,
  };
}

const openWays = (picture: CausalPicture): string[] =>
  backDoors(picture)
    .ways.filter(({ open }) => open)
    .map(({ nodes }) => nodes.join(' '));

describe('the model of the whole', () => {
  const standard = loadStandard('2026.1');
  const indicators = new Set(standard.indicators.keys());

  it('of the standard has each of the 62 indicators at one node, feeds every node, gives a reason for an empty one', () => {
    expect(indicators.size).toBe(62);
    if (standard.model === null) throw new Error('the edition has no model');
    expect(modelGaps(standard.model, indicators)).toEqual([]);
    expect(standard.model.nodes.flatMap(({ holds }) => holds).sort()).toEqual([...indicators].sort());
  });

  it('of the standard has both lanes as loops: direct through publics abroad, indirect through feedback', () => {
    const loops = feedbackLoops(standard.model as SystemModel).loops.map(({ nodes }) => nodes);
    expect(loops.some((nodes) => nodes.includes('foreign-public') && nodes.includes('state-relations'))).toBe(true);
    expect(loops.some((nodes) => nodes.includes('feedback') && nodes.includes('strategy'))).toBe(true);
  });

  it('gives up an orphan indicator, a node that no one feeds and one that is empty without saying why', () => {
    const model = modelOf({ a: ['GOV-01'], b: ['GOV-02'], c: [] }, ['a + b', 'b + a'], []);
    const gaps = modelGaps(model, new Set(['GOV-01', 'GOV-02', 'GOV-03']));
    expect(gaps.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'node_empty c',
      'node_not_fed c',
      'orphan_indicator GOV-03',
    ]);
  });

  it('does not ask that what comes from outside be fed, and a node does not feed itself', () => {
    const gaps = modelGaps(modelOf({ a: ['X'], b: ['Y'] }, ['b + b'], ['a']), new Set(['X', 'Y']));
    expect(gaps).toEqual([{ kind: 'node_not_fed', id: 'b', node: 1 }]);
  });

  it('finds a planted loop with its kind: two pluses reinforce, one minus balances, an unsigned arrow leaves it open', () => {
    const found = (edges: string[]) => feedbackLoops(modelOf({ a: [], b: [], c: [] }, edges)).loops;
    expect(found(['a + b', 'b + c'])).toEqual([]);
    expect(found(['a + b', 'b + c', 'c + a'])).toEqual([{ nodes: ['a', 'b', 'c'], kind: 'reinforcing' }]);
    expect(found(['a + b', 'b - c', 'c + a'])).toEqual([{ nodes: ['a', 'b', 'c'], kind: 'balancing' }]);
    expect(found(['a + b', 'b ? a'])).toEqual([{ nodes: ['a', 'b'], kind: 'open' }]);
  });

  it('counts all elementary loops: complete graphs of 2, 3, 4, 5 nodes have 1, 5, 20, 84, and a bound is kept and said', () => {
    const complete = (n: number) => {
      const ids = 'abcdefg'.slice(0, n).split('');
      return modelOf(
        Object.fromEntries(ids.map((id) => [id, []])),
        ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => `${from} + ${to}`)),
      );
    };
    expect([2, 3, 4, 5].map((n) => feedbackLoops(complete(n)).loops.length)).toEqual([1, 5, 20, 84]);
    const seven = feedbackLoops(complete(7));
    expect([seven.loops.length, seven.whole]).toEqual([500, false]);
  });

  it('finds a loop exactly where a node can come back to itself, in any graph', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 14 }), (pairs) => {
        const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
        const edges = pairs.map(([from, to]) => `${ids[from]} + ${ids[to]}`);
        const { loops } = feedbackLoops(modelOf(Object.fromEntries(ids.map((id) => [id, []])), edges));
        const reach = (start: number): boolean => {
          const seen = new Set<number>();
          const open = pairs.filter(([from]) => from === start).map(([, to]) => to);
          for (let node = open.pop(); node !== undefined; node = open.pop()) {
            if (seen.has(node)) continue;
            seen.add(node);
            for (const [from, to] of pairs) if (from === node) open.push(to);
          }
          return seen.has(start);
        };
        const onLoops = new Set(loops.flatMap(({ nodes }) => nodes));
        for (const [at, id] of ids.entries()) expect(onLoops.has(id)).toBe(reach(at));
        for (const { nodes } of loops) expect(new Set(nodes).size).toBe(nodes.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the causal picture', () => {
  it('has no circle in the edition, and leaves the reverse direction to be answered', () => {
    const { dag } = loadStandard('2026.1');
    if (dag === null) throw new Error('the edition has no causal picture');
    expect(circleIn(dag)).toEqual([]);
    expect(dag.answer_to_reverse).toBe(null);
    expect(openWays(dag)).toContain('initiatives relations-before relations-after');
  });

  it('names an unblocked back door; holding the common cause fixed shuts it', () => {
    expect(openWays(pictureOf(['u > x', 'u > y', 'x > y']))).toEqual(['x u y']);
    expect(openWays(pictureOf(['u > x', 'u > y', 'x > y'], ['u']))).toEqual([]);
  });

  it('says what would shut it, and that nothing can when the common cause is not measured', () => {
    const blockers = (picture: CausalPicture) => backDoors(picture).ways.map(({ wouldBlock }) => wouldBlock);
    expect(blockers(pictureOf(['u > x', 'u > m', 'm > y']))).toEqual([['u', 'm']]);
    expect(blockers(pictureOf(['u > x', 'u > y'], [], ['u']))).toEqual([[]]);
  });

  it('is shut where arrows meet, and opened by holding the meeting place or what follows from it (M-bias)', () => {
    const edges = ['a > x', 'a > m', 'b > m', 'b > y', 'm > d'];
    expect(openWays(pictureOf(edges))).toEqual([]);
    expect(openWays(pictureOf(edges, ['m']))).toEqual(['x a m b y']);
    expect(openWays(pictureOf(edges, ['d']))).toEqual(['x a m b y']);
    expect(openWays(pictureOf(edges, ['m', 'a']))).toEqual([]);
  });

  it('does not take the way through what follows from the exposure for a back door', () => {
    expect(backDoors(pictureOf(['x > m', 'm > y'])).ways).toEqual([]);
  });

  it('names a circle with its nodes in order', () => {
    expect(circleIn(pictureOf(['x > y', 'y > z', 'z > x']))).toEqual(['x', 'y', 'z']);
  });
});

describe('the lenses of the edition', () => {
  const standard = loadStandard('2026.1');
  it('are the seven of the method, each with expectations, citations and tests on what the standard measures', () => {
    expect([...standard.lenses.keys()].sort()).toEqual([
      'constructivism',
      'critical-peace',
      'neoliberal-institutionalism',
      'neorealism',
      'rational-actor',
      'realism',
      'soft-power',
    ]);
    const measured = new Set([...standard.indicators.keys(), ...standard.companions.keys()]);
    for (const lens of standard.lenses.values())
      for (const expectation of lens.expectations) {
        for (const source of expectation.sources) expect(source.year).toBeGreaterThan(1900);
        for (const test of expectation.tests)
          for (const { id } of indicatorsOfRule(test.rule))
            expect([lens.id, id, measured.has(id)]).toEqual([lens.id, id, true]);
      }
  });
});
