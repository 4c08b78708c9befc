/**
 * International experience by problem (B1, B3, method §12.2): who tried what, with what result, in whose word, and how far
 * it carries over. Words of a card are somebody's: they stand in quotation marks, in the reader's language where translated.
 */
import {
  type Card,
  type ExperienceItem,
  experienceServing,
  factsOfCard,
  itemsOf,
  modelOf,
  transferOf,
} from '../../judgement/index.js';
import { compareText, countryName } from '../../language/index.js';
import type { Composer } from '../composer.js';
import { plain, type Run, type Sentence, text } from '../model.js';
import { closing } from './closing.js';
import { experienceModels, problemSummaries } from './experience-models.js';

const shownOfProblem = 5;
const signKeys = { '+': 'plus', '-': 'minus', '0': 'none', mixed: 'mixed' } as const;

const cardOwner = (c: Composer, { record }: Card): string =>
  record.country === null ? c.label(record.name) : countryName(record.country, c.language);

const entryKind = (c: Composer, { sign }: ExperienceItem): string =>
  c.say(sign === null ? 'page.experience.list.tried' : `page.experience.sign.${signKeys[sign]}`);

/** “Norway: “…” [12] (good result; independent source)” */
export function experienceRuns(c: Composer, item: ExperienceItem): Run[] {
  return [
    text(`${cardOwner(c, item.card)}: ${c.othersWords(item.text)}`),
    c.cite(item.sources),
    text(` (${entryKind(c, item)}; ${c.say(`page.experience.voucher.${item.voucher}`)})`),
  ];
}

const isLive = (state: string): boolean => state === 'found' || state === 'watch';

export function experience(c: Composer): void {
  const { study, focal, evidence } = c.assessment;
  const cards = [...study.experience.values()].sort((a, b) =>
    compareText(cardOwner(c, a), cardOwner(c, b), c.language),
  );
  c.heading(2, 'experience', 'export.h.experience');
  if (cards.length === 0) {
    c.paragraph(c.sentence('export.experience.none', {}, 'L0'));
    c.own('experience');
    return;
  }
  const items = cards.flatMap((card) => itemsOf(study, card));
  const known = items.filter(({ list }) => list === 'known');
  c.paragraph(
    c.sentence('export.experience.finding', {
      countries: c.count(cards.filter(({ record }) => record.kind === 'country').length, 'experience'),
      organisations: c.count(cards.filter(({ record }) => record.kind === 'organisation').length, 'experience'),
      known: c.count(known.length, 'experience'),
      independent: c.count(known.filter(({ voucher }) => voucher === 'independent').length, 'experience'),
      where: { kind: 'cross', to: 'table-experience-problems' },
    }),
    c.sentence('export.experience.rule', {}, 'L0'),
  );
  const ofProblem = new Map(
    [...evidence.standard.diagnoses.keys()].map((id) => [id, items.filter(({ serves }) => serves.includes(id))]),
  );
  const n = (of: readonly ExperienceItem[], ...signs: readonly ExperienceItem['sign'][]): Run[] => [
    c.count(of.filter(({ sign }) => signs.includes(sign)).length, 'experience'),
  ];
  c.table(
    'table-experience-problems',
    'export.table.experience_problems',
    [
      'export.column.problem',
      'export.column.tried',
      'export.column.worked',
      'export.column.failed',
      'export.column.mixed',
    ],
    [52, 12, 12, 12, 12],
    [...ofProblem].map(([id, list]) => [
      plain(`${id} ${c.asStated(evidence.standard.diagnoses.get(id)?.name ?? {})}`),
      n(list, null),
      n(list, '+'),
      n(list, '-'),
      n(list, '0', 'mixed'),
    ]),
  );
  coordinators(c, cards);
  const live = [...focal.diagnoses.values()].filter(({ state }) => isLive(state));
  const answering = live.flatMap(({ rule }) =>
    experienceServing(study, [rule.id])
      .slice(0, shownOfProblem)
      .map((item) => ({ rule, item })),
  );
  const answeringCards = [...new Set(answering.map(({ item }) => item.card))];
  problemSummaries(
    c,
    live.map(({ rule }) => rule.id),
  );
  answers(c, answering);
  experienceModels(c, answeringCards, (card) => cardOwner(c, card));
  transfer(c, answeringCards);
  closing(c, unknown(c, cards, ofProblem), [
    c.sentence('export.experience.follows', { where: { kind: 'cross', to: 'recommendations' } }, 'L0'),
  ]);
  c.own('experience');
}

/** Who co-ordinates, where a source says it. */
function coordinators(c: Composer, cards: readonly Card[]): void {
  const rows = cards.flatMap((card) => {
    const says = modelOf(card).find(({ fact }) => fact === 'co_ordinator')?.says;
    return says?.state === 'sourced' ? [{ card, says }] : [];
  });
  if (rows.length === 0) return;
  c.paragraph(
    c.sentence('export.experience.coordinators', {
      n: c.count(rows.length, 'experience'),
      all: c.count(cards.length, 'experience'),
      where: { kind: 'cross', to: 'table-coordinators' },
    }),
  );
  c.table(
    'table-coordinators',
    'export.table.coordinators',
    ['export.column.who', 'export.column.coordinator'],
    [26, 74],
    rows.map(({ card, says }) => [plain(cardOwner(c, card)), [text(c.othersWords(says.value)), c.cite(says.sources)]]),
  );
}

function answers(
  c: Composer,
  answering: readonly { readonly rule: { readonly id: string }; readonly item: ExperienceItem }[],
): void {
  if (answering.length === 0) {
    c.paragraph(c.sentence('export.experience.no_answer'));
    return;
  }
  c.paragraph(c.sentence('export.experience.answers', { where: { kind: 'cross', to: 'table-experience' } }, 'L0'));
  c.table(
    'table-experience',
    'export.table.experience',
    [
      'export.column.problem',
      'export.column.who',
      'export.column.entry',
      'export.column.outcome',
      'export.column.whose_word',
    ],
    [14, 17, 35, 16, 18],
    answering.map(({ rule, item }) => [
      plain(rule.id),
      plain(cardOwner(c, item.card)),
      [text(c.othersWords(item.text)), c.cite(item.sources)],
      plain(entryKind(c, item)),
      plain(c.say(`page.experience.voucher.${item.voucher}`)),
    ]),
  );
}

function transfer(c: Composer, cards: readonly Card[]): void {
  if (cards.length === 0) return;
  const lines = transferOf(cards[0] as Card).map(({ line }) => line);
  c.paragraph(c.sentence('export.experience.transfer', { where: { kind: 'cross', to: 'table-transfer' } }, 'L0'));
  c.blocks.push({
    kind: 'table',
    id: 'table-transfer',
    caption: c.say('export.table.transfer'),
    head: [c.say('export.column.who'), ...lines.map((line) => c.say(`page.experience.line.${line}`))],
    widths: [25, ...lines.map(() => Math.floor(75 / Math.max(1, lines.length)))],
    rows: cards.map((card) => [
      plain(cardOwner(c, card)),
      ...transferOf(card).map(({ level }) =>
        level === null ? plain(c.say('export.not_scored')) : [c.count(level, 'transfer')],
      ),
    ]),
    note: [c.sentence('export.experience.transfer_note', {}, 'L0')],
  });
}

function unknown(
  c: Composer,
  cards: readonly Card[],
  ofProblem: ReadonlyMap<string, readonly ExperienceItem[]>,
): Sentence[] {
  const missing = cards.reduce((sum, card) => sum + factsOfCard(c.assessment.study, card).missing, 0);
  const without = [...ofProblem].filter(([, list]) => !list.some((item) => item.list === 'known')).map(([id]) => id);
  return [
    c.sentence('export.experience.unknown', { missing: c.count(missing, 'experience') }),
    ...(without.length === 0 ? [] : [c.sentence('export.experience.without', { ids: without.join(', ') })]),
  ];
}
