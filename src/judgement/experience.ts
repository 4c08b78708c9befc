/**
 * The library of international experience, asked by problem: who tried what, what is known of it, and who says so. The
 * voucher follows from who owns the source (method §4.1: the owner sets the ceiling), never from what a card claims.
 */
import { listOfSources, type SourcedFact, sourcedEntry, sourcedFact } from '../evidence/index.js';
import {
  type Experience,
  type ModelFact,
  modelFacts,
  type Noted,
  type Study,
  type TransferLine,
  transferLines,
} from '../study/index.js';

/** In whose word it is known: best of its sources. `own`: only a state, an initiative, a partner speaks. */
export type Voucher = 'independent' | 'own' | 'not_established';

export function voucherOf(study: Study, sources: readonly string[]): Voucher {
  const owners = sources.flatMap((id) => {
    const source = study.sources.get(id);
    return source === undefined ? [] : [source.owner ?? study.publishers.get(source.publisher)?.owner];
  });
  if (owners.some((owner) => owner === 'independent' || owner === 'academic')) return 'independent';
  return owners.some((owner) => owner !== undefined && owner !== 'not_established') ? 'own' : 'not_established';
}

export type Card = Noted<Experience>;

export interface ExperienceItem {
  readonly card: Card;
  readonly list: 'tried' | 'known';
  readonly text: string;
  readonly date: string | null;
  /** Of what is known only. */
  readonly sign: Experience['known'][number]['sign'] | null;
  readonly serves: readonly string[];
  readonly sources: readonly string[];
  readonly voucher: Voucher;
}

/** Sourced entries only: what nobody vouches for is no experience. */
export function itemsOf(study: Study, card: Card): readonly ExperienceItem[] {
  const entry = (
    list: 'tried' | 'known',
    one: Experience['tried'][number],
    sign: ExperienceItem['sign'],
  ): ExperienceItem[] => {
    const fact = sourcedEntry(one.text, one.src);
    if (fact.state !== 'sourced') return [];
    const { text, date, serves } = one;
    return [{ card, list, text, date, sign, serves, sources: fact.sources, voucher: voucherOf(study, fact.sources) }];
  };
  return [
    ...card.record.tried.flatMap((one) => entry('tried', one, null)),
    ...card.record.known.flatMap(({ sign, ...one }) => entry('known', one, sign)),
  ];
}

/** Entries that bear on any of these items of the standard, best known first. */
export function experienceServing(study: Study, items: readonly string[]): readonly ExperienceItem[] {
  const wanted = new Set(items);
  const found = [...study.experience.values()].flatMap((card) =>
    itemsOf(study, card).filter(({ serves }) => serves.some((id) => wanted.has(id))),
  );
  return bestKnownFirst(found);
}

/** What is known before what was only tried, an independent voice before an own one; otherwise the order stays. */
export const bestKnownFirst = (items: readonly ExperienceItem[]): readonly ExperienceItem[] =>
  [...items].sort((a, b) => rank(a) - rank(b));

const rank = ({ list, voucher }: ExperienceItem): number =>
  (list === 'known' ? 0 : 2) + (voucher === 'independent' ? 0 : 1);

export const modelOf = (card: Card): readonly { readonly fact: ModelFact; readonly says: SourcedFact<string> }[] =>
  modelFacts.map((fact) => ({ fact, says: sourcedFact(card, `model.${fact}`, card.record.model[fact]) }));

export interface Transfer {
  readonly line: TransferLine;
  /** 0–3; null: not judged. Lines are never added up. */
  readonly level: number | null;
  readonly because: Experience['transfer']['context']['because'];
  readonly sources: readonly string[];
}

export const transferOf = ({ record }: Card): readonly Transfer[] =>
  transferLines.map((line) => {
    const { level, because, src } = record.transfer[line];
    return { line, level, because, sources: listOfSources(src) };
  });

/** Every sourced or missing fact of a card: the six of the model, what was tried, what is known. */
export function factsOfCard(study: Study, card: Card): { sourced: readonly (readonly string[])[]; missing: number } {
  const model = modelOf(card).map(({ says }) => says);
  return {
    sourced: [
      ...model.flatMap((says) =>
        says.state === 'sourced'
          ? [says.sources]
          : says.state === 'disputed'
            ? [says.sides.flatMap((side) => side.sources)]
            : [],
      ),
      ...itemsOf(study, card).map(({ sources }) => sources),
    ],
    missing: model.filter((says) => says.state === 'missing').length,
  };
}
