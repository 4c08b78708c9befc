/** Everything that rests on a source: cases, values from statistics, given values, cards of experience, norms, documents, registers. */
import { factsOfNorm } from '../classes/index.js';
import { factsOfCard } from '../judgement/index.js';
import type { Study } from '../study/index.js';
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

/** For each source those that name it, each once, in the order given. */
function citing<T>(
  all: Iterable<T>,
  idOf: (one: T) => string,
  sourcesOf: (one: T) => Iterable<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const one of all)
    for (const source of new Set(sourcesOf(one))) {
      const known = found.get(source);
      if (known === undefined) found.set(source, [idOf(one)]);
      else known.push(idOf(one));
    }
  return found;
}

const registersOf = ({ documents, commitments, environment, channels, actors }: Study) => ({
  documents: citing(
    documents.byId.values(),
    ({ id }) => id,
    ({ card }) => listed(card.src, ...card.texts.map(({ src }) => src)),
  ),
  commitments: citing(
    commitments,
    ({ id }) => id,
    ({ src }) => listed(src),
  ),
  environment: citing(
    [...environment.periods, ...environment.triggers],
    ({ id }) => id,
    ({ src }) => listed(src),
  ),
  channels: citing(
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
  actors: citing(
    actors.values(),
    ({ id }) => id,
    ({ src }) => listed(src),
  ),
});

const made = new WeakMap<Assessment, ReadonlyMap<string, Resting>>();

export function whatRestsOnSources(assessment: Assessment): ReadonlyMap<string, Resting> {
  const kept = made.get(assessment);
  if (kept !== undefined) return kept;
  const { experience, norms } = assessment.study;
  const cases = citing(
    assessment.evidence.views,
    ({ id }) => id,
    ({ id }) => sourcesOfCase(assessment, id),
  );
  const cards = citing(
    experience.values(),
    ({ record }) => record.id,
    (card) => factsOfCard(assessment.study, card).sourced.flat(),
  );
  const acts = citing(
    norms.values(),
    ({ record }) => record.id,
    (norm) => factsOfNorm(norm).sourced.flat(),
  );
  const indicators = new Map<string, Set<string>>();
  for (const value of assessment.table.all)
    for (const record of value.records)
      indicators.set(record, (indicators.get(record) ?? new Set()).add(value.indicator));
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
