/**
 * What waits for the text of a document: clauses without a place, and indicators for which nobody went through it. Said on the
 * page of the document and by `elshi documents list`, so that whoever has the text knows what it gives.
 * GOV-09 and HUM-05 wait for people (codes GS, HS); IND-03, IND-05 and NAR-02 for counts, which `elshi documents count` makes.
 */
import { documentOfCommitment, type Study } from '../../study/index.js';
import type { DocumentView } from './documents-view.js';

export interface WaitingFor {
  readonly clauses: readonly string[];
  readonly byPeople: readonly string[];
  readonly byCounting: readonly string[];
}

export function waitingFor(study: Study, { id, document, texts }: DocumentView): WaitingFor {
  const { owner, genre, doctrine, country, about } = document.card;
  const official = owner === 'official' || owner === 'parliament';
  const marked = new Set(document.codings.flatMap(({ rows }) => rows.map(({ code }) => code)));
  const counted = new Set(texts.flatMap(({ codes }) => [...codes.keys()]));
  const own = country === study.settings.focal;
  const demand = owner === 'civic' && (genre === 'request' || genre === 'proposal');
  const foreign = owner === 'media-foreign' && about === study.settings.focal;
  const when = (lacks: boolean, indicator: string): string[] => (lacks ? [indicator] : []);
  const isConcept = doctrine === true && (genre === 'concept' || genre === 'strategy');
  return {
    clauses: study.commitments
      .filter((one) => one.place === null && documentOfCommitment(one) === id)
      .map((one) => one.id),
    byPeople: [
      ...when(own && isConcept && !marked.has('GS'), 'GOV-09'),
      ...when((own && official && !marked.has('HS')) || (foreign && !marked.has('HS')), 'HUM-05'),
    ],
    byCounting: [
      ...when(own && (official || owner === 'civic') && !counted.has('CIVSOC'), 'IND-03'),
      ...when(own && demand && !counted.has('DR1'), 'IND-05'),
      ...when(((own && official) || foreign) && !counted.has('mediator'), 'NAR-02'),
    ],
  };
}
