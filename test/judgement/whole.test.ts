import { describe, expect, it } from 'vitest';
import { wholePeriod } from '../../src/evidence/index.js';
import { degreeCentralization, type Graph, gini } from '../../src/indicators/index.js';
import {
  actorStructure,
  commitmentTraces,
  countryModelCells,
  differenceOfShares,
  functionsServed,
  infrastructureOf,
  integrationOf,
  mediatorOf,
  policyDirections,
  risingIssues,
  softPowerOf,
} from '../../src/judgement/index.js';
import { assessed } from '../pages/assessed.js';

const active = { kind: 'series', time: { start: 2016, continuous: true, last_activity: 2024 } };
const result = (id: string, more: object = {}) => ({
  id,
  text: `result ${id}`,
  cat: 'RC',
  level: 'REG',
  sign: '+',
  date: 2020,
  goal: 'G05',
  evidence: [{ src: `s-${id}`, claimed_by: 'independent' }],
  ...more,
});
const joined = {
  ...active,
  goals: [{ id: 'G05', text: 'dialogue', clause: '2.1', commitment: 'none' }],
  levels: ['REG'],
  results: [result('r1')],
};
const alone = {
  ...active,
  related: 'none',
  goals: [{ id: 'G05', text: 'dialogue', clause: 'none', commitment: 'none' }],
  levels: ['REG'],
  results: 'none',
};

describe('a registry as a system', () => {
  it('of connected initiatives has the integration index 1, of scattered ones 0, of unread ones none', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const indexOf = async (fields: (id: string, at: number) => object) => {
      const cases = Object.fromEntries(ids.map((id, at) => [id, fields(id, at)]));
      const { assessment } = await assessed({ cases });
      return integrationOf(assessment.evidence, 'KAZ').all;
    };
    const connected = await indexOf((_, at) => ({ ...joined, related: [ids[(at + 1) % 4]] }));
    expect([connected.value, connected.n]).toEqual([1, 4]);
    const scattered = await indexOf(() => alone);
    expect([scattered.value, scattered.high === 1]).toEqual([0, false]);
    const unread = await indexOf(() => active);
    expect([unread.value, unread.boundLow, unread.boundHigh, unread.unknown]).toEqual([null, 0, 1, 4]);
  });

  it('counts a case that another names as joined, and a result at another level as not joined to its own', async () => {
    const { assessment } = await assessed({
      cases: {
        a: { ...joined, related: ['b'] },
        b: { ...joined, related: null, results: [result('r2', { level: 'INT' })] },
      },
    });
    const { another, level } = integrationOf(assessment.evidence, 'KAZ');
    expect([another.yes, another.n]).toEqual([2, 2]);
    expect([level.yes, level.n]).toEqual([1, 2]);
  });

  it('gives no share where a link was coded only when found: three linked cases and five unread ones are not 100 %', async () => {
    const cases = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`c${at}`, at < 3 ? { ...joined, related: [`c${(at + 1) % 3}`] } : active]),
    );
    const { assessment, page } = await assessed({ cases });
    const { another } = integrationOf(assessment.evidence, 'KAZ');
    expect([another.yes, another.n, another.unknown]).toEqual([3, 3, 5]);
    expect([another.value, another.low, another.high]).toEqual([null, null, null]);
    expect([another.boundLow, another.boundHigh]).toEqual([0.375, 1]);
    expect(page('model')).toContain('No share is given: found for 3 cases, not known for 5');
    expect(page('explain/integration:another:KAZ')).toContain('No share is given');
    const searched = await assessed({ cases: { ...cases, c7: alone } });
    expect(integrationOf(searched.assessment.evidence, 'KAZ').another.value).toBe(0.75);
  });

  it('has the share of the integration index with Wilson’s interval: 7 of 40 is .175 [.098, .293]', async () => {
    const cases = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`c${at}`, at < 7 ? { ...joined, related: [`c${(at + 1) % 7}`] } : alone]),
    );
    const { assessment, page } = await assessed({ cases });
    const { value, low, high } = integrationOf(assessment.evidence, 'KAZ').all;
    expect(value).toBe(0.175);
    expect([low?.toFixed(5), high?.toFixed(5)]).toEqual(['0.09776', '0.29343']);
    expect(page('explain/integration:all:KAZ')).toContain('0.098');
  });

  it('names the functions that nobody serves', async () => {
    const { assessment, page } = await assessed({
      cases: { a: { ...active, functions: ['trust'], instruments: ['I-CULT'] }, b: { ...active, functions: null } },
    });
    const served = functionsServed(assessment.evidence, 'KAZ');
    expect(served.filter(({ counted }) => counted.yes > 0).map(({ id }) => id)).toEqual(['trust']);
    expect(served.find(({ id }) => id === 'trust')?.counted.unknown).toBe(1);
    expect(served.find(({ id }) => id === 'trust')?.byFamily.get('MH4')).toHaveLength(1);
    expect(page('model')).toMatch(/Functions that nobody in the registry serves: informing, /);
  });

  it('has a network whose centralization is 1 for a star and 0 for a circle, and a Gini of .307692 (G7)', async () => {
    const star: Graph = [[1, 2, 3, 4], [0], [0], [0], [0]];
    const circle: Graph = [
      [4, 1],
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 0],
    ];
    expect([degreeCentralization(star), degreeCentralization(circle)]).toEqual([1, 0]);
    expect(gini([0.9, 0.7, 0.6, 0.3, 0.1]).toFixed(6)).toBe('0.307692');
    const pair = (a: string, b: string) => ({
      ...active,
      actors: [
        { id: a, role: 'lead' },
        { id: b, role: 'implementer' },
      ],
    });
    const structureOf = async (pairs: readonly (readonly [string, string])[]) => {
      const { assessment } = await assessed({
        cases: Object.fromEntries(pairs.map(([a, b], at) => [`c${at}`, pair(a, b)])),
      });
      return actorStructure(assessment.evidence, 'KAZ', wholePeriod(assessment.evidence.calendar));
    };
    const starred = await structureOf([
      ['hub', 'n1'],
      ['hub', 'n2'],
      ['hub', 'n3'],
      ['hub', 'n4'],
    ]);
    expect([starred.centralization, starred.groups]).toEqual([1, 1]);
    const circled = await structureOf([
      ['n1', 'n2'],
      ['n2', 'n3'],
      ['n3', 'n4'],
      ['n4', 'n5'],
      ['n5', 'n1'],
    ]);
    expect([circled.centralization, circled.gini]).toEqual([0, 0]);
  });
});

describe('a small study with a model of its own', () => {
  const text = (word: string) => ({ kk: word, ru: word, en: word });
  const model = {
    id: 'own',
    title: text('own'),
    layers: [{ id: 'all', name: text('all') }],
    nodes: [
      { id: 'a', layer: 'all', name: text('a'), holds: ['GOV-01'] },
      { id: 'b', layer: 'all', name: text('b'), holds: ['GOV-02', 'GOV-99'] },
      { id: 'c', layer: 'all', name: text('c') },
    ],
    edges: [
      { from: 'a', to: 'b', says: text('s'), sign: '+' },
      { from: 'b', to: 'a', says: text('s'), sign: '-' },
      { from: 'c', to: 'd', says: text('s') },
    ],
  };
  const dag = {
    id: 'own',
    title: text('own'),
    exposure: 'x',
    outcome: 'y',
    nodes: ['x', 'y', 'u'].map((id) => ({ id, name: text(id), observed: true })),
    edges: [
      ['u', 'x'],
      ['u', 'y'],
      ['x', 'y'],
    ].map(([from, to]) => ({ from, to, status: 'assumed', why: text('w') })),
  };
  const file = (content: object): string => JSON.stringify(content, null, 1);

  it('has its loop, its orphans, its unfed and empty node and its dangling names found, each with a place', async () => {
    const { assessment, page } = await assessed({ files: { 'model.yaml': file(model) } });
    expect(assessment.study.model?.id).toBe('own');
    const text = page('model');
    expect(text).toContain('Feedback loops: 1');
    expect(text).toContain('balancing');
    expect(text).toMatch(/Indicators without a node: 60\. CTX-01/);
    expect(text).toMatch(/Nodes that nothing feeds: c/);
  });

  it('says each as a problem with file, line and column', async () => {
    const { site } = await assessed({ files: { 'model.yaml': file(model) } });
    const found = site().problems.filter((problem) => problem.file === 'model.yaml');
    expect(found.map(({ code }) => code).sort()).toEqual(
      ['node_empty', 'node_not_fed', 'orphan_indicators', 'unknown_indicator_named', 'unknown_node'].sort(),
    );
    for (const problem of found)
      expect([problem.code, problem.line > 0, problem.column > 0]).toEqual([problem.code, true, true]);
  });

  it('has its open back door named, and a circle in its causal picture is a problem with its place', async () => {
    const open = await assessed({ files: { 'dag.yaml': file(dag) } });
    expect(open.page('dag')).toContain('Back-door paths that stand open between initiatives and relations: 1');
    expect(open.page('dag')).toContain('x ← u → y');
    const shut = await assessed({ files: { 'dag.yaml': file({ ...dag, adjusted: ['u'] }) } });
    expect(shut.page('dag')).toContain('All back-door paths of the picture are blocked');
    const circled = { ...dag, edges: [...dag.edges, { from: 'y', to: 'u', status: 'assumed', why: text('w') }] };
    const { site } = await assessed({ files: { 'dag.yaml': file(circled) } });
    const problem = site().problems.find(({ code }) => code === 'dag_circle');
    expect([problem?.file, problem?.path]).toEqual(['dag.yaml', 'edges.3']);
    expect(problem?.line).toBeGreaterThan(1);
  });
});

describe('the directions of policy', () => {
  it('rise only when the whole interval of the difference of shares lies above zero (Newcombe 1998)', () => {
    const clear = differenceOfShares([12, 40], [3, 40]);
    expect(clear?.value).toBeCloseTo(0.225, 10);
    expect(clear?.low).toBeGreaterThan(0);
    expect(differenceOfShares([5, 40], [3, 40])?.low).toBeLessThan(0);
    expect(differenceOfShares([1, 2], [0, 0])).toBe(null);
  });

  it('show a planted rise, count money only where it is disclosed, and keep the unassigned apart', async () => {
    const event = (direction: string | null, year: number, more: object = {}) => ({
      kind: 'event',
      time: { start: year },
      editions: [{ n: 1, date: year }],
      directions: direction === null ? null : [direction],
      ...more,
    });
    const cases: Record<string, object> = {};
    for (let at = 0; at < 20; at++) cases[`old${at}`] = event('DR4', 2015 + (at % 5));
    for (let at = 0; at < 10; at++) cases[`new${at}`] = event('DR8', 2020 + (at % 5), { values: ['V09'] });
    for (let at = 0; at < 10; at++) cases[`mid${at}`] = event('DR4', 2020 + (at % 5));
    cases.paid = event('DR8', 2024, {
      money: { currency: 'KZT', by_year: [{ y: 2024, spent: 5 }], disclosed: 'total' },
    });
    cases.loose = event(null, 2024);
    const { assessment, page } = await assessed({ cases });
    const { directions, unassigned, total } = policyDirections(assessment.evidence, 'KAZ');
    const of = (id: string) => directions.find((one) => one.id === id);
    expect([of('DR8')?.movement, of('DR4')?.movement, of('DR1')?.movement]).toEqual(['rises', 'falls', 'too_few']);
    expect(of('DR8')?.spend).toEqual([{ currency: 'KZT', amount: 5, cases: 1 }]);
    expect([unassigned.length, total]).toEqual([1, 42]);
    expect(page('policy-directions')).toContain('Rising: Ecology and sustainable development');
    expect(risingIssues(assessment.evidence, 'KAZ').issues.map(({ id }) => id)).toContain('V09');
  });
});

describe('the commitments of doctrine', () => {
  it('lead to initiatives and results since they were made; where none is found it is said', async () => {
    const commitments = ['DC-01', 'DC-02', 'DC-03'].map((id) => ({
      id,
      text: { en: id },
      document: 'Concept',
      date: 2020,
      src: 's',
    }));
    const goal = (commitment: string) => [{ id: 'G05', text: 'g', clause: 'none', commitment }];
    const { assessment, page } = await assessed({
      commitments,
      cases: {
        kept: { ...active, goals: goal('DC-01'), results: [result('r1', { date: 2022 })] },
        before: {
          kind: 'event',
          time: { start: 2016 },
          editions: [{ n: 1, date: 2016 }],
          goals: goal('DC-02'),
          results: [result('r2', { date: 2016 })],
        },
      },
    });
    expect(commitmentTraces(assessment.evidence, 'KAZ').map(({ state, best }) => [state, best])).toEqual([
      ['evidenced', 2],
      ['before_only', null],
      ['none', null],
    ]);
    expect(page('commitments')).toContain('No evidence found');
    expect(page('explain/commitment:DC-03:KAZ')).toContain('No evidence found');
  });
});

describe('instruments, infrastructure and the mediator', () => {
  it('show reach and depth of an instrument apart, and what is not known as such', async () => {
    const { assessment } = await assessed({
      cases: {
        a: {
          ...active,
          instruments: ['I-CULT'],
          interaction: { depth: 3 },
          partners: [{ country: 'UZB' }, { country: 'CHN' }],
        },
        b: { ...active, instruments: ['I-CULT'], interaction: null },
      },
    });
    const culture = softPowerOf(assessment.evidence, 'KAZ').instruments.find(({ id }) => id === 'I-CULT');
    expect([culture?.cases.length, culture?.depths, culture?.depthUnknown, culture?.meanDepth]).toEqual([
      2,
      [0, 0, 1],
      1,
      3,
    ]);
    expect([...(culture?.vectors ?? [])].sort()).toEqual(['CA', 'CN']);
  });

  it('count centres, exchanges, platforms and NGOs by year and partner', async () => {
    const { assessment, page } = await assessed({
      cases: {
        centre: { ...active, instruments: ['I-CENT'], partners: [{ country: 'TUR' }] },
        platform: { ...active, instruments: ['I-DIGI'], partners: [] },
        ngo: {
          ...active,
          instruments: [],
          actors: [{ id: 'ingo', role: 'counterpart' }],
          partners: [{ country: 'DEU' }],
        },
      },
      actors: { ingo: { kind: 'A16', state_kind: 'international', country: null } },
    });
    const rows = infrastructureOf(assessment.evidence, 'KAZ');
    expect(rows.map(({ kind, cases }) => [kind, cases.map(({ id }) => id)])).toEqual([
      ['centres', ['centre']],
      ['academic', []],
      ['platforms', ['platform']],
      ['ngos', ['ngo']],
    ]);
    expect(rows[0]?.byYear.find(({ year }) => year === 2015)?.cases).toHaveLength(0);
    expect(rows[0]?.byYear.find(({ year }) => year === 2020)?.cases).toHaveLength(1);
    expect(page('infrastructure')).toMatch(/Stable INS-02 .* Predictable SEC-02 .* Long-term INS-01/);
  });

  it('keep deeds, bridging and recognition apart: a mediator may have done much and be recognised by nobody', async () => {
    const { assessment, page, html } = await assessed({
      cases: {
        talks: {
          ...active,
          kind: 'series',
          instruments: ['I-MEDI'],
          conflict: { name: 'a war', parties: ['SYR', 'TUR'] },
          editions: [2021, 2022, 2023].map((date, n) => ({ n, date, held_in: 'KAZ', role: 'mediator' })),
          partners: [{ country: 'TUR' }, { country: 'RUS' }],
          interaction: { depth: 2 },
          results: [result('r1', { evidence: [{ src: 's1', claimed_by: 'self' }] })],
        },
      },
    });
    const found = mediatorOf(assessment.evidence, 'KAZ');
    expect([found.deeds[0]?.rounds, found.bridges.length, found.recognised.length, found.claimedOnly]).toEqual([
      3, 1, 0, 1,
    ]);
    for (const part of ['deeds', 'bridging', 'recognition']) expect(html('mediator')).toContain(`id="${part}"`);
    expect(page('mediator')).toContain('never merged into one number');
  });
});

describe('the country’s own model', () => {
  const label = (word: string) => ({ kk: word, ru: word, en: word });
  const own = {
    title: label('own'),
    principles: [
      { id: 'peace', name: label('Peace'), value: 'V03' },
      { id: 'dialogue', name: label('Dialogue'), value: 'V04' },
    ],
    families: [{ id: 'congress', name: label('Congress'), cases: ['congress'] }],
    cells: [
      { principle: 'peace', family: 'congress', against: [{ text: label('image is its motive'), src: 'critic' }] },
    ],
  };
  const cases = { congress: { ...active, values: ['V03'], results: [result('r1')] } };
  const sources = { critic: {} };

  it('has evidence and counter-evidence in each cell, and an empty cell says so', async () => {
    const { assessment, page, html, problems } = await assessed({
      cases,
      sources,
      files: { 'country-model.yaml': JSON.stringify(own) },
    });
    expect(problems.filter((problem) => problem.startsWith('country-model'))).toEqual([]);
    expect(countryModelCells(assessment.evidence, 'KAZ').map(({ state }) => state)).toEqual(['contested', 'empty']);
    expect(page('country-model')).toContain('image is its motive');
    expect(html('country-model')).toContain('/en/sources/critic/');
    expect(page('explain/principle:peace.congress:KAZ')).toContain('image is its motive');
  });

  it('cannot hold a sentence without a source, a case or a code that does not exist', async () => {
    const wrong = {
      ...own,
      principles: [{ id: 'peace', name: label('Peace'), value: 'V99' }],
      families: [{ id: 'congress', name: label('Congress'), cases: ['nobody'] }],
      cells: [{ principle: 'war', family: 'congress' }],
    };
    const { site } = await assessed({
      cases,
      sources,
      files: { 'country-model.yaml': JSON.stringify(wrong, null, 1) },
    });
    const found = site().problems.filter(({ file }) => file === 'country-model.yaml');
    expect(found.map(({ code }) => code).sort()).toEqual(['unknown_case', 'unknown_code', 'unknown_row']);
    for (const { line } of found) expect(line).toBeGreaterThan(0);
    const bare = { ...own, cells: [{ principle: 'peace', family: 'congress', for: [{ text: label('said') }] }] };
    const unsourced = await assessed({
      cases,
      sources,
      files: { 'country-model.yaml': JSON.stringify(bare, null, 1) },
    });
    expect(unsourced.problems).toContain('country-model.yaml missing_field');
  });

  it('of another country is written in the same file, and a study without one says so', async () => {
    const { page } = await assessed({ settings: { focal: 'UZB', peers: ['KAZ'] } });
    expect(page('country-model')).toContain('Uzbekistan: how does its own model show in practice?');
    expect(page('country-model')).toContain('country-model.yaml');
  });
});
