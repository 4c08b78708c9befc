/** The fast network measures used for resampling give what the plain ones give, on any groups. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokerLoss, degreeCentralization, fragmentation, graphOfGroups } from '../../src/indicators/network.js';
import { drawNetworks, measureOnce } from '../../src/indicators/network-resampling.js';

const nodes = 40;
const group = fc.uniqueArray(fc.integer({ min: 0, max: nodes - 1 }), { minLength: 1, maxLength: 5 });

test('fragmentation, centralization and broker loss agree with the plain computation', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 30 }), (groups) => {
      // The plain graph holds only those who are in a group.
      const ids = [...new Set(groups.flat())];
      const graph = graphOfGroups(
        ids.length,
        groups.map((members) => members.map((member) => ids.indexOf(member))),
      );
      const fast = measureOnce(nodes, groups);
      expect(fast.fragmentation).toBeCloseTo(fragmentation(graph), 10);
      expect(fast.centralization).toBeCloseTo(degreeCentralization(graph) ?? 0, 10);
      expect(fast.brokerLoss).toBeCloseTo(brokerLoss(graph) ?? 0, 10);
    }),
    { numRuns: 400, seed: 11 },
  );
});

test('the same seed draws the same networks', () => {
  const groups = Array.from({ length: 12 }, (_, at) => [at % 5, (at * 3) % 7]);
  expect(drawNetworks(7, groups, 4, 50, true)).toEqual(drawNetworks(7, groups, 4, 50, true));
  expect(drawNetworks(7, groups, 5, 50, true)).not.toEqual(drawNetworks(7, groups, 4, 50, true));
});
