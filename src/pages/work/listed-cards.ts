/** Cards of one kind as one looks for them: by id and name, in the order of their names; rows of statistics in the order of their files. */
import type { CardKind } from '../../editing/index.js';
import { compareText } from '../../language/index.js';
import { sourceName } from '../source-name.js';
import type { View } from '../view.js';

interface ListedCard {
  /** As the form's address has it. */
  readonly id: string;
  readonly name: string;
}

function cardsOfKind({ site, words }: View, kind: CardKind): readonly ListedCard[] {
  const { study } = site.assessment;
  const named = (id: string, name: string): ListedCard => ({ id, name });
  switch (kind) {
    case 'case':
      return study.cases.map(({ record }) => named(record.id, words.label(record.name)));
    case 'source':
      return [...study.sources.keys()].map((id) => named(id, sourceName(study, id)));
    case 'actor':
      return [...study.actors.values()].map((one) => named(study.realIds.get(one.id) ?? one.id, words.label(one.name)));
    case 'publisher':
      return [...study.publishers.values()].map((one) => named(one.id, one.name));
    case 'document':
      return study.commitments.map((one) => named(one.id, words.label(one.text)));
    case 'norm':
      return [...study.norms].map(([id, { record }]) => named(id, words.label(record.title)));
    case 'experience':
      return [...study.experience].map(([id, { record }]) => named(id, words.label(record.title)));
    case 'document_card':
      return [...study.documents.byId].map(([id, { card }]) => named(id, words.label(card.title)));
    case 'response':
      return study.responses.map((one, at) => named(String(at + 1), `${one.item}${words.dash}${one.by}, ${one.date}`));
    case 'statistic':
      return [...study.statistics].flatMap(([table, { rows }]) =>
        rows.map((row) => {
          const partner = row.partner === null ? '' : `${words.dash}${row.partner}`;
          return named(
            `${table}/${row.line}`,
            `${words('work.row', { table, line: String(row.line) })}: ${row.unit}${partner}, ${row.period}`,
          );
        }),
      );
    case 'coding':
      return [];
  }
}

const inFileOrder: readonly CardKind[] = ['statistic', 'response'];

export function listedCards(view: View, kind: CardKind, sought: string): readonly ListedCard[] {
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const cards = cardsOfKind(view, kind).filter(({ id, name }) => {
    const text = `${id} ${name}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  });
  return inFileOrder.includes(kind)
    ? cards
    : [...cards].sort((a, b) => compareText(a.name, b.name, view.words.language) || (a.id < b.id ? -1 : 1));
}

/** What a new card of a kind is called until someone names it; null where its own page begins one. */
export function nextId({ site }: View, kind: CardKind): string | null {
  if (kind === 'response') return String(site.assessment.study.responses.length + 1);
  return kind === 'case' || kind === 'statistic' ? null : '';
}
