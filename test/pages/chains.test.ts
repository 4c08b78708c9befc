import { describe, expect, it } from 'vitest';
import { chainSummary, type Ribbon } from '../../src/classes/index.js';
import { wholePeriod } from '../../src/evidence/index.js';
import { twoLines } from '../../src/pages/chains/flow.js';
import { layers, layFlow } from '../../src/pages/chains/flow-layout.js';
import { weightText } from '../../src/pages/chains/weight.js';
import { partOf, type SmallSite, smallSite, textOf } from './small-site.js';

const independent = { src: 'press-1', claimed_by: 'independent' };
const result = (id: string, goal: string | null, evidence: object[] = [independent]) => ({
  id,
  text: `result ${id}`,
  cat: 'RC',
  sign: '+',
  date: '2020-05-01',
  goal,
  evidence,
});
const time = { start: '2018-01-01', continuous: true, last_activity: '2024-01-01' };
const actors = [
  { id: 'ministry', role: 'lead' },
  { id: 'club', role: 'implementer' },
];

const site = (): Promise<SmallSite> =>
  smallSite({
    actors: { ministry: { kind: 'A3', state_kind: 'state' } },
    environment: {
      periods: [
        { id: 'early', from: 2015, to: 2017, name: { en: 'Early years', kk: 'Алғашқы жылдар', ru: 'Первые годы' } },
        { id: 'late', from: 2018, to: null, name: { en: 'Late years', kk: 'Соңғы жылдар', ru: 'Последние годы' } },
      ],
      triggers: [],
    },
    commitments: [
      { id: 'DC-01', text: { en: 'To help', kk: 'Көмек', ru: 'Помогать' }, document: 'Concept', date: '2020-01-01' },
    ],
    cases: {
      whole: {
        time,
        actors,
        instruments: ['I-CULT', 'I-DIGI'],
        goals: [
          { id: 'G02', text: 'trust', measurable: false, clause: 'none', commitment: 'none' },
          { id: 'G07', text: 'heritage', measurable: false, clause: 'none', commitment: 'none' },
        ],
        results: [result('R1', 'G02')],
      },
      served: {
        time: { start: '2015-01-01', end: '2015-06-01', last_activity: '2015-06-01' },
        actors,
        instruments: [],
        goals: [{ id: 'G02', text: 'old trust', measurable: false, clause: 'none', commitment: 'DC-01' }],
        results: [{ ...result('R2', 'none'), date: '2015-05-01' }],
      },
      aimless: { time, actors, instruments: ['I-FORU'], goals: [], results: [] },
      silent: { time, actors, instruments: ['I-FORU'], goals: null, results: null },
      unsure: {
        time,
        actors: [],
        instruments: ['I-MEDI'],
        goals: [{ id: 'G01', text: 'peace' }],
        results: null,
      },
    },
  });

describe('the weight of a part of the flow', () => {
  it('is never said to be nothing when it is something: a share has the decimals that it needs', () => {
    expect([0, 2, 1 / 3 + 2 / 3 + 1, 1.25, 0.04, 0.0042].map((weight) => weightText(weight, 'ru'))).toEqual([
      '0',
      '2',
      '2',
      '1,3',
      '0,04',
      '0,004',
    ]);
    expect(weightText(0.04, 'en')).toBe('0.04');
  });
});

describe('the flow from goals to results', () => {
  it('adds up to the number of goals in each of the four layers', async () => {
    const { assessment } = await site();
    const summary = chainSummary(assessment.evidence, 'KAZ', wholePeriod(assessment.evidence.calendar));
    expect(summary.chains).toHaveLength(4);
    const flow = layFlow(summary.ribbons, { goal: [], actor: [], instrument: [], result: [] }, { unit: 10, pitch: 20 });
    for (const layer of layers) {
      const sum = flow.nodes.filter((node) => node.layer === layer).reduce((all, node) => all + node.weight, 0);
      expect([layer, Number(sum.toFixed(9))]).toEqual([layer, 4]);
    }
  });

  it('keeps every ribbon inside the two nodes that it joins, side by side and never over each other', async () => {
    const { assessment } = await site();
    const { ribbons } = chainSummary(assessment.evidence, 'KAZ', wholePeriod(assessment.evidence.calendar));
    const flow = layFlow(
      ribbons,
      { goal: ['G07'], actor: [], instrument: [], result: ['E2'] },
      { unit: 10, pitch: 20 },
    );
    for (const node of flow.nodes) {
      const here = (end: 'from' | 'to') =>
        flow.ribbons
          .filter(({ ribbon }) => ribbon[end].layer === node.layer && ribbon[end].id === node.id)
          .map((one) => ({ top: end === 'from' ? one.fromTop : one.toTop, thickness: one.thickness }))
          .sort((a, b) => a.top - b.top);
      for (const end of ['from', 'to'] as const) {
        let edge = node.top;
        for (const one of here(end)) {
          expect(one.top).toBeCloseTo(edge, 6);
          edge = one.top + one.thickness;
        }
        if (here(end).length > 0) expect(edge).toBeCloseTo(node.top + node.height, 6);
      }
    }
  });

  it('stands a named node first and leaves room for the label of the smallest', () => {
    const ribbon = (goal: string, weight: number): Ribbon => ({
      from: { layer: 'goal', id: goal },
      to: { layer: 'actor', id: 'A1' },
      weight,
      grade: null,
      end: 'unknown',
    });
    const { nodes } = layFlow(
      [ribbon('G01', 0.1), ribbon('G02', 5)],
      { goal: ['G02'], actor: [], instrument: [], result: [] },
      { unit: 10, pitch: 20 },
    );
    const goals = nodes.filter((node) => node.layer === 'goal');
    expect(goals.map((node) => node.id)).toEqual(['G02', 'G01']);
    expect((goals[1]?.top ?? 0) - (goals[0]?.top ?? 0)).toBeGreaterThanOrEqual(50);
  });

  it('tells a result that is not known from one that is known to be missing, in every layer', async () => {
    const html = (await site()).html('chains');
    const flow = partOf(html, 'flow');
    expect(flow).toContain('r-E2');
    expect(flow).toContain('r-none');
    expect(flow).toContain('r-unknown');
    const table = textOf(flow.slice(flow.indexOf('<table')));
    expect(table).toContain('G01');
    expect(table).toContain('not known');
  });

  it('breaks a long label between words only', () => {
    expect(twoLines('жастар')).toEqual(['жастар']);
    expect(twoLines('жастар, спорт, еріктілік (волонтерлік)').join(' ')).toBe('жастар, спорт, еріктілік (волонтерлік)');
    expect(twoLines('халықаралық-үкіметаралық-ұйымдар').length).toBe(1);
  });
});

describe('the page of chains', () => {
  it('lists the four kinds of broken link by case and the cases whose goals nobody knows', async () => {
    const html = (await site()).html('chains');
    const named = (kind: string) => textOf(partOf(html, kind));
    expect(named('goal_without_instrument')).toContain('served');
    expect(named('instrument_without_goal')).toContain('aimless');
    expect(named('result_without_goal')).toContain('result R2');
    expect(named('goal_without_result')).toContain('heritage');
    expect(named('goal_without_result')).not.toContain('peace');
    expect(named('goals-not-known')).toContain('silent');
  });

  it('offers a practice for a commitment that nothing serves, with the result and the grade it rests on', async () => {
    const text = textOf(partOf((await site()).html('chains'), 'options'));
    expect(text).toContain('DC-01 To help');
    expect(text).toContain('result R1');
    expect(text).toContain('E2');
    expect(text).toContain('no initiative has served');
  });

  it('shows one period of the study by its address, and the whole span for an address it does not know', async () => {
    const one = await site();
    expect(one.text('chains?period=early')).toContain('The registry holds 1 chains');
    expect(one.text('chains?period=nonsense')).toContain('The registry holds 4 chains');
    expect(one.html('chains?period=early', 'kk')).toContain('href="/ru/chains/?period=early"');
  });

  it('shows one goal alone by its address, with its chains, and counts what nobody knows apart from what is not', async () => {
    const { html, text } = await site();
    const chosen = text('chains/?goal=G02');
    expect(chosen).toContain('One goal only: G02');
    expect(chosen).toContain('Chains: 2');
    const own = textOf(partOf(html('chains/?goal=G02'), 'goal'));
    expect(own).toContain('old trust');
    expect(own).not.toContain('heritage');
    expect(html('chains/?goal=G02&period=late')).toContain('/en/chains/?goal=G02');
    expect(text('chains/?goal=G99')).not.toContain('One goal only');
    const rows = [...html('chains/').matchAll(/<tr[^>]*><th scope="row"><a[^>]*>(G\d\d)[\s\S]*?<\/tr>/g)];
    const rowOf = (goal: string) => textOf(rows.find(([, id]) => id === goal)?.[0] ?? '');
    // The results of “unsure” are not known, nor is the clause: neither is a zero.
    expect(rowOf('G01')).toMatch(/ 1 .*not known: 1.*not known: 1.*not known: 1/);
    expect(rowOf('G02')).not.toContain('not known');
  });

  it('says of a goal whose instruments nobody knows that they are not known, not that there are none', async () => {
    const { html } = await smallSite({
      actors: { ministry: { kind: 'A3', state_kind: 'state' } },
      cases: {
        unknown: { time, actors, instruments: null, goals: [{ id: 'G03', text: 'aid' }], results: [] },
        known: { time, actors, instruments: ['I-HUMA'], goals: [{ id: 'G03', text: 'more aid' }], results: [] },
      },
    });
    const cells = [...html('chains/').matchAll(/<td class="[^"]*" data-l="with an instrument">(.*?)<\/td>/g)].map(
      ([, cell]) => textOf(cell ?? '').trim(),
    );
    expect(cells.filter((cell) => cell !== '')).toEqual(['1 not known: 1']);
  });

  it('writes a whole weight without a decimal, however its shares were added up', async () => {
    const { html } = await smallSite({
      actors: { ministry: { kind: 'A3', state_kind: 'state' } },
      cases: {
        thirds: {
          time,
          actors: [...actors, { id: 'school', role: 'participant' }],
          instruments: ['I-CULT', 'I-DIGI', 'I-FORU', 'I-ACAD', 'I-SCHO', 'I-TWIN', 'I-NORM'],
          goals: [1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: `G02${'abcdefg'.charAt(n - 1)}`, text: `trust ${n}` })),
          results: [],
        },
      },
    });
    const flow = textOf(partOf(html('chains/'), 'flow'));
    expect(flow).toContain('G02 7 ');
    expect(flow).not.toMatch(/\d\.0 /);
  });

  it('says in the first sentence how many links of each kind are broken', async () => {
    expect((await site()).text('chains/')).toMatch(
      /Broken links: results without a goal 1, goals without a result \d+, goals without an instrument 1, instruments without a goal 1\./,
    );
  });

  it('of a study without goals says so instead of drawing an empty picture', async () => {
    const empty = await smallSite({});
    expect(partOf(empty.html('chains'), 'flow')).not.toContain('<svg class="plot flow"');
    expect(empty.text('chains')).toContain('No goal is known');
  });
});
