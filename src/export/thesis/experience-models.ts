/**
 * The experience put in order (aim of the work, B3): for each problem of the country what is known of solving it, then the
 * cards that answer, one in a paragraph each — the lesson its author draws, and what a source says of law, evaluation,
 * civic role and autonomy. A fact without a source is not told; what was not found is named.
 */
import { type Card, type ExperienceItem, experienceServing, modelOf } from '../../judgement/index.js';
import type { Composer } from '../composer.js';
import { type Run, type Sentence, text } from '../model.js';

const toldFacts = ['law', 'budget_share', 'evaluation', 'civic_role', 'autonomy'] as const;

/** What all entries that serve a problem come to, and for which problems no good result was told independently. */
export function problemSummaries(c: Composer, problems: readonly string[]): void {
  const unproved: string[] = [];
  const sentences = problems.map((id): Sentence => {
    const items = experienceServing(c.assessment.study, [id]);
    if (!items.some(({ sign, voucher }) => sign === '+' && voucher === 'independent')) unproved.push(id);
    const count = (...signs: readonly ExperienceItem['sign'][]): Run =>
      c.count(items.filter(({ sign }) => signs.includes(sign)).length, 'experience');
    return c.sentence('export.experience.problem', {
      id,
      tried: count(null),
      good: count('+'),
      bad: count('-'),
      mixed: count('0', 'mixed'),
    });
  });
  c.paragraph(
    ...sentences,
    ...(unproved.length === 0 ? [] : [c.sentence('export.experience.not_proved', { ids: unproved.join(', ') }, 'L0')]),
  );
}

export function experienceModels(c: Composer, cards: readonly Card[], owner: (card: Card) => string): void {
  if (cards.length === 0) return;
  c.heading(3, 'experience-models', 'export.h.experience_models');
  c.paragraph(c.sentence('export.experience.models', { n: c.count(cards.length, 'experience') }, 'L0'));
  for (const card of cards) c.paragraph(...told(c, card, owner(card)));
}

function told(c: Composer, card: Card, owner: string): Sentence[] {
  const model = new Map(modelOf(card).map(({ fact, says }) => [fact, says]));
  const lost: string[] = [];
  const facts = toldFacts.flatMap((fact): Sentence[] => {
    const says = model.get(fact);
    if (says?.state !== 'sourced') {
      lost.push(c.say(`export.experience.lost.${fact}`));
      return [];
    }
    return [
      {
        rung: 'L1',
        runs: [
          text(`${c.say(`page.experience.fact.${fact}`)}: ${c.othersWords(says.value)}`),
          c.cite(says.sources),
          text('.'),
        ],
      },
    ];
  });
  return [
    { rung: 'L0', runs: [{ kind: 'text', text: `${owner}.`, strong: true }] },
    c.stated(`${c.quoted(card.record.lesson)}.`),
    ...facts,
    ...(lost.length === 0 ? [] : [c.sentence('export.experience.facts_lost', { what: lost.join(', ') }, 'L0')]),
  ];
}
