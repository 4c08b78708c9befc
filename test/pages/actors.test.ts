import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokersOf, carryingNetwork, graphOfGroups, membersOfComponents } from '../../src/indicators/index.js';
import { layOutNetwork } from '../../src/pages/actors/layout.js';
import { boxOfLabel, labelsOf, overlaps } from '../../src/pages/actors/network-labels.js';
import { actorNetwork } from '../../src/pages/actors/network-view.js';
import { renderPage } from '../../src/pages/index.js';
import { type Assessed, assessed, assessedDefault } from './assessed.js';

describe('the network of the default study', () => {
  let study: Assessed;
  beforeAll(async () => {
    study = await assessedDefault();
  });

  it('gives GOV-02, its centralization and the loss without its broker exactly, in every period', () => {
    const { evidence, table } = study.assessment;
    const values = table.all.filter(({ indicator, subject }) => indicator === 'GOV-02' && subject === 'KAZ');
    expect(values.length).toBeGreaterThan(10);
    for (const { period, value } of values) {
      const network = carryingNetwork(evidence, 'KAZ', period);
      const graph = graphOfGroups(network.bodies.length, network.groups);
      const n = network.bodies.length;
      const fromComponents = membersOfComponents(graph).reduce((rest, { length }) => rest - (length / n) ** 2, 1);
      expect([period.id, fromComponents]).toEqual([period.id, expect.closeTo(value ?? Number.NaN, 12)]);
      const loss = table.get('GOV-02b', 'KAZ', period.id)?.value ?? null;
      const brokers = brokersOf(graph);
      const most = brokers.filter((one) => one.betweenness >= (brokers[0]?.betweenness ?? 0) - 1e-9);
      if (loss !== null && most.length > 0)
        expect([period.id, Math.max(...most.map((one) => one.loss))]).toEqual([period.id, expect.closeTo(loss, 12)]);
    }
  });

  it('says on the page what the table says, and opens to the derivation', () => {
    const actors = actorNetwork(study.assessment);
    const { fragmentation } = actors?.values ?? {};
    expect(study.page('actors')).toContain(`${(fragmentation?.value ?? 0).toFixed(2)} (`);
    expect(study.html('actors')).toContain(`explain/indicator%3AGOV-02%3AKAZ%3A${actors?.period}`);
    expect(study.page('actors')).toContain(`${actors?.network.bodies.length} domestic bodies`);
  });

  it('opens in every language, for every mechanism, and for every actor who is no private person', () => {
    for (const language of ['kk', 'ru', 'en'] as const)
      for (const mode of ['', 'X1', 'X5', 'X9', 'X99'])
        expect(study.page(`actors?mode=${mode}`, language)).not.toMatch(/undefined|NaN|\[object/);
    for (const actor of study.assessment.study.actors.values()) {
      const page = renderPage(study.site('kk'), ['actors', actor.id]);
      expect([actor.id, page === null]).toEqual([actor.id, actor.private_person]);
    }
  });
});

const lead = (id: string) => ({ id, role: 'lead' });
const working = { time: { start: '2016-01-01', continuous: true, last_activity: '2024-05-01' } };

describe('a network of a few', () => {
  it('names who loses contact without the body in the middle', async () => {
    const { assessment, page } = await assessed({
      cases: {
        one: { ...working, actors: [lead('hub'), { id: 'left', role: 'implementer' }] },
        two: { ...working, actors: [lead('hub'), { id: 'right', role: 'implementer' }] },
        three: {
          ...working,
          actors: [
            { id: 'right', role: 'lead' },
            { id: 'far', role: 'co-lead' },
          ],
        },
        four: { ...working, actors: [lead('alone')] },
      },
      actors: { hub: { name: { en: 'Hub' } }, left: { name: { en: 'Left' } }, far: { name: { en: 'Far' } } },
    });
    const actors = actorNetwork(assessment);
    expect(actors?.components.map(({ length }) => length)).toEqual([4, 1]);
    const hub = actors?.brokers.find(({ node }) => actors.network.bodies[node] === 'hub');
    expect(hub?.cutOff.map((node) => actors?.network.bodies[node])).toEqual(['left']);
    expect(hub?.loss).toBeCloseTo(1 - 2 / 3, 12);
    expect(page('actors/hub')).toContain('without it 1 body loses contact');
    expect(page('actors')).toContain(
      'They fall into 2 groups without contact; the largest holds 4 bodies, 1 works alone',
    );
  });

  it('shows a private person by role only: no name, no page', async () => {
    const study = await assessed({
      cases: { one: { ...working, actors: [lead('hub'), { id: 'person', role: 'implementer' }] } },
      actors: { person: { name: { en: 'Aigerim Secret' }, private_person: true } },
    });
    expect(study.html('actors')).not.toContain('Aigerim');
    expect(study.html('cases/one')).not.toContain('Aigerim');
    expect(study.html('cases?q=Aigerim')).toContain('“aigerim” – nowhere in the registry');
    expect(study.page('actors')).toContain('private person');
    expect(renderPage(study.site(), ['actors', 'person'])).toBeNull();
  });

  it('tells pairs with overlapping mandates: linked, looked for and not found, not looked at', async () => {
    const mandated = { ...working, directions: ['DR2'], mandate: [{ kind: 'law', date: '2016' }] };
    const { page } = await assessed({
      cases: {
        one: { ...mandated, actors: [lead('a')], links: [{ a: 'a', b: 'b', mechanism: 'X3' }] },
        two: { ...mandated, actors: [lead('b')], links: [{ a: 'b', b: 'c', mechanism: 'none' }] },
        three: { ...mandated, actors: [lead('c')] },
      },
    });
    expect(page('actors')).toContain('3 pairs overlap: 1 linked, 1 unlinked, 1 not known');
    expect(page('actors')).toContain('Pairs where a link was looked for and not found: 1');
  });

  it('of nobody says that there are no data', async () => {
    const { page } = await assessed({});
    expect(page('actors')).toContain('There are no data for a network');
  });
});

describe('the picture of a network', () => {
  it('is the same each time and keeps everybody on the sheet', () => {
    const graph = graphOfGroups(40, [
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [9, 10, 11],
      [11, 12],
      [20, 21],
      [30, 31, 32],
    ]);
    const { points, height } = layOutNetwork(graph);
    expect(layOutNetwork(graph)).toEqual({ points, height });
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(100);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(100);
    }
    expect(new Set(points.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(40);
  });

  it('writes names where they lie over no dot and no other name, the most important first', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            x: fc.double({ min: 0, max: 100, noNaN: true }),
            y: fc.double({ min: 0, max: 100, noNaN: true }),
            name: fc.string({ minLength: 1, maxLength: 80 }),
            importance: fc.integer({ min: 0, max: 9 }),
          }),
          { minLength: 1, maxLength: 40 },
        ),
        (nodes) => {
          const sheet = { width: 840, height: 400 };
          const labels = labelsOf(nodes, nodes, sheet);
          const boxes = labels.map(({ node, text, side }) => {
            const { x, y } = nodes[node] as (typeof nodes)[number];
            return boxOfLabel(side, (x / 100) * sheet.width, (y / 100) * sheet.height, text);
          });
          for (const [at, box] of boxes.entries()) {
            for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
            for (const { x, y } of nodes) {
              const [left, top] = [(x / 100) * sheet.width, (y / 100) * sheet.height];
              expect(overlaps(box, [left - 5, top - 5, left + 5, top + 5])).toBe(false);
            }
          }
          const first = Math.max(...nodes.map((node) => node.importance));
          if (nodes.length === 1) expect(labels.map(({ node }) => nodes[node]?.importance)).toEqual([first]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
