/**
 * GOV-02: how far the domestic bodies that carry initiatives fall apart into groups without contact; 02c Freeman's
 * centralization, 02b what is lost without the body in the middle, 02p the same as GOV-02 with the head of state
 * (method §4.2). Nodes: domestic actors with role lead, co-lead, implementer or co-ordinator; edge: same initiative.
 * Interval: resampled initiatives, reflected, clipped to 0 … 1.
 */
import { actorOf, type CaseView, isDomestic, type Period } from '../../evidence/index.js';
import { playsIn } from '../case-facts.js';
import type { Draft, Drafts, Measure, Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { brokerLoss, degreeCentralization, fragmentation, type Graph, graphOfGroups } from '../network.js';
import { type Outcomes, overActive } from '../outcomes.js';
import { reflectedInterval } from '../quantile.js';
import { resample } from '../random.js';
import { coverageOf } from '../share.js';
import { fewestForResampling } from '../statistic.js';
import { measured, notApplicable, unknownFrom } from '../unit.js';

const roles = new Set(['lead', 'co-lead', 'implementer', 'coordinator']);
const headOfState = 'A1';

/** Ids of the carrying bodies, in order of id; null when the actors of the case are not known. */
function carriers(view: CaseView, period: Period, { evidence, subject }: Scope, withHead: boolean): readonly string[] | null {
  if (view.record.actors.length === 0) return null;
  const found = new Set<string>();
  for (const part of view.record.actors) {
    if (!roles.has(part.role) || !playsIn(part, period)) continue;
    const actor = actorOf(evidence, part.id);
    if (actor === undefined) return null;
    if (isDomestic(actor, subject) && (withHead || actor.kind !== headOfState)) found.add(actor.id);
  }
  return [...found].sort();
}

function carried(view: CaseView, period: Period, scope: Scope, withHead: boolean): UnitOutcome {
  const found = carriers(view, period, scope, withHead);
  if (found === null) return unknownFrom(view, 'actors');
  return found.length === 0 ? notApplicable(view.id, ['actors']) : measured(view.id, found.length, ['actors']);
}

type NetworkStatistic = (graph: Graph) => number | null;

/** The groups with bodies numbered in order of id, and the groups themselves in order: cases may come in any order. */
function numbered(groups: readonly (readonly string[])[]): { nodes: number; groups: number[][] } {
  const ids = [...new Set(groups.flat())].sort();
  const numberOf = new Map(ids.map((id, index) => [id, index]));
  const ordered = groups.map((group) => group.map((id) => numberOf.get(id) as number));
  return { nodes: ids.length, groups: ordered.sort((a, b) => compareLists(a, b)) };
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return (a[at] as number) - (b[at] as number);
  return a.length - b.length;
}

/** Graph of the drawn initiatives: bodies that carry none of them are not in it. */
function drawnGraph(groups: readonly number[][], drawn: Uint8Array, numberOf: Int32Array): Graph {
  numberOf.fill(-1);
  let nodes = 0;
  const chosen: number[][] = [];
  for (let index = 0; index < groups.length; index++) {
    if (drawn[index] === 0) continue;
    chosen.push((groups[index] as number[]).map((node) => {
      if ((numberOf[node] as number) < 0) numberOf[node] = nodes++;
      return numberOf[node] as number;
    }));
  }
  return graphOfGroups(nodes, chosen);
}

function intervals(scope: Scope, groups: readonly number[][], nodes: number, statistics: readonly NetworkStatistic[]): readonly (readonly [number, number] | null)[] {
  if (groups.length < fewestForResampling) return statistics.map(() => null);
  const key = `network|${statistics.length}|${scope.seed}|${scope.draws}|${groups.join(';')}`;
  return scope.cache.intervals.get(key, () => {
    const values = statistics.map((statistic) => statistic(graphOfGroups(nodes, groups)));
    const drawnValues = statistics.map(() => new Float64Array(scope.draws));
    const drawn = new Uint8Array(groups.length);
    const numberOf = new Int32Array(nodes);
    let draw = 0;
    resample(scope.seed, scope.draws, groups.length, (position) => {
      drawn.fill(0);
      for (let at = 0; at < groups.length; at++) drawn[position(at)] = 1;
      const graph = drawnGraph(groups, drawn, numberOf);
      for (let index = 0; index < statistics.length; index++) {
        (drawnValues[index] as Float64Array)[draw] = (statistics[index] as NetworkStatistic)(graph) ?? 0;
      }
      draw++;
    });
    return values.map((value, index) => (value === null ? null : reflectedInterval(value, drawnValues[index] as Float64Array, [0, 1])));
  });
}

function drafts(scope: Scope, withHead: boolean, statistics: readonly NetworkStatistic[]): Draft[][] {
  const units: Outcomes = overActive(scope, withHead ? 'p' : '', (view, period) => carried(view, period, scope, withHead));
  const perStatistic = statistics.map((): Draft[] => []);
  for (const [at, period] of scope.periods.entries()) {
    const found: (readonly string[])[] = [];
    for (const unit of units.units(at)) {
      if (unit.state === 'yes') found.push(carriers(scope.evidence.byId.get(unit.id) as CaseView, period, scope, withHead) ?? []);
    }
    const { nodes, groups } = numbered(found);
    const graph = graphOfGroups(nodes, groups);
    const bounds = intervals(scope, groups, nodes, statistics);
    const unknown = units.unknown(at);
    for (const [index, statistic] of statistics.entries()) {
      const value = nodes === 0 ? null : statistic(graph);
      (perStatistic[index] as Draft[]).push({
        value, low: bounds[index]?.[0] ?? null, high: bounds[index]?.[1] ?? null, boundLow: null, boundHigh: null,
        n: groups.length, coverage: coverageOf(groups.length, unknown), missing: units.missing(at), coders: units.codersAt(at),
        units: () => units.units(at),
        notes: () => [{ what: { key: 'indicators.step.nodes' }, value: nodes }],
        ...(value === null ? { reason: { key: 'indicators.reason.no_network' } } : {}),
      });
    }
  }
  return perStatistic;
}

export const fragmentationOfNetwork: Measure = {
  name: 'fragmentation', reads: ['actors'], from: 'cases',
  compute: (scope): Drafts => {
    const [main = [], centralization = [], loss = []] = drafts(scope, false, [fragmentation, degreeCentralization, brokerLoss]);
    const [withHead = []] = drafts(scope, true, [fragmentation]);
    return { '': main, c: centralization, b: loss, p: withHead };
  },
};
