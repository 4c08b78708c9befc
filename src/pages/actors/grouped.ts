/** Too many nodes for one picture are drawn by sector: one node a sector, with how many bodies it holds. */
import { sectorOf } from '../../evidence/index.js';
import { graphOfGroups } from '../../indicators/index.js';
import { codesOf } from '../../standard/index.js';
import type { View } from '../view.js';
import { actorOfView } from './actor-names.js';
import type { NetworkEdge, NetworkProperties } from './network-picture.js';

export const mostNodes = 120;

function groupOf(view: View, id: string): string {
  const actor = actorOfView(view, id);
  if (actor === undefined) return 'other';
  const home = view.site.assessment.study.settings.focal;
  return (actor.country === home ? sectorOf(actor) : null) ?? (actor.country === null ? 'international' : 'foreign');
}

export function groupedBySector(
  view: View,
  ids: readonly string[],
  pairs: readonly (readonly [number, number])[],
  label: string,
): NetworkProperties {
  const { words, site } = view;
  const sectors = codesOf(site.assessment.evidence.standard, 'sectors');
  const groups = ids.map((id) => groupOf(view, id));
  const names = [...new Set(groups)].sort();
  const numberOf = new Map(names.map((name, index) => [name, index]));
  const edges = new Map<string, NetworkEdge>();
  for (const [a, b] of pairs) {
    const from = numberOf.get(groups[a] as string) as number;
    const to = numberOf.get(groups[b] as string) as number;
    if (from === to) continue;
    const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
    edges.set(key, { a: from, b: to, isTie: true, pairs: (edges.get(key)?.pairs ?? 0) + 1 });
  }
  return {
    label,
    graph: graphOfGroups(
      names.length,
      [...edges.values()].map(({ a, b }) => [a, b]),
    ),
    edges: [...edges.values()],
    nodes: names.map((name) => {
      const sector = sectors.get(name)?.name;
      const n = groups.filter((group) => group === name).length;
      return {
        name: words('actors.sector', {
          sector: sector === undefined ? words(`actors.group.${name}`) : words.label(sector),
          n,
        }),
        address: null,
        isBroker: false,
        importance: n,
      };
    }),
  };
}
