/**
 * GOV-02: how far the domestic bodies that carry initiatives fall apart into groups without contact; 02c Freeman's
 * centralization, 02b what is lost without the body in the middle, 02p the same as GOV-02 with the head of state
 * (method §4.2). Nodes: domestic actors with role lead, co-lead, implementer or co-ordinator; edge: same initiative.
 * Interval: resampled initiatives, reflected, clipped to 0 … 1.
 */
import type { CaseView, Period } from '../../evidence/index.js';
import { carriersOf, numberedGroups } from '../carrying-network.js';
import type { Draft, Drafts, Measure, Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { brokerLoss, degreeCentralization, fragmentation, graphOfGroups } from '../network.js';
import { drawNetworks, mostNodesForPaths } from '../network-resampling.js';
import { type Outcomes, overActive } from '../outcomes.js';
import { reflectedInterval } from '../quantile.js';
import { coverageOf } from '../share.js';
import { fewestForResampling } from '../statistic.js';
import { measured, notApplicable, unknownFrom } from '../unit.js';
import { whenAsked } from '../when-asked.js';

function carried(view: CaseView, period: Period, scope: Scope, withHead: boolean): UnitOutcome {
  const found = carriersOf(view, period, scope.evidence, scope.subject, withHead);
  if (found === null) return unknownFrom(view, 'actors');
  return found.length === 0 ? notApplicable(view.id, ['actors']) : measured(view.id, found.length, ['actors']);
}

type Interval = readonly [number, number] | null;
interface Intervals {
  readonly fragmentation: Interval;
  readonly centralization: Interval;
  readonly brokerLoss: Interval;
}
const none: Intervals = { fragmentation: null, centralization: null, brokerLoss: null };

interface Network {
  readonly fragmentation: number | null;
  readonly centralization: number | null;
  readonly brokerLoss: number | null;
}

function measureNetwork(nodes: number, groups: readonly number[][], withPaths: boolean): Network {
  if (nodes === 0) return { fragmentation: null, centralization: null, brokerLoss: null };
  const graph = graphOfGroups(nodes, groups);
  return {
    fragmentation: fragmentation(graph),
    centralization: withPaths ? degreeCentralization(graph) : null,
    brokerLoss: withPaths ? brokerLoss(graph) : null,
  };
}

function intervalsOf(
  scope: Scope,
  network: Network,
  groups: readonly number[][],
  nodes: number,
  withPaths: boolean,
): Intervals {
  if (groups.length < fewestForResampling) return none;
  const paths = withPaths && nodes <= mostNodesForPaths;
  const found = scope.cache.intervals.get(`network|${paths}|${scope.seed}|${scope.draws}|${groups.join(';')}`, () => {
    const drawn = drawNetworks(nodes, groups, scope.seed, scope.draws, paths);
    const reflected = (value: number | null, values: Float64Array): Interval =>
      value === null ? null : reflectedInterval(value, values, [0, 1]);
    return [
      reflected(network.fragmentation, drawn.fragmentation),
      paths ? reflected(network.centralization, drawn.centralization) : null,
      paths ? reflected(network.brokerLoss, drawn.brokerLoss) : null,
    ];
  });
  return { fragmentation: found[0] ?? null, centralization: found[1] ?? null, brokerLoss: found[2] ?? null };
}

const statistics = ['fragmentation', 'centralization', 'brokerLoss'] as const;
type Statistic = (typeof statistics)[number];

function networksOf(scope: Scope, withHead: boolean): Record<Statistic, Draft[]> {
  const units: Outcomes = overActive(scope, withHead ? 'p' : '', (view, period) =>
    carried(view, period, scope, withHead),
  );
  const drafts: Record<Statistic, Draft[]> = { fragmentation: [], centralization: [], brokerLoss: [] };
  const steady = new Map<CaseView, readonly string[]>();
  /** Of a case whose actors are not dated, the same in every period. */
  const carriersIn = (view: CaseView, period: Period): readonly string[] => {
    const known = steady.get(view);
    if (known !== undefined) return known;
    const found = carriersOf(view, period, scope.evidence, scope.subject, withHead) ?? [];
    if (view.record.actors.every((part) => part.from === null && part.to === null)) steady.set(view, found);
    return found;
  };
  for (const [at, period] of scope.periods.entries()) {
    const groupsNow = () => {
      const found: (readonly string[])[] = [];
      for (const unit of units.units(at)) {
        if (unit.state !== 'yes') continue;
        found.push(carriersIn(scope.evidence.byId.get(unit.id) as CaseView, period));
      }
      return numberedGroups(found);
    };
    const { bodies, groups } = groupsNow();
    const nodes = bodies.length;
    const network = measureNetwork(nodes, groups, !withHead);
    // The groups of all periods of a large study would fill the memory: they are gathered again.
    const intervals = whenAsked(() => intervalsOf(scope, network, groupsNow().groups, nodes, !withHead));
    const n = groups.length;
    const unknown = units.unknown(at);
    const shared = {
      boundLow: null,
      boundHigh: null,
      n,
      coverage: coverageOf(n, unknown),
      missing: units.missing(at),
      coders: units.codersAt(at),
      units: () => units.units(at),
      notes: () => [{ what: { key: 'indicators.step.nodes' }, value: nodes }],
    };
    for (const statistic of statistics) {
      const value = network[statistic];
      drafts[statistic].push({
        value,
        low: null,
        high: null,
        ends: () => intervals()[statistic],
        ...shared,
        ...(value === null
          ? { reason: { key: 'indicators.reason.no_network' } }
          : statistic !== 'fragmentation' && nodes > mostNodesForPaths
            ? { reason: { key: 'indicators.reason.network_too_large', args: { nodes, most: mostNodesForPaths } } }
            : {}),
      });
    }
  }
  return drafts;
}

export const fragmentationOfNetwork: Measure = {
  name: 'fragmentation',
  reads: ['actors'],
  from: 'cases',
  compute: (scope): Drafts => {
    const own = networksOf(scope, false);
    return {
      '': own.fragmentation,
      c: own.centralization,
      b: own.brokerLoss,
      p: networksOf(scope, true).fragmentation,
    };
  },
};
