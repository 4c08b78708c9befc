/** Part II: which kinds of actor lead initiatives (T4, N4). */
import { actorOf } from '../../evidence/index.js';
import { codesOf } from '../../standard/index.js';
import type { Composer } from '../composer.js';
import type { PlotRow } from '../model.js';

interface KindOfLead {
  readonly kind: string;
  readonly cases: number;
}

/** Kinds of actor by the cases they lead, the most frequent first. */
export function leadingKinds(c: Composer): readonly KindOfLead[] {
  const { evidence } = c.assessment;
  const own = evidence.byCountry.get(c.focal) ?? [];
  const leads = new Map<string, Set<string>>();
  for (const view of own)
    for (const part of view.record.actors) {
      const actor = actorOf(evidence, part.id);
      if (actor === undefined || (part.role !== 'lead' && part.role !== 'co-lead')) continue;
      leads.set(actor.kind, (leads.get(actor.kind) ?? new Set()).add(view.id));
    }
  const kinds = [...codesOf(evidence.standard, 'actors').keys()].filter((kind) => leads.has(kind));
  return kinds
    .map((kind) => ({ kind, cases: leads.get(kind)?.size ?? 0 }))
    .sort((a, b) => b.cases - a.cases || (a.kind < b.kind ? -1 : 1));
}

export function leadingActors(c: Composer, byKind: readonly KindOfLead[]): void {
  const first = byKind[0];
  c.heading(3, 'actors', 'export.h.actors');
  if (first !== undefined)
    c.paragraph(
      c.sentence('export.actors.lead', {
        kinds: c.count(byKind.length, 'actors'),
        first: c.quoted(c.code('actors', first.kind)),
        n: c.count(first.cases, 'actors'),
        where: { kind: 'cross', to: 'figure-actors' },
      }),
      c.sentence('export.actors.note', {}, 'L0'),
    );
  c.figure('figure-actors', 'export.figure.actors', {
    kind: 'bar',
    range: [0, Math.max(1, ...byKind.map((one) => one.cases))],
    rows: byKind.map(
      ({ kind, cases }): PlotRow => ({
        label: c.code('actors', kind),
        value: cases,
        low: null,
        high: null,
        said: [c.count(cases, 'actors')],
      }),
    ),
  });
}
