/** The carrying network of the period that GOV-02 is judged over, with what its numbers are and where they stand. */
import type { Assessment } from '../../assessment/index.js';
import { type Tie, tiesOf } from '../../classes/index.js';
import {
  type Broker,
  brokersOf,
  type CarryingNetwork,
  carryingNetwork,
  type Graph,
  graphOfGroups,
  type IndicatorValue,
  membersOfComponents,
} from '../../indicators/index.js';
import { shownValue } from '../shown-value.js';

export interface ActorNetwork {
  readonly network: CarryingNetwork;
  readonly graph: Graph;
  /** Node numbers, the largest group first. */
  readonly components: readonly (readonly number[])[];
  readonly brokers: readonly Broker[];
  readonly ties: readonly Tie[];
  /** GOV-02 and its companions for the same period. */
  readonly values: Readonly<Record<'fragmentation' | 'centralization' | 'brokerLoss', IndicatorValue | undefined>>;
  readonly period: string;
}

const kept = new WeakMap<Assessment, ActorNetwork>();

export function actorNetwork(assessment: Assessment): ActorNetwork | null {
  let found = kept.get(assessment);
  if (found === undefined) {
    const made = make(assessment);
    if (made === null) return null;
    kept.set(assessment, made);
    found = made;
  }
  return found;
}

function make(assessment: Assessment): ActorNetwork | null {
  const { evidence, study, table } = assessment;
  const subject = study.settings.focal;
  const fragmentation = shownValue(assessment, 'GOV-02');
  if (fragmentation === undefined) return null;
  const { period } = fragmentation;
  const network = carryingNetwork(evidence, subject, period);
  const graph = graphOfGroups(network.bodies.length, network.groups);
  return {
    network,
    graph,
    components: membersOfComponents(graph).sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0)),
    brokers: brokersOf(graph),
    ties: tiesOf(evidence, subject),
    values: {
      fragmentation,
      centralization: table.get('GOV-02c', subject, period.id),
      brokerLoss: table.get('GOV-02b', subject, period.id),
    },
    period: period.id,
  };
}
