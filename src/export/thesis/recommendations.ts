/** Part III: what is recommended now, to whom, why and with which caution (T8, P8e). */
import type { Recommendation } from '../../judgement/index.js';
import type { Composer } from '../composer.js';
import { clauses, needs } from './clauses.js';
import { closing } from './closing.js';
import { groundsItems } from './grounds.js';

function recommendationParagraphs(c: Composer, item: Recommendation): void {
  const { rule } = item;
  const id = `recommendation:${rule.id}:${item.subject}`;
  c.paragraph(
    c.sentence(
      'export.recommendation.text',
      { order: c.derived(String(item.order ?? ''), id, rule.id), id: rule.id, text: c.quoted(rule.recommendation) },
      'L0',
    ),
    c.sentence('export.recommendation.because', { what: c.derived(c.quoted(rule.when_text), id, rule.id) }),
  );
  c.list([
    [c.sentence('export.recommendation.owner', { owner: c.label(rule.owner) }, 'L0')],
    [
      c.sentence(
        'export.recommendation.terms',
        {
          months: c.derived(String(rule.horizon_months), id, rule.id),
          cost: c.derived(String(rule.cost), id, rule.id),
          strength: rule.strength,
        },
        'L0',
      ),
    ],
    [
      c.sentence(
        'export.recommendation.expect',
        {
          what: rule.expect
            .map(
              (one) =>
                `${one.indicator} (${c.say(`export.expect.${one.direction}`)}; ${c.say(one.range === 'unknown' ? 'export.expect.unknown_range' : 'export.expect.range', { range: one.range })})`,
            )
            .join('; '),
        },
        'L0',
      ),
    ],
    ...groundsItems(c, item),
    ...(rule.caution === undefined
      ? []
      : [[c.sentence('export.recommendation.caution', { what: c.quoted(rule.caution) }, 'L0')]]),
  ]);
}

export function recommendations(c: Composer): void {
  const { focal } = c.assessment;
  const given = focal.recommendations
    .filter((one) => one.state === 'recommended')
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const waiting = focal.recommendations.filter((one) => one.state === 'waits_for_data').length;
  c.heading(2, 'recommendations', 'export.h.recommendations');
  c.paragraph(
    c.sentence('export.recommendations.lead', {
      n: c.count(focal.recommendations.length, 'standard'),
      given: c.count(given.length, 'recommendations'),
      waiting: c.count(waiting, 'recommendations'),
    }),
    c.sentence('export.recommendations.rule', {}, 'L0'),
  );
  for (const item of given) recommendationParagraphs(c, item);
  clauses(c);
  needs(c);
  closing(
    c,
    [c.sentence('export.recommendations.unknown', { waiting: c.count(waiting, 'recommendations') })],
    [c.sentence('export.recommendations.follows', {}, 'L0')],
  );
  c.own('recommendations');
}
