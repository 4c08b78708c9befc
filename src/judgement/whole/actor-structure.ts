/**
 * Structure of the network of those who carry initiatives (method M13): Freeman's degree centralization (1979, Social
 * Networks 1: 215–239; star 1, circle 0), and how unequally initiatives are shared among bodies (Gini).
 */
import type { Evidence, Period } from '../../evidence/index.js';
import {
  type CarryingNetwork,
  carryingNetwork,
  degreeCentralization,
  gini,
  graphOfGroups,
  membersOfComponents,
} from '../../indicators/index.js';

export interface ActorStructure {
  readonly network: CarryingNetwork;
  /** Null with fewer than three bodies. */
  readonly centralization: number | null;
  /** Of initiatives over bodies; null without bodies. */
  readonly gini: number | null;
  readonly groups: number;
  readonly alone: number;
}

export function actorStructure(evidence: Evidence, subject: string, period: Period): ActorStructure {
  const network = carryingNetwork(evidence, subject, period);
  const graph = graphOfGroups(network.bodies.length, network.groups);
  const components = membersOfComponents(graph);
  return {
    network,
    centralization: degreeCentralization(graph),
    gini: network.bodies.length === 0 ? null : gini(network.bodies.map((body) => network.cases.get(body)?.length ?? 0)),
    groups: components.length,
    alone: components.filter((members) => members.length === 1).length,
  };
}
