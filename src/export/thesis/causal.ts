/** The causal picture (method §9.9): back doors that stand open, and why no sentence here speaks of an effect (L2, T3). */
import { backDoors, type CausalPicture, edgeStatuses } from '../../standard/index.js';
import type { Composer } from '../composer.js';
import { plain, type Sentence } from '../model.js';

const pictureOf = (c: Composer): CausalPicture | null => c.assessment.study.dag ?? c.assessment.evidence.standard.dag;

/** The answer of the section, before anything else is said. */
export function causalFinding(c: Composer): Sentence[] {
  const picture = pictureOf(c);
  if (picture === null) return [];
  const { ways } = backDoors(picture);
  const open = ways.filter((way) => way.open).length;
  const all = c.count(ways.length, 'doors');
  return [
    open === 0
      ? c.sentence('export.influence.finding_shut', { all })
      : c.sentence('export.influence.finding', { n: c.count(open, 'doors'), all }),
  ];
}

export function causalPicture(c: Composer): Sentence[] {
  const picture = pictureOf(c);
  if (picture === null) return [];
  const nameOf = (id: string): string => c.label(picture.nodes.find((node) => node.id === id)?.name ?? { en: id });
  const { ways } = backDoors(picture);
  const ofStatus = Object.fromEntries(
    edgeStatuses.map((status) => [
      status,
      c.count(picture.edges.filter((edge) => edge.status === status).length, 'doors'),
    ]),
  );
  c.paragraph(
    c.sentence('export.dag.lead', {
      nodes: c.count(picture.nodes.length, 'doors'),
      edges: c.count(picture.edges.length, 'doors'),
      ...ofStatus,
    }),
    ...(ways.length === 0
      ? []
      : [c.sentence('export.dag.doors', { where: { kind: 'cross', to: 'table-doors' } }, 'L0')]),
  );
  if (ways.length > 0)
    c.table(
      'table-doors',
      'export.table.doors',
      ['export.column.way', 'export.column.state', 'export.column.would_block'],
      [54, 14, 32],
      [...ways]
        .sort((a, b) => Number(b.open) - Number(a.open))
        .map((way) => [
          plain(
            way.nodes
              .map((id, at) => (at === 0 ? nameOf(id) : `${way.along[at - 1] === true ? '→' : '←'} ${nameOf(id)}`))
              .join(' '),
          ),
          plain(c.say(way.open ? 'page.dag.open' : 'page.dag.blocked')),
          plain(
            !way.open
              ? c.say('page.dag.nothing_needed')
              : way.wouldBlock.length === 0
                ? c.say('page.dag.nothing_measured')
                : way.wouldBlock.map(nameOf).join(', '),
          ),
        ]),
    );
  return [
    picture.answer_to_reverse === null
      ? c.sentence('export.dag.no_reverse', {}, 'L0')
      : c.stated(`${c.asStated(picture.answer_to_reverse)}.`),
  ];
}
