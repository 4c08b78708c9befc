/** Part III: prospective directions: which take part, which are not dominated, their chance of being among the top three (§8.3). */
import { comparedProspects } from '../../judgement/index.js';
import type { Composer } from '../composer.js';
import { plain, type Run, text } from '../model.js';
import { closing } from './closing.js';
import { effort } from './effort.js';
import { scenarios } from './scenarios.js';

export function prospects(c: Composer): void {
  const { evidence, table } = c.assessment;
  const compared = comparedProspects(evidence, table, c.focal);
  const { all, taking, chances } = compared;
  const front = new Set(compared.front.map(({ id }) => id));
  const ranked = [...taking].sort(
    (a, b) => (chances.get(b.id) ?? 0) - (chances.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  c.heading(2, 'prospects', 'export.h.prospects');
  c.paragraph(
    c.sentence('export.prospects.lead', {
      all: c.count(all.length, 'prospects'),
      taking: c.count(taking.length, 'prospects'),
      front: c.count(front.size, 'prospects'),
      where: ranked.length > 0 ? { kind: 'cross', to: 'table-prospects' } : text('–'),
    }),
    c.sentence('export.prospects.chance', {}, 'L0'),
    ...(front.size === 0
      ? []
      : [
          {
            rung: 'L1' as const,
            runs: [
              text(`${c.say('export.prospects.named')} `),
              ...ranked
                .filter(({ id }) => front.has(id))
                .flatMap((one, at): Run[] => [
                  text(
                    `${at === 0 ? '' : '; '}${c.quoted(`${c.code('directions', one.direction)} × ${c.code('vectors', one.vector)}`)} (${c.say('export.prospects.chance_of')} `,
                  ),
                  c.count(c.percent(chances.get(one.id) ?? 0), 'chances'),
                  text(')'),
                ]),
              text('.'),
            ],
          },
        ]),
  );
  if (ranked.length > 0)
    c.table(
      'table-prospects',
      'export.table.prospects',
      ['export.column.direction_vector', 'export.column.judged', 'export.column.front', 'export.column.chance'],
      [46, 16, 20, 18],
      ranked
        .slice(0, 8)
        .map((one) => [
          plain(`${c.code('directions', one.direction)} × ${c.code('vectors', one.vector)}`),
          [c.count(one.judged, 'prospects')],
          plain(c.say(front.has(one.id) ? 'export.yes' : 'export.no')),
          chances.has(one.id)
            ? [c.count(c.percent(chances.get(one.id) ?? 0), 'chances')]
            : plain(c.say('export.no_data')),
        ]),
    );
  effort(c);
  scenarios(c);
  closing(
    c,
    [c.sentence('export.prospects.unknown', { left: c.count(all.length - taking.length, 'prospects') })],
    [c.sentence('export.prospects.follows', { where: { kind: 'cross', to: 'recommendations' } }, 'L0')],
  );
  c.own('prospects');
}
