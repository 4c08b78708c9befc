/** Everything that rests on a source: cases, values from statistics, given values, cards of experience, norms, documents, registers. */
import { factsOfNorm } from '../classes/index.js';
import { factsOfCard } from '../judgement/index.js';
import type { Noted, Study } from '../study/index.js';
import type { Assessment } from './assess.js';
import { sourcesOfCase } from './explain.js';

export interface Resting {
  readonly cases: readonly string[];
  readonly indicators: readonly string[];
  /** Cards of experience and norms, by id. */
  readonly cards: readonly string[];
  readonly norms: readonly string[];
  readonly documents: readonly string[];
  /** Entries of the registers: commitments, periods and triggers, feedback channels, actors. */
  readonly commitments: readonly string[];
  readonly environment: readonly string[];
  readonly channels: readonly string[];
  readonly actors: readonly string[];
}

const listed = (...src: (string | readonly string[] | null | undefined)[]): string[] =>
  src.flatMap((one) => one ?? []).flat();

function citedBy<T extends Noted<{ id: string }>>(
  records: Iterable<T>,
  sourcesOf: (record: T) => readonly string[],
): ReadonlyMap<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const record of records)
    for (const source of new Set(sourcesOf(record)))
      cited.set(source, [...(cited.get(source) ?? []), record.record.id]);
  return cited;
}

function ofRegister<T>(
  entries: Iterable<T>,
  idOf: (entry: T) => string,
  sourcesOf: (entry: T) => readonly string[],
): ReadonlyMap<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const entry of entries)
    for (const source of new Set(sourcesOf(entry))) cited.set(source, [...(cited.get(source) ?? []), idOf(entry)]);
  return cited;
}

const registersOf = ({ documents, commitments, environment, channels, actors }: Study) => ({
  documents: ofRegister(
    documents.byId.values(),
    ({ id }) => id,
    ({ card }) => listed(card.src, ...card.texts.map(({ src }) => src)),
  ),
  commitments: ofRegister(
    commitments,
    ({ id }) => id,
    ({ src }) => listed(src),
  ),
  environment: ofRegister(
    [...environment.periods, ...environment.triggers],
    ({ id }) => id,
    ({ src }) => listed(src),
  ),
  channels: ofRegister(
    channels,
    ({ type }) => type,
    ({ src, uses }) =>
      listed(
        src,
        ...(uses ?? []).flatMap((use) => [
          use.src,
          typeof use.reply === 'object' && use.reply !== null ? use.reply.src : null,
        ]),
      ),
  ),
  actors: ofRegister(
    actors.values(),
    ({ id }) => id,
    ({ src }) => listed(src),
  ),
});

const made = new WeakMap<Assessment, ReadonlyMap<string, Resting>>();

export function whatRestsOnSources(assessment: Assessment): ReadonlyMap<string, Resting> {
  const kept = made.get(assessment);
  if (kept !== undefined) return kept;
  const cases = new Map<string, string[]>();
  for (const view of assessment.evidence.views)
    for (const source of sourcesOfCase(assessment, view.id)) cases.set(source, [...(cases.get(source) ?? []), view.id]);
  const indicators = new Map<string, Set<string>>();
  for (const value of assessment.table.all)
    for (const record of value.records)
      indicators.set(record, (indicators.get(record) ?? new Set()).add(value.indicator));
  const { experience, norms } = assessment.study;
  const cards = citedBy(experience.values(), (card) => factsOfCard(assessment.study, card).sourced.flat());
  const acts = citedBy(norms.values(), (norm) => factsOfNorm(norm).sourced.flat());
  const registers = registersOf(assessment.study);
  const all = new Map(
    [...assessment.study.sources.keys()].map((id): [string, Resting] => [
      id,
      {
        cases: cases.get(id) ?? [],
        indicators: [...(indicators.get(id) ?? [])].sort(),
        cards: cards.get(id) ?? [],
        norms: acts.get(id) ?? [],
        documents: registers.documents.get(id) ?? [],
        commitments: registers.commitments.get(id) ?? [],
        environment: registers.environment.get(id) ?? [],
        channels: registers.channels.get(id) ?? [],
        actors: registers.actors.get(id) ?? [],
      },
    ]),
  );
  made.set(assessment, all);
  return all;
}
